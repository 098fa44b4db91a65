"""The rows of a portfolio as cases: those that a batch answers, and refused where it refuses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from poortwachter import Case, CaseError, assess, assess_batch, portfolio_cases
from poortwachter.testing import bad_cases, cases

pa = pytest.importorskip("pyarrow")

from equal import INPUT, as_row, case_of  # noqa: E402
from poortwachter.portfolio.made import GROUPS, made  # noqa: E402

DAY = date(2026, 11, 26)


def _as_columns(facts: Any) -> Any:
    """The facts with numbers as a column has them."""
    if isinstance(facts, dict):
        return {name: _as_columns(value) for name, value in facts.items()}
    if isinstance(facts, list | tuple):
        return [_as_columns(value) for value in facts]
    return float(facts) if isinstance(facts, Decimal) else facts


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(some=st.lists(cases(), min_size=1, max_size=4))
def test_a_case_comes_back_as_it_went_in(some: list[Case]) -> None:
    """By the columns of a table, and as it is."""
    named = [case.model_copy(update={"case_id": f"C-{place}"}) for place, case in enumerate(some)]
    rows = [as_row(_as_columns(case.model_dump(exclude_none=True)), str(case.case_id)) for case in named]
    found = portfolio_cases(pa.Table.from_pylist(rows, schema=INPUT))
    assert list(found.cases) == named == list(portfolio_cases(named).cases)
    assert found.refusals.num_rows == 0


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(some=st.lists(st.one_of(cases(), bad_cases()), max_size=5))
def test_what_is_no_case_is_refused_as_a_batch_refuses_it(some: list[Any]) -> None:
    """Nothing is lost: each row is a case, or has a refusal."""
    found, batch = portfolio_cases(some, language="nl"), assess_batch(some, as_of=date(2040, 1, 1), language="nl")
    assert len(found.cases) + len(set(found.refusals["row"].to_pylist())) == len(some)
    answered = batch.refusals.to_pylist()
    assert all(row in answered for row in found.refusals.to_pylist())


def test_made_cases_and_a_number_that_comes_twice() -> None:
    """Columns that are no facts are named; a second case of a number is refused, and so is a row of no case."""
    table = made(3000, as_of=DAY).read_all()
    found = portfolio_cases(table, keep=GROUPS)
    assert [case.case_id for case in found.cases] == table["case_id"].to_pylist()
    assert found.cases[7] == case_of(table.slice(7, 1).to_pylist()[0])
    assert assess(found.cases[7], as_of=DAY).case_id == "M-00000007"
    with pytest.raises(CaseError, match="unit"):
        portfolio_cases(table)
    four = {
        "cases": pa.table({"case_id": ["A", "B", "A"]}),
        "absences": pa.table({"case_id": ["A", "B", "C"], "first_day": [date(2026, 1, 5)] * 3}),
    }
    found = portfolio_cases(four)
    assert [case.case_id for case in found.cases] == ["A", "B"]
    told = found.refusals.select(["row", "table", "code"]).to_pylist()
    assert [tuple(row.values()) for row in told] == [(2, "absences", "no_such_case"), (2, "cases", "case_id_twice")]


def test_nothing_is_no_case() -> None:
    assert portfolio_cases([]).cases == ()
    with pytest.raises(CaseError, match="Arrow"):
        portfolio_cases(7)
