"""The typical files at every phase: what is asked, is to be done and is said; and the levels that were unfair."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from test_typical_files import D0, FILES, WEEKS, Record, cd, dated, process, track, well_answered, work

from poortwachter import Assessment, Case, assess
from poortwachter.answer.risk import FindingState, Risk, RiskLevel
from poortwachter.law.remedies import REMEDIES
from poortwachter.law.signals import SIGNALS
from poortwachter.text import Language, words
from poortwachter.text.risk import level_line, side_lines

NAMES = [file[0] for file in FILES]


@cache
def at(name: str, week: int) -> Assessment:
    """The answer on a typical file at the end of a week."""
    _, _, records, facts = next(file for file in FILES if file[0] == name)
    day = D0 + timedelta(weeks=week, days=-1)
    case = Case.model_validate({"first_sick_day": D0, "records": records, **facts})
    return assess(case.as_at(day), as_of=day)


def reason(risk: Risk, language: Language) -> str:
    """The line below the level that says why; where no signal gives the level, that of the level."""
    because = f"{words(language)['risk.reason']}: "
    lines = [line.removeprefix(because) for line in side_lines(risk, language) if line.startswith(because)]
    return lines[0] if lines else level_line(risk, language)


@pytest.mark.parametrize("week", WEEKS)
@pytest.mark.parametrize("name", NAMES)
def test_at_every_phase(name: str, week: int) -> None:
    """At most ten questions, none of them twice; one sentence for the level; three sides that do not overlap."""
    risk = at(name, week).risk
    asked = [one.id for one in risk.questions]
    assert len(asked) == len(set(asked)) <= 10
    for language in ("nl", "en"):
        assert reason(risk, language).count(". ") == 0
    assert not set(risk.against) & set(risk.protects)
    assert not set(asked) & set(risk.protects)
    assert all(SIGNALS[id].effect != "protection" for id in risk.against)


@pytest.mark.parametrize("week", WEEKS)
@pytest.mark.parametrize("name", NAMES)
def test_the_steps_at_every_phase(name: str, week: int) -> None:
    """None that lies behind and is not called overdue, and none that waits for another one of them."""
    answer = at(name, week)
    acts = {step.act for step in answer.next_steps}
    for step in answer.next_steps:
        assert step.overdue or step.act_by is None or step.act_by >= answer.as_of, step
        remedy = REMEDIES.get(step.act)
        assert remedy is None or not set(remedy.after) & acts, step


@pytest.mark.parametrize("name", NAMES)
def test_what_is_held_against_the_employer_gives_the_level(name: str) -> None:
    """And what a protection took the weight off is not among it."""
    for week in WEEKS:
        risk = at(name, week).risk
        state = {one.id: one.state for one in risk.findings}
        assert all(state[id] in (FindingState.OPEN, FindingState.MET_LATE) for id in risk.against)
        if risk.level in (RiskLevel.GAPS, RiskLevel.SERIOUS_GAPS):
            assert set(risk.because) <= set(risk.against)


REASONS = (
    ("1 small and good, answered", 6, "Loonsanctierisico: niets gevonden"),
    (
        "1 small and good, answered", 20,
        "Loonsanctierisico: niets gevonden (er staan vragen of feiten open)",
    ),
    (
        "5a second track two weeks late", 60,
        "Spoor 2 niet gestart binnen zes weken na de eerstejaarsevaluatie; het is te laat alsnog gedaan of geëindigd.",
    ),
    ("5b second track eight weeks late", 80, "Spoor 2 weken te laat begonnen en nog niet afgerond."),
    (
        "6 no capacity", 91,
        "Geen spoor 2, alleen op het oordeel van de bedrijfsarts: UWV's verzekeringsarts toetst dat altijd.",
    ),
    (
        "11b refuses, measures to the stop", 60,
        (
            "Spoor 2 niet gestart binnen zes weken na de eerstejaarsevaluatie, maar: Niet meewerken geheel te wijten"
            " aan de werknemer, met maatregelen tot loonstop."
        ),
    ),
    (
        "12 fixed term that ends", 60,
        (
            "Loonsanctierisico: niet beoordeeld"
            " (de dienstbetrekking eindigde: geen loonsanctie, verhaal van ziekengeld is mogelijk)"
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("name", "week", "sentence"), REASONS, ids=[f"{row[0]} {row[1]}" for row in REASONS])
def test_the_reason_says_what_weighs_most_and_what_stands_beside_it(name: str, week: int, sentence: str) -> None:
    """What is held against the employer before a warning; that it came late, or is protected, is said with it."""
    assert reason(at(name, week).risk, "nl") == sentence


def test_an_employment_that_ended_says_that_benefit_can_be_recovered() -> None:
    """No wage sanction, but not nothing: ZW 39a."""
    for week in (52, 60, 104):
        assert set(at("12 fixed term that ends", week).risk.because) == {"employment_ended", "recovery_of_benefit"}


@pytest.mark.parametrize(("week", "asked"), [(43, False), (44, True), (52, True)])
def test_aow_age_near_is_asked_before_it_is_too_late(week: int, asked: bool) -> None:
    """The question that excuses comes before the finding does."""
    ids = {one.id for one in at("14 AOW age near, nothing agreed", week).risk.questions}
    assert ("UP-S12" in ids) is asked


# --- the levels that were unfair ----------------------------------------------------------------------------------


def level(day: int, *records: Record, **facts: Any) -> RiskLevel:
    """The level on a counted day."""
    as_of = D0 + timedelta(days=day - 1)
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    return assess(case.as_at(as_of), as_of=as_of).risk.level


def says(question: str, value: str, day: int) -> Record:
    """An answer."""
    return dated("answer", day, question=question, value=value)


GOOD = [*process(), *track(390), *well_answered()]
TOP = RiskLevel.SERIOUS_GAPS
DO = {
    "kind": "expert_opinion", "requested_on": cd(520), "dated": cd(560), "question": "employer_efforts",
    "outcome": "positive",
}  # fmt: skip
MILD = (RiskLevel.CLEAR, RiskLevel.NOT_KNOWN, RiskLevel.ATTENTION)
FEW = work(300, work="adapted", structural=True, wage_value_percent=10, hours_per_week=4, agreed_by_both=False)
AT_65 = work(300, work="adapted", structural=True, wage_value_percent=70, agreed_by_both=True, hours_per_week=28)
NOT_SAID = {key: value for key, value in AT_65.items() if key != "agreed_by_both"}
TEMPORARY = work(480, work="adapted", structural=False, wage_value_percent=40, hours_per_week=16)
THERAPY = work(200, work="therapy", last_day=cd(500))

UNFAIR: tuple[tuple[str, int, list[Record], tuple[RiskLevel, ...]], ...] = (
    ("a second track 36 weeks late, running, not adequate", 700,
     [*process(), *track(390 + 252), says("UP-S14", "no", 690)], (TOP,)),
    ("few hours for good, not agreed, no second track", 644,
     [*process(), FEW, *well_answered(), says("UP-R01", "no", 620)], (TOP,)),
    ("temporary work beside a second track", 630, [*GOOD, TEMPORARY], (RiskLevel.CLEAR,)),
    ("structural work at 70%, agreement not on record", 640, [*GOOD, NOT_SAID], (RiskLevel.ATTENTION,)),
    ("a result, and a company doctor without a basis", 640, [*process(), AT_65, says("UP-M07", "no", 600)],
     (RiskLevel.CLEAR,)),
    *((f"a good file and {id}", 640, [*GOOD, says(id, "yes", 639)], (RiskLevel.CLEAR,))
      for id in ("UP-N05", "UP-N08", "UP-N09", "UP-M06", "UP-R01")),
    ("no second track, UWV found yesterday that enough was done", 561, [*process(), *well_answered(), DO],
     (RiskLevel.ATTENTION,)),
    ("the same, and six weeks passed", 603, [*process(), *well_answered(), DO], (TOP,)),
    ("capacity found today", 500,
     [*process(capacity="none"), dated("capacity", 500, capacity="present")], MILD),
    ("nothing in 20 weeks", 140, [dated("long_absence_expected", 30)], (RiskLevel.GAPS,)),
    ("nothing in 57 weeks", 399, [dated("long_absence_expected", 30)], (TOP,)),
    ("an evaluation in week 29", 406,
     [*(one for one in process() if one["kind"] != "first_year_evaluation"),
      dated("first_year_evaluation", 200, signed_by=["employer", "employee"], views_of=["employer", "employee"],
            course="changed"), *well_answered()], (RiskLevel.CLEAR,)),
    ("functions not compared in week 9", 63, [*process(), says("UP-E07", "no", 62)], (RiskLevel.CLEAR,)),
    ("therapy work for 301 days, ended", 640, [*GOOD, THERAPY], (RiskLevel.GAPS,)),
)  # fmt: skip


@pytest.mark.parametrize(("name", "day", "records", "expected"), UNFAIR, ids=[row[0] for row in UNFAIR])
def test_levels_that_were_unfair(name: str, day: int, records: list[Record], expected: tuple[RiskLevel, ...]) -> None:
    """As the framework has it: no result is no gap, lateness is not absence, a protection takes weight off."""
    assert level(day, *records) in expected, name


def test_size_makes_more_of_the_search() -> None:
    """A large firm is asked what a small one is not: Beoordelingskader §9."""
    records = [dated("problem_analysis", 40, capacity="present"), *process()[1:2]]
    small: Mapping[str, Any] = {"employment": {"employees": 8}}
    large: Mapping[str, Any] = {"employment": {"employees": 800}}
    asked = []
    for facts in (small, large):
        as_of = D0 + timedelta(days=299)
        case = Case.model_validate({"first_sick_day": D0, "records": records, **facts})
        asked.append({one.id for one in assess(case.as_at(as_of), as_of=as_of).risk.questions})
    assert "UP-E35" in asked[1] - asked[0]


@pytest.mark.parametrize(
    ("name", "passes"),
    [("1 small and good, nothing answered", False), ("8 structural work at 65%, agreed", True)],
)
def test_nothing_is_excused_or_repaired_while_questions_that_weigh_are_open(name: str, passes: bool) -> None:
    """The last two steps pass where a result passes, or where no question that could show too little effort is open."""
    steps = {str(step.step): step.outcome.value for step in at(name, 91).risk.test}
    for step in ("sound_reason", "repairable"):
        assert (steps[step] == "passes") is passes


@pytest.mark.parametrize("capacity", ["none", "marginal"])
def test_a_company_doctor_who_finds_little_leaves_the_reason_open(capacity: str) -> None:
    """The employer carries that risk: UWV's physician looks, so the reason does not pass."""
    day = D0 + timedelta(weeks=91, days=-1)
    case = Case.model_validate({"first_sick_day": D0, "records": process(capacity=capacity)})
    risk = assess(case.as_at(day), as_of=day).risk
    step = next(one for one in risk.test if one.step == "sound_reason")
    assert step.outcome != "passes"
    assert "UP-M13" in {one.id for one in risk.findings}
