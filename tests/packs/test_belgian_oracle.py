"""The Belgian chain against a reading that walks from day to day and shares no code with the library.

It knows no month arithmetic: it walks until the same day of the month comes round. It joins spells by walking too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from belgian import answer, event, found
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

ONE = timedelta(days=1)


def walk(day: date, number: int) -> date:
    """So many days on, one at a time."""
    for _ in range(number):
        day += ONE
    return day


def full_months(day: date, number: int) -> date:
    """The first day after so many full months: walk until the day of the month has come round, or its month is over."""
    wanted, passed, here = day.day, 0, day
    while passed < number:
        before, here = here, here + ONE
        overdue = here.day == 1 and before.day < wanted
        if here.day == wanted or overdue:
            passed += 1
            if passed < number and overdue:
                continue
    return here


def corresponding(day: date, number: int) -> date:
    """The day with the same number so many months on; the last day of a month that lacks it."""
    here, months = day, 0
    while months < number:
        here += ONE
        months += here.day == 1
    while here.day != day.day and (here + ONE).day != 1:
        here += ONE
    return here


@cache
def holidays_of(year: int) -> frozenset[date]:
    """The ten Belgian holidays that are no Sunday by nature."""
    sunday = easter(year)
    fixed = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)]
    return frozenset([date(year, month, day) for month, day in fixed] + [sunday + n * ONE for n in (1, 39, 50)])


def working_days(day: date, number: int) -> date:
    """So many days from Monday to Saturday that are no holiday."""
    while number:
        day += ONE
        number -= day.weekday() != 6 and day not in holidays_of(day.year)
    return day


def first_of_joined(spells: list[tuple[date, date | None]], window: int) -> date:
    """The first day of the last sickness: a new spell joins on the first ``window`` days of work."""
    first = spells[0][0]
    for (_, ended), (begun, _) in itertools.pairwise(spells):
        assert ended is not None
        if begun not in {walk(ended, step) for step in range(1, window + 1)}:
            first = begun
    return first


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[date, date | None]]:
    """One to three spells with short gaps; the last one runs on."""
    day = draw(st.dates(date(2023, 1, 1), date(2026, 12, 31)))
    spells: list[tuple[date, date | None]] = []
    for _ in range(draw(st.integers(0, 2))):
        ended = day + draw(st.integers(0, 60)) * ONE
        spells.append((day, ended))
        day = ended + draw(st.sampled_from([1, 2, 10, 13, 14, 15, 16, 30, 55, 56, 57, 58])) * ONE
    return [*spells, (day, None)]


def absences(spells: list[tuple[date, date | None]]) -> list[dict[str, str]]:
    """The same as a case has them."""
    return [
        {"first_day": first.isoformat()} | ({} if last is None else {"last_day": last.isoformat()})
        for first, last in spells
    ]


def force_majeure(first: date) -> date:
    """Nine months full by the end of 2025, or else six, and not before 2026."""
    nine = full_months(first, 9)
    if nine <= date(2025, 12, 31):
        return nine
    return max(full_months(first, 6), date(2026, 1, 1))


@given(histories())
def test_waiting_for_force_majeure(spells: list[tuple[date, date | None]]) -> None:
    """Aovw 34: nine and six months, interruption, and the change of 2026."""
    first = first_of_joined(spells, 14)
    answered = answer("", absences=absences(spells), as_of=spells[-1][0].isoformat())
    (item,) = [item for item in answered.packs[0].milestones if item.id in ("fm_wait_9", "fm_wait_6")]
    assert item.not_before == force_majeure(first)


@given(histories(), st.integers(0, 200), st.integers(0, 60), st.sampled_from("ABC"))
def test_the_trajectory(spells: list[tuple[date, date | None]], ask: int, decide: int, outcome: str) -> None:
    """Codex I.4-73 to 80: request, assessment, appeal, plan, and a new request after C."""
    first = first_of_joined(spells, 14)
    asked, decided = spells[-1][0] + ask * ONE, spells[-1][0] + (ask + decide) * ONE
    records = [event("request_received", asked.isoformat()),
               event("assessment_received", decided.isoformat(), outcome)]  # fmt: skip
    answered = answer("", *records, absences=absences(spells), as_of=decided.isoformat())
    assert found(answered, "assessment").due == walk(asked, 49)
    assert found(answered, "notify_pa").not_before == walk(first, 28)
    ids = {item.id for item in answered.packs[0].milestones}
    assert ids & {"plan_a", "plan_b", "appeal_b", "restart_after_c"} == {
        "A": {"plan_a"}, "B": {"plan_b", "appeal_b"}, "C": {"restart_after_c"},
    }[outcome]  # fmt: skip
    if outcome == "A":
        assert found(answered, "plan_a").due == walk(decided, 63)
    elif outcome == "B":
        assert found(answered, "appeal_b").due == walk(decided, 21)
        assert found(answered, "plan_b").due == corresponding(decided + ONE, 6) - ONE
    else:
        assert found(answered, "restart_after_c").not_before == full_months(decided, 3)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 1)), st.integers(0, 40))
def test_ten_working_days(first: date, asked: int) -> None:
    """Codex I.4-36: Monday to Saturday, without holidays."""
    on = first + asked * ONE
    records = [event("prereturn_requested", on.isoformat(), "worker")]
    due = found(answer(first.isoformat(), *records, as_of=on.isoformat()), "prereturn_worker").due
    assert due == working_days(on, 10)


def wage_days(spells: list[tuple[date, date | None]], until: date) -> Iterator[tuple[date, str]]:
    """Each day with guaranteed wage of the last sickness, and its percentage, day by day."""
    counted, window_ends = 0, None
    found_so_far: list[tuple[date, str]] = []
    for first, last in spells:
        long = 56 if first >= date(2026, 1, 1) else 14
        joins = window_ends is not None and first <= window_ends + long * ONE
        if not joins:
            counted, found_so_far = 0, []
        began_on = counted + 1
        day = first
        while day <= (last or until):
            counted += 1
            share = "100" if counted <= 7 else "85.88" if counted <= 14 else "25.88" if counted <= 30 else None
            if share is not None:
                found_so_far.append((day, share))
            day += ONE
        if not joins or began_on <= 14:
            window_ends = last
    yield from found_so_far


@given(histories())
def test_guaranteed_wage(spells: list[tuple[date, date | None]]) -> None:
    """Aovw 52 §1 and §2: rank, relapse and the chain, blue collar."""
    until = spells[-1][0] + 60 * ONE
    facts: dict[str, Any] = {"worker": "blue_collar", "employment": {"first_day": "2010-01-01"}}
    answered = answer("", absences=absences(spells), as_of=until.isoformat(), **facts)
    paid = [
        (span.first_day + step * ONE, str(span.percent))
        for span in answered.packs[0].spans
        if span.ladder == "guaranteed_wage_blue"
        for step in range((span.last_day - span.first_day).days + 1)
    ]
    assert paid == list(wage_days(spells, until))
