"""Writes elementary.csv: exp, ln, powers and roots to far more digits than a double has. Run: /usr/bin/python3 elementary_cases.py

The true value is `nearest` + `rest` units in the last place of `nearest` (Debian: python3-mpmath, 60 digits). Arguments are doubles,
written so that they read back exactly.
"""
import csv
import math
import os
import random

import mpmath

HERE = os.path.dirname(os.path.abspath(__file__))
mpmath.mp.dps = 60


def arguments(rng):
    for _ in range(250):
        yield "exp", rng.uniform(-30, 30), 0.0
        yield "exp", rng.uniform(-700, 700), 0.0
        yield "exp", rng.choice([-1, 1]) * 10 ** rng.uniform(-12, 0), 0.0
        yield "ln", 10 ** rng.uniform(-300, 300), 0.0
        yield "ln", 1 + rng.choice([-1, 1]) * 10 ** rng.uniform(-12, -1), 0.0
        yield "ln", rng.uniform(0.5, 2), 0.0
        yield "power", 10 ** rng.uniform(-3, 3), rng.uniform(-6, 6)
        yield "power", 10 ** rng.uniform(-100, 100), rng.uniform(-2.5, 2.5)
        yield "power", rng.uniform(0.9, 1.1), rng.uniform(-100, 100)
        yield "root", 10 ** rng.uniform(-20, 20), float(rng.randint(3, 12))
    yield from [("exp", 0.0, 0.0), ("exp", 709.0, 0.0), ("exp", -708.0, 0.0), ("ln", 1.0, 0.0), ("ln", 5e-324, 0.0), ("ln", 1.7e308, 0.0)]
    yield from [("ln", math.sqrt(0.5), 0.0), ("ln", math.sqrt(2), 0.0), ("power", 2.0, 0.5), ("power", 10.0, -300.0), ("root", 27.0, 3.0)]


def value(name, x, y):
    x, y = mpmath.mpf(x), mpmath.mpf(y)
    return {"exp": lambda: mpmath.exp(x), "ln": lambda: mpmath.log(x), "power": lambda: x ** y, "root": lambda: mpmath.root(x, int(y))}[name]()


with open(os.path.join(HERE, "elementary.csv"), "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["function", "x", "y", "nearest", "rest"])
    for name, x, y in arguments(random.Random(1962)):
        true = value(name, x, y)
        nearest = float(true)
        writer.writerow([name, repr(x), repr(y), repr(nearest), mpmath.nstr((true - mpmath.mpf(nearest)) / mpmath.mpf(math.ulp(nearest)), 6)])
