"""Euros in columns are those of ``exposure``: on and beside each day on which something else is owed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pa = pytest.importorskip("pyarrow")

from equal import INPUT, WAGES, as_row, differences, with_wage  # noqa: E402
from poortwachter import Case, assess_batch  # noqa: E402
from poortwachter.portfolio import at_once, batch  # noqa: E402
from poortwachter.testing import cases  # noqa: E402

D0 = date(2024, 3, 4)
END_OF_WAIT = D0 + timedelta(days=727)
DAY = date(2026, 11, 26)
LINES = tuple(f"exposure_{name}" for name in ("first_year", "second_year", "late_application", "full_sanction"))


@pytest.fixture(autouse=True)
def together(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Few rows are answered together too; how many were, each time."""
    counts: list[int] = []
    plain = at_once.answers_at_once

    def counting(*given: Any) -> Any:
        found = plain(*given)
        counts.append(len(found.places))
        return found

    monkeypatch.setattr(batch, "_WORTH_IT", 1)
    monkeypatch.setattr(at_once, "answers_at_once", counting)
    return counts


def facts(*records: Any, first: date = D0, last: date | None = None, **more: Any) -> dict[str, Any]:
    spell = {"first_day": first} if last is None else {"first_day": first, "last_day": last, "ended_by": "recovery"}
    return {"absences": [spell], "records": list(records), **more}


def stop(first: date, last: date | None, told: date | None, **more: Any) -> dict[str, Any]:
    measure = {"kind": "wage_measure", "step": "stop", "started_on": first, **more}
    return measure | {name: day for name, day in (("last_day", last), ("notified_on", told)) if day is not None}


def sanction(sent: date) -> dict[str, Any]:
    return {"kind": "sanction_decision", "sent_on": sent}


LEAVE = {"kind": "pregnancy_maternity", "first_day": date(2025, 3, 3), "last_day": date(2025, 6, 22)}
LETTER = {"kind": "uwv_wia_letter", "sent_on": date(2025, 10, 6)}
PLAIN: tuple[dict[str, Any], ...] = (
    facts(),
    facts(first=DAY),
    *(facts(last=D0 + timedelta(days=days)) for days in (0, 362, 363, 364, 365, 726, 727)),
    *(facts(employment={"last_day": END_OF_WAIT + timedelta(days=days)}) for days in (-400, -1, 0, 1, 200)),
    *(facts(birth_date=date(1958, 7, days)) for days in (1, 15)),
    facts(employment={"domestic_worker": "yes"}),
    facts(employment={"regime": "public_servant"}),
    facts(employment={"last_day": date(2025, 12, 1), "self_insured_zw": "yes"}),
    facts(stop(date(2025, 1, 6), date(2025, 1, 26), date(2025, 1, 6))),
    facts(stop(date(2025, 1, 6), date(2025, 1, 26), date(2025, 1, 16))),
    facts(stop(date(2025, 1, 6), date(2025, 1, 26), None)),
    facts(stop(date(2025, 1, 6), None, date(2025, 1, 6))),
    facts(stop(date(2025, 1, 6), date(2025, 1, 26), date(2025, 1, 6), hours_percent=50.0)),
    facts(stop(date(2026, 4, 6), date(2026, 4, 26), date(2026, 4, 6)), sanction(date(2026, 1, 12))),
    facts(stop(date(2025, 1, 6), date(2025, 1, 6), date(2025, 1, 6))),
    facts({"kind": "wage_measure", "step": "written_warning", "started_on": date(2025, 1, 6)}),
    facts({**sanction(date(2025, 12, 1)), "withdrawn_on": date(2025, 12, 22)}),
    facts({**sanction(date(2025, 12, 1)), "withdrawn_on": date(2025, 12, 22)},
          {"kind": "repair_report", "received_on": date(2025, 12, 15)},
          {"kind": "repair_decision", "sent_on": date(2025, 12, 18), "repaired": True}),
    facts({"kind": "repair_report", "received_on": date(2026, 4, 1)}, sanction(date(2026, 1, 12))),
    facts(LETTER, {"kind": "wia_application", "received_on": date(2026, 2, 2)}),
    facts(LETTER, {"kind": "wia_application", "received_on": date(2025, 12, 22)}),
    facts(sanction(date(2026, 1, 12)), LETTER),
    facts(sanction(date(2026, 1, 12)), {"kind": "objection", "received_on": date(2026, 2, 2)}),
    facts(LETTER, {"kind": "extension_agreement", "received_on": date(2025, 12, 1), "last_day": date(2026, 6, 30)}),
    facts(leaves=[LEAVE]),
    facts(leaves=[{**LEAVE, "not_counted_from": date(2025, 2, 17)}]),
    facts({"kind": "benefit", "started_on": date(2025, 3, 3)}),
    {"absences": [{"first_day": D0, "last_day": date(2024, 6, 2), "ended_by": "recovery"},
                  {"first_day": date(2024, 6, 20)}], "records": []},
    {"absences": [{"first_day": D0, "last_day": date(2024, 6, 2), "ended_by": "recovery"},
                  {"first_day": date(2024, 8, 1)}], "records": []},
)  # fmt: skip
"""Files in which another day is the last, or something lies over the wage."""


def known(given: tuple[dict[str, Any], ...]) -> tuple[list[Case | None], list[dict[str, Any]]]:
    """Those that are cases, and the same as rows, each with a wage."""
    found: list[Case | None] = [
        Case.model_validate({**one, "case_id": f"A-{place}"}) for place, one in enumerate(given)
    ]
    return found, [with_wage(as_row(one, f"A-{place}"), place) for place, one in enumerate(given)]


DAYS = (
    DAY,
    date(2025, 12, 1),
    *(END_OF_WAIT + timedelta(days=days) for days in (-42, -41, 0, 1, 363, 364, 365)),
)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_each_file_on_each_day(day: date, together: list[int]) -> None:
    """The last day on which UWV should decide, the last of the wait and of a whole sanction, and the days beside."""
    found, rows = known(PLAIN)
    assert [*differences(pa.Table.from_pylist(rows, INPUT), found, day, LINES)] == []
    assert sum(together) > len(PLAIN) // 2


def test_amounts_of_a_plain_case() -> None:
    """728 days of 70 % of a month's wage, one half each year, and a sanction of 52 weeks."""
    row = as_row({"absences": [{"first_day": date(2026, 1, 5)}]}, "A-1")
    row |= {f"wage_{name}": value for name, value in WAGES[0].items()}
    answer = assess_batch(pa.Table.from_pylist([row], INPUT), as_of=DAY, columns=LINES).answers.to_pylist()[0]
    year = (Decimal("3100.50") * 12 * Decimal("0.7") * Decimal("1.08") * Decimal("1.2")).quantize(Decimal("0.01"))
    assert [answer[name] for name in LINES] == [year, year, None, year]


def test_a_wage_that_says_too_little_is_refused_in_its_words() -> None:
    rows = [{**as_row(facts(), f"A-{place}"), **{f"wage_{k}": v for k, v in WAGES[place].items()}} for place in (0, 4)]
    found = assess_batch(pa.Table.from_pylist(rows, INPUT), as_of=DAY, columns=LINES)
    assert (found.good, found.refused) == (1, 1)
    assert found.refusals["path"].to_pylist()[0].startswith("wage.")


def test_a_case_at_the_end_of_the_calendar_is_refused() -> None:
    rows = [with_wage(as_row(facts(first=date(2198, 6, 1)), "A-1"), 0), with_wage(as_row(facts(), "A-2"), 0)]
    found = assess_batch(pa.Table.from_pylist(rows, INPUT), as_of=date(2198, 7, 1), columns=LINES)
    assert found.refusals["code"].to_pylist() == ["beyond_the_calendar"]


def test_without_a_wage_there_is_no_amount() -> None:
    table = pa.Table.from_pylist([as_row(facts(), "A-1")], INPUT)
    answer = assess_batch(table, as_of=DAY, columns=LINES).answers.to_pylist()[0]
    assert {answer[name] for name in LINES} == {None}


@settings(
    max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(st.lists(cases(), min_size=3, max_size=6), st.dates(date(2026, 1, 1), date(2032, 1, 1)))
def test_any_cases(found: list[Case], day: date) -> None:
    named = [case.model_copy(update={"case_id": f"A-{place}"}) for place, case in enumerate(found)]
    rows = [
        with_wage(as_row(case.model_dump(exclude_none=True), str(case.case_id)), place)
        for place, case in enumerate(named)
    ]
    try:
        table = pa.Table.from_pylist(rows, INPUT)
    except (pa.ArrowException, TypeError):
        return
    assert [*differences(table, [*named], day, LINES)] == []
