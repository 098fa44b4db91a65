"""Rows answered together have the answer that each has alone, and what is refused is refused in the same words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pa = pytest.importorskip("pyarrow")

from equal import COLUMNS, INPUT, _days, _generated, as_row, rows_of_generated, with_wage  # noqa: E402
from poortwachter import Case, assess_batch  # noqa: E402
from poortwachter.counting.days import EARLIEST_DAY, LATEST_DAY  # noqa: E402
from poortwachter.portfolio import batch  # noqa: E402
from poortwachter.portfolio.at_once import answers_at_once  # noqa: E402
from poortwachter.portfolio.made import GROUPS, made  # noqa: E402
from poortwachter.portfolio.question import Question  # noqa: E402
from poortwachter.portfolio.reading import Part  # noqa: E402
from poortwachter.portfolio.screening import screened  # noqa: E402
from poortwachter.testing import cases  # noqa: E402

DAY = date(2026, 11, 26)


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rows are answered together too."""
    monkeypatch.setattr(batch, "_WORTH_IT", 1)


def check(rows: Any, day: date, **more: Any) -> Any:
    """Answers and refusals of these rows together, which are those of each alone."""
    together = assess_batch(rows, as_of=day, columns=COLUMNS, **more)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "_WORTH_IT", 10**9)
        alone = assess_batch(rows, as_of=day, columns=COLUMNS, **more)
    assert together.answers.schema == alone.answers.schema
    assert together.answers.to_pylist() == alone.answers.to_pylist()
    assert together.refusals.sort_by("row").to_pylist() == alone.refusals.to_pylist()
    assert (together.rows, together.refused) == (alone.rows, alone.refused)
    return together


def test_generated_cases() -> None:
    """On and beside the days on which something changes; on an early day most are refused."""
    rows = rows_of_generated(range(700, 790))
    days = sorted(day for day, _ in rows)
    table = pa.Table.from_pylist([row for _, row in rows], INPUT)
    for day in (days[len(days) // 2], days[-1]):
        check(table, day)


def test_made_up_cases_on_days_in_a_row() -> None:
    """What is due soon, late, over and to come moves with the day; columns are carried along."""
    table = made(120, as_of=DAY).read_all()
    for days in (0, 1):
        found = check(table, DAY + timedelta(days=days), keep=list(GROUPS))
        assert found.good == 120


@settings(
    max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(st.lists(cases(), min_size=3, max_size=6))
def test_any_cases(found: list[Any]) -> None:
    rows = [
        with_wage(as_row(case.model_dump(exclude_none=True), f"a-{place}"), place) for place, case in enumerate(found)
    ]
    try:
        table = pa.Table.from_pylist(rows, INPUT)
    except (pa.ArrowException, TypeError):
        return
    check(table, date(2033, 1, 1))


def row(first: date = date(2026, 1, 5), *records: Any, **more: Any) -> dict[str, Any]:
    return {"absences": [{"first_day": first}], "records": list(records), **more}


A = {"kind": "problem_analysis", "dated": date(2026, 2, 10)}
LETTER = {"kind": "uwv_wia_letter", "sent_on": date(2026, 3, 1), "status": "sent"}
SANCTION = {"kind": "sanction_decision", "sent_on": date(2026, 4, 1)}
FOR_PAPERS = {**SANCTION, "ground": "administrative"}
GOES_ON = {**SANCTION, "sent_on": date(2026, 7, 6), "ground": "substantive"}
PAPERS = {"kind": "repair_report", "received_on": date(2026, 6, 10)}
REPAIRED = {"kind": "repair_decision", "sent_on": date(2026, 9, 15), "repaired": True}
SENT = date(2026, 5, 1)
HELD = {"kind": "evaluation", "dated": SENT}
PLAN = {"kind": "action_plan", "dated": SENT}
MOVED = {"kind": "term_deviation", "dated": SENT, "milestone": "action_plan", "due": date(2026, 6, 1)}
WORK = {"kind": "work_resumption", "started_on": SENT, "hours_per_week": 16.0}


PERMIT = {"kind": "dismissal_permit", "sent_on": date(2026, 2, 9), "granted": True}


def requested(on: date) -> dict[str, Any]:
    return {"kind": "dismissal_request", "received_on": on}


def no_capacity(on: date) -> dict[str, Any]:
    """An opinion; 24 February is the last day for the plan, two weeks after the analysis."""
    return {"kind": "capacity", "dated": on, "capacity": "none"}


def said(question: str, value: str) -> dict[str, Any]:
    return {"kind": "answer", "dated": SENT, "question": question, "value": value}


def asked_for(on: date, answered: date) -> dict[str, Any]:
    """An expert opinion; the one that was asked for first can come last."""
    return {"kind": "expert_opinion", "requested_on": on, "dated": answered, "question": "employer_efforts"}


ODD: tuple[dict[str, Any], ...] = (
    row(case_id="A-1"),
    row(case_id="A-1"),
    row(case_id="Voornaam Achternaam"),
    row(case_id="12345678"),
    row(records_complete_from=date(2027, 1, 1)),
    row(DAY + timedelta(days=1)),
    row(date(1996, 1, 5)),
    row(birth_date=date(2020, 1, 1)),
    row(birth_date=date(1962, 1, 31)),
    row(aow_date=date(2026, 6, 1)),
    row(birth_date=date(1980, 1, 1), aow_date=date(2047, 4, 1)),
    row(jurisdiction="be"),
    row(employment_regime="none of ours"),
    row(employment_notice_months=3, employment_first_day=date(2015, 1, 1)),
    row(employment_notice_months=99),
    row(employment_last_day=date(2026, 8, 1), employment_self_insured_zw="yes"),
    row(employment_working_days=["mon", "tue"]),
    *(row(employment_first_day=EARLIEST_DAY - timedelta(days=before)) for before in (0, 1)),
    *(row(employment_last_day=LATEST_DAY + timedelta(days=after)) for after in (0, 1)),
    {"absences": []},
    {"absences": None},
    {"absences": [{"first_day": None}]},
    {"absences": [{"first_day": date(2026, 1, 5)}, {"first_day": date(2026, 2, 2)}]},
    {"absences": [{"first_day": date(2025, 1, 6), "last_day": SENT - timedelta(days=400)}, {"first_day": SENT}]},
    {
        "absences": [{"first_day": date(2025, 1, 6), "last_day": date(2025, 3, 2)}, {"first_day": date(2026, 1, 5)}],
        "records": [{**A, "dated": date(2025, 2, 10)}, PLAN],
    },
    row(leaves=[{"kind": "pregnancy_maternity", "first_day": date(2026, 5, 1), "last_day": date(2026, 8, 20)}]),
    row(leaves=[{"kind": "pregnancy_maternity", "first_day": date(2026, 5, 1), "last_day": date(2026, 4, 1)}]),
    row(date(2026, 1, 5), A, {"kind": "problem_analysis_update", "dated": date(2026, 2, 10), "capacity": "none"}),
    row(date(2026, 1, 5), A, A),
    row(date(2026, 1, 5), {**A, "id": "r1"}, {"kind": "evaluation", "dated": SENT, "id": "r1"}),
    row(date(2026, 1, 5), {**A, "id": "r1"}, {**HELD, "id": "r2"}, {**HELD, "dated": date(2026, 6, 1)}),
    row(date(2026, 1, 5), {**A, "id": "evaluation@2026-05-01"}),
    row(date(2026, 1, 5), {**A, "id": "Jan"}),
    row(date(2026, 1, 5), {"kind": "no_such_kind", "dated": SENT}),
    row(date(2026, 1, 5), {"dated": SENT}),
    row(date(2026, 1, 5), {"kind": "problem_analysis"}),
    row(date(2026, 1, 5), {"kind": "uwv_wia_letter", "status": "sent"}),
    row(date(2026, 1, 5), {**A, "sent_on": SENT}),
    row(date(2026, 1, 5), {**A, "dated": date(2025, 2, 10)}),
    row(date(2026, 1, 5), {**A, "capacity": "some"}),
    row(date(2026, 1, 5), {**A, "capacity": "none"}, {"kind": "capacity", "dated": SENT, "capacity": "present"}),
    row(date(2026, 1, 5), LETTER, {"kind": "wia_application", "status": "not_filed", "known_on": SENT}),
    row(date(2026, 1, 5), LETTER, {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": SENT}),
    row(date(2026, 1, 5), {**LETTER, "states_application_due": date(2027, 11, 1)}),
    row(date(2024, 6, 5), SANCTION, {"kind": "repair_report", "received_on": date(2026, 7, 1)}),
    row(date(2024, 6, 5), SANCTION, {"kind": "repair_report", "received_on": date(2026, 3, 1)}),
    row(date(2024, 6, 5), FOR_PAPERS, GOES_ON),
    row(date(2024, 6, 5), FOR_PAPERS, {**GOES_ON, "withdrawn_on": date(2026, 9, 1)}),
    row(date(2024, 6, 5), FOR_PAPERS, GOES_ON, {**GOES_ON, "sent_on": date(2026, 9, 1)}),
    row(date(2024, 6, 5), FOR_PAPERS, {**GOES_ON, "ground": "administrative"}),
    row(date(2024, 6, 5), FOR_PAPERS, PAPERS, GOES_ON),
    row(date(2024, 6, 5), FOR_PAPERS, PAPERS, {**GOES_ON, "withdrawn_on": date(2026, 9, 1)}),
    row(date(2024, 6, 5), FOR_PAPERS, PAPERS, GOES_ON, {**PAPERS, "received_on": date(2026, 9, 1)}, REPAIRED),
    row(date(2026, 1, 5), {"kind": "repair_decision", "sent_on": SENT, "withdrawn_on": date(2026, 6, 1)}),
    row(date(2026, 1, 5), {"kind": "extension_agreement", "received_on": SENT, "last_day": date(2026, 12, 1)}),
    row(date(2026, 1, 5), {"kind": "new_agreed_work", "started_on": SENT}),
    *(row(date(2026, 1, 5), requested(date(2026, 1, day))) for day in (4, 5, 6)),
    *(row(date(2024, 1, 5), requested(date(2026, 2, day)), PERMIT) for day in (1, 9, 10)),
    row(date(2024, 1, 5), requested(date(2024, 1, 4)), requested(date(2026, 2, 1)), PERMIT),
    {
        "absences": [
            {"first_day": date(2022, 1, 10), "last_day": date(2022, 3, 6), "ended_by": "recovery"},
            {"first_day": date(2024, 1, 5)},
        ],
        "records": [requested(date(2023, 12, 1)), PERMIT],
    },
    row(date(2026, 1, 5), {"kind": "long_absence_expected", "dated": date(2026, 4, 1), "value": "false"}),
    row(date(2026, 1, 5), {"kind": "long_absence_expected", "dated": date(2026, 4, 1), "value": "perhaps"}),
    row(date(2026, 1, 5), {"kind": "answer", "dated": SENT, "question": "UP-S12", "value": "yes"}),
    row(date(2026, 1, 5), {"kind": "answer", "dated": SENT, "question": "UP-Z99", "value": "yes"}),
    row(date(2026, 1, 5), *(said(question, "no") for question in ("UP-S12", "UP-E07", "UP-S01"))),
    row(date(2026, 1, 5), said("UP-E07", "no"), said("UP-E07", "yes")),
    row(date(2026, 1, 5), said("UP-E07", "no"), said("UP-E07", "no")),
    *(row(date(2026, 1, 5), {**A, "capacity": "present"}, no_capacity(date(2026, 2, day))) for day in (23, 24, 25)),
    row(date(2026, 1, 5), MOVED),
    row(date(2026, 1, 5), {**WORK, "wage_value_percent": 0.5}),
    row(date(2026, 1, 5), {"kind": "objection", "received_on": SENT}),
    row(date(2026, 1, 5), asked_for(date(2026, 3, 2), date(2026, 6, 1)), asked_for(date(2026, 4, 1), SENT)),
)  # fmt: skip


def test_odd_rows_are_answered_or_refused_as_each_is_alone() -> None:
    found = check(pa.Table.from_pylist([with_wage(one, place) for place, one in enumerate(ODD)], INPUT), DAY)
    assert 0 < found.refused < len(ODD)


def test_rows_of_which_none_can_be_read() -> None:
    assert check(pa.Table.from_pylist([{"absences": []}], INPUT), DAY).refused == 1


def test_only_what_is_wanted_is_asked() -> None:
    table = pa.Table.from_pylist([row(), row(date(2025, 1, 6))], INPUT)
    found = assess_batch(table, as_of=DAY, columns=["wia_application_due"])
    assert found.answers["wia_application_due"].to_pylist() == [date(2027, 10, 17), date(2026, 10, 18)]


def test_a_milestone_that_is_wanted_alone_is_as_among_all() -> None:
    """The plan is counted from the last day for the analysis, which then nobody wants."""
    table = pa.Table.from_pylist([row(date(2026, 1, 5) + timedelta(days=number)) for number in range(8)], INPUT)
    both, alone = (
        assess_batch(table, as_of=DAY, columns=columns).answers["action_plan"].to_pylist()
        for columns in (["problem_analysis_due", "action_plan"], ["action_plan"])
    )
    assert alone == both
    assert alone[0][0]["due"] == date(2026, 3, 2)


def test_columns_of_other_types() -> None:
    """Days as moments or as text, lists of no rows, a number in every row."""
    first = pa.array([date(2026, 1, 5), None, date(2026, 3, 2)])
    tables: tuple[dict[str, Any], ...] = (
        {"first_sick_day": first, "birth_date": pa.array(["1980-01-01", "1 mei", None])},
        {"first_sick_day": first.cast(pa.timestamp("us")), "case_id": pa.array(["A-1", "a b", None])},
        {"first_sick_day": first, "case_id": pa.array([1, 2, 3]), "employment_employees": pa.array([3.0, 3.5, None])},
        {"first_sick_day": first, "absences": pa.array([None, [{"first_day": date(2026, 1, 5)}], None])},
        {"first_sick_day": first, "records": pa.array([[], None, ["r"]])},
        {"first_sick_day": first, "records": pa.array([[{"dated": date(2026, 5, 1)}], None, []])},
        {"first_sick_day": first, "records": pa.array([[{**A, "dated": "2026-02-10", "colour": 1}], None, []])},
        {"first_sick_day": first, "records": pa.array([[None], None, [{"kind": {"a": 1}}]])},
        {"first_sick_day": first, "employment_regime": pa.array([{"a": 1}, None, None])},
        {"first_sick_day": first, "leaves": pa.array([[{"first_day": date(2026, 5, 1)}], None, []])},
        {"first_sick_day": first, "records": pa.array([[{**PLAN, "signed_by": ["employer"]}], None, []])},
    )  # fmt: skip
    for columns in tables:
        check(pa.table({**columns, "records": columns.get("records", pa.array([[], [], []]))}), DAY)


def test_which_rows_are_answered_together() -> None:
    """What happened on the day itself belongs to them; what happened after it, or twice on one day, is left alone."""
    on_the_day, after = {**A, "dated": DAY}, {**A, "dated": DAY + timedelta(days=1)}
    recovered = {"first_day": date(2026, 1, 5), "last_day": DAY, "ended_by": "recovery", "recovery_reported_on": DAY}
    rows = [
        row(),
        row(DAY),
        row(date(2026, 1, 5), on_the_day),
        row(date(2026, 1, 5), said("UP-E07", "no"), said("UP-S12", "no")),
        {"absences": [recovered]},
        row(records_complete_from=DAY),
    ]
    alone = [
        row(date(2026, 1, 5), after),
        row(date(2026, 1, 5), A, A),
        row(date(2026, 1, 5), HELD, HELD),
        row(date(2026, 1, 5), {"kind": "event", "event": "x", "dated": SENT}),
    ]
    table, question = pa.Table.from_pylist([*rows, *alone], INPUT), Question(DAY, None, (), 14, COLUMNS, "en")
    found = answers_at_once(screened(table, [False] * table.num_rows), Part(0, table), question)
    assert found.places.tolist() == [*range(len(rows))]


def test_a_made_up_mix_is_answered_together_but_for_few() -> None:
    table = made(120, as_of=DAY).read_all().drop_columns(list(GROUPS))
    question = Question(DAY, None, (), 14, ("overdue",), "en")
    found = answers_at_once(screened(table, [False] * 120), Part(0, table), question)
    assert len(found.places) > 100


def test_cases_and_facts_one_by_one_are_answered_together_too() -> None:
    """Cases, their facts, what is no case, a number twice, a number that is none, and cases that no column holds."""
    letter = {"kind": "sanction_decision", "sent_on": date(2026, 10, 1), "states": {"last_day_of_sanction": DAY}}
    given: list[Any] = [
        *(row for _, row in rows_of_facts(range(700, 760))),
        {"first_sick_day": date(2026, 1, 5), "records": [letter]},
        {"first_sick_day": date(2026, 1, 5), "case_id": "Voornaam Achternaam"},
        {"first_sick_day": "not a day"},
        "no facts at all",
        {"first_sick_day": date(2026, 1, 5), "jurisdiction": "be"},
        *(Case(case_id=f"A-{number % 8}", first_sick_day=date(2026, 2, number)) for number in range(1, 12)),
    ]
    found = check(given, DAY)
    assert 0 < found.good < found.rows


def rows_of_facts(numbers: range) -> list[tuple[date, Any]]:
    return [(made_up.as_of, _days(made_up.data)) for made_up in map(_generated, numbers)]
