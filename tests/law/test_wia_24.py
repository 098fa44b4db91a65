"""WIA 24: the voluntary extension of the wage period, how it ends, and how it is shortened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)


def decided(sent: str, last_day: str | None, granted: bool = True) -> dict[str, object]:
    """A decision on an extension."""
    return {"kind": "extension_decision", "sent_on": sent, "granted": granted, "last_day": last_day}


def asked(received: str, last_day: str | None = None) -> dict[str, object]:
    """A joint request."""
    return {"kind": "extension_agreement", "received_on": received, "last_day": last_day}


def on_file(*records: Mapping[str, object], first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=FAR)


def of_stage(answer: Assessment, stage: str = "extension") -> tuple[date | None, str | None, tuple[str, ...]]:
    """The day of a stage, the code of why it gives none, and what it waits for."""
    outlook = answer.found.run.outlook(stage)
    return outlook.day, outlook.reason, outlook.pending


class TestTheExtension:
    """WIA 24(1) and (2): at the joint request of employer and insured UWV extends the period."""

    def test_asked_and_not_decided(self) -> None:
        """It waits for the decision, and the wage with it."""
        answer = on_file(asked("2027-09-01", "2028-06-30"))
        assert of_stage(answer) == (None, "not_decided", ("extension_decision",))
        assert answer.wage_continuation.last_day == date(2028, 1, 2)
        assert answer.wage_continuation.pending == ("extension_decision",)

    def test_refused(self) -> None:
        """Nothing is waited for."""
        answer = on_file(asked("2027-09-01", "2028-06-30"), decided("2027-10-01", None, granted=False))
        assert of_stage(answer) == (None, "refused", ())

    @pytest.mark.parametrize(("received", "waits"), [("2027-10-01", ()), ("2027-10-02", ("extension_decision",))])
    def test_a_request_after_the_last_decision(self, received: str, waits: tuple[str, ...]) -> None:
        """A request of the day of the decision is the one that was decided on; a later one waits."""
        answer = on_file(asked(received, "2028-05-31"), decided("2027-10-01", "2028-06-30"))
        assert of_stage(answer) == (date(2028, 6, 30), None, waits)

    def test_a_stated_wait_that_outlasts_it(self) -> None:
        """An extension that ends no later than the wait as UWV states it extends nothing; it is refused as a fact."""
        letter = {
            "kind": "confirmed_dates",
            "sent_on": "2027-11-01",
            "states": {"last_day_of_waiting_period": "2028-06-30"},
        }
        with pytest.raises(ValueError, match="a day after the last day of the wait"):
            on_file(decided("2027-10-01", "2028-06-30"), letter)
        assert of_stage(on_file(decided("2027-10-01", "2028-07-01"), letter))[0] == date(2028, 7, 1)


class TestItEndsWithTheEmployment:
    """WIA 24(3): the extended period ends with the right to wage."""

    @pytest.mark.parametrize(
        ("last_day", "ends", "reason"),
        [
            ("2028-01-01", None, "employment_ended"),
            ("2028-01-02", None, "employment_ended"),
            ("2028-01-03", date(2028, 1, 3), None),
            ("2028-06-29", date(2028, 6, 29), None),
            ("2028-06-30", date(2028, 6, 30), None),
            ("2028-07-01", date(2028, 6, 30), None),
        ],
    )
    def test_the_days_beside_the_end_of_the_wait_and_of_the_extension(
        self, last_day: str, ends: date | None, reason: str | None
    ) -> None:
        """An employment that ends with the wait leaves nothing to extend."""
        answer = on_file(decided("2027-10-01", "2028-06-30"), employment={"last_day": last_day})
        assert of_stage(answer)[:2] == (ends, reason)


class TestShortened:
    """WIA 24(3): shortened to no less than thirteen weeks after the request; fifteen before 1 July 2013."""

    def shortened(self, last_day: str, received: str = "2027-11-01", employment: object = None) -> bool:
        """Whether the answer says that it was shortened too early."""
        records = [
            decided("2027-10-01", "2028-06-30"),
            asked(received, last_day),
            decided("2027-12-01", last_day),
        ]
        return "extension_shortened_too_early" in on_file(*records, employment=employment or {}).caveats

    @pytest.mark.parametrize(("last_day", "too_early"), [("2028-01-30", True), ("2028-01-31", False)])
    def test_thirteen_weeks(self, last_day: str, too_early: bool) -> None:
        """Ninety-one days after 1 November 2027 is 31 January 2028."""
        assert self.shortened(last_day) is too_early

    @pytest.mark.parametrize(
        ("received", "too_early"),
        [("2027-09-30", False), ("2027-10-01", False), ("2027-12-01", True), ("2027-12-02", False)],
    )
    def test_which_request_was_decided_on(self, received: str, too_early: bool) -> None:
        """One between both decisions, their own days included; no other is looked at."""
        assert self.shortened("2028-01-31", received) is too_early

    def test_a_request_of_the_day_of_the_first_decision(self) -> None:
        """It came after that decision."""
        records = [
            decided("2027-12-01", "2028-06-30"),
            asked("2027-12-01", "2028-01-31"),
            decided("2027-12-10", "2028-01-31"),
        ]
        assert on_file(*records).caveats == ("extension_shortened_too_early",)

    def test_a_longer_extension_is_no_shortening(self) -> None:
        """Nor is the same day again."""
        assert not self.shortened("2028-06-30")
        assert not self.shortened("2028-07-31")

    @pytest.mark.parametrize(
        ("last_day", "too_early"), [("2028-01-19", True), ("2028-01-20", False), ("2028-01-21", False)]
    )
    def test_beside_a_day_that_was_itself_within_the_thirteen_weeks(self, last_day: str, too_early: bool) -> None:
        """Only a day before the one that was fixed, here 20 January 2028, shortens anything."""
        records = [decided("2027-10-01", "2028-01-20"), asked("2027-11-01", last_day), decided("2027-12-01", last_day)]
        assert ("extension_shortened_too_early" in on_file(*records).caveats) is too_early

    @pytest.mark.parametrize(("employment_ends", "too_early"), [("2028-01-20", False), ("2028-01-21", True)])
    def test_not_where_the_employment_ends_sooner(self, employment_ends: str, too_early: bool) -> None:
        """The right to wage then ends by itself."""
        assert self.shortened("2028-01-20", employment={"last_day": employment_ends}) is too_early

    @pytest.mark.parametrize(
        ("received", "last_day", "too_early"),
        [
            ("2013-06-30", "2013-10-12", True),
            ("2013-06-30", "2013-10-13", False),
            ("2013-07-01", "2013-09-29", True),
            ("2013-07-01", "2013-09-30", False),
        ],
    )
    def test_fifteen_weeks_before_1_july_2013(self, received: str, last_day: str, too_early: bool) -> None:
        """The day of the request decides, Stb. 2013, 236."""
        records = [decided("2013-05-01", "2014-03-31"), asked(received, last_day), decided("2013-07-20", last_day)]
        answer = on_file(*records, first_day=date(2011, 7, 4))
        assert ("extension_shortened_too_early" in answer.caveats) is too_early

    def test_a_first_extension_shortens_nothing(self) -> None:
        """There is no decision before it."""
        assert on_file(asked("2027-12-20"), decided("2027-12-21", "2028-01-10")).caveats == ()
