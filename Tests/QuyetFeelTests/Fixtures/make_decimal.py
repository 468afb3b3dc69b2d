"""Writes decimal.txt: operation, operands and the result of Python's decimal at 34 digits, half even. Seeded: the same file on every run."""
import decimal
import pathlib
import random
import sys

decimal.getcontext().prec = 34
decimal.getcontext().rounding = decimal.ROUND_HALF_EVEN
rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20260515)
count = int(sys.argv[1]) if len(sys.argv) > 1 else 400


def number():
    digits = rng.choice([1, 2, 3, 5, 8, 17, 18, 19, 33, 34, 34])
    text = "".join(rng.choice("0123456789" if rng.random() < 0.7 else "0959") for _ in range(digits))
    point = rng.choice([0, 0, 1, 2, digits, digits + 3, rng.randrange(0, 45)])
    value = decimal.Decimal(text).scaleb(-point if rng.random() < 0.8 else rng.randrange(0, 40))
    return -value if rng.random() < 0.4 else value


def plain(value):
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


lines = []
while len(lines) < count:
    a, b = number(), number()
    if rng.random() < 0.15:  # halves: ties to even
        a, b = decimal.Decimal(rng.randrange(10**33, 10**34)), decimal.Decimal(rng.choice([5, -5, 15, 25])).scaleb(-1)
    operation = rng.choice("+-*/<^")
    if operation == "<":
        result = "true" if a < b else "false"
    elif operation == "^":
        b = rng.randrange(0, 7)
        if a == 0:
            continue
        wide = decimal.Context(prec=400)
        exact = wide.power(a, b)
        if len(exact.normalize(wide).as_tuple().digits) > 34:
            continue
        result = plain(exact)
    elif operation == "/" and b == 0:
        continue
    else:
        result = plain({"+": a.__add__, "-": a.__sub__, "*": a.__mul__, "/": a.__truediv__}[operation](b))
    lines.append(f"{operation} {plain(a)} {plain(decimal.Decimal(b))} {result}")
pathlib.Path(__file__).with_name(sys.argv[3] if len(sys.argv) > 3 else "decimal.txt").write_text("\n".join(lines) + "\n")
