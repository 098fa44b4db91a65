"""Until when what may be kept: the day before, the day, the day after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import Case, CaseError
from poortwachter.retention import AP_POLICY, DEFENCE, Lost, Part, minimise, retention
from strategies import histories

RECOVERED: dict[str, Any] = {"absences": [{"first_day": "2024-01-08", "last_day": "2024-02-29"}]}
ANALYSIS = {"kind": "problem_analysis", "dated": "2024-02-15"}


def last_days(case: Case, rules: Any = AP_POLICY) -> dict[str, date | None]:
    """The last day by each rule."""
    return {item.rule.id: item.last_day for item in retention(case, rules)[0]}


def test_absence_data_go_two_years_after_the_employment() -> None:
    """AP policy; before an end of the employment is known, no term runs."""
    assert last_days(Case.model_validate(RECOVERED))["ap_absence"] is None
    left = Case.model_validate(RECOVERED | {"employment": {"last_day": "2024-06-30"}})
    assert last_days(left)["ap_absence"] == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("facts", "last_day"),
    [
        ({}, date(2026, 2, 28)),
        ({"employment": {"last_day": "2024-02-10"}}, date(2026, 2, 10)),
        ({"employment": {"last_day": "2024-06-30"}}, date(2026, 2, 28)),
        ({"absences": [{"first_day": "2024-01-08"}]}, None),
    ],
)
def test_the_file_goes_two_years_after_the_reintegration(facts: dict[str, Any], last_day: date | None) -> None:
    """From recovery or the end of the employment, whichever came first; 29 February becomes the 28th."""
    assert last_days(Case.model_validate(RECOVERED | facts))["ap_file"] == last_day


@pytest.mark.parametrize(("answer", "ids"), [("yes", True), ("no", False), ("unknown", False)])
def test_five_years_are_for_the_self_insured(answer: str, ids: bool) -> None:
    """And then two rules let the file be kept until two days: that is shown, not settled."""
    case = Case.model_validate(RECOVERED | {"employment": {"self_insured_zw": answer}})
    kept, conflicts = retention(case)
    assert ("ap_self_insured" in {item.rule.id for item in kept}) is ids
    assert [(item.shortest.rule.id, item.longest.rule.id) for item in conflicts] == (
        [("ap_file", "ap_self_insured")] if ids else []
    )


def test_two_sources_side_by_side() -> None:
    """Defence's twelve years from the first sick day stand against the policy's two after the end."""
    _, conflicts = retention(Case.model_validate(RECOVERED), (*AP_POLICY, *DEFENCE))
    (conflict,) = (item for item in conflicts if item.part is Part.FILE)
    assert conflict.longest.last_day == date(2036, 1, 8)
    assert conflict.shortest.last_day == date(2026, 2, 28)


@pytest.mark.parametrize(("days", "left"), [(-1, 1), (0, 1), (1, 0)])
def test_records_go_after_their_last_day(days: int, left: int) -> None:
    """The day before and the day itself they may still be kept."""
    case = Case.model_validate(RECOVERED | {"records": [ANALYSIS]})
    found = minimise(case, on=date(2026, 2, 28) + timedelta(days=days))
    assert found.case is not None
    assert len(found.case.records) == left
    assert found.lost == ((Lost.WHAT_WAS_DONE,) if not left else ())


def test_what_went_is_not_taken_for_a_duty_not_done() -> None:
    """Without the records, the case says that it holds none from before that day."""
    case = Case.model_validate(RECOVERED | {"records": [ANALYSIS]})
    found = minimise(case, on=date(2026, 3, 1)).case
    assert found is not None
    assert found.records_complete_from == date(2026, 3, 1)


def test_nothing_is_left_after_the_absence_data_went() -> None:
    """Two years and a day after the employment."""
    case = Case.model_validate(RECOVERED | {"employment": {"last_day": "2024-06-30"}})
    assert minimise(case, on=date(2026, 6, 30)).case is not None
    assert minimise(case, on=date(2026, 7, 1)).case is None


@settings(max_examples=30)
@given(histories().map(lambda history: history.case()), st.integers(0, 4000))
def test_what_is_gone_stays_gone(case: Case, days: int) -> None:
    """Cleaning up twice is cleaning up once, and a later day never leaves more."""
    on = case.last_day_that_happened + timedelta(days=days)
    once = minimise(case, on=on)
    if once.case is not None:
        assert minimise(once.case, on=on).case == once.case
    later = minimise(case, on=on + timedelta(days=400))
    assert once.case is not None or later.case is None


@pytest.mark.parametrize("on", [None, "31-12-2026", 5])
def test_a_day_that_is_none(on: Any) -> None:
    """It is refused, also where no term has begun."""
    with pytest.raises(CaseError) as caught:
        minimise(Case(first_sick_day="2026-01-05"), on=on)
    assert [item.path for item in caught.value.problems] == [("on",)]


def test_a_day_as_text() -> None:
    """As everywhere."""
    case, day = Case.model_validate(RECOVERED | {"records": [ANALYSIS]}), "2026-03-01"
    assert minimise(case, on=day) == minimise(case, on=date.fromisoformat(day))  # type: ignore[arg-type]
