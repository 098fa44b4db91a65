"""The way to a dismissal after long sickness (ontslag na twee jaar ziekte): from when, by when, and until when.

There is no arithmetic here: each day is that of a stage of the law, and can be proved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from .._frozen import frozen
from ..answer.answered import Answered, answered
from ..answer.codes import Awaited, Reason
from ..answer.codes_beside import DismissalDayId, DismissalWarning
from ..answer.data import ANSWER, Written
from ..answer.explanation import Explanation
from ..answer.named import ByName, Named
from ..counting.calendar import act_by
from ..engine.question import asked
from ..errors import unknown_subject
from ..facts.case import Case
from ..law.conditions import NOTICE_AFTER_BAN, PERMIT_IN_SIGHT_OF_ITS_END
from ..law.regimes import under_civil_code
from ..rules.citation import Citation
from ..rules.condition import Condition
from ..rules.values import CaseState

__all__ = ["DismissalDay", "DismissalPath", "DismissalState", "dismissal_path", "explain_dismissal"]

_STAGES: Final = {
    "ban_ends": "dismissal_ban",
    "permit_from": "permit_earliest",
    "notice_from": "notice_free",
    "recovery_horizon": "recovery_horizon",
    "notice_ends": "notice_end",
}
"""The days of the way, in order, each with the stage that gives it."""


class DismissalState(StrEnum):
    """Whether a day is known, waits for a decision, does not apply, or cannot be told."""

    KNOWN = "known"
    PENDING = "pending"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


@frozen
class DismissalDay(Written):
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

    id: DismissalDayId
    state: DismissalState
    day: date | None
    act_by: date | None
    basis: tuple[Citation, ...]
    reason: Reason | None = None
    pending: tuple[Awaited, ...] = ()


@frozen
class DismissalPath(Written):
    """The way to a dismissal, as the file stands on ``as_of``. Whether there are grounds is for people to judge."""

    __pydantic_config__ = ANSWER

    as_of: date
    days: ByName[DismissalDay]
    warnings: tuple[DismissalWarning, ...]

    def day(self, id: str) -> DismissalDay:
        """The day with this id.

        Raises:
            UnknownIdError: there is none; the message lists those there are.
        """
        for item in self.days:
            if item.id == id:
                return item
        raise unknown_subject(id, [item.id for item in self.days])


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
    return DismissalPath(found.as_of, Named(_days(found)), tuple(_warnings(found)))


def explain_dismissal(case: Case, id: str, *, as_of: date, readings: Mapping[str, str] | None = None) -> Explanation:
    """Prove one day of :func:`dismissal_path`, step by step, or why there is none.

    Raises:
        CaseError: the case cannot be assessed as asked.
        UnknownIdError: there is no such day; the message lists those there are.
    """
    # The lane that proves is imported when the first proof is asked for.
    from ..answer.proof import explain_stage

    if id not in list(_STAGES):
        raise unknown_subject(id, list(_STAGES))
    found = answered(asked(case, as_of, readings))
    return explain_stage(found, _STAGES[id], _over(found, id))


def _over(found: Answered, id: str) -> str | None:
    """Why there is no way any more: recovery, death, or the end of the employment.

    An employment that is known to end before notice can be given leaves no way but its prohibition; what was permitted
    or given already is told.
    """
    state, view = found.case_state, found.run.view
    if state is CaseState.DECEASED or found.dismissal_ban.reason == state.value:
        return state.value
    begun = view.permit_given is not None or view.notice_given is not None
    last_sick_day = found.run.found.sickness_limit.day
    if last_sick_day is not None and last_sick_day < found.as_of.toordinal() and not begun:
        return CaseState.RECOVERED.value
    ends, free = view.employment_ends, found.run.found.notice_free.day
    if ends is None or (ends >= found.as_of.toordinal() and id == "ban_ends"):
        return None
    before = free is not None and ends < free and not begun
    return "employment_ended" if before or ends < found.as_of.toordinal() else None


def _days(found: Answered) -> Iterator[DismissalDay]:
    for id, stage in _STAGES.items():
        outlook = found.run.outlook(stage)
        name, over = DismissalDayId.of(id), _over(found, id)
        if over is not None:
            yield DismissalDay(name, DismissalState.NOT_APPLICABLE, None, None, outlook.basis, Reason.of(over))
        elif outlook.day is None:
            known = DismissalState.UNKNOWN if outlook.reason in _MISSING else DismissalState.NOT_APPLICABLE
            yield DismissalDay(name, known, None, None, outlook.basis, Reason.maybe(outlook.reason))
        else:
            state = DismissalState.PENDING if outlook.pending else DismissalState.KNOWN
            last = act_by(outlook.day) if id == "notice_ends" else None
            waits = tuple(Awaited.of(code) for code in outlook.pending)
            yield DismissalDay(name, state, outlook.day, last, outlook.basis, None, waits)


_MISSING: Final = ("unknown", "service_unknown")
"""Reasons that stand for a fact that nobody may guess."""


def _warnings(found: Answered) -> Iterator[DismissalWarning]:
    if not under_civil_code(found.question.case.employment.regime):
        return
    run, view = found.run, found.run.view
    holds, as_of = found.question.catalogue.holds, found.as_of.toordinal()
    by_this_law = run.outlook("notice_free").day is not None

    def ruled_out(condition: Condition, day: int) -> bool:
        return by_this_law and holds[condition.id](view, run.found, day, as_of) is False

    if view.permit_given is not None and ruled_out(PERMIT_IN_SIGHT_OF_ITS_END, view.permit_given):
        yield DismissalWarning.PERMIT_TOO_EARLY
    if view.notice_given is None:
        return
    if ruled_out(NOTICE_AFTER_BAN, view.notice_given):
        yield DismissalWarning.NOTICE_IN_THE_BAN
    used = [item for item in run.asked if item.rule.id == "dismissal_permit" and item.shown is not None]
    if not any(item.due is not None and view.notice_given <= item.due for item in used):
        yield DismissalWarning.NOTICE_WITHOUT_PERMIT
