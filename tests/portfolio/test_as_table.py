"""Cases as a table are read back as the same cases."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pa = pytest.importorskip("pyarrow")

from pydantic import ValidationError  # noqa: E402

from equal import _days, _generated  # noqa: E402
from poortwachter import Case  # noqa: E402
from poortwachter.portfolio.as_table import as_table  # noqa: E402
from poortwachter.portfolio.reading import Part, read  # noqa: E402
from poortwachter.portfolio.schemas import WAGE, inputs  # noqa: E402
from poortwachter.testing import cases  # noqa: E402


def read_back(given: list[Case]) -> list[Case]:
    table = as_table(given)
    assert {column.name for column in inputs()} >= set(table.column_names)
    return [Case.model_validate(facts) for facts in read(Part(0, table), ()).cases]


def test_generated_cases() -> None:
    """Of every kind of record; but for those in which UWV states a day, or a pack asks something."""
    found = []
    for number in range(3000, 3300):
        try:
            found.append(Case.model_validate(_days(_generated(number).data)))
        except ValidationError:
            continue
    told = [case for case in found if case.pack_facts is None and not any(_states(one) for one in case.records)]
    assert len(told) > 100
    assert read_back(told) == told


def _states(record: object) -> bool:
    return getattr(record, "states", None) is not None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(cases(), min_size=1, max_size=4))
def test_cases_of_users(given: list[Case]) -> None:
    told = [case for case in given if case.pack_facts is None and not any(_states(one) for one in case.records)]
    if told:
        assert read_back(told) == told


def test_what_has_no_column_is_an_empty_row() -> None:
    """No case, a letter that states nothing, a fact of a pack, and a number that no number of a column is."""
    letter = {"kind": "sanction_decision", "sent_on": "2027-10-01", "states": {}}
    first = date(2026, 1, 5)
    stated = Case.model_validate({"first_sick_day": first, "records": [letter]})
    of_a_pack = Case.model_validate({"first_sick_day": first, "pack_facts": {"mission": "yes"}})
    work = {
        "kind": "work_resumption",
        "started_on": "2026-03-02",
        "work": "own",
        "hours_per_week": "12.3456789012345678",
    }
    endless = Case.model_validate({"first_sick_day": first, "records": [work]})
    table = as_table([None, stated, of_a_pack, endless, Case(first_sick_day=first)])
    assert [len(spells) for spells in table["absences"].to_pylist()] == [0, 0, 0, 0, 1]
    assert not any(name.startswith(WAGE) for name in table.column_names)


def test_days_that_a_letter_states_have_columns() -> None:
    letter = {"kind": "sanction_decision", "sent_on": "2027-10-01", "states": {"last_day_of_sanction": "2028-12-30"}}
    table = as_table([Case.model_validate({"first_sick_day": date(2026, 1, 5), "records": [letter]})])
    assert table["records"].to_pylist()[0][0]["states_last_day_of_sanction"] == date(2028, 12, 30)
