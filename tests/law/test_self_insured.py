"""WIA 26(2), ZW 29: a self-insured employer whose employee has left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, assess
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


LATE = applied("2027-11-06")
"""Twenty days late: the wage period would run to 22 January 2028."""


class TestSelfInsured:
    """WIA 26(2), ZW 29(10): where the employment has ended, a self-insured employer pays sickness benefit longer."""

    LEFT: Mapping[str, object] = {"last_day": "2027-06-30", "self_insured_zw": "yes"}

    def test_a_sanction_extends_the_benefit_and_not_the_wage(self) -> None:
        """At most 52 weeks, and WIA comes after it."""
        answer = on_file(sanctioned(), employment=self.LEFT)
        assert (answer.sanction.first_day, answer.sanction.last_day) == (date(2028, 1, 3), date(2028, 12, 31))
        assert "WIA 26(2)" in map(str, answer.sanction.basis)
        assert answer.wage_continuation.last_day == date(2027, 6, 30)
        assert answer.wia.first_day == date(2029, 1, 1)
        assert answer.sanction.caveats == ("extends_sickness_benefit",)

    @pytest.mark.parametrize(
        ("leave", "reading", "first_day", "last_day"),
        [
            (("2028-06-01", "2028-09-20"), "pauses", "2028-01-03", "2029-04-22"),
            (("2028-06-01", "2028-09-20"), "runs_on", "2028-01-03", "2028-12-31"),
            (("2028-01-03", "2028-04-23"), "pauses", "2028-04-24", "2029-04-22"),
            (("2028-01-03", "2028-04-23"), "runs_on", "2028-01-03", "2028-12-31"),
            (("2028-12-31", "2029-04-21"), "pauses", "2028-01-03", "2029-04-22"),
            (("2028-12-31", "2029-04-21"), "runs_on", "2028-01-03", "2028-12-31"),
            (("2029-01-01", "2029-04-22"), "pauses", "2028-01-03", "2028-12-31"),
        ],
    )
    def test_leave_in_the_sanction(self, leave: tuple[str, str], reading: str, first_day: str, last_day: str) -> None:
        """112 days of leave move it by as much, or by the letter of 26(2) not at all; 52 weeks either way."""
        case = running(
            D0, employment=self.LEFT, records=[sanctioned()],
            leaves=[{"kind": "pregnancy_maternity", "first_day": leave[0], "last_day": leave[1]}],
        )  # fmt: skip
        for others in ({}, {"sanction_after_leave": "last_day_of_leave"}):
            answer = assess(case, as_of=FAR, readings={**others, "leave_in_benefit_sanction": reading})
            found = answer.sanction
            assert (found.first_day, found.last_day) == (date.fromisoformat(first_day), date.fromisoformat(last_day))
            assert [str(item) for item in found.basis] == ["WIA 26(2)", "ZW 29(10b)"]

    @pytest.mark.parametrize(
        ("leave", "asked"),
        [(None, False), (("2027-06-01", "2027-09-20"), False), (("2028-06-01", "2028-09-20"), True)],
    )
    def test_the_reading_is_named_where_leave_falls_in_it(self, leave: tuple[str, str] | None, asked: bool) -> None:
        """Not where there is none, or it is over before the sanction begins."""
        leaves = [{"kind": "pregnancy_maternity", "first_day": leave[0], "last_day": leave[1]}] if leave else []
        answer = assess(running(D0, employment=self.LEFT, records=[sanctioned()], leaves=leaves), as_of=FAR)
        assert ("leave_in_benefit_sanction" in {item.id for item in answer.readings}) is asked

    @pytest.mark.parametrize(("reading", "last_day"), [("pauses", "2028-08-21"), ("runs_on", "2028-05-01")])
    def test_leave_in_the_six_weeks_after_a_repair(self, reading: str, last_day: str) -> None:
        """Repair established on 21 March 2028; leave from 1 April to 21 July."""
        records = [
            sanctioned(),
            {"kind": "repair_report", "received_on": "2028-03-06"},
            {"kind": "repair_decision", "sent_on": "2028-03-21", "repaired": True},
        ]
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-04-01", "last_day": "2028-07-21"}
        case = running(D0, employment=self.LEFT, records=records, leaves=[leave])
        answer = assess(case, as_of=FAR, readings={"leave_in_benefit_sanction": reading})
        assert answer.sanction.last_day == date.fromisoformat(last_day)

    def test_a_wage_sanction_pauses_by_any_reading(self) -> None:
        """WIA 25(9): the employment goes on."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-06-01", "last_day": "2028-09-20"}
        case = running(D0, employment={"self_insured_zw": "yes"}, records=[sanctioned()], leaves=[leave])
        for chosen in ({}, {"leave_in_benefit_sanction": "runs_on"}):
            assert assess(case, as_of=FAR, readings=chosen).sanction.last_day == date(2029, 4, 22)
        assert "leave_in_benefit_sanction" not in {item.id for item in assess(case, as_of=FAR).readings}

    @pytest.mark.parametrize("self_insured", ["yes", "no", "unknown"])
    @pytest.mark.parametrize(
        ("last_day", "safety_net", "unsure"),
        [
            ("2027-06-30", "yes", True),
            ("2027-06-30", "no", False),
            ("2027-06-30", None, False),
            ("2028-01-01", "yes", True),
            ("2028-01-02", "yes", False),
            (None, "yes", False),
        ],
    )
    def test_a_safety_net_can_take_its_place(
        self, last_day: str | None, safety_net: str | None, unsure: bool, self_insured: str
    ) -> None:
        """ZW 29(12): with 29b, 29(2)c does not hold, and the duties of WIA 26 hang on 29(2)a to d; which it is is not
        asked.
        """
        given = {"last_day": last_day, "safety_net": safety_net, "self_insured_zw": self_insured}
        answer = on_file(employment={name: value for name, value in given.items() if value is not None})
        assert ("safety_net_after_employment" in answer.caveats) is unsure

    def test_without_self_insurance_there_is_none(self) -> None:
        """UWV pays the benefit itself."""
        assert on_file(sanctioned(), employment={"last_day": "2027-06-30"}).sanction.reason == "employment_ended"
        nobody = on_file(sanctioned(), employment={"regime": "no_employer"})
        assert nobody.sanction.reason == "no_employer"

    def test_a_late_application_extends_it_since_2019(self) -> None:
        """ZW 29(10)a; nothing before."""
        assert on_file(LATE, employment=self.LEFT).wia.first_day == date(2028, 1, 23)
        first_day, left = date(2016, 12, 26), {"last_day": "2018-06-30", "self_insured_zw": "yes"}
        late = applied("2018-10-21")
        assert on_file(late, first_day=first_day, employment=left).wia.first_day == date(2018, 12, 24)

    def test_household_work_has_none_while_the_employment_runs(self) -> None:
        """Before a decision the employee can still leave, and the sanction would then be of the benefit."""
        household = {"domestic_worker": "yes", "self_insured_zw": "yes"}
        assert on_file(employment=household).sanction.reason == "no_sanction_decision"
        assert on_file(sanctioned(), employment=household).sanction.reason == "domestic_worker"

    def test_no_employer_at_all(self) -> None:
        """The employment ended before the sickness, and the former employer is self-insured."""
        answer = on_file(sanctioned(), employment={"regime": "no_employer", "self_insured_zw": "yes"})
        assert answer.milestone("reintegration_report").due == date(2027, 10, 3)
        assert answer.milestone("sanction_decision").status == "met"
        assert answer.sanction.last_day == date(2028, 12, 31)
        assert answer.wage_continuation.reason == "no_employer"
