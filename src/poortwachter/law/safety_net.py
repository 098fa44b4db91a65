"""Regeling procesgang eerste en tweede ziektejaar voor vangnetters zonder werkgever, BWBR0022309.

UWV acts in the place of an employer.

A ministerial regulation: the Algemene termijnenwet does not move its terms, and UWV may vary them with reasons after it
has consulted the employee (article 6).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ..rules.citation import Authority, Citation
from ..rules.rule import Bearer, Figure, Mark, MilestoneRule, Occasion, Version
from ..rules.terms import Term, days, first_known, weeks, without_delay
from .anchors import EVENT, FIRST_SICK_DAY, UWV_ACTS_WITHOUT_DELAY, UWV_OPINION_DAY, UWV_OPINION_DUE
from .conditions import LONG_ABSENCE_EXPECTED, UWV_FOUND_CAPACITY
from .duties import UWV_GUIDANCE
from .instruments import VANGNET, WIA

__all__ = [
    "AMENDED_FROM",
    "FIGURES",
    "IN_FORCE_FROM",
    "MILESTONES",
    "OPINION_WEEKS",
    "REVIEW_WEEKS",
    "UWV_ACTION_PLAN",
    "UWV_PROBLEM_ANALYSIS",
    "UWV_REVIEW",
]

_TEXT: Final = "text of 2008 to 2015"
_TEXT_FROM_2023: Final = (
    "as before; of its amendment (Stcrt. 2023, 13931, article II) others report only that the plan holds the views of"
    " both"
)

IN_FORCE_FROM: Final = date(2008, 1, 1)
"""For whose wait began before, WIA 26 of before holds (133c(a)), and this regulation does not (8)."""

AMENDED_FROM: Final = date(2023, 7, 1)
"""From this day an amendment is in force of which article II was not read."""

_LAST_DAY_BEFORE: Final = IN_FORCE_FROM - timedelta(days=1)
_LAST_DAY_OF_TEXT: Final = AMENDED_FROM - timedelta(days=1)


def _versions(due: Term, basis: tuple[Citation, ...], mark: Mark, note: str) -> tuple[Version, ...]:
    """No term before the regulation, the term by the text that was read, and the same by what others report since."""
    return (
        Version(
            due=None,
            basis=(WIA.article(26, 1), VANGNET.article(8)),
            source="text of WIA 26(1) of 1 January 2007, which leaves the term to a regulation: none of then was found;"
            " 133c of 1 January 2008 keeps it where the wait began before",
            mark=Mark.VERIFIED,
            in_force_until=_LAST_DAY_BEFORE,
        ),
        Version(
            due=due,
            basis=basis,
            source=f"{_TEXT}{note}",
            mark=mark,
            in_force_from=IN_FORCE_FROM,
            in_force_until=_LAST_DAY_OF_TEXT,
        ),
        Version(
            due=due,
            basis=basis,
            source=f"{_TEXT}{note}; {_TEXT_FROM_2023}",
            mark=Mark.SECONDARY,
            in_force_from=AMENDED_FROM,
        ),
    )


OPINION_WEEKS: Final = Figure(
    6,
    id="uwv_problem_analysis_term",
    nl="Oordeel van UWV zonder werkgever na de eerste ziektedag",
    en="UWV's opinion without an employer after the first sick day",
    unit="week",
    basis=(VANGNET.article(2, 1),),
    source=f"{_TEXT}; {_TEXT_FROM_2023}",
    mark=Mark.SECONDARY,
    authority=Authority.REGULATION,
)

REVIEW_WEEKS: Final = Figure(
    26,
    id="uwv_review_period",
    nl="Herijking door UWV zonder werkgever na ieder tijdvak van",
    en="UWV's review without an employer after each period of",
    unit="week",
    basis=(VANGNET.article(5, 1),),
    source=f"{_TEXT}; {_TEXT_FROM_2023}",
    mark=Mark.SECONDARY,
    authority=Authority.REGULATION,
)

UWV_PROBLEM_ANALYSIS: Final = MilestoneRule(
    id="uwv_problem_analysis",
    nl="Oordeel van UWV (vangnet zonder werkgever)",
    en="UWV's opinion (safety net without employer)",
    bearer=Bearer.UWV,
    authority=Authority.REGULATION,
    versions=_versions(
        without_delay(after=UWV_ACTS_WITHOUT_DELAY, otherwise=weeks(OPINION_WEEKS).after(FIRST_SICK_DAY)),
        (VANGNET.article(2, 1), VANGNET.article(2, 2), WIA.article(26, 1)),
        Mark.VERIFIED,
        "; UWV's own page gives itself thirteen weeks, as article 6 allows",
    ),
    window_opens=UWV_ACTS_WITHOUT_DELAY,
    occasion=Occasion.WHERE_CONCERNED,
    group=UWV_GUIDANCE,
    applies_when=(LONG_ABSENCE_EXPECTED,),
    met_by=("uwv_problem_analysis",),
)
"""Within six weeks after the first sick day; without delay where long absence, or the notice to UWV, comes later."""

UWV_ACTION_PLAN: Final = MilestoneRule(
    id="uwv_action_plan",
    nl="Plan van aanpak van UWV (vangnet zonder werkgever)",
    en="UWV's action plan (safety net without employer)",
    bearer=Bearer.UWV,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.REGULATION,
    versions=_versions(
        first_known(weeks(2).after(UWV_OPINION_DAY), weeks(2).after(UWV_OPINION_DUE)),
        (VANGNET.article(4, 1), WIA.article(26, 1)),
        Mark.VERIFIED,
        "; UWV's own page gives itself fifteen weeks, as article 6 allows",
    ),
    occasion=Occasion.WHERE_CONCERNED,
    group=UWV_GUIDANCE,
    applies_when=(LONG_ABSENCE_EXPECTED, UWV_FOUND_CAPACITY),
    met_by=("uwv_action_plan",),
)
"""Within two weeks after the opinion, where it shows possibilities."""

UWV_REVIEW: Final = MilestoneRule(
    id="uwv_review",
    nl="Herijking door UWV (vangnet zonder werkgever)",
    en="UWV's review (safety net without employer)",
    bearer=Bearer.UWV,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.REGULATION,
    versions=_versions(
        days(1).after(EVENT),
        (VANGNET.article(5, 1), WIA.article(26, 1)),
        Mark.COMPUTED,
        ": after each period of 26 weeks, and no number of days after it",
    ),
    occasion=Occasion.EACH_PERIOD,
    group=UWV_GUIDANCE,
    applies_when=(LONG_ABSENCE_EXPECTED, UWV_FOUND_CAPACITY),
    met_by=("uwv_review",),
)
"""On the day after 26, 52 and 78 weeks of sickness: whether the goal was reached, and what the next one is."""

MILESTONES: Final = (UWV_PROBLEM_ANALYSIS, UWV_ACTION_PLAN, UWV_REVIEW)

FIGURES: Final = (OPINION_WEEKS, REVIEW_WEEKS)
