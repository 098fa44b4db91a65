"""What others found beside the company doctor: when it weighs against his word, and when it is only doubtful."""

from __future__ import annotations

import pytest
from asked import Record, dated, done_late, opinion, shown, yes

from poortwachter.review.verdict import NO, Verdict
from poortwachter.rules.patterns import Fact

UNABLE = opinion("2026-03-02", "none", id="doctor-1")
FOUND = "2026-06-01"
"""A Monday; the six weeks to look again end on Monday 13 July 2026."""


def another(day: str = FOUND, capacity: str | None = "present", *, id: str = "other-1", **said: object) -> Record:
    """What a second company doctor found."""
    return dated("capacity_by_another", day, id=id, capacity=capacity, **{"found_by": "second_company_doctor", **said})


def uwv(day: str | None = FOUND, **said: object) -> Record:
    """An expert opinion of UWV."""
    return {"kind": "expert_opinion", "id": "uwv-1", "requested_on": "2026-05-01", "dated": day, **said}


def applied(day: str) -> Record:
    """UWV received the application."""
    return {"kind": "wia_application", "received_on": day}


def contradicted(as_of: str, *records: Record) -> Verdict:
    """Whether others found more, and nothing makes that doubtful; then nothing is only doubtful."""
    found = shown(Fact.CAPACITY_CONTRADICTED, as_of, *records)
    assert not found.holds or shown(Fact.CAPACITY_DOUBTED, as_of, *records) == NO
    return found


def doubted(as_of: str, *records: Record) -> Verdict:
    """Whether others found more, and something makes that doubtful; then nothing weighs fully."""
    found = shown(Fact.CAPACITY_DOUBTED, as_of, *records)
    assert not found.holds or shown(Fact.CAPACITY_CONTRADICTED, as_of, *records) == NO
    return found


OPEN = yes(FOUND, "other-1", "doctor-1")


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        ("2026-07-13", [UNABLE, another()], NO),
        ("2026-07-14", [UNABLE, another()], OPEN),
        ("2026-09-01", [another()], NO),
        ("2026-06-02", [UNABLE, another(), opinion("2026-06-02", "none")], OPEN),
        ("2026-09-01", [UNABLE, another(), opinion("2026-07-13", "present")], NO),
        (
            "2026-09-01",
            [UNABLE, another(), opinion("2026-07-14", "present", id="late-1")],
            done_late(FOUND, "2026-07-14", "other-1", "doctor-1", "late-1"),
        ),
        ("2026-09-01", [UNABLE, another(), opinion(FOUND, "present")], NO),
        ("2026-06-30", [UNABLE, another(), opinion(FOUND, "none", id="again-1")], NO),
        ("2026-09-01", [UNABLE, another(), opinion(FOUND, "none", id="again-1")], yes(FOUND, "other-1", "again-1")),
        ("2026-09-01", [opinion(FOUND, "none", id="doctor-1"), another("2026-05-31")], NO),
    ],
)
def test_another_found_more(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """Open once six weeks passed, or the company doctor looked again and kept to his word; late where he took it over
    after that.
    """
    assert contradicted(as_of, *records) == verdict


def test_of_two_that_were_taken_over_late_the_longest_is_named() -> None:
    """Each waited for the same opinion; the first waited longest."""
    records = [
        UNABLE,
        another(id="second-1", day="2026-06-08"),
        another(),
        opinion("2026-09-01", "present", id="late-1"),
    ]
    assert contradicted("2026-10-01", *records) == done_late(FOUND, "2026-09-01", "other-1", "doctor-1", "late-1")


@pytest.mark.parametrize(
    ("own", "other", "more"),
    [
        (opinion("2026-03-02", "none"), another(capacity="marginal"), True),
        (opinion("2026-03-02", "none"), another(capacity="none"), False),
        (opinion("2026-03-02", "marginal"), another(capacity="marginal"), False),
        (opinion("2026-03-02", "marginal"), another(capacity="present"), True),
        (opinion("2026-03-02", "present", hours_per_week=20), another(capacity="marginal", hours_per_week=24), False),
        (opinion("2026-03-02", "present", hours_per_week=20), another(hours_per_week=20), False),
        (opinion("2026-03-02", "present", hours_per_week=20), another(hours_per_week=21), True),
        (opinion("2026-03-02", "present", hours_per_week=20), another(hours_per_day=4), False),
        (opinion("2026-03-02", "present", hours_per_week=20), another(hours_per_day=5), True),
        (opinion("2026-03-02", "present", hours_per_week=20), another(), False),
        (opinion("2026-03-02", "present", hours_per_week=20), another(hours_limited=False), True),
        (opinion("2026-03-02", "present", hours_per_week=20), another(hours_limited=True), False),
        (opinion("2026-03-02", "present", hours_per_week=20), another(capacity=None, hours_limited=False), True),
        (opinion("2026-03-02", "present"), another(hours_limited=False), False),
        (opinion("2026-03-02", "present"), another(hours_per_week=40), False),
        (opinion("2026-03-02", "marginal"), another(capacity=None, hours_per_week=12), False),
        (opinion("2026-03-02", "marginal"), another(capacity=None, hours_per_week=13), True),
        (opinion("2026-03-02", "marginal", hours_per_week=8), another(capacity=None, hours_per_week=9), True),
        (opinion("2026-03-02", "none"), another(capacity=None, hours_per_week=1), True),
        (opinion("2026-03-02", "none"), another(capacity=None), False),
    ],
)
def test_what_is_more(own: Record, other: Record, more: bool) -> None:
    """Capacity first, then hours; marginal capacity is twelve hours where it names none; no limit is not exceeded."""
    assert contradicted("2026-09-01", own, other).holds is more


@pytest.mark.parametrize(
    ("later", "more"),
    [
        ([opinion("2026-04-01", "present")], True),
        ([opinion("2026-04-01", "present", hours_per_week=24)], False),
        ([opinion("2026-04-01", "none"), opinion("2026-05-01", "present")], False),
        ([opinion("2026-04-01", "marginal"), opinion("2026-05-01", "present")], False),
    ],
)
def test_a_silent_opinion_leaves_the_limit_of_before(later: list[Record], more: bool) -> None:
    """Twenty hours stand until an opinion says otherwise, or finds little capacity in between."""
    records = [opinion("2026-03-02", "present", hours_per_week=20), *later, another(hours_per_week=24)]
    assert contradicted("2026-09-01", *records).holds is more


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ({"question": "own_work", "outcome": "positive"}, True),
        ({"question": "suitable_work", "outcome": "positive"}, True),
        ({"question": "own_work", "outcome": "negative"}, False),
        ({"question": "employer_efforts", "outcome": "positive"}, False),
        ({"question": "own_work", "outcome": "negative", "capacity": "marginal"}, True),
        ({"question": "own_work", "outcome": "positive", "capacity": "none"}, False),
        ({"hours_per_day": 1}, True),
        ({"hours_limited": False}, True),
    ],
)
def test_what_uwv_found_in_an_expert_opinion(said: Record, more: bool) -> None:
    """Work that it found suitable is capacity, unless it says what capacity there is."""
    own = opinion("2026-03-02", "none", id="doctor-1")
    assert contradicted("2026-09-01", own, uwv(**said)) == (yes(FOUND, "uwv-1", "doctor-1") if more else NO)


def test_an_expert_opinion_counts_from_the_day_it_was_given() -> None:
    """Not from that of the request; and while it was only asked for it found nothing."""
    found = uwv("2026-06-01", capacity="present")
    assert contradicted("2026-07-13", UNABLE, found) == NO
    assert contradicted("2026-07-14", UNABLE, found) == yes("2026-06-01", "uwv-1", "doctor-1")
    assert contradicted("2026-09-01", UNABLE, uwv(None, capacity="present")) == NO


@pytest.mark.parametrize(
    ("day", "found_by", "in_its_test"),
    [
        ("2027-08-31", "uwv_insurance_physician", False),
        ("2027-09-01", "uwv_insurance_physician", True),
        ("2027-09-01", "uwv_labour_expert", True),
        ("2027-09-01", "second_company_doctor", False),
        ("2027-09-01", None, False),
    ],
)
def test_what_uwv_found_in_its_own_test(day: str, found_by: str | None, in_its_test: bool) -> None:
    """From the day of the application: nobody could act on it, so it is doubtful, and that at once."""
    records = [UNABLE, another(day, found_by=found_by), applied("2027-09-01")]
    verdict = yes(day, "other-1", "doctor-1")
    assert doubted("2027-09-02", *records) == (verdict if in_its_test else NO)
    assert contradicted("2027-09-02", *records) == NO
    assert contradicted("2027-11-01", *records) == (NO if in_its_test else verdict)


def test_an_expert_opinion_in_its_own_test() -> None:
    """It is UWV's as much as that of its physicians."""
    records = [UNABLE, uwv("2027-09-01", capacity="present"), applied("2027-09-01")]
    assert doubted("2027-09-02", *records) == yes("2027-09-01", "uwv-1", "doctor-1")


@pytest.mark.parametrize(
    ("second", "doubtful"),
    [
        (another("2026-06-10", "none", id="second-1"), True),
        (another("2026-06-10", "marginal", id="second-1"), False),
        (another("2026-05-01", "none", id="second-1"), True),
    ],
)
def test_yet_another_agreed_with_the_company_doctor(second: Record, doubtful: bool) -> None:
    """Then it is doubtful who is right."""
    first = another()
    assert bool(doubted("2026-09-01", UNABLE, first, second).holds) is doubtful
    assert bool(contradicted("2026-09-01", UNABLE, first, second).holds) is not doubtful


def test_agreed_with_what_the_company_doctor_found_that_day() -> None:
    """An opinion on the day itself is the one that stands: marginal is no more than it."""
    records = [UNABLE, opinion(FOUND, "marginal"), another(), another("2026-06-10", "marginal", id="second-1")]
    assert doubted("2026-09-01", *records).holds
    assert contradicted("2026-09-01", *records) == NO


@pytest.mark.parametrize(
    ("records", "since", "counts"),
    [
        ([applied("2027-09-01")], "2027-07-20", True),
        ([applied("2027-09-01")], "2027-07-21", False),
        ([], "2027-11-20", True),
        ([], "2027-11-21", False),
        ([applied("2028-01-10")], "2027-11-20", True),
        ([applied("2028-01-10")], "2027-11-21", False),
    ],
)
def test_what_had_just_begun_is_held_against_nobody(records: list[Record], since: str, counts: bool) -> None:
    """The six weeks to act must end before the application, or before the last day of the wait if that comes first."""
    found = another("2028-01-17", since=since)
    assert bool(contradicted("2028-04-01", UNABLE, *records, found).holds) is counts


@pytest.mark.parametrize(
    ("since", "back", "counts"),
    [
        ("2026-03-01", "2026-04-13", False),
        ("2026-03-01", "2026-04-14", True),
        ("2026-03-02", "2026-04-14", True),
        ("2026-03-20", "2026-05-01", False),
        ("2026-03-20", "2026-05-02", True),
        (None, "2027-08-01", False),
    ],
)
def test_what_uwv_dates_back(since: str | None, back: str, counts: bool) -> None:
    """Six weeks under an opinion that found less, from that opinion or from the day since which it was so, whichever
    is later; that the company doctor came round before UWV said so does not undo them.
    """
    found = another("2027-11-01", found_by="uwv_insurance_physician", since=since)
    records = [UNABLE, opinion(back, "present"), found, applied("2027-10-01")]
    assert doubted("2027-12-01", *records) == (yes("2027-11-01", "other-1", "doctor-1") if counts else NO)


def test_what_another_dates_back_was_taken_over_before() -> None:
    """The company doctor found it himself, before anybody said so: nothing was left."""
    records = [UNABLE, opinion("2026-05-01", "present"), another(since="2026-03-02")]
    assert contradicted("2026-09-01", *records) == NO
