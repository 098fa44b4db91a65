"""WIA 66(1): an application for early IVA is one for WIA too, unless UWV refuses both before its letter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Status, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""UWV's letter is due on 19 September 2027, the application on 17 October 2027, and END is 2 January 2028."""
DUE, END = date(2027, 10, 17), date(2028, 1, 2)
LETTER = {"kind": "uwv_wia_letter", "sent_on": "2027-09-10"}
NOTICE = {"kind": "week_42_notice", "received_on": "2026-10-20"}
COUNTS = "early_iva_counts_as_application"


def on_file(*records: Mapping[str, object], as_of: date = FAR) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(D0, records=[NOTICE, *records]), as_of=as_of)


def asked(day: str) -> dict[str, object]:
    """An application for early IVA received on ``day``."""
    return {"kind": "early_iva_application", "received_on": day}


def decided(day: str, granted: bool | None = False) -> dict[str, object]:
    """UWV's decision on it."""
    return {"kind": "early_iva_decision", "sent_on": day, "granted": granted}


def applied(day: str) -> dict[str, object]:
    """An application for WIA by itself."""
    return {"kind": "wia_application", "received_on": day}


@pytest.mark.parametrize("decision", [[], [decided("2027-05-01", None)]])
def test_while_it_is_not_refused_it_is_the_application(decision: list[Mapping[str, object]]) -> None:
    """Also where the decision on file does not say what was decided."""
    answer = on_file(asked("2027-03-01"), *decision, as_of=date(2027, 10, 20))
    found = answer.milestone("wia_application")
    assert (found.status, found.met_on, found.caveats) == (Status.MET, date(2027, 3, 1), (COUNTS,))
    assert answer.wage_continuation.last_day == END
    assert "records.wia_application" not in {change.fact for change in answer.could_change}


@pytest.mark.parametrize(
    ("refused", "letter", "counts"),
    [
        ("2027-09-09", [LETTER], False),
        ("2027-09-10", [LETTER], True),
        ("2027-09-11", [LETTER], True),
        ("2027-09-18", [], False),
        ("2027-09-19", [], True),
        ("2027-09-20", [], True),
    ],
)
def test_refused_before_the_letter_a_new_one_is_owed(
    refused: str, letter: list[Mapping[str, object]], counts: bool
) -> None:
    """UWV's Handboek WIA of 2022: before it sends the letter it refuses both; afterwards the application goes on."""
    answer = on_file(asked("2027-03-01"), decided(refused), *letter, as_of=date(2027, 10, 20))
    found = answer.milestone("wia_application")
    assert found.status == (Status.MET if counts else Status.UNKNOWN)
    assert found.caveats == ((COUNTS,) if counts else ())
    late = on_file(asked("2027-03-01"), decided(refused), *letter, applied("2027-11-01"))
    assert late.milestone("wia_application").days_late == (0 if counts else 15)
    assert late.wage_continuation.last_day == END + timedelta(0 if counts else 15)


@pytest.mark.parametrize("received", ["2027-10-17", "2027-10-18", "2027-12-30"])
def test_one_that_came_too_late_is_excused_where_no_letter_came(received: str) -> None:
    """WIA 64(6) excuses an application, also one that is for early IVA too."""
    none = {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2027-10-01"}
    found = on_file(none, asked(received), decided("2028-03-01")).milestone("wia_application")
    assert (found.status, found.due, found.days_late) == (Status.MET, date.fromisoformat(received), 0)


@pytest.mark.parametrize(
    "received", ["2027-10-17", "2027-10-18", "2027-10-28", "2027-10-29", "2027-10-30", "2027-11-08"]
)
def test_a_late_letter_excuses_it_as_any_other(received: str) -> None:
    """Four weeks after the letter, WIA 64(6): to 29 October 2027 here."""
    letter = {"kind": "uwv_wia_letter", "sent_on": "2027-10-01"}
    early = on_file(letter, asked(received), decided("2028-03-01"))
    plain = on_file(letter, applied(received))
    found = [(one.milestone("wia_application").days_late, one.wage_continuation.last_day) for one in (early, plain)]
    assert found[0] == found[1]
    assert (found[0][0] == 0) is (received <= "2027-10-29")


@pytest.mark.parametrize(("received", "late"), [("2027-10-16", 0), ("2027-10-17", 0), ("2027-10-18", 1)])
def test_one_that_came_too_late_is_late(received: str, late: int) -> None:
    """After week 68 it gives no shorter wait, and is late for WIA after week 93."""
    answer = on_file(LETTER, asked(received), decided("2027-11-20"))
    assert answer.milestone("wia_application").days_late == late
    assert answer.wage_continuation.last_day == END + timedelta(late)


def test_the_first_of_the_two_counts() -> None:
    """One for WIA by itself has no caveat."""
    found = on_file(asked("2027-10-10"), applied("2027-10-05")).milestone("wia_application")
    assert (found.met_on, found.caveats) == (date(2027, 10, 5), ())
    found = on_file(asked("2027-10-05"), applied("2027-10-10")).milestone("wia_application")
    assert (found.met_on, found.caveats) == (date(2027, 10, 5), (COUNTS,))


def test_granted_there_is_nothing_to_apply_for() -> None:
    """No WIA is to come after the 104 weeks."""
    answer = on_file(asked("2027-03-01"), decided("2027-05-01", True), as_of=date(2027, 6, 1))
    assert answer.milestone("wia_application").reason == "no_wia_to_come"
    assert answer.wia.first_day == date(2027, 5, 10)


@given(st.integers(30, 700), st.one_of(st.none(), st.integers(1, 200)), st.one_of(st.none(), st.integers(90, 720)))
def test_the_wage_moves_by_the_days_late_of_the_first_that_counts(
    received: int, refused: int | None, by_itself: int | None
) -> None:
    """Whatever the days: of early IVA unless it was refused before the letter, and of WIA by itself."""
    day = D0 + timedelta(received)
    answer_on = None if refused is None else day + timedelta(refused)
    records: list[Mapping[str, object]] = [LETTER, asked(day.isoformat())]
    came = [day] if answer_on is None or answer_on >= date(2027, 9, 10) else []
    if answer_on is not None:
        records.append(decided(answer_on.isoformat()))
    if by_itself is not None:
        came.append(D0 + timedelta(by_itself))
        records.append(applied(came[-1].isoformat()))
    late = max(0, (min(came) - DUE).days) if came else 0
    assert on_file(*records).wage_continuation.last_day == END + timedelta(late)


@pytest.mark.parametrize(
    ("refused", "first_day"),
    [("2019-09-14", "2022-01-03"), ("2019-09-15", "2019-12-30"), ("2019-09-16", "2019-12-30")],
)
def test_wia_goes_back_from_the_first_that_counts(refused: str, first_day: str) -> None:
    """64(11) counts its 52 weeks back from the application; UWV's letter was due on 15 September 2019."""
    records = [asked("2019-03-01"), decided(refused), applied("2023-01-02")]
    case = running(date(2018, 1, 1), records=records, employment={"regime": "no_employer"})
    assert assess(case, as_of=FAR).wia.first_day == date.fromisoformat(first_day)
