#!/usr/bin/env python3
"""Writes the time zones that FEEL knows, and samples of them for the tests.

    python3 -m pip download --no-deps tzdata && unzip tzdata-*.whl -d tzdata
    python3 make_zones.py tzdata/tzdata VERSION

The folder is the one of the package `tzdata` (IANA time zone database, public domain, compiled with `zic -b slim`), VERSION its name
there. Written are `Sources/QuyetFeel/Temporal/ZoneDatabase+Data.swift` and `zones.txt` beside this script; the same folder gives the
same bytes. The format is read by `ZoneDatabase.swift`:

    count of rule sets, then each: standard offset; 1 or 0; if 1: other offset, then begin and end as month, week, weekday, seconds
    count of zones, then each: rule set, count of offsets, offsets, count of transitions, transitions
    count of names, then each: letters shared with the name before, count of further letters, these, zone

Numbers are base 128, lowest seven bits first; offsets and seconds are zigzag numbers. A transition is `quarters * 32 + offset index`,
where `quarters` (of hours) have passed since the transition before (the first: since -2^32 s), or 0, the zigzag seconds, the index.
"""
import base64
import os
import random
import re
import struct
import sys
import zoneinfo
from datetime import datetime, timedelta, timezone

START = -(1 << 32)
ANGLE = r"(?:<[^>]+>|[A-Za-z]+)"
CLOCK = r"[-+]?\d+(?::\d+){0,2}"
RULE = re.compile(rf"^{ANGLE}({CLOCK})(?:{ANGLE}({CLOCK})?,M([^/,]+)(?:/({CLOCK}))?,M([^/,]+)(?:/({CLOCK}))?)?$")


def number(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    return number(value * 2 if value >= 0 else -value * 2 - 1)


def seconds(clock):
    parts = [int(part) for part in clock.lstrip("+-").split(":")] + [0, 0]
    total = parts[0] * 3600 + parts[1] * 60 + parts[2]
    return -total if clock[0] == "-" else total


def rule(text):
    """A footer of POSIX.1 (a rule of other than the form M is not known here, and none is in use)."""
    match = RULE.match(text)
    if not match:
        raise SystemExit(f"unknown rule {text}")
    standard = -seconds(match[1])
    if match[3] is None:
        return signed(standard) + number(0)
    other = -seconds(match[2]) if match[2] else standard + 3600
    out = signed(standard) + number(1) + signed(other)
    for day, clock in ((match[3], match[4]), (match[5], match[6])):
        month, week, weekday = (int(part) for part in day.split("."))
        out += bytes([month, week, weekday]) + signed(seconds(clock or "2:00:00"))
    return out


def read(path):
    """Offset before the first transition, transitions as (time, offset), footer."""
    data = open(path, "rb").read()

    def counts(at):
        return struct.unpack(">6l", data[at + 20 : at + 44])

    isut, isstd, leap, times, types, letters = counts(0)
    at = 44 + times * 5 + types * 6 + letters + leap * 8 + isstd + isut
    isut, isstd, leap, times, types, letters = counts(at)
    at += 44
    moments = struct.unpack(f">{times}q", data[at : at + times * 8])
    at += times * 8
    indices = data[at : at + times]
    at += times
    offsets = [struct.unpack(">l", data[at + i * 6 : at + i * 6 + 4])[0] for i in range(types)]
    at += types * 6 + letters + leap * 12 + isstd + isut
    footer = data[at:].decode().strip("\n")
    before = offsets[0]
    transitions = []
    current = before
    for moment, index in zip(moments, indices):
        if moment < START:
            raise SystemExit(f"too early a transition in {path}")
        # The last one stays even if it changes nothing: the footer's rule holds only after it (Europe/Kyiv, 1996).
        if offsets[index] != current or moment == moments[-1]:
            current = offsets[index]
            transitions.append((moment, current))
    return before, transitions, footer


def zone(before, transitions, rules, footer):
    offsets = [before] + sorted({offset for _, offset in transitions} - {before})
    if len(offsets) > 31:
        raise SystemExit("too many offsets")
    out = number(rules.index(footer)) + number(len(offsets)) + b"".join(signed(offset) for offset in offsets) + number(len(transitions))
    last = START
    for moment, offset in transitions:
        quarters, rest = divmod(moment - last, 900)
        index = offsets.index(offset)
        out += number(quarters * 32 + index) if rest == 0 and quarters > 0 else number(0) + signed(moment - last) + number(index)
        last = moment
    return out


def main():
    folder, version = sys.argv[1:3]
    here = os.path.dirname(os.path.abspath(__file__))
    names = sorted(open(os.path.join(folder, "zones")).read().split(), key=lambda name: name.encode())
    names = [name for name in names if name not in ("Factory", "localtime")]
    zones = {name: read(os.path.join(folder, "zoneinfo", name)) for name in names}
    rules = sorted({footer for _, _, footer in zones.values()})
    bodies = {name: zone(*zones[name][:2], rules, zones[name][2]) for name in names}
    distinct = sorted(set(bodies.values()))
    out = number(len(rules)) + b"".join(rule(footer) for footer in rules)
    out += number(len(distinct)) + b"".join(distinct)
    out += number(len(names))
    last = ""
    for name in names:
        shared = len(os.path.commonprefix([last, name]))
        rest = name[shared:].encode()
        out += number(shared) + number(len(rest)) + rest + number(distinct.index(bodies[name]))
        last = name
    text = base64.b64encode(out).decode()
    lines = "\n".join("        " + text[i : i + 120] for i in range(0, len(text), 120))
    target = os.path.join(here, "../../../Sources/QuyetFeel/Temporal/ZoneDatabase+Data.swift")
    with open(target, "w") as file:
        file.write(
            "// Written by Tests/QuyetFeelTests/Fixtures/make_zones.py; not to be edited.\n\n"
            "extension ZoneDatabase {\n"
            "    /// The release of the IANA time zone database.\n"
            f'    static let version = "{version}"\n\n'
            "    /// Base 64.\n"
            f'    static let text: StaticString = """\n{lines}\n        """\n'
            "}\n"
        )
    samples(folder, names, {name: zones[name][1] for name in names}, os.path.join(here, "zones.txt"))
    print(len(rules), "rule sets,", len(distinct), "zones,", len(names), "names,", len(out), "bytes")


def samples(folder, names, transitions, path):
    """Lines of: name, then `u` UTC second = offset, or `l` local second = offset (a gap's or an overlap's is the one before)."""
    random.seed(2026)
    epoch = datetime(1970, 1, 1)
    zoneinfo.reset_tzpath(to=[os.path.abspath(os.path.join(folder, "zoneinfo"))])
    lines = []
    for name in names:
        zone = zoneinfo.ZoneInfo(name)
        words = [name]
        moments = [random.randrange(-4_000_000_000, 16_000_000_000) for _ in range(2)]
        moments += [random.randrange(1_000_000_000, 8_000_000_000)]
        if transitions[name]:
            moments += [random.choice(transitions[name])[0] + delta for delta in (-1, 0, random.randrange(-7200, 7200))]
        for moment in moments:
            local = epoch.replace(tzinfo=timezone.utc) + timedelta(seconds=moment)
            words.append(f"u{moment}={int(local.astimezone(zone).utcoffset().total_seconds())}")
            there = int((epoch + timedelta(seconds=moment + random.randrange(-40000, 40000)) - epoch).total_seconds())
            offset = (epoch + timedelta(seconds=there)).replace(tzinfo=zone).utcoffset()
            words.append(f"l{there}={int(offset.total_seconds())}")
        lines.append(" ".join(words))
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")


main()
