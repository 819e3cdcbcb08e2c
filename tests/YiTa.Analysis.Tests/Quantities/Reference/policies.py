"""How a curated row becomes an interval. README.md states the rules in words; this is the same in numbers."""
from fractions import Fraction

INFINITE = float("inf")
NAMES = ("as-printed", "about-10", "significant-digits", "as-printed, not negative")


def half_unit(numeral):
    """Half a unit of the last digit that a rounded numeral means; 0 where nothing speaks for rounding."""
    if "." in numeral:
        return Fraction(1, 2) / 10 ** len(numeral.split(".")[1])
    digits = numeral.lstrip("-")
    zeros = len(digits) - len(digits.rstrip("0"))
    return Fraction(10 ** zeros, 2) if 2 <= zeros < len(digits) else Fraction(0)


def leaf(row, policy):
    """(low, best or None, high) of an observation in the row's unit."""
    if not row["value"]:
        low = Fraction(row["low"]) if row["low"] else -INFINITE
        high = Fraction(row["high"]) if row["high"] else INFINITE
        if policy == "as-printed, not negative" and countable(row):
            low = max(low, Fraction(0))
        return low, (low if low == high else None), high
    value, qualifier = Fraction(row["value"]), row["qualifier"]
    half = half_unit(row["value"]) if policy == "significant-digits" else Fraction(0)
    tenth = abs(value) / 10 if policy in ("about-10", "significant-digits") else Fraction(0)
    low = high = value
    if qualifier == "exact":
        low, high = value - half, value + half
    elif qualifier == "about":
        low, high = value - max(half, tenth), value + max(half, tenth)
    elif qualifier == "nearly":
        low = value - max(half, tenth)
    else:
        # "Tens of thousands" prints an order, no number: there is no best value under any policy.
        assert qualifier == "order_of_magnitude", row
        return value, None, 10 * value
    # Rounding and "about" do not change the sign of a number.
    return (max(low, Fraction(0)) if value >= 0 else low), value, (min(high, Fraction(0)) if value < 0 else high)


def countable(row):
    """Whether a negative value makes no sense: all that is counted or measured, and shares of a whole; not growth."""
    return row["measure"] not in ("growth", "growth factor")
