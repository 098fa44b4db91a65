"""What the company doctor found that the employee can do: each day on which it counts, and the day beside it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from asked import Record, begun, dated, opinion, shown, yes

from poortwachter.facts.records import CapacityFound
from poortwachter.review.capacity import hours_allowed
from poortwachter.review.verdict import NO, YES, Verdict
from poortwachter.rules.patterns import Fact

MARCH = "2026-03-02"
"""Six weeks later it is Monday 13 April 2026, ninety-one days later Monday 1 June."""
UNABLE, LITTLE, ABLE = (opinion(MARCH, capacity) for capacity in ("none", "marginal", "present"))
SEEN = f"capacity@{MARCH}"
LAST_DAY, DAY_AFTER = "2027-01-03", "2027-01-04"
"""Of the first year, and after it."""


@pytest.mark.parametrize(
    ("records", "verdict"),
    [
        ([], Verdict(None, missing="records.capacity")),
        ([UNABLE], NO),
        ([UNABLE, opinion("2026-06-01", "present")], yes("2026-06-01", "capacity@2026-06-01")),
        ([ABLE, opinion("2026-06-01", "marginal")], NO),
        ([ABLE, opinion("2026-06-01", None, long_absence_expected=True)], yes(MARCH, SEEN)),
    ],
)
def test_the_last_opinion_says_whether_there_is_capacity(records: list[Record], verdict: Verdict) -> None:
    """One that is silent on it takes nothing back."""
    assert shown(Fact.CAPACITY_PRESENT, "2026-07-01", *records) == verdict


@pytest.mark.parametrize(
    ("records", "verdict"),
    [
        ([], NO),
        ([UNABLE], yes(MARCH, SEEN)),
        ([LITTLE], NO),
        ([UNABLE, opinion("2026-06-01", "present")], NO),
        ([ABLE, opinion("2026-06-01", "none")], yes("2026-06-01", "capacity@2026-06-01")),
    ],
)
def test_the_last_opinion_says_whether_there_is_none(records: list[Record], verdict: Verdict) -> None:
    """While nobody said so, there is some."""
    assert shown(Fact.NO_CAPACITY_NOW, "2026-07-01", *records) == verdict


@pytest.mark.parametrize(
    ("capacities", "verdict"), [([], NO), (["none"], YES), (["none", "none"], YES), (["none", "marginal"], NO)]
)
def test_never_any_capacity(capacities: list[str], verdict: Verdict) -> None:
    """Every opinion found none, and there is one."""
    records = [opinion(f"2026-0{month}-02", capacity) for month, capacity in enumerate(capacities, 3)]
    assert shown(Fact.NEVER_ANY_CAPACITY, "2026-07-01", *records) == verdict


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        (LAST_DAY, [UNABLE], NO),
        (DAY_AFTER, [UNABLE], yes(MARCH, SEEN)),
        (DAY_AFTER, [LITTLE], yes(MARCH, SEEN)),
        (DAY_AFTER, [], NO),
        (DAY_AFTER, [ABLE, opinion("2026-06-01", "none"), opinion("2026-09-01", "present")], NO),
        (DAY_AFTER, [UNABLE, opinion("2026-06-01", "marginal")], yes("2026-06-01", "capacity@2026-06-01")),
        ("2027-01-05", [UNABLE, opinion(LAST_DAY, "present")], NO),
        ("2027-01-05", [UNABLE, opinion(DAY_AFTER, "present")], yes(MARCH, SEEN)),
        (LAST_DAY, [ABLE, opinion(LAST_DAY, "none")], NO),
        (DAY_AFTER, [ABLE, opinion(LAST_DAY, "none")], yes(LAST_DAY, f"capacity@{LAST_DAY}")),
        (DAY_AFTER, [ABLE, opinion(DAY_AFTER, "none")], yes(DAY_AFTER, f"capacity@{DAY_AFTER}")),
        (
            "2027-09-01",
            [ABLE, opinion("2027-05-03", "marginal"), opinion("2027-06-01", "none"), opinion("2027-07-01", "present")],
            yes("2027-05-03", "capacity@2027-05-03"),
        ),
    ],
)
def test_without_capacity_in_the_second_year(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """Found in the second year, or found before it and still standing when it began: the first of them."""
    assert shown(Fact.SICK_IN_SECOND_YEAR_WITHOUT_CAPACITY, as_of, *records) == verdict


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        (LAST_DAY, [], Verdict(None, missing="records.capacity")),
        (DAY_AFTER, [], NO),
        (LAST_DAY, [LITTLE], yes(MARCH, SEEN)),
        (LAST_DAY, [LITTLE, opinion(LAST_DAY, "present")], NO),
        (DAY_AFTER, [LITTLE, opinion(DAY_AFTER, "present")], yes(MARCH, SEEN)),
        (DAY_AFTER, [UNABLE], NO),
        (DAY_AFTER, [LITTLE, begun("second_track_start", DAY_AFTER)], NO),
        (LAST_DAY, [LITTLE, begun("second_track_start", LAST_DAY)], NO),
    ],
)
def test_marginal_in_the_second_year(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """At some time of it, or as it stands at its threshold, and no second track."""
    assert shown(Fact.MARGINAL_IN_SECOND_YEAR, as_of, *records) == verdict


@pytest.mark.parametrize(
    ("as_of", "later", "verdict"),
    [
        ("2026-05-31", [], NO),
        ("2026-06-01", [], yes(MARCH, SEEN)),
        ("2026-06-02", [], yes(MARCH, SEEN)),
        ("2026-06-01", [opinion("2026-04-01", "none")], yes(MARCH, SEEN)),
        ("2026-06-01", [opinion("2026-04-01", "marginal")], NO),
        ("2026-07-30", [opinion("2026-04-01", "marginal"), opinion("2026-05-01", "none")], NO),
        (
            "2026-07-31",
            [opinion("2026-04-01", "marginal"), opinion("2026-05-01", "none")],
            yes("2026-05-01", "capacity@2026-05-01"),
        ),
    ],
)
def test_no_capacity_for_a_quarter(as_of: str, later: list[Record], verdict: Verdict) -> None:
    """Since the first opinion of those that found none without another between: from the ninety-first day after it."""
    assert shown(Fact.NO_CAPACITY_FOR_LONG, as_of, UNABLE, *later) == verdict


@pytest.mark.parametrize(
    ("as_of", "later", "verdict"),
    [
        ("2026-04-13", [], NO),
        ("2026-04-14", [], yes(MARCH, SEEN)),
        ("2026-06-01", [opinion("2026-04-13", "none")], NO),
        ("2026-06-01", [opinion("2026-04-14", "none")], yes(MARCH, SEEN)),
        ("2026-06-01", [opinion("2026-04-01", "present"), opinion("2026-04-14", "marginal")], yes(MARCH, SEEN)),
        ("2026-06-01", [opinion("2026-03-10", "none"), opinion("2026-04-20", "present")], NO),
        (
            "2026-06-02",
            [opinion("2026-03-10", "none"), opinion("2026-04-20", "present")],
            yes("2026-04-20", "capacity@2026-04-20"),
        ),
    ],
)
def test_capacity_was_present_for_more_than_six_weeks(as_of: str, later: list[Record], verdict: Verdict) -> None:
    """On end, now or before, from the opinion that found it first."""
    assert shown(Fact.CAPACITY_WAS_PRESENT, as_of, ABLE, *later) == verdict


def test_little_capacity_was_never_present() -> None:
    """However long it lasts; nor where nobody said."""
    assert shown(Fact.CAPACITY_WAS_PRESENT, "2026-09-01", LITTLE) == NO
    assert shown(Fact.CAPACITY_WAS_PRESENT, "2026-09-01", dated("capacity", MARCH, capacity=None)) == NO


CHANGED = opinion("2026-06-01", "none")


@pytest.mark.parametrize("kind", ["evaluation", "first_year_evaluation", "final_evaluation"])
@pytest.mark.parametrize(("day", "verdict"), [("2026-05-31", NO), ("2026-06-01", YES), ("2026-06-02", YES)])
def test_evaluated_since_the_change(kind: str, day: str, verdict: Verdict) -> None:
    """On the day of the change, or later, by an evaluation of any kind."""
    assert shown(Fact.EVALUATED_SINCE_THE_CHANGE, "2026-07-01", ABLE, CHANGED, dated(kind, day)) == verdict


@pytest.mark.parametrize(
    "opinions",
    [
        [ABLE], [ABLE, opinion("2026-06-01", "present")], [ABLE, CHANGED, opinion("2026-08-03", "present")],
    ],
)  # fmt: skip
def test_evaluated_since_the_last_change(opinions: list[Record]) -> None:
    """The same capacity once more is no change, and of two the last counts."""
    assert shown(Fact.EVALUATED_SINCE_THE_CHANGE, "2026-09-01", *opinions, dated("evaluation", "2026-07-01")) == NO


def listed(day: str) -> Record:
    """All functions of the employer were looked at."""
    return dated("function_inventory", day)


def said(question: str, value: str, day: str) -> Record:
    """An answer of a case manager."""
    return dated("answer", day, question=question, value=value)


@pytest.mark.parametrize(
    ("looked", "verdict"),
    [
        ([], NO),
        ([listed("2026-05-31")], yes("2026-06-01", "capacity@2026-06-01")),
        ([listed("2026-06-01")], NO),
        ([said("UP-E07", "yes", "2026-05-31")], yes("2026-06-01", "capacity@2026-06-01")),
        ([said("UP-E07", "yes", "2026-06-01")], NO),
        ([said("UP-E07", "no", "2026-05-31")], NO),
        ([said("UP-E08", "yes", "2026-05-31")], NO),
        ([listed("2026-05-01"), listed("2026-06-15")], NO),
        ([listed("2026-05-01"), said("UP-E07", "yes", "2026-06-15")], NO),
        ([listed("2026-06-15"), said("UP-E07", "yes", "2026-05-01")], NO),
    ],
)
def test_capacity_changed_since_the_inventory(looked: list[Record], verdict: Verdict) -> None:
    """A change on the day of the last inventory, or of the answer that there is one, was known to it."""
    assert shown(Fact.CAPACITY_CHANGED_SINCE_INVENTORY, "2026-07-01", ABLE, CHANGED, *looked) == verdict


def test_the_last_change_since_the_inventory() -> None:
    """Of two it names the later."""
    records = [ABLE, CHANGED, opinion("2026-06-15", "present"), listed("2026-05-01")]
    assert shown(Fact.CAPACITY_CHANGED_SINCE_INVENTORY, "2026-07-01", *records) == yes(
        "2026-06-15", "capacity@2026-06-15"
    )


@pytest.mark.parametrize(
    ("found", "hours"),
    [
        ({"capacity": "none"}, 0),
        ({"capacity": "present", "hours_per_week": "20"}, 20),
        ({"capacity": "present", "hours_per_day": "4"}, 20),
        ({"capacity": "present", "hours_per_week": "18", "hours_per_day": "4"}, 18),
        ({"capacity": "marginal"}, None),
    ],
)
def test_hours_that_an_opinion_allows(found: Record, hours: int | None) -> None:
    """A week: five days, where it says hours a day alone."""
    allowed = hours_allowed(CapacityFound.model_validate({"dated": MARCH, **found}))
    assert allowed == (None if hours is None else Decimal(hours))


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (opinion(MARCH, "present", hours_per_week=20), yes(MARCH, SEEN)),
        (opinion(MARCH, "marginal", hours_per_day=2), yes(MARCH, SEEN)),
        (ABLE, NO),
        (UNABLE, NO),
    ],
)
def test_hours_are_limited(found: Record, verdict: Verdict) -> None:
    """By the last opinion, where it finds capacity at all."""
    assert shown(Fact.HOURS_LIMITED, "2026-07-01", found) == verdict


@pytest.mark.parametrize(("grounds", "known"), [(None, False), (True, True), (False, True)])
def test_grounds_for_limited_hours(grounds: bool | None, known: bool) -> None:
    """Not known while nobody said whether the opinion gives them."""
    limited = opinion(MARCH, "present", hours_per_week=20, grounds_stated=grounds)
    assert shown(Fact.GROUNDS_FOR_HOURS_NOT_KNOWN, "2026-07-01", limited) == (NO if known else yes(MARCH, SEEN))
    assert shown(Fact.GROUNDS_FOR_HOURS_NOT_KNOWN, "2026-07-01", ABLE) == NO


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (opinion(MARCH, "none", grounds_stated=False), yes(MARCH, SEEN)),
        (opinion(MARCH, "none", grounds_stated=True), NO),
        (opinion(MARCH, "none"), NO),
        (opinion(MARCH, "marginal", grounds_stated=False), yes(MARCH, SEEN)),
        (opinion(MARCH, "marginal", possibilities_listed=False), yes(MARCH, SEEN)),
        (opinion(MARCH, "marginal", possibilities_listed=True), NO),
        (opinion(MARCH, "marginal"), NO),
        (opinion(MARCH, "none", possibilities_listed=False), NO),
        (opinion(MARCH, "present", hours_per_week=20, grounds_stated=False), yes(MARCH, SEEN)),
        (opinion(MARCH, "present", hours_per_week=20), NO),
        (opinion(MARCH, "present", grounds_stated=False), NO),
    ],
)
def test_capacity_without_grounds(found: Record, verdict: Verdict) -> None:
    """Little capacity, or limited hours, and no grounds; or marginal capacity that is not set out."""
    assert shown(Fact.CAPACITY_WITHOUT_GROUNDS, "2026-07-01", found) == verdict


@pytest.mark.parametrize(
    ("records", "named", "not_named"),
    [
        ([opinion(MARCH, "none", statutory_ground_named=True)], yes(MARCH, SEEN), NO),
        ([opinion(MARCH, "none", statutory_ground_named=False)], NO, yes(MARCH, SEEN)),
        ([UNABLE], NO, NO),
        ([opinion(MARCH, "none", statutory_ground_named=True), CHANGED], yes(MARCH, SEEN), NO),
        ([opinion(MARCH, "none", statutory_ground_named=True), opinion("2026-06-01", "marginal")], NO, NO),
        (
            [opinion(MARCH, "none", statutory_ground_named=True), {**CHANGED, "statutory_ground_named": False}],
            NO,
            yes("2026-06-01", "capacity@2026-06-01"),
        ),
        ([dated("capacity", MARCH, statutory_ground_named=True)], NO, NO),
    ],
)
def test_the_statutory_ground(records: list[Record], named: Verdict, not_named: Verdict) -> None:
    """Of an opinion that finds no capacity; the last that says anything of it counts."""
    assert shown(Fact.STATUTORY_GROUND_NAMED, "2026-07-01", *records) == named
    assert shown(Fact.STATUTORY_GROUND_NOT_NAMED, "2026-07-01", *records) == not_named


PROMISED = {"reassess_by": "2026-06-01"}


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        ("2026-06-01", [{**UNABLE, **PROMISED}], NO),
        ("2026-06-02", [{**UNABLE, **PROMISED}], yes("2026-06-02", SEEN)),
        ("2026-06-03", [{**UNABLE, **PROMISED}], yes("2026-06-02", SEEN)),
        ("2026-06-02", [{**LITTLE, **PROMISED}], yes("2026-06-02", SEEN)),
        ("2026-06-02", [{**ABLE, **PROMISED}], NO),
        ("2026-06-02", [UNABLE], NO),
        ("2026-06-02", [{**UNABLE, **PROMISED}, opinion("2026-05-01", "none")], NO),
    ],
)
def test_the_promised_day_of_another_opinion_passed(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """From the day after it, while the last opinion is the one that promised it and finds little capacity."""
    assert shown(Fact.REASSESSMENT_PASSED, as_of, *records) == verdict
