"""The way to a dismissal after long sickness (ontslag na twee jaar ziekte): from when, by when, and until when.

There is no arithmetic here: each day is that of a stage of the law, and can be proved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Final

from pydantic import TypeAdapter

from .._frozen import frozen
from ..answer.answered import Answered, answered
from ..answer.explanation import Explanation
from ..answer.parts import ANSWER, Hidden, PeriodState
from ..counting.calendar import act_by
from ..engine.question import asked
from ..facts.case import Case
from ..rules.citation import Citation

__all__ = ["DismissalDay", "DismissalPath", "DismissalWarning", "dismissal_path"]

_STAGES: Final = {
    "ban_ends": "dismissal_ban",
    "permit_from": "permit_earliest",
    "notice_from": "notice_free",
    "recovery_horizon": "recovery_horizon",
    "notice_ends": "notice_end",
}
"""The days of the way, in order, each with the stage that gives it."""


class DismissalWarning(StrEnum):
    """What is on file that the law does not allow; each with its article in ``docs/dismissal.md``."""

    PERMIT_TOO_EARLY = "permit_too_early"
    """UWV's permission came before it could be given, BW 7:671a(11)."""
    NOTICE_IN_THE_BAN = "notice_in_the_ban"
    """Notice while a prohibition held: the employee can have it annulled, BW 7:670, 7:681(1)b."""
    NOTICE_WITHOUT_PERMIT = "notice_without_permit"
    """Notice, and no permission on file that still held: BW 7:671(1), 7:671a(6)."""


@frozen
class DismissalDay:
    """One day of the way.

    Attributes:
        id: ``ban_ends``, the last day of the prohibition during sickness; ``permit_from``, the first day on which UWV
            can permit notice; ``notice_from``, the first day on which notice can be given; ``recovery_horizon``, the
            last day of the time in which no recovery may be expected; ``notice_ends``, the last day of the employment.
        state: known, pending, not applicable or unknown.
        day: the day, ``None`` where there is none.
        act_by: the last working day on or before ``notice_ends``; ``None`` for the other days.
        basis: the articles.
        reason: the code of why there is no day.
        pending: what UWV must still decide.
    """

    __pydantic_config__ = ANSWER

    id: str
    state: PeriodState
    day: date | None
    act_by: date | None
    basis: tuple[Citation, ...]
    reason: str | None = None
    pending: tuple[str, ...] = ()


@frozen
class DismissalPath:
    """The way to a dismissal, as the file stands on ``as_of``. Whether there are grounds is for people to judge."""

    __pydantic_config__ = ANSWER

    found: Annotated[Answered, Hidden]
    as_of: date
    days: tuple[DismissalDay, ...]
    warnings: tuple[DismissalWarning, ...]

    def day(self, id: str) -> DismissalDay:
        """The day with this id.

        Raises:
            KeyError: there is none; the message lists those there are.
        """
        for item in self.days:
            if item.id == id:
                return item
        raise KeyError(f"{id!r}: expected one of " + ", ".join(_STAGES))

    def explain(self, id: str) -> Explanation:
        """Prove one day, step by step, or why there is none.

        Raises:
            KeyError: there is no such day.
        """
        # The lane that proves is imported when the first proof is asked for.
        from ..answer.proof import explain_stage

        self.day(id)
        return explain_stage(self.found, _STAGES[id])

    def to_json(self, *, indent: int | None = None) -> str:
        """The way as JSON: the same bytes for the same input."""
        return _adapter().dump_json(self, indent=indent).decode()


@cache
def _adapter() -> TypeAdapter[DismissalPath]:
    return TypeAdapter(DismissalPath)


def dismissal_path(case: Case, *, as_of: date, readings: Mapping[str, str] | None = None) -> DismissalPath:
    """Tell the days on the way to a dismissal, BW 7:669 to 7:672.

    The permit and the notice on file are taken; without them the first day on which each can be given.

    Args:
        case: the facts. ``employment.first_day`` decides the notice period; ``dismissal_request``,
            ``dismissal_permit`` and ``dismissal_notice`` are its records.
        as_of: the day of assessment, inclusive.
        readings: contested readings to use instead of their default, by id.

    Raises:
        CaseError: the case cannot be assessed as asked.
    """
    found = answered(asked(case, as_of, readings))
    return DismissalPath(found, found.as_of, tuple(_days(found)), tuple(_warnings(found)))


def _days(found: Answered) -> Iterator[DismissalDay]:
    over = found.case_state.value if found.dismissal_ban.reason == found.case_state.value else None
    for id, stage in _STAGES.items():
        outlook = found.run.outlook(stage)
        if over is not None:
            yield DismissalDay(id, PeriodState.NOT_APPLICABLE, None, None, outlook.basis, over)
        elif outlook.day is None:
            known = PeriodState.UNKNOWN if outlook.reason in _MISSING else PeriodState.NOT_APPLICABLE
            yield DismissalDay(id, known, None, None, outlook.basis, outlook.reason)
        else:
            state = PeriodState.PENDING if outlook.pending else PeriodState.KNOWN
            last = act_by(outlook.day) if id == "notice_ends" else None
            yield DismissalDay(id, state, outlook.day, last, outlook.basis, None, outlook.pending)


_MISSING: Final = ("unknown", "employment.first_day")
"""Reasons that name a fact that nobody may guess."""


def _warnings(found: Answered) -> Iterator[DismissalWarning]:
    run, view = found.run, found.run.view
    permit, notice = run.outlook("permit_earliest").day, run.outlook("notice_free").day
    if permit is not None and view.permit_given is not None and view.permit_given < permit.toordinal():
        yield DismissalWarning.PERMIT_TOO_EARLY
    if view.notice_given is None:
        return
    if notice is not None and view.notice_given < notice.toordinal():
        yield DismissalWarning.NOTICE_IN_THE_BAN
    held = [item for item in found.milestones if item.id == "dismissal_permit" and item.met_on is not None]
    if all(item.due is not None and item.met_on is not None and item.met_on > item.due for item in held):
        yield DismissalWarning.NOTICE_WITHOUT_PERMIT
