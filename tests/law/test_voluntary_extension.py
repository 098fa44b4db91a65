"""WIA 24: the voluntary extension and its shortening."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, CaseError, assess, wage_periods
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; the application is due on 17 October 2027, a sanction decision on 21 November 2027."""


def on_file(*records: Mapping[str, object], as_of: date = FAR, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


class TestVoluntaryExtension:
    """WIA 24: on joint request UWV extends the wage period; report and application are counted back from its end."""

    GRANTED: Mapping[str, object] = {
        "kind": "extension_decision",
        "sent_on": "2027-09-01",
        "granted": True,
        "last_day": "2028-07-02",
    }

    def test_it_moves_what_hangs_on_the_end_and_not_the_wait(self) -> None:
        """Twenty-six weeks more."""
        answer = on_file(self.GRANTED)
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert answer.wage_continuation.last_day == date(2028, 7, 2)
        assert answer.wia.first_day == date(2028, 7, 3)
        assert answer.milestone("reintegration_report").due == date(2028, 4, 2)
        assert answer.milestone("wia_application").due == date(2028, 4, 16)
        assert answer.milestone("sanction_decision").due == date(2028, 5, 21)
        assert answer.milestone("uwv_wia_letter").due == date(2027, 9, 19)
        assert answer.dismissal_ban.last_day == date(2028, 7, 4)

    def test_where_it_ends_in_maternity_leave(self) -> None:
        """It does not pause for the leave; WIA begins after it."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-06-20", "last_day": "2028-10-09"}
        answer = on_file(self.GRANTED, leaves=[leave])
        assert (answer.wage_continuation.last_day, answer.wia.first_day) == (date(2028, 7, 2), date(2028, 10, 10))
        assert answer.explain("wia").conclusion == date(2028, 10, 10)

    def test_a_request_alone_moves_nothing(self) -> None:
        """It is pending until UWV decides; a refusal moves nothing either."""
        asked = {"kind": "extension_agreement", "received_on": "2027-08-20", "last_day": "2028-07-02"}
        answer = on_file(asked)
        assert (answer.wage_continuation.last_day, answer.wage_continuation.state) == (date(2028, 1, 2), "pending")
        refused = on_file(asked, {**self.GRANTED, "granted": False})
        assert (refused.wage_continuation.last_day, refused.wage_continuation.state) == (date(2028, 1, 2), "known")

    ASKED_IN_THE_SANCTION = (
        {"kind": "sanction_decision", "sent_on": "2027-11-01"},
        {"kind": "extension_agreement", "received_on": "2028-10-02", "last_day": "2029-06-30"},
        {"kind": "extension_decision", "sent_on": "2028-10-16", "granted": True, "last_day": "2029-06-30"},
    )

    def test_asked_for_in_a_sanction_it_comes_after_it(self) -> None:
        """The sanction ran and keeps its days; the period as it then is ends on the day that UWV gives, WIA 24(2)."""
        answer = on_file(*self.ASKED_IN_THE_SANCTION)
        assert (answer.sanction.first_day, answer.sanction.last_day) == (date(2028, 1, 3), date(2028, 12, 31))
        assert answer.wage_continuation.last_day == date(2029, 6, 30)
        assert answer.wia.first_day == date(2029, 7, 1)
        assert answer.dismissal_ban.last_day == date(2029, 7, 2)
        assert answer.milestone("wia_application").due == date(2027, 10, 17)
        assert answer.milestone("sanction_decision").last_valid_day == date(2028, 1, 2)
        case = running(D0, records=list(self.ASKED_IN_THE_SANCTION))
        (*_, last) = wage_periods(case, as_of=FAR, first_day=date(2028, 12, 1), last_day=date(2029, 6, 30))
        assert (last.first_day, last.last_day, last.reason) == (
            date(2029, 1, 1),
            date(2029, 6, 30),
            "voluntary_extension",
        )
        assert answer.explain("wage_continuation").conclusion == date(2029, 6, 30)

    def test_asked_for_in_a_sanction_and_not_decided_or_over_before_it(self) -> None:
        """The wage waits for UWV; a day within the sanction changes nothing; what ends the wage ends it too."""
        sanction, asked, granted = self.ASKED_IN_THE_SANCTION
        open_ = on_file(sanction, asked, as_of=date(2028, 10, 10))
        assert (open_.wage_continuation.last_day, open_.wage_continuation.pending) == (
            date(2028, 12, 31),
            ("extension_decision",),
        )
        sooner = on_file(sanction, asked, {**granted, "last_day": "2028-11-30"})
        assert sooner.wage_continuation.last_day == sooner.sanction.last_day == date(2028, 12, 31)
        left = on_file(*self.ASKED_IN_THE_SANCTION, employment={"last_day": "2029-03-31"})
        assert (left.wage_continuation.last_day, left.wia.first_day) == (date(2029, 3, 31), date(2029, 4, 1))

    def test_asked_for_before_the_sanction_began_it_comes_first(self) -> None:
        """On the last day of the wait it moves the sanction, the day after no more."""
        sanction, asked, granted = self.ASKED_IN_THE_SANCTION
        for day, first in (("2028-01-02", date(2029, 7, 1)), ("2028-01-03", date(2028, 1, 3))):
            answer = on_file(sanction, {**asked, "received_on": day}, granted)
            assert answer.sanction.first_day == first

    def test_it_makes_no_sanction_one_in_time_that_was_sent_before_it_was_asked_for(self) -> None:
        """Void when sent, void it stays; sent in the days that a late application added, it stands and comes first."""
        sanction, asked, granted = self.ASKED_IN_THE_SANCTION
        late = {**sanction, "sent_on": "2028-01-20"}
        void = on_file(late, asked, granted)
        assert (void.sanction.reason, void.sanction.last_day) == ("sanction_void", None)
        assert (void.wage_continuation.last_day, void.wia.first_day) == (date(2029, 6, 30), date(2029, 7, 1))
        assert void.dismissal_ban.last_day == date(2029, 7, 2)
        applied: tuple[dict[str, object], ...] = (
            {"kind": "wia_application", "received_on": "2027-12-17"},
            {"kind": "wage_extension_decision", "sent_on": "2027-12-20", "days": 61},
        )
        stands = on_file(*applied, late, asked, granted)
        assert (stands.sanction.first_day, stands.sanction.last_day) == (date(2028, 3, 4), date(2029, 3, 2))
        assert stands.wage_continuation.last_day == date(2029, 6, 30)
        for records in ((late, asked, granted), (*applied, late, asked, granted)):
            case = running(D0, records=list(records))
            found = wage_periods(case, as_of=FAR, first_day=date(2029, 6, 1), last_day=date(2029, 6, 30))
            assert [period.reason for period in found] == ["voluntary_extension"]

    def test_an_extension_that_ends_before_it_begins(self) -> None:
        """Refused, with the path."""
        with pytest.raises(CaseError, match=r"records\[0\]\.last_day"):
            on_file({**self.GRANTED, "last_day": "2028-01-02"})
        on_file({**self.GRANTED, "last_day": "2028-01-03"})


def extended(last_day: str) -> list[dict[str, object]]:
    """A voluntary extension that UWV granted."""
    return [
        {"kind": "extension_agreement", "received_on": "2027-03-01", "last_day": last_day},
        {"kind": "extension_decision", "sent_on": "2027-03-15", "granted": True, "last_day": last_day},
    ]


class TestShortenedExtension:
    """WIA 24(3): a shortened extension ends at the earliest thirteen weeks after the request (15 before July 2013)."""

    @pytest.mark.parametrize(("last_day", "too_early"), [("2028-05-01", True), ("2028-05-02", False)])
    def test_thirteen_weeks_after_the_request(self, last_day: str, too_early: bool) -> None:
        """UWV's day stands; one that comes too early is pointed out."""
        shortened: list[dict[str, object]] = [
            {"kind": "extension_agreement", "received_on": "2028-02-01", "last_day": last_day},
            {"kind": "extension_decision", "sent_on": "2028-02-10", "granted": True, "last_day": last_day},
        ]
        answer = on_file(*extended("2028-07-02"), *shortened)
        assert answer.wage_continuation.last_day == date.fromisoformat(last_day)
        assert answer.caveats == (("extension_shortened_too_early",) if too_early else ())
        left = on_file(*extended("2028-07-02"), *shortened, employment={"last_day": last_day})
        assert left.caveats == ()
        assert on_file(*extended("2028-07-02"), *shortened[:1]).wage_continuation.pending != ()
