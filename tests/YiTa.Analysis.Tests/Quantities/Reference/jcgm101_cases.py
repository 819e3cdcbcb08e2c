"""Writes jcgm101.csv: the worked cases of JCGM 101:2008 (GUM Supplement 1), clause 9. Run: /usr/bin/python3 jcgm101_cases.py

The columns estimate, standard_uncertainty, low and high are computed here, by formulas, by quadrature or, for the gauge block's
interval, from ten million draws; the columns printed_... hold what the tables print for the Monte Carlo method, where it is known
(README.md says how). Every interval is the shortest one of its coverage probability.
"""
import csv
import json
import math
import os

import numpy
from scipy import optimize, special, stats

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT3 = math.sqrt(3)


def irwin_hall_mean_excess(t, n):
    """Integral from t to n of the upper tail of the sum of n uniforms on [0, 1]."""
    return sum((-1) ** k * math.comb(n, k) * (n - k - t) ** (n + 1) for k in range(n + 1) if n - k > t) / math.factorial(n + 1)


def different_widths_end():
    """Upper end for three rectangular inputs of deviation 1 and one of 10: P(Y > y) = E[(S + 10 sqrt 3 - y)+] / (20 sqrt 3)."""
    def tail(y):    # S = 2 sqrt 3 (U1 + U2 + U3) - 3 sqrt 3
        return 2 * ROOT3 * irwin_hall_mean_excess((y - 10 * ROOT3 + 3 * ROOT3) / (2 * ROOT3), 3) / (20 * ROOT3)
    return optimize.brentq(lambda y: tail(y) - 0.025, 13, 22, xtol=1e-14)


def mass():
    """9.3: given the buoyancy K = (a - 1.2)(1/w - 1/r), the result is normal with mean m (1 + K) - 100000 and deviation s (1 + K)."""
    nodes, weights = numpy.polynomial.legendre.leggauss(48)
    air, water, reference = 1.2 + 0.1 * nodes, 8000 + 1000 * nodes, 8000 + 50 * nodes
    k = (air[:, None, None] - 1.2) * (1 / water[None, :, None] - 1 / reference[None, None, :])
    w = weights[:, None, None] * weights[None, :, None] * weights[None, None, :] / 8
    m, s = 100001.234, math.hypot(0.050, 0.020)
    mean = float((w * (m * (1 + k) - 100000)).sum())
    variance = float((w * ((s * (1 + k)) ** 2 + (m * (1 + k) - 100000 - mean) ** 2)).sum())
    cdf = lambda y: float((w * special.ndtr((y - (m * (1 + k) - 100000)) / (s * (1 + k)))).sum())
    low = optimize.brentq(lambda y: cdf(y) - 0.025, 0.8, 1.2, xtol=1e-13)
    high = optimize.brentq(lambda y: cdf(y) - 0.975, 1.3, 1.8, xtol=1e-13)
    return mean, math.sqrt(variance), low, high     # symmetric about the mean, so the shortest interval


def shortest(cdf, probability, low, high, unit):
    """The shortest interval [a, b] with cdf(b) - cdf(a) = probability, a from low on."""
    def end(a):
        return optimize.brentq(lambda b: cdf(b) - cdf(a) - probability, a, high, xtol=1e-14 * unit)
    last = optimize.brentq(lambda a: cdf(a) - (1 - probability) * 0.999999, low, high, xtol=1e-14 * unit)
    best = optimize.minimize_scalar(lambda a: (end(a) - a) / unit, bounds=(low, last), method="bounded", options={"xatol": 1e-9 * unit})
    a = low if end(low) - low <= best.fun * unit else best.x
    return a, end(a)


def loss(x1, r, sigma=0.005):
    """9.4: X1^2 + X2^2 = A^2 + B^2 with independent A, B along the axes of the covariance matrix."""
    mean = x1 ** 2 + 2 * sigma ** 2
    deviation = math.sqrt(4 * sigma ** 4 * (1 + r ** 2) + 4 * sigma ** 2 * x1 ** 2)
    if r == 0:
        cdf = lambda y: special.chndtr(y / sigma ** 2, 2, (x1 / sigma) ** 2)
    else:
        sa, sb, centre = sigma * math.sqrt(1 + r), sigma * math.sqrt(1 - r), x1 / math.sqrt(2)
        nodes, weights = numpy.polynomial.legendre.leggauss(400)
        angles, weights = nodes * math.pi / 2, weights * math.pi / 2
        def cdf(y):     # over b = sqrt(y) sin u, which leaves sqrt(y) cos u for the size of a
            a, b = math.sqrt(max(y, 0.0)) * numpy.cos(angles), math.sqrt(max(y, 0.0)) * numpy.sin(angles)
            inside = special.ndtr((a - centre) / sa) - special.ndtr((-a - centre) / sa)
            return float((weights * inside * numpy.exp(-((b - centre) / sb) ** 2 / 2) * a).sum() / (sb * math.sqrt(2 * math.pi)))
    top = (x1 + 9 * sigma) ** 2 + (9 * sigma) ** 2
    return (mean, deviation, *shortest(cdf, 0.95, 0.0, top, 1e-6))


def trapezoid_variance(a, b, d):
    return (b - a) ** 2 / 12 + d ** 2 / 9


def gauge_block(draws=10_000_000, seed=101):
    """9.5: moments by formula, the shortest 99 per cent interval from draws."""
    ls, nominal = 50000623.0, 50000000.0
    t = lambda deviation, df: deviation ** 2 * df / (df - 2)
    v_theta, v_delta, v_alpha, v_da, v_dt = 0.2 ** 2, 0.5 ** 2 / 2, (4e-6) ** 2 / 12, trapezoid_variance(-1e-6, 1e-6, 0.1e-6), \
        trapezoid_variance(-0.05, 0.05, 0.025)
    # 1 - K with K = da (theta0 + Delta) + alpha dt, all independent, E K = 0
    v_k = v_da * (v_theta + v_delta + 0.1 ** 2) + v_dt * (v_alpha + 11.5e-6 ** 2)
    v_ls = t(25, 18)
    variance = v_ls * (1 + v_k) + ls ** 2 * v_k + t(6, 24) + t(4, 5) + t(7, 8)
    mean = ls + 215 - nominal

    rng = numpy.random.Generator(numpy.random.PCG64(seed))
    def trapezoid(a, b, d):
        start = (a - d) + 2 * d * rng.random(draws)
        return start + ((a + b) - 2 * start) * rng.random(draws)
    k = trapezoid(-1e-6, 1e-6, 0.1e-6) * (rng.normal(-0.1, 0.2, draws) + 0.5 * numpy.cos(2 * math.pi * rng.random(draws)))
    k += rng.uniform(9.5e-6, 13.5e-6, draws) * trapezoid(-0.05, 0.05, 0.025)
    y = 25 * rng.standard_t(18, draws)
    y += 623 - (50000623 + y) * k + 215 + 6 * rng.standard_t(24, draws) + 4 * rng.standard_t(5, draws) + 7 * rng.standard_t(8, draws)
    y.sort()
    inside = round(0.99 * draws)
    widths = y[inside:] - y[:draws - inside]
    at = int(widths.argmin())
    print(f"gauge block: drawn mean {y.mean():.4f}, deviation {y.std():.4f}; by formula {mean}, {math.sqrt(variance):.4f}")
    return mean, math.sqrt(variance), float(y[at]), float(y[at + inside])


def normal(mean, deviation):
    return {"distribution": "normal", "mean": mean, "deviation": deviation}


def rectangular(low, high):
    return {"distribution": "rectangular", "low": low, "high": high}


def cases():
    four = "x1 + x2 + x3 + x4"
    names = ("x1", "x2", "x3", "x4")
    unit, same = [normal(0, 1)] * 4, [rectangular("-sqrt(3)", "sqrt(3)")] * 4
    yield ("additive-normal", "9.2.2", "2", four, dict(zip(names, unit)), 0.95, (0, 2, -2 * stats.norm.ppf(0.975), 2 * stats.norm.ppf(0.975)),
           "formula", ("0.00", "2.00", "-3.92", "3.92"))
    end = 2 * ROOT3 * (2 - 0.6 ** 0.25)
    yield ("additive-rectangular", "9.2.3", "3", four, dict(zip(names, same)), 0.95, (0, 2, -end, end), "formula",
           ("0.00", "2.00", "-3.88", "3.88"))
    end = different_widths_end()
    wide = same[:3] + [rectangular("-10*sqrt(3)", "10*sqrt(3)")]
    yield ("additive-rectangular-different-widths", "9.2.4", "4", four, dict(zip(names, wide)), 0.95, (0, math.sqrt(103), -end, end),
           "formula", ("0.0", "10.1", "-17.0", "17.0"))
    yield ("mass-calibration", "9.3", "5 (inputs), 6 (results)", "(m + d) * (1 + (a - 1.2) * (1 / w - 1 / r)) - 100000",
           {"m": normal(100000.000, 0.050), "d": normal(1.234, 0.020), "a": rectangular(1.10, 1.30), "w": rectangular(7000, 9000),
            "r": rectangular(7950, 8050)}, 0.95, mass(), "quadrature", ("1.2341", "0.0754", "1.0834", "1.3825"))
    micro = lambda numbers: [n if n == "0" else f"{n}e-6" for n in numbers]
    printed = {(0.0, 0.0): ("50", "50", "0", "150"), (0.010, 0.0): ("150", "112", "0", "367"), (0.050, 0.0): ("2551", "502", "1590", "3543"),
               (0.0, 0.9): ("50", "67", "0", "185"), (0.010, 0.9): ("150", "121", "13", "398"), (0.050, 0.9): ("2551", "505", "1628", "3555")}
    for (x1, r), numbers in printed.items():
        yield (f"comparison-loss-x1-{x1:.3f}-r-{r:.1f}", "9.4.2" if r == 0 else "9.4.3", "8" if r == 0 else "9",
               "x1^2 + x2^2" if r == 0 else "x1^2 + (0.9 * (x1 - %s) + sqrt(0.19) * x2)^2" % x1,
               {"x1": normal(x1, 0.005), "x2": normal(0.0, 0.005)}, 0.95, loss(x1, r), "formula and quadrature", micro(numbers))
    t = lambda centre, scale, freedom: {"distribution": "scaled and shifted t", "centre": centre, "scale": scale, "degrees_of_freedom": freedom}
    curved = lambda low, high, d: {"distribution": "curvilinear trapezoid", "low": low, "high": high, "half_width_of_ends": d}
    yield ("gauge-block", "9.5", "10 (inputs), 11 (results)", "ls + d + d1 + d2 - ls * (da * (theta + delta) + alpha * dt) - 50000000",
           {"ls": t(50000623, 25, 18), "d": t(215, 6, 24), "d1": t(0, 4, 5), "d2": t(0, 7, 8), "alpha": rectangular(9.5e-6, 13.5e-6),
            "theta": normal(-0.1, 0.2), "delta": {"distribution": "arcsine", "low": -0.5, "high": 0.5}, "da": curved(-1e-6, 1e-6, 0.1e-6),
            "dt": curved(-0.05, 0.05, 0.025)}, 0.99, gauge_block(), "moments by formula, interval from 10000000 draws",
           ("838", "36", "745", "932"))


def main():
    with open(os.path.join(HERE, "jcgm101.csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["case", "clause", "table", "model", "inputs", "coverage_probability", "estimate", "standard_uncertainty", "low", "high",
                      "method", "printed_estimate", "printed_standard_uncertainty", "printed_low", "printed_high"])
        for name, clause, table, model, inputs, probability, result, method, printed in cases():
            out.writerow([name, clause, table, model, json.dumps(inputs), probability, *(repr(float(x)) for x in result), method, *printed])
            print(name, *(f"{float(x):.6g} ({p})" for x, p in zip(result, printed)))


if __name__ == "__main__":
    main()
