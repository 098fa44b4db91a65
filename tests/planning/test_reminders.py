"""Messages go out once, on their day, to their role, and only about what is still to be done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import Case, CaseError
from poortwachter.planning.reminders import About, Reminder, digests, reminders
from poortwachter.rules.rule import Bearer
from poortwachter.testing import Plot, cases
from poortwachter.text.reminders import reminder_text

PLAIN = Case(first_sick_day="2026-01-05", case_id="made-up-1")
ANALYSIS = {"kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"}
LEADS: dict[str, tuple[int, ...]] = {"case_manager": (14, 3), "director": (-7,)}


def told(case: Case, since: str, as_of: str, **options: Any) -> list[tuple[str, str, str]]:
    """Role, milestone and day of each message."""
    options.setdefault("lead_times", LEADS)
    found = reminders(case, since=date.fromisoformat(since), as_of=date.fromisoformat(as_of), **options)
    return [(item.role, str(item.milestone), item.day.isoformat()) for item in found]


@pytest.mark.parametrize(
    ("since", "as_of", "count"),
    [("2026-02-01", "2026-02-01", 0), ("2026-02-01", "2026-02-02", 1), ("2026-02-02", "2026-02-03", 0)],
)
def test_a_message_goes_out_on_its_day(since: str, as_of: str, count: int) -> None:
    """Fourteen days before Monday 16 February: not on the day before, on the day, not again."""
    assert told(PLAIN, since, as_of) == [("case_manager", "problem_analysis", "2026-02-02")] * count


def test_messages_of_two_cases_are_told_apart() -> None:
    """By their number, or else by their first sick day; and of one case they stay the same from day to day."""
    cases_ = [PLAIN, Case(first_sick_day="2026-01-05"), Case(first_sick_day="2026-01-06")]
    runs: Any = {"since": date(2026, 1, 1), "lead_times": LEADS}
    found = [[item.id for item in reminders(case, as_of=date(2026, 2, 20), **runs)] for case in cases_]
    assert len({id for ids in found for id in ids}) == sum(map(len, found)) > 6
    later = [item.id for item in reminders(cases_[2], as_of=date(2026, 3, 1), **runs)]
    assert set(found[2]) <= set(later)


def test_what_was_done_is_not_told() -> None:
    """An analysis of 10 February: the message three days before its last day is not sent any more."""
    done = Case.model_validate({"first_sick_day": "2026-01-05", "records": [ANALYSIS]})
    analysis = ("case_manager", "problem_analysis", "2026-02-13")
    assert analysis in told(PLAIN, "2026-02-12", "2026-02-13")
    assert analysis not in told(done, "2026-02-12", "2026-02-13")


def test_what_is_late_goes_up() -> None:
    """A week after the last working day the director is told."""
    assert told(PLAIN, "2026-02-22", "2026-02-23") == [("director", "problem_analysis", "2026-02-23")]
    (found,) = reminders(PLAIN, since=date(2026, 2, 22), as_of=date(2026, 2, 23), lead_times=LEADS)
    assert found.about is About.TOO_LATE


def test_a_day_of_rest_moves_a_message_to_the_next_day() -> None:
    """Nothing on Monday: what was for Monday goes on Tuesday."""
    quiet = {"rests": lambda day: day.weekday() == 0}
    assert told(PLAIN, "2026-02-01", "2026-02-02", **quiet) == []
    assert told(PLAIN, "2026-02-02", "2026-02-03", **quiet) == [("case_manager", "problem_analysis", "2026-02-03")]


@pytest.mark.parametrize(("rest", "day"), [(30, "2026-03-04"), (31, "2026-02-02")])
def test_a_month_of_rest_moves_a_message_no_more(rest: int, day: str) -> None:
    """Thirty days are waited for; where nothing goes out for longer, it goes on its own day."""
    quiet = {"rests": lambda one: date(2026, 2, 2) <= one < date(2026, 2, 2) + timedelta(days=rest)}
    found = told(PLAIN, "2026-02-01", "2026-03-10", lead_times={"hr": (14,)}, **quiet)
    assert ("hr", "problem_analysis", day) in found


@pytest.mark.parametrize(
    ("wrong", "path", "code"),
    [
        ({"since": "2026-02-31"}, ("since",), "day_format"),
        ({"since": None}, ("since",), "day_type"),
        ({"as_of": 5}, ("as_of",), "day_type"),
        ({"lead_times": {"hr": 5}}, ("lead_times", "hr"), "list_expected"),
        ({"lead_times": {"hr": "14,3"}}, ("lead_times", "hr"), "list_expected"),
        ({"lead_times": {"hr": [[3]]}}, ("lead_times", "hr"), "lead_time"),
        ({"lead_times": None}, ("lead_times",), "object_expected"),
        ({"bearers": ["hr"]}, ("bearers", 0), "option"),
        ({"bearers": "uwv"}, ("bearers",), "list_expected"),
        ({"natures": ["duty", "wish"]}, ("natures", 1), "option"),
        ({"natures": None}, ("natures",), "list_expected"),
    ],
)
def test_what_is_wrong_with_the_question(wrong: dict[str, Any], path: tuple[object, ...], code: str) -> None:
    """It is refused with its place, as of any other question."""
    asked: dict[str, Any] = {"since": "2026-02-01", "as_of": "2026-02-02", "lead_times": LEADS}
    with pytest.raises(CaseError) as caught:
        reminders(PLAIN, **(asked | wrong))
    assert [(item.path, item.code) for item in caught.value.problems] == [(path, code)]


SANCTIONED = Case(
    first_sick_day="2026-01-05",
    case_id="made-up-2",
    records=[{"kind": "sanction_decision", "sent_on": "2027-11-01"}],
)


@pytest.mark.parametrize(
    ("natures", "bearers", "expected"),
    [
        (["duty"], ["employer"], []),
        (["option"], ["employer"], []),
        (["option"], ["employer", "interested_party"], ["objection"]),
        (["duty", "option"], [*map(str, Bearer)], ["objection"]),
        ([], [*map(str, Bearer)], []),
    ],
)
def test_what_a_party_may_do_is_told_where_it_is_asked_for(
    natures: list[str], bearers: list[str], expected: list[str]
) -> None:
    """The last day of an objection is 13 December: twelve days before, where options of its bearer are told."""
    found = told(SANCTIONED, "2027-11-30", "2027-12-01", lead_times={"hr": [12]}, natures=natures, bearers=bearers)
    assert [milestone for _, milestone, _ in found if milestone == "objection"] == expected


def test_days_as_text_and_a_lead_time_twice() -> None:
    """As everywhere a day may be text; one message goes out for one lead time."""
    asked: Any = {"since": "2026-02-01", "as_of": "2026-02-02", "lead_times": {"case_manager": [14, 14]}}
    assert [item.day for item in reminders(PLAIN, **asked)] == [date(2026, 2, 2)]


@pytest.mark.parametrize("lead", [401, -401, 1.5, "3", True])
def test_a_lead_time_is_a_number_of_days(lead: Any) -> None:
    """From -400 to 400, and nothing else."""
    with pytest.raises(CaseError, match=r"lead_times\.role"):
        told(PLAIN, "2026-02-01", "2026-02-02", lead_times={"role": (lead,)})
    assert told(PLAIN, "2026-02-01", "2026-02-02", lead_times={"role": (400, -400)}) == []


def test_since_lies_before() -> None:
    """The run before was not after this one."""
    with pytest.raises(CaseError, match="since"):
        told(PLAIN, "2026-02-03", "2026-02-02")


def test_a_digest_holds_what_one_role_is_told_on_one_day() -> None:
    """Over all cases."""
    other = Case(first_sick_day="2026-01-05", case_id="made-up-2")
    runs: dict[str, Any] = {"since": date(2026, 2, 1), "as_of": date(2026, 2, 2), "lead_times": LEADS}
    (digest,) = digests([*reminders(PLAIN, **runs), *reminders(other, **runs)])
    assert (digest.role, digest.day, len(digest.reminders)) == ("case_manager", date(2026, 2, 2), 2)


@settings(max_examples=6)
@given(cases(Plot.PLAIN), st.integers(1, 40))
def test_runs_of_any_length_send_the_same(case: Case, step: int) -> None:
    """Run each night or now and then: a case that does not change gets the same messages, each once."""
    first = case.last_day_that_happened
    last = first + timedelta(days=80)
    whole = _sent(case, first, last, 80)
    parts = _sent(case, first, last, step)
    assert len({item.id for item in parts}) == len(parts)
    assert {item.id for item in whole} <= {item.id for item in parts}


def _sent(case: Case, first: date, last: date, step: int) -> list[Reminder]:
    found: list[Reminder] = []
    since = first
    while since < last:
        as_of = min(since + timedelta(days=step), last)
        found += reminders(case, since=since, as_of=as_of, lead_times=LEADS)
        since = as_of
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_message_in_words_says_the_duty_and_its_day(language: Any) -> None:
    """And the number of the case; ahead and late."""
    for as_of, day in ((date(2026, 2, 2), "2026"), (date(2026, 2, 23), "2026")):
        (found,) = reminders(PLAIN, since=as_of - timedelta(days=1), as_of=as_of, lead_times=LEADS)
        text = reminder_text(found, language)
        assert text.startswith("made-up-1  ")
        assert day in text
