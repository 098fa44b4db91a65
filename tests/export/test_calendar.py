"""The calendar, read back by a parser of other hands than the one that wrote it."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject

from poortwachter import Abroad, Assessment, Case, CaseError, assess
from poortwachter._extras import MissingExtraError
from poortwachter.answer.parts import Status
from poortwachter.export.calendar import calendar_ics
from poortwachter.rules.rule import Bearer
from poortwachter.text import Language
from shown import EXAMPLES, example


def events(answer: Assessment | Abroad | list[Assessment], **options: Any) -> list[Any]:
    """The events that the second parser finds."""
    read: Any = vobject.readOne(calendar_ics(answer, **options).decode())
    return list(read.contents.get("vevent", []))


@pytest.mark.parametrize("role", list(Bearer))
@pytest.mark.parametrize("name", EXAMPLES)
def test_only_what_is_still_asked_of_the_role(name: str, role: Bearer) -> None:
    """One whole-day event each, on the last working day to act."""
    answer = example(name)
    asked = {
        (item.act_by, item.act_by + timedelta(days=1))
        for item in answer.milestones
        if item.status in (Status.OVERDUE, Status.OPEN, Status.DUE_SOON, Status.UPCOMING)
        and role in (item.bearer, item.together_with)
        and item.id != "sanction_decision"
        and item.act_by is not None
    }
    found = events(answer, role=role)
    assert {(event.dtstart.value, event.dtend.value) for event in found} == asked
    assert all(type(event.dtstart.value) is date for event in found)


def test_an_event_is_confidential_and_has_its_articles() -> None:
    """And is stamped with the day of assessment, not with a clock."""
    answer = example("clear")
    first = events(answer, language="nl")[0]
    assert first.contents["class"][0].value == "CONFIDENTIAL"
    assert first.transp.value == "TRANSPARENT"
    assert first.dtstamp.value == datetime.combine(answer.as_of, datetime.min.time(), UTC)
    assert "Artikel: " in first.description.value
    assert "level-clear" in first.summary.value


def test_a_later_calendar_replaces_an_earlier_one() -> None:
    """The same act has the same UID, with a higher sequence number; the roles do not share one."""
    case = Case.model_validate({"case_id": "a-1", "first_sick_day": "2026-01-05"})
    early, late = (assess(case, as_of=date(2026, month, 2)) for month in (2, 3))
    before, after = ({event.uid.value: int(event.sequence.value) for event in events(item)} for item in (early, late))
    shared = before.keys() & after.keys()
    assert len(shared) >= 5
    assert all(before[uid] < after[uid] for uid in shared)
    assert before.keys().isdisjoint(event.uid.value for event in events(early, role="employee"))
    assert "a-1" not in "".join(before)


def test_two_cases_do_not_share_an_event() -> None:
    """Neither by their number nor by their key."""
    both = [
        assess(Case.model_validate({"case_id": name, "first_sick_day": "2026-01-05"}), as_of=date(2026, 2, 2))
        for name in ("a-1", "a-2")
    ]
    found = [event.uid.value for event in events(both)]
    assert len(found) == len(set(found)) == 2 * len(events(both[0]))


def test_alarms_ring_after_the_day_of_assessment_only() -> None:
    """Two weeks and three days before, or as the caller says; the day itself and the day before it are on the edge."""
    case = Case.model_validate({"first_sick_day": "2026-01-05"})
    answer = assess(case, as_of=date(2026, 2, 2))
    due = answer.milestone("problem_analysis").act_by
    assert due == date(2026, 2, 16)

    def alarms(day: date) -> list[timedelta]:
        found = next(event for event in events(assess(case, as_of=day)) if event.dtstart.value == due)
        return [alarm.trigger.value for alarm in found.contents.get("valarm", [])]

    assert alarms(date(2026, 2, 2)) == [timedelta(days=-14), timedelta(days=-3)]
    assert alarms(date(2026, 2, 3)) == [timedelta(days=-3)]
    assert alarms(date(2026, 2, 13)) == [timedelta(days=-3)]
    assert alarms(date(2026, 2, 14)) == []
    assert not any(event.contents.get("valarm") for event in events(answer, alarm_days=()))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_lines_are_folded_and_bytes_are_the_same(language: Language) -> None:
    """At most 75 octets a line, ended as RFC 5545 asks."""
    written = calendar_ics(example("serious-gaps"), language=language)
    assert written == calendar_ics(example("serious-gaps"), language=language)
    assert written.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_an_unknown_role_is_refused() -> None:
    """Nobody gets an empty calendar by a slip."""
    with pytest.raises(CaseError, match="one of employer, employee"):
        calendar_ics(example("clear"), role="doctor")


def test_what_to_install_where_the_library_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """The exact line."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r'python -m pip install "poortwachter\[calendar\]"'):
        calendar_ics(example("clear"))


class TestPacks:
    """What a pack asks stands in the calendar of whom it asks it, under a name of its own."""

    CASE = Case.model_validate({"case_id": "a-1", "first_sick_day": "2026-01-05"})

    def test_beside_the_law(self) -> None:
        law = assess(self.CASE, as_of=date(2026, 2, 2))
        both = assess(self.CASE, as_of=date(2026, 2, 2), packs=["defence"])
        added = [event for event in events(both) if event not in events(law)]
        own = {event.uid.value for event in events(both)} - {event.uid.value for event in events(law)}
        asked = [
            item
            for pack in both.packs
            for item in pack.milestones
            if item.party == "employer"
            and item.status in (Status.OVERDUE, Status.OPEN, Status.DUE_SOON, Status.UPCOMING)
        ]
        assert len(own) == sum((item.act_by or item.due) is not None for item in asked) > 0
        assert {event.uid.value for event in events(law)} < {event.uid.value for event in events(both)}
        assert all("(" in event.summary.value for event in added if event.uid.value in own)

    def test_of_another_country(self) -> None:
        """A Belgian case has its chain in the calendar, and no Dutch duty."""
        case = Case.model_validate({"case_id": "b-1", "first_sick_day": "2026-01-05", "jurisdiction": "be"})
        found = events(assess(case, as_of=date(2026, 2, 2), packs=["belgium"]))
        assert found
        assert all("b-1" in event.summary.value for event in found)
