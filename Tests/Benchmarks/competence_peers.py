#!/usr/bin/env python3
"""Rows of competence checked for gaps and overlaps, and dated delegations closed, by Quyet and by public tools in one run:

    competence_peers.py REPOSITORY PEERS [--rows P C D] [--small P C D] [--delegations N PERSONS PROCEDURES] [--rounds N]

PEERS is the folder with gen.py, py_ref.py, clingo_bench.py and cozo_bench.py. Python sweeps the same rows; clingo and cozo, where they are
installed, take the smaller ones (`--small`) and the delegations. Quyet's answers are held against Python's: the same pairs, the same number
of facts; also on rows in random order and on delegations with circles. Prints seconds and what each found.
"""
import argparse, array, importlib.util, os, random, subprocess, sys, tempfile, time

parser = argparse.ArgumentParser()
parser.add_argument("repository")
parser.add_argument("peers")
parser.add_argument("--rows", nargs=3, type=int, default=[2000, 99, 20])
parser.add_argument("--small", nargs=3, type=int, default=[200, 99, 20])
parser.add_argument("--delegations", nargs=3, type=int, default=[100_000, 600, 20])
parser.add_argument("--rounds", type=int, default=5)
options = parser.parse_args()
count, persons, procedures = options.delegations
os.environ.update(PERSONS=str(persons), PROCS=str(procedures))
sys.path.insert(0, options.peers)
import gen, py_ref

bench = f"{options.repository}/Tests/Benchmarks/.build/release/quyet-bench"
folder = tempfile.mkdtemp()
HORIZON = 3650


def write(name, rows, head=()):
    numbers = array.array("i", head)
    for row in rows:
        numbers.extend(row)
    path = f"{folder}/{name}"
    with open(path, "wb") as file:
        numbers.tofile(file)
    return path


def quyet(rows, delegations, troubles=None):
    environment = dict(os.environ, **({"QUYET_TROUBLES": troubles} if troubles else {}))
    command = [bench, options.repository, "competence", rows, delegations, str(options.rounds)]
    result = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    return result.stdout.strip()


def peer(title, script, *arguments):
    if importlib.util.find_spec({"clingo_bench.py": "clingo", "cozo_bench.py": "pycozo"}[script]) is None:
        print(f"  {title}: not installed")
        return
    start = time.monotonic()
    result = subprocess.run([sys.executable, script, *map(str, arguments)], cwd=options.peers, capture_output=True, text=True)
    last = (result.stdout.strip() or result.stderr.strip()).splitlines()[-1]
    print(f"  {title}: {time.monotonic() - start:.1f} s ({last})")


def pairs(path):
    found = {"gap": set(), "overlap": set()}
    for line in open(path):
        kind, procedure, commune, first, last = line.split()
        found["gap" if kind == "gap" else "overlap"].add((int(procedure), int(commune)))
    return found["gap"], found["overlap"]


print("gaps and overlaps")
for shape, shuffled in ((options.rows, False), (options.rows, True), (options.small, False)):
    rows, _, _ = gen.comp(*shape)
    if shuffled:
        random.Random(1).shuffle(rows)
    path = write("rows", rows, (shape[0], shape[1], HORIZON))
    answer = quyet(path, "-", f"{folder}/troubles")
    start = time.perf_counter()
    gaps, overlaps = py_ref.sweep(rows)
    elapsed = time.perf_counter() - start
    same = pairs(f"{folder}/troubles") == (gaps, overlaps)
    print(f" {len(rows)} rows{', in random order' if shuffled else ''}")
    print(f"  quyet: {answer}; {'the same pairs as Python' if same else 'NOT the pairs of Python'}")
    print(f"  Python sweep: {elapsed:.2f} s")
    if not same:
        sys.exit(1)
peer("clingo", "clingo_bench.py", "gaps", *options.small)
peer("cozo", "cozo_bench.py", "gaps", *options.small)

print("delegations")
edges = gen.delegs(count)
path = write("delegations", edges)
print(f"  quyet: {quyet('-', path)}")
start = time.perf_counter()
facts = py_ref.closure(edges)
print(f"  Python worklist: {time.perf_counter() - start:.1f} s, {len(facts)} facts")
peer("clingo", "clingo_bench.py", "closure", count)
peer("cozo", "cozo_bench.py", "closure", count)

# One in fifty of those who receive last gives back to the first: circles.
layer = max(1, (persons or count // 4) // 6)
back = [(a, b % (2 * layer) if b >= 5 * layer and (a + b) % 50 == 0 else b, p, f, t) for a, b, p, f, t in edges]
print(f"  with circles, quyet: {quyet('-', write('circles', back))}")
part = back[: count * 3 // 4]
print(f"  with circles, three quarters, quyet: {quyet('-', write('circles', part))}")
print(f"  with circles, three quarters, Python: {len(py_ref.closure(part))} facts")
