"""What no answer shows by itself: the number of each figure of the law, both names, and what rules say yes or no to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

import pytest

from poortwachter import READINGS
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.readings import chosen
from poortwachter.rules.rule import Figure, Mark

FIGURES: Final[Mapping[str, tuple[str, Mapping[int, str]]]] = {
    "problem_analysis_term": ("week", {6: "RPEZ 2(2), text of 18 May 2010"}),
    "first_year": (
        "week",
        {52: "RPEZ 4(2)b, text of 18 May 2010: the end of the first year of sickness, which we count as 52 weeks"},
    ),
    "notice_after": ("week", {42: "ZW 38(1), text of 1 July 2026"}),
    "end_of_employment_report": ("week", {6: "ZW 38(2), text of 1 July 2026"}),
    "sick_notice_day": ("day", {4: "ZW 38a(2), text of 1 July 2026"}),
    "sick_notice_term": ("week", {6: "ZW 38a(3), text of 1 July 2026"}),
    "after_effect": ("week", {4: "ZW 46(1), text of 1 July 2026"}),
    "recovery_of_benefit": ("week", {52: "ZW 39a(1), text of 1 July 2026"}),
    "recovery_incomplete_report": ("week", {1: "BVZ 3(1), text of 8 January 2009"}),
    "sickness_benefit_percent": ("percent", {70: "ZW 29(7), text of 1 July 2026"}),
    "sickness_benefit_days": ("day", {5: "ZW 29(2), text of 1 July 2026"}),
    "assessed_after": ("week", {52: "ZW 19aa(1), text of 1 July 2026"}),
    "after_assessment": ("month", {1: "ZW 19aa(2), text of 1 July 2026"}),
    "benefit_retroactive": ("year", {1: "ZW 38a(9) and 38b(2), text of 1 July 2026"}),
    "uwv_problem_analysis_term": ("week", {6: "Regeling vangnetters 2(1), text of 9 January 2015"}),
    "uwv_review_period": ("week", {26: "Regeling vangnetters 5(1), text of 9 January 2015"}),
    "sanction_maximum": ("week", {52: "WIA 25(9), text of 1 July 2026"}),
    "benefit_sanction_maximum": ("week", {52: "WIA 26(2), text of 1 July 2026"}),
    "sanction_order": ("week", {6: "WIA 25(10), text of 1 July 2026"}),
    "run_out": ("week", {6: "WIA 25(14), text of 1 July 2026"}),
    "early_iva_wait": ("day", {70: "WIA 23(6), text of 1 July 2026: ten weeks from the application"}),
    "early_iva_earliest": (
        "counted_day",
        {92: "WIA 23(6), text of 1 July 2026: thirteen weeks at least, and the day after"},
    ),
    "early_iva_latest": ("week", {68: "WIA 23(6), text of 1 July 2026: at most 78 weeks, less the ten"}),
    "retroactive_benefit": ("week", {52: "WIA 64(11), text of 1 July 2026"}),
    "longest_gap": ("day", {27: "WIA 23(3) and BW 7:629(10), text of 1 July 2026: less than four weeks"}),
    "shortened_extension": (
        "week",
        {15: "WIA 24(3), texts of 1 July 2011 and 1 January 2013", 13: "WIA 24(3), text of 1 July 2026"},
    ),
    "repair_decision_term": ("week", {3: "WIA 25(13), text of 1 July 2026"}),
    "excused_application": ("week", {4: "WIA 64(6), text of 1 July 2026"}),
    "resume_before_the_end_of_the_sanction": ("week", {6: "WIA 64(8)c, text of 1 July 2026"}),
    "sanction_after_excuse": (
        "week",
        {7: "WIA 25(10) and 25(11), text of 1 July 2011; gone in that of 1 January 2012"},
    ),
    "notice_threshold": (
        "week",
        {79: "WIA 64(6), texts of 1 January 2012 and 1 January 2013", 81: "WIA 64(6), text of 1 July 2026"},
    ),
    "posted_in_time": ("week", {1: "Awb 6:9(2), text of 26 November 2015"}),
    "aow_wage": (
        "week",
        {
            13: "Wet werken na de AOW VIIIa(1), text of 1 January 2016, for BW 7:629(2)b",
            6: "BW 7:629(2)b, text of 1 July 2026",
        },
    ),
    "aow_ban": (
        "week",
        {
            13: "Wet werken na de AOW VIIIa(1), text of 1 January 2016, for BW 7:670(1)a",
            6: "BW 7:670(1)a, text of 1 July 2026",
        },
    ),
    "aow_benefit": ("week", {13: "ZW 104(1), text of 1 July 2026, for ZW 29(5)", 6: "ZW 29(5), text of 1 July 2026"}),
    "servant_aow_wage": (
        "week",
        {13: "ZW 104(1), text of 1 July 2026, for ZW 76a(8)", 6: "ZW 76a(8), text of 1 July 2026"},
    ),
    "domestic_worker_wage": ("week", {6: "BW 7:629(2)a, text of 1 July 2026"}),
    "permit_ahead": ("week", {4: "BW 7:671a(11), text of 1 July 2026"}),
    "wage_percent": ("percent", {70: "BW 7:629(1), text of 1 July 2026"}),
    "minimum_wage_floor": ("counted_day", {364: "BW 7:629(1), text of 1 July 2026: the first 52 weeks"}),
    "waiting_days": ("day", {2: "BW 7:629(9), text of 1 July 2026"}),
    "prohibition_after_leave": ("week", {6: "BW 7:670(2), text of 1 July 2026"}),
    "recovery_horizon": ("week", {26: "BW 7:669(3)b, text of 1 July 2026"}),
    "recovery_horizon_after_aow": (
        "week",
        {
            13: "Wet werken na de AOW VIIIa(3), text of 1 January 2016, for BW 7:669(3)b",
            6: "BW 7:669(3)b, text of 1 July 2026",
        },
    ),
    "service_b": ("year", {5: "BW 7:672(2)b, text of 1 July 2026"}),
    "service_c": ("year", {10: "BW 7:672(2)c, text of 1 July 2026"}),
    "service_d": ("year", {15: "BW 7:672(2)d, text of 1 July 2026"}),
    "notice_a": ("month", {1: "BW 7:672(2)a, text of 1 July 2026"}),
    "notice_b": ("month", {2: "BW 7:672(2)b, text of 1 July 2026"}),
    "notice_c": ("month", {3: "BW 7:672(2)c, text of 1 July 2026"}),
    "notice_d": ("month", {4: "BW 7:672(2)d, text of 1 July 2026"}),
    "notice_after_aow": ("month", {1: "BW 7:672(3), text of 1 July 2026"}),
    "least_notice": ("month", {1: "BW 7:672(6), text of 1 July 2026"}),
    "transition_payment_part": (
        "month",
        {3: "BW 7:673(2), texts of 1 January 2020 to 1 July 2026: a third of the pay per month"},
    ),
    "transition_payment_most": ("month", {12: "BW 7:673(2), texts of 1 January 2020 to 1 July 2026"}),
    "wage_days_in_a_year": ("day", {261: "Wfsv 17(1), text of 22 October 2015"}),
    "adult_minimum_age": ("year", {21: "WML 7(1), text of 1 July 2026"}),
    "leave_earliest": ("week", {6: "Wazo 3:1(2), text of 1 January 2025"}),
    "leave_latest": ("week", {4: "Wazo 3:1(2), text of 1 January 2025"}),
    "leave_earliest_of_more": ("week", {10: "Wazo 3:1(2), texts of 1 April 2016 to 1 January 2025"}),
    "leave_latest_of_more": ("week", {8: "Wazo 3:1(2), texts of 1 April 2016 to 1 January 2025"}),
    "leave_after_birth": ("week", {10: "Wazo 3:1(3), text of 1 January 2025"}),
    "leave_hospital": ("week", {10: "Wazo 3:1(5), text of 1 January 2025"}),
    "leave_put_off": ("week", {30: "Wazo 3:1(6), text of 1 January 2025"}),
    "child_below": ("year", {16: "Arbeidstijdenwet 1:2(1), text of 24 June 2015"}),
    "youngest_worker": ("year", {12: "Arbeidstijdenwet 3:2(2)a, text of 1 July 2025"}),
    "full_report": ("week", {10: "Vorm- en herkenbaarheidsvereisten 2a(1), text of 8 January 2009"}),
    "result_wage_value": ("percent", {65: "Beoordelingskader §3 and §9, text of 8 January 2009"}),
    "days_of_therapy_work": (
        "day",
        {42: "Beoordelingskader §8, text of 8 January 2009: as a rule no longer than six weeks"},
    ),
    "days_to_evaluate_few_hours": (
        "day",
        {92: "Beoordelingskader §9, text of 8 January 2009: every three months, which are at most 92 days"},
    ),
}
"""The unit, and the number of each version with what it was read in again in November 2026, the oldest first."""

OF_UWV: Final[Mapping[str, tuple[str, Mapping[int, str]]]] = {
    "recovery_left_out": ("week", {14: "Wetsuitleg of 30 January 2023, verhaal"}),
    "standstill_from_week": ("week", {14: "Wetsuitleg of 30 January 2023, verhaal"}),
    "days_between_evaluations": ("day", {42: "Wetsuitleg of 30 January 2023, verhaal: after six weeks"}),
    "medical_request": ("day", {5: "Wetsuitleg of 30 January 2023, Beeldvorming: five working days"}),
    "near_aow_age": ("month", {12: "Professioneel kader of 14 August 2024, Spoor 2: a year"}),
    "return_in_sight": ("month", {3: "Professioneel kader of 14 August 2024, Spoor 2"}),
    "contract_with_new_employer": ("month", {6: "Professioneel kader of 14 August 2024, Structureel karakter"}),
    "capacity_found_later_weeks": ("week", {8: "Werkwijzer 4.3.2, as quoted by others"}),
    "sixty_plus_age": ("year", {60: "instructions of 5 December 2022 and 3 October 2025"}),
    "permit_during_sanction": ("week", {4: "instruction of 3 October 2025 on a late application"}),
    "current_opinion_age": ("month", {3: "no text gives a number; three months as others report it"}),
}
"""As `FIGURES`, of what UWV wrote: compared with the notes of who read it, as no copy was found to read it again."""

AMOUNTS: Final[Mapping[str, Mapping[str, tuple[float, str]]]] = {
    "transition_payment_maximum": {
        "2020": (83000, "BW 7:673(2), text of 1 January 2020"),
        "2021": (84000, "BW 7:673(2), text of 1 January 2021"),
        "2022": (86000, "BW 7:673(2), text of 1 January 2022"),
        "2023": (89000, "BW 7:673(2), text of 1 January 2023"),
        "2024": (94000, "BW 7:673(2), text of 1 January 2024"),
        "2025": (98000, "BW 7:673(2), text of 1 January 2025"),
        "2026": (102000, "BW 7:673(2), text of 1 July 2026"),
    },
    "hourly_minimum": {
        "2026_2": (14.99, "Stcrt. 2026, 16505, article 1, as quoted in MinBZK/regelrecht-corpus"),
    },
}
"""In euros: the figure of each year, and of each half of it, with what it was read in again in November 2026."""

AS_REPORTED: Final[Mapping[str, Mapping[str, float]]] = {
    "hourly_minimum": {
        "2024_1": 13.27,
        "2024_2": 13.68,
        "2025_1": 14.06,
        "2025_2": 14.4,
        "2026_1": 14.71,
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
"""As `AMOUNTS`, of what no text of a law holds and no notice was found to read again: each says who reported it."""


def versions() -> Mapping[str, list[Figure]]:
    """The versions of each figure, the oldest first."""
    found = defaultdict(list)
    for figure in sorted(DUTCH_LAW.figures, key=lambda figure: figure.in_force_from or date.min):
        found[figure.id].append(figure)
    return found


def cited(figure: Figure) -> list[str]:
    """The articles a figure rests on, as the sources here name them, without paragraphs."""
    return [f"{citation.instrument} {citation.article}" for citation in figure.basis]


@pytest.mark.parametrize("id", [*FIGURES, *OF_UWV])
def test_the_number_is_that_of_its_article(id: str) -> None:
    """A term of weeks, an age or a percentage that is another is wrong, also where no day hangs on it."""
    unit, numbers = {**FIGURES, **OF_UWV}[id]
    assert [(figure.unit, int(figure)) for figure in versions()[id]] == [(unit, number) for number in numbers]


@pytest.mark.parametrize("id", FIGURES)
def test_what_it_rests_on_is_what_was_read(id: str) -> None:
    """The article in which the number was read is the first that the figure cites."""
    for figure, read in zip(versions()[id], FIGURES[id][1].values(), strict=True):
        assert re.search(rf"{re.escape(cited(figure)[0])}\b", read)


@pytest.mark.parametrize("id", AMOUNTS)
def test_the_amount_is_that_of_its_time(id: str) -> None:
    """As the law had it then."""
    for time, (amount, read) in AMOUNTS[id].items():
        (figure,) = versions()[f"{id}_{time}"]
        assert int(figure) == round(amount * {"cent": 100, "euro": 1}[figure.unit])
        assert figure.source in read


@pytest.mark.parametrize("id", AS_REPORTED)
def test_the_amount_is_the_reported_one_and_says_so(id: str) -> None:
    """It is not marked as read in the law."""
    for time, amount in AS_REPORTED[id].items():
        (figure,) = versions()[f"{id}_{time}"]
        assert int(figure) == round(amount * 100)
        assert figure.mark in {Mark.SECONDARY, Mark.PAGE}


def test_every_figure_is_here() -> None:
    """Each with its number."""
    amounts = {f"{id}_{time}" for of in (AMOUNTS, AS_REPORTED) for id, times in of.items() for time in times}
    assert set(versions()) == {*FIGURES, *OF_UWV, *amounts}


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
