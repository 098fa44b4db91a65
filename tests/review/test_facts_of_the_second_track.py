"""The second track (spoor 2): due, running, late, left or finished, on the day that decides and the day beside it."""

from __future__ import annotations

import pytest
from asked import Record, begun, dated, done_late, holds, leaves, opinion, shown, yes

from poortwachter.review.verdict import NO, YES, Verdict
from poortwachter.rules.patterns import Fact

ABLE, UNABLE = opinion("2026-03-02", "present"), opinion("2026-03-02", "none")
END_OF_WAIT, DAY_AFTER_WAIT = "2028-01-02", "2028-01-03"
DUE, DAY_AFTER_DUE = "2027-02-14", "2027-02-15"
"""Six weeks after the first year."""


def started(day: str, **said: object) -> Record:
    """The second track began."""
    return begun("second_track_start", day, **said)


def ended(day: str, reason: str | None = "stopped", **said: object) -> Record:
    """The second track ended."""
    return dated("second_track_end", day, reason=reason, **said)


def ruled_out(day: str, because: str = "no_suitable_work") -> Record:
    """Return to the own employer was ruled out."""
    return dated("return_ruled_out", day, because=because)


def assessed(day: str, possible: bool | None) -> Record:
    """A vocational expert looked at the own employer."""
    return dated("vocational_assessment", day, own_employer_possible=possible)


def expected(day: str) -> Record:
    """A structural return to the own employer is expected."""
    return dated("return_perspective", "2027-03-02", structural=True, expected_by=day)


STRUCTURAL = begun("work_resumption", "2027-03-02", work="adapted", structural=True, last_day="2027-06-30")
FOUND = opinion("2027-03-01", "present")


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        ("2027-03-01", [UNABLE, FOUND], yes("2027-03-01")),
        ("2027-03-01", [UNABLE, opinion("2027-03-01", "marginal")], NO),
        ("2027-03-01", [UNABLE, opinion("2027-01-03", "present")], NO),
        ("2027-03-01", [UNABLE, opinion("2027-01-04", "present")], yes("2027-01-04")),
        ("2027-03-01", [UNABLE, FOUND, started("2027-03-01")], NO),
        ("2027-05-31", [UNABLE, FOUND, expected("2027-05-31")], NO),
        ("2027-06-01", [UNABLE, FOUND, expected("2027-05-31")], yes("2027-03-01")),
        ("2027-04-01", [UNABLE, FOUND, expected("2027-06-01")], NO),
        ("2027-04-01", [UNABLE, FOUND, expected("2027-06-02")], yes("2027-03-01")),
        ("2027-06-30", [UNABLE, FOUND, STRUCTURAL], NO),
        ("2027-07-01", [UNABLE, FOUND, STRUCTURAL], yes("2027-03-01")),
    ],
)
def test_capacity_found_after_the_first_year(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """And no second track, nor a return to the own employer within three months in sight: since it was found."""
    assert shown(Fact.CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK, as_of, *records) == verdict


def test_no_second_track_is_asked_without_an_employer() -> None:
    """Whatever was found."""
    nobody = {"regime": "no_employer"}
    fact = Fact.CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK
    assert shown(fact, "2027-04-01", UNABLE, FOUND, employment=nobody) == NO
    assert shown(Fact.SECOND_TRACK_DUE, "2027-09-01", ABLE, employment=nobody) == NO


START = "second_track_start@2027-02-01"


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        ("2027-02-01", [], NO),
        ("2027-02-01", [started("2027-02-01")], yes("2027-02-01", START)),
        ("2027-06-01", [started("2027-02-01"), started("2027-05-01")], yes("2027-02-01", START)),
        (END_OF_WAIT, [started("2027-02-01")], yes("2027-02-01", START)),
        (DAY_AFTER_WAIT, [started("2027-02-01")], NO),
        ("2027-06-30", [started("2027-02-01"), STRUCTURAL], NO),
        ("2027-07-01", [started("2027-02-01"), STRUCTURAL], yes("2027-02-01", START)),
    ],
)
def test_the_second_track_runs(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """From its first start through the last day of the wait, while no structural work runs."""
    assert shown(Fact.SECOND_TRACK_RUNS, as_of, ABLE, *records) == verdict


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [(DUE, NO), (DAY_AFTER_DUE, yes(DAY_AFTER_DUE)), ("2027-02-16", yes(DAY_AFTER_DUE))],
)
def test_the_second_track_is_past_its_day(as_of: str, verdict: Verdict) -> None:
    """From the day after it."""
    assert shown(Fact.SECOND_TRACK_DUE, as_of, ABLE) == verdict


@pytest.mark.parametrize(("last_day", "verdict"), [(DUE, yes(DAY_AFTER_DUE)), ("2027-02-13", NO)])
def test_a_second_track_that_lapsed_is_not_past_its_day(last_day: str, verdict: Verdict) -> None:
    """Who leaves the day before it is asked none; who leaves on the day is."""
    assert shown(Fact.SECOND_TRACK_DUE, "2027-06-01", ABLE, employment=leaves(last_day)) == verdict


def test_the_term_of_an_early_evaluation_does_not_run_once_capacity_is_found() -> None:
    """The second track is then counted from that day; without an evaluation the term is the usual one."""
    early, at_its_time = dated("first_year_evaluation", "2026-10-01"), dated("first_year_evaluation", "2026-11-16")
    fact, day = Fact.SECOND_TRACK_TERM_RUNS, "2027-02-01"
    assert shown(fact, day, ABLE, early) == YES
    assert shown(fact, day, UNABLE, early) == YES
    assert shown(fact, day, UNABLE, early, opinion("2026-12-01", "present")) == NO
    assert shown(fact, day, ABLE, at_its_time) == shown(fact, day, ABLE) == NO


@pytest.mark.parametrize(
    ("days", "verdict"),
    [
        ([], NO),
        ([DUE], NO),
        ([DAY_AFTER_DUE], yes(DAY_AFTER_DUE, f"second_track_start@{DAY_AFTER_DUE}")),
        ([DAY_AFTER_DUE, "2027-03-01"], yes(DAY_AFTER_DUE, f"second_track_start@{DAY_AFTER_DUE}")),
    ],
)
def test_the_second_track_started_late(days: list[str], verdict: Verdict) -> None:
    """The day after its last day, by its first start."""
    assert shown(Fact.SECOND_TRACK_STARTED_LATE, "2027-04-01", ABLE, *map(started, days)) == verdict


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ([opinion("2027-02-01", "marginal")], NO),
        ([opinion("2027-02-02", "marginal")], yes("2027-02-02", "capacity@2027-02-02")),
        ([opinion("2027-02-02", "present")], NO),
        (
            [opinion("2027-02-02", "marginal"), opinion("2027-03-01", "present")],
            yes("2027-02-02", "capacity@2027-02-02"),
        ),
    ],
)
def test_capacity_changed_during_the_second_track(changes: list[Record], verdict: Verdict) -> None:
    """The first change after the day of its first start; what the start knew is no change of it."""
    starts = [started("2027-02-01"), started("2027-06-01")]
    assert shown(Fact.CAPACITY_CHANGED_DURING_SECOND_TRACK, "2027-07-01", ABLE, *changes, *starts) == verdict
    assert shown(Fact.CAPACITY_CHANGED_DURING_SECOND_TRACK, "2027-07-01", ABLE, *changes) == NO


NO_WAY = "return_ruled_out@2026-06-01"
LONG = yes("2026-07-14", NO_WAY)
LOOKED = "vocational_assessment@2026-06-01"


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        ("2026-07-13", [ruled_out("2026-06-01")], NO),
        ("2026-07-14", [ruled_out("2026-06-01")], LONG),
        ("2026-07-15", [ruled_out("2026-06-01"), ruled_out("2026-06-02")], LONG),
        ("2026-09-01", [ruled_out("2026-06-01"), started("2026-07-13")], NO),
        (
            "2026-09-01",
            [ruled_out("2026-06-01"), started("2026-07-14")],
            done_late("2026-07-14", "2026-07-14", NO_WAY),
        ),
        ("2026-07-14", [assessed("2026-06-01", False)], yes("2026-07-14", LOOKED)),
        ("2026-07-14", [assessed("2026-06-01", True)], NO),
        ("2026-07-14", [assessed("2026-06-01", None)], NO),
        ("2026-09-01", [assessed("2026-06-01", False), assessed("2026-07-01", True)], NO),
        ("2026-09-01", [assessed("2026-06-01", False), assessed("2026-07-01", None)], yes("2026-07-14", LOOKED)),
        ("2026-09-01", [assessed("2026-06-01", False), assessed("2026-07-01", False)], yes("2026-07-14", LOOKED)),
        (
            "2026-09-01",
            [assessed("2026-05-01", False), assessed("2026-05-15", True), assessed("2026-06-01", False)],
            yes("2026-07-14", LOOKED),
        ),
        ("2026-09-01", [assessed("2026-06-01", False), ruled_out("2026-06-02")], yes("2026-07-14", LOOKED)),
        ("2026-09-01", [ruled_out("2026-06-01"), assessed("2026-06-02", False)], LONG),
        ("2026-09-01", [ruled_out("2026-06-01"), assessed("2026-06-02", True)], LONG),
    ],
)
def test_the_way_back_was_closed_for_six_weeks(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """Since it was first known, until the second track began after all."""
    assert shown(Fact.RETURN_RULED_OUT_FOR_LONG, as_of, ABLE, *records) == verdict


@pytest.mark.parametrize(
    ("opinions", "verdict"),
    [
        ([], LONG),
        ([opinion("2026-03-02", "none")], NO),
        ([opinion("2026-03-02", "marginal")], NO),
        ([opinion("2026-05-31", "present"), opinion("2026-06-01", "none")], NO),
        ([opinion("2026-05-31", "none"), opinion("2026-06-01", "present")], LONG),
        ([opinion("2026-06-02", "none")], LONG),
        ([UNABLE, opinion("2026-06-02", "present")], yes("2026-07-15", NO_WAY)),
        ([UNABLE, opinion("2026-06-02", "none"), opinion("2026-07-01", "present")], yes("2026-08-13", NO_WAY)),
        ([UNABLE, opinion("2026-07-31", "present"), opinion("2026-08-20", "present")], NO),
    ],
)
def test_no_second_track_is_owed_without_capacity(opinions: list[Record], verdict: Verdict) -> None:
    """The six weeks begin with the first opinion that finds it, where the one that stood that day did not."""
    assert shown(Fact.RETURN_RULED_OUT_FOR_LONG, "2026-09-11", ruled_out("2026-06-01"), *opinions) == verdict


def test_the_first_record_says_that_the_relation_is_broken() -> None:
    """Another reason says nothing of the relation."""
    other = ruled_out("2026-05-01", "business_ended")
    both = [ruled_out("2026-06-01", "relation_broken"), ruled_out("2026-07-01", "relation_broken")]
    assert shown(Fact.RELATION_BROKEN, "2026-09-01", other) == NO
    assert shown(Fact.RELATION_BROKEN, "2026-09-01", other, *both) == yes("2026-06-01", NO_WAY)


@pytest.mark.parametrize(
    ("ends", "verdict"),
    [
        ([ended(END_OF_WAIT, "completed")], yes(END_OF_WAIT, f"second_track_end@{END_OF_WAIT}")),
        ([ended(END_OF_WAIT, "placed")], yes(END_OF_WAIT, f"second_track_end@{END_OF_WAIT}")),
        ([ended(DAY_AFTER_WAIT, "completed")], NO),
        ([ended(END_OF_WAIT)], NO),
        ([ended(END_OF_WAIT, "no_prospects")], NO),
        (
            [ended("2027-06-01"), ended("2027-09-01", "completed"), ended("2027-10-01", "placed")],
            yes("2027-09-01", "second_track_end@2027-09-01"),
        ),
    ],
)
def test_the_second_track_was_finished(ends: list[Record], verdict: Verdict) -> None:
    """Carried out whole, or work found, on the last day of the wait at the latest."""
    assert shown(Fact.SECOND_TRACK_FINISHED, "2028-02-01", ABLE, started("2027-02-01"), *ends) == verdict


def applied(day: str) -> Record:
    """UWV received the application."""
    return {"kind": "wia_application", "received_on": day}


LEFT = yes("2027-06-01", "second_track_end@2027-06-01")


@pytest.mark.parametrize(
    ("records", "left"),
    [
        ([ended("2027-06-01")], True),
        ([ended("2027-06-01", None)], True),
        ([ended("2027-06-01", "completed")], True),
        ([ended("2027-06-01", "placed")], False),
        ([ended("2027-06-01", next_step=True)], False),
        ([ended("2027-06-01", next_step=False)], True),
        ([ended("2027-05-01", "placed"), ended("2027-06-01")], True),
        ([ended("2027-06-01"), ended("2027-07-01", "placed")], False),
        ([started("2027-05-31"), ended("2027-06-01")], True),
        ([ended("2027-06-01"), started("2027-06-01")], False),
        ([ended("2027-06-01"), started("2027-06-02")], False),
        ([ended("2027-06-01"), applied("2027-05-31")], False),
        ([ended("2027-06-01"), applied("2027-06-01")], False),
        ([ended("2027-06-01"), applied("2027-06-02")], True),
    ],
)
def test_the_second_track_was_left(records: list[Record], left: bool) -> None:
    """Ended without work before the application, and nothing came next: by its last end."""
    assert shown(Fact.SECOND_TRACK_LEFT, "2027-09-01", ABLE, *records) == (LEFT if left else NO)


@pytest.mark.parametrize(
    ("opinions", "left"),
    [
        ([], False),
        ([ABLE], True),
        ([UNABLE], False),
        ([ABLE, opinion("2027-06-01", "none")], False),
        ([UNABLE, opinion("2027-06-01", "present")], True),
        ([UNABLE, opinion("2027-06-02", "present")], False),
        ([ABLE, opinion("2027-06-02", "marginal")], False),
        ([ABLE, opinion("2027-06-02", "present")], True),
        ([opinion("2027-06-02", "present")], False),
    ],
)
def test_left_because_capacity_was_gone(opinions: list[Record], left: bool) -> None:
    """A reason where the company doctor found so that day or since, or never said; none where he found it all along."""
    end = ended("2027-06-01", "no_capacity")
    assert shown(Fact.SECOND_TRACK_LEFT, "2027-07-20", *opinions, end) == (LEFT if left else NO)


@pytest.mark.parametrize(("anew", "late"), [("2027-07-13", False), ("2027-07-14", True), ("2027-11-01", True)])
def test_begun_anew_more_than_six_weeks_later_is_late(anew: str, late: bool) -> None:
    """Six weeks after Tuesday 1 June 2027 is Tuesday 13 July."""
    verdict = done_late("2027-07-14", anew, "second_track_end@2027-06-01", "anew-1") if late else NO
    records = [ABLE, ended("2027-06-01"), started(anew, id="anew-1")]
    assert shown(Fact.SECOND_TRACK_LEFT, "2027-12-01", *records) == verdict


AGAIN = yes("2027-08-11", "second_track_end@2027-06-01", "again-1")
"""Found on Tuesday 15 June 2027: eight weeks later is Tuesday 10 August."""
ANEW = done_late("2027-08-11", "2027-08-11", "second_track_end@2027-06-01", "again-1", "anew-1")


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        ("2027-08-10", [], NO),
        ("2027-08-11", [], AGAIN),
        ("2027-12-01", [], AGAIN),
        ("2027-12-01", [opinion("2027-08-10", "marginal")], NO),
        ("2027-12-01", [opinion("2027-08-11", "none")], AGAIN),
        ("2027-12-01", [started("2027-08-10")], NO),
        ("2027-12-01", [started("2027-08-11", id="anew-1")], ANEW),
        ("2027-12-01", [applied("2027-08-10")], NO),
        ("2027-12-01", [applied("2027-08-11")], AGAIN),
        (
            "2027-12-01",
            [opinion("2027-07-01", "none"), opinion("2027-09-01", "present", id="third-1")],
            yes("2027-10-28", "second_track_end@2027-06-01", "third-1"),
        ),
    ],
)
def test_left_once_capacity_came_back(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """That capacity was gone is a reason until eight weeks after the company doctor found it again."""
    back = opinion("2027-06-15", "present", id="again-1")
    end = ended("2027-06-01", "no_capacity")
    assert shown(Fact.SECOND_TRACK_LEFT, as_of, UNABLE, end, back, *records) == verdict


@pytest.mark.parametrize(
    ("planned", "verdict"),
    [
        (None, NO),
        ("2027-01-31", NO),
        ("2027-02-01", NO),
        ("2027-02-02", done_late("2027-02-01", "2027-02-02", "start-1")),
    ],
)
def test_the_plan_of_the_second_track_came_after_its_start(planned: str | None, verdict: Verdict) -> None:
    """A plan of the day itself was there; without one the question is put. Any start counts."""
    start = started("2027-02-01", plan_dated=planned, id="start-1")
    other = started("2027-01-15", plan_dated="2027-01-15")
    assert shown(Fact.SECOND_TRACK_PLANNED_LATE, "2027-04-01", ABLE, other, start) == verdict


@pytest.mark.parametrize(
    ("aow_date", "near"),
    [
        (END_OF_WAIT, False), (DAY_AFTER_WAIT, True), ("2029-01-02", True), ("2029-01-03", False),
    ],
)  # fmt: skip
def test_aow_age_within_a_year_after_the_wait(aow_date: str, near: bool) -> None:
    """After its last day, through the same day of the next year."""
    assert holds(Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT, "2027-02-01", aow_date=aow_date) is near


def test_aow_age_is_not_known_without_a_birth_date() -> None:
    """It names what is missing."""
    assert shown(Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT, "2027-02-01") == Verdict(None, missing="birth_date")
