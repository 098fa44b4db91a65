"""Until when what may be kept: the day before, the day, the day after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import Case, CaseError, assess
from poortwachter.retention import AP_POLICY, DEFENCE, Counted, Lost, Part, minimise, retention
from poortwachter.text.retention import retention_page
from strategies import histories

RECOVERED: dict[str, Any] = {"absences": [{"first_day": "2024-01-08", "last_day": "2024-02-29"}]}
ANALYSIS = {"kind": "problem_analysis", "dated": "2024-02-15"}


def last_days(case: Case, rules: Any = AP_POLICY) -> dict[str, date | None]:
    """The last day by each rule."""
    return {item.rule.id: item.last_day for item in retention(case, rules)[0]}


def test_absence_data_go_two_years_after_the_employment() -> None:
    """AP policy; before an end of the employment is known, no term runs."""
    kept, _ = retention(Case.model_validate(RECOVERED))
    assert [(item.rule.id, item.missing) for item in kept if item.last_day is None] == [
        ("ap_absence", "employment.last_day")
    ]
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


@pytest.mark.parametrize(
    ("answer", "rule", "last_day"),
    [
        ("yes", "ap_self_insured", date(2029, 12, 31)),
        ("no", "ap_file", date(2026, 2, 28)),
        ("unknown", "ap_file", date(2026, 2, 28)),
    ],
)
def test_five_years_are_for_the_self_insured(answer: str, rule: str, last_day: date) -> None:
    """In the place of the two years, which are for who is not: the file may be kept through its last day."""
    facts = RECOVERED | {"records": [ANALYSIS], "employment": {"self_insured_zw": answer}}
    case = Case.model_validate(facts)
    kept, conflicts = retention(case)
    assert [(item.rule.id, item.last_day) for item in kept if item.rule.part is Part.FILE] == [(rule, last_day)]
    assert conflicts == ()
    for days, left in ((0, 1), (1, 0)):
        found = minimise(case, on=last_day + timedelta(days=days)).case
        assert found is not None
        assert len(found.records) == left


@pytest.mark.parametrize(
    ("day", "last_day"),
    [
        ("2024-12-30", date(2029, 12, 31)),
        ("2024-12-31", date(2029, 12, 31)),
        ("2025-01-01", date(2030, 12, 31)),
    ],
)
def test_five_years_after_the_year_of_the_last_act(day: str, last_day: date) -> None:
    """They begin on 1 January of the year that follows on it, article 3(2) of the Regeling."""
    act = {"kind": "evaluation", "dated": day}
    for end in ("recovery", "employment_end", "death"):
        spell = {"first_day": "2024-01-08", "last_day": "2024-02-29", "ended_by": end}
        case = Case.model_validate({"absences": [spell], "records": [act], "employment": {"self_insured_zw": "yes"}})
        assert last_days(case)["ap_self_insured"] == last_day


@pytest.mark.parametrize("end", ["employment_end", "death"])
def test_a_term_from_a_recovery_that_did_not_come(end: str) -> None:
    """It has not begun, and the last day that is on file is not said to be missing."""
    spell = {"first_day": "2024-01-08", "last_day": "2024-02-29", "ended_by": end}
    case = Case.model_validate({"absences": [spell], "employment": {"self_insured_zw": "yes"}})
    rule = replace(AP_POLICY[-1], counted=Counted.RECOVERY)
    ((item,), _) = retention(case, [rule])
    assert (item.counted_from, item.last_day, item.missing) == (None, None, None)
    assert "not begun: no recovery" in retention_page(case, [rule], date(2026, 3, 1), "en")
    runs = Case.model_validate({"first_sick_day": "2024-01-08", "employment": {"self_insured_zw": "yes"}})
    assert {item.missing for item in retention(runs)[0]} == {"employment.last_day", "absences.last_day"}


def test_an_employment_that_ended_in_the_sickness() -> None:
    """Its last day is on file where the absence says that it ended so."""
    spell = {"first_day": "2024-01-08", "last_day": "2024-02-29", "ended_by": "employment_end"}
    assert last_days(Case.model_validate({"absences": [spell]}))["ap_absence"] == date(2026, 2, 28)


def test_two_sources_side_by_side() -> None:
    """Defence's twelve years from the first sick day stand against the policy's two after the end."""
    _, conflicts = retention(Case.model_validate(RECOVERED), (*AP_POLICY, *DEFENCE))
    (conflict,) = (item for item in conflicts if item.part is Part.FILE)
    assert conflict.longest.last_day == date(2036, 1, 8)
    assert conflict.shortest.last_day == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("again", "last_day"),
    [("2024-03-28", date(2036, 1, 8)), ("2024-03-29", date(2036, 3, 29))],
)
def test_twelve_years_from_the_first_sick_day(again: str, last_day: date) -> None:
    """Spells that join are one sickness, as in the answer: the term begins where that began, not with a relapse."""
    case = Case.model_validate({"absences": [*RECOVERED["absences"], {"first_day": again}]})
    assert last_days(case, DEFENCE)["defence_file"] == last_day
    answer = assess(case, as_of=date(2024, 6, 3))
    assert last_day == answer.first_sick_day.replace(year=2036)


def test_twelve_years_of_a_case_of_leave_alone() -> None:
    """Where no sick day is counted the latest spell stands: what is kept is no matter of that law."""
    leave = {"kind": "pregnancy_maternity", "first_day": "2024-01-01", "last_day": "2024-04-21"}
    case = Case.model_validate(RECOVERED | {"leaves": [leave]})
    assert last_days(case, DEFENCE)["defence_file"] == date(2036, 1, 8)


def test_defence_keeps_absence_seven_years_after_closing() -> None:
    """Selectielijst Defensie 2021, 9.1.3.1; 29 February becomes the 28th."""
    assert last_days(Case.model_validate(RECOVERED), DEFENCE)["defence_absence"] == date(2031, 2, 28)


def test_of_several_rules_the_first_and_the_last_differ() -> None:
    """Whatever lies between them, and in whatever order they are given."""
    file = [replace(DEFENCE[0], id=f"after_{years}", years=years) for years in (5, 12, 7)]
    _, (found,) = retention(Case.model_validate(RECOVERED), file)
    assert (found.shortest.rule.years, found.longest.rule.years) == (5, 12)


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


def test_a_day_from_which_records_are_complete_stays_where_it_is_later() -> None:
    """Cleaning up does not make a case more complete than it was."""
    facts = RECOVERED | {"records": [ANALYSIS]}
    for before, after in (("2027-01-01", date(2027, 1, 1)), ("2025-01-01", date(2026, 3, 4))):
        found = minimise(Case.model_validate(facts | {"records_complete_from": before}), on=date(2026, 3, 4)).case
        assert found is not None
        assert found.records_complete_from == after


@pytest.mark.parametrize("records", [[ANALYSIS], []])
def test_the_facts_of_packs_go_with_the_file(records: list[Any]) -> None:
    """What a pack declares is of the file too, also where nothing else is left of it."""
    pack_facts = {"defence.no_transfer_because": "recovery_foreseen"}
    case = Case.model_validate(RECOVERED | {"records": records, "pack_facts": pack_facts})
    kept = minimise(case, on=date(2026, 2, 28)).case
    assert kept == case
    found = minimise(case, on=date(2026, 3, 1))
    assert found.case is not None
    assert (found.case.pack_facts, found.case.records_complete_from) == (None, date(2026, 3, 1))
    assert found.lost == (Lost.WHAT_WAS_DONE,)
    assert "no_transfer" not in found.case.to_json()


@pytest.mark.parametrize(
    ("rules", "employment", "gone", "last_day"),
    [
        (AP_POLICY, {"last_day": "2024-06-30", "self_insured_zw": "yes"}, "ap_absence", date(2029, 12, 31)),
        (DEFENCE, {"last_day": "2024-06-30"}, "defence_absence", date(2036, 1, 8)),
    ],
)
def test_the_absence_stays_while_the_file_may(rules: Any, employment: Any, gone: str, last_day: date) -> None:
    """A file says nothing without the sickness that it is about; after its last day nothing is left."""
    case = Case.model_validate(RECOVERED | {"records": [ANALYSIS], "employment": employment})
    found = minimise(case, on=last_day, rules=rules)
    assert (found.case, found.gone, found.lost) == (case, (), ())
    assert [rule.id for rule in found.held] == [gone]
    after = minimise(case, on=last_day + timedelta(days=1), rules=rules)
    assert (after.case, after.held) == (None, ())
    without = case.model_copy(update={"records": ()})
    assert minimise(without, on=last_day, rules=rules).case is None
    no_rule = [rule for rule in rules if rule.part is Part.ABSENCE]
    assert minimise(case, on=last_day, rules=no_rule).case is None


GONE, HELD, NOTHING = "must go", "stays with the file", "nothing on file"


@pytest.mark.parametrize(
    ("facts", "day", "says"),
    [
        ({"records": [ANALYSIS]}, date(2026, 2, 28), ["", ""]),
        ({"records": [ANALYSIS]}, date(2026, 3, 1), ["", GONE]),
        ({}, date(2026, 3, 1), ["", NOTHING]),
        ({"records": [ANALYSIS], "employment": {"last_day": "2024-06-30"}}, date(2026, 7, 1), [GONE, GONE]),
        ({"employment": {"last_day": "2024-06-30"}}, date(2026, 7, 1), [GONE, NOTHING]),
        (
            {"records": [ANALYSIS], "employment": {"last_day": "2024-06-30", "self_insured_zw": "yes"}},
            date(2026, 7, 1),
            [HELD, ""],
        ),
    ],
)
def test_the_page_says_what_minimise_does(facts: dict[str, Any], day: date, says: list[str]) -> None:
    """What must go, goes; what stays because the file may is said to stay; what is not there is not told to go."""
    case = Case.model_validate(RECOVERED | facts)
    rows = retention_page(case, AP_POLICY, day, "en").splitlines()
    lines = [line for line in rows if line.startswith(("absence data", "re-integration file"))]
    assert [next((mark for mark in (GONE, HELD, NOTHING) if mark in line), "") for line in lines] == says
    left = minimise(case, on=day)
    assert (left.case == case) is (GONE not in says)
    assert bool(left.held) is (HELD in says)


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
