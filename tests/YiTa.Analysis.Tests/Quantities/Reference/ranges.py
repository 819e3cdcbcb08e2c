"""The true range of a formula over a box of intervals, each leaf one variable: the closure of its hull, exact or to 50 digits.

Where every interval leaf occurs once, interval arithmetic is already tight (R. E. Moore, Interval Analysis, 1966). Elsewhere the
formula is simplified; then a leaf in which it is provably monotone (its derivative, factored, keeps one sign on the whole box) is
fixed at an end; what remains is a function of one leaf, whose critical points, poles and limits are compared.
"""
from fractions import Fraction
from itertools import product

import mpmath
import sympy

mpmath.mp.dps = 60
INFINITE = float("inf")


def number(x):
    return mpmath.mpf(x.numerator) / x.denominator if isinstance(x, Fraction) else mpmath.mpf(x)


def finite(x):
    return isinstance(x, Fraction) or mpmath.isfinite(x)


def plus(x, y):
    if not finite(x) or not finite(y):
        return x if not finite(x) else y
    return x + y if isinstance(x, Fraction) and isinstance(y, Fraction) else number(x) + number(y)


def times(x, y):
    if x == 0 or y == 0:
        return Fraction(0)
    if not finite(x) or not finite(y):
        return INFINITE if (x > 0) == (y > 0) else -INFINITE
    return x * y if isinstance(x, Fraction) and isinstance(y, Fraction) else number(x) * number(y)


def power(x, y):
    if isinstance(x, Fraction) and isinstance(y, Fraction) and y.denominator == 1 and (x != 0 or y > 0):
        return x ** int(y)
    if not finite(x):
        return INFINITE if y > 0 else Fraction(0) if y < 0 else Fraction(1)
    if x == 0:
        return Fraction(0) if y > 0 else INFINITE
    return mpmath.power(number(x), number(y))


def inverse(a):
    low, high = a
    if low == 0 == high:
        raise ZeroDivisionError
    if low < 0 < high:
        return -INFINITE, INFINITE
    def one(x, at_zero):
        return at_zero if x == 0 else Fraction(0) if not finite(x) else 1 / x
    return one(high, -INFINITE), one(low, INFINITE)


def operate(name, args):
    """Interval arithmetic with exact or 60-digit ends; extended division, closed hull."""
    a, b = args[0], args[1] if len(args) > 1 else None
    if name == "+":
        return plus(a[0], b[0]), plus(a[1], b[1])
    if name == "-":
        return plus(a[0], times(Fraction(-1), b[1])), plus(a[1], times(Fraction(-1), b[0]))
    if name in ("*", "/"):
        b = inverse(b) if name == "/" else b
        ends = [times(x, y) for x, y in product(a, b)]
        return min(ends), max(ends)
    if name == "^":
        if b[0] == b[1] and isinstance(b[0], Fraction) and b[0].denominator == 1:
            if b[0] < 0:
                return inverse(operate("^", [a, (-b[0], -b[0])]))
            ends = [power(x, b[0]) if finite(x) else (INFINITE if x > 0 or b[0] % 2 == 0 else -INFINITE) for x in a]
            return (Fraction(0) if b[0] % 2 == 0 and a[0] < 0 < a[1] else min(ends)), max(ends)
        if a[0] < 0:
            raise ArithmeticError("a root of a negative number")
        ends = [power(x, y) for x, y in product(a, b)]
        return min(ends), max(ends)
    if name == "log":
        if a[0] < 0 or a[1] <= 0:
            raise ArithmeticError("log of a negative number")
        return tuple(-INFINITE if x == 0 else x if not finite(x) else Fraction(0) if x == 1 else mpmath.log(number(x)) for x in a)
    if name == "exp":
        return tuple((INFINITE if x > 0 else Fraction(0)) if not finite(x) else mpmath.exp(number(x)) for x in a)
    choose = {"min": min, "max": max}[name]
    return choose(a[0], b[0]), choose(a[1], b[1])


def evaluate(tree, box):
    if tree[0] == "const":
        return tree[1], tree[1]
    if tree[0] == "var":
        return box[tree[1]]
    return operate(tree[0], [evaluate(t, box) for t in tree[1:]])


def occurrences(tree):
    return [tree[1]] if tree[0] == "var" else [] if tree[0] == "const" else [name for t in tree[1:] for name in occurrences(t)]


def symbolic(tree, values):
    """The tree in sympy's terms."""
    if tree[0] == "const":
        return sympy.Rational(tree[1].numerator, tree[1].denominator)
    if tree[0] == "var":
        return values[tree[1]]
    args = [symbolic(t, values) for t in tree[1:]]
    return {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
            "^": lambda a, b: a ** b, "log": sympy.log, "exp": sympy.exp, "min": sympy.Min, "max": sympy.Max}[tree[0]](*args)


def as_tree(expr):
    """sympy's terms as a tree of ours."""
    if expr.is_Rational:
        return ("const", Fraction(int(expr.p), int(expr.q)))
    if expr.is_Symbol:
        return ("var", expr.name)
    name = {"Add": "+", "Mul": "*", "Pow": "^", "log": "log", "exp": "exp"}[expr.func.__name__]
    tree = as_tree(expr.args[0])
    if name in ("log", "exp"):
        return (name, tree)
    for other in expr.args[1:]:
        tree = (name, tree, as_tree(other))
    return tree


def sign(expr, box, depth=14):
    """1, -1 or 0 where a factored expression keeps (weakly) one sign on the whole box, else None."""
    total = 1
    for factor in sympy.Mul.make_args(sympy.factor(sympy.together(expr))):
        one = factor_sign(as_tree(factor), box, depth)
        if one is None:
            return None
        total *= one
    return total


def factor_sign(tree, box, depth):
    low, high = evaluate(tree, box)
    if low >= 0 or high <= 0:
        return 0 if low == high == 0 else 1 if low >= 0 else -1
    wide = [(box[n][1] - box[n][0], n) for n in set(occurrences(tree)) if box[n][0] < box[n][1]]
    if depth == 0 or not wide or not all(finite(w) for w, _ in wide):
        return None
    name = max(wide)[1]
    middle = (box[name][0] + box[name][1]) / 2
    halves = {factor_sign(tree, {**box, name: part}, depth - 1) for part in ((box[name][0], middle), (middle, box[name][1]))}
    return halves.pop() if len(halves) == 1 else None


def to_number(value):
    if value in (sympy.oo, sympy.zoo):
        return INFINITE
    if value == -sympy.oo:
        return -INFINITE
    return Fraction(int(value.p), int(value.q)) if value.is_Rational else mpmath.mpf(str(value.evalf(60)))


def one_leaf(expr, symbol, low, high):
    """Range of a function of one leaf: limits at the ends, one-sided limits at poles, values at critical points."""
    ends = [sympy.limit(expr, symbol, s_end(low), "+"), sympy.limit(expr, symbol, s_end(high), "-")]
    _, below = sympy.fraction(sympy.together(expr))
    inside = lambda x: x.is_real and low < to_number(x) < high
    for pole in sympy.solve(below, symbol) if below.has(symbol) else []:
        if inside(pole):
            ends += [sympy.limit(expr, symbol, pole, "-"), sympy.limit(expr, symbol, pole, "+")]
    for point in sympy.solve(sympy.numer(sympy.together(sympy.diff(expr, symbol))), symbol):
        if inside(point):
            ends.append(expr.subs(symbol, point))
    ends = [to_number(sympy.nsimplify(e) if e.is_Rational else e) for e in ends]
    return min(ends), max(ends)


def s_end(x):
    return sympy.Rational(x.numerator, x.denominator) if isinstance(x, Fraction) else sympy.oo if x > 0 else -sympy.oo


def unbounded_slice(expr, left, symbols, box):
    """Whether the values for one leaf, with the others held at an end, already have no bound on either side."""
    for name in left:
        held = {symbols[n]: s_end(next(x for x in box[n] if finite(x))) for n in left if n != name}
        if not all(finite(x) for x in box[name]) and one_leaf(expr.subs(held), symbols[name], *box[name]) == (-INFINITE, INFINITE):
            return True
    return False


def tight(tree, box):
    """(low, high, how it was proved)."""
    names = [name for name in dict.fromkeys(occurrences(tree)) if box[name][0] != box[name][1]]
    if not names:
        low, high = evaluate(tree, box)
        return low, high, "point"
    if all(occurrences(tree).count(name) == 1 for name in names):
        return (*evaluate(tree, box), "each interval leaf occurs once")
    symbols = {name: sympy.Symbol(name, real=True) for name in names}
    values = {name: symbols.get(name, s_end(box[name][0])) for name in dict.fromkeys(occurrences(tree))}
    expr = sympy.cancel(sympy.together(symbolic(tree, values)))
    left = [n for n in names if expr.has(symbols[n])]
    if not left:
        value = to_number(expr)
        return value, value, "the leaves cancel"
    if len(left) > 1 and unbounded_slice(expr, left, symbols, box):
        return -INFINITE, INFINITE, "unbounded already in one leaf, the others held"
    fixed = {}
    for name in left:
        way = sign(sympy.diff(expr, symbols[name]), box)
        if way is not None and all(finite(x) for x in box[name]):
            fixed[name] = way
    below = sympy.denom(sympy.together(expr))
    if fixed and sign(below, box) is None:
        raise ArithmeticError(f"a pole inside the box: {expr}")
    loose = [n for n in left if n not in fixed]
    if len(loose) > 1:
        raise ArithmeticError(f"more than one leaf without a proved direction: {loose}")
    ends = []
    for side in (0, 1):
        corner = expr.subs({symbols[n]: s_end(box[n][side if way > 0 else 1 - side]) for n, way in fixed.items()})
        ends.append(one_leaf(corner, symbols[loose[0]], *box[loose[0]])[side] if loose else to_number(corner))
    return ends[0], ends[1], "monotone in " + ", ".join(fixed) if not loose else "limits, poles and critical points"
