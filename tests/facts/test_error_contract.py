"""One error contract: both kinds of refusal have one shape, in Dutch and English."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from poortwachter import (
    Abroad,
    Absence,
    Assessment,
    Case,
    CaseError,
    Exposure,
    Indicators,
    PoortwachterError,
    Problem,
    TransitionPayment,
    UnknownIdError,
    assess,
    assess_abroad,
    dismissal_path,
    explain_dismissal,
    exposure,
    indicators,
    problems_in,
    transition_payment,
)
from poortwachter.answer.named import Named
from poortwachter.export.rows import milestone_rows
from poortwachter.facts.records import ActionPlan

CASE = Case.model_validate({"first_sick_day": "2026-01-05"})
TODAY = date(2026, 2, 1)
WAGE = {
    "amount": "3600.00",
    "period": "month",
    "holiday_allowance_percent": 8,
    "employer_charges_percent": 20,
    "percent_paid_first_year": 100,
    "percent_paid_second_year": 70,
}
ABROAD = Case.model_validate({"first_sick_day": "2026-01-05", "jurisdiction": "be"})
KEYS = {"type", "loc", "msg", "input", "ctx"}
WORDS = {"where", "value", "expected", "remedy"}

REFUSED: tuple[tuple[str, Callable[[], object]], ...] = (
    ("a case", lambda: Case.model_validate({"first_sick_day": "2026-02-30"})),
    ("text", lambda: Case.model_validate_json("{")),
    ("a record on its own", lambda: ActionPlan(dated="2026-02-30", diagnosis="griep")),
    ("a spell on its own", lambda: Absence.model_validate({"first_day": 1, "naam": "Achternaam"})),
    ("unknown keys allowed", lambda: Absence.model_validate({"first_day": "2026-01-05", "x": 1}, extra="allow")),
    ("a day", lambda: assess(CASE, as_of="today")),  # type: ignore[call-overload]
    ("readings", lambda: assess(CASE, as_of=TODAY, readings={"x": "y"})),
    ("a subject", lambda: assess(CASE, as_of=TODAY).explain("action_plam")),
    ("a milestone", lambda: assess(CASE, as_of=TODAY).milestone("x")),
    ("what has a day", lambda: assess(CASE, as_of=TODAY).why_not("wia")),
    ("a day before the sickness", lambda: CASE.as_at(date(2025, 1, 1))),
)


def errors_of(error: Exception) -> list[Any]:
    """The lines of either kind of refusal."""
    assert isinstance(error, ValidationError | PoortwachterError)
    return [dict(line) for line in error.errors()]


@pytest.mark.parametrize(("what", "ask"), REFUSED, ids=[what for what, _ in REFUSED])
class TestShape:
    """``errors()`` has the same keys for both, and ``problems_in`` gives the same problems."""

    def test_errors(self, what: str, ask: Callable[[], object]) -> None:
        with pytest.raises((ValidationError, PoortwachterError)) as caught:
            ask()
        for line in errors_of(caught.value):
            assert set(line) == KEYS
            assert set(line["ctx"]) == WORDS | {"nl"}
            assert set(line["ctx"]["nl"]) == WORDS
            assert line["ctx"]["nl"]["remedy"]

    def test_problems(self, what: str, ask: Callable[[], object]) -> None:
        with pytest.raises((ValidationError, PoortwachterError)) as caught:
            ask()
        problems = problems_in(caught.value)  # type: ignore[arg-type]
        for problem, line in zip(problems, errors_of(caught.value), strict=True):
            assert isinstance(problem, Problem)
            assert (problem.code, problem.path, problem.message()) == (line["type"], line["loc"], line["msg"])
            plain = problem.to_dict("nl")
            assert list(plain) == ["code", "path", "value", "expected", "remedy", "message"]
            assert plain["message"] != problem.message()
            assert plain["expected"] == line["ctx"]["nl"]["expected"]


def test_in_dutch() -> None:
    """The language is chosen when the error is read."""
    with pytest.raises(CaseError) as caught:
        assess(CASE, as_of=date(2026, 2, 1), due_soon_days=-1)
    (line,) = caught.value.errors(language="nl")
    assert line["msg"] == "due_soon_days: -1; verwacht: een geheel getal van 0 tot en met 366; corrigeer het getal"
    assert caught.value.errors()[0]["msg"].startswith("due_soon_days: -1; expected a whole number")


@pytest.mark.parametrize(
    ("given", "meant"), [("action_plam", "action_plan"), ("wia_aplication", "wia_application"), ("wage", None)]
)
def test_unknown_ids_are_answered_with_what_was_meant(given: str, meant: str | None) -> None:
    """And it is a KeyError still, with a text that reads well."""
    with pytest.raises(KeyError) as caught:
        assess(CASE, as_of=TODAY).explain(given)
    assert isinstance(caught.value, UnknownIdError)
    assert (f"did you mean {meant!r}?" in str(caught.value)) is (meant is not None)
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems


def _counted() -> Indicators:
    return indicators([CASE], first_day=date(2026, 1, 1), last_day=date(2026, 1, 31), as_of=TODAY)


def _transition() -> TransitionPayment:
    wage = {"wage_per_month": "3600.00"}
    case = {"first_sick_day": "2024-01-01", "employment": {"first_day": "2010-01-01", "last_day": "2026-02-28"}}
    return transition_payment(Case.model_validate(case), wage, as_of=date(2026, 3, 1))


LOOKED_UP: tuple[tuple[str, Callable[[str], object], str], ...] = (
    ("a milestone", lambda name: assess(CASE, as_of=TODAY).milestone(name), "action_plan"),
    ("a proof", lambda name: assess(CASE, as_of=TODAY).explain(name), "waiting_period"),
    ("a day", lambda name: dismissal_path(CASE, as_of=TODAY).day(name), "permit_from"),
    ("a proof of a day", lambda name: explain_dismissal(CASE, name, as_of=TODAY), "permit_from"),
    ("a line", lambda name: exposure(CASE, WAGE, as_of=TODAY).line(name), "second_year"),
    ("a line on leaving", lambda name: _transition().line(name), "cap"),
    ("a column", lambda name: milestone_rows(assess(CASE, as_of=TODAY)).column(name), "status"),
    ("a group", lambda name: _counted().of_group(name), "None"),
    ("a milestone of a pack", lambda name: _packed().packs[0].milestone(name), "defence.contact"),
    ("a proof of a pack", lambda name: _packed().packs[0].explain(name), "defence.contact"),
    ("a proof in the packs", lambda name: _packed().explain(f"defence.{name}"), "defence.contact"),
    ("a proof abroad", lambda name: assess_abroad(ABROAD, as_of=TODAY, packs=["belgium"]).explain(name), "belgium."),
)
"""What is looked up by a name, and one of the names that there are."""


def _packed() -> Assessment | Abroad:
    return assess(CASE, as_of=TODAY, packs=["defence"])


@pytest.mark.parametrize(("what", "ask", "there"), LOOKED_UP, ids=[what for what, _, _ in LOOKED_UP])
def test_one_kind_of_error_for_a_name_that_is_not_there(what: str, ask: Callable[[str], object], there: str) -> None:
    """With what there is, in both languages."""
    with pytest.raises(KeyError) as caught:
        ask("qqqqq")
    assert isinstance(caught.value, UnknownIdError)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("unknown_subject", ("subject",))
    assert there in problem.expected
    assert there in problem.expected_nl


def test_a_name_where_there_are_none() -> None:
    """The refusal says so, and offers no empty list."""
    found = Exposure(TODAY, Named())
    with pytest.raises(UnknownIdError, match="this answer has none"):
        found.line("second_year")


def test_so_many_unknown_keys_are_no_slips_of_the_pen() -> None:
    """The first two hundred are compared with our names; the rest are refused without it, in bounded time."""
    wrong = {f"case_ids{number}": 1 for number in range(1_000)}
    with pytest.raises(ValidationError) as caught:
        Case.model_validate({"first_sick_day": "2026-01-05", **wrong})
    lines = caught.value.errors()
    assert len(lines) == 1_000
    assert [("case_id" in line["ctx"]["remedy"]) for line in lines[198:202]] == [True, True, False, False]
