"""Facts about work that broke off: since when each holds, when it was mended, and the day before and after.

Nobody was fit in between, so that counted days are days of the calendar.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from asked import shown

from poortwachter.rules.patterns import Fact

Record = dict[str, Any]

OFF = Fact.WORK_BROKE_OFF
UNSEEN = Fact.WORK_BROKE_OFF_UNSEEN
AT_LEAST = "2026-12-01"


class Row(NamedTuple):
    """What a fact is on a day: ``None``, or since when and until which day it was late."""

    fact: Fact
    as_of: str
    found: tuple[str, str | None] | None
    records: list[Record]


def work(first: str, last: str | None, **fields: Any) -> Record:
    """Work with the own employer."""
    ended = {} if last is None else {"last_day": last}
    return {"kind": "work_resumption", "started_on": first, "work": "own"} | ended | fields


def dated(kind: str, day: str, **fields: Any) -> Record:
    """A document."""
    return {"kind": kind, "dated": day, **fields}


FIRST = work("2026-03-02", "2026-03-29")
SECOND = work("2026-06-01", "2026-06-28")
"""Six weeks after it are 9 August."""
THIRD = work("2026-09-01", "2026-09-20")
"""Six weeks after it are 1 November."""
TWICE = [FIRST, SECOND]
BRIEF, AGAIN = work("2026-03-02", "2026-03-29"), work("2026-04-07", "2026-04-26")
ONCE_MORE = work("2026-05-05", "2026-05-17")
ALTERNATING = [BRIEF, AGAIN, ONCE_MORE]
"""Eight days without work between one time and the next: never six weeks."""
SINCE = ("2026-08-10", None)

ROWS = [
    Row(UNSEEN, "2026-08-09", None, TWICE),
    Row(UNSEEN, "2026-08-10", SINCE, TWICE),
    Row(OFF, "2026-08-09", None, TWICE),
    Row(OFF, "2026-08-10", SINCE, TWICE),
    Row(UNSEEN, AT_LEAST, None, [FIRST]),
    Row(UNSEEN, AT_LEAST, None, [FIRST, SECOND | {"last_day": None}]),
    Row(UNSEEN, AT_LEAST, None, [FIRST, SECOND | {"structural": True}]),
    Row(UNSEEN, AT_LEAST, None, [FIRST, SECOND | {"work": "other_employer"}]),
    Row(UNSEEN, AT_LEAST, None, [FIRST, SECOND | {"work": "secondment"}]),
    Row(UNSEEN, AT_LEAST, SINCE, [FIRST, SECOND | {"work": "trial"}]),
    Row(UNSEEN, AT_LEAST, None, [FIRST, SECOND, work("2026-08-09", None)]),
    Row(UNSEEN, AT_LEAST, SINCE, [FIRST, SECOND, work("2026-08-10", None)]),
    Row(UNSEEN, AT_LEAST, None, [FIRST | {"last_day": "2026-04-20"}, SECOND]),
    Row(UNSEEN, AT_LEAST, SINCE, [FIRST | {"last_day": "2026-04-19"}, SECOND]),
    Row(UNSEEN, AT_LEAST, None, [*TWICE, dated("capacity", "2026-03-29", capacity="present")]),
    Row(UNSEEN, AT_LEAST, SINCE, [*TWICE, dated("capacity", "2026-03-28", capacity="present")]),
    Row(UNSEEN, AT_LEAST, None, [*TWICE, dated("advice", "2026-08-09")]),
    Row(UNSEEN, AT_LEAST, ("2026-08-10", "2026-08-10"), [*TWICE, dated("advice", "2026-08-10")]),
    Row(UNSEEN, AT_LEAST, ("2026-11-02", None), [*TWICE, THIRD, dated("vocational_assessment", "2026-06-01")]),
    Row(UNSEEN, AT_LEAST, None, [*TWICE, THIRD, dated("vocational_assessment", "2026-07-01")]),
    Row(UNSEEN, AT_LEAST, None, [*TWICE, {"kind": "dispute", "started_on": "2026-08-09"}]),
    Row(UNSEEN, AT_LEAST, SINCE, [*TWICE, {"kind": "dispute", "started_on": "2026-08-10"}]),
    Row(UNSEEN, AT_LEAST, None, [*TWICE, {"kind": "dispute", "started_on": "2026-06-28"}]),
    Row(UNSEEN, "2026-05-17", None, ALTERNATING),
    Row(UNSEEN, "2026-05-18", ("2026-05-18", None), ALTERNATING),
    Row(UNSEEN, AT_LEAST, None, [BRIEF, AGAIN, ONCE_MORE | {"last_day": None}]),
    Row(UNSEEN, AT_LEAST, None, [BRIEF, AGAIN | {"started_on": "2026-04-06"}, ONCE_MORE]),
    Row(UNSEEN, AT_LEAST, None, [BRIEF, AGAIN, ONCE_MORE | {"started_on": "2026-05-04"}]),
    Row(UNSEEN, AT_LEAST, None, [BRIEF, AGAIN, ONCE_MORE | {"structural": True}]),
    Row(UNSEEN, AT_LEAST, None, [*ALTERNATING, work("2026-03-09", "2026-05-20")]),
    Row(UNSEEN, AT_LEAST, None, [*ALTERNATING, {"kind": "dispute", "started_on": "2026-04-01"}]),
    Row(UNSEEN, AT_LEAST, None, [*ALTERNATING, dated("capacity", "2026-05-17", capacity="present")]),
    Row(UNSEEN, AT_LEAST, ("2026-05-18", "2026-05-18"), [*ALTERNATING, dated("advice", "2026-05-18")]),
    Row(OFF, AT_LEAST, ("2026-05-18", None), [*ALTERNATING, dated("capacity", "2026-05-17", capacity="present")]),
    Row(OFF, AT_LEAST, SINCE, [*TWICE, dated("capacity", "2026-07-01", capacity="present")]),
    Row(OFF, AT_LEAST, None, [*TWICE, dated("vocational_assessment", "2026-11-01")]),
    Row(OFF, AT_LEAST, None, [*TWICE, dated("function_inventory", "2026-03-29")]),
]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.fact.value}-{place}" for place, row in enumerate(ROWS)])
def test_since_when_and_until_when(row: Row) -> None:
    """Each row was reckoned by hand."""
    found = shown(row.fact, row.as_of, *row.records)
    said = None if not found.holds else (str(found.since), None if found.done_on is None else str(found.done_on))
    assert said == row.found


def test_which_records_it_rests_on() -> None:
    """The two that broke off."""
    found = shown(UNSEEN, AT_LEAST, *TWICE)
    assert found.evidence == ("work_resumption@2026-03-02", "work_resumption@2026-06-01")
