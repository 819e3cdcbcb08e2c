"""Writes uncertainties.csv: linear propagation by the package `uncertainties` (Debian: python3-uncertainties).

Run: /usr/bin/python3 uncertainties_cases.py
"""
import csv
import os

import uncertainties
from uncertainties import ufloat, umath

INPUTS = {
    "x": (12.5, 0.1), "y": (8.0, 0.05), "z": (3.2, 0.01), "a": (365250.0, 500.0), "b": (38099.0, 50.0), "c": (1200000.0, 5000.0),
    "p": (0.6, 0.002), "t": (10.0, 0.02), "k": (4.0, 0.01), "s": (0.25, 0.001),
}
EXPRESSIONS = [
    "x + y", "x - y", "x * y", "x / y", "x - x", "x / x", "x + x", "x * x", "x ^ 2", "x ^ 3", "x ^ -1", "x ^ 0.5", "2 ^ z", "z ^ k",
    "x * y / x", "(x + y) - y", "(x + y) / (x - y)", "x / (x + y)", "y / (x + y)", "x / (x + y) + y / (x + y)", "(x - y) ^ 2",
    "x ^ 2 - 2 * x * y + y ^ 2", "sqrt(x)", "sqrt(x ^ 2 + y ^ 2)", "log(x)", "log(x / y)", "log(x) - log(y)", "exp(s)", "exp(log(x))",
    "log(exp(s))", "exp(-s * t)", "a / b", "a - b", "(a / b) ^ (1 / t) - 1", "exp(log(a / b) / t) - 1", "t * log(2) / log(a / b)",
    "c * b / a ^ 2", "a ^ 0.7 * c ^ 0.3", "0.7 * a + 0.3 * c", "p * c", "(1 - p) * c", "c - p * c", "p / (1 - p)", "p * (1 - p)",
    "(p * c + a) / c", "x + y + z + x + y + x", "x * y * z / (x + y + z)", "x / y + y / x", "1 / (1 / x + 1 / y)", "100 * c / a",
    "(a / b) / (c / a)", "x * (y + z) - x * y - x * z",
]


def evaluate(expression):
    values = {name: ufloat(*value) for name, value in INPUTS.items()}
    return eval(expression.replace("^", "**"), {"sqrt": umath.sqrt, "log": umath.log, "exp": umath.exp}, values)


def main():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "uncertainties.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["expression", "inputs", "nominal", "std_dev"])
        for expression in EXPRESSIONS:
            used = [name for name in INPUTS if name in expression.replace("exp", "").replace("sqrt", "").replace("log", "")]
            result = evaluate(expression)
            out.writerow([expression, "; ".join(f"{n} = {INPUTS[n][0]!r} ± {INPUTS[n][1]!r}" for n in used),
                          repr(float(result.nominal_value)), repr(float(result.std_dev))])
    print(f"uncertainties {uncertainties.__version__}: {len(EXPRESSIONS)} expressions")


if __name__ == "__main__":
    main()
