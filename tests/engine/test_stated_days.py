"""Days that UWV states: they win, until a later decision sets them aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

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


class TestUwvsOwnDates:
    """C34: a date in a letter of UWV wins, and the difference with our count is reported."""

    def test_stated_dates_win(self) -> None:
        """The last sanction day a day later than ours."""
        answer = on_file(sanctioned(states={"last_day_of_sanction": "2029-01-01"}))
        assert answer.sanction.last_day == answer.wage_continuation.last_day == date(2029, 1, 1)
        (difference,) = answer.differences
        assert difference.stated == "last_day_of_sanction"
        assert (difference.uwv, difference.ours) == (date(2029, 1, 1), date(2028, 12, 31))
        assert answer.sanction.caveats == ("uwv_states_another_day",)

    def test_the_same_day_is_no_difference(self) -> None:
        """Agreement is silent."""
        assert on_file(sanctioned(states={"last_day_of_sanction": "2028-12-31"})).differences == ()

    def test_a_confirmed_end_of_the_wait_moves_what_is_counted_back_from_it(self) -> None:
        """UWV's end of the wait, a day later."""
        letter = {
            "kind": "confirmed_dates",
            "sent_on": "2027-06-01",
            "states": {"last_day_of_waiting_period": "2028-01-03"},
        }
        answer = on_file(letter)
        assert answer.waiting_period.last_day == date(2028, 1, 3)
        assert answer.milestone("wia_application").due == date(2027, 10, 18)

    @pytest.mark.parametrize("granted", [True, False])
    def test_a_stated_end_of_the_wait_says_so_unless_it_was_shortened(self, granted: bool) -> None:
        """After a granted early IVA it is not that wait which ends."""
        asked = {"kind": "early_iva_application", "received_on": "2026-06-01"}
        decided = {"kind": "early_iva_decision", "sent_on": "2026-07-01", "granted": granted}
        stated = {"last_day_of_waiting_period": "2028-01-09"}
        wait = on_file(asked, decided, {"kind": "confirmed_dates", "sent_on": "2026-08-15", "states": stated})
        found = (wait.waiting_period.last_day, wait.waiting_period.caveats)
        plain = (date(2028, 1, 9), ("uwv_states_another_day",))
        assert found == ((date(2026, 8, 9), ()) if granted else plain)

    def test_a_stated_last_day_for_the_application(self) -> None:
        """Lateness is counted from the day that UWV gave."""
        letter = {"kind": "uwv_wia_letter", "sent_on": "2027-09-10", "states": {"application_due": "2027-10-24"}}
        answer = on_file(letter, applied("2027-10-24"))
        assert answer.milestone("wia_application").status == Status.MET
        assert answer.wage_continuation.last_day == date(2028, 1, 2)

    OBJECTION: Sequence[Mapping[str, object]] = (
        applied("2027-10-11"),
        {"kind": "wia_decision", "sent_on": "2027-12-01", "granted": False},
        {"kind": "objection", "received_on": "2027-12-20", "against": "wia_decision"},
    )
    AFTER_A_SANCTION: Sequence[Mapping[str, object]] = (
        applied("2027-10-11"),
        sanctioned(),
        *repair("2028-02-01", "2028-02-10"),
    )

    @pytest.mark.parametrize(
        ("records", "milestone", "basis"),
        [
            (OBJECTION, "objection_decision", ["WIA 112(1)"]),
            (AFTER_A_SANCTION, "wia_decision", ["WIA 25(15)", "WIA 64(8)", "WIA 64(9)", "Atw 1(1)"]),
        ],
    )
    def test_the_articles_of_a_stated_day_are_those_of_its_term(
        self, records: Sequence[Mapping[str, object]], milestone: str, basis: list[str]
    ) -> None:
        """UWV names another day for what the governing text asks; it does not change which text that is."""
        letter = {"kind": "confirmed_dates", "sent_on": "2028-02-15", "states": {f"{milestone}_due": "2028-09-01"}}
        for more in ((), (letter,)):
            found = on_file(*records, *more, as_of=date(2028, 2, 20)).milestone(milestone)
            assert (found.due == date(2028, 9, 1)) is bool(more)
            assert [str(article) for article in found.basis] == basis

    def test_the_articles_of_a_stated_day_of_older_law(self) -> None:
        """Fourteen weeks by WIA 102(6) until 2012."""
        letter = {"kind": "confirmed_dates", "sent_on": "2011-09-05", "states": {"wia_decision_due": "2011-12-20"}}
        answer = on_file(applied("2011-09-01"), letter, first_day=date(2009, 12, 7), as_of=date(2011, 10, 1))
        assert [str(article) for article in answer.milestone("wia_decision").basis] == ["WIA 102(6)"]


class TestFirstSickDayStatedByUwv:
    """UWV's day wins over the joining of the absences, and the difference is reported."""

    def letter(self, day: str) -> dict[str, object]:
        """A letter of UWV that states the first sick day."""
        return {"kind": "confirmed_dates", "id": "uwv", "sent_on": "2027-06-01", "states": {"first_sick_day": day}}

    @given(st.integers(-200, 200))
    def test_everything_moves_with_it(self, days: int) -> None:
        """As if sickness had begun on that day."""
        day = date.fromordinal(D0.toordinal() + days)
        answer, plain = on_file(self.letter(day.isoformat())), on_file(first_day=day)
        assert answer.first_sick_day == day
        for name in ("waiting_period", "wage_continuation", "dismissal_ban", "wia"):
            assert getattr(answer, name) == getattr(plain, name)
        assert [item.due for item in answer.milestones] == [item.due for item in plain.milestones]
        shown = [(item.stated, item.uwv, item.ours, item.evidence) for item in answer.differences]
        assert shown == ([] if days == 0 else [("first_sick_day", day, D0, "uwv")])

    def test_an_earlier_case_can_be_joined_or_cut_off(self) -> None:
        """Thirty-five days apart, and one case for UWV; seven days apart, and two."""
        apart = [{"first_day": "2026-01-05", "last_day": "2026-03-01"}, {"first_day": "2026-04-06"}]
        case = Case.model_validate({"absences": apart, "records": [self.letter("2026-01-05")]})
        joined = assess(case, as_of=FAR)
        assert (joined.waiting_period.last_day, joined.earlier_cases) == (date(2028, 2, 6), ())
        assert [(part.first_day, part.last_day) for part in joined.days_not_counted] == [
            (date(2026, 3, 2), date(2026, 4, 5))
        ]
        near = [{"first_day": "2026-01-05", "last_day": "2026-03-01"}, {"first_day": "2026-03-09"}]
        case = Case.model_validate({"absences": near, "records": [self.letter("2026-03-09")]})
        assert assess(case, as_of=FAR).waiting_period.last_day == date(2028, 3, 5)

    @pytest.mark.parametrize("day", ["2027-06-02", "2027-05-02"])
    def test_a_day_that_had_not_come_or_came_after_the_sickness_is_refused(self, day: str) -> None:
        """It is about a sickness that had begun by the letter."""
        spell = {"first_day": D0, "last_day": "2027-05-01"}
        with pytest.raises(ValidationError, match="stated_too_late"):
            Case.model_validate({"absences": [spell], "records": [self.letter(day)]})


class TestStatedDaysThatALaterDecisionSetsAside:
    """A letter of UWV holds until UWV decides otherwise: what it stated before is then worked out again."""

    LETTER: Mapping[str, object] = {
        "kind": "confirmed_dates", "sent_on": "2027-10-20",
        "states": {"first_day_of_wia": "2028-01-05", "last_day_of_wage_continuation": "2028-01-04"},
    }  # fmt: skip

    def test_a_sanction_after_the_letter(self) -> None:
        """WIA then begins after the sanction; a sanction before the letter leaves UWV's day."""
        before = on_file(sanctioned("2027-10-19"), self.LETTER)
        assert (before.wia.first_day, before.wage_continuation.last_day) == (date(2028, 1, 5), date(2028, 1, 4))
        after = on_file(self.LETTER, sanctioned("2027-10-21"))
        assert (after.wia.first_day, after.wage_continuation.last_day) == (date(2029, 1, 1), date(2028, 12, 31))

    @pytest.mark.parametrize(("repaired", "last_day"), [(True, "2028-05-06"), (False, "2028-12-30")])
    def test_a_repair_granted_after_the_sanction_stated_its_end(self, repaired: bool, last_day: str) -> None:
        """The end is counted anew; a refusal leaves it."""
        decision = sanctioned(states={"last_day_of_sanction": "2028-12-30"})
        answer = on_file(decision, *repair("2028-03-06", "2028-03-26", repaired=repaired))
        assert answer.sanction.last_day == date.fromisoformat(last_day)


class TestStatedDaysThatCannotBe:
    """A last day that UWV states before the period begins in this case is refused with its place."""

    def test_of_the_sanction(self) -> None:
        """It can begin and end on one day, and no sooner."""
        with pytest.raises(CaseError, match=r"records\[0\].states.last_day_of_sanction: 2028-01-02"):
            on_file(sanctioned(states={"last_day_of_sanction": "2028-01-02"}))
        assert on_file(sanctioned(states={"last_day_of_sanction": "2028-01-03"})).sanction.last_day == date(2028, 1, 3)

    def test_of_the_wait(self) -> None:
        """The letter is about an earlier case."""
        spells = [{"first_day": "2017-07-28", "last_day": "2019-07-22"}, {"first_day": "2019-10-02"}]
        states = {"last_day_of_waiting_period": "2019-07-31"}
        letter = {"kind": "confirmed_dates", "sent_on": "2019-11-18", "states": states}
        with pytest.raises(CaseError, match="on or after 2019-10-02"):
            assess(Case.model_validate({"absences": spells, "records": [letter]}), as_of=FAR)


class TestFirstSickDayOverSeveralSpells:
    """The counted days of a case that is over end with it, also where leave lies ahead of it."""

    def test_leave_after_the_second_spell_began(self) -> None:
        """56 days, 153 days and 519 days make 728."""
        case = Case.model_validate(
            {
                "absences": [{"first_day": "2026-01-05", "last_day": "2026-03-01"}, {"first_day": "2026-05-01"}],
                "leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-10-01", "last_day": "2027-01-20"}],
                "records": [
                    {"kind": "confirmed_dates", "sent_on": "2026-06-01", "states": {"first_sick_day": "2026-01-05"}}
                ],
            }
        )
        answer = assess(case, as_of=date(2026, 7, 1))
        assert answer.waiting_period.last_day == date(2028, 6, 22)
        runs = answer.found.run.file.sickness.runs
        spans = [(date.fromordinal(run.first), run.last and date.fromordinal(run.last), run.before) for run in runs]
        assert spans == [
            (date(2026, 1, 5), date(2026, 3, 1), 0),
            (date(2026, 5, 1), date(2026, 9, 30), 56),
            (date(2027, 1, 21), None, 209),
        ]
