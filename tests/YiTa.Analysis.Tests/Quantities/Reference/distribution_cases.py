"""Writes distributions.csv (moments and quantiles of single inputs) and exact-distributions.csv (of small formulas).

Run: /usr/bin/python3 distribution_cases.py
PERT is the beta distribution on [a, b] with alpha = 1 + 4 (m - a)/(b - a) and beta = 1 + 4 (b - m)/(b - a), so that its mean is
(a + 4 m + b)/6 (D. G. Malcolm et al., Operations Research 7, 1959). The exact distributions are derived in the notes beside them.
"""
import csv
import math
import os

from scipy import optimize, stats

HERE = os.path.dirname(os.path.abspath(__file__))
LEVELS = (0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975)
SINGLE = [
    ("uniform", 850000, None, 950000), ("uniform", 0, None, 1), ("uniform", 54000, None, 60000),
    ("triangular", 60000, 63000, 67000), ("triangular", 0, 0.5, 1), ("triangular", 0, 0, 1), ("triangular", 0, 1, 1),
    ("triangular", 54000, 60000, 60000), ("triangular", 0.54, 0.60, 0.66),
    ("pert", 60000, 63000, 67000), ("pert", 0, 0.5, 1), ("pert", 0, 0, 1), ("pert", 0, 1, 1), ("pert", 54000, 60000, 60000),
    ("pert", 0.54, 0.60, 0.66), ("pert", 1150000, 1200000, 1250000), ("pert", 10000, 20000, 100000),
]


def distribution(kind, a, m, b):
    if kind == "uniform":
        return stats.uniform(a, b - a)
    if kind == "triangular":
        return stats.triang((m - a) / (b - a), a, b - a)
    return stats.beta(1 + 4 * (m - a) / (b - a), 1 + 4 * (b - m) / (b - a), a, b - a)


def quantile(cdf, level, low, high):
    return optimize.brentq(lambda t: cdf(t) - level, low, high, xtol=1e-15, rtol=4 * 2.3e-16)


def ratio_cdf(t):
    """X/Y of two uniforms on [1, 2]: the area of the square below the line x = t y."""
    return (2 * t - 1) ** 2 / (2 * t) if t <= 1 else 1 - ratio_cdf(1 / t)


def above(low, high, other_low, other_high):
    """P(X > Y) of uniforms whose first interval lies inside the second: the mean of (X - other_low) over the other width."""
    return ((low + high) / 2 - other_low) / (other_high - other_low)


def formulas():
    """(formula, inputs, note, mean, standard deviation, cdf or None, support, probability that the formula is above 0)"""
    unit, one = "uniform(0, 1)", "uniform(1, 2)"
    ln2 = math.log(2)
    yield ("x + y", {"x": unit, "y": unit}, "triangular(0, 1, 2)", 1, math.sqrt(1 / 6), stats.triang(0.5, 0, 2).cdf, (0, 2), 1)
    yield ("x - y", {"x": unit, "y": unit}, "triangular(-1, 0, 1)", 0, math.sqrt(1 / 6), stats.triang(0.5, -1, 2).cdf, (-1, 1), 0.5)
    yield ("x * y", {"x": unit, "y": unit}, "F(t) = t - t log t", 0.25, math.sqrt(1 / 9 - 1 / 16),
           lambda t: t - t * math.log(t), (1e-12, 1), 1)
    yield ("x * x", {"x": unit}, "one leaf twice: F(t) = sqrt t", 1 / 3, math.sqrt(1 / 5 - 1 / 9), math.sqrt, (0, 1), 1)
    yield ("x - x", {"x": unit}, "one leaf twice: always 0", 0, 0, None, (0, 0), 0)
    yield ("x / y", {"x": one, "y": one}, "F(t) = (2t - 1)^2 / (2t) to t = 1, and 1 - F(1/t) above", 1.5 * ln2,
           math.sqrt(7 / 3 * 0.5 - (1.5 * ln2) ** 2), ratio_cdf, (0.5, 2), 1)
    yield ("x / (x + y)", {"x": one, "y": one}, "r/(1 + r) of the ratio r", 0.5, share_deviation(),
           lambda t: ratio_cdf(t / (1 - t)), (1 / 3, 2 / 3), 1)
    yield ("log(x)", {"x": one}, "F(t) = e^t - 1", 2 * ln2 - 1, math.sqrt(2 * ln2 ** 2 - 4 * ln2 + 2 - (2 * ln2 - 1) ** 2),
           lambda t: math.exp(t) - 1, (0, ln2), 1)
    yield ("exp(x)", {"x": unit}, "F(t) = log t", math.e - 1, math.sqrt((math.e ** 2 - 1) / 2 - (math.e - 1) ** 2), math.log, (1, math.e), 1)
    yield ("x - y", {"x": "uniform(60000, 67000)", "y": "uniform(54000, 72000)"}, "mean of (x - 54000)/18000", 500,
           math.sqrt((7000 ** 2 + 18000 ** 2) / 12), None, (-12000, 13000), above(60000, 67000, 54000, 72000))
    yield ("x - y", {"x": "triangular(60000, 63000, 67000)", "y": "uniform(54000, 72000)"}, "mean of (x - 54000)/18000",
           190000 / 3 - 63000, math.sqrt(stats.triang(3 / 7, 60000, 7000).var() + 18000 ** 2 / 12), None, (-12000, 13000),
           (190000 / 3 - 54000) / 18000)
    yield ("x - y", {"x": "pert(60000, 63000, 67000)", "y": "uniform(54000, 72000)"}, "mean of (x - 54000)/18000",
           379000 / 6 - 63000, math.sqrt(distribution("pert", 60000, 63000, 67000).var() + 18000 ** 2 / 12), None, (-12000, 13000),
           (379000 / 6 - 54000) / 18000)


def share_deviation():
    from scipy import integrate
    second, _ = integrate.dblquad(lambda y, x: (x / (x + y)) ** 2, 1, 2, 1, 2, epsabs=1e-14, epsrel=1e-14)
    return math.sqrt(second - 0.25)


def main():
    with open(os.path.join(HERE, "distributions.csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["distribution", "low", "mode", "high", "mean", "variance", *(f"quantile_{level}" for level in LEVELS)])
        for kind, a, m, b in SINGLE:
            d = distribution(kind, a, m, b)
            mean = {"uniform": lambda: (a + b) / 2, "triangular": lambda: (a + m + b) / 3, "pert": lambda: (a + 4 * m + b) / 6}[kind]()
            assert math.isclose(mean, d.mean(), rel_tol=1e-12)
            out.writerow([kind, a, "" if m is None else m, b, repr(float(mean)), repr(float(d.var())),
                          *(repr(float(d.ppf(level))) for level in LEVELS)])
    count = 0
    with open(os.path.join(HERE, "exact-distributions.csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["formula", "inputs", "mean", "standard_deviation", "quantile_0.025", "quantile_0.5", "quantile_0.975",
                      "probability_above_0", "derivation"])
        for formula, inputs, note, mean, deviation, cdf, (low, high), positive in formulas():
            quantiles = [repr(float(quantile(cdf, level, low, high))) if cdf else "0.0" if low == high else ""
                         for level in (0.025, 0.5, 0.975)]
            out.writerow([formula, "; ".join(f"{k} = {v}" for k, v in inputs.items()), repr(float(mean)), repr(float(deviation)),
                          *quantiles, repr(float(positive)), note])
            count += 1
    print(f"{len(SINGLE)} distributions, {count} formulas")


if __name__ == "__main__":
    main()
