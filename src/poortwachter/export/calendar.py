"""What is still asked, as a calendar (iCalendar, RFC 5545) for a case manager's own agenda."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from ..answer.assessment import Assessment
from ..answer.parts import Milestone, Status
from ..rules.rule import Bearer, Nature
from ..text import Language, words
from ..text.articles import articles_text
from ..text.dates import day_text
from ..text.names import milestone_name
from ..version import __version__
from ._extras import missing
from ._markup import clean

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["ALARM_DAYS", "calendar_ics"]

ALARM_DAYS: Final = (14, 3)
"""How many calendar days before its day an event rings, unless the caller says otherwise: ours."""

_STILL_ASKED: Final = (Status.OVERDUE, Status.DUE_SOON, Status.OPEN, Status.UPCOMING)


def calendar_ics(
    answers: Assessment | Iterable[Assessment],
    *,
    role: Bearer | str = Bearer.EMPLOYER,
    language: Language = "en",
    alarm_days: Sequence[int] = ALARM_DAYS,
) -> bytes:
    """A whole-day event on the last day to act for each milestone that is still asked of one role.

    An event is confidential and free of personal data. Its UID comes from the case and the key of the milestone, and
    its sequence number from the day of assessment, so that a later calendar replaces an earlier one. Cases without a
    ``case_id`` are told apart by their first sick day alone.

    Args:
        answers: one answer, or several for one calendar.
        role: whose duties and options: ``employer``, ``employee`` or ``uwv``.
        language: Dutch or English.
        alarm_days: how many calendar days before its day an event rings; an alarm that would lie before the day of
            assessment is left out.

    Raises:
        MissingExtraError: the library ``icalendar`` is not installed.
        ValueError: there is no such role.
    """
    try:
        from icalendar import Calendar
    except ImportError:
        raise missing("icalendar", "calendar") from None

    calendar = Calendar()
    calendar.add("prodid", f"-//poortwachter//poortwachter {__version__}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words(language)["calendar.name"])
    for answer in [answers] if isinstance(answers, Assessment) else answers:
        for event in _events(answer, Bearer(role), language, tuple(alarm_days)):
            calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _events(answer: Assessment, role: Bearer, language: Language, alarm_days: Sequence[int]) -> Iterator[Event]:
    asked = [item for item in answer.milestones if _is_asked(item, role)]
    for item in sorted(asked, key=lambda item: (item.act_by or date.max, item.key)):
        if item.act_by is not None:
            yield _event(answer, item, item.act_by, role, language, alarm_days)


def _is_asked(item: Milestone, role: Bearer) -> bool:
    """Still to be done, by this role or together with it; a power of UWV is nobody's appointment."""
    return item.status in _STILL_ASKED and item.nature is not Nature.POWER and role in (item.bearer, item.together_with)


def _event(
    answer: Assessment, item: Milestone, day: date, role: Bearer, language: Language, alarm_days: Sequence[int]
) -> Event:
    from icalendar import Alarm, Event

    summary = _summary(answer, item, language)
    event = Event()
    event.add("uid", _uid(answer, item, role))
    event.add("dtstamp", datetime.combine(answer.as_of, time(), UTC))
    event.add("sequence", (answer.as_of - answer.first_sick_day).days)
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


def _uid(answer: Assessment, item: Milestone, role: Bearer) -> str:
    case_id = answer.case_id
    named = "|".join((case_id or "", answer.first_sick_day.isoformat(), item.key, role))
    return f"{hashlib.sha256(named.encode()).hexdigest()[:32]}@poortwachter"


def _summary(answer: Assessment, item: Milestone, language: Language) -> str:
    case_id = answer.case_id
    name = milestone_name(item.id, language)
    late = f"{words(language)['status.overdue']}: " if item.status is Status.OVERDUE else ""
    return clean(f"{late}{name}" if case_id is None else f"{late}{name} · {case_id}")


def _description(item: Milestone, language: Language) -> str:
    w = words(language)
    lines = [] if item.due is None else [f"{w['head.due']}: {day_text(item.due, language)}"]
    if item.advised is not None:
        lines.append(f"{w['head.advised']}: {day_text(item.advised, language)}")
    who = " + ".join(w[f"bearer.{bearer}"] for bearer in (item.bearer, item.together_with) if bearer is not None)
    lines.append(f"{w['head.who']}: {who}")
    lines.append(f"{w['head.article']}: {articles_text(item.basis, language)}")
    return clean("\n".join(lines))
