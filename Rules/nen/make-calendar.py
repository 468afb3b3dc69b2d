#!/usr/bin/env python3
"""Makes lich-quoc-gia.yaml, beside this file, from holidays.csv and working-saturdays.csv.
usage: make-calendar.py DATA_DIR [OUTPUT]"""
import csv, datetime, pathlib, sys

here = pathlib.Path(__file__).resolve().parent
if len(sys.argv) < 2:
    sys.exit(__doc__)
data = pathlib.Path(sys.argv[1])
output = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else here / "lich-quoc-gia.yaml"


def rows(name):
    with open(data / name, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def day(iso):
    return datetime.date.fromisoformat(iso).strftime("%d/%m/%Y")


holidays = sorted(rows("holidays.csv"), key=lambda r: r["date"])
saturdays = sorted(rows("working-saturdays.csv"), key=lambda r: r["date"])
dates = [r["date"] for r in holidays]
assert len(set(dates)) == len(dates), "a day stands twice"
for r in holidays:
    weekday = datetime.date.fromisoformat(r["date"]).strftime("%a")
    assert weekday == r["weekday"], f"{r['date']} is {weekday}, the table says {r['weekday']}"
    assert not set(r["name_vi"]) & set(",{}[]#:'\""), f"this name needs quotes: {r['name_vi']}"
for r in saturdays:
    assert datetime.date.fromisoformat(r["date"]).weekday() >= 5, f"{r['date']} is a weekday"
    assert r["swapped_for"] in dates, f"{r['swapped_for']} is not a day off"

first, last = dates[0][:4], dates[-1][:4]
by_other_source = [day(r["date"]) for r in holidays if r["source"] != "holidays 0.109"]
lines = [
    "# Lịch làm việc quốc gia.",
    "# Nguồn: bảng ngày nghỉ, gói holidays 0.109, đã đối chiếu"
    + (f"; riêng ngày {', '.join(by_other_source)} theo thông báo hoán đổi, gói không có." if by_other_source else "."),
    f"# Ngày nghỉ lễ, tết từ {first} đến {last}; ngày hoán đổi (nghỉ một ngày, làm bù một ngày thứ bảy) chỉ có của những năm",
    "# đã công bố. Hoán đổi của các năm sau được công bố từng năm: khi có thì sửa bảng và làm lại tệp này.",
    "# Làm bằng make-calendar.py, không sửa tay.",
    "danh mục: lịch",
    "tên: Lịch làm việc quốc gia",
    f"xét đến hết: 31/12/{last}",
    'giờ làm việc: ["08:00-12:00", "13:30-17:30"]',
    "ngày nghỉ:",
]
year = None
for r in holidays:
    if r["date"][:4] != year:
        year = r["date"][:4]
        lines.append(f"  # {year}")
    lines.append(f"  - {{ngày: {day(r['date'])}, tên: {r['name_vi']}}}")
lines.append("làm bù:")
for r in saturdays:
    lines.append(f"  - {{ngày: {day(r['date'])}, thay cho: {day(r['swapped_for'])}}}")

output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(lines) + "\n", encoding="utf-8")
print(f"{output}: {len(holidays)} ngày nghỉ, {len(saturdays)} ngày làm bù")
