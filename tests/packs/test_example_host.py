"""The example host: a year, day by day, over fifty cases of the Defence pack, and each message exactly once."""

from __future__ import annotations

import runpy
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from poortwachter import Status, assess

HOST: dict[str, Any] = runpy.run_path(str(Path(__file__).parent.parent.parent / "examples" / "defence_host.py"))
CASES = HOST["cases"]()
LOOKED = timedelta(days=60)


@cache
def year() -> tuple[Any, ...]:
    """Every message of the year."""
    return tuple(HOST["live"](CASES))


def test_there_are_fifty_cases() -> None:
    """With an id of their own and no name."""
    assert len({case.case_id for case in CASES}) == 50


def test_each_message_is_sent_exactly_once() -> None:
    """No two with one id, and no two that say the same to the same role."""
    sent = year()
    assert len(sent) > 200
    assert max(Counter(message.id for message in sent).values()) == 1


def test_a_host_that_stood_still_sends_the_rest_once() -> None:
    """Two halves with what it kept between them: nothing is lost and nothing is said twice."""
    memory = HOST["Memory"](set(), {})
    some = CASES[:6]
    whole = {message.id for message in year() if message.case_id in {case.case_id for case in some}}
    first = HOST["live"](some, HOST["FIRST_DAY"], date(2026, 6, 30), memory)
    second = HOST["live"](some, date(2026, 7, 1), HOST["LAST_DAY"], memory)
    ids = [message.id for message in (*first, *second)]
    assert len(ids) == len(set(ids))
    assert set(ids) == whole


def test_asking_every_day_says_nothing_more() -> None:
    """The days on which the host looks are all on which there is something to say."""
    case = CASES[6]
    first = case.absences[0].first_day
    asked: set[str] = set()
    before = None
    for step in range(LOOKED.days):
        found = HOST["look"](case, first + timedelta(days=step), before)
        before = found.answer
        asked |= {message.id for message in found.messages}
    of_case = {message.id for message in year() if message.case_id == case.case_id and message.day < first + LOOKED}
    assert {message for message in asked if message in of_case} == asked == of_case


def test_what_is_to_be_done_has_its_messages() -> None:
    """Worked out apart, on some days: for each key of the answer, every day of notice that has come."""
    sent = {(message.case_id, message.key, message.role, message.day) for message in year()}
    for case in CASES[::5]:
        for step in range(0, 300, 17):
            day = min(case.absences[0].first_day + timedelta(days=step), HOST["LAST_DAY"])
            for item in assess(case.as_at(day), as_of=day, packs=[HOST["PACK"]]).packs[0].milestones:
                if item.status in (Status.DUE_SOON, Status.OVERDUE):
                    came = [notice for notice in item.notify_on if notice <= day]
                    assert all((case.case_id, item.key, role, notice) in sent for role in item.tell for notice in came)


def test_nothing_is_said_of_days_after_recovery() -> None:
    """A message is never about a day after the last sick day."""
    last = {case.case_id: max(absence.last_day for absence in case.absences if absence.last_day) for case in CASES}
    assert all(message.day <= last[message.case_id] for message in year())
