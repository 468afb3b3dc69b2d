"""Prints random cases `operation a b result` for FeelDecimal: decimal-cases.py OPERATION COUNT SEED.

The results are those of Python's decimal as IEEE 754's decimal128 (34 digits, half even, subnormal numbers). Seeded: the same cases on
every run. `nil` stands for no result; operations of one operand print `-` for the other. With `all` as the operation, the names are
printed.
"""
import decimal
import random
import sys
from decimal import Decimal

EMAX, EMIN, ETINY = 6144, -6143, -6176
IEEE = decimal.Context(prec=34, rounding=decimal.ROUND_HALF_EVEN, Emin=EMIN, Emax=EMAX, clamp=0, traps=[])
# For exact results and for those rounded in the end.
EXACT = decimal.Context(prec=40000, Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX, traps=[])
FINE = decimal.Context(prec=110, Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX, traps=[])
COARSE = decimal.Context(prec=75, Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX, traps=[])
MODES = {
    "up": decimal.ROUND_UP, "down": decimal.ROUND_DOWN, "halfUp": decimal.ROUND_HALF_UP, "halfDown": decimal.ROUND_HALF_DOWN,
    "halfEven": decimal.ROUND_HALF_EVEN, "floor": decimal.ROUND_FLOOR, "ceiling": decimal.ROUND_CEILING,
}
rng = random.Random()


def digits(count):
    kind = rng.random()
    if kind < 0.1:
        return 10**count - rng.randrange(1, 10)
    if kind < 0.2:
        return min(10 ** (count - 1) + rng.randrange(0, 10), 10**count - 1)
    if kind < 0.3:
        return int("".join(rng.choice("0059") for _ in range(count))) or 1
    return rng.randrange(10 ** (count - 1), 10**count)


def signed(value):
    return -value if rng.random() < 0.4 else value


def number():
    """A number of any size, of 34 digits at most."""
    kind = rng.random()
    count = rng.choice([1, 2, 3, 5, 8, 17, 18, 19, 20, 33, 34, 34])
    coefficient = digits(count)
    if kind < 0.02:
        return Decimal(0)
    if kind < 0.45:
        exponent = -rng.choice([0, 0, 1, 2, 3, count, count + 3, 33, 34])
    elif kind < 0.75:
        exponent = rng.randrange(-45, 45)
    elif kind < 0.85:
        exponent = rng.randrange(EMAX - 80, EMAX - count + 2)
    elif kind < 0.95:
        exponent = rng.randrange(ETINY, ETINY + 80)
    else:
        exponent = rng.randrange(ETINY, EMAX - count + 2)
    return signed(Decimal(coefficient).scaleb(exponent, EXACT))


def near(low, high):
    """A number of moderate size: its first digit between 10^low and 10^high."""
    count = rng.choice([1, 2, 3, 5, 8, 17, 19, 33, 34, 34])
    return Decimal(digits(count)).scaleb(rng.randrange(low, high + 1) - count + 1, EXACT)


def tie(first):
    """A number whose sum with `first` lies halfway between two numbers of 34 digits, or just beside it."""
    place = first.adjusted() - 33
    half = Decimal(5).scaleb(place - 1, EXACT)
    kind = rng.random()
    if kind < 0.5:
        return signed(half)
    beside = signed(Decimal(1).scaleb(place - rng.randrange(2, 34), EXACT))
    return signed(IEEE.plus(EXACT.add(half, beside)))


def pair():
    kind = rng.random()
    a = number()
    if kind < 0.15 and a:
        b = tie(a)
    elif kind < 0.3 and a:  # cancellation
        b = IEEE.plus(EXACT.add(-a, signed(Decimal(digits(rng.choice([1, 2, 9]))).scaleb(a.adjusted() - rng.randrange(30, 40), EXACT))))
    elif kind < 0.4 and a:  # near both ends of products and quotients
        b = number().scaleb(rng.choice([EMAX, ETINY, EMIN]) - a.adjusted() - rng.randrange(-36, 36), EXACT)
    elif kind < 0.45:
        b = a
    else:
        b = number()
    if rng.random() < 0.5:
        a, b = b, a
    return fit(a), fit(b)


def fit(value):
    value = IEEE.plus(value)
    return value if value.is_finite() else Decimal(signed(1)).scaleb(EMAX)


def tie_of_product():
    """Factors whose product has 35 digits, the last of them 5."""
    while True:
        count = rng.randrange(1, 34)
        a, b = digits(count) * 2 + 1, digits(35 - count) // 5 * 5
        if b and len(str(a)) <= 34 and len(str(b)) <= 34:
            return Decimal(a), Decimal(b).scaleb(rng.choice([0, -3, -34]), EXACT)


def ended(value):
    """The value of a fine context as IEEE has it: noise in its last digits is cut first."""
    return IEEE.plus(COARSE.plus(value))


def powers():
    kind = rng.random()
    if kind < 0.3:
        return near(-3, 4), Decimal(rng.randrange(-40, 41))
    if kind < 0.4:
        return near(-2, 2), Decimal(rng.randrange(-3000, 3000))
    if kind < 0.5:  # a rate compounded
        return 1 + Decimal(rng.randrange(-999, 999)).scaleb(-rng.randrange(3, 8)), Decimal(rng.randrange(-1000, 100000))
    if kind < 0.6:  # exact roots, and ties among them
        degree = rng.choice([2, 4, 5, 8, 10, 20, 25])
        root = digits(max(1, rng.randrange(1, 34) // degree))
        return Decimal(root**degree).scaleb(degree * rng.randrange(-9, 9), EXACT), Decimal(rng.randrange(-7, 8)) / degree
    if kind < 0.65:
        return Decimal(1).scaleb(rng.randrange(-300, 300)), Decimal(rng.randrange(-200, 200)).scaleb(-rng.randrange(0, 3))
    if kind < 0.7:  # near 1
        return IEEE.add(1, signed(Decimal(digits(3)).scaleb(-rng.randrange(5, 36)))), signed(near(0, 37))
    if kind < 0.75:
        return rng.choice([number(), number(), Decimal(0)]), signed(near(-40, 3))
    return near(-30, 30), signed(near(-4, 2))


def power(a, b):
    if b == 0:
        return Decimal(1)
    if a == 0:
        return None if b < 0 else Decimal(0)
    whole = b == b.to_integral_value()
    if a < 0 and not whole:
        return None
    return ended(FINE.power(a, b))


def modulo(a, b):
    if b == 0:
        return None
    rest = EXACT.remainder(a, b)
    return IEEE.plus(EXACT.add(rest, b) if rest and rest.is_signed() != b.is_signed() else rest)


def show(value):
    value = value.normalize(EXACT)
    if value == 0:
        return "0"
    if abs(value.adjusted()) <= 99:
        return format(value, "f")
    sign, ds, _ = value.as_tuple()
    text = "".join(map(str, ds))
    return ("-" if sign else "") + text[0] + ("." + text[1:] if len(text) > 1 else "") + f"E{value.adjusted():+d}"


def ring():
    return pair() if rng.random() < 0.9 else tie_of_product()


def rounding():
    a = number()
    scale = -a.adjusted() + rng.randrange(-3, 37) if rng.random() < 0.8 else rng.randrange(-6200, 6200)
    if rng.random() < 0.3 and a:  # a tie at the scale
        a = fit(Decimal(digits(rng.randrange(1, 33)) * 10 + 5).scaleb(-max(-6000, min(scale, 6100)) - 1, EXACT))
        a = signed(a)
    return a, scale


def rounded(a, scale, mode):
    if not -6111 <= scale <= 6176:
        return None
    return a.quantize(Decimal(1).scaleb(-scale, EXACT), MODES[mode], EXACT) if a else a


def exponents():
    kind = rng.random()
    if kind < 0.5:
        return signed(near(-3, 3))
    if kind < 0.7:
        return signed(near(-37, 0))
    if kind < 0.8:
        return signed(Decimal(rng.choice(["14149.385", "14144", "14220.76", "14221.4"])) + near(-4, 0))
    if kind < 0.85:
        return signed(Decimal(rng.randrange(0, 300)))
    return number()


def logarithms():
    kind = rng.random()
    if kind < 0.2:
        return IEEE.add(1, signed(Decimal(digits(rng.choice([1, 3, 9]))).scaleb(-rng.randrange(3, 36))))
    if kind < 0.5:
        return near(-5, 9)
    return number()


def squares():
    kind = rng.random()
    if kind < 0.3:
        return Decimal(digits(rng.randrange(1, 17)) ** 2).scaleb(rng.randrange(-40, 40))
    if kind < 0.4:  # just beside squares
        return fit(Decimal(digits(17) ** 2 + rng.choice([-1, 1])).scaleb(rng.randrange(-40, 40)))
    return number()


def texts():
    a = EXACT.plus(number())
    a = a.scaleb(rng.randrange(-3, 4) * 20, EXACT) if rng.random() < 0.2 else a
    text = ("-" if a.is_signed() else "") + "".join(map(str, a.as_tuple().digits))
    text += rng.choice(["", "", "0", "5", "50", "49", "51", "5" + "0" * 40 + "1", "0" * 50, str(digits(30))])
    if rng.random() < 0.5:
        cut = rng.randrange(1 if text[0] == "-" else 0, len(text))
        text = text[:cut] + "." + text[cut:]
    if rng.random() < 0.7:
        text += rng.choice("eE") + rng.choice(["", "+"] if a.as_tuple().exponent >= 0 else [""]) + str(a.as_tuple().exponent)
    return text


def case(name):
    if name in ("add", "sub", "mul", "div"):
        a, b = ring()
        if name == "div" and b == 0:
            return a, b, None
        function = {"add": IEEE.add, "sub": IEEE.subtract, "mul": IEEE.multiply, "div": IEEE.divide}[name]
        return a, b, function(a, b)
    if name == "less":
        a, b = pair()
        return a, b, "true" if a < b else "false"
    if name == "mod":
        a, b = pair()
        return a, b, modulo(a, b)
    if name == "pow":
        a, b = powers()
        a, b = IEEE.plus(signed(a) if b == b.to_integral_value() else a), IEEE.plus(b)
        return a, b, power(a, b)
    if name == "sqrt":
        a = squares()
        return a, None, IEEE.sqrt(a) if a >= 0 else None
    if name == "exp":
        a = fit(exponents())
        return a, None, IEEE.exp(a)
    if name == "ln":
        a = fit(logarithms())
        return a, None, IEEE.ln(a) if a > 0 else None
    if name == "read":
        text = texts()
        return text, None, IEEE.create_decimal(text)
    if name == "show":
        a = number()
        return a, None, show(a)
    if name == "parity":
        a = Decimal(digits(rng.choice([1, 2, 19, 34]))).scaleb(rng.choice([0, 0, 0, 1, 2, -1, -2]), EXACT)
        even = a % 2
        return a, None, "even" if even == 0 else "odd" if even == 1 else "-"
    a, scale = rounding()
    return a, scale, rounded(a, scale, name)


NAMES = ["add", "sub", "mul", "div", "less", "mod", "pow", "sqrt", "exp", "ln", "read", "show", "parity", *MODES]


def main():
    name, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rng.seed(f"{name} {seed}")
    lines = []
    for _ in range(count):
        a, b, result = case(name)
        if isinstance(result, Decimal):
            result = str(result) if result.is_finite() else None
        lines.append(f"{name} {a} {'-' if b is None else b} {'nil' if result is None else result}\n")
        if len(lines) == 10000:
            sys.stdout.write("".join(lines))
            lines = []
    sys.stdout.write("".join(lines))


decimal.setcontext(EXACT)
if sys.argv[1] == "all":
    print(" ".join(NAMES))
else:
    main()
