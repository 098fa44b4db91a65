"""What changed between two answers for one case: for reminders, reports and a nightly job.

It looks at the two answers alone, so that they may have been stored and read back; the case is not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from .._frozen import frozen
from ..answer.assessment import Assessment
from ..answer.codes_beside import PeriodId
from ..answer.data import ANSWER, Written
from ..answer.packs import PackMilestone
from ..answer.parts import Milestone, Status, WiaStart
from ..answer.risk import Finding, FindingState
from ..errors import NOT_SHOWN, CaseError, refused
from ..errors.handed import handed

__all__ = ["CHANGES_SCHEMA", "ChangeKind", "Changed", "Changes", "Subject", "changes"]

CHANGES_SCHEMA: Final = "poortwachter.changes/1"


class ChangeKind(StrEnum):
    """What happened to it."""

    ADDED = "added"
    """It was not there before."""
    MOVED = "moved"
    """Its day is another one; ``None`` on one side where there is none."""
    MET = "met"
    """It was done, in time or late."""
    BECAME_OVERDUE = "became_overdue"
    """Its day passed, and it is not done."""
    LAPSED = "lapsed"
    """It is not asked any more, or it is gone."""
    BACK_AGAIN = "back_again"
    """It was done, overdue or gone, and now it is to be done."""
    LEVEL_CHANGED = "level_changed"
    """How the file stands."""
    STATE_CHANGED = "state_changed"
    """Where the case or a period stands."""


class Subject(StrEnum):
    """What a change is about."""

    CASE = "case"
    PERIOD = "period"
    MILESTONE = "milestone"
    PACK = "pack"
    """A milestone of a pack, beside those of the law."""
    FINDING = "finding"
    RISK = "risk"


@frozen
class Changed(Written):
    """One change.

    Attributes:
        about: what it is about.
        key: the key of the milestone or finding, the name of the period, ``level``, or the name of the field.
        kind: what happened.
        before: the value in the answer before: a day where it moved, otherwise how it stood; ``None`` where there was
            none.
        after: the value in the answer after.
    """

    __pydantic_config__ = ANSWER

    about: Subject
    key: str
    kind: ChangeKind
    before: str | None
    after: str | None


@frozen
class Changes(Written):
    """What changed from one answer to another.

    Attributes:
        schema: the version of the form in which it is written.
        case_id: the number of the case.
        before: the day of assessment of the answer before.
        after: the day of assessment of the answer after.
        changed: every change: the case, its periods, its milestones in their order, findings, and the level.
    """

    __pydantic_config__ = ANSWER

    schema: Literal["poortwachter.changes/1"] = field(default=CHANGES_SCHEMA, kw_only=True)
    case_id: str | None
    before: date
    after: date
    changed: tuple[Changed, ...]

    def of(self, kind: ChangeKind) -> tuple[Changed, ...]:
        """The changes of one kind."""
        return tuple(item for item in self.changed if item.kind is kind)


def changes(before: Assessment, after: Assessment) -> Changes:
    """Tell what changed from ``before`` to ``after``.

    The changes from one day to a third are those from the first to the second and from the second to the third
    together, without what came and went in between.

    Raises:
        CaseError: one of the two is no answer, or they are of different cases, by their ``case_id``.
    """
    handed("before", before, Assessment)
    handed("after", after, Assessment)
    if before.case_id != after.case_id:
        raise CaseError([refused("another_case", ("after", "case_id"), NOT_SHOWN)])
    return Changes(before.case_id, before.as_of, after.as_of, tuple(_all(before, after)))


def _all(before: Assessment, after: Assessment) -> Iterator[Changed]:
    if before.first_sick_day != after.first_sick_day:
        days = before.first_sick_day.isoformat(), after.first_sick_day.isoformat()
        yield Changed(Subject.CASE, "first_sick_day", ChangeKind.MOVED, *days)
    if before.case_state is not after.case_state:
        states = before.case_state.value, after.case_state.value
        yield Changed(Subject.CASE, "case_state", ChangeKind.STATE_CHANGED, *states)
    for period in PeriodId:
        yield from _periods(period, before, after)
    yield from _between(Subject.MILESTONE, _milestones(before), _milestones(after))
    yield from _between(Subject.PACK, _of_packs(before), _of_packs(after))
    yield from _between(Subject.FINDING, _findings(before), _findings(after))
    if before.risk.level is not after.risk.level:
        yield Changed(
            Subject.RISK, "level", ChangeKind.LEVEL_CHANGED, before.risk.level.value, after.risk.level.value
        )  # fmt: skip


def _periods(period: PeriodId, before: Assessment, after: Assessment) -> Iterator[Changed]:
    was, becomes = getattr(before, period), getattr(after, period)
    if was.state is not becomes.state:
        yield Changed(Subject.PERIOD, period, ChangeKind.STATE_CHANGED, was.state.value, becomes.state.value)
    ends = [item.first_day if isinstance(item, WiaStart) else item.last_day for item in (was, becomes)]
    if ends[0] != ends[1]:
        yield Changed(Subject.PERIOD, period, ChangeKind.MOVED, _text(ends[0]), _text(ends[1]))


# --- milestones and findings --------------------------------------------------------------------------------------


class _Stands(NamedTuple):
    """How one of them stands: what it counts as, the word for it, and its day."""

    counts_as: ChangeKind
    word: str
    day: date | None


_TO_DO: Final = ChangeKind.BACK_AGAIN
_COUNTS_AS: Final = {
    Status.UPCOMING: _TO_DO,
    Status.OPEN: _TO_DO,
    Status.DUE_SOON: _TO_DO,
    Status.UNKNOWN: _TO_DO,
    Status.MET: ChangeKind.MET,
    Status.MET_LATE: ChangeKind.MET,
    Status.OVERDUE: ChangeKind.BECAME_OVERDUE,
    Status.MISSED: ChangeKind.BECAME_OVERDUE,
    Status.LAPSED: ChangeKind.LAPSED,
    Status.NOT_APPLICABLE: ChangeKind.LAPSED,
}
"""What each status counts as. A change from one to another of the same line, such as from open to due soon, is none."""

_FOUND_AS: Final = {
    FindingState.OPEN: _TO_DO,
    FindingState.MET_LATE: ChangeKind.MET,
    FindingState.SWITCHED_OFF: ChangeKind.LAPSED,
}


def _milestones(answer: Assessment) -> dict[str, _Stands]:
    return {item.key: _milestone(item) for item in answer.milestones}


def _of_packs(answer: Assessment) -> dict[str, _Stands]:
    """Milestones of packs, whose keys begin with the id of their pack."""
    return {item.key: _milestone(item) for pack in answer.packs for item in pack.milestones}


def _milestone(item: Milestone | PackMilestone) -> _Stands:
    return _Stands(_COUNTS_AS[item.status], item.status.value, item.due)


def _findings(answer: Assessment) -> dict[str, _Stands]:
    return {finding.id.value: _finding(finding) for finding in answer.risk.findings}


def _finding(finding: Finding) -> _Stands:
    return _Stands(_FOUND_AS[finding.state], finding.state.value, finding.repair_by)


def _between(about: Subject, before: dict[str, _Stands], after: dict[str, _Stands]) -> Iterator[Changed]:
    for key in dict.fromkeys([*before, *after]):
        if key not in before:
            yield Changed(about, key, ChangeKind.ADDED, None, after[key].word)
        elif key not in after:
            yield Changed(about, key, ChangeKind.LAPSED, before[key].word, None)
        else:
            yield from _still_there(about, key, before[key], after[key])


def _still_there(about: Subject, key: str, was: _Stands, becomes: _Stands) -> Iterator[Changed]:
    if was.counts_as is not becomes.counts_as:
        yield Changed(about, key, becomes.counts_as, was.word, becomes.word)
    if _moved(was, becomes):
        yield Changed(about, key, ChangeKind.MOVED, _text(was.day), _text(becomes.day))


def _moved(was: _Stands, becomes: _Stands) -> bool:
    """Whether the day is another one; a first day or none is a move only where it stands as it stood."""
    told = was.counts_as is not becomes.counts_as and None in (was.day, becomes.day)
    return was.day != becomes.day and not told


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
