"""Employment, recovery and death: what ends a period before its time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

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


class TestEmployment:
    """End of employment, domestic worker, public servant and no employer."""

    @pytest.mark.parametrize(
        ("last_day", "self_insured", "due"),
        [
            ("2026-06-26", "no", date(2026, 6, 26)),
            ("2026-06-27", "no", date(2026, 6, 29)),
            ("2026-06-26", "yes", date(2026, 8, 7)),
        ],
    )
    def test_notice_at_the_end_of_employment(self, last_day: str, self_insured: str, due: date) -> None:
        """ZW 38(2) and 38aa: on the last day, moved to a working day; self-insured six weeks later."""
        employment = {"last_day": last_day, "self_insured_zw": self_insured}
        assert on_file(employment=employment).milestone("end_of_employment_notice").due == due

    def test_the_last_working_day_before_1_july_2018(self) -> None:
        """The older text looked back."""
        answer = on_file(first_day=date(2018, 1, 1), employment={"last_day": "2018-06-30"})
        assert answer.milestone("end_of_employment_notice").due == date(2018, 6, 29)
        answer = on_file(first_day=date(2018, 1, 1), employment={"last_day": "2018-07-01"})
        assert answer.milestone("end_of_employment_notice").due == date(2018, 7, 2)

    @pytest.mark.parametrize(
        ("last_day", "due"),
        [("2026-02-15", None), ("2026-02-16", date(2026, 2, 16)), ("2026-02-17", date(2026, 2, 17))],
    )
    def test_the_report_with_it_after_six_weeks(self, last_day: str, due: date | None) -> None:
        """ZW 38(2): a report on the last day where six weeks lie between, and none where fewer do (C20)."""
        assert on_file(employment={"last_day": last_day}).milestone("reintegration_report").due == due

    def test_wage_and_ban_end_with_the_employment_and_the_wait_runs_on(self) -> None:
        """What is not due by then lapses."""
        answer = on_file(employment={"last_day": "2026-06-26"}, as_of=date(2026, 7, 1))
        assert answer.case_state == "employment_ended"
        assert answer.wage_continuation.last_day == answer.dismissal_ban.last_day == date(2026, 6, 26)
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert answer.milestone("week_42_notice").status == Status.LAPSED
        assert answer.milestone("action_plan").status == Status.MISSED

    def test_domestic_worker(self) -> None:
        """BW 7:629(2)a: six weeks of wage."""
        answer = on_file(employment={"domestic_worker": "yes"})
        assert answer.wage_continuation.last_day == date(2026, 2, 15)

    def test_public_servant_and_no_employer(self) -> None:
        """No ban under the Civil Code; without an employer no wage and no sanction either."""
        servant = on_file(employment={"regime": "public_servant"})
        assert servant.dismissal_ban.state == "not_applicable"
        assert [str(citation) for citation in servant.wage_continuation.basis] == ["ZW 76a(1)", "ZW 76a(5)"]
        nobody = on_file(employment={"regime": "no_employer"})
        assert nobody.wage_continuation.reason == nobody.sanction.reason == "no_employer"
        assert nobody.wia.first_day == date(2028, 1, 3)


def ended(last_day: str, *records: Mapping[str, object], by: str = "recovery") -> Assessment:
    """The answer for a case that ended on ``last_day``."""
    spell = {"first_day": D0, "last_day": last_day, "ended_by": by}
    return assess(Case.model_validate({"absences": [spell], "records": list(records)}), as_of=FAR)


def extended(last_day: str) -> list[dict[str, object]]:
    """A voluntary extension that UWV granted."""
    return [
        {"kind": "extension_agreement", "received_on": "2027-03-01", "last_day": last_day},
        {"kind": "extension_decision", "sent_on": "2027-03-15", "granted": True, "last_day": last_day},
    ]


END = date(2028, 1, 2)
LATE = applied("2027-11-06")
"""Twenty days late: the wage period would run to 22 January 2028."""


class TestRecoveryAfterTheWait:
    """BW 7:629(1), WIA 25(9): wage is owed to who is sick; nothing that extends it outlasts the last sick day."""

    @pytest.mark.parametrize("by", ["recovery", "death"])
    @pytest.mark.parametrize("last_day", ["2028-01-03", "2028-01-21"])
    def test_in_the_days_that_lateness_added(self, last_day: str, by: str) -> None:
        """Wage ends on the last sick day and there is no sanction."""
        answer = ended(last_day, LATE, sanctioned("2027-12-06"), by=by)
        assert answer.wage_continuation.last_day == date.fromisoformat(last_day)
        assert answer.sanction.reason == {"recovery": "recovered", "death": "deceased"}[by]
        assert answer.wia.first_day is None

    def test_on_the_last_day_of_the_wage_period(self) -> None:
        """The last sick day is the last day of the wait: nothing is left for a sanction; a day later it lasts a day."""
        assert ended("2028-01-02", sanctioned()).sanction.reason == "recovered"
        assert ended("2028-01-02", sanctioned()).wage_continuation.last_day == END
        assert ended("2028-01-03", sanctioned()).sanction.last_day == date(2028, 1, 3)

    def test_in_a_voluntary_extension(self) -> None:
        """It does not run on after recovery."""
        assert ended("2028-03-01", *extended("2028-07-02")).wage_continuation.last_day == date(2028, 3, 1)

    def test_after_early_iva(self) -> None:
        """The shorter wait was complete: it stands, WIA began, and wage ends on the last sick day."""
        decision = {"kind": "early_iva_decision", "sent_on": "2026-07-27", "granted": True}
        answer = ended("2027-06-01", {"kind": "early_iva_application", "received_on": "2026-06-01"}, decision)
        assert answer.waiting_period.last_day == date(2026, 8, 9)
        assert answer.wia.first_day == date(2026, 8, 10)
        assert answer.wage_continuation.last_day == date(2027, 6, 1)
        assert answer.dismissal_ban.last_day == date(2027, 6, 1)

    @pytest.mark.parametrize("by", ["recovery", "death"])
    @pytest.mark.parametrize("last_day", ["2028-01-03", "2028-04-05"])
    def test_nobody_is_forbidden_to_give_notice_any_more(self, last_day: str, by: str) -> None:
        """BW 7:670(1): the ban protects who is unfit for work; in the last days of two years, and in a sanction."""
        answer = ended(last_day, sanctioned(), by=by)
        assert answer.dismissal_ban.last_day == answer.wage_continuation.last_day == date.fromisoformat(last_day)
        assert "last_sick_day" in str(answer.explain("dismissal_ban").steps)


class TestEmploymentEndsFirst:
    """WIA 24(3), 43(b) and UWV's work instruction of 2025: no employment, no wage period to extend."""

    @pytest.mark.parametrize(("last_day", "wia"), [("2027-12-31", "2028-01-03"), ("2028-01-02", "2028-01-03")])
    def test_before_a_voluntary_extension(self, last_day: str, wia: str) -> None:
        """The extension never begins, and the application is due as if there were none."""
        answer = on_file(*extended("2028-07-02"), employment={"last_day": last_day})
        assert (answer.wia.first_day, answer.milestone("wia_application").due) == (
            date.fromisoformat(wia),
            date(2027, 10, 17),
        )

    def test_during_a_voluntary_extension(self) -> None:
        """It ends on that day."""
        answer = on_file(*extended("2028-07-02"), employment={"last_day": "2028-03-31"})
        assert (answer.wage_continuation.last_day, answer.wia.first_day) == (date(2028, 3, 31), date(2028, 4, 1))

    @pytest.mark.parametrize("decided", [False, True])
    def test_during_the_days_that_lateness_added(self, decided: bool) -> None:
        """Wage ends with the employment, and WIA begins the day after."""
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-11-20", "days": 20}
        records = [LATE, decision] if decided else [LATE]
        answer = on_file(*records, employment={"last_day": "2028-01-10"})
        assert (answer.wage_continuation.last_day, answer.wia.first_day) == (date(2028, 1, 10), date(2028, 1, 11))
        earlier = on_file(*records, employment={"last_day": "2027-12-31"})
        assert (earlier.wage_continuation.last_day, earlier.wia.first_day) == (date(2027, 12, 31), date(2028, 1, 3))

    def test_before_a_sanction_that_leave_postponed(self) -> None:
        """The leave runs when the sanction would begin; the employment ends in it, and nothing is left to extend."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-01-03", "last_day": "2028-04-23"}
        answer = on_file(sanctioned(), leaves=[leave], employment={"last_day": "2028-01-03"})
        assert (answer.sanction.reason, answer.wage_continuation.last_day) == ("employment_ended", END)
        later = on_file(sanctioned(), leaves=[leave], employment={"last_day": "2028-04-24"})
        assert later.sanction.last_day == date(2028, 4, 24)
