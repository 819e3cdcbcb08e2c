"""Writes policy-leaves.csv and derived-quantities.csv from data/*.csv. Run: /usr/bin/python3 derived_quantities.py"""
import csv
import glob
import os
import random
from fractions import Fraction

import mpmath

import policies
from derived_rows import ROWS
from expressions import Expression, unit_text
from ranges import INFINITE, evaluate, finite, number, tight

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.normpath(os.path.join(HERE, *[os.pardir] * 4, "data"))


def observations():
    rows = {}
    for path in sorted(glob.glob(os.path.join(DATA, "*.csv"))):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if "qualifier" in row:
                    rows[row["id"]] = row
    return rows


def text(x):
    """17 significant digits, nearest; an integer or a short decimal in full; nothing for an open end or a missing value."""
    if x is None or not finite(x):
        return ""
    if isinstance(x, Fraction):
        if x.denominator == 1:
            return str(x.numerator)
        short = x * 10 ** 12
        if short.denominator == 1 and abs(short) < 10 ** 17:
            digits = f"{abs(short.numerator):013d}"
            return ("-" if x < 0 else "") + (digits[:-12] + "." + digits[-12:]).rstrip("0")
    return mpmath.nstr(number(x), 17, strip_zeros=False, min_fixed=-5, max_fixed=17)


def best(tree, values):
    if any(v is None for v in values.values()):
        return None
    return evaluate(tree, {name: (v, v) for name, v in values.items()})[0]


def check(expression, box, low, high, seed):
    """No sampled value leaves the range, and its finite ends are reached: a guard against a wrong proof."""
    draw, tree = random.Random(seed), expression.tree
    seen = []
    for trial in range(3000):
        point = {}
        for name, (a, b) in box.items():
            corner = draw.random()
            far = Fraction(10) ** draw.randint(0, 12)
            lower = a if finite(a) else (b - far if finite(b) else -far)
            upper = b if finite(b) else (a + far if finite(a) else far)
            at = lower if corner < 0.3 else upper if corner > 0.7 else lower + (upper - lower) * Fraction(draw.randint(1, 9999), 10000)
            point[name] = (at, at)
        try:
            value = evaluate(tree, point)[0]
        except (ZeroDivisionError, ArithmeticError):
            continue
        seen.append(number(value))
    slack = mpmath.mpf(10) ** -40 * (1 + max(abs(s) for s in seen))
    assert all(number(low) - slack <= s <= number(high) + slack for s in seen), expression.text
    for end, reached in ((low, min(seen)), (high, max(seen))):
        if finite(end):
            wide = abs(number(high) - number(low)) if finite(low) and finite(high) else 1 + abs(number(end))
            assert abs(number(end) - reached) <= slack + wide / 10 ** 6, (expression.text, end, reached)


def main():
    rows = observations()
    units = {key: row["unit"] for key, row in rows.items()}
    with open(os.path.join(HERE, "policy-leaves.csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["id", "policy", "qualifier", "value", "low", "high"])
        for key, row in rows.items():
            for policy in policies.NAMES:
                low, value, high = policies.leaf(row, policy)
                out.writerow([key, policy, row["qualifier"], text(value), text(low), text(high)])
    names, count = set(), 0
    with open(os.path.join(HERE, "derived-quantities.csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["name", "policy", "formula", "unit", "value", "low", "high", "proof"])
        for seed, (name, formula) in enumerate(ROWS):
            assert name not in names, name
            names.add(name)
            expression = Expression(formula, units)
            printed = None
            for policy in policies.NAMES:
                box = {f"span {i + 1}": (low, high) for i, (low, _, high) in enumerate(expression.spans)}
                values = {f"span {i + 1}": value for i, (_, value, _) in enumerate(expression.spans)}
                for key in expression.used:
                    low, values[key], high = policies.leaf(rows[key], policy)
                    box[key] = (low, high)
                same = repr(sorted(box.items()))
                if printed == same:
                    continue        # the policy changes no input of this formula
                try:
                    low, high, proof = tight(expression.tree, box)
                    check(expression, box, low, high, seed)
                except Exception as error:
                    raise RuntimeError(f"{name} under {policy}: {error}") from error
                printed = printed or same
                value = low if low == high else best(expression.tree, values)
                out.writerow([name, policy, formula, unit_text(expression.unit), text(value), text(low), text(high), proof])
                count += 1
    print(f"{len(names)} quantities, {count} rows; {len(rows)} observations under {len(policies.NAMES)} policies")


if __name__ == "__main__":
    main()
