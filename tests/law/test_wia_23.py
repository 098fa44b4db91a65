"""WIA 23: 104 weeks of sickness, what is one case of it, and the shorter wait for early IVA."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, Case, Status, assess, label
from strategies import FAR, History, running

D0 = date(2026, 1, 5)


def on_file(*records: Mapping[str, object], as_of: date = FAR, **facts: object) -> Assessment:
    """The answer for a case that runs since 5 January 2026."""
    return assess(running(D0, records=list(records), **facts), as_of=as_of)


class TestEarlyIva:
    """WIA 23(6): at the request of the insured the wait is shortened, and ends ten weeks after that request."""

    def test_the_first_application_counts(self) -> None:
        """Once only: a second application moves nothing."""
        decision = {"kind": "early_iva_decision", "sent_on": "2026-09-01", "granted": True}
        first = {"kind": "early_iva_application", "received_on": "2026-06-01"}
        second = {"kind": "early_iva_application", "received_on": "2026-07-01"}
        assert on_file(second, first, decision).wia.first_day == date(2026, 8, 10)
        assert on_file(second, decision).wia.first_day == date(2026, 9, 9)

    def test_granted_without_an_application_on_file(self) -> None:
        """Its day cannot be known: the plain wait is shown, and WIA waits for the application."""
        answer = on_file({"kind": "early_iva_decision", "sent_on": "2026-07-01", "granted": True})
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert (answer.wia.state, answer.wia.pending) == ("pending", ("records.early_iva_application",))

    def test_asked_and_not_decided(self) -> None:
        """Nothing is shortened yet, and the proof says why."""
        answer = on_file({"kind": "early_iva_application", "received_on": "2026-06-01"})
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert ("early_iva", "not_decided") in {(item.what, item.because) for item in answer.explain("wia").ruled_out}
        assert "records.early_iva_decision" in {change.fact for change in answer.could_change}

    def test_refused(self) -> None:
        """Nothing is shortened."""
        records: list[Mapping[str, object]] = [
            {"kind": "early_iva_application", "received_on": "2026-06-01"},
            {"kind": "early_iva_decision", "sent_on": "2026-07-01", "granted": False},
        ]
        answer = on_file(*records)
        assert answer.wia.first_day == date(2028, 1, 3)
        assert ("early_iva", "refused") in {(item.what, item.because) for item in answer.explain("wia").ruled_out}

    @pytest.mark.parametrize(
        ("received", "first_day"),
        [("2026-01-25", "2026-04-06"), ("2026-01-26", "2026-04-06"), ("2026-01-27", "2026-04-07")],
    )
    def test_not_before_thirteen_weeks(self, received: str, first_day: str) -> None:
        """The wait is thirteen weeks at least: counted day 92 is the earliest first day."""
        application = {"kind": "early_iva_application", "received_on": received}
        decision = {"kind": "early_iva_decision", "sent_on": "2026-03-01", "granted": True}
        assert on_file(application, decision).wia.first_day == date.fromisoformat(first_day)


class TestFirstSickDayOfUwv:
    """WIA 23(2): the wait begins on the first day of sickness; where UWV confirms another, that day is shown."""

    def letter(self, sent: str, day: str) -> Mapping[str, object]:
        """A letter that states the first sick day."""
        return {"kind": "confirmed_dates", "sent_on": sent, "states": {"first_sick_day": day}}

    def test_the_latest_letter_counts(self) -> None:
        """An earlier letter is set aside, in whatever order they are recorded."""
        first, latest = self.letter("2026-03-01", "2026-01-01"), self.letter("2026-04-01", "2026-01-08")
        for records in ([first, latest], [latest, first]):
            answer = on_file(*records)
            assert answer.first_sick_day == date(2026, 1, 8)
            assert [item.uwv for item in answer.differences if item.stated == "first_sick_day"] == [date(2026, 1, 8)]

    def test_a_letter_that_says_the_same(self) -> None:
        """Is no difference."""
        assert on_file(self.letter("2026-03-01", "2026-01-05")).differences == ()

    def test_a_letter_joins_a_case_that_had_ended(self) -> None:
        """The spell before it is then of the same case, and the days between do not count."""
        spells = ((date(2025, 9, 1), date(2025, 9, 30)), (D0, None))
        case = History(spells).case(records=[self.letter("2026-03-01", "2025-09-01")])
        answer = assess(case, as_of=FAR)
        assert answer.first_sick_day == date(2025, 9, 1)
        assert [(part.first_day, part.last_day, part.reason) for part in answer.days_not_counted] == [
            (date(2025, 10, 1), date(2026, 1, 4), "gap")
        ]
        assert answer.waiting_period.last_day == date(2027, 12, 3)
        assert answer.earlier_cases == ()

    def test_days_that_follow_each_other_leave_no_gap(self) -> None:
        """Two spells without a day between them are one run: no days are listed as not counted."""
        spells = ((date(2025, 12, 1), date(2026, 1, 4)), (D0, None))
        case = History(spells).case(records=[self.letter("2026-03-01", "2025-12-15")])
        answer = assess(case, as_of=FAR)
        assert answer.first_sick_day == date(2025, 12, 15)
        assert answer.days_not_counted == ()

    def test_the_earlier_case_stays_where_the_letter_says_a_later_day(self) -> None:
        """What ended before the day that UWV states is a case of its own."""
        spells = ((date(2025, 9, 1), date(2025, 9, 30)), (D0, None))
        case = History(spells).case(records=[self.letter("2026-03-01", "2025-10-01")])
        answer = assess(case, as_of=FAR)
        assert answer.first_sick_day == date(2025, 10, 1)
        assert [earlier.last_sick_day for earlier in answer.earlier_cases] == [date(2025, 9, 30)]

    @pytest.mark.parametrize(
        ("sent", "first_day"),
        [("2026-05-31", "2026-06-01"), ("2026-06-01", "2026-01-12"), ("2026-06-02", "2026-01-12")],
    )
    def test_a_letter_is_about_the_case_that_had_begun_by_then(self, sent: str, first_day: str) -> None:
        """Sick anew on 1 June 2026: a letter of the day before is about the case before it."""
        spells = ((D0, date(2026, 2, 28)), (date(2026, 6, 1), None))
        answer = assess(History(spells).case(records=[self.letter(sent, "2026-01-12")]), as_of=FAR)
        assert answer.first_sick_day == date.fromisoformat(first_day)

    def test_the_latest_letter_says_which_case(self) -> None:
        """An earlier letter, on the case before, does not make the latest one about that case."""
        spells = ((D0, date(2026, 2, 28)), (date(2026, 6, 1), None))
        letters = [self.letter("2026-02-01", "2026-01-12"), self.letter("2026-06-15", "2026-05-25")]
        assert assess(History(spells).case(records=letters), as_of=FAR).first_sick_day == date(2026, 5, 25)


class TestLeaveBesideSickness:
    """WIA 23(3): spells directly before and after maternity leave are one case, unless the cause is another."""

    def test_leave_that_joins_nothing_leaves_no_cause_open(self) -> None:
        """A leave before the sickness, or after it, asks nothing of its cause."""
        leave = ((date(2025, 8, 1), date(2025, 11, 20), None, None),)
        answer = assess(History(((D0, None),), leave).case(), as_of=FAR)
        assert "leaves.same_cause" not in {change.fact for change in answer.could_change}

    def test_leave_between_spells_that_the_gap_joins(self) -> None:
        """The days beside the leave are gaps of their own, on either side and never reversed."""
        spells = ((date(2026, 1, 5), date(2026, 1, 31)), (date(2026, 2, 20), None))
        leave = ((date(2026, 2, 5), date(2026, 2, 14), None, True),)
        answer = assess(History(spells, leave).case(), as_of=FAR)
        assert [(part.first_day.day, part.last_day.day, part.reason) for part in answer.days_not_counted] == [
            (1, 4, "gap"), (5, 14, "leave"), (15, 19, "gap"),
        ]  # fmt: skip
        assert sum((part.last_day - part.first_day).days + 1 for part in answer.days_not_counted) == 19

    @pytest.mark.parametrize(("last", "first"), [((2026, 2, 4), (2026, 2, 15)), ((2026, 2, 3), (2026, 2, 16))])
    def test_no_gap_where_sickness_touches_the_leave(
        self, last: tuple[int, int, int], first: tuple[int, int, int]
    ) -> None:
        """A gap has at least one day."""
        leave = ((date(2026, 2, 5), date(2026, 2, 14), None, True),)
        answer = assess(History(((D0, date(*last)), (date(*first), None)), leave).case(), as_of=FAR)
        assert all(part.first_day <= part.last_day for part in answer.days_not_counted)
        gaps = [part for part in answer.days_not_counted if part.reason == "gap"]
        assert len(gaps) == (0 if last == (2026, 2, 4) else 2)

    def test_sickness_that_begins_and_ends_in_leave(self) -> None:
        """Such a spell counts for nothing; the next one begins the case."""
        spells = ((date(2026, 2, 6), date(2026, 2, 10)), (date(2026, 6, 1), None))
        leave = ((date(2026, 2, 5), date(2026, 5, 20), None, None),)
        answer = assess(History(spells, leave).case(), as_of=FAR)
        assert (answer.first_sick_day, answer.earlier_cases) == (date(2026, 6, 1), ())


class TestEndedByEmployment:
    """WIA 23(1): the end of the employment ends no sickness: the wait runs on."""

    def test_a_spell_that_the_employment_ended_after_the_wait(self) -> None:
        """Neither recovery nor death: WIA begins, and only the wage ends."""
        spell = {"first_day": D0, "last_day": "2028-03-31", "ended_by": "employment_end"}
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        case = Case.model_validate({"absences": [spell], "records": [sanction]})
        answer = assess(case, as_of=date(2028, 6, 1))
        assert answer.found.run.outlook("sickness_limit").reason is None
        assert answer.wage_continuation.last_day == date(2028, 3, 31)
        assert answer.wia.first_day == date(2028, 4, 1)
        assert answer.sanction.last_day == date(2028, 3, 31)
        cut = answer.found.run.outlook("sanction").cut_by
        assert cut == "end_of_employment"


class TestWithoutBenefitByArticle19aa:
    """WIA 23(5)b: not counted are the times in which there was no right to sickness benefit by ZW 19aa(1)."""

    LEFT: Mapping[str, object] = {"regime": "no_employer"}

    def assessed(self, able_from: str, **facts: object) -> Assessment:
        """A person without an employer, found able to earn more from this day."""
        record = {"kind": "benefit_assessment", "sent_on": "2027-01-04", "able_from": able_from}
        return on_file(record, as_of=date(2027, 1, 10), employment=self.LEFT, **facts)

    @pytest.mark.parametrize(("able_from", "known"), [("2027-12-01", False), ("2027-12-02", True)])
    def test_the_wait_stands_still(self, able_from: str, known: bool) -> None:
        """Benefit to 1 January 2028, a day before the wait is over; and to the last day itself."""
        found = self.assessed(able_from)
        assert (found.wia.state == "known", found.waiting_period.state == "known") == (known, known)
        reason = None if known else "can_earn_more_than_65"
        assert (found.wia.reason, found.waiting_period.reason) == (reason, reason)
        if not known:
            assert "WIA 23(5b)" in map(str, found.wia.basis)
            reason = found.milestone("wia_application").reason
            assert reason == "no_wia_to_come"
            assert "65%" in label(reason, "nl")
            assert "65%" in label(reason, "en")

    def test_no_shorter_wait_while_it_stands_still(self) -> None:
        """Who can earn more than 65% cannot earn 20% at most, WIA 4(1), and no day counts, 23(5)b."""
        found = self.assessed("2027-01-04").milestone("early_iva_application")
        assert (found.status, found.reason) == (Status.NOT_APPLICABLE, "can_earn_more_than_65")

    def test_a_shorter_wait_can_be_asked_again_when_the_wait_goes_on(self) -> None:
        """Sick again within four weeks after the benefit ended."""
        spells = [{"first_day": D0, "last_day": "2027-02-04"}, {"first_day": "2027-03-04"}]
        record = {"kind": "benefit_assessment", "sent_on": "2027-01-04", "able_from": "2027-01-04"}
        case = Case.model_validate({"absences": spells, "records": [record], "employment": self.LEFT})
        assert assess(case, as_of=date(2027, 3, 10)).milestone("early_iva_application").status is Status.OPEN

    def test_a_shorter_wait_that_uwv_granted_does_not_stand_still(self) -> None:
        """23(6): UWV fixed its end, in the place of the 104 weeks; its later decision is the one that counts."""
        record = {"kind": "benefit_assessment", "sent_on": "2027-01-04", "able_from": "2027-01-04"}
        application = {"kind": "early_iva_application", "received_on": "2027-02-08"}
        granted = {"kind": "early_iva_decision", "sent_on": "2027-03-01", "granted": True}
        waits = on_file(record, application, as_of=date(2027, 3, 1), employment=self.LEFT)
        assert waits.milestone("early_iva_application").status is Status.MET
        assert waits.wia.reason == "can_earn_more_than_65"
        answer = on_file(record, application, granted, as_of=date(2027, 3, 1), employment=self.LEFT)
        assert answer.wia.first_day == date(2027, 4, 19)
        assert answer.waiting_period.last_day == date(2027, 4, 18)
        assert answer.milestone("wia_application").reason == "no_wia_to_come"

    def test_sick_again_within_four_weeks(self) -> None:
        """The days before it count on; what lies between is a gap."""
        spells = [
            {"first_day": D0, "last_day": "2027-02-04"},
            {"first_day": "2027-03-04"},
        ]
        record = {"kind": "benefit_assessment", "sent_on": "2027-01-04", "able_from": "2027-01-04"}
        case = Case.model_validate({"absences": spells, "records": [record], "employment": self.LEFT})
        assert assess(case, as_of=date(2027, 3, 10)).wia.first_day == date(2028, 1, 30)

    def test_one_with_an_employer_is_not_assessed(self) -> None:
        """The article is about sickness benefit in place of wage."""
        record = {"kind": "benefit_assessment", "sent_on": "2027-01-04", "able_from": "2027-01-04"}
        assert on_file(record).wia.first_day == date(2028, 1, 3)


class TestInsured:
    """WIA 10(1): who falls ill within four weeks after the end of the insurance."""

    @pytest.mark.parametrize(("first", "told"), [("2026-01-27", False), ("2026-01-28", False), ("2026-01-29", True)])
    def test_within_four_weeks(self, first: str, told: bool) -> None:
        """The employment ended on 31 December 2025."""
        case = Case.model_validate({"first_sick_day": first, "employment": {"last_day": "2025-12-31"}})
        assert ("later_than_four_weeks_after_employment" in assess(case, as_of=FAR).caveats) == told

    def test_who_has_a_benefit_is_insured_by_it(self) -> None:
        """Without an employer nothing hangs on an employment of before."""
        employment = {"last_day": "2025-11-30", "regime": "no_employer"}
        case = Case.model_validate({"first_sick_day": "2026-01-29", "employment": employment})
        assert "later_than_four_weeks_after_employment" not in assess(case, as_of=FAR).caveats
