"""Times a case in Python: time_case.py <case.py> <repetitions> name=file.f64 …; prints its times and result as JSON."""

import importlib.util
import json
import sys
import time

import numpy as np

path, repetitions, *files = sys.argv[1:]
spec = importlib.util.spec_from_file_location("case", path)
case = importlib.util.module_from_spec(spec)
spec.loader.exec_module(case)

data = {}
for file in files:
    name, _, where = file.partition("=")
    data[name] = np.fromfile(where)
prepared = case.prepare(data)

times = []
for _ in range(1 + int(repetitions)):
    started = time.perf_counter()
    result = case.run(prepared)
    times.append((time.perf_counter() - started) * 1000)
print(json.dumps({"firstMs": times[0], "timesMs": times[1:], "result": result}))
