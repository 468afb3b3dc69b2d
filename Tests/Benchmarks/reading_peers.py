#!/usr/bin/env python3
"""Reads a province with public tools and with `quyet fmt --check` and `quyet check`'s front end, one after the other in one run:

    reading_peers.py REPOSITORY WORKSPACE CHECK_JSONSCHEMA YAMLLINT [ROUNDS]

`check-jsonschema` holds every document against Grammar/workspace.schema.json, `yamllint` (relaxed, one file after another, as it is called)
checks them as YAML; `quyet-bench once` reads all of them into typed documents with every check of text. Prints seconds (medians) and ratios.
"""
import glob, os, statistics, subprocess, sys, time

repository, workspace, jsonschema, yamllint = sys.argv[1:5]
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 1
files = sorted(glob.glob(workspace + "/**/*.yaml", recursive=True))
megabytes = sum(os.path.getsize(f) for f in files) / 1e6


def seconds(command, allowed=(0, 1)):
    start = time.monotonic()
    result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if result.returncode not in allowed:
        sys.exit(f"{command[0]} ended with status {result.returncode}")
    return time.monotonic() - start


commands = {
    "quyet (typed documents, findings)": [f"{repository}/Tests/Benchmarks/.build/release/quyet-bench", repository, "once", workspace],
    "quyet fmt --check": [f"{repository}/.build/release/quyet", "fmt", "--check", workspace],
    "check-jsonschema": [jsonschema, "--schemafile", f"{repository}/Grammar/workspace.schema.json", *files],
    "yamllint": [yamllint, "-d", "relaxed", *files],
}
times = {name: [] for name in commands}
for _ in range(rounds):
    for name, command in commands.items():
        times[name].append(seconds(command))
own = statistics.median(times["quyet (typed documents, findings)"])
print(f"{len(files)} documents, {megabytes:.1f} MB, medians of {rounds}")
for name, values in times.items():
    median = statistics.median(values)
    print(f"  {name}: {median:.2f} s" + ("" if name.startswith("quyet") else f", {median / own:.0f} times quyet's"))
