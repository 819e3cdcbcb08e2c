"""The expression language of derived-quantities.csv: parser, expansion into primitive operations, units.

    expression = term { ("+" | "-") term }
    term       = sign { ("*" | "/") sign }
    sign       = "-" sign | power
    power      = atom [ "^" sign ]                              so that -x^2 is -(x^2), and ^ binds to the right
    atom       = number [unit] | span [unit] | '"' observation id '"' | function "(" expression {"," expression} ")"
               | "(" expression ")"
    span       = "[" low "," high "]"  or  "[" low "," best "," high "]"      numbers or quotients of two numbers
    unit       = "{" names joined by "*" and "/" "}"            a literal without one is a pure number

An observation id is one variable, however often it occurs. Every span is a variable of its own.
"""
import re
from fractions import Fraction

TOKEN = re.compile(r'\s*(?:(\d+(?:\.\d+)?)|"([^"]+)"|([a-z_]+)|(\{[^}]*\})|([-+*/^()\[\],]))')
DIMENSIONLESS = ("share", "ratio", "1", "")


def unit_of(text):
    """The exponents of the base units of a text such as 'persons/days'; a share or a ratio is a pure number."""
    exponents = {}
    for number, factor in enumerate(text.split("/")):
        for name in factor.split("*"):
            if name.strip() not in DIMENSIONLESS:
                key = name.strip()
                exponents[key] = exponents.get(key, 0) + (-1 if number else 1)
    return {key: power for key, power in exponents.items() if power}


def combine(a, b, sign):
    both = dict(a)
    for key, power in b.items():
        both[key] = both.get(key, 0) + sign * power
    return {key: power for key, power in both.items() if power}


def unit_text(unit):
    def names(sign):
        return [key if power * sign == 1 else f"{key}^{power * sign}" for key, power in sorted(unit.items()) if power * sign > 0]
    below = names(-1)
    return "*".join(names(1) or ["1"]) + ("/" + "/".join(below) if below else "")


class Expression:
    """A formula: `tree` of primitive operations, `leaves` by name, `spans` as (low, best, high), and the unit of the result."""

    def __init__(self, text, units):
        self.text, self.units = text, units
        self.spans, self.used = [], []
        self.tokens, self.at = [m for m in TOKEN.finditer(text)], 0
        if "".join(m.group(0) for m in self.tokens).strip() != text.strip():
            raise ValueError(f"cannot read: {text}")
        self.tree, self.unit = self.sum()
        if self.at != len(self.tokens):
            raise ValueError(f"left over after position {self.at}: {text}")

    def peek(self):
        return self.tokens[self.at].group(0).strip() if self.at < len(self.tokens) else ""

    def take(self, expected=None):
        if expected is not None and self.peek() != expected:
            raise ValueError(f"expected {expected}, found {self.peek() or 'the end'}: {self.text}")
        self.at += 1
        return self.tokens[self.at - 1]

    def same(self, a, b, what):
        if a != b:
            raise ValueError(f"{what} of {unit_text(a)} and {unit_text(b)}: {self.text}")
        return a

    def sum(self):
        left, unit = self.product()
        while self.peek() in ("+", "-"):
            sign = self.take().group(5)
            right, other = self.product()
            left, unit = (sign, left, right), self.same(unit, other, "sum or difference")
        return left, unit

    def product(self):
        left, unit = self.signed()
        while self.peek() in ("*", "/"):
            sign = self.take().group(5)
            right, other = self.signed()
            left, unit = (sign, left, right), combine(unit, other, 1 if sign == "*" else -1)
        return left, unit

    def signed(self):
        if self.peek() == "-":
            self.take()
            inner, unit = self.signed()
            return ("-", ("const", Fraction(0)), inner), unit
        base, unit = self.atom()
        if self.peek() == "^":
            self.take()
            exponent, other = self.signed()
            if other or (unit and exponent[0] != "const"):
                raise ValueError(f"exponent: {self.text}")
            base = ("^", base, exponent)
            unit = {key: int(power * exponent[1]) for key, power in unit.items()} if unit else {}
        return base, unit

    def literal_unit(self):
        return unit_of(self.take().group(4)[1:-1]) if self.peek().startswith("{") else {}

    def number(self):
        value = Fraction(self.take().group(1))
        while self.peek() == "/":
            self.take()
            value /= Fraction(self.take().group(1))
        return value

    def atom(self):
        if self.peek() == "(":
            self.take()
            inner = self.sum()
            self.take(")")
            return inner
        if self.peek() == "[":
            self.take()
            ends = [self.number()]
            while self.peek() == ",":
                self.take()
                ends.append(self.number())
            self.take("]")
            self.spans.append((ends[0], ends[1] if len(ends) == 3 else None, ends[-1]))
            return ("var", f"span {len(self.spans)}"), self.literal_unit()
        token = self.take()
        if token.group(1):
            return ("const", Fraction(token.group(1))), self.literal_unit()
        if token.group(2):
            if token.group(2) not in self.used:
                self.used.append(token.group(2))
            return ("var", token.group(2)), unit_of(self.units[token.group(2)])
        if not token.group(3):
            raise ValueError(f"unexpected {token.group(0)}: {self.text}")
        self.take("(")
        args = [self.sum()]
        while self.peek() == ",":
            self.take()
            args.append(self.sum())
        self.take(")")
        return self.call(token.group(3), [a for a, _ in args], [u for _, u in args])

    def call(self, name, a, u):
        """Writes a function in primitive operations: sum, difference, product, quotient, power, log, exp, min, max."""
        one = ("const", Fraction(1))
        if name in ("min", "max", "sum"):
            tree = a[0]
            for other, unit in zip(a[1:], u[1:]):
                self.same(u[0], unit, name)
                tree = ("+" if name == "sum" else name, tree, other)
            return tree, u[0]
        if name in ("log", "exp"):
            self.same(u[0], {}, name)
            return (name, a[0]), {}
        if name == "sqrt":
            return ("^", a[0], ("const", Fraction(1, 2))), {key: power // 2 for key, power in u[0].items()}
        if name == "share":
            total = a[0]
            for other, unit in zip(a[1:], u[1:]):
                self.same(u[0], unit, name)
                total = ("+", total, other)
            return ("/", a[0], total), {}
        if name == "rate":
            return ("/", a[0], a[1]), combine(u[0], u[1], -1)
        if name == "index":
            self.same(u[0], u[1], name)
            return ("*", ("const", Fraction(100)), ("/", a[0], a[1])), {}
        if name == "cagr":
            self.same(u[0], u[1], name)
            return ("-", ("^", ("/", a[1], a[0]), ("/", one, a[2])), one), combine({}, u[2], -1)
        if name == "doubling":
            self.same(u[0], u[1], name)
            return ("*", a[2], ("/", ("log", ("const", Fraction(2))), ("log", ("/", a[1], a[0])))), u[2]
        if name in ("interp_lin", "interp_log"):
            self.same(u[0], u[2], name)
            weight = (a[4][1] - a[1][1]) / (a[3][1] - a[1][1])
            near, far = ("const", 1 - weight), ("const", weight)
            tree = ("+", ("*", near, a[0]), ("*", far, a[2])) if name == "interp_lin" else ("*", ("^", a[0], near), ("^", a[2], far))
            return tree, u[0]
        raise ValueError(f"no function {name}: {self.text}")
