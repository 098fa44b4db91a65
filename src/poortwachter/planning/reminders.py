"""Who must be told what on which day: messages about what is still to be done (signaleringen)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from .._frozen import frozen
from ..answer.assessment import Assessment
from ..answer.codes import MilestoneId
from ..answer.data import ANSWER, Written
from ..answer.parts import Milestone, Status
from ..counting.days import read_day
from ..engine.question import asked
from ..errors import CaseError, Problem, refused, without_content
from ..errors.handed import each_handed
from ..facts.case import Case
from ..rules.rule import Bearer, Nature
from ..rules.word import Word
from .whole import whole

__all__ = ["About", "Digest", "Reminder", "digests", "reminders"]

_LONGEST_LEAD: Final = 400
_LONGEST_REST: Final = 31
_NOT_DONE: Final = (Status.OPEN, Status.UPCOMING, Status.DUE_SOON, Status.OVERDUE)


class About(StrEnum):
    """What a message says of a duty."""

    AHEAD = "ahead"
    """Its last day is still to come, or is today."""
    TOO_LATE = "too_late"
    """Its last day has passed."""


@frozen
class Reminder(Written):
    """One message to one role. It names no person, and no fact about the sickness but what is due.

    Attributes:
        id: the same for the same message, whenever it is asked for; send what has been sent before no more than once.
            Cases without a ``case_id`` are told apart by their first sick day alone.
        day: the day on which it is to be sent, inclusive.
        role: to whom, in the caller's own words.
        about: whether the duty lies ahead or is late.
        key: the key of the milestone in the answer.
        milestone: the id of the milestone.
        due: its last day, inclusive.
        act_by: the last working day on or before ``due``.
        case_id: the case's own number, where it has one.
    """

    __pydantic_config__ = ANSWER

    id: str
    day: date
    role: str
    about: About
    key: str
    milestone: MilestoneId
    due: date
    act_by: date
    case_id: str | None


@frozen
class Digest(Written):
    """What one role is told on one day, over all cases."""

    __pydantic_config__ = ANSWER

    day: date
    role: str
    reminders: tuple[Reminder, ...]


def reminders(
    case: Case,
    *,
    as_of: date,
    since: date,
    lead_times: Mapping[str, Iterable[int]],
    bearers: Iterable[Bearer | str] = (Bearer.EMPLOYER,),
    natures: Iterable[Nature | str] = (Nature.DUTY,),
    rests: Callable[[date], bool] | None = None,
    readings: Mapping[str, str] | None = None,
) -> tuple[Reminder, ...]:
    """The messages to be sent after ``since`` and up to and including ``as_of``, in the order of their days.

    A run each night with the day of the last run as ``since`` sends every message once. What has been done by ``as_of``
    is no longer told, and a duty that came up later is told from the run after it on.

    Args:
        case: the facts.
        as_of: the day of the run, inclusive.
        since: the day of the run before, exclusive.
        lead_times: for each role, how many calendar days before ``act_by`` it is told; a negative number is after it.
            An escalation is a role with a negative number: ``{"case_manager": (14, 3), "director": (-7,)}``.
        bearers: whose duties are told.
        natures: of what kinds: duties alone, unless ``option`` is named too, for what a party may do, such as object.
        rests: whether no message goes out on a day, such as a Sunday or a closed day; it then goes on the next day.
        readings: contested readings to use instead of their default, by id.

    Raises:
        CaseError: the case cannot be assessed as asked, ``since`` is no day or lies after ``as_of``, a role is no text,
            a lead time is no number of days from -400 to 400, or there is no such bearer or nature.

    >>> case = Case(first_sick_day=date(2026, 1, 5))
    >>> runs = {"since": date(2026, 1, 30), "as_of": date(2026, 2, 2)}
    >>> [(item.role, str(item.milestone), item.day) for item in reminders(case, lead_times={"lead": [14]}, **runs)]
    [('lead', 'problem_analysis', datetime.date(2026, 2, 2))]
    """
    run = _checked(lead_times, bearers, natures, since, as_of)
    answer = whole(asked(case, run.as_of, readings))
    found = [
        reminder
        for item in answer.milestones
        if item.nature in run.natures and item.bearer in run.bearers and item.status in _NOT_DONE
        for reminder in _of(item, run.leads, rests, answer)
        if run.since < reminder.day <= run.as_of
    ]
    return tuple(sorted(found, key=_order))


def digests(found: Iterable[Reminder]) -> tuple[Digest, ...]:
    """Messages of any number of cases, put together for each role and day."""
    by_role: dict[tuple[date, str], list[Reminder]] = {}
    for reminder in sorted(each_handed("found", found, Reminder), key=_order):
        by_role.setdefault((reminder.day, reminder.role), []).append(reminder)
    return tuple(Digest(day, role, tuple(items)) for (day, role), items in by_role.items())


def _order(reminder: Reminder) -> tuple[date, str, date, str]:
    return reminder.day, reminder.role, reminder.due, reminder.id


class _Run(NamedTuple):
    """Lead times, whose duties and options are told, the day of the run before and that of this one."""

    leads: Mapping[str, tuple[int, ...]]
    bearers: frozenset[str]
    natures: frozenset[str]
    since: date
    as_of: date


def _checked(lead_times: object, bearers: object, natures: object, since: object, as_of: object) -> _Run:
    """What was asked, where it can be used."""
    problems: list[Problem] = []
    before, day = read_day(("since",), since, problems), read_day(("as_of",), as_of, problems)
    leads: dict[str, tuple[int, ...]] = {}
    if not isinstance(lead_times, Mapping):
        problems.append(refused("object_expected", ("lead_times",), without_content(lead_times)))
    else:
        leads = {role: tuple(dict.fromkeys(_leads(role, days, problems))) for role, days in lead_times.items()}
    told = _words_of(Bearer, "bearers", bearers, problems)
    of_kind = _words_of(Nature, "natures", natures, problems)
    if before is not None and day is not None and before > day:
        problems.append(refused("since", ("since",), before))
    if problems or before is None or day is None:
        raise CaseError(problems)
    return _Run(leads, told, of_kind, before, day)


def _words_of(of: type[Word], name: str, given: object, problems: list[Problem]) -> frozenset[str]:
    """The words of this kind that were given, each of them one that there is."""
    if isinstance(given, str) or not isinstance(given, Iterable):
        problems.append(refused("list_expected", (name,), without_content(given)))
        return frozenset()
    several, names = tuple(given), [word.value for word in of]
    problems += [
        refused("option", (name, place), without_content(word), names=names)
        for place, word in enumerate(several)
        if word not in names
    ]
    return frozenset(map(str, several))


def _leads(role: object, given: object, problems: list[Problem]) -> Iterator[int]:
    """How many days before a role is told."""
    if not isinstance(role, str):
        problems.append(refused("string_type", ("lead_times",), without_content(role)))
        return
    path = ("lead_times", role)
    if isinstance(given, str) or not isinstance(given, Iterable):
        problems.append(refused("list_expected", path, without_content(given)))
        return
    for days in given:
        if type(days) is int and abs(days) <= _LONGEST_LEAD:
            yield days
        else:
            problems.append(refused("lead_time", path, without_content(days), most=_LONGEST_LEAD))


def _of(
    item: Milestone, leads: Mapping[str, tuple[int, ...]], rests: Callable[[date], bool] | None, answer: Assessment
) -> Iterator[Reminder]:
    if item.due is None or item.act_by is None:
        return
    case = answer.case_id or answer.first_sick_day.isoformat()
    about = About.TOO_LATE if item.status is Status.OVERDUE else About.AHEAD
    for role, given in leads.items():
        for lead in given:
            day = _working(item.act_by - timedelta(days=lead), rests)
            id = f"{case}/{item.key}/{role}/{lead}"
            yield Reminder(id, day, role, about, item.key, item.id, item.due, item.act_by, answer.case_id)


def _working(day: date, rests: Callable[[date], bool] | None) -> date:
    """The day itself, or the first after it on which messages go out; never more than a month later."""
    if rests is None:
        return day
    after = (day + timedelta(days=later) for later in range(_LONGEST_REST))
    return next((found for found in after if not rests(found)), day)
