"""The templates of findings, one by one: the day before, the day, the day after."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from poortwachter import Case, assess
from poortwachter.review.dossier import dossier
from poortwachter.review.verdict import Verdict
from poortwachter.review.written import judged
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
    Parameter,
    Template,
    absent,
    at_least,
    below,
    exactly,
    one_of,
    still_runs,
)

D0 = "2026-01-05"
"""The report is due on Sunday 3 October 2027, the application on 17 October 2027."""


def asked(template: Template, as_of: str, *records: Mapping[str, Any], **facts: Any) -> Verdict:
    """What a template finds on a case that began on 5 January 2026."""
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    answer = assess(case, as_of=date.fromisoformat(as_of))
    return judged(template, dossier(answer.found, {}))


def dated(kind: str, day: str, **fields: Any) -> dict[str, Any]:
    """A record of ``kind`` on ``day``."""
    return {"kind": kind, "dated": day, **fields}


def work(day: str, **fields: Any) -> dict[str, Any]:
    """Work that was taken up on ``day``."""
    return {"kind": "work_resumption", "started_on": day, **fields}


class TestMissing:
    """Nothing of the kind on file when the milestone is past its day, or shown."""

    TEMPLATE = Missing(("current_opinion",), by="reintegration_report")

    @pytest.mark.parametrize(("as_of", "found"), [("2027-10-02", False), ("2027-10-03", False), ("2027-10-04", True)])
    def test_from_the_day_after_the_report_was_due(self, as_of: str, found: bool) -> None:
        """Not on the last day itself."""
        verdict = asked(self.TEMPLATE, as_of)
        assert (verdict.holds, verdict.since) == (found, date(2027, 10, 4) if found else None)

    def test_at_once_when_the_report_is_there_without_it(self) -> None:
        """A report that was made earlier is looked at as it is."""
        assert asked(self.TEMPLATE, "2027-09-01", dated("reintegration_report", "2027-08-31")).holds
        with_it = [dated("current_opinion", "2027-08-30"), dated("reintegration_report", "2027-08-31")]
        assert asked(self.TEMPLATE, "2027-12-01", *with_it).holds is False

    def test_unknown_where_older_documents_were_not_imported(self) -> None:
        """And not asked where there is no report to make."""
        verdict = asked(self.TEMPLATE, "2027-10-04", records_complete_from="2027-10-04")
        assert (verdict.holds, verdict.missing) == (None, "records_complete_from")
        assert asked(self.TEMPLATE, "2027-10-04", employment={"regime": "no_employer"}).holds is False

    @pytest.mark.parametrize(("complete_from", "found"), [("2026-03-02", True), ("2026-03-03", None)])
    def test_only_where_it_would_have_been_older(self, complete_from: str, found: bool | None) -> None:
        """The plan was due on 2 March 2026: what was imported from that day on would hold it."""
        template = Missing(("action_plan",), by="reintegration_report")
        assert asked(template, "2027-10-04", records_complete_from=complete_from).holds is found

    def test_unknown_where_its_day_is(self) -> None:
        """Without delay is no day: what shows late has no number of days."""
        late = dated("long_absence_expected", "2026-06-01")
        verdict = asked(Missing(("evaluation",), by="problem_analysis"), "2026-09-01", late)
        assert (verdict.holds, verdict.missing) == (None, "without_delay")


class TestLaterThan:
    """A milestone that is past its day: open while it is not met, and late once it is."""

    @pytest.mark.parametrize(("as_of", "found"), [("2026-02-15", False), ("2026-02-16", False), ("2026-02-17", True)])
    def test_while_it_is_not_met(self, as_of: str, found: bool) -> None:
        """From the day after its last day."""
        verdict = asked(LaterThan("problem_analysis"), as_of)
        assert (bool(verdict.holds), verdict.late) == (found, False)

    @pytest.mark.parametrize(("day", "found"), [("2026-02-16", False), ("2026-02-17", True)])
    def test_once_it_is_met(self, day: str, found: bool) -> None:
        """Met on the last day nothing is found; a day later it was late, as the document shows."""
        verdict = asked(LaterThan("problem_analysis"), "2026-03-01", dated("problem_analysis", day))
        assert (bool(verdict.holds), verdict.late) == (found, found)
        assert verdict.evidence == ((f"problem_analysis@{day}",) if found else ())

    def test_unknown_where_older_documents_were_not_imported(self) -> None:
        """It may have been made in time, and not have come along."""
        assert asked(LaterThan("problem_analysis"), "2026-06-01", records_complete_from="2026-05-01").holds is None
        assert asked(LaterThan("problem_analysis"), "2026-06-01", records_complete_from="2026-01-05").holds

    @pytest.mark.parametrize(("first", "late"), [("2027-02-14", False), ("2027-02-15", True)])
    def test_moot_since_structural_work(self, first: str, late: bool) -> None:
        """The second track was due on 14 February 2027: the first structural work says whether that had passed."""
        works = [work(first, work="own", structural=True), work("2027-06-01", work="adapted", structural=True)]
        verdict = asked(LaterThan("second_track"), "2027-07-01", *works)
        assert (bool(verdict.holds), verdict.late) == (late, late)

    def test_again(self) -> None:
        """When it comes up again, after a change in capacity."""
        changed = [
            dated("problem_analysis", "2026-02-10", capacity="none"),
            dated("capacity", "2026-06-01", capacity="present"),
        ]
        again = LaterThan("action_plan", "again")
        changed.append(dated("capacity", "2026-09-01", capacity="marginal"))
        assert asked(again, "2026-09-15", *changed).holds is False
        assert asked(again, "2026-09-16", *changed).holds

    def test_one_that_is_open_now_before_one_that_was_late(self) -> None:
        """The plan of June was fifteen days late, that of September is still not there."""
        records = [
            dated("problem_analysis", "2026-02-10", capacity="present"),
            dated("action_plan", "2026-02-20"),
            dated("capacity", "2026-04-01", capacity="none"),
            dated("capacity", "2026-06-01", capacity="present"),
            dated("action_plan_update", "2026-06-30"),
            dated("capacity", "2026-08-01", capacity="none"),
            dated("capacity", "2026-09-01", capacity="present"),
        ]
        again = LaterThan("action_plan", "again")
        before, after = (asked(again, day, *records) for day in ("2026-09-15", "2026-09-16"))
        assert (before.late, before.since) == (True, date(2026, 6, 16))
        assert (after.late, after.since) == (False, date(2026, 9, 16))


class TestGapOver:
    """The days between two records, and from the last of them to the day of assessment."""

    TEMPLATE = GapOver(("action_plan", "evaluation"), 42)
    PLAN: Mapping[str, Any] = dated("action_plan", "2026-03-02")

    @pytest.mark.parametrize(("as_of", "found"), [("2026-04-12", False), ("2026-04-13", False), ("2026-04-14", True)])
    def test_to_the_day_of_assessment(self, as_of: str, found: bool) -> None:
        """Forty-two days are no gap, forty-three are."""
        assert bool(asked(self.TEMPLATE, as_of, self.PLAN).holds) is found

    @pytest.mark.parametrize(("day", "found"), [("2026-04-13", False), ("2026-04-14", True)])
    def test_between_two_records(self, day: str, found: bool) -> None:
        """A gap that was closed is late, and no more; it began on its forty-third day."""
        verdict = asked(self.TEMPLATE, "2026-04-20", self.PLAN, dated("evaluation", day))
        assert (bool(verdict.holds), verdict.late) == (found, found)
        assert verdict.since == (date(2026, 4, 14) if found else None)

    def test_not_beyond_the_wait(self) -> None:
        """Nobody evaluates after the 104 weeks."""
        last = dated("evaluation", "2027-12-10")
        assert asked(self.TEMPLATE, "2028-06-01", last).holds is False


class TestOlderThan:
    """The latest record of the kind, measured on the day of a milestone."""

    TEMPLATE = OlderThan(("current_opinion",), 3, at="wia_application")

    @pytest.mark.parametrize(("day", "found"), [("2027-07-16", True), ("2027-07-17", False), ("2027-07-18", False)])
    def test_three_months_before_the_last_day(self, day: str, found: bool) -> None:
        """On 17 October 2027, nobody having applied."""
        assert bool(asked(self.TEMPLATE, "2027-10-17", dated("current_opinion", day)).holds) is found

    def test_not_asked_by_another_reading(self) -> None:
        """A reading by which any age will do."""
        template = OlderThan(("current_opinion",), 3, at="wia_application", unless=("current_opinion_age", "any_age"))
        case = Case.model_validate({"first_sick_day": D0, "records": [dated("current_opinion", "2027-06-01")]})
        for reading, found in (("three_months", True), ("any_age", False)):
            answer = assess(case, as_of=date(2027, 10, 17), readings={"current_opinion_age": reading})
            assert judged(template, dossier(answer.found, {})).holds is found

    def test_measured_on_the_day_of_the_act(self) -> None:
        """An application on 1 September looks three months back from there; before it nothing can be said."""
        records = [dated("current_opinion", "2027-05-31"), {"kind": "wia_application", "received_on": "2027-09-01"}]
        assert asked(self.TEMPLATE, "2027-09-02", *records).holds
        assert asked(self.TEMPLATE, "2027-09-02", records[0]).holds is False


class TestNotWithin:
    """A record that asks for another within so many days."""

    TEMPLATE = NotWithin(FieldIs(("dispute",), (), "any"), ("expert_opinion",), Parameter.DISPUTE_DAYS)
    DISPUTE: Mapping[str, Any] = {"kind": "dispute", "started_on": "2026-05-04"}

    @pytest.mark.parametrize(("as_of", "found"), [("2026-06-14", False), ("2026-06-15", False), ("2026-06-16", True)])
    def test_nothing_came(self, as_of: str, found: bool) -> None:
        """Forty-two days after 4 May is 15 June."""
        assert bool(asked(self.TEMPLATE, as_of, self.DISPUTE).holds) is found

    @pytest.mark.parametrize(("day", "found"), [("2026-06-15", False), ("2026-06-16", True)])
    def test_it_came(self, day: str, found: bool) -> None:
        """In time, or late."""
        verdict = asked(self.TEMPLATE, "2026-07-01", self.DISPUTE, {"kind": "expert_opinion", "requested_on": day})
        assert (bool(verdict.holds), verdict.late) == (found, found)

    @pytest.mark.parametrize(("ended", "found"), [("2026-06-15", False), ("2026-06-16", True)])
    def test_it_ended_by_itself(self, ended: str, found: bool) -> None:
        """What ended within the days asks for nothing."""
        verdict = asked(self.TEMPLATE, "2026-07-01", {**self.DISPUTE, "last_day": ended})
        assert (bool(verdict.holds), verdict.late) == (found, found)

    @pytest.mark.parametrize(("day", "found"), [("2026-05-03", True), ("2026-05-04", False)])
    def test_what_came_on_the_day_itself_counts(self, day: str, found: bool) -> None:
        """What came before it does not."""
        asked_for = {"kind": "expert_opinion", "requested_on": day}
        assert bool(asked(self.TEMPLATE, "2026-07-01", self.DISPUTE, asked_for).holds) is found

    def test_unknown_where_the_record_does_not_say(self) -> None:
        """Whether it asks for anything is not known."""
        template = NotWithin(
            FieldIs(("work_resumption",), (at_least("hours_per_week", 8),), "any"), ("evaluation",), 42
        )
        assert asked(template, "2026-09-01", work("2026-05-04")).holds is None

    @pytest.mark.parametrize(("last_day", "late"), [("2026-09-01", True), ("2026-09-02", False)])
    def test_what_ends_later_has_not_ended(self, last_day: str, late: bool) -> None:
        """A last day that lies ahead settles nothing yet."""
        template = NotWithin(FieldIs(("work_resumption",), (), "any"), ("evaluation",), 42)
        verdict = asked(template, "2026-09-01", work("2026-05-04", last_day=last_day))
        assert (verdict.holds, verdict.late) == (True, late)

    def test_only_an_answer_of_the_right_kind_counts(self) -> None:
        """A warning is no stop of wage."""
        template = NotWithin(
            FieldIs(("non_cooperation",), (), "any"),
            ("wage_measure",),
            42,
            like=(one_of("step", "suspension", "stop"),),
        )
        refused = {"kind": "non_cooperation", "started_on": "2026-05-04"}
        for step, found in (("written_warning", True), ("stop", False)):
            measure = {"kind": "wage_measure", "started_on": "2026-05-20", "step": step, "notified_on": "2026-05-20"}
            assert bool(asked(template, "2026-07-01", refused, measure).holds) is found


class TestFieldIs:
    """Fields of one record, compared in three-valued logic."""

    @pytest.mark.parametrize(("percent", "found"), [(64, False), (65, True), (66, True)])
    def test_at_least(self, percent: int, found: bool) -> None:
        """The number itself counts."""
        template = FieldIs(("work_resumption",), (at_least("wage_value_percent", 65),))
        assert asked(template, "2026-06-01", work("2026-05-01", wage_value_percent=percent)).holds is found

    @pytest.mark.parametrize(("percent", "found"), [("64.9", True), (65, False)])
    def test_below(self, percent: object, found: bool) -> None:
        """The number itself does not."""
        template = FieldIs(("work_resumption",), (below("wage_value_percent", 65),))
        assert asked(template, "2026-06-01", work("2026-05-01", wage_value_percent=percent)).holds is found

    def test_exactly(self) -> None:
        """65 and 65.0 are one number."""
        template = FieldIs(("work_resumption",), (exactly("wage_value_percent", 65),))
        assert asked(template, "2026-06-01", work("2026-05-01", wage_value_percent="65.0")).holds
        assert asked(template, "2026-06-01", work("2026-05-01", wage_value_percent=66)).holds is False

    @pytest.mark.parametrize(("as_of", "found"), [("2026-05-31", True), ("2026-06-01", False)])
    def test_still_runs(self, as_of: str, found: bool) -> None:
        """On its last day it does."""
        template = FieldIs(("work_resumption",), (still_runs(),))
        assert asked(template, as_of, work("2026-05-01", last_day="2026-05-31")).holds is found

    def test_what_is_not_said_is_unknown(self) -> None:
        """Unless another field already says no; and ``absent`` asks for just that."""
        silent = work("2026-05-01", work="own")
        both = (one_of("work", "own"), one_of("structural", True))
        verdict = asked(FieldIs(("work_resumption",), both), "2026-06-01", silent)
        assert (verdict.holds, verdict.missing) == (None, "records.work_resumption.structural")
        other = (one_of("work", "therapy"), one_of("structural", True))
        assert asked(FieldIs(("work_resumption",), other), "2026-06-01", silent).holds is False
        assert asked(FieldIs(("work_resumption",), (absent("structural"),)), "2026-06-01", silent).holds

    def test_the_latest_or_any(self) -> None:
        """The latest record decides, unless any will do."""
        twice = [work("2026-04-01", structural=True), work("2026-05-01", structural=False)]
        where = (one_of("structural", True),)
        assert asked(FieldIs(("work_resumption",), where), "2026-06-01", *twice).holds is False
        assert asked(FieldIs(("work_resumption",), where, "any"), "2026-06-01", *twice).evidence == (
            "work_resumption@2026-04-01",
        )


YES, NO = FieldIs(("dispute",)), FieldIs(("second_track_start",))
UNKNOWN = FieldIs(("dispute",), (one_of("last_day", "never"),))


class TestLogic:
    """All, any and not, as Kleene has them."""

    @pytest.mark.parametrize(
        ("template", "holds"),
        [
            (AllOf((YES, YES)), True), (AllOf((YES, NO)), False), (AllOf((YES, UNKNOWN)), None),
            (AllOf((UNKNOWN, NO)), False), (AnyOf((NO, YES)), True), (AnyOf((NO, NO)), False),
            (AnyOf((UNKNOWN, YES)), True), (AnyOf((NO, UNKNOWN)), None), (Negated(YES), False), (Negated(NO), True),
            (Negated(UNKNOWN), None),
        ],
    )  # fmt: skip
    def test_truth_tables(self, template: Template, holds: bool | None) -> None:
        """Unknown only where it could still go either way."""
        verdict = asked(template, "2026-06-01", {"kind": "dispute", "started_on": "2026-05-04"})
        assert verdict.holds is holds
        assert (verdict.missing is not None) == (holds is None)


SIX_WEEKS, TEN_WEEKS = Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS, Fact.EMPLOYMENT_ENDED_AFTER_TEN_WEEKS
LEAVE = {"kind": "parental", "first_day": "2026-05-04", "last_day": "2026-05-31"}
SANCTION = {"kind": "sanction_decision", "sent_on": "2027-11-21"}


class TestFacts:
    """The facts about the case as a whole, each on both sides of its boundary."""

    @pytest.mark.parametrize(
        ("fact", "as_of", "records", "facts", "holds"),
        [
            (Fact.OTHER_LEAVE_IS_LONG, "2026-06-01", [], {"leaves": [LEAVE]}, False),
            (Fact.OTHER_LEAVE_IS_LONG, "2026-06-01", [], {"leaves": [{**LEAVE, "last_day": "2026-06-01"}]}, True),
            (SIX_WEEKS, "2026-03-01", [], {"employment": {"last_day": "2026-02-15"}}, False),
            (SIX_WEEKS, "2026-03-01", [], {"employment": {"last_day": "2026-02-16"}}, True),
            (TEN_WEEKS, "2026-04-01", [], {"employment": {"last_day": "2026-03-15"}}, False),
            (TEN_WEEKS, "2026-04-01", [], {"employment": {"last_day": "2026-03-16"}}, True),
            (Fact.SANCTION_SENT_LATE, "2028-01-10", [SANCTION], {}, False),
            (Fact.SANCTION_SENT_LATE, "2028-01-10", [{**SANCTION, "sent_on": "2027-11-22"}], {}, True),
            (Fact.SANCTION_VOID, "2028-01-10", [{**SANCTION, "sent_on": "2028-01-02"}], {}, False),
            (Fact.SANCTION_VOID, "2028-01-10", [{**SANCTION, "sent_on": "2028-01-03"}], {}, True),
            (Fact.SANCTION_RUNS, "2028-12-31", [SANCTION], {}, True),
            (Fact.SANCTION_RUNS, "2029-01-01", [SANCTION], {}, False),
            (Fact.EXCUSE_LOST, "2027-07-24", [], {}, False),
            (Fact.EXCUSE_LOST, "2027-07-25", [], {}, True),
            (Fact.EXCUSE_LOST, "2027-07-26", [{"kind": "week_42_notice", "received_on": "2027-07-24"}], {}, False),
            (Fact.EXCUSE_LOST, "2027-07-26", [{"kind": "week_42_notice", "received_on": "2027-07-25"}], {}, True),
            (Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT, "2027-07-26", [], {"aow_date": "2029-01-02"}, True),
            (Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT, "2027-07-26", [], {"aow_date": "2029-01-03"}, False),
            (Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT, "2027-07-26", [], {"aow_date": "2028-01-02"}, False),
            (
                Fact.NEW_CONTRACT_TOO_SHORT, "2027-07-26",
                [work("2027-05-01", work="other_employer", last_day="2028-07-01")], {}, True,
            ),
            (
                Fact.NEW_CONTRACT_TOO_SHORT, "2027-07-26",
                [work("2027-05-01", work="other_employer", last_day="2028-07-02")], {}, False,
            ),
            (
                Fact.PERMIT_WHILE_SANCTION_RUNS_ON, "2028-12-31",
                [SANCTION, {"kind": "dismissal_permit", "sent_on": "2028-12-03"}], {}, False,
            ),
            (
                Fact.PERMIT_WHILE_SANCTION_RUNS_ON, "2028-12-31",
                [SANCTION, {"kind": "dismissal_permit", "sent_on": "2028-12-02"}], {}, True,
            ),
            (Fact.VIEWS_OF_BOTH_NOT_ON_FILE, "2026-06-01", [dated("action_plan", "2026-03-02")], {}, True),
            (
                Fact.VIEWS_OF_BOTH_NOT_ON_FILE, "2026-06-01",
                [dated("action_plan", "2026-03-02", views_of=["employee", "employer"])], {}, False,
            ),
        ],
    )  # fmt: skip
    def test_boundaries(
        self, fact: Fact, as_of: str, records: list[dict[str, Any]], facts: dict[str, Any], holds: bool
    ) -> None:
        """The last day on which it does not hold, and the first on which it does."""
        assert asked(Holds(fact), as_of, *records, **facts).holds is holds

    def test_capacity_in_the_second_year(self) -> None:
        """Counted day 365 is Monday 4 January 2027."""
        fact = Holds(Fact.SICK_IN_SECOND_YEAR_WITHOUT_CAPACITY)
        opinion = dated("capacity", "2026-12-01", capacity="none")
        for day, holds in (("2027-01-03", False), ("2027-01-04", True)):
            assert asked(fact, day, opinion).holds is holds
        before = dated("capacity", "2027-01-03", capacity="present")
        assert asked(fact, "2027-02-01", opinion, before).holds is False
        assert asked(fact, "2027-02-01", opinion, before, dated("capacity", "2027-01-20", capacity="none")).holds

    def test_every_number_of_ours_can_be_changed(self) -> None:
        """One day more of other leave is no longer long."""
        leave = {**LEAVE, "last_day": "2026-06-01"}
        answer = assess(
            Case.model_validate({"first_sick_day": D0, "leaves": [leave]}),
            as_of=date(2026, 6, 1) + timedelta(days=1),
        )
        found = {finding.id for finding in answer.risk.findings}
        assert "UP-E24" in found
        assert "UP-E24" not in {finding.id for finding in answer.risk_with({"other_leave_days": 29}).findings}
