"""An amount, and a formula of amounts, as people of each language write it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from . import Language

__all__ = ["euros_text", "formula_text", "percent_text"]

_CENT: Final = Decimal("0.01")
_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP)
_DUTCH: Final = str.maketrans(",.", ".,")


def euros_text(amount: Decimal, language: Language) -> str:
    """An amount in euros with cents.

    >>> euros_text(Decimal("38102.4"), "nl"), euros_text(Decimal("-1234.5"), "en")
    ('€ 38.102,40', '-€1,234.50')
    """
    rounded = amount.quantize(_CENT, context=_EXACT)
    digits, sign = f"{abs(rounded):,.2f}", "-" if rounded < 0 else ""
    return f"{sign}€ {digits.translate(_DUTCH)}" if language == "nl" else f"{sign}€{digits}"


def percent_text(percent: Decimal, language: Language) -> str:
    """A percentage without zeros that say nothing.

    >>> percent_text(Decimal("78.750"), "nl"), percent_text(Decimal("100"), "en")
    ('78,75%', '100%')
    """
    digits = format(percent.normalize(_EXACT), "f")
    return f"{digits.translate(_DUTCH) if language == 'nl' else digits}%"


_WORDS: Final = (
    ("maximum daily wage", "maximumdagloon"), ("legal minimum", "wettelijk minimumloon"),
    ("lesser of", "de laagste van"), ("at most", "ten hoogste"), ("no wage", "geen loon"),
    ("hours a week", "uur per week"), ("years", "jaar"), ("year", "jaar"), ("weeks", "weken"), ("days", "dagen"),
    ("day", "dag"), ("costs", "kosten"), ("cap", "plafond"), ("and", "en"), ("or", "of"),
)  # fmt: skip
"""The words of a formula in English and in Dutch; longer ones first."""
_WORD: Final = re.compile("|".join(rf"\b{english}\b" for english, _ in _WORDS))
_IN_DUTCH: Final = dict(_WORDS)
_PERCENT: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)%")
_ONE: Final = re.compile(r"(?<![0-9.,])1 (day|week|year)s\b")
_AMOUNT: Final = re.compile(r"(?<![0-9.,])([0-9]+\.[0-9]{2})(?![0-9%])")


def formula_text(formula: str, language: Language) -> str:
    """A formula of an answer with amounts, percentages and words as that language writes them.

    >>> formula_text("364 days x 3500.00 x 12 / 364 x 70% x (1 + 20.5%)", "nl")
    '364 dagen x € 3.500,00 x 12 / 364 x 70% x (1 + 20,5%)'
    >>> formula_text("1 days x 3500.00 x 70% / 31", "en"), formula_text("1 days x 3500.00 x 70% / 31", "nl")
    ('1 day x €3,500.00 x 70% / 31', '1 dag x € 3.500,00 x 70% / 31')
    """
    formula = _ONE.sub(r"1 \1", formula)
    amounts = _AMOUNT.sub(lambda found: euros_text(Decimal(found[1]), language), formula)
    percents = _PERCENT.sub(lambda found: percent_text(Decimal(found[1]), language), amounts)
    return percents if language == "en" else _WORD.sub(lambda found: _IN_DUTCH[found[0]], percents)
