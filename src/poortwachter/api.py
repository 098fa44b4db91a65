"""The front door: what callers ask, checked before anything is computed.

The law is loaded when the first question is asked, so that importing the library stays cheap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from .rules.values import DUE_SOON_DAYS

if TYPE_CHECKING:
    from .answer.assessment import Assessment
    from .answer.packs import Abroad
    from .answer.parts import Milestone, Period
    from .engine.question import Question

    # What reads facts is loaded with the first of them.
    from .facts.case import Case
    from .packs.language import Pack
    from .rules.catalogue import Catalogue

__all__ = ["aow_date", "assess", "assess_abroad", "parse_json", "repair_decision_due", "timeline", "waiting_period"]


@overload
def assess(
    case: Case, *, as_of: date, readings: Mapping[str, str] | None = None, due_soon_days: int = DUE_SOON_DAYS
) -> Assessment: ...
@overload
def assess(
    case: Case,
    *,
    as_of: date,
    readings: Mapping[str, str] | None = None,
    due_soon_days: int = DUE_SOON_DAYS,
    packs: Iterable[Pack | str],
) -> Assessment | Abroad: ...
def assess(
    case: Case,
    *,
    as_of: date,
    readings: Mapping[str, str] | None = None,
    due_soon_days: int = DUE_SOON_DAYS,
    packs: Iterable[Pack | str] = (),
) -> Assessment | Abroad:
    """Answer for one case on one day: what is due when, by whom, under which article, and what is overdue.

    Args:
        case: the facts. The latest joined case that had begun on ``as_of`` is answered; earlier ones are listed in
            short.
        as_of: the day of assessment, inclusive. No fact may lie after it, except what is planned.
        readings: contested readings to use instead of their default, by id; those of a pack begin with its id and a
            point.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.
        packs: what an organisation adds to the law: packs, or the names of those that ship. Their answers stand in
            ``packs`` beside the law, and change nothing in it.

    A case under the law of another country has no Dutch answer: with packs of that country this is the
    :class:`Abroad` of :func:`assess_abroad`, and without packs it is refused. So only with ``packs`` the answer can be
    either, and its type says so; ``case_id``, ``as_of``, ``packs``, ``explain`` and ``to_json`` both have.

    Raises:
        CaseError: the case cannot be assessed as asked; every problem at once.
    """
    law, asked, whole = _rooms()
    if getattr(case, "jurisdiction", None) not in (None, law.jurisdiction):
        return assess_abroad(case, as_of=as_of, packs=packs, readings=readings, due_soon_days=due_soon_days)
    if packs == () and not _names_of_packs(case):
        return whole(asked(case, as_of, readings, due_soon_days))
    # Few callers use packs.
    from .answer.assessment import beside
    from .packs.answers import answers_beside
    from .packs.use import in_use, own_readings

    used = in_use(packs, law.jurisdiction)
    of_law, own = own_readings(readings, used)
    answer = whole(asked(case, as_of, of_law, due_soon_days))
    return beside(answer, answers_beside(answer.found, used, own))


def assess_abroad(
    case: Case,
    *,
    as_of: date,
    packs: Iterable[Pack | str],
    readings: Mapping[str, str] | None = None,
    due_soon_days: int = DUE_SOON_DAYS,
) -> Abroad:
    """Answer for a case under the law of another country, by packs of that country.

    Args:
        case: the facts, with their ``jurisdiction``.
        as_of: the day of assessment, inclusive.
        packs: packs of that country, or the names of those that ship.
        readings: contested readings of these packs; each begins with the id of its pack and a point.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.

    Raises:
        CaseError: the case cannot be assessed as asked; every problem at once.
    """
    # The law of another country stands in packs.
    from .packs.answers import abroad

    return abroad(case, as_of, packs, readings, due_soon_days)


class _Rooms(NamedTuple):
    """What answers a question: the law, what checks the question, and what gives the whole answer."""

    law: Catalogue
    asked: Callable[..., Question]
    whole: Callable[[Question], Assessment]


@cache
def _rooms() -> _Rooms:
    """Loaded with the first question."""
    # The law is loaded with the first question.
    from .engine.question import asked
    from .law.catalogue import DUTCH_LAW
    from .planning.whole import whole

    return _Rooms(DUTCH_LAW, asked, whole)


def _names_of_packs(case: Case) -> bool:
    """Whether a case holds events or facts that only a pack can declare."""
    if getattr(case, "pack_facts", None):
        return True
    for record in getattr(case, "records", ()):  # noqa: SIM110  (asked of every case: a generator takes longer)
        if record.kind == "event":
            return True
    return False


def timeline(first_sick_day: date) -> tuple[Milestone, ...]:
    """The milestones of a plain case that began on ``first_sick_day``, as they stand on that day.

    Raises:
        CaseError: ``first_sick_day`` is no day, or lies before 1 January 2004.
    """
    return _plain(first_sick_day).milestones


def waiting_period(first_sick_day: date) -> Period:
    """The waiting period (wachttijd) of a plain case: 104 weeks, both days inclusive, WIA 23.

    Raises:
        CaseError: ``first_sick_day`` is no day, or lies before 1 January 2004.
    """
    return _plain(first_sick_day).waiting_period


def aow_date(birth_date: date) -> date:
    """The first day of AOW (AOW-datum), AOW 7a: the last day of wage or benefit before it is the day before.

    For a birth date after 30 September 1964 no age is set yet; the answer is then a day not before which AOW begins.

    Raises:
        CaseError: ``birth_date`` is no day.
    """
    # The law is loaded with the first question.
    from .law import aow

    return aow.aow_date(_day("birth_date", birth_date))


def repair_decision_due(received_on: date, *, readings: Mapping[str, str] | None = None) -> date:
    """The last day, inclusive, of UWV's three weeks to decide on a repair report (bekortingsverzoek), WIA 25(13).

    ``received_on`` is the day on which UWV received the report. It is day 1 in UWV's own count, which no weekend moves;
    the reading ``repair_decision_term`` takes the statute literally.

    Raises:
        CaseError: ``received_on`` is no day or lies before 1 January 2004, or a reading is not in the register.
    """
    # The law is loaded with the first question.
    from .law.readings import chosen
    from .law.stages.sanction import repair_due_by

    day = _in_the_law("received_on", received_on)
    return date.fromordinal(repair_due_by(chosen(readings), day.toordinal()))


def parse_json(text: str | bytes | bytearray) -> Any:
    """Parse JSON as a case is parsed: a key given twice is refused, and a number keeps its digits.

    For a web framework that parses a request before the case sees it: most parsers keep the last of two values in
    silence. What comes back is given to ``Case.model_validate``.

    >>> parse_json('{"first_sick_day": "2026-01-05"}')
    {'first_sick_day': '2026-01-05'}

    Raises:
        pydantic.ValidationError: the text is not JSON, or gives a key twice.
    """
    # What reads facts is loaded with the first of them.
    from .facts._border import parse

    return parse(text)


def _plain(first_sick_day: date) -> Assessment:
    # What reads facts is loaded with the first of them.
    from .facts.case import Case

    day = _in_the_law("first_sick_day", first_sick_day)
    return assess(Case.model_validate({"first_sick_day": day}), as_of=day)


def _in_the_law(name: str, value: object) -> date:
    # Few questions are refused.
    from .errors import CaseError, refused
    from .law.catalogue import DUTCH_LAW

    day = _day(name, value)
    if day < DUTCH_LAW.first_law:
        raise CaseError([refused("before_the_law.asked", (name,), day, day=DUTCH_LAW.first_law.isoformat())])
    return day


def _day(name: str, value: object) -> date:
    # What reads facts is loaded with the first of them.
    from .counting.days import read_day
    from .errors import CaseError, Problem

    problems: list[Problem] = []
    day = read_day((name,), value, problems)
    if day is None:
        raise CaseError(problems)
    return day
