"""What exempts from the second track: little capacity, on the company doctor's word, old or not, alone or not."""

from __future__ import annotations

import pytest
from asked import Record, begun, dated, done_late, opinion, shown, yes

from poortwachter.review.verdict import NO, Verdict
from poortwachter.rules.patterns import Fact

USUAL, AFTER = "2027-02-14", "2027-02-15"
"""The day by which the second track usually begins, six weeks after the first year, and the day after it."""
UNABLE = opinion("2026-06-01", "none", id="first-1")
RENEWED = opinion("2026-12-01", "none", id="second-1")
"""Half a year after it is Tuesday 1 June 2027: from Wednesday 2 June it is an old one."""


@pytest.mark.parametrize(
    ("as_of", "opinions", "verdict"),
    [
        (USUAL, [UNABLE], NO),
        (AFTER, [UNABLE], yes(AFTER, "first-1")),
        (AFTER, [opinion("2026-06-01", "marginal", id="first-1")], yes(AFTER, "first-1")),
        (AFTER, [], NO),
        (AFTER, [opinion(USUAL, "none", id="first-1")], yes(AFTER, "first-1")),
        (AFTER, [opinion(AFTER, "none")], NO),
        (AFTER, [opinion("2026-06-01", "present"), opinion(AFTER, "none")], NO),
        (AFTER, [UNABLE, opinion(USUAL, "present")], NO),
        ("2027-04-01", [UNABLE, opinion("2027-03-01", "present")], NO),
        ("2027-04-01", [UNABLE, opinion("2027-03-01", "none", id="second-1")], yes(AFTER, "second-1")),
    ],
)
def test_little_capacity_on_the_usual_day_and_still(as_of: str, opinions: list[Record], verdict: Verdict) -> None:
    """From the day after it, by the last opinion."""
    assert shown(Fact.SECOND_TRACK_EXEMPT, as_of, *opinions) == verdict


@pytest.mark.parametrize(("gone", "exempt"), [("2027-04-26", True), ("2027-04-27", False), ("2027-08-02", False)])
@pytest.mark.parametrize("before", [[UNABLE], [opinion("2026-06-01", "present"), opinion("2027-02-01", "none")]])
def test_not_where_capacity_came_back_for_long(before: list[Record], gone: str, exempt: bool) -> None:
    """Found on Monday 1 March 2027, for the first time or again: eight weeks later, on 26 April, the second track was
    owed, unless capacity was gone by then.
    """
    records = [*before, opinion("2027-03-01", "present"), opinion(gone, "none", id="gone-1")]
    assert shown(Fact.SECOND_TRACK_EXEMPT, "2027-09-01", *records) == (yes(AFTER, "gone-1") if exempt else NO)


EARLY = dated("first_year_evaluation", "2026-10-01")
ABLE, GONE = opinion("2026-06-01", "present"), opinion("2027-02-01", "none", id="gone-1")


@pytest.mark.parametrize(
    ("records", "exempt"),
    [
        ([ABLE, GONE], True),
        ([ABLE, opinion("2026-11-02", "none"), opinion("2026-12-01", "present"), GONE], False),
    ],
)
def test_the_term_of_an_early_evaluation_exempts_nobody_less(records: list[Record], exempt: bool) -> None:
    """Six weeks after 1 October 2026 there was capacity; the usual day decides, unless capacity was gone on the day of
    that term and came back for eight weeks.
    """
    assert shown(Fact.SECOND_TRACK_EXEMPT, "2027-03-01", EARLY, *records) == (yes(AFTER, "gone-1") if exempt else NO)


def uwv(day: str, capacity: str | None, **said: object) -> Record:
    """An insurance physician of UWV looked."""
    return dated("capacity_by_another", day, found_by="uwv_insurance_physician", capacity=capacity, **said)


@pytest.mark.parametrize(
    ("beside", "verdict"),
    [
        ([], yes(AFTER, "first-1")),
        ([uwv("2026-10-03", "none")], yes(AFTER, "first-1")),
        ([uwv("2026-10-04", "none")], NO),
        ([uwv("2026-10-05", "none")], NO),
        ([uwv("2027-02-20", "none")], NO),
        ([uwv("2026-10-05", "marginal")], yes(AFTER, "first-1")),
        ([uwv("2026-10-05", None, hours_per_week=0)], yes(AFTER, "first-1")),
        ([{**uwv("2026-10-05", "none"), "found_by": "second_company_doctor"}], yes(AFTER, "first-1")),
        ([begun("second_track_start", USUAL)], NO),
        ([begun("second_track_start", AFTER, id="start-1")], done_late(AFTER, AFTER, "first-1", "start-1")),
        (
            [begun("second_track_start", "2027-02-20", id="start-1"), begun("second_track_start", "2027-02-22")],
            done_late(AFTER, "2027-02-20", "first-1", "start-1"),
        ),
    ],
)
def test_exempt_by_the_company_doctor_alone(beside: list[Record], verdict: Verdict) -> None:
    """UWV did not find the same within a quarter of the end of the first year, 4 October 2026, or after; until the
    second track began after all.
    """
    assert shown(Fact.EXEMPT_BY_THE_DOCTOR_ALONE, "2027-03-01", UNABLE, *beside) == verdict


STOPPED = dated("second_track_end", "2027-03-01", reason="no_capacity", id="end-1")
RAN = begun("second_track_start", "2027-02-01")
GONE_SINCE = opinion("2027-02-26", "marginal", id="since-1")


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        ("2027-03-01", [STOPPED, GONE_SINCE], NO),
        ("2027-03-02", [STOPPED, GONE_SINCE], yes("2027-03-02", "end-1", "since-1")),
        ("2027-09-01", [STOPPED, GONE_SINCE], yes("2027-03-02", "end-1", "since-1")),
        ("2027-09-01", [STOPPED, opinion("2027-04-01", "none", id="later-1")], yes("2027-03-02", "end-1", "later-1")),
        ("2027-09-01", [STOPPED], NO),
        ("2027-09-01", [GONE_SINCE], NO),
        ("2027-09-01", [{**STOPPED, "reason": "no_prospects"}, GONE_SINCE], NO),
        ("2027-09-01", [STOPPED, GONE_SINCE, opinion("2027-08-01", "present")], NO),
        ("2027-09-01", [STOPPED, GONE_SINCE, begun("second_track_start", "2027-08-01")], NO),
        ("2027-09-01", [STOPPED, GONE_SINCE, uwv("2027-03-15", "marginal")], NO),
        ("2027-09-01", [STOPPED, GONE_SINCE, uwv("2027-03-15", "present")], yes("2027-03-02", "end-1", "since-1")),
        (
            AFTER,
            [{**STOPPED, "dated": "2027-02-10"}, opinion("2027-02-09", "none", id="since-1")],
            yes(AFTER, "end-1", "since-1"),
        ),
    ],
)
def test_exempt_once_the_second_track_stopped(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """A second track that ran and stopped because capacity was gone stays out on the company doctor's word alone too;
    not before the day by which it usually begins.
    """
    able = opinion("2026-06-01", "present")
    assert shown(Fact.EXEMPT_BY_THE_DOCTOR_ALONE, as_of, able, RAN, *records) == verdict


def test_exempt_by_something_else() -> None:
    """Where no second track is asked for another reason the company doctor's word decides nothing."""
    short = {**UNABLE, "long_absence_expected": False}
    assert shown(Fact.EXEMPT_BY_THE_DOCTOR_ALONE, "2027-03-01", short) == NO
    assert shown(Fact.SECOND_TRACK_EXEMPT, "2027-03-01", short).holds


def applied(day: str) -> Record:
    """UWV received the application."""
    return {"kind": "wia_application", "received_on": day}


STALE = yes("2027-06-02", "second-1")


@pytest.mark.parametrize(
    ("as_of", "records", "verdict"),
    [
        (AFTER, [UNABLE], yes("2027-01-04", "first-1")),
        (AFTER, [opinion("2026-07-05", "none", id="first-1")], yes("2027-01-04", "first-1")),
        (AFTER, [opinion("2026-07-06", "none", id="first-1")], yes("2027-01-05", "first-1")),
        ("2027-06-01", [RENEWED], NO),
        ("2027-06-02", [RENEWED], STALE),
        ("2027-06-03", [RENEWED], STALE),
        ("2027-06-01", [UNABLE, RENEWED], NO),
        ("2027-06-01", [UNABLE, opinion("2027-01-03", "none", id="second-1")], NO),
        (
            "2027-06-01",
            [UNABLE, opinion("2027-01-04", "none", id="second-1")],
            done_late("2027-01-04", "2027-01-04", "first-1", "second-1"),
        ),
        ("2027-07-01", [RENEWED, opinion("2027-06-01", "marginal")], NO),
        (
            "2027-07-01",
            [RENEWED, opinion("2027-06-02", "marginal", id="third-1")],
            done_late("2027-06-02", "2027-06-02", "second-1", "third-1"),
        ),
        (
            "2027-08-01",
            [UNABLE, opinion("2027-01-14", "none", id="second-1"), opinion("2027-07-20", "none", id="third-1")],
            done_late("2027-01-04", "2027-01-14", "first-1", "second-1"),
        ),
        (
            "2027-09-01",
            [UNABLE, opinion("2027-01-14", "none", id="second-1"), opinion("2027-08-01", "none", id="third-1")],
            done_late("2027-07-16", "2027-08-01", "second-1", "third-1"),
        ),
        ("2027-09-01", [RENEWED, applied("2027-06-01")], NO),
        ("2027-09-01", [RENEWED, applied("2027-06-02")], STALE),
        ("2028-02-01", [RENEWED, opinion("2027-05-01", "none"), opinion("2027-07-04", "none")], NO),
        (
            "2028-02-01",
            [RENEWED, opinion("2027-05-01", "none"), opinion("2027-07-03", "none", id="last-1")],
            yes("2028-01-02", "last-1"),
        ),
        ("2028-02-01", [RENEWED, opinion("2027-05-01", "present")], NO),
    ],
)
def test_exempt_on_an_old_opinion(as_of: str, records: list[Record], verdict: Verdict) -> None:
    """In the second year, more than half a year old: now, or until it was renewed; not beyond the application or the
    wait.
    """
    assert shown(Fact.EXEMPT_ON_AN_OLD_OPINION, as_of, *records) == verdict


def test_an_opinion_that_found_capacity_exempted_nobody_however_old() -> None:
    """It is the company doctor's word of little capacity that must be fresh."""
    records = [opinion("2026-01-12", "present"), opinion(USUAL, "none")]
    assert shown(Fact.EXEMPT_ON_AN_OLD_OPINION, "2027-03-01", *records) == NO


def decided(day: str, granted: bool | None) -> Record:
    """UWV decided on early IVA."""
    return {"kind": "early_iva_decision", "sent_on": day, "granted": granted, "id": f"iva-{day}"}


@pytest.mark.parametrize(
    ("decisions", "verdict"),
    [
        ([], NO),
        ([decided("2026-12-01", None)], NO),
        ([decided("2026-12-01", False)], yes(AFTER, "iva-2026-12-01", "first-1")),
        ([decided("2027-02-16", False)], yes("2027-02-16", "iva-2027-02-16", "first-1")),
        ([decided("2026-12-01", False), decided("2027-02-20", False)], yes("2027-02-20", "iva-2027-02-20", "first-1")),
    ],
)
def test_exempt_though_nothing_is_final(decisions: list[Record], verdict: Verdict) -> None:
    """Since UWV last refused early IVA, or since the exemption if that began later."""
    assert shown(Fact.EXEMPT_THOUGH_NOT_FINAL, "2027-03-01", UNABLE, *decisions) == verdict


def test_nothing_is_not_final_without_an_exemption() -> None:
    """A refusal alone shows nothing."""
    assert shown(Fact.EXEMPT_THOUGH_NOT_FINAL, USUAL, UNABLE, decided("2026-12-01", False)) == NO
