"""The words for anything that can stand in an answer, from the one catalogue of words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from .._language import InBoth, in_language
from ..adapters import Ask, Why
from ..answer.codes import (
    Awaited,
    Caveat,
    Consequence,
    Fact,
    MilestoneId,
    NoticeId,
    Otherwise,
    Reason,
    StatedDay,
)
from ..answer.codes_beside import (
    Act,
    DismissalDayId,
    DismissalWarning,
    Document,
    LevelReason,
    PeriodId,
    RecordKind,
    RemedyId,
    SignalId,
    Supplier,
    TestReason,
    TestStepId,
    WageReason,
)
from ..answer.parts import Milestone, NotCounted, Period, ReadingUsed, WiaStart
from ..answer.risk import (
    Finding,
    FindingState,
    Judge,
    NextStep,
    OpenQuestion,
    Outcome,
    ReportItem,
    ReportState,
    RiskLevel,
)
from ..auditing import Fault, FileState
from ..errors.problem import known_language
from ..figures import FigureId, OutflowReason
from ..law.catalogue import DUTCH_LAW
from ..law.planned import PLANNED
from ..law.remedies import NotRecorded
from ..pay.amounts import MissingAmount
from ..pay.exposure import ExposureLine, NotGiven
from ..pay.wages import Obligation
from ..planning.changes import Changed, ChangeKind, Subject
from ..planning.dismissal import DismissalState
from ..retention import Counted, Governed, Lost, Part, RuleMark
from ..rules.citation import Authority, Citation
from ..rules.planned import PlannedState
from ..rules.reading import Reading
from ..rules.rule import Bearer, Mark, Nature
from ..rules.signal import Effect, Phase, Step, Track, Weight
from ..rules.values import CaseState, PeriodState, Status
from . import Language, words
from .articles import article_text
from .dates import day_text
from .names import act_name, milestone_name, numbered, period_text, question_name, signal_name
from .readings import reading_text

__all__ = ["label"]


_PREFIXES: Final[Mapping[type[StrEnum], tuple[str, ...]]] = {
    Ask: ("ask",),
    Why: ("passed_over",),
    Counted: ("kept_from",),
    Governed: ("governed",),
    Lost: ("lost",),
    Part: ("part",),
    RuleMark: ("rule_mark",),
    Subject: ("about",),
    Authority: ("authority",),
    Awaited: ("fact.records", "fact"),
    Bearer: ("bearer",),
    CaseState: ("case_state",),
    Caveat: ("caveat",),
    ChangeKind: ("change_kind",),
    Consequence: ("consequence",),
    DismissalDayId: ("dismissal",),
    DismissalState: ("period_state", "status"),
    DismissalWarning: ("dismissal_warning",),
    Document: ("document",),
    Effect: ("effect",),
    Fact: ("fact",),
    Fault: ("fault",),
    FileState: ("file_state",),
    FigureId: ("figure",),
    OutflowReason: ("outflow",),
    FindingState: ("finding_state",),
    Judge: ("judge",),
    LevelReason: ("because_of",),
    Mark: ("mark",),
    MissingAmount: ("missing_amount",),
    Nature: ("nature",),
    NotRecorded: ("not_recorded",),
    Obligation: ("obligation",),
    Otherwise: ("outcome", "reason", "caveat"),
    Phase: ("phase",),
    PlannedState: ("planned",),
    Outcome: ("test_outcome",),
    PeriodId: ("period",),
    PeriodState: ("period_state",),
    Reason: ("reason",),
    RecordKind: ("fact.records",),
    ReportState: ("report_state",),
    RiskLevel: ("risk_level",),
    StatedDay: ("stated",),
    Status: ("status",),
    Step: ("step",),
    Supplier: ("supplied_by",),
    TestReason: ("test_reason",),
    TestStepId: ("test_step",),
    Track: ("track",),
    WageReason: ("wage_reason", "reason"),
    Weight: ("weight",),
}
"""Where the words of each closed set stand in the catalogue of words; the first that has the code."""


def label(item: object, language: Language) -> str:
    """The words for a code, an article, a day, a part of an answer or a rule of the law, in Dutch or English.

    >>> from poortwachter import Act, Status
    >>> label(Status.OVERDUE, "en"), label(Act.WIA_APPLICATION, "nl")
    ('OVERDUE', 'WIA-aanvraag')

    Raises:
        CaseError: there are no words in that language.
        TypeError: it is nothing that stands in an answer and has words.
    """
    known_language(language)
    if isinstance(item, StrEnum):
        return _of_code(item, language)
    if isinstance(item, date):
        return day_text(item, language)
    if isinstance(item, Citation):
        return article_text(item, language)
    for kind, said in _PARTS.items():
        if isinstance(item, kind):
            return said(item, language)
    if isinstance(item, InBoth):
        return in_language(item, language)
    raise TypeError(f"{type(item).__name__} has no words: give a code, an article, a day or a part of an answer")


def _of_code(code: StrEnum, language: Language) -> str:
    prefixes = _PREFIXES.get(type(code))
    if prefixes is None:
        return _of_the_law(code, language)
    w = words(language)
    return next(w[f"{prefix}.{code.value}"] for prefix in prefixes if f"{prefix}.{code.value}" in w)


def _of_the_law(code: StrEnum, language: Language) -> str:
    """The words beside the law: of a milestone, remedy, signal, planned change or alternative of a reading."""
    if isinstance(code, MilestoneId | Act | RemedyId):
        return act_name(code.value, language)
    if isinstance(code, SignalId):
        return signal_name(code.value, language)
    if isinstance(code, NoticeId):
        return in_language(next(change for change in PLANNED if change.id == code.value), language)
    for reading in DUTCH_LAW.readings.values():
        if code in reading.alternatives and type(code) is type(reading.default):
            return reading_text(reading.id, language).alternatives[code.value]
    raise TypeError(f"{type(code).__name__} has no words: it does not stand in an answer")


def _line(item: ExposureLine | NotGiven, language: Language) -> str:
    kind, _, day = item.id.partition(":")
    name = words(language)[f"exposure.{kind}"]
    return f"{name} {day_text(date.fromisoformat(day), language)}" if day else name


def _changed(item: Changed, language: Language) -> str:
    """What it is about, what happened, and what it was and is where a day, a state or the level is another one."""
    said = f"{_about(item, language)}: {_of_code(item.kind, language)}"
    if item.before is None or item.after is None:
        return said
    if item.kind is ChangeKind.MOVED:
        was, becomes = (day_text(date.fromisoformat(day), language) for day in (item.before, item.after))
    elif item.about in _STATES:
        was, becomes = (_of_code(_STATES[item.about](state), language) for state in (item.before, item.after))
    else:
        return said
    return f"{said} ({was} -> {becomes})"


_STATES: Final[Mapping[Subject, type[StrEnum]]] = {
    Subject.CASE: CaseState,
    Subject.PERIOD: PeriodState,
    Subject.RISK: RiskLevel,
}
"""How what a change is about stands before and after."""


def _about(item: Changed, language: Language) -> str:
    if item.about is Subject.MILESTONE:
        return milestone_name(item.key.partition(":")[0], language)
    if item.about is Subject.FINDING:
        return signal_name(item.key, language)
    if item.about is Subject.PERIOD:
        return words(language)[f"period.{item.key}"]
    said = _of_code(item.about, language)
    return f"{said} {item.key}" if item.about is Subject.PACK else said


_PARTS: Final[Mapping[type[Any], Callable[[Any, Language], str]]] = {
    Milestone: numbered,
    Period: period_text,
    WiaStart: period_text,
    Finding: lambda item, language: _of_code(item.id, language),
    OpenQuestion: lambda item, language: question_name(item.id, language),
    NextStep: lambda item, language: _of_code(item.act, language),
    ReportItem: lambda item, language: _of_code(item.document, language),
    NotCounted: lambda item, language: words(language)[f"page.{item.reason}"],
    ReadingUsed: lambda item, language: reading_text(item.id, language).alternatives[item.alternative],
    Reading: lambda item, language: reading_text(item.id, language).question,
    ExposureLine: _line,
    NotGiven: _line,
    Changed: _changed,
}
"""Parts of an answer that have words of their own."""
