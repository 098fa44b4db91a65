"""What a second reading of the law and of the records found."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, Case, CaseError, Status, assess
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


def repair(received: str, decided: str | None = None, *, repaired: bool = True) -> list[dict[str, object]]:
    """A repair report, and UWV's decision on it."""
    report: dict[str, object] = {"kind": "repair_report", "received_on": received}
    decision: dict[str, object] = {"kind": "repair_decision", "sent_on": decided, "repaired": repaired}
    return [report] if decided is None else [report, decision]


class TestWhatASecondReaderFound:
    """Each was wrong once."""

    def test_what_an_event_brings_up_at_the_end_does_not_lapse_with_it(self) -> None:
        """The notices of recovery and of the end of employment, and an objection, come after the duties have ended."""
        spell = {"first_day": "2026-01-05", "last_day": "2026-03-25", "recovery_reported_on": "2026-03-26"}
        case = Case.model_validate({"absences": [spell], "employment": {"safety_net": "yes"}})
        found = [
            assess(case, as_of=day).milestone("recovery_notice").status
            for day in (date(2026, 3, 27), date(2026, 3, 31))
        ]
        assert found == [Status.DUE_SOON, Status.OVERDUE]
        answer = on_file(employment={"last_day": "2026-08-01"}, as_of=date(2026, 8, 4))
        assert answer.milestone("end_of_employment_notice").status == Status.OVERDUE
        void = on_file(sanctioned("2028-01-03"), as_of=date(2028, 1, 10))
        assert void.milestone("objection").status == Status.OPEN

    def test_the_ban_names_what_makes_it_longer_only_when_it_does(self) -> None:
        """BW 7:670(11) stands beside a sanction, not beside a plain case."""
        assert [str(item) for item in on_file().dismissal_ban.basis] == ["BW 7:670(1)"]
        assert [str(item) for item in on_file(sanctioned()).dismissal_ban.basis] == ["BW 7:670(1)", "BW 7:670(11)"]

    def test_the_answer_lists_the_readings_that_it_used(self) -> None:
        """Those of a repair only where there is one."""
        plain = {reading.id for reading in on_file().readings}
        repaired = {reading.id for reading in on_file(sanctioned(), *repair("2028-03-06", "2028-03-29")).readings}
        assert repaired - plain == {"repair_decision_term", "run_out_of_the_sanction", "late_days_of_uwv"}

    def test_leave_counts_once_in_the_ban(self) -> None:
        """Leave before a sanction moves the ban by its days, and the sanction by its own."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-01-03", "last_day": "2028-04-23"}
        answer = on_file(sanctioned(), leaves=[leave])
        assert answer.wage_continuation.last_day == date(2029, 4, 22)
        assert answer.dismissal_ban.last_day == date(2029, 4, 24)

    def test_aow_age_cuts_the_sanction_too(self) -> None:
        """Under the default reading; under the other neither wage nor ban is cut."""
        case = running(D0, aow_date="2028-06-01", records=[sanctioned()])
        answer = assess(case, as_of=FAR)
        assert answer.sanction.last_day == answer.wage_continuation.last_day == date(2028, 7, 12)
        other = assess(case, as_of=FAR, readings={"aow_age_during_sanction": "runs_on"})
        assert (other.wage_continuation.last_day, other.dismissal_ban.last_day) == (
            date(2028, 12, 31),
            date(2029, 1, 2),
        )

    def test_no_wia_for_who_recovered_during_the_sanction(self) -> None:
        """The wait was served, but nobody is sick when WIA could begin."""
        spell = {"first_day": "2026-01-05", "last_day": "2028-06-30"}
        answer = assess(Case.model_validate({"absences": [spell], "records": [sanctioned()]}), as_of=FAR)
        assert (answer.wia.state, answer.wia.reason) == ("not_applicable", "recovered")

    def test_no_sanction_where_no_wage_is_left_to_extend(self) -> None:
        """A domestic worker, an early IVA, an employment that ended."""
        assert on_file(sanctioned(), employment={"domestic_worker": "yes"}).sanction.reason == "domestic_worker"
        ended = on_file(employment={"last_day": "2026-09-30"}, as_of=date(2026, 10, 1))
        assert ended.milestone("sanction_decision").reason == "employment_ended"
        assert "records.sanction_decision" not in {change.fact for change in ended.could_change}

    def test_looking_back_between_posting_and_receipt(self) -> None:
        """An application that had not come yet is left out; so is a recovery reported ahead."""
        posted = applied("2027-10-20", posted_on="2027-10-15")
        assert running(D0, records=[posted]).as_at(date(2027, 10, 16)).records == ()
        spell = {"first_day": "2026-01-05", "last_day": "2026-03-25", "recovery_reported_on": "2026-03-20"}
        assert Case.model_validate({"absences": [spell]}).as_at(date(2026, 3, 22)).absences[0].last_day is None


def ended(last_day: str, *records: Mapping[str, object], by: str = "recovery") -> Assessment:
    """The answer for a case that ended on ``last_day``."""
    spell = {"first_day": D0, "last_day": last_day, "ended_by": by}
    return assess(Case.model_validate({"absences": [spell], "records": list(records)}), as_of=FAR)


class TestTheOrderOfAListSaysNothing:
    """Records of one day give one answer, or none."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (applied("2027-10-20"), applied("2027-10-20", posted_on="2027-10-15")),
            (
                {"kind": "week_42_notice", "received_on": "2026-10-27"},
                {"kind": "week_42_notice", "received_on": "2026-10-27", "posted_on": "2026-10-26"},
            ),
            (
                {"kind": "action_plan", "dated": "2026-03-01"},
                {"kind": "action_plan", "dated": "2026-03-01", "views_of": ["employer", "employee"]},
            ),
        ],
    )
    def test_the_same_answer(self, one: dict[str, object], other: dict[str, object]) -> None:
        """To the byte, save the hash of the facts as they were given."""
        shown = []
        for records in ([one, other], [other, one]):
            answer = on_file(*records).to_dict()
            answer.pop("provenance")
            shown.append(answer)
        assert shown[0] == shown[1]

    @pytest.mark.parametrize(
        ("kind", "one", "other"),
        [
            (
                "extension_decision",
                {"granted": True, "last_day": "2028-07-02"},
                {"granted": True, "last_day": "2028-05-02"},
            ),
            ("wage_extension_decision", {"days": 3}, {"days": 30}),
            ("repair_decision", {"repaired": True}, {"repaired": False}),
        ],
    )
    def test_two_decisions_that_contradict_each_other(
        self, kind: str, one: dict[str, object], other: dict[str, object]
    ) -> None:
        """Refused in either order: nobody can tell which one stands."""
        decisions = [{"kind": kind, "sent_on": "2027-12-01", **fields} for fields in (one, other)]
        for records in (decisions, decisions[::-1]):
            with pytest.raises(CaseError) as caught:
                on_file(*records)
            assert "two_on_one_day" in {problem.code for problem in caught.value.problems}
