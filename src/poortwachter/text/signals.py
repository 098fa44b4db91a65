"""The list of signals and the table of levels, generated from the data that the test runs on."""

from __future__ import annotations

from collections.abc import Iterable

from tabulate import tabulate

from .._language import in_language
from ..law.remedies import REMEDIES
from ..law.signals import SIGNALS
from ..law.signals.ours import FIXED, PARAMETERS, OurNumber, ours_in
from ..review.levels import LEVELS
from ..rules.patterns import Template, needs
from ..rules.signal import Signal
from . import Language, words
from .articles import articles_text
from .law import TableStyle
from .names import fact_name
from .tables import WIDTH, entries

__all__ = ["levels_table", "parameters_table", "signals_table", "weeks_table"]


def signals_table(language: Language, style: TableStyle = "text", width: int = WIDTH) -> str:
    """Every signal: tested with which facts, or asked with which words."""
    w = words(language)
    rows = [
        [
            signal.id,
            in_language(signal, language),
            w[f"effect.{signal.effect}"],
            w[f"weight.{signal.weight}"],
            _shown_by(signal, language),
            _remedy(signal, language),
            articles_text(signal.basis, language),
        ]
        for signal in SIGNALS.values()
    ]
    heads = [w[f"head.{name}"] for name in ("reference", "signal", "effect", "weight", "shown_by", "remedy", "article")]
    return _table(rows, heads) if style == "markdown" else entries(rows, heads, width, title=2)


def _shown_by(signal: Signal, language: Language) -> str:
    w = words(language)
    parts = []
    if signal.when is not None:
        parts.append(f"{w['signals.when']}: {_facts(signal.when, language)}")
    if signal.test is not None:
        parts.append(f"{w['signals.tested']}: {_facts(signal.test, language)}")
    if signal.asks is not None:
        answer = w[f"answer.{signal.asks.holds_on}"]
        question = in_language(signal.asks, language)
        parts.append(f"{w['signals.asked']}: {question} ({w['signals.holds_on'].format(answer=answer)})")
    if ours := ours_in(signal):
        parts.append(f"{w['signals.ours']}: {', '.join(_number(name, language) for name in ours)}")
    return "; ".join(parts)


def _number(name: str, language: Language) -> str:
    """A number of ours: in English by the name under which it can be changed, in Dutch in words, or the week itself."""
    if language == "en":
        return name
    said = words(language).get(f"what.parameter.{name}")
    if said is not None:
        return said[:1].lower() + said[1:]
    return words(language)["page.week"].format(week=int(next(number for number in FIXED if number.id == name)))


def _facts(pattern: Template, language: Language) -> str:
    """The facts that a pattern looks at, by name."""
    return ", ".join(dict.fromkeys(fact_name(fact, language) for fact in needs(pattern)))


def _remedy(signal: Signal, language: Language) -> str:
    if signal.remedy is None:
        return ""
    return in_language(REMEDIES[signal.remedy], language)


def levels_table(language: Language) -> str:
    """Which open finding gives which level."""
    w = words(language)
    rows = [
        [
            w[f"effect.{row.effect}"],
            ", ".join(w[f"step.{step}"] for step in row.steps),
            ", ".join(w[f"weight.{weight}"] for weight in row.weights),
            w[f"risk_level.{row.level}"],
        ]
        for row in LEVELS
    ]
    return _table(rows, [w[f"risk.{name}"] for name in ("effect", "step", "weight", "level")])


def parameters_table() -> str:
    """Our own numbers, which a caller can change, and why each is what it is."""
    return _ours(PARAMETERS.values(), "parameter")


def weeks_table() -> str:
    """Our own numbers that say when a question is put, and how hours are compared; nobody has to change them."""
    return _ours(FIXED, "number")


def _ours(numbers: Iterable[OurNumber], head: str) -> str:
    rows = [[number.id, str(int(number)), number.unit, number.why] for number in numbers]
    return _table(rows, [head, "ours", "unit", "why"])


def _table(rows: list[list[str]], heads: list[str]) -> str:
    return tabulate(rows, heads, tablefmt="pipe", disable_numparse=True)
