"""The engine against an independent second reading that walks the calendar day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oracle import Leave, OracleCase, Spell, joined_cases, plain_dates
from poortwachter import Assessment, Case, assess, timeline
from strategies import FAR, History, histories, histories_with_leave

ONE_DAY = timedelta(days=1)


def by_oracle(history: History) -> list[OracleCase]:
    """The joined cases as the oracle sees them."""
    spells = [Spell(first, last) for first, last in history.spells]
    leaves = [Leave(first, last, flexible, same) for first, last, flexible, same in history.leaves]
    return joined_cases(spells, leaves)


def dates_of(answer: Assessment) -> dict[str, date | None]:
    """The dates of an answer under the names of the oracle."""
    wait, wage, ban = answer.waiting_period, answer.wage_continuation, answer.dismissal_ban
    found: dict[str, date | None] = {milestone.id: milestone.due for milestone in answer.milestones}
    found["problem_analysis_advised"] = answer.milestone("problem_analysis").advised
    found["first_year_evaluation_window"] = answer.milestone("first_year_evaluation").window_opens
    found["waiting_period_last_day"] = wait.last_day
    found["wia_first_day"] = answer.wia.first_day
    found["wage_last_day"] = wage.last_day
    found["dismissal_ban_last_day"] = ban.last_day
    return found


def compare(answer: Assessment, expected: dict[str, date | None]) -> None:
    """Every date that both name is the same."""
    found = dates_of(answer)
    shared = found.keys() & expected.keys()
    assert len(shared) >= 12
    assert {name: found[name] for name in shared} == {name: expected[name] for name in shared}


@pytest.mark.parametrize("year", range(2004, 2036))
def test_every_first_sick_day(year: int) -> None:
    """Each day of the year as a first sick day gives the dates of the day-by-day walk."""
    day = date(year, 1, 1)
    while day.year == year:
        (case,) = joined_cases([Spell(day, None)])
        answer = assess(Case(first_sick_day=day), as_of=day)
        compare(answer, plain_dates(case))
        day += ONE_DAY


@given(histories())
def test_joined_histories(history: History) -> None:
    """The last case of a generated history has the oracle's dates, days left out and earlier cases."""
    cases = by_oracle(history)
    answer = assess(history.case(), as_of=history.last_known_day)
    assert answer.first_sick_day == cases[-1].first_sick_day
    assert [case.first_sick_day for case in answer.earlier_cases] == [case.first_sick_day for case in cases[:-1]]
    left_out = [
        part.first_day + timedelta(days=n)
        for part in answer.days_not_counted
        for n in range((part.last_day - part.first_day).days + 1)
    ]
    assert left_out == cases[-1].not_counted_days
    if answer.waiting_period.state == "known":
        compare(answer, plain_dates(cases[-1]))


@given(histories_with_leave())
def test_histories_with_leave(history: History) -> None:
    """Maternity leave, its flexible period, fit days beside it and its cause give the oracle's dates."""
    cases = by_oracle(history)
    answer = assess(history.case(), as_of=FAR)
    assert answer.first_sick_day == cases[-1].first_sick_day
    compare(answer, plain_dates(cases[-1]))


@given(histories(), st.integers(1, 1500))
def test_counted_days_map_to_one_date_and_back(history: History, number: int) -> None:
    """Counted day n has one date, that date has number n, and the oracle agrees."""
    case = by_oracle(history)[-1]
    sickness = assess(history.case(), as_of=history.last_known_day).found.run.file.sickness
    day = sickness.date_of(number)
    assert day == case.counted(number)
    assert sickness.counted_day(day) == number


@given(st.dates(date(2013, 7, 1), date(2030, 12, 31)), st.integers(0, 90), st.integers(300, 420))
def test_documents_move_what_hangs_on_them(first_day: date, opinion: int, evaluation: int) -> None:
    """The plan follows the actual opinion, the second track the first-year evaluation."""
    opinion_on, held_on = first_day + timedelta(days=opinion), first_day + timedelta(days=evaluation)
    (case,) = joined_cases([Spell(first_day, None)])
    records = [
        {"kind": "problem_analysis", "dated": opinion_on},
        {"kind": "first_year_evaluation", "dated": held_on},
    ]
    answer = assess(Case.model_validate({"first_sick_day": first_day, "records": records}), as_of=FAR)
    expected = plain_dates(case, opinion=opinion_on, first_year_evaluation=held_on)
    assert answer.milestone("action_plan").due == expected["action_plan"]
    assert answer.milestone("second_track").due == expected["second_track"]


def test_the_plain_timeline_is_the_same_answer() -> None:
    """The small function gives the milestones of the same case."""
    (case,) = joined_cases([Spell(date(2026, 1, 5), None)])
    expected = plain_dates(case)
    found = {milestone.id: milestone.due for milestone in timeline(date(2026, 1, 5))}
    assert all(found[name] == expected[name] for name in found.keys() & expected.keys())
