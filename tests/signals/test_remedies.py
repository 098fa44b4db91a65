"""Each act says which record shows it, and that record takes its finding away, or says why none does."""

from __future__ import annotations

from typing import Any, Final

import pytest
from edges import Edge, Record, cd, found
from test_every_signal import EDGES

from poortwachter import Act, Case, assess
from poortwachter.answer.acts import FulfilledBy
from poortwachter.facts.records import record_models
from poortwachter.law.remedies import REMEDIES
from poortwachter.law.signals import SIGNALS

GIVEN: Final[dict[str, Any]] = {
    "capacity": "present",
    "hours_per_week": 40,
    "work": "adapted",
    "found_by": "uwv_insurance_physician",
    "all_functions": True,
    "levels_and_loads_stated": True,
    "outcome": "made",
}
"""What a person fills in where an act wants it."""

STAYS: Final = {
    "UP-M03": "no capacity was found in the whole first year, and UWV will look at that",
    "UP-M08": "the opinion was older than three months when the application came",
    "UP-M13": "until the other opinion is there; one that confirms the company doctor takes it away",
    "UP-T06": "UWV sent its decision too late, and an objection does not undo that",
    "UP-T12": "the permit was given while the sanction ran",
    "UP-T14": "the day of sending is contested until it is decided",
}
"""Findings that stay when the act was done, and why."""


def record(shows: FulfilledBy, day: int) -> Record:
    """The record that an act names, on a counted day."""
    fields = {name: list(value) if isinstance(value, tuple) else value for name, value in shows.fields}
    return {"kind": shows.kind, shows.day: cd(day), **fields, **{name: GIVEN[name] for name in shows.wants}}


def addressed(act: Act, signal: str) -> list[FulfilledBy]:
    """The new records that show the act: of the answers, the one about this finding."""
    ways = [shows for shows in act.fulfilled_by if not shows.amends]
    return [one for one in ways if one.kind != "answer" or dict(one.fields)["question"] == signal]


@pytest.mark.parametrize("act", list(Act))
def test_each_act_has_a_record_or_says_why_not(act: Act) -> None:
    """Over the whole closed set: one of the two, and never both."""
    assert bool(act.fulfilled_by) is (act.not_recorded is None)


@pytest.mark.parametrize("act", list(Act))
def test_each_record_can_be_made(act: Act) -> None:
    """Its kind, its day and its fields exist, and a new record of them is a case's."""
    for shows in act.fulfilled_by:
        model = record_models()[shows.kind]
        assert {shows.day, *dict(shows.fields), *shows.wants} <= model.model_fields.keys()
        if not shows.amends:
            Case.model_validate({"first_sick_day": cd(1), "records": [record(shows, 300)]})


@pytest.mark.parametrize(
    "row",
    [row for row in EDGES if (SIGNALS[row.signal].remedy or "") in REMEDIES],
    ids=lambda row: f"{row.signal}-{row.first}",
)
def test_the_record_takes_the_finding_away(row: Edge) -> None:
    """Or turns it into lateness: some record that the act names does, or the act says why not."""
    act = Act.of(str(SIGNALS[row.signal].remedy))
    ways, day = addressed(act, row.signal), row.first + 1
    before = found(row.records, day, row.facts)[row.signal]
    afters = [found([*row.records, record(way, day)], day, row.facts).get(row.signal) for way in ways]
    helped = any(after is None or (after.state, after.weight) != (before.state, before.weight) for after in afters)
    assert helped or row.signal in STAYS or act.not_recorded or all(shows.amends for shows in act.fulfilled_by)


@pytest.mark.parametrize("signal", STAYS)
def test_what_stays_stays(signal: str) -> None:
    """The list of findings that stay holds none that an act takes away."""
    for row in (row for row in EDGES if row.signal == signal):
        ways, day = addressed(Act.of(str(SIGNALS[signal].remedy)), signal), row.first + 1
        for way in ways:
            assert signal in found([*row.records, record(way, day)], day, row.facts)


def test_a_step_names_the_answers_about_its_own_findings() -> None:
    """One act can be about several findings; the step has those that it addresses."""
    records = [
        {"kind": "problem_analysis", "dated": cd(40), "capacity": "present", "hours_per_week": 20},
        {"kind": "action_plan", "dated": cd(50), "signed_by": ["employer", "employee"]},
        {"kind": "work_resumption", "started_on": cd(100), "work": "adapted", "hours_per_week": 10},
    ]
    case = Case.model_validate({"first_sick_day": cd(1), "records": records})
    answer = assess(case, as_of=case.absences[0].first_day.fromisoformat(cd(160)))
    (step,) = [one for one in answer.next_steps if one.act is Act.BUILD_UP_HOURS]
    assert step.addresses == ("UP-E34",)
    assert [dict(shows.fields).get("question") for shows in step.fulfilled_by] == [None, "UP-E34"]


AMENDED: Final = {
    "give_report_to_employee", "ask_former_employer_for_file", "record_agreement", "make_work_structural",
    "follow_advice", "end_therapy_work", "write_second_track_plan", "make_profiles", "ask_company_doctor_to_follow_up",
}  # fmt: skip
"""Acts that say more of what is on file: the report, the transfer, the work, the advice, the track, the standstill."""


def test_which_acts_make_no_record_of_their_own() -> None:
    """They fill in fields of the record on file."""
    amending = {act for act, remedy in REMEDIES.items() if any(shows.amends for shows in remedy.recorded_as)}
    assert amending == AMENDED


def test_what_shows_an_act_says_that_it_was_done() -> None:
    """A field that is yes or no is yes."""
    shown = [value for remedy in REMEDIES.values() for shows in remedy.recorded_as for _, value in shows.fields]
    assert all(value is True for value in shown if isinstance(value, bool))


@pytest.mark.parametrize("act", [*REMEDIES])
def test_the_answer_that_clears_is_not_the_one_that_finds(act: str) -> None:
    """Where an act names the answer to a question, it is the other one."""
    for shows in Act.of(act).fulfilled_by:
        if shows.kind == "answer":
            told = dict(shows.fields)
            asked = SIGNALS[str(told["question"])].asks
            assert asked is not None
            assert {told["value"], asked.holds_on} == {"yes", "no"}
