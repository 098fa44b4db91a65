"""What is still asked, as a calendar (iCalendar, RFC 5545) for a case manager's own agenda."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from .._extras import missing
from .._language import in_language
from ..answer.assessment import Assessment
from ..answer.packs import Abroad, PackAnswer, PackMilestone
from ..answer.parts import Milestone, Status
from ..counting.days import EARLIEST_DAY
from ..errors import option
from ..errors.handed import each_handed
from ..rules.rule import Bearer, Nature
from ..text import Language, words
from ..text.articles import articles_text
from ..text.dates import day_text
from ..text.names import milestone_name
from ..version import __version__
from ._markup import clean

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["ALARM_DAYS", "calendar_ics"]

ALARM_DAYS: Final = (14, 3)
"""How many calendar days before its day an event rings, unless the caller says otherwise: ours."""

_STILL_ASKED: Final = (Status.OVERDUE, Status.DUE_SOON, Status.OPEN, Status.UPCOMING)


def calendar_ics(
    answers: Assessment | Abroad | Iterable[Assessment | Abroad],
    *,
    role: Bearer | str = Bearer.EMPLOYER,
    language: Language = "en",
    alarm_days: Sequence[int] = ALARM_DAYS,
) -> bytes:
    """A whole-day event on the last day to act for each milestone that is still asked of one role.

    An event is confidential and free of personal data. Its UID comes from the case and the key of the milestone, and
    its sequence number from the day of assessment, so that a later calendar replaces an earlier one. Cases without a
    ``case_id`` are told apart by their first sick day alone; those of another country not at all. What a pack asks has
    the name of the pack behind its own.

    Args:
        answers: one answer, or several for one calendar.
        role: whose duties and options: ``employer``, ``employee`` or ``uwv``. Packs know the first two.
        language: Dutch or English.
        alarm_days: how many calendar days before its day an event rings; an alarm that would lie before the day of
            assessment is left out.

    Raises:
        MissingExtraError: the library ``icalendar`` is not installed.
        CaseError: there is no such role, or there are no words in that language.
    """
    try:
        from icalendar import Calendar
    except ImportError:
        raise missing("icalendar", "calendar") from None

    w, whose = words(language), Bearer(option(role, Bearer, ("role",)))
    calendar = Calendar()
    calendar.add("prodid", f"-//poortwachter//poortwachter {__version__}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", w["calendar.name"])
    for answer in each_handed("answers", answers, Assessment, Abroad):
        for item in sorted(_appointments(answer, whose, language), key=lambda item: (item.act_by, item.key)):
            calendar.add_component(_event(answer, item, whose, language, tuple(alarm_days)))
    written: bytes = calendar.to_ical()
    return written


class _Appointment(NamedTuple):
    """What stands in an event: of the law or of a pack."""

    key: str
    name: str
    act_by: date
    overdue: bool
    due: date | None
    advised: date | None
    who: str
    articles: str


def _appointments(answer: Assessment | Abroad, role: Bearer, language: Language) -> Iterator[_Appointment]:
    if isinstance(answer, Assessment):
        for item in answer.milestones:
            if item.act_by is not None and _is_open(item, role):
                yield _of_law(item, item.act_by, language)
    for pack in answer.packs:
        for own in pack.milestones:
            day = own.act_by or own.due
            if day is not None and own.status in _STILL_ASKED and own.party == role.value:
                yield _of_pack(own, day, pack, language)


def _is_open(item: Milestone, role: Bearer) -> bool:
    """Still to be done, by this role or together with it; a power of UWV is nobody's appointment."""
    return item.status in _STILL_ASKED and item.nature is not Nature.POWER and role in (item.bearer, item.together_with)


def _of_law(item: Milestone, act_by: date, language: Language) -> _Appointment:
    w = words(language)
    return _Appointment(
        key=item.key,
        name=milestone_name(item.id, language),
        act_by=act_by,
        overdue=item.status is Status.OVERDUE,
        due=item.due,
        advised=item.advised,
        who=" + ".join(w[f"bearer.{bearer}"] for bearer in (item.bearer, item.together_with) if bearer is not None),
        articles=articles_text(item.basis, language),
    )


def _of_pack(item: PackMilestone, act_by: date, pack: PackAnswer, language: Language) -> _Appointment:
    name, own = in_language(item, language), in_language(pack, language)
    roles = (item.bearer, *item.together_with)
    return _Appointment(
        key=item.key,
        name=f"{name} ({own})",
        act_by=act_by,
        overdue=item.status is Status.OVERDUE,
        due=item.due,
        advised=None,
        who=" + ".join(pack.name(f"role.{role}", language) or role for role in roles),
        articles=articles_text(item.basis, language),
    )


def _event(
    answer: Assessment | Abroad, item: _Appointment, role: Bearer, language: Language, alarm_days: Sequence[int]
) -> Event:
    from icalendar import Alarm, Event

    day, summary = item.act_by, _summary(answer, item, language)
    event = Event()
    event.add("uid", _uid(answer, item, role))
    event.add("dtstamp", datetime.combine(answer.as_of, time(), UTC))
    event.add("sequence", (answer.as_of - _first_day(answer)).days)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", _description(item, language))
    event.add("class", "CONFIDENTIAL")
    event.add("transp", "TRANSPARENT")
    event.add("categories", ["Poortwachter"])
    for days in sorted(set(alarm_days), reverse=True):
        if day - timedelta(days=days) >= answer.as_of:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("trigger", timedelta(days=-days))
            alarm.add("description", summary)
            event.add_component(alarm)
    return event


def _first_day(answer: Assessment | Abroad) -> date:
    """From which the sequence counts: any day that stays the same does."""
    return answer.first_sick_day if isinstance(answer, Assessment) else EARLIEST_DAY


def _uid(answer: Assessment | Abroad, item: _Appointment, role: Bearer) -> str:
    named = "|".join((answer.case_id or "", _first_day(answer).isoformat(), item.key, role))
    return f"{hashlib.sha256(named.encode()).hexdigest()[:32]}@poortwachter"


def _summary(answer: Assessment | Abroad, item: _Appointment, language: Language) -> str:
    late = f"{words(language)['status.overdue']}: " if item.overdue else ""
    return clean(f"{late}{item.name}" if answer.case_id is None else f"{late}{item.name} · {answer.case_id}")


def _description(item: _Appointment, language: Language) -> str:
    w = words(language)
    lines = [] if item.due is None else [f"{w['head.due']}: {day_text(item.due, language)}"]
    if item.advised is not None:
        lines.append(f"{w['head.advised']}: {day_text(item.advised, language)}")
    lines.append(f"{w['head.who']}: {item.who}")
    if item.articles:
        lines.append(f"{w['head.article']}: {item.articles}")
    return clean("\n".join(lines))
