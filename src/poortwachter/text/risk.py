"""The risk in words: next steps, the level and its findings, UWV's test, the documents of the report, the questions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from ..answer.assessment import Assessment
from ..answer.risk import Finding, FindingState, Outcome, ReportState, Risk, TestStep
from ..law.signals import SIGNALS
from ..rules.signal import Effect, Weight
from . import Language, words
from .dates import day_text
from .names import act_name, fact_name, question_name, signal_name
from .tables import folded, table

__all__ = [
    "finding_rows",
    "level_line",
    "next_step_rows",
    "next_steps_page",
    "question_lines",
    "question_rows",
    "report_rows",
    "risk_page",
    "side_lines",
    "test_rows",
    "unknown_lines",
]

Rows = tuple[list[str], list[list[str]]]
"""The heads of a table, and its rows."""

_WIDEST: Final = 160
"""How wide a table is at most where nobody says how much fits: what signals say is long."""


def next_steps_page(answer: Assessment, language: Language, width: int | None = None) -> str:
    """What to do next, what is overdue first."""
    return _table(next_step_rows(answer, language), width)


def next_step_rows(answer: Assessment, language: Language) -> Rows:
    """Act, whether it is overdue, before when, and by whom."""
    w = words(language)
    rows = [
        [
            act_name(step.act, language),
            w["risk.overdue"] if step.overdue else "",
            w["risk.now"] if step.act_by is None else day_text(step.act_by, language),
            w[f"bearer.{step.by_whom}"],
        ]
        for step in answer.next_steps
    ]
    return [w["risk.next_steps"], "", w["risk.by"], w["head.who"]], rows


def _table(found: Rows, width: int | None) -> str:
    heads, rows = found
    return table(rows, heads, width or _WIDEST) if rows else ""


def risk_page(answer: Assessment, language: Language, width: int | None = None) -> str:
    """The wage sanction risk and everything it rests on."""
    risk = answer.risk
    blocks = [
        level_line(risk, language),
        "\n".join(side_lines(risk, language)),
        _table(finding_rows(risk, language), width),
        _table(test_rows(risk, language), width),
        _table(report_rows(answer, language), width),
        _listed("risk.unknown", unknown_lines(risk, language), language),
        _listed("risk.questions", question_lines(risk, language), language),
    ]
    return folded("\n\n".join(block for block in blocks if block), width)


def _listed(title: str, lines: list[str], language: Language) -> str:
    return "\n".join([f"{words(language)[title]}:", *(f"- {line}" for line in lines)]) if lines else ""


def level_line(risk: Risk, language: Language) -> str:
    """The level, and what gives it."""
    w = words(language)
    because = ", ".join(w[name] for code in risk.because if (name := f"because_of.{code}") in w)
    level = w[f"risk_level.{risk.level}"]
    return f"{w['risk.level']}: {level}" + (f" ({because})" if because else "")


def side_lines(risk: Risk, language: Language) -> list[str]:
    """Why the level is what it is, in one sentence; then what is held against the employer, what is not known and what
    protects, side by side. What is not known and stands below as a question or with the fact that it waits for is not
    said twice.
    """
    w, reason = words(language), _by_a_signal(risk, language)
    lines = [] if reason is None else [f"{w['risk.reason']}: {reason}"]
    below = {one.id for one in risk.questions} | {one.id for one in risk.unknown}
    not_known = tuple(id for id in risk.not_known if id not in below)
    sides = (("risk.against", risk.against), ("risk.not_known", not_known), ("risk.in_favour", risk.protects))
    return lines + [f"{w[name]}: {_names(ids, language)}" for name, ids in sides if ids]


def _by_a_signal(risk: Risk, language: Language) -> str | None:
    """The heaviest finding that gives the level, or the first question without whose answer it is not known."""
    w = words(language)
    giving = [one for one in risk.findings if one.id in risk.because]
    if giving:
        return _heaviest(min(giving, key=_how_heavy), language)
    first = next((code for code in risk.because if code in SIGNALS), None)
    return None if first is None else _sentence(w["risk.not_answered"].format(question=question_name(first, language)))


def _heaviest(finding: Finding, language: Language) -> str:
    """One finding in a sentence, with what stands beside it where it was done late or is protected."""
    by = finding.switched_off_by
    protection = "" if by is None else signal_name(by, language)
    return words(language)[f"risk.reason.{finding.state}"].format(
        finding=signal_name(finding.id, language), protection=protection
    )


_BY_WEIGHT: Final = tuple(reversed(Weight))


def _how_heavy(finding: Finding) -> tuple[bool, bool, int]:
    """What is open before what was done late, what is held against the employer before a warning, then by weight."""
    late, warning = finding.state is not FindingState.OPEN, finding.effect is Effect.WARNING
    return late, warning, _BY_WEIGHT.index(finding.weight)


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


def _names(ids: Iterable[str], language: Language) -> str:
    """What signals say, one after the other."""
    return "; ".join(signal_name(id, language) for id in ids)


def finding_rows(risk: Risk, language: Language) -> Rows:
    """What was found, protections included."""
    w = words(language)
    rows = [
        [
            signal_name(finding.id, language),
            w[f"effect.{finding.effect}"],
            w[f"weight.{finding.weight}"],
            _stands(finding, language),
            "" if finding.remedy is None else act_name(finding.remedy, language),
            _day(finding.repair_by, language),
            finding.id,
        ]
        for finding in risk.findings
    ]
    names = ("finding", "effect", "weight", "stands", "remedy", "repair_by")
    return [*(w[f"risk.{name}"] for name in names), w["head.reference"]], rows


def _stands(finding: Finding, language: Language) -> str:
    w = words(language)
    if finding.effect is Effect.PROTECTION:
        return w["risk.protects"]
    if finding.state is FindingState.SWITCHED_OFF:
        by = "" if finding.switched_off_by is None else signal_name(finding.switched_off_by, language)
        return w["risk.switched_off"].format(by=by)
    if finding.state is FindingState.MET_LATE:
        return w["risk.met_late"]
    return w["risk.since"].format(day=_day(finding.since, language)) if finding.since is not None else w["risk.open"]


def test_rows(risk: Risk, language: Language) -> Rows:
    """UWV's test of the report, in its own order."""
    w = words(language)
    rows = [
        [
            w[f"test_step.{step.step}"],
            w[f"test_outcome.{step.outcome}"],
            w[f"test_reason.{step.reason}"],
            _whose(step, language),
        ]
        for step in risk.test
    ]
    return [w[f"risk.{name}"] for name in ("test", "outcome", "why", "whose")], rows


def _whose(step: TestStep, language: Language) -> str:
    w = words(language)
    if step.by_whom is not None:
        return w[f"judge.{step.by_whom}"]
    if step.outcome is Outcome.UNKNOWN:
        return "; ".join(fact_name(fact, language) for fact in step.missing)
    return _names(step.findings, language)


def report_rows(answer: Assessment, language: Language) -> Rows:
    """The documents of the report: who supplies them, and whether they are there."""
    w = words(language)
    shown = [item for item in answer.report_completeness if item.state is not ReportState.NOT_REQUIRED]
    rows = [
        [
            w[f"document.{item.document}"],
            w[f"supplied_by.{item.supplied_by}"],
            w[f"report_state.{item.state}"],
        ]
        for item in shown
    ]
    return [w["risk.document"], w["risk.supplied_by"], w["head.status"]], rows


def unknown_lines(risk: Risk, language: Language) -> list[str]:
    """Facts without which a signal cannot be told, each with what the signals say."""
    by_fact: dict[str, list[str]] = {}
    for signal in risk.unknown:
        by_fact.setdefault(signal.missing, []).append(signal.id)
    return [f"{fact_name(fact, language)}: {_names(ids, language)}" for fact, ids in by_fact.items()]


def question_rows(risk: Risk, language: Language) -> list[tuple[str, str]]:
    """The open questions: what is asked, and the reference under which to answer."""
    return [(question_name(question.id, language), question.id) for question in risk.questions]


def question_lines(risk: Risk, language: Language) -> list[str]:
    """The same as lines."""
    reference = words(language)["page.reference"]
    return [reference.format(what=asks, id=id) for asks, id in question_rows(risk, language)]


def _day(day: date | None, language: Language) -> str:
    return "" if day is None else day_text(day, language)
