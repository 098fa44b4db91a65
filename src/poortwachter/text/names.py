"""What people call a milestone, a signal and an act."""

from __future__ import annotations

from .._language import in_language
from ..answer.parts import Milestone, Period, PeriodState, WiaStart
from ..law.catalogue import DUTCH_LAW
from ..law.remedies import REMEDIES
from ..law.signals import SIGNALS
from . import Language, words
from .dates import day_text

__all__ = [
    "act_name",
    "awaited",
    "fact_name",
    "milestone_name",
    "no_day_text",
    "numbered",
    "period_text",
    "question_name",
    "signal_name",
]


def milestone_name(milestone_id: str, language: Language) -> str:
    """The name of a milestone."""
    return in_language(DUTCH_LAW.rules[milestone_id], language)


def numbered(milestone: Milestone, language: Language) -> str:
    """The name of a milestone, with its number where it came up before."""
    name = milestone_name(milestone.id, language)
    return name if milestone.number == 1 else f"{name} ({milestone.number})"


def signal_name(signal_id: str, language: Language) -> str:
    """What a signal says."""
    return in_language(SIGNALS[signal_id], language)


def question_name(signal_id: str, language: Language) -> str:
    """What a signal asks, where only a person can tell."""
    asks = SIGNALS[signal_id].asks
    assert asks is not None
    return in_language(asks, language)


def awaited(period: Period | WiaStart, language: Language) -> str:
    """What a day still waits for, between brackets; nothing where it is certain."""
    if period.state is not PeriodState.PENDING:
        return ""
    w = words(language)
    waits = [w.get(f"fact.records.{code}") or w.get(f"fact.{code}") or code for code in period.pending]
    return f" ({w['page.pending'].format(facts=', '.join(waits))})"


def period_text(period: Period | WiaStart, language: Language) -> str:
    """The days of a period and what they wait for, or why it has none."""
    if period.first_day is None:
        return no_day_text(period, language)
    first, last = day_text(period.first_day, language), period.last_day if isinstance(period, Period) else None
    text = first if last is None else words(language)["page.to"].format(first=first, last=day_text(last, language))
    return text + awaited(period, language)


def no_day_text(period: Period | WiaStart, language: Language) -> str:
    """What is said of a period in the place of its day: its state, and why."""
    w = words(language)
    state = w[f"period_state.{period.state}"]
    return state if period.reason is None else f"{state}: {w[f'reason.{period.reason}']}"


def act_name(act: str, language: Language) -> str:
    """What to do: meet a milestone, or a remedy."""
    return milestone_name(act, language) if act in DUTCH_LAW.rules else in_language(REMEDIES[act], language)


def fact_name(code: str, language: Language) -> str:
    """A record kind, a field of it, a milestone, a signal, a question, or a path in the case.

    A slash is either of two kinds that say the same.
    """
    w = words(language)
    kinds, dot, field = code.partition(".")
    code = kinds.partition("/")[0] + dot + field
    if (record := f"fact.records.{code}") in w:
        return w[record]
    if code in DUTCH_LAW.rules:
        return milestone_name(code, language)
    if code in SIGNALS:
        return signal_name(code, language)
    if code.startswith("answer."):
        signal = code.removeprefix("answer.")
        return w["page.reference"].format(what=question_name(signal, language), id=signal)
    return w.get(f"fact.{code}") or w.get(f"evidence.{code}") or code
