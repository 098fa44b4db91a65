"""Regeling procesgang eerste en tweede ziektejaar (RPEZ), BWBR0013540: the first year, step by step.

A ministerial regulation: the Algemene termijnenwet does not move its terms (Atw 1 and 5), and both parties may vary
them with reasons (RPEZ 5).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.citation import Authority
from ..rules.rule import (
    Bearer,
    Consequence,
    Figure,
    Mark,
    MilestoneRule,
    Occasion,
    Requirement,
    Version,
)
from ..rules.terms import (
    by_reading,
    counted_weeks,
    days,
    end_of_week,
    first_known,
    on_sick_day,
    start_of_week,
    weeks,
    without_delay,
)
from .anchors import (
    FIRST_SICK_DAY,
    LONG_ABSENCE_SHOWED_LATE,
    PREVIOUS_EVALUATION,
    PROBLEM_ANALYSIS_DAY,
    PROBLEM_ANALYSIS_DUE,
)
from .conditions import CAPACITY_REMAINS, LONG_ABSENCE_EXPECTED
from .duties import ACTIVATION, REINTEGRATION
from .instruments import BEOORDELINGSKADER, RPEZ, UWV

__all__ = [
    "ACTION_PLAN",
    "BOTH_VIEWS_FROM",
    "FIGURES",
    "FIRST_YEAR_EVALUATION",
    "FIRST_YEAR_WEEKS",
    "MILESTONES",
    "PERIODIC_EVALUATION",
    "PROBLEM_ANALYSIS",
    "PROBLEM_ANALYSIS_WEEKS",
    "VARIED_TERM",
]

_TEXT: Final = "text of 1 January 2007, unchanged in 2010; as amended by Stcrt. 2023, 13931"
_TEXT_FROM: Final = date(2007, 1, 1)
_BOTH: Final = ("employer", "employee")

BOTH_VIEWS_FROM: Final = date(2023, 7, 1)
"""Plans and first-year evaluations made from this day hold the views of both parties (Stcrt. 2023, 13931)."""

VARIED_TERM: Final = RPEZ.article(5)
"""Both parties may vary the terms of articles 2 and 4, with reasons."""

PROBLEM_ANALYSIS_WEEKS: Final = Figure(
    6,
    id="problem_analysis_term",
    nl="Probleemanalyse na de eerste ziektedag",
    en="Problem analysis after the first sick day",
    unit="week",
    basis=(RPEZ.article(2, 2),),
    source=_TEXT,
    authority=Authority.REGULATION,
    in_force_from=_TEXT_FROM,
)

FIRST_YEAR_WEEKS: Final = Figure(
    52,
    id="first_year",
    nl="Eerste ziektejaar",
    en="First year of sickness",
    unit="week",
    basis=(RPEZ.article(4, "2b"),),
    source=_TEXT,
    mark=Mark.COMPUTED,
    authority=Authority.REGULATION,
    in_force_from=_TEXT_FROM,
)

_SIX_WEEKS: Final = by_reading(
    "problem_analysis_day",
    six_weeks_after=weeks(PROBLEM_ANALYSIS_WEEKS).after(FIRST_SICK_DAY),
    end_of_week_six=days(41).after(FIRST_SICK_DAY),
)
_END_OF_WEEK_SIX: Final = days(41).after(FIRST_SICK_DAY)

PROBLEM_ANALYSIS: Final = MilestoneRule(
    id="problem_analysis",
    nl="Probleemanalyse",
    en="Problem analysis",
    bearer=Bearer.EMPLOYER,
    authority=Authority.REGULATION,
    versions=(
        Version(
            due=without_delay(
                after=LONG_ABSENCE_SHOWED_LATE,
                otherwise=by_reading(
                    "problem_analysis_in_gap",
                    first_day_sick_again=on_sick_day(_SIX_WEEKS),
                    not_moved=_SIX_WEEKS,
                    moved_by_gap=counted_weeks(PROBLEM_ANALYSIS_WEEKS, after=FIRST_SICK_DAY),
                ),
            ),
            basis=(RPEZ.article(2, 2), RPEZ.article(2, 3)),
            source=_TEXT,
            mark=Mark.VERIFIED,
            in_force_from=_TEXT_FROM,
        ),
    ),
    advised=by_reading(
        "problem_analysis_in_gap",
        first_day_sick_again=on_sick_day(_END_OF_WEEK_SIX),
        not_moved=_END_OF_WEEK_SIX,
        moved_by_gap=end_of_week(PROBLEM_ANALYSIS_WEEKS),
    ),
    advised_basis=UWV.section("Wetsuitleg 2023, procesgang"),
    window_opens=LONG_ABSENCE_SHOWED_LATE,
    occasion=Occasion.OPINION,
    group=REINTEGRATION,
    applies_when=(LONG_ABSENCE_EXPECTED,),
    met_by=("problem_analysis",),
    variable=True,
    consequences=(Consequence("weighs_in_report_test", BEOORDELINGSKADER.section("§4")),),
)
"""Within six weeks after the first sick day; without delay where long absence shows later, 2(3). An analysis of while
none was expected is not it, where it was expected later: the next opinion is.
"""

ACTION_PLAN: Final = MilestoneRule(
    id="action_plan",
    nl="Plan van aanpak",
    en="Action plan",
    bearer=Bearer.EMPLOYER,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.REGULATION,
    versions=(
        Version(
            due=first_known(
                weeks(2).after(PROBLEM_ANALYSIS_DAY),
                weeks(2).after(PROBLEM_ANALYSIS_DUE),
            ),
            basis=(RPEZ.article(4, 1),),
            source=_TEXT,
            mark=Mark.VERIFIED,
            in_force_from=_TEXT_FROM,
        ),
    ),
    advised=first_known(
        weeks(2).after(PROBLEM_ANALYSIS_DAY),
        days(13).after(PROBLEM_ANALYSIS_DUE),
    ),
    advised_basis=UWV.section("Wetsuitleg 2023, procesgang"),
    occasion=Occasion.EACH_CAPACITY_CHANGE,
    group=ACTIVATION,
    applies_when=(LONG_ABSENCE_EXPECTED, CAPACITY_REMAINS),
    met_by=("action_plan",),
    renewed_by=("action_plan", "action_plan_update"),
    variable=True,
    consequences=(Consequence("weighs_in_report_test", BEOORDELINGSKADER.section("§4")),),
    requirements=(Requirement("views_of_both_not_on_file", "views_of", _BOTH, BOTH_VIEWS_FROM, RPEZ.article(4, "2a")),),
)
"""Within two weeks after the opinion, where it shows possibilities; again after an opinion that changes them (4(5))."""

PERIODIC_EVALUATION: Final = MilestoneRule(
    id="periodic_evaluation",
    nl="Periodieke evaluatie",
    en="Periodic evaluation",
    bearer=Bearer.EMPLOYER,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.GUIDANCE,
    versions=(
        Version(
            due=on_sick_day(weeks(6).after(PREVIOUS_EVALUATION)),
            basis=(RPEZ.article(4, "2b"), UWV.section("Wetsuitleg 2023, verhaal")),
            source="the regulation says periodic; six weeks is UWV's Wetsuitleg of 2023",
            mark=Mark.VERIFIED,
            in_force_from=_TEXT_FROM,
        ),
    ),
    occasion=Occasion.EACH_EVALUATION,
    group=ACTIVATION,
    applies_when=(LONG_ABSENCE_EXPECTED, CAPACITY_REMAINS),
    met_by=("evaluation", "first_year_evaluation", "final_evaluation"),
    variable=True,
    consequences=(Consequence("weighs_in_report_test", BEOORDELINGSKADER.section("§4")),),
)
"""Periodic, says the regulation; every six weeks, says guidance."""

FIRST_YEAR_EVALUATION: Final = MilestoneRule(
    id="first_year_evaluation",
    nl="Eerstejaarsevaluatie",
    en="First-year evaluation",
    bearer=Bearer.EMPLOYER,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.REGULATION,
    versions=(
        Version(
            due=end_of_week(FIRST_YEAR_WEEKS),
            basis=(RPEZ.article(4, "2b"),),
            source=_TEXT,
            mark=Mark.COMPUTED,
            in_force_from=_TEXT_FROM,
        ),
    ),
    window_opens=start_of_week(46),
    group=ACTIVATION,
    applies_when=(LONG_ABSENCE_EXPECTED, CAPACITY_REMAINS),
    met_by=("first_year_evaluation",),
    variable=True,
    consequences=(
        Consequence("report_incomplete", RPEZ.article(6, "1h")),
        Consequence("second_track_term_runs_on", UWV.section("Professioneel kader 2024, Spoor 2")),
    ),
    requirements=(Requirement("views_of_both_not_on_file", "views_of", _BOTH, BOTH_VIEWS_FROM, RPEZ.article(4, "2b")),),
)
"""At the end of the first year of sickness: the moment to look at work with another employer."""

MILESTONES: Final = (PROBLEM_ANALYSIS, ACTION_PLAN, PERIODIC_EVALUATION, FIRST_YEAR_EVALUATION)

FIGURES: Final = (PROBLEM_ANALYSIS_WEEKS, FIRST_YEAR_WEEKS)
