"""The file of a case as the stages of the law see it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from poortwachter import Case, assess
from poortwachter.engine.file import CaseFile
from poortwachter.engine.view import GROUPS, stage_file
from poortwachter.law.stages.file import File


def made(*records: dict[str, Any], **facts: Any) -> CaseFile:
    """The file of a case that began on 5 January 2026, as it stands two years later."""
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": list(records), **facts})
    return assess(case, as_of=date(2028, 2, 1)).found.run.file


def test_the_groups_give_every_line_in_its_order() -> None:
    """Each line of the file once, where the file has it."""
    assert ("readings", *(line for lines in GROUPS.values() for line in lines)) == File._fields
    file = made()
    for group, lines in GROUPS.items():
        assert len(group(file)) == len(lines)


@pytest.mark.parametrize(
    ("granted", "expected"),
    [(True, (True, date(2026, 9, 1), False)), (False, (True, None, False)), (None, (True, None, True))],
)
def test_early_iva_as_it_was_decided(granted: bool | None, expected: tuple[bool, date | None, bool]) -> None:
    """Granted on its day; refused, or open where nobody says."""
    decided = {"kind": "early_iva_decision", "sent_on": "2026-09-01", "granted": granted}
    view = viewed(made({"kind": "early_iva_application", "received_on": "2026-06-01"}, decided))
    day = None if view.iva_granted is None else date.fromordinal(view.iva_granted)
    assert (view.iva_decided, day, view.iva_open) == expected
    assert view.iva_asked == date(2026, 6, 1).toordinal()


def test_an_extension_that_was_asked_and_not_decided() -> None:
    """It waits for UWV; without either there is none."""
    asked = {"kind": "extension_agreement", "received_on": "2027-09-01", "last_day": "2028-06-01"}
    view = viewed(made(asked))
    assert (view.extension_asked, view.extension_decided, view.extension_undecided) == (True, False, True)
    assert not viewed(made()).extension_asked


def viewed(file: CaseFile) -> File:
    """The lines of a file, by name."""
    return stage_file(file, file.readings)


def about(value: str, day: str, question: str = "UP-S12") -> dict[str, Any]:
    """An answer of a case manager; UP-S12 asks whether both agreed to leave the second track out."""
    return {"kind": "answer", "dated": day, "question": question, "value": value}


@pytest.mark.parametrize(
    ("answers", "left_out"),
    [
        ([], False),
        ([about("yes", "2027-02-01")], True),
        ([about("no", "2027-02-01")], False),
        ([about("no", "2027-01-01"), about("yes", "2027-02-01")], True),
        ([about("yes", "2027-01-01"), about("no", "2027-02-01")], False),
        ([about("yes", "2027-02-01", "UP-E07")], False),
    ],
)
def test_the_last_answer_says_whether_the_second_track_was_left_out(
    answers: list[dict[str, Any]], left_out: bool
) -> None:
    """Of the answers to that question alone."""
    assert viewed(made(*answers)).second_track_left_out is left_out


def test_what_was_made_in_leave_before_the_first_counted_day_is_of_the_only_case() -> None:
    """Sick in maternity leave since January: the case begins after the leave, and there is no other it could be of."""
    leave = {"kind": "pregnancy_maternity", "first_day": "2026-01-01", "last_day": "2026-04-22"}
    early = {"kind": "problem_analysis", "dated": "2026-02-10"}
    file = made(early, leaves=[leave])
    assert file.first_sick_day == date(2026, 4, 23)
    assert viewed(file).problem_analysis == date(2026, 2, 10).toordinal()


@pytest.mark.parametrize(("day", "of_it"), [("2026-04-30", False), ("2026-05-01", True), ("2026-05-02", True)])
def test_a_record_is_of_the_case_that_had_begun(day: str, of_it: bool) -> None:
    """Where there are two: of the later one from its first sick day on, 1 May 2026."""
    spells = [{"first_day": "2026-01-05", "last_day": "2026-02-01"}, {"first_day": "2026-05-01"}]
    analysis = {"kind": "problem_analysis", "dated": day}
    case = Case.model_validate({"absences": spells, "records": [analysis]})
    assert assess(case, as_of=date(2026, 7, 1)).found.run.file.has("problem_analysis") is of_it


def granted(sent: str, last_day: str | None, **fields: Any) -> dict[str, Any]:
    """A decision that grants an extension."""
    return {"kind": "extension_decision", "sent_on": sent, "granted": True, "last_day": last_day, **fields}


def requested(day: str) -> dict[str, Any]:
    """A request of both for an extension, or for another one."""
    return {"kind": "extension_agreement", "received_on": day, "last_day": "2028-06-01"}


FIRST, SHORTER = granted("2027-10-01", "2028-12-31"), granted("2028-01-20", "2028-06-01")
REFUSAL: dict[str, Any] = {"kind": "extension_decision", "sent_on": "2027-10-01", "granted": False}
NOTHING: dict[str, Any] = {
    "extension_asked": False, "extension_decided": False, "extension_undecided": False, "extension_open": False,
    "extension_fixed": None, "extension_fixed_before": None, "extension_changed_on": None, "shortening_asked": None,
}  # fmt: skip
DECIDED = {"extension_decided": True, "extension_fixed": "2028-12-31"}
CHANGED = {
    "extension_decided": True, "extension_fixed": "2028-06-01", "extension_fixed_before": "2028-12-31",
    "extension_changed_on": "2028-01-20",
}  # fmt: skip


@pytest.mark.parametrize(
    ("records", "lines"),
    [
        ((), {}),
        ((requested("2027-09-01"),), {"extension_asked": True, "extension_undecided": True}),
        ((FIRST,), DECIDED),
        ((requested("2027-10-01"), FIRST), {**DECIDED, "extension_asked": True}),
        ((requested("2027-10-02"), FIRST), {**DECIDED, "extension_asked": True, "extension_undecided": True}),
        ((REFUSAL,), {"extension_decided": True}),
        ((granted("2027-10-01", None),), {"extension_decided": True, "extension_open": True}),
        ((FIRST, granted("2028-01-20", None)), {**DECIDED, "extension_open": True}),
        ((FIRST, granted("2028-01-20", "2028-12-31")), {**DECIDED, "extension_fixed_before": "2028-12-31"}),
        ((FIRST, SHORTER), CHANGED),
        ((granted("2027-09-01", "2028-03-31"), FIRST, SHORTER), CHANGED),
        *(
            ((FIRST, requested(day), SHORTER), {**CHANGED, "extension_asked": True, **asked})
            for day, asked in (
                ("2027-09-30", {}),
                ("2027-10-01", {"shortening_asked": "2027-10-01"}),
                ("2028-01-20", {"shortening_asked": "2028-01-20"}),
                ("2028-01-21", {"extension_undecided": True}),
            )
        ),
    ],
)
def test_what_was_asked_and_decided_on_an_extension(records: tuple[dict[str, Any], ...], lines: dict[str, Any]) -> None:
    """The last decision that fixes a day, the one before it, and the request between the two."""
    view = viewed(made(*records))._asdict()
    days = {line for line, value in NOTHING.items() if value is None}
    seen = {line: _day(view[line]) if line in days else view[line] for line in NOTHING}
    assert seen == {**NOTHING, **lines}


def _day(number: int | None) -> str | None:
    return None if number is None else date.fromordinal(number).isoformat()


def test_the_first_of_two_applications_for_early_iva_counts() -> None:
    """One can be made once only, WIA 66(2)."""
    asked = [{"kind": "early_iva_application", "received_on": day} for day in ("2026-08-01", "2026-06-01")]
    assert viewed(made(*asked)).iva_asked == date(2026, 6, 1).toordinal()


def test_the_latest_first_sick_day_that_uwv_states_counts() -> None:
    """A later letter takes the place of an earlier one."""
    letters = [
        {"kind": "confirmed_dates", "sent_on": sent, "states": {"first_sick_day": first}}
        for sent, first in (("2026-10-01", "2026-01-03"), ("2026-09-01", "2026-01-04"))
    ]
    assert made(*letters).first_sick_day == date(2026, 1, 3)


def test_leave_between_two_spells_leaves_no_gap_beside_it() -> None:
    """What does not count is the leave alone, where the spells lie against it."""
    spells = [{"first_day": "2026-01-05", "last_day": "2026-02-01"}, {"first_day": "2026-05-25"}]
    leave = {"kind": "pregnancy_maternity", "first_day": "2026-02-02", "last_day": "2026-05-24", "same_cause": True}
    case = Case.model_validate({"absences": spells, "leaves": [leave]})
    (part,) = assess(case, as_of=date(2026, 6, 1)).found.run.file.sickness.not_counted
    assert part == (date(2026, 2, 2).toordinal(), date(2026, 5, 24).toordinal(), "leave")


@pytest.mark.parametrize(
    ("sent", "first_day"), [("2026-04-30", "2026-05-01"), ("2026-05-01", "2026-01-04"), ("2026-05-02", "2026-01-04")]
)
def test_a_letter_is_about_the_sickness_that_had_begun(sent: str, first_day: str) -> None:
    """From 1 May 2026, the first day of the second, it joins both: before that it is about the first alone."""
    spells = [{"first_day": "2026-01-05", "last_day": "2026-02-01"}, {"first_day": "2026-05-01"}]
    letter = {"kind": "confirmed_dates", "sent_on": sent, "states": {"first_sick_day": "2026-01-04"}}
    case = Case.model_validate({"absences": spells, "records": [letter]})
    assert assess(case, as_of=date(2026, 7, 1)).first_sick_day == date.fromisoformat(first_day)


@pytest.mark.parametrize(
    ("again", "asked"), [("2028-02-09", "2028-02-09"), ("2028-02-10", "2028-02-10"), ("2028-02-11", "2028-01-05")]
)
def test_the_request_of_a_permission_is_the_last_before_it(again: str, asked: str) -> None:
    """Or of the same day; one of the day after asks for another."""
    requests = [{"kind": "dismissal_request", "received_on": day} for day in ("2028-01-05", again)]
    permit = {"kind": "dismissal_permit", "sent_on": "2028-02-10", "granted": True}
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": [*requests, permit]})
    assert assess(case, as_of=date(2028, 3, 1)).found.run.file.permit_requested == date.fromisoformat(asked)


@pytest.mark.parametrize(("day", "before"), [("2026-01-04", True), ("2026-01-05", False), ("2026-01-06", False)])
def test_a_request_for_dismissal_before_the_sickness(day: str, before: bool) -> None:
    """One of the first sick day came in it."""
    asked = made({"kind": "dismissal_request", "received_on": day}).requested_before_sickness
    assert asked == (date.fromisoformat(day) if before else None)


ADMINISTRATIVE: dict[str, Any] = {"kind": "sanction_decision", "sent_on": "2027-11-01", "ground": "administrative"}
GOES_ON: dict[str, Any] = {"kind": "sanction_decision", "sent_on": "2027-12-01", "ground": "substantive"}


def reported(day: str) -> dict[str, Any]:
    """A report of repair."""
    return {"kind": "repair_report", "received_on": day}


def refused(day: str) -> dict[str, Any]:
    """A decision that repair was not made."""
    return {"kind": "repair_decision", "sent_on": day, "repaired": False}


@pytest.mark.parametrize(
    ("records", "answers"),
    [
        ((), []),
        ((reported("2027-11-10"),), ["2027-12-01"]),
        ((reported("2027-11-10"), refused("2027-11-20")), ["2027-11-20"]),
        ((reported("2027-11-10"), refused("2027-11-20"), reported("2027-11-25")), ["2027-11-20", "2027-12-01"]),
        *(
            ((reported("2027-11-10"), refused(day), reported("2027-12-10")), days)
            for day, days in (
                ("2027-12-09", ["2027-12-09"]),
                ("2027-12-10", ["2027-12-01", "2027-12-10"]),
                ("2027-12-11", ["2027-12-01", "2027-12-11"]),
            )
        ),
    ],
)
def test_what_answers_a_report_of_repair(records: tuple[dict[str, Any], ...], answers: list[str]) -> None:
    """That UWV goes on for the substance answers a report that waits, but for one that is refused beside it."""
    file = made(ADMINISTRATIVE, GOES_ON, *records)
    assert [entry.done_on.isoformat() for entry in file.repair_answers] == answers
