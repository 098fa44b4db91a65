"""Answers as rows: one for each case, milestone, finding, step or wage period, for whichever table you work with.

>>> from datetime import date
>>> from poortwachter import Case, assess
>>> answer = assess(Case(first_sick_day=date(2026, 1, 5)), as_of=date(2026, 11, 21))
>>> [row["due"] for row in milestone_rows(answer).records() if row["id"] == "wia_application"]
[datetime.date(2027, 10, 17)]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, NamedTuple, TypeAlias

from .._language import in_language
from ..answer.assessment import Assessment
from ..answer.packs import Abroad
from ..answer.parts import Milestone
from ..errors.handed import each_handed
from ..pay.amounts import WageAmounts
from ..pay.wages import WagePeriod
from ..rules.citation import Authority
from ..text import Language, words
from ..text.names import act_name, milestone_name, signal_name
from ._rows import Column, Kind, Rows, Value

__all__ = [
    "Column",
    "Kind",
    "Rows",
    "amount_rows",
    "case_rows",
    "finding_rows",
    "milestone_rows",
    "pack_rows",
    "step_rows",
    "wage_rows",
]

Answers: TypeAlias = Assessment | Iterable[Assessment]


class _At(NamedTuple):
    """What a row tells of.

    Attributes:
        case_id: the number of the case.
        item: what the row is about.
        language: the language of its words.
        answer: the answer that it stands in.
        pack: the answer of the pack that it stands in.
    """

    case_id: str | None
    item: Any
    language: Language
    answer: Any = None
    pack: Any = None


class _Held(NamedTuple):
    """A column, and what a row has in it."""

    column: Column
    of: Callable[[_At], Value]


def _held(name: str, kind: Kind, of: Callable[[_At], Value]) -> tuple[_Held, ...]:
    return (_Held(Column(name, kind), of),)


def _own(kind: Kind, *names: str) -> tuple[_Held, ...]:
    """What the item itself has under these names."""
    return tuple(_Held(Column(name, kind), partial(_value, name=name)) for name in names)


def _value(at: _At, name: str) -> Value:
    """A code or an article as its text, several with a comma between them; a day, a number or a text as it is."""
    found = getattr(at.item, name)
    if isinstance(found, tuple):
        return ", ".join(map(str, found))
    return str(found) if isinstance(found, str) else found


def _rows(name: str, held: Sequence[_Held], found: Iterable[_At]) -> Rows:
    return Rows(name, tuple(one.column for one in held), tuple(tuple(one.of(at) for one in held) for at in found))


# --- what each table holds ----------------------------------------------------------------------------------------

_NUMBER: Final = _held("case_id", "text", lambda at: at.case_id)
_IN_CASE: Final = (*_NUMBER, *_held("as_of", "day", lambda at: at.answer.as_of))
_STATUS: Final = (
    *_own("text", "status"),
    *_held("status_label", "text", lambda at: words(at.language)[f"status.{at.item.status}"]),
)
_OWED: Final = (
    *_own("text", "code"), *_held("label", "text", lambda at: words(at.language)[f"obligation.{at.item.code}"])
)  # fmt: skip

_CASE: Final = (
    *_NUMBER,
    *_own("day", "as_of", "first_sick_day"),
    *_own("text", "case_state"),
    *_own("number", "sickness_week"),
    *_held("waiting_period_last_day", "day", lambda at: at.item.waiting_period.last_day),
    *_held("wia_first_day", "day", lambda at: at.item.wia.first_day),
    *_held("wage_continuation_last_day", "day", lambda at: at.item.wage_continuation.last_day),
    *_held("dismissal_ban_last_day", "day", lambda at: at.item.dismissal_ban.last_day),
    *_held("sanction_last_day", "day", lambda at: at.item.sanction.last_day),
    *_held("level", "text", lambda at: at.item.risk.level.value),
    *_held("level_label", "text", lambda at: words(at.language)[f"risk_level.{at.item.risk.level}"]),
    *_held("overdue", "text", lambda at: ", ".join(item.key for item in at.item.overdue)),
    *_held("overdue_label", "text", lambda at: ", ".join(_names(at.item.overdue, at.language))),
    *_held("overdue_by_law", "number", lambda at: sum(map(_by_law, at.item.overdue))),
    *_held("overdue_by_guidance", "number", lambda at: sum(not _by_law(item) for item in at.item.overdue)),
    *_held("next_step", "text", lambda at: next((str(step.act) for step in at.item.next_steps), None)),
    *_held(
        "next_step_label",
        "text",
        lambda at: next((act_name(step.act, at.language) for step in at.item.next_steps), None),
    ),
    *_held("next_step_by", "day", lambda at: next((step.act_by for step in at.item.next_steps), None)),
    *_held("open_questions", "number", lambda at: len(at.item.risk.questions)),
    *_held("missing_facts", "number", lambda at: len(at.item.missing_facts)),
)
_MILESTONE: Final = (
    *_IN_CASE,
    *_own("text", "key", "id"),
    *_own("number", "number"),
    *_held("label", "text", lambda at: milestone_name(at.item.id, at.language)),
    *_own("text", "nature", "authority", "bearer", "together_with"),
    *_STATUS,
    *_own("day", "window_opens", "advised", "due", "act_by", "last_valid_day", "met_on"),
    *_own("number", "days_left", "days_late", "week", "counted_day"),
    *_own("text", "basis", "evidence", "reason"),
)
_FINDING: Final = (
    *_IN_CASE,
    *_own("text", "id"),
    *_held("label", "text", lambda at: signal_name(at.item.id, at.language)),
    *_own("text", "effect", "track", "weight", "state"),
    *_own("day", "since"),
    *_own("text", "remedy"),
    *_held("remedy_label", "text", lambda at: at.item.remedy and act_name(at.item.remedy, at.language)),
    *_own("day", "repair_by"),
    *_own("text", "basis", "evidence", "switched_off_by"),
)
_STEP: Final = (
    *_IN_CASE,
    *_own("text", "act"),
    *_held("label", "text", lambda at: act_name(at.item.act, at.language)),
    *_own("text", "by_whom"),
    *_own("day", "act_by"),
    *_own("yes_no", "overdue"),
    *_own("text", "why", "addresses"),
)
_PACK: Final = (
    *_IN_CASE,
    *_own("text", "pack"),
    *_held("version", "text", lambda at: at.pack.version),
    *_own("text", "key", "id"),
    *_own("number", "number"),
    *_held("label", "text", lambda at: in_language(at.item, at.language)),
    *_own("text", "nature", "authority", "bearer"),
    *_held("bearer_label", "text", lambda at: at.pack.name(f"role.{at.item.bearer}", at.language)),
    *_own("text", "party"),
    *_STATUS,
    *_own("day", "not_before", "due", "act_by", "met_on"),
    *_own("number", "days_left", "days_late"),
    *_own("text", "basis", "mark", "evidence", "reason"),
)
_WAGE: Final = (
    *_NUMBER,
    *_own("day", "first_day", "last_day"),
    *_own("number", "days"),
    *_OWED,
    *_own("decimal", "percentage"),
    *_own("yes_no", "minimum_wage_floor"),
    *_own("text", "basis", "reason", "evidence", "pending"),
)
_AMOUNT: Final = (
    *_NUMBER,
    *_own("text", "id"),
    *_own("day", "first_day", "last_day"),
    *_own("number", "days"),
    *_OWED,
    *_own("decimal", "amount", "held_back"),
    *_own("text", "formula", "basis", "reason", "missing", "pending"),
)


def _names(items: Iterable[Milestone], language: Language) -> Iterable[str]:
    """The name of each, of those that come up more often once."""
    return dict.fromkeys(milestone_name(item.id, language) for item in items)


def _by_law(item: Milestone) -> bool:
    return item.authority is not Authority.GUIDANCE


# --- the tables ---------------------------------------------------------------------------------------------------


def case_rows(answers: Answers, *, language: Language = "en") -> Rows:
    """One row for each case: where it stands, its last days, and what comes first.

    Its columns are those of a portfolio. Beside them stand counts of what is overdue, ``overdue_by_guidance`` of what
    only guidance asks, such as an evaluation every six weeks, and of the facts that are missing.
    """
    return _rows("cases", _CASE, (_At(answer.case_id, answer, language) for answer in _each(answers)))


def milestone_rows(answers: Answers, *, language: Language = "en") -> Rows:
    """One row for each milestone of each case, in the order of the answer."""
    return _rows("milestones", _MILESTONE, _of_each(answers, language, lambda answer: answer.milestones))


def finding_rows(answers: Answers, *, language: Language = "en") -> Rows:
    """One row for each finding of each case, protections included."""
    return _rows("findings", _FINDING, _of_each(answers, language, lambda answer: answer.risk.findings))


def step_rows(answers: Answers, *, language: Language = "en") -> Rows:
    """One row for each next step of each case, what presses most first."""
    return _rows("steps", _STEP, _of_each(answers, language, lambda answer: answer.next_steps))


def pack_rows(answers: Assessment | Abroad | Iterable[Assessment | Abroad], *, language: Language = "en") -> Rows:
    """One row for each milestone of each pack of each case: a table of its own, never among the law's."""
    found = (
        _At(answer.case_id, item, language, answer, pack)
        for answer in each_handed("answers", answers, Assessment, Abroad)
        for pack in answer.packs
        for item in pack.milestones
    )
    return _rows("packs", _PACK, found)


def amount_rows(amounts: Mapping[str | None, WageAmounts], *, language: Language = "en") -> Rows:
    """One row for each line of what is owed in euros, by the number of its case."""
    found = (_At(case_id, line, language) for case_id, owed in amounts.items() for line in owed.lines)
    return _rows("amounts", _AMOUNT, found)


def wage_rows(periods: Mapping[str | None, Sequence[WagePeriod]], *, language: Language = "en") -> Rows:
    """One row for each wage period, by the number of its case."""
    found = (_At(case_id, period, language) for case_id, owed in periods.items() for period in owed)
    return _rows("wage", _WAGE, found)


def _each(answers: Answers) -> Iterator[Assessment]:
    return each_handed("answers", answers, Assessment)


def _of_each(answers: Answers, language: Language, items: Callable[[Assessment], Iterable[Any]]) -> Iterator[_At]:
    """What each answer has of a kind, in its order."""
    return (_At(answer.case_id, item, language, answer) for answer in _each(answers) for item in items(answer))
