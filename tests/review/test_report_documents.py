"""The documents of the report: on file, missing, exempt or not required, each with its reason and its record."""

from __future__ import annotations

from datetime import date

import pytest
from asked import Record, dated, dossier_of, leaves

from poortwachter import Case, assess
from poortwachter.answer.codes_beside import Document
from poortwachter.review.report import DOCUMENTS, item_of

ABLE = dated("problem_analysis", "2026-02-10", capacity="present")
UNABLE = dated("problem_analysis", "2026-02-10", capacity="none")
LAST_DAY, DAY_AFTER = "2027-10-03", "2027-10-04"
"""Of the report: Sunday, at the end of week 91."""
EARLY, SHORT = leaves("2026-12-31"), leaves("2026-03-15")
"""An employment that ends within the first year, and one within ten weeks."""

Stands = tuple[str, str | None, str | None]


def stands(kind: str, as_of: str, *records: Record, **facts: object) -> Stands | None:
    """Where a document stands, why, and by which record; ``None`` where no report is asked for."""
    item = item_of(Document.of(kind), dossier_of(as_of, *records, **facts))
    return None if item is None else (item.state, item.reason, item.evidence)


@pytest.mark.parametrize(
    ("kind", "as_of", "records", "where"),
    [
        ("action_plan", LAST_DAY, [ABLE], ("not_yet", None, None)),
        ("action_plan", DAY_AFTER, [ABLE], ("missing", None, None)),
        ("action_plan", LAST_DAY, [ABLE, dated("reintegration_report", "2027-10-01")], ("missing", None, None)),
        ("problem_analysis", LAST_DAY, [ABLE], ("on_file", None, "problem_analysis@2026-02-10")),
        ("final_evaluation", DAY_AFTER,
         [dated("final_evaluation", "2027-09-01"), dated("final_evaluation", "2027-09-20")],
         ("on_file", None, "final_evaluation@2027-09-20")),
        ("problem_analysis_update", DAY_AFTER, [], ("not_required", "later_opinion_counts", None)),
        ("action_plan_update", DAY_AFTER, [], ("not_required", "plan_not_adjusted", None)),
        ("employee_view", DAY_AFTER, [], ("not_required", "does_not_block", None)),
        ("vocational_assessment", DAY_AFTER, [], ("not_required", "not_compulsory", None)),
        ("reintegration_report", DAY_AFTER, [], ("missing", None, None)),
        ("action_plan", DAY_AFTER, [UNABLE], ("exempt", "never_capacity", None)),
        ("first_year_evaluation", DAY_AFTER, [UNABLE], ("exempt", "never_capacity", None)),
        ("final_evaluation", DAY_AFTER, [UNABLE], ("exempt", "never_capacity", None)),
        ("current_opinion", DAY_AFTER, [UNABLE], ("missing", None, None)),
        ("action_plan", DAY_AFTER, [{**ABLE, "long_absence_expected": False}],
         ("exempt", "long_absence_not_expected", None)),
    ],
)  # fmt: skip
def test_where_a_document_stands(kind: str, as_of: str, records: list[Record], where: Stands) -> None:
    """Missing from the day after the report was due, or once it is there without it."""
    assert stands(kind, as_of, *records) == where


@pytest.mark.parametrize(
    ("kind", "employment", "where"),
    [
        ("first_year_evaluation", EARLY, ("exempt", "first_year_not_over", None)),
        ("action_plan", EARLY, ("missing", None, None)),
        ("problem_analysis", SHORT, ("exempt", "short_report", None)),
        ("action_plan", SHORT, ("exempt", "short_report", None)),
        ("current_opinion", SHORT, ("exempt", "short_report", None)),
        ("final_evaluation", SHORT, ("exempt", "short_report", None)),
        ("first_year_evaluation", SHORT, ("exempt", "first_year_not_over", None)),
        ("reintegration_report", SHORT, ("missing", None, None)),
    ],
)
def test_a_report_at_the_end_of_the_employment(kind: str, employment: dict[str, str], where: Stands) -> None:
    """Without a first-year evaluation in the first year, and short in the first ten weeks."""
    assert stands(kind, "2027-01-11", employment=employment) == where


@pytest.mark.parametrize(
    ("last_day", "exit", "listed"),
    [("2027-12-20", None, False), ("2028-01-02", None, True), (None, None, True), ("2027-12-20", "2027-03-31", True)],
)
def test_none_of_whose_sickness_ended_in_the_wait(last_day: str | None, exit: str | None, listed: bool) -> None:
    """The report was due on 3 October 2027, or at the exit; the wait ends on 2 January 2028."""
    facts: dict[str, object] = {"absences": [{"first_day": "2026-01-05", "last_day": last_day}]}
    if exit is not None:
        facts["employment"] = {"last_day": exit}
    found = assess(Case.model_validate(facts), as_of=date(2028, 1, 10))
    assert bool(found.report_completeness) is listed


@pytest.mark.parametrize(
    ("complete_from", "state"), [("2026-03-02", "missing"), ("2026-03-03", "ask"), ("2027-01-01", "ask")]
)
def test_a_plan_that_may_not_have_been_imported(complete_from: str, state: str) -> None:
    """It was due on Monday 2 March 2026: on a file that is complete from a later day only the caller knows."""
    reason = "records_complete_from" if state == "ask" else None
    assert stands("action_plan", DAY_AFTER, records_complete_from=complete_from) == (state, reason, None)
    assert stands("employee_view", DAY_AFTER, records_complete_from=complete_from) == (
        "not_required", "does_not_block", None,
    )  # fmt: skip


ALONE = "sent_by_employee_alone"
REQUEST = {"kind": "medical_request", "sent_on": "2027-11-01", "answer_by": "2027-11-08"}


def said(value: str) -> Record:
    """Whether UWV lacks the medical information."""
    return dated("answer", "2027-11-15", question="UP-A10", value=value)


def came(day: str) -> Record:
    """UWV received the medical information."""
    return {"kind": "medical_information", "received_on": day}


@pytest.mark.parametrize(
    ("records", "where"),
    [
        ([], ("ask", ALONE, None)),
        ([REQUEST], ("missing", ALONE, "medical_request@2027-11-01")),
        ([REQUEST, came("2027-11-08")], ("on_file", ALONE, "medical_information@2027-11-08")),
        ([REQUEST, came("2027-11-09")], ("on_file", ALONE, "medical_information@2027-11-09")),
        ([came("2027-10-01"), came("2027-10-02")], ("on_file", ALONE, "medical_information@2027-10-02")),
        ([said("yes")], ("missing", ALONE, "answer@2027-11-15")),
        ([said("no")], ("on_file", ALONE, "answer@2027-11-15")),
        ([came("2027-10-01"), said("yes")], ("on_file", ALONE, "medical_information@2027-10-01")),
    ],
)
def test_medical_information(records: list[Record], where: Stands) -> None:
    """It has no place here, only whether UWV received it: by its request first, then the record, then the answer."""
    assert stands("medical_information", "2027-11-20", *records) == where


def test_no_report_no_documents() -> None:
    """Without an employer nobody makes one; with one every document has its place, in the order of the report."""
    nobody = dossier_of(DAY_AFTER, employment={"regime": "no_employer"})
    assert {item_of(document, nobody) for document in DOCUMENTS} == {None}
    assert all(item_of(document, dossier_of(LAST_DAY)).document is document for document in DOCUMENTS)  # type: ignore[union-attr]
