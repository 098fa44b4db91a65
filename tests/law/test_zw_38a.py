"""ZW 38a, 38aa: notices of sickness and recovery, in their order."""

from __future__ import annotations

from datetime import date

import pytest

from poortwachter import Case, Status, assess
from poortwachter.law.stages.conditions import within_its_term_or_not_fined
from strategies import FAR, running

D0 = date(2026, 1, 5)


def short(*records: dict[str, object], term: str = "six_weeks", last_day: str = "2024-05-10") -> Case:
    """Sick from 1 May 2024, recovery reported the day after the last sick day."""
    reported = date.fromordinal(date.fromisoformat(last_day).toordinal() + 1)
    spell = {"first_day": "2024-05-01", "last_day": last_day, "recovery_reported_on": reported}
    employment = {"safety_net": "yes", "safety_net_notice_term": term}
    return Case.model_validate({"absences": [spell], "employment": employment, "records": list(records)})


def sick(day: str) -> dict[str, object]:
    """The safety-net notice."""
    return {"kind": "safety_net_notice", "received_on": day}


def well(day: str) -> dict[str, object]:
    """The recovery notice."""
    return {"kind": "recovery_notice", "received_on": day}


class TestOrder:
    """ZW 38a(3) and (6): the sick notice stays due after recovery, and recovery is not reported before it."""

    @pytest.mark.parametrize(
        ("day", "status"), [("2024-05-15", "upcoming"), ("2024-06-12", "due_soon"), ("2024-06-13", "overdue")]
    )
    def test_both_by_the_six_weeks(self, day: str, status: str) -> None:
        """12 June 2024, for the one and for the other."""
        answer = assess(short(), as_of=date.fromisoformat(day))
        for name in ("safety_net_notice", "recovery_notice"):
            assert (answer.milestone(name).due, answer.milestone(name).status) == (date(2024, 6, 12), status)

    def test_both_together(self) -> None:
        """In time on the last day."""
        answer = assess(short(sick("2024-06-12"), well("2024-06-12")), as_of=FAR)
        assert answer.milestone("safety_net_notice").status is Status.MET
        assert answer.milestone("recovery_notice").status is Status.MET

    @pytest.mark.parametrize(("day", "met"), [("2024-06-02", False), ("2024-06-03", True), ("2024-06-04", True)])
    def test_recovery_not_before_the_sick_notice(self, day: str, met: bool) -> None:
        """The day before the sick notice, its day, and the day after."""
        answer = assess(short(well(day), sick("2024-06-03")), as_of=date(2024, 6, 5))
        assert (answer.milestone("recovery_notice").status is Status.MET) is met

    def test_a_sick_notice_made_in_time_before_recovery(self) -> None:
        """Then recovery is due on the second day, 38a(5)."""
        answer = assess(short(sick("2024-05-06")), as_of=FAR)
        assert answer.milestone("recovery_notice").due == date(2024, 5, 13)

    @pytest.mark.parametrize(
        ("day", "due"), [("2024-05-10", "2024-05-13"), ("2024-05-11", "2024-05-13"), ("2024-05-12", "2024-06-12")]
    )
    def test_a_sick_notice_on_the_first_day_well(self, day: str, due: str) -> None:
        """It came before the recovery, if not after that day: then recovery waits for its six weeks."""
        assert assess(short(sick(day)), as_of=FAR).milestone("recovery_notice").due == date.fromisoformat(due)

    def test_recovery_before_the_fourth_day(self) -> None:
        """38a(2): there was no fourth day of sickness."""
        notice = assess(short(term="fourth_day", last_day="2024-05-02"), as_of=FAR).milestone("safety_net_notice")
        assert (notice.status, notice.reason) == (Status.LAPSED, "recovered")

    def test_a_spell_that_began_before_the_case(self) -> None:
        """Sick in the leave already: recovery is reported all the same, 38a(5)."""
        facts = {
            "absences": [{"first_day": "2026-03-01", "last_day": "2026-12-01", "recovery_reported_on": "2026-12-02"}],
            "leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-02-20", "last_day": "2026-06-11"}],
            "employment": {"safety_net": "yes", "safety_net_notice_term": "fourth_day"},
        }
        answer = assess(Case.model_validate(facts), as_of=date(2026, 12, 3))
        assert answer.milestone("recovery_notice").due == date(2026, 12, 4)


class TestTwoWorkingDays:
    """Atw 1 and 2: a term of four days ends on no day off, and holds two working days at least."""

    @pytest.mark.parametrize(
        ("clear", "due"),
        [
            ("2026-05-18", "2026-05-22"),
            ("2026-05-20", "2026-05-26"),
            ("2026-05-21", "2026-05-26"),
            ("2026-05-22", "2026-05-27"),
        ],
    )
    def test_after_the_day_on_which_it_was_clear(self, clear: str, due: str) -> None:
        """ZW 38b(2): around Whitsun, the first of the four is the day after it."""
        employment = {"safety_net": "yes", "safety_net_notice_term": "fourth_day", "safety_net_clear_on": clear}
        answer = assess(running(D0, employment=employment), as_of=FAR)
        assert answer.milestone("safety_net_notice").due == date.fromisoformat(due)

    @pytest.mark.parametrize(
        ("first_day", "due"),
        [
            ("2026-05-18", "2026-05-21"),
            ("2026-05-21", "2026-05-26"),
            ("2026-05-22", "2026-05-26"),
            ("2026-05-23", "2026-05-27"),
        ],
    )
    def test_from_the_first_sick_day(self, first_day: str, due: str) -> None:
        """ZW 38a(2): that day is the first of the four."""
        employment = {"safety_net": "yes", "safety_net_notice_term": "fourth_day"}
        answer = assess(running(date.fromisoformat(first_day), employment=employment), as_of=FAR)
        assert answer.milestone("safety_net_notice").due == date.fromisoformat(due)


class TestNextWorkingDay:
    """Policy rule on fines of 2017, article 7: the notice at the end of the employment, one working day later."""

    @pytest.mark.parametrize(
        ("received", "status", "caveats"),
        [
            ("2026-06-26", Status.MET, ()),
            ("2026-06-29", Status.MET_LATE, ("next_working_day_is_not_fined",)),
            ("2026-06-30", Status.MET_LATE, ()),
        ],
    )
    def test_it_is_late_and_not_fined(self, received: str, status: Status, caveats: tuple[str, ...]) -> None:
        """Due on Friday 26 June 2026: on Monday it is late, and says so."""
        notice = {"kind": "end_of_employment_notice", "received_on": received}
        found = assess(running(D0, employment={"last_day": "2026-06-26"}, records=[notice]), as_of=FAR)
        milestone = found.milestone("end_of_employment_notice")
        assert (milestone.status, milestone.caveats) == (status, caveats)

    @pytest.mark.parametrize("received", ["2026-06-29", "2026-08-07", "2026-08-10"])
    def test_not_where_the_term_of_the_self_insured_runs(self, received: str) -> None:
        """ZW 38aa(1)a: six weeks after the last day, and article 7 is of a notice that is due on that day itself."""
        notice = {"kind": "end_of_employment_notice", "received_on": received}
        employment = {"last_day": "2026-06-26", "self_insured_zw": "yes"}
        found = assess(running(D0, employment=employment, records=[notice]), as_of=FAR)
        assert found.milestone("end_of_employment_notice").caveats == ()

    @pytest.mark.parametrize(
        ("last_day", "received", "said"),
        [
            ("2018-06-29", "2018-07-02", False),
            ("2018-07-02", "2018-07-03", True),
            ("2018-07-02", "2018-07-04", False),
        ],
    )
    def test_since_the_text_that_was_read(self, last_day: str, received: str, said: bool) -> None:
        """The policy rule of 1 July 2018."""
        notice = {"kind": "end_of_employment_notice", "received_on": received}
        case = running(date(2018, 1, 8), employment={"last_day": last_day}, records=[notice])
        caveats = assess(case, as_of=date(2018, 9, 1)).milestone("end_of_employment_notice").caveats
        assert caveats == (("next_working_day_is_not_fined",) if said else ())

    @pytest.mark.parametrize(
        ("term", "last_day", "received", "said"),
        [
            ("six_weeks", "2026-01-30", "2026-01-30", False),
            ("six_weeks", "2026-01-30", "2026-02-02", True),
            ("six_weeks", "2026-01-30", "2026-02-03", False),
            ("six_weeks", "2026-02-13", "2026-02-16", True),
            ("six_weeks", "2026-02-16", "2026-02-17", False),
            ("six_weeks", "2026-06-26", "2026-06-29", False),
            ("fourth_day", "2026-01-30", "2026-02-02", False),
        ],
    )
    def test_the_safety_net_notice_on_the_last_day(self, term: str, last_day: str, received: str, said: bool) -> None:
        """The same for a sick notice that is due on the last day of an employment that ends in its six weeks, 38a(3);
        they end on 16 February 2026.
        """
        employment = {"safety_net": "yes", "safety_net_notice_term": term, "last_day": last_day}
        found = assess(running(D0, employment=employment, records=[sick(received)]), as_of=FAR)
        assert found.milestone("safety_net_notice").caveats == (("next_working_day_is_not_fined",) if said else ())

    def test_nothing_is_said_while_the_employment_runs(self) -> None:
        """Then no term of this notice has begun."""
        run = assess(running(D0), as_of=FAR).found.run
        assert within_its_term_or_not_fined(run.view, run.found, D0.toordinal(), FAR.toordinal()) is None


class TestAfterTheEmployment:
    """ZW 38aa(1)b: sick within four weeks after an employment with a self-insured employer."""

    @pytest.mark.parametrize(
        ("last_day", "asked"),
        [
            ("2025-12-07", False),
            ("2025-12-08", True),
            ("2025-12-09", True),
            ("2026-01-04", True),
            ("2026-01-05", False),
        ],
    )
    def test_six_weeks_after_the_first_sick_day(self, last_day: str, asked: bool) -> None:
        """Beside four weeks, and where the employment still ran."""
        answer = assess(running(D0, employment={"last_day": last_day, "self_insured_zw": "yes"}), as_of=D0)
        found = [item.due for item in answer.milestones if item.id == "sick_notice_after_employment"]
        assert found == ([date(2026, 2, 16)] if asked else [])

    def test_not_of_another_employer(self) -> None:
        """The employee reports it to UWV."""
        answer = assess(running(D0, employment={"last_day": "2025-12-20", "self_insured_zw": "no"}), as_of=D0)
        assert all(item.id != "sick_notice_after_employment" for item in answer.milestones)
