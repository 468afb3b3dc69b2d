"""Writes Fixtures/rules.csv: 1,000 seeded cases of the rules benchmark with what a guard and a table must give."""
import datetime
import pathlib
import random

CATEGORIES = ["A", "B", "C", "D"]
PIVOT = "2025-07-01"
# Amount from (included), to (excluded), category, test on the filing date, complete, result.
RULES = []
for category in CATEGORIES:
    RULES += [
        (None, 1000, category, None, True, category + "1"),
        (1000, 50000, category, ">=", True, category + "2"),
        (1000, 50000, category, "<", True, category + "3"),
        (50000, None, category, None, True, category + "4"),
        (None, None, category, None, False, category + "5"),
    ]

source = random.Random(7)


def case():
    day = datetime.date(2025, 1, 1) + datetime.timedelta(days=source.randrange(365))
    return dict(
        amount=source.choice([source.randrange(1000), source.randrange(1000, 50000), source.randrange(50000, 99999)]),
        cat=source.choice(CATEGORIES),
        filed=day.isoformat(),
        complete=source.random() < 0.8,
    )


def table(facts):
    for low, high, category, test, complete, result in RULES:
        if category != facts["cat"] or complete != facts["complete"]:
            continue
        if low is not None and facts["amount"] < low or high is not None and facts["amount"] >= high:
            continue
        if test == ">=" and not facts["filed"] >= PIVOT or test == "<" and not facts["filed"] < PIVOT:
            continue
        return result


def guard(facts):
    return (
        1000 <= facts["amount"] < 50000
        and facts["cat"] != "D"
        and facts["complete"]
        and (facts["filed"] >= PIVOT or facts["cat"] == "A")
    )


def write():
    lines = ["amount,cat,filed,complete,guard,table"]
    for _ in range(1000):
        facts = case()
        values = [facts["amount"], facts["cat"], facts["filed"], facts["complete"], guard(facts), table(facts)]
        lines.append(",".join(str(value).lower() if isinstance(value, bool) else str(value) for value in values))
    (pathlib.Path(__file__).parent / "Fixtures" / "rules.csv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    write()
