#!/usr/bin/env python3
"""Workflows judged for soundness by Quyet and by public tools in one run:

    flow_peers.py REPOSITORY PEERS [--rounds N]

PEERS is the folder with gen.py. A sequence of n steps, k parallel branches of m steps, and a join that does not wait; the peers read BPMN
(rust_bpmn_analyzer: safeness, option to complete, proper completion, dead activities) and nets (pm4py: WOFLAN), where they are installed.
Prints milliseconds; a peer that needs more than a minute for one is stopped.
"""
import argparse, importlib.util, multiprocessing, subprocess, sys, time

parser = argparse.ArgumentParser()
parser.add_argument("repository")
parser.add_argument("peers")
parser.add_argument("--rounds", type=int, default=9)
options = parser.parse_args()
sys.path.insert(0, options.peers)
import gen

CASES = [("seq", 1, 10), ("seq", 1, 50), ("par", 5, 5), ("par", 6, 10), ("par", 17, 1), ("xorjoin", 3, 3)]


def rust(kind, k, m):
    import rust_bpmn_analyzer_bindings as tool

    nodes = gen.seq(m) if kind == "seq" else gen.par(k, m, "exclusiveGateway" if kind == "xorjoin" else "parallelGateway")
    text = gen.bpmn(*nodes)
    checks = [tool.analyze_safeness, tool.analyze_option_to_complete, tool.analyze_proper_completion, tool.analyze_dead_activities]
    start = time.perf_counter()
    sound = all([check(text).fulfilled for check in checks])
    return sound, (time.perf_counter() - start) * 1e3


def pm4py(kind, k, m):
    if kind == "xorjoin":
        return None
    from pm4py.algo.analysis.woflan import algorithm

    net = gen.net(k, m)
    start = time.perf_counter()
    sound = algorithm.apply(*net, parameters={"return_asap_when_not_sound": True, "print_diagnostics": False})
    return sound, (time.perf_counter() - start) * 1e3


def timed(function, case):
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=lambda: queue.put(function(*case)))
    process.start()
    try:
        return queue.get(timeout=60)
    except Exception:
        return None
    finally:
        process.terminate()
        process.join()


bench = f"{options.repository}/Tests/Benchmarks/.build/release/quyet-bench"
own = subprocess.run([bench, options.repository, "flow", str(options.rounds)], capture_output=True, text=True, check=True).stdout
print(own, end="")
for name, module, function in [("rust_bpmn_analyzer", "rust_bpmn_analyzer_bindings", rust), ("pm4py", "pm4py", pm4py)]:
    if importlib.util.find_spec(module) is None:
        print(f"{name}: not installed")
        continue
    for case in CASES:
        answer = timed(function, case)
        print(name, *case, "no answer within a minute" if answer is None else f"sound {answer[0]} ms {answer[1]:.2f}", flush=True)
