"""What no answer shows by itself: the number of each figure of the law, both names, and what rules say yes or no to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

import pytest

from poortwachter import READINGS
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.readings import chosen
from poortwachter.rules.rule import Figure

FIGURES: Final[Mapping[str, tuple[str | int, ...]]] = {
    "problem_analysis_term": ("week", 6),
    "first_year": ("week", 52),
    "notice_after": ("week", 42),
    "end_of_employment_report": ("week", 6),
    "sick_notice_day": ("day", 4),
    "sick_notice_term": ("week", 6),
    "after_effect": ("week", 4),
    "recovery_of_benefit": ("week", 52),
    "recovery_left_out": ("week", 14),
    "recovery_incomplete_report": ("week", 1),
    "sickness_benefit_percent": ("percent", 70),
    "sickness_benefit_days": ("day", 5),
    "assessed_after": ("week", 52),
    "after_assessment": ("month", 1),
    "benefit_retroactive": ("year", 1),
    "uwv_problem_analysis_term": ("week", 6),
    "uwv_review_period": ("week", 26),
    "sanction_maximum": ("week", 52),
    "benefit_sanction_maximum": ("week", 52),
    "sanction_order": ("week", 6),
    "run_out": ("week", 6),
    "early_iva_wait": ("day", 70),
    "early_iva_earliest": ("counted_day", 92),
    "early_iva_latest": ("week", 68),
    "retroactive_benefit": ("week", 52),
    "longest_gap": ("day", 27),
    "shortened_extension": ("week", 15, 13),
    "repair_decision_term": ("week", 3),
    "excused_application": ("week", 4),
    "resume_before_the_end_of_the_sanction": ("week", 6),
    "sanction_after_excuse": ("week", 7),
    "notice_threshold": ("week", 79, 81),
    "near_aow_age": ("month", 12),
    "return_in_sight": ("month", 3),
    "capacity_found_later_weeks": ("week", 8),
    "sixty_plus_age": ("year", 60),
    "posted_in_time": ("week", 1),
    "aow_wage": ("week", 13, 6),
    "aow_ban": ("week", 13, 6),
    "aow_benefit": ("week", 13, 6),
    "servant_aow_wage": ("week", 13, 6),
    "domestic_worker_wage": ("week", 6),
    "permit_ahead": ("week", 4),
    "wage_percent": ("percent", 70),
    "minimum_wage_floor": ("counted_day", 364),
    "waiting_days": ("day", 2),
    "prohibition_after_leave": ("week", 6),
    "recovery_horizon": ("week", 26),
    "recovery_horizon_after_aow": ("week", 13, 6),
    "service_b": ("year", 5),
    "service_c": ("year", 10),
    "service_d": ("year", 15),
    "notice_a": ("month", 1),
    "notice_b": ("month", 2),
    "notice_c": ("month", 3),
    "notice_d": ("month", 4),
    "notice_after_aow": ("month", 1),
    "least_notice": ("month", 1),
    "transition_payment_part": ("month", 3),
    "transition_payment_most": ("month", 12),
    "wage_days_in_a_year": ("day", 261),
    "adult_minimum_age": ("year", 21),
    "leave_earliest": ("week", 6),
    "leave_latest": ("week", 4),
    "leave_earliest_of_more": ("week", 10),
    "leave_after_birth": ("week", 10),
    "leave_hospital": ("week", 10),
    "leave_put_off": ("week", 30),
    "child_below": ("year", 16),
    "youngest_worker": ("year", 12),
    "full_report": ("week", 10),
    "medical_request": ("day", 5),
    "result_wage_value": ("percent", 65),
    "contract_with_new_employer": ("month", 6),
    "days_between_evaluations": ("day", 42),
    "days_of_therapy_work": ("day", 42),
    "days_to_evaluate_few_hours": ("day", 92),
    "current_opinion_age": ("month", 3),
    "permit_during_sanction": ("week", 4),
    "standstill_from_week": ("week", 14),
}
"""The unit, and the number of each version of it, the oldest first."""

AMOUNTS: Final[Mapping[str, Mapping[str, float]]] = {
    "transition_payment_maximum": {
        "2020": 83000,
        "2021": 84000,
        "2022": 86000,
        "2023": 89000,
        "2024": 94000,
        "2025": 98000,
        "2026": 102000,
    },
    "hourly_minimum": {
        "2024_1": 13.27,
        "2024_2": 13.68,
        "2025_1": 14.06,
        "2025_2": 14.4,
        "2026_1": 14.71,
        "2026_2": 14.99,
    },
    "maximum_daily_wage": {
        "2021_2": 225.57,
        "2022_1": 228.76,
        "2022_2": 232.9,
        "2023_1": 256.54,
        "2023_2": 264.57,
        "2024_1": 274.44,
        "2024_2": 282.95,
        "2025_1": 290.67,
        "2026_1": 304.25,
        "2026_2": 309.91,
    },
}
"""In euros: the figure of each year, and of each half of it."""


def versions() -> Mapping[str, list[Figure]]:
    """The versions of each figure, the oldest first."""
    found = defaultdict(list)
    for figure in sorted(DUTCH_LAW.figures, key=lambda figure: figure.in_force_from or date.min):
        found[figure.id].append(figure)
    return found


@pytest.mark.parametrize("id", FIGURES)
def test_the_number_is_that_of_its_article(id: str) -> None:
    """A term of weeks, an age or a percentage that is another is wrong, also where no day hangs on it."""
    unit, *numbers = FIGURES[id]
    assert [(figure.unit, int(figure)) for figure in versions()[id]] == [(unit, number) for number in numbers]


@pytest.mark.parametrize("id", AMOUNTS)
def test_the_amount_is_that_of_its_time(id: str) -> None:
    """As it was published."""
    for time, amount in AMOUNTS[id].items():
        (figure,) = versions()[f"{id}_{time}"]
        assert int(figure) == round(amount * {"cent": 100, "euro": 1}[figure.unit])


def test_every_figure_is_here() -> None:
    """Each with its number."""
    assert set(versions()) == {*FIGURES, *(f"{id}_{time}" for id, times in AMOUNTS.items() for time in times)}


def test_what_has_two_names_has_one_in_each_language() -> None:
    """No Dutch name is the English one."""
    named: tuple[Any, ...] = (*DUTCH_LAW.milestones, *DUTCH_LAW.periods, *DUTCH_LAW.figures, *DUTCH_LAW.clauses)
    assert [item for item in named if item.nl == item.en] == []


def those(items: Iterable[Any], flag: str) -> set[str]:
    """The ids of those of which something holds."""
    return {item.id for item in items if getattr(item, flag)}


def test_which_terms_both_may_vary() -> None:
    """RPEZ 5: those of articles 2 and 4."""
    varied = {"problem_analysis", "action_plan", "periodic_evaluation", "first_year_evaluation"}
    assert those(DUTCH_LAW.milestones, "variable") == varied


def test_what_is_never_late_and_what_counts_only_within_its_window() -> None:
    """ZW 19aa asks an assessment from a day, not by one; an opinion that is too old is not the current one."""
    assert those(DUTCH_LAW.milestones, "never_late") == {"benefit_assessment"}
    assert those(DUTCH_LAW.milestones, "only_within_window") == {"current_opinion"}


def test_what_is_asked_of_the_last_day_itself() -> None:
    """Whether long absence was expected, and what capacity there was: what changed later makes nothing late."""
    asked = {"long_absence_expected", "capacity_remains", "capacity_not_marginal"}
    assert those(DUTCH_LAW.conditions, "of_its_day") == asked
    assert those(DUTCH_LAW.conditions, "hangs_on_the_day") == {"no_structural_return_in_sight"}


def test_which_ends_count_before_they_have_come() -> None:
    """All that are known, but for the last sick day: nobody knows it ahead."""
    unknown = {"sickness_over", "sick_notice_over"}
    assert those(DUTCH_LAW.ends, "known_ahead") == {end.id for end in DUTCH_LAW.ends} - unknown


def test_what_was_chosen_is_what_differs() -> None:
    """Of each reading the other alternatives, and nothing where the default was named."""
    for id, reading in READINGS.items():
        for alternative in reading.alternatives:
            expected = {} if alternative is reading.default else {id: alternative.value}
            assert chosen({id: alternative.value}).choices == expected
