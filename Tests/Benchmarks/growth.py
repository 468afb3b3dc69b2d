#!/usr/bin/env python3
"""How time and memory of the proof of competence grow with the archive, as a picture:

    growth.py REPOSITORY OUT.svg SIZE=WORKSPACE ... [ROUNDS]     e.g. 0.125=eighth 1=province 2=two

Each workspace is read, consolidated and resolved by `quyet-bench law` in a process of its own; medians. Prints the figures and draws them
beside a straight line through the first and the last size.
"""
import re, subprocess, sys

repository, out = sys.argv[1:3]
sizes = sorted((float(a.split("=")[0]), a.split("=", 1)[1]) for a in sys.argv[3:] if "=" in a)
rounds = next((a for a in sys.argv[3:] if "=" not in a), "5")
points = []
for size, workspace in sizes:
    command = [f"{repository}/Tests/Benchmarks/.build/release/quyet-bench", repository, "law", workspace, rounds]
    line = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    seconds, memory = float(re.search(r"together ([\d.]+) s", line)[1]), float(re.search(r"peak ([\d.]+) MB", line)[1])
    points.append((size, seconds, memory))
    print(f"{size:g} provinces: {line}")

def fraction(size):
    return f"{size:g}" if size >= 1 else f"1/{1 / size:g}"


WIDTH, HEIGHT, LEFT, TOP, GAP = 360, 220, 56, 34, 90
parts = []


def panel(at, title, unit, values, digits):
    right, bottom = at + WIDTH, TOP + HEIGHT
    last, top = sizes[-1][0], max(values) * 1.1
    x = lambda size: at + WIDTH * size / (last * 1.05)
    y = lambda value: bottom - HEIGHT * value / top
    parts.append(f'<text x="{at}" y="{TOP - 12}" font-weight="600">{title}</text>')
    parts.append(f'<path d="M{at} {TOP}V{bottom}H{right}" fill="none" stroke="#444"/>')
    for step in range(1, 5):
        value = round(top * step / 4.4, digits)
        parts.append(f'<path d="M{at} {y(value):.1f}H{right}" stroke="#ddd"/>')
        parts.append(f'<text x="{at - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.{digits}f}</text>')
    first, end = (sizes[0][0], values[0]), (last, values[-1])
    parts.append(
        f'<path d="M{x(first[0]):.1f} {y(first[1]):.1f}L{x(end[0]):.1f} {y(end[1]):.1f}" stroke="#999" stroke-dasharray="4 4"/>')
    line = "L".join(f"{x(size):.1f} {y(value):.1f}" for (size, _), value in zip(sizes, values))
    parts.append(f'<path d="M{line}" fill="none" stroke="#0b6bcb" stroke-width="2"/>')
    for index, ((size, _), value) in enumerate(zip(sizes, values)):
        # The small sizes lie close together: the first is told below and to the left.
        below, anchor = (22, "end") if index == 0 and len(sizes) > 3 else (0, "middle")
        parts.append(f'<circle cx="{x(size):.1f}" cy="{y(value):.1f}" r="3.5" fill="#0b6bcb"/>')
        parts.append(f'<text x="{x(size):.1f}" y="{y(value) - 9 + below * 1.2:.1f}" text-anchor="middle">{value:.{digits}f} {unit}</text>')
        parts.append(f'<text x="{x(size):.1f}" y="{bottom + 16}" text-anchor="{anchor}">{fraction(size)}</text>')
    parts.append(f'<text x="{(at + right) / 2}" y="{bottom + 34}" text-anchor="middle">provinces</text>')


panel(LEFT, "read, consolidated, resolved", "s", [p[1] for p in points], 2)
panel(LEFT + WIDTH + GAP, "peak memory", "MB", [p[2] for p in points], 0)
width, height = LEFT + 2 * WIDTH + GAP + 20, TOP + HEIGHT + 46
with open(out, "w", encoding="utf-8") as file:
    file.write(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n")
