"""Plain rows share their answers, and each gets the one that it gets alone."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from poortwachter import assess_batch, assess_batches, timeline
from poortwachter.portfolio import batch, distinct

pa = pytest.importorskip("pyarrow")

COLUMNS = [
    "case_state", "wia_first_day", "wage_continuation_last_day", "dismissal_ban_last_day", "sanction_state",
    "problem_analysis_status", "problem_analysis_due", "week_42_notice_status", "week_42_notice_days_late",
    "wia_application_status", "action_plan", "overdue",
]  # fmt: skip


def one_by_one(table: Any, as_of: date) -> Any:
    """The same rows as cases, which share nothing."""
    rows = []
    for row in table.to_pylist():
        facts = {name: value for name, value in row.items() if value is not None and name != "unit"}
        if "employment_last_day" in facts:
            facts["employment"] = {"last_day": facts.pop("employment_last_day")}
        rows.append(facts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "_WORTH_IT", 10**9)
        return assess_batch(rows, as_of=as_of, columns=COLUMNS)


def days_beside_thresholds(as_of: date) -> list[date]:
    """First sick days for which a term of a plain case ends on the day of assessment, a day before or after it."""
    first = date(2026, 1, 5)
    lengths = {(item.due - first).days for item in timeline(first) if item.due is not None} | {0, 14, 728}
    return [as_of - timedelta(days=length + beside) for length in sorted(lengths) for beside in (-1, 0, 1)]


def plain(as_of: date, number: int, seed: int = 1) -> Any:
    """Plain rows, most of them often, with a number each."""
    random = Random(seed)
    firsts = [day for day in days_beside_thresholds(as_of) if day <= as_of]
    births = [None, date(1959, 8, 26), date(1990, 1, 1)]
    ends = [None, None, as_of, as_of + timedelta(days=40)]
    return pa.table(
        {
            "case_id": [f"p-{place}" for place in range(number)],
            "first_sick_day": [random.choice(firsts) for _ in range(number)],
            "birth_date": [random.choice(births) for _ in range(number)],
            "employment_last_day": [random.choice(ends) for _ in range(number)],
            "unit": [random.choice("ab") for _ in range(number)],
        }
    )


@pytest.mark.parametrize("as_of", [date(2026, 11, 26), date(2027, 3, 1)])
def test_shared_answers_are_those_of_each(as_of: date) -> None:
    """On and beside every threshold of a plain case; in pieces and as a whole."""
    table = plain(as_of, 4000)
    shared = assess_batch(table, as_of=as_of, columns=COLUMNS, keep=["unit"])
    assert shared.answers["unit"].equals(table["unit"])
    alone = one_by_one(table.slice(0, 500), as_of)
    assert shared.answers.drop_columns(["unit"]).slice(0, 500).equals(alone.answers)
    pieces = list(assess_batches(table, as_of=as_of, columns=COLUMNS, keep=["unit"], at_a_time=1500))
    assert pa.concat_tables([piece.answers for piece in pieces]).equals(shared.answers)


def test_refused_rows_are_refused_in_the_same_words() -> None:
    """A fact that is none, a number that is none, a number twice: among many rows that share an answer."""
    as_of = date(2026, 11, 26)
    table = plain(as_of, 600).drop_columns(["unit", "birth_date", "employment_last_day"])
    rows = table.to_pylist()
    rows[7]["case_id"] = "Voornaam Achternaam"
    rows[9]["case_id"] = "p-3"
    rows[11]["case_id"] = None
    rows[13]["first_sick_day"] = date(2027, 1, 1)
    rows[14]["first_sick_day"] = None
    table = pa.Table.from_pylist(rows, table.schema)
    shared, alone = assess_batch(table, as_of=as_of, columns=COLUMNS), one_by_one(table, as_of)
    assert shared.answers.equals(alone.answers)
    assert shared.refusals.equals(alone.refusals)
    assert shared.refusals["row"].to_pylist() == [7, 9, 13, 14]
    assert shared.refused == 4


def test_rows_that_all_differ_are_answered_one_by_one() -> None:
    """Nothing is shared, and nothing is lost."""
    first = date(2024, 1, 1)
    table = pa.table({"first_sick_day": [first + timedelta(days=place) for place in range(40)]})
    batch = assess_batch(table, as_of=date(2026, 11, 26), columns=COLUMNS)
    assert batch.answers.equals(one_by_one(table, date(2026, 11, 26)).answers)


def test_values_of_any_kind_are_told_apart() -> None:
    """Nothing beside a day, days as a category, and a third column that tells rows apart which the first two do not."""
    as_of = date(2026, 11, 26)
    firsts = pa.array([date(2026, 1, 5), date(2025, 3, 3)] * 60)
    births = pa.array([None, None, date(1959, 8, 26), None] * 30)
    ends = pa.array([None] * 60 + [as_of] * 60, pa.date32())
    table = pa.table({"first_sick_day": firsts, "birth_date": births, "employment_last_day": ends})
    expected = one_by_one(table, as_of).answers
    assert assess_batch(table, as_of=as_of, columns=COLUMNS).answers.equals(expected)
    coded = table.set_column(0, "first_sick_day", firsts.dictionary_encode())
    assert assess_batch(coded, as_of=as_of, columns=COLUMNS).answers.equals(expected)
    pieces = list(assess_batches(table, as_of=as_of, columns=COLUMNS, at_a_time=50))
    assert pa.concat_tables([piece.answers for piece in pieces]).equals(expected)


def test_a_portfolio_of_many_different_rows_is_remembered_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where more rows differ than are remembered, the next part is answered as any other, and to the same."""
    monkeypatch.setattr(distinct, "_MOST", 20)
    as_of = date(2026, 11, 26)
    first = [as_of - timedelta(days=place // 10) for place in range(600)]
    table = pa.table({"first_sick_day": first})
    pieces = list(assess_batches(table, as_of=as_of, columns=COLUMNS, at_a_time=200))
    assert pa.concat_tables([piece.answers for piece in pieces]).equals(one_by_one(table, as_of).answers)


def test_a_table_is_read_further_than_it_is_answered_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that share no answer are answered a piece at a time, each with its own row; a number twice is refused."""
    monkeypatch.setattr(batch, "ALL_KEPT", 25)
    as_of = date(2026, 11, 26)
    first = [as_of - timedelta(days=place) for place in range(60)]
    table = pa.table({"case_id": [f"p-{place % 55}" for place in range(60)], "first_sick_day": first})
    found = assess_batch(table, as_of=as_of, columns=COLUMNS)
    assert found.answers["row"].to_pylist() == [*range(55)]
    assert found.refusals["row"].to_pylist() == [*range(55, 60)]
    assert set(found.refusals["code"].to_pylist()) == {"case_id_twice"}
