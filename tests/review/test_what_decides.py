"""What decides in the templates of findings, where two days or two records could."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from poortwachter import Case, assess
from poortwachter.review.dossier import dossier
from poortwachter.review.verdict import NO, Verdict
from poortwachter.review.written import judged, wants
from poortwachter.rules.patterns import (
    AllOf,
    AnyOf,
    Fact,
    FieldIs,
    GapOver,
    Holds,
    LaterThan,
    Missing,
    Negated,
    NotWithin,
    OlderThan,
    Template,
    one_of,
)

D0 = "2026-01-05"
"""The report is due on Sunday 3 October 2027, the application on 17 October 2027."""


def asked(
    template: Template, as_of: str, *records: Mapping[str, Any], readings: Mapping[str, str] | None = None, **facts: Any
) -> Verdict:
    """What a template finds on a case that began on 5 January 2026."""
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    answer = assess(case, as_of=date.fromisoformat(as_of), readings=readings)
    return judged(template, dossier(answer.found, {}))


def dated(kind: str, day: str, **fields: Any) -> dict[str, Any]:
    """A record of ``kind`` on ``day``."""
    return {"kind": kind, "dated": day, **fields}


def work(day: str, **fields: Any) -> dict[str, Any]:
    """Work that was taken up on ``day``."""
    return {"kind": "work_resumption", "started_on": day, **fields}


class TestMissing:
    """A document is missing from the day after the report was due, or made without it, whichever came first."""

    OPINION = Missing(("current_opinion",), by="reintegration_report")

    @pytest.mark.parametrize(
        ("made", "since"), [("2027-08-31", "2027-09-01"), ("2027-10-03", "2027-10-04"), ("2027-11-01", "2027-10-04")]
    )
    def test_since_when(self, made: str, since: str) -> None:
        """A report made early is looked at as it is; one made late was due before."""
        verdict = asked(self.OPINION, "2027-12-01", dated("reintegration_report", made))
        assert (verdict.holds, verdict.since) == (True, date.fromisoformat(since))

    def test_unknown_where_the_day_itself_is(self) -> None:
        """The notice of a safety net has one of two terms; while nobody says which, it has no last day."""
        notice = Missing(("safety_net_notice",), by="safety_net_notice")
        verdict = asked(notice, "2027-12-01", employment={"safety_net": "yes"})
        assert (verdict.holds, verdict.missing) == (None, "employment.safety_net_notice_term")

    @pytest.mark.parametrize(
        ("as_of", "holds", "missing"),
        [("2027-10-16", False, None), ("2027-10-17", False, None), ("2027-10-18", None, "records.wia_application")],
    )
    def test_unknown_where_nobody_says_whether_it_was_made(
        self, as_of: str, holds: bool | None, missing: str | None
    ) -> None:
        """An application of the employee: past its last day nobody knows what went with it."""
        verdict = asked(Missing(("current_opinion",), by="wia_application"), as_of)
        assert (verdict.holds, verdict.missing) == (holds, missing)

    @pytest.mark.parametrize(("complete_from", "holds"), [("2027-10-03", True), ("2027-10-04", None)])
    def test_history_that_was_imported_is_complete(self, complete_from: str, holds: bool | None) -> None:
        """From the day on which the document was due, its absence says that there is none."""
        assert asked(self.OPINION, "2027-10-04", records_complete_from=complete_from).holds is holds


class TestLaterThan:
    """A milestone that is past its day."""

    @pytest.mark.parametrize(("complete_from", "holds"), [("2026-02-16", True), ("2026-02-17", None)])
    def test_unknown_where_older_documents_were_not_imported(self, complete_from: str, holds: bool | None) -> None:
        """The problem analysis was due on 16 February 2026."""
        verdict = asked(LaterThan("problem_analysis"), "2026-02-17", records_complete_from=complete_from)
        assert verdict.holds is holds
        assert verdict.missing == (None if holds else "records_complete_from")

    @pytest.mark.parametrize(
        ("complete_from", "holds"), [("2026-09-14", True), ("2026-09-15", True), ("2026-09-16", None)]
    )
    def test_unknown_again_where_older_documents_were_not_imported(
        self, complete_from: str, holds: bool | None
    ) -> None:
        """The plan came up again on 1 September 2026, and was due on 15 September."""
        records = [
            dated("problem_analysis", "2026-02-10", capacity="none"),
            dated("capacity", "2026-06-01", capacity="present"),
            dated("capacity", "2026-09-01", capacity="marginal"),
        ]
        again = LaterThan("action_plan", "again")
        verdict = asked(again, "2026-09-16", *records, records_complete_from=complete_from)
        assert verdict.holds is holds
        assert verdict.missing == (None if holds else "records_complete_from")

    @pytest.mark.parametrize(
        "other", [{"work": "own"}, {"work": "own", "structural": False}, {"work": "other_employer", "structural": True}]
    )
    def test_only_structural_work_with_the_own_employer_decides(self, other: Mapping[str, Any]) -> None:
        """What came on the last day for the second track and was not that took nothing away."""
        first = work("2027-02-14", last_day="2027-02-28", **other)
        structural = work("2027-03-01", work="own", structural=True, id="second")
        verdict = asked(LaterThan("second_track"), "2027-06-01", first, structural)
        assert verdict == Verdict(True, date(2027, 2, 15), ("second",), done_on=date(2027, 3, 1))

    def test_the_first_structural_work_decides(self) -> None:
        """The second track was due on 14 February 2027: work that ran on that day took it away, whatever came later."""
        before = work("2026-12-01", last_day="2027-04-01", work="own", structural=True)
        after = work("2027-04-02", work="own", structural=True)
        assert asked(LaterThan("second_track"), "2027-06-01", before, after) == NO

    def test_and_is_what_it_rests_on(self) -> None:
        """Where it came after that day, later work adds nothing."""
        first = work("2027-03-01", last_day="2027-04-01", work="own", structural=True, id="first")
        second = work("2027-04-02", work="own", structural=True, id="second")
        verdict = asked(LaterThan("second_track"), "2027-06-01", first, second)
        assert verdict == Verdict(True, date(2027, 2, 15), ("first",), done_on=date(2027, 3, 1))


class TestOlderThan:
    """A document that is too old on the day of a milestone, unless by the chosen reading no age is."""

    TEMPLATE = OlderThan(("current_opinion",), 3, at="wia_application", unless=("current_opinion_age", "any_age"))

    @pytest.mark.parametrize(("alternative", "holds"), [("three_months", True), ("any_age", False)])
    def test_by_the_reading(self, alternative: str, holds: bool) -> None:
        """Four months before the last day for the application."""
        opinion = dated("current_opinion", "2027-06-16")
        verdict = asked(self.TEMPLATE, "2027-10-17", opinion, readings={"current_opinion_age": alternative})
        assert verdict.holds is holds


class TestNotWithin:
    """A record that asks for another within so many days, or for an end."""

    OPINION = NotWithin(FieldIs(("dispute",), (), "any"), ("expert_opinion",), 42)
    THERAPY = NotWithin(FieldIs(("work_resumption",), (one_of("work", "therapy"),), "any"), (), 41)

    @pytest.mark.parametrize(("day", "holds"), [("2026-05-03", True), ("2026-05-04", False)])
    def test_settled_on_the_same_day(self, day: str, holds: bool) -> None:
        """What was asked for the day before was about something else."""
        dispute = {"kind": "dispute", "started_on": "2026-05-04"}
        verdict = asked(self.OPINION, "2026-07-01", dispute, {"kind": "expert_opinion", "requested_on": day})
        assert verdict.holds is holds

    @pytest.mark.parametrize(("last_day", "late"), [("2026-07-01", True), ("2026-07-02", False)])
    def test_an_end_that_lies_ahead_settles_nothing(self, last_day: str, late: bool) -> None:
        """Six weeks from 4 May 2026 are over on 14 June; on 1 July the work still runs, or has just ended."""
        verdict = asked(self.THERAPY, "2026-07-01", work("2026-05-04", work="therapy", last_day=last_day))
        assert (verdict.holds, verdict.late, verdict.since) == (True, late, date(2026, 6, 15))

    @pytest.mark.parametrize(("last_day", "holds"), [("2026-06-14", False), ("2026-06-15", True)])
    def test_an_end_on_the_last_day_is_in_time(self, last_day: str, holds: bool) -> None:
        """One day more is late."""
        verdict = asked(self.THERAPY, "2026-07-01", work("2026-05-04", work="therapy", last_day=last_day))
        assert (bool(verdict.holds), verdict.late) == (holds, holds)

    @pytest.mark.parametrize(("as_of", "holds"), [("2026-06-14", False), ("2026-06-15", True)])
    def test_nothing_before_the_days_are_over(self, as_of: str, holds: bool) -> None:
        """On the last of them it can still end in time."""
        assert bool(asked(self.THERAPY, as_of, work("2026-05-04", work="therapy")).holds) is holds

    def test_unknown_where_it_is_not_said_whether_it_asks(self) -> None:
        """Work of which nobody said what it was."""
        verdict = asked(self.THERAPY, "2026-07-01", work("2026-05-04"))
        assert (verdict.holds, verdict.missing) == (None, "records.work_resumption.work")

    def test_what_is_known_outweighs_what_is_not(self) -> None:
        """Therapy that lasted too long, and other work of which nothing is said."""
        therapy = work("2026-05-04", work="therapy", last_day="2026-06-20")
        verdict = asked(self.THERAPY, "2026-08-01", therapy, work("2026-07-01"))
        assert (verdict.holds, verdict.late) == (True, True)


DISPUTE, TRACK = FieldIs(("dispute",)), FieldIs(("second_track_start",))


class TestWhatATestWants:
    """Signals that want a record which is not on file are passed over together."""

    @pytest.mark.parametrize(
        ("template", "kinds"),
        [
            (DISPUTE, ("dispute",)),
            (GapOver(("action_plan", "evaluation"), 42), ("action_plan", "evaluation")),
            (NotWithin(DISPUTE, ("expert_opinion",), 42), ("dispute",)),
            (AllOf((Negated(TRACK), DISPUTE)), ("dispute",)),
            (AnyOf((DISPUTE, TRACK)), ("dispute", "second_track_start")),
            (AnyOf((DISPUTE, Negated(TRACK))), None),
            (Negated(DISPUTE), None),
            (Holds(Fact.PLAN_DUE), None),
            (LaterThan("action_plan"), None),
            (AllOf((DISPUTE, Holds(Fact.WAGE_VALUE_ENOUGH))), None),
            (AllOf((DISPUTE, AnyOf((TRACK, Negated(Holds(Fact.WAGE_VALUE_ENOUGH)))))), None),
            (AllOf((DISPUTE, OlderThan(("current_opinion",), 3, "wia_application"))), ("dispute",)),
            (AllOf((DISPUTE, TestOlderThan.TEMPLATE)), None),
        ],
    )
    def test_kinds(self, template: Template, kinds: tuple[str, ...] | None) -> None:
        """A test that a contested reading can decide is always asked, because the answer names that reading."""
        assert wants(template) == kinds
        if kinds is not None:
            assert asked(template, "2028-01-05") == NO
