"""BW 7:629(2), WIA 43: what AOW age ends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from poortwachter import Assessment, Case, Status, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; the application is due on 17 October 2027, a sanction decision on 21 November 2027."""


def on_file(*records: Mapping[str, object], as_of: date = FAR, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


def applied(day: str, **fields: object) -> dict[str, object]:
    """A WIA application received on ``day``."""
    return {"kind": "wia_application", "received_on": day, **fields}


def sanctioned(day: str = "2027-11-01", **fields: object) -> dict[str, object]:
    """A sanction decision sent on ``day``."""
    return {"kind": "sanction_decision", "sent_on": day, **fields}


class TestAowAge:
    """BW 7:629(2)b and WIA 43: six weeks of wage from the AOW date (thirteen for older cases), and no WIA."""

    @pytest.mark.parametrize(
        ("first_day", "aow_date", "wage_ends", "wia"),
        [
            (date(2025, 3, 3), "2026-03-01", date(2026, 4, 11), None),
            (date(2024, 4, 1), "2026-03-01", date(2026, 3, 29), date(2026, 3, 30)),
            (date(2023, 6, 30), "2024-01-01", date(2024, 3, 31), None),
            (date(2023, 7, 1), "2024-01-01", date(2024, 2, 11), None),
            (date(2026, 3, 2), "2026-03-01", date(2026, 4, 12), None),
            (date(2022, 3, 2), "2022-03-01", date(2022, 5, 31), None),
            (date(2015, 12, 31), "2016-03-01", date(2017, 12, 27), None),
        ],
    )
    def test_six_and_thirteen_weeks(self, first_day: date, aow_date: str, wage_ends: date, wia: date | None) -> None:
        """In a running case from the AOW date, after it from the first sick day, never beyond the 104 weeks."""
        answer = on_file(first_day=first_day, aow_date=aow_date)
        assert answer.wage_continuation.last_day == wage_ends
        assert answer.wia.first_day == (None if wia is None or date.fromisoformat(aow_date) <= wia else wia)
        assert answer.wia.reason == "aow_age_reached"

    @pytest.mark.parametrize(("first_day", "counted"), [("2026-03-01", False), ("2026-02-28", True)])
    def test_days_before_it_are_counted_where_there_are_any(self, first_day: str, counted: bool) -> None:
        """Who falls ill on the AOW date itself has the weeks from that day; the proof counts no days before it."""
        answer = on_file(first_day=date.fromisoformat(first_day), aow_date="2026-03-01")
        assert answer.wage_continuation.last_day == date(2026, 4, 11)
        days = [step.days for step in answer.explain("wage_continuation").steps if step.operation == "counted"]
        assert (1 in days, 0 in days) == (counted, False)

    @pytest.mark.parametrize(
        ("well_from", "sick_again", "wage_ends"),
        [
            ("2026-05-26", "2026-06-15", date(2026, 7, 26)),
            ("2026-06-21", "2026-07-01", date(2026, 7, 22)),
            ("2026-06-21", "2026-07-18", date(2026, 8, 8)),
            ("2026-05-10", "2026-06-01", date(2026, 7, 12)),
        ],
    )
    def test_days_well_are_no_part_of_the_weeks(self, well_from: str, sick_again: str, wage_ends: date) -> None:
        """Joined spells are taken together for these weeks too, BW 7:629(10), 670(1): as for who falls ill later."""
        well = date.fromisoformat(well_from)
        spells: list[Mapping[str, object]] = [
            {"first_day": "2026-05-01", "last_day": well - timedelta(days=1)},
            {"first_day": sick_again},
        ]
        answer = assess(Case(absences=spells, aow_date="2026-06-01"), as_of=FAR)
        assert answer.wage_continuation.last_day == wage_ends
        assert answer.dismissal_ban.last_day == wage_ends

    def test_the_other_reading_of_the_mixed_case(self) -> None:
        """Six weeks where the AOW date lies on or after 1 July 2023 (C10)."""
        case = running(date(2023, 6, 30), aow_date="2024-01-01")
        answer = assess(case, as_of=FAR, readings={"aow_age_in_running_case": "six_weeks"})
        assert answer.wage_continuation.last_day == date(2024, 2, 11)

    @pytest.mark.parametrize(("first_day", "weeks"), [(date(2023, 6, 30), 13), (date(2023, 7, 1), 6)])
    @pytest.mark.parametrize(
        ("about", "employment", "articles"),
        [
            ("wage_continuation", {}, {"BW 7:629(2b)", "BW 7:629(10)"}),
            ("dismissal_ban", {}, {"BW 7:670(1a)"}),
            ("wage_continuation", {"regime": "public_servant"}, {"ZW 76a(8)"}),
        ],
    )
    @pytest.mark.parametrize("aow_date", ["2023-09-01", "2023-06-01"])
    def test_the_proof_cites_the_article_of_the_weeks(
        self, first_day: date, weeks: int, about: str, employment: dict[str, str], articles: set[str], aow_date: str
    ) -> None:
        """Of wage, of the prohibition of notice, and of a public servant; 104 says which a public servant has."""
        answer = on_file(first_day=first_day, aow_date=aow_date, employment=employment)
        steps = answer.explain(about).steps
        cited = {str(citation) for step in steps if step.what in ("term.sum", "aow_limit") for citation in step.basis}
        older = {"ZW 104(1)", "ZW 104(3)"} if weeks == 13 and employment else set()
        assert cited == articles | older

    def test_of_a_public_servant_the_law_itself_says_which(self) -> None:
        """ZW 104(3): sickness from before 1 July 2023 keeps thirteen weeks; for him that is no reading."""
        case = running(date(2023, 6, 30), aow_date="2024-01-01", employment={"regime": "public_servant"})
        other = assess(case, as_of=FAR, readings={"aow_age_in_running_case": "six_weeks"})
        assert other.wage_continuation.last_day == date(2024, 3, 31)
        assert "aow_age_in_running_case" not in {reading.id for reading in assess(case, as_of=FAR).readings}

    def test_of_sickness_benefit(self) -> None:
        """ZW 29(5), for who falls ill after AOW age and leaves: the end of the employment lies in its weeks or not."""
        for first_day, last_day, in_them in (
            ("2026-03-02", "2026-04-12", True),
            ("2026-03-02", "2026-04-13", False),
            ("2023-06-30", "2023-09-28", True),
            ("2023-06-30", "2023-09-29", False),
        ):
            employment = {"last_day": last_day}
            found = on_file(first_day=date.fromisoformat(first_day), aow_date="2023-01-01", employment=employment)
            benefit = found.found.run.outlook("benefit_over")
            assert {str(citation) for citation in benefit.basis} >= {"ZW 29(5)"}
            asked = found.milestone("end_of_employment_notice")
            assert (asked.reason != "ended_after_benefit_period") is in_them

    def test_during_a_sanction(self) -> None:
        """The default ends it six weeks after; the alternative lets it run on."""
        case = running(D0, aow_date="2028-03-01", records=[sanctioned()])
        assert assess(case, as_of=FAR).wage_continuation.last_day == date(2028, 4, 11)
        other = assess(case, as_of=FAR, readings={"aow_age_during_sanction": "runs_on"})
        assert other.wage_continuation.last_day == date(2028, 12, 31)

    def test_no_plan_and_no_second_track_after_it(self) -> None:
        """BW 7:658a(1): what would be due on or after the AOW date is not asked."""
        answer = on_file(aow_date="2026-03-02", as_of=date(2026, 3, 1))
        assert answer.milestone("action_plan").reason == "aow_age_reached"
        assert answer.milestone("second_track").status == Status.NOT_APPLICABLE
        assert on_file(aow_date="2026-03-03", as_of=date(2026, 3, 1)).milestone("action_plan").due == date(2026, 3, 2)


def extended(last_day: str) -> list[dict[str, object]]:
    """A voluntary extension that UWV granted."""
    return [
        {"kind": "extension_agreement", "received_on": "2027-03-01", "last_day": last_day},
        {"kind": "extension_decision", "sent_on": "2027-03-15", "granted": True, "last_day": last_day},
    ]


END = date(2028, 1, 2)
LATE = applied("2027-11-06")
"""Twenty days late: the wage period would run to 22 January 2028."""


class TestAowAgeInTheWait:
    """BW 7:629(2): for one who reaches AOW age in the wait, wage never outlasts the 104 weeks."""

    @pytest.mark.parametrize("records", [[LATE], [sanctioned()], extended("2028-07-02")])
    def test_nothing_goes_beyond_the_wait(self, records: list[Mapping[str, object]]) -> None:
        """Neither lateness nor sanction nor extension; the ban keeps its six weeks, within its two years."""
        answer = on_file(*records, aow_date="2027-12-30")
        assert answer.wage_continuation.last_day == END
        assert answer.sanction.last_day is None
        assert answer.wia.first_day is None

    def test_the_ban_of_who_is_late_and_reaches_aow_age(self) -> None:
        """Two years less a day."""
        assert on_file(LATE, aow_date="2027-12-30").dismissal_ban.last_day == date(2028, 1, 4)
