#!/usr/bin/env python3
"""Runs zen-engine and quyet-bench on the same rules, one after the other, and prints the ratios of their speeds.

    python3 -m venv .peers && .peers/bin/pip install zen-engine
    .peers/bin/python Tests/Benchmarks/peers.py QUYET-BENCH REPOSITORY [ROUNDS]

The peer is called as its users call it, from Python with a dictionary of facts; `quyet-bench` evaluates rows of typed slots. Both do the
work of Fixtures/rules.csv, and every result is checked. Of the peer's two forms of the table the faster one counts.
"""
import csv
import datetime
import json
import pathlib
import re
import statistics
import subprocess
import sys
import time

import zen

import fixture

bench, root = sys.argv[1], sys.argv[2]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
PIVOT = (datetime.date.fromisoformat(fixture.PIVOT) - datetime.date(1970, 1, 1)).days

with open(pathlib.Path(root) / "Tests/Benchmarks/Fixtures/rules.csv") as file:
    lines = list(csv.DictReader(file))
facts = [
    dict(
        amount=int(line["amount"]),
        cat=line["cat"],
        # Days as whole numbers: the fastest form for the peer.
        days=(datetime.date.fromisoformat(line["filed"]) - datetime.date(1970, 1, 1)).days,
        complete=line["complete"] == "true",
    )
    for line in lines
]


def bounds(low, high):
    if low is None and high is None:
        return ""
    return f"< {high}" if low is None else f">= {low}" if high is None else f"[{low}..{high})"


def decision():
    rules = []
    for number, (low, high, category, test, complete, result) in enumerate(fixture.RULES):
        rules.append(
            {
                "_id": f"r{number}",
                "a": bounds(low, high),
                "c": json.dumps(category),
                "f": f"{test} {PIVOT}" if test else "",
                "b": str(complete).lower(),
                "o": json.dumps(result),
            }
        )
    fields = [("a", "amount"), ("c", "cat"), ("f", "days"), ("b", "complete")]
    table = {
        "hitPolicy": "first",
        "rules": rules,
        "inputs": [{"id": key, "name": key, "field": field} for key, field in fields],
        "outputs": [{"id": "o", "name": "o", "field": "out"}],
        "passThrough": False,
        "inputField": None,
        "outputPath": None,
        "executionMode": "single",
    }
    place = {"x": 0, "y": 0}
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode", "position": place, "content": {"schema": ""}},
        {"id": "t", "name": "t", "type": "decisionTableNode", "position": place, "content": table},
        {"id": "out", "name": "out", "type": "outputNode", "position": place, "content": {"schema": ""}},
    ]
    edges = [
        {"id": "e1", "sourceId": "in", "targetId": "t", "type": "edge"},
        {"id": "e2", "sourceId": "t", "targetId": "out", "type": "edge"},
    ]
    # Compiled once: a decision made from text is read again at each call.
    content = zen.ZenDecisionContent(json.dumps({"nodes": nodes, "edges": edges}))
    return zen.ZenEngine().create_decision(content)


def expression():
    """The table as one conditional expression, which the peer evaluates faster than a table."""
    text = "null"
    for low, high, category, test, complete, result in reversed(fixture.RULES):
        parts = [f'cat == "{category}"', f"complete == {str(complete).lower()}"]
        if low is not None:
            parts.append(f"amount >= {low}")
        if high is not None:
            parts.append(f"amount < {high}")
        if test:
            parts.append(f"days {test} {PIVOT}")
        text = f'{" and ".join(parts)} ? "{result}" : ({text})'
    return zen.compile_expression(text)


def rate(evaluate, wanted):
    assert [evaluate(one) for one in facts] == wanted
    best = []
    for _ in range(3):
        start, count = time.perf_counter(), 0
        while time.perf_counter() - start < 0.5:
            for one in facts:
                evaluate(one)
            count += len(facts)
        best.append(count / (time.perf_counter() - start))
    return statistics.median(best)


table = decision()
conditional = expression()
guard = zen.compile_expression(
    f'amount >= 1000 and amount < 50000 and cat != "D" and complete == true and (days >= {PIVOT} or cat == "A")'
)
ratios = {"guards": [], "tables": []}
for _ in range(rounds):
    results = [line["table"] for line in lines]
    as_table = rate(lambda one: table.evaluate(one)["result"]["out"], results)
    as_expression = rate(conditional.evaluate, results)
    peer = {
        "guards": rate(guard.evaluate, [line["guard"] == "true" for line in lines]),
        "tables": max(as_table, as_expression),
    }
    print(f"zen-engine: {as_table / 1e6:.3f} M tables/s as a table, {as_expression / 1e6:.3f} M/s as one expression")
    output = subprocess.run([bench, root, "rules"], check=True, capture_output=True, text=True).stdout
    own = {
        "guards": float(re.search(r"guards of 6 comparisons: ([\d.]+) M/s", output)[1]) * 1e6,
        "tables": float(re.search(r"tables of 20 rules, value: ([\d.]+) M/s", output)[1]) * 1e6,
    }
    for name in ratios:
        ratios[name].append(own[name] / peer[name])
        print(f"{name}: zen-engine {peer[name] / 1e6:.2f} M/s, quyet {own[name] / 1e6:.2f} M/s, ratio {ratios[name][-1]:.1f}")
for name, values in ratios.items():
    print(f"{name}: median ratio {statistics.median(values):.1f} of {rounds} rounds")
