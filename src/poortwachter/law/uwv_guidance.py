"""UWV's own manuals and the assessment framework (Beleidsregels beoordelingskader poortwachter, BWBR0014375).

Policy and guidance, not statute: they predict what UWV will look at.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.citation import Authority
from ..rules.rule import Bearer, Consequence, Figure, Mark, MilestoneRule, Nature, Occasion, Transition, Version
from ..rules.terms import (
    Anchor,
    Term,
    by_reading,
    counted_day,
    counted_weeks,
    earliest,
    end_of_week,
    first_known,
    latest,
    months,
)
from .anchors import (
    APPLICATION_DUE,
    CAPACITY_BACK,
    CAPACITY_FOUND_LATER,
    EARLY_END_OF_EMPLOYMENT,
    FIRST_YEAR_EVALUATION_DAY,
    RETURN_EXPECTED_BY,
    RETURN_RULED_OUT,
    STRUCTURAL_WORK_UNTIL,
)
from .conditions import (
    CAPACITY_EVER,
    CAPACITY_NOT_MARGINAL,
    CAPACITY_REMAINS,
    FULL_REPORT_AT_EXIT,
    LONG_ABSENCE_EXPECTED,
    NO_STRUCTURAL_RETURN_IN_SIGHT,
    NOT_LEFT_OUT_FOR_AOW_AGE,
    SICK_SIX_WEEKS_AT_EXIT,
    WIA_STILL_TO_COME,
)
from .duties import ACTIVATION, REPORT, SIXTY_PLUS
from .instruments import BEOORDELINGSKADER, BW7, RPEZ, UWV, ZW
from .rpez import FIRST_YEAR_WEEKS
from .wia import LAST_DAY_OF_OLD_TERMS, NEW_TERMS_FROM, REPORT_TERM, REPORT_TERM_BEFORE_JULY_2013

__all__ = [
    "CAPACITY_FOUND_WEEKS",
    "CURRENT_OPINION",
    "FIGURES",
    "FINAL_EVALUATION",
    "MILESTONES",
    "NEAR_AOW_AGE_MONTHS",
    "RETURN_WITHIN_MONTHS",
    "SECOND_TRACK",
    "SIMPLIFIED_ASSESSMENT",
    "SIXTY_PLUS_AGE",
    "SIXTY_PLUS_TIMES",
]

_FIRST_YEAR_AT_MOST: Final = earliest(FIRST_YEAR_EVALUATION_DAY, end_of_week(FIRST_YEAR_WEEKS))

NEAR_AOW_AGE_MONTHS: Final = Figure(
    12,
    id="near_aow_age",
    nl="Spoor 2 kan achterwege blijven: AOW-leeftijd na de wachttijd binnen, en beiden zijn het eens",
    en="Second track may be left out: AOW age after the wait within this time, and both agree",
    unit="month",
    basis=(UWV.article("Professioneel kader 2024, Spoor 2"),),
    source="Professioneel kader of 14 August 2024, text read",
    authority=Authority.GUIDANCE,
)

RETURN_WITHIN_MONTHS: Final = Figure(
    3,
    id="return_in_sight",
    nl="Nog geen spoor 2: structurele terugkeer in zicht binnen",
    en="No second track yet: a structural return in sight within",
    unit="month",
    basis=(UWV.article("Professioneel kader 2024, Spoor 2"),),
    source="Professioneel kader of 14 August 2024, text read",
    authority=Authority.GUIDANCE,
)

CAPACITY_FOUND_WEEKS: Final = Figure(
    8,
    id="capacity_found_later_weeks",
    nl="Spoor 2 na later gebleken mogelijkheden, binnen",
    en="Second track after capacity was found later, within",
    unit="week",
    basis=(UWV.article("Professioneel kader 2024, Spoor 2"),),
    source="Werkwijzer 4.3.2, as quoted by others; the framework says at once",
    mark=Mark.SECONDARY,
    authority=Authority.GUIDANCE,
)


def _once_able(found: Anchor) -> Term:
    """The last day once capacity is found, or came back."""
    return by_reading(
        "second_track_after_capacity", eight_weeks=counted_weeks(CAPACITY_FOUND_WEEKS, after=found), at_once=found
    )


SECOND_TRACK: Final = MilestoneRule(
    id="second_track",
    nl="Start spoor 2",
    en="Start of the second track",
    bearer=Bearer.EMPLOYER,
    authority=Authority.GUIDANCE,
    versions=(
        Version(
            due=latest(
                RETURN_EXPECTED_BY,
                STRUCTURAL_WORK_UNTIL,
                first_known(
                    _once_able(CAPACITY_BACK),
                    _once_able(CAPACITY_FOUND_LATER),
                    by_reading(
                        "second_track_anchor",
                        first_year_at_most=counted_weeks(6, after=_FIRST_YEAR_AT_MOST),
                        evaluation_date=counted_weeks(
                            6, after=first_known(FIRST_YEAR_EVALUATION_DAY, end_of_week(FIRST_YEAR_WEEKS))
                        ),
                    ),
                ),
            ),
            basis=(
                BEOORDELINGSKADER.section("§5"),
                UWV.section("Professioneel kader 2024, Spoor 2"),
            ),
            source="Professioneel kader of 14 August 2024, text read; the eight weeks as quoted from Werkwijzer 4.3.2",
            mark=Mark.VERIFIED,
            in_force_from=date(2017, 3, 24),
        ),
    ),
    window_opens=earliest(first_known(CAPACITY_BACK, CAPACITY_FOUND_LATER), RETURN_RULED_OUT),
    advised=RETURN_RULED_OUT,
    advised_basis=BW7.article("7:658a", 1),
    group=ACTIVATION,
    applies_when=(
        LONG_ABSENCE_EXPECTED,
        CAPACITY_REMAINS,
        CAPACITY_NOT_MARGINAL,
        NO_STRUCTURAL_RETURN_IN_SIGHT,
        NOT_LEFT_OUT_FOR_AOW_AGE,
        WIA_STILL_TO_COME,
    ),
    met_by=("second_track_start",),
    consequences=(Consequence("strongest_signal_in_report_test", BEOORDELINGSKADER.section("§5")),),
)
"""Within six weeks after the first-year evaluation, unless structural return within three months is in sight.

Where capacity is first found after it, or was gone on the last day and came back: eight weeks after that day.

As soon as it is clear that the own employer has no work, BW 7:658a(1); no number of days is given for it.
"""

_WITH_THE_REPORT_AT_EXIT: Final = Version(
    due=EARLY_END_OF_EMPLOYMENT,
    basis=(ZW.article(38, 2), RPEZ.article(6, 2)),
    source="the report at the end of the employment has the same contents, as far as its length allows",
    mark=Mark.COMPUTED,
)
"""Part of the report that is due on the last day of the employment."""


def _before_july_2013(letter: str) -> Version:
    """The same while the report was due fifteen weeks before the end of the wait."""
    return Version(
        due=REPORT_TERM_BEFORE_JULY_2013,
        basis=(RPEZ.article(6, f"1{letter}"),),
        source="texts of WIA 25(3) of 2011 to 1 January 2013: as the report, which must hold it",
        mark=Mark.COMPUTED,
        in_force_until=LAST_DAY_OF_OLD_TERMS,
    )


CURRENT_OPINION: Final = MilestoneRule(
    id="current_opinion",
    nl="Actueel oordeel van de bedrijfsarts",
    en="Current opinion of the company doctor",
    bearer=Bearer.EMPLOYER,
    authority=Authority.GUIDANCE,
    versions=(
        _before_july_2013("j"),
        Version(
            due=REPORT_TERM,
            basis=(RPEZ.article(6, "1j"), UWV.section("Wetsuitleg 2023, Re-integratieverslag")),
            source="the report must hold it; that it is made with the report is practice",
            mark=Mark.COMPUTED,
            in_force_from=NEW_TERMS_FROM,
        ),
    ),
    transition=Transition.UNLESS_EXPIRED,
    stated_as="report_due",
    window_opens=by_reading(
        "current_opinion_age",
        three_months=months(3).before(earliest(EARLY_END_OF_EMPLOYMENT, APPLICATION_DUE)),
        any_age=counted_day(365),
    ),
    group=REPORT,
    applies_when=(SICK_SIX_WEEKS_AT_EXIT,),
    at_exit=_WITH_THE_REPORT_AT_EXIT,
    met_by=("current_opinion",),
    only_within_window=True,
    consequences=(Consequence("report_incomplete", RPEZ.article(6, "1j")),),
)
"""Part of the report, so made with it; current at the application."""

FINAL_EVALUATION: Final = MilestoneRule(
    id="final_evaluation",
    nl="Eindevaluatie",
    en="Final evaluation",
    bearer=Bearer.EMPLOYER,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.GUIDANCE,
    versions=(
        _before_july_2013("h"),
        Version(
            due=REPORT_TERM,
            basis=(RPEZ.article(6, "1h"), UWV.section("Wetsuitleg 2023, Re-integratieverslag")),
            source="the report must hold the most recent evaluation; week 91 as reported by others",
            mark=Mark.SECONDARY,
            in_force_from=NEW_TERMS_FROM,
        ),
    ),
    transition=Transition.UNLESS_EXPIRED,
    stated_as="report_due",
    group=REPORT,
    applies_when=(SICK_SIX_WEEKS_AT_EXIT, FULL_REPORT_AT_EXIT, CAPACITY_EVER),
    at_exit=_WITH_THE_REPORT_AT_EXIT,
    met_by=("final_evaluation",),
    consequences=(Consequence("report_incomplete", RPEZ.article(6, "1h")),),
)
"""The most recent evaluation, made for the report; not where there never were possibilities."""

SIXTY_PLUS_AGE: Final = Figure(
    60,
    id="sixty_plus_age",
    nl="Vereenvoudigde WIA-beoordeling vanaf de leeftijd van",
    en="Simplified WIA assessment from the age of",
    unit="year",
    basis=(UWV.section("Vereenvoudigde WIA-beoordeling 60-plus"),),
    source="UWV's instructions of 5 December 2022 and 3 October 2025",
    authority=Authority.GUIDANCE,
)

SIXTY_PLUS_TIMES: Final = (
    (date(2022, 10, 1), date(2024, 12, 31)),
    (date(2025, 9, 1), date(2027, 8, 31)),
)
"""First and last first day after the 104 weeks for which UWV offers the simplified assessment; none in between.

Beyond the law (buitenwettelijk), announced in the Staatscourant of 2022. Where the wage period was extended the 104
weeks decide, as others report: who completed them between January and August 2025 has no such route.
"""

SIMPLIFIED_ASSESSMENT: Final = MilestoneRule(
    id="simplified_assessment",
    nl="Instemming met de vereenvoudigde WIA-beoordeling (60-plus)",
    en="Consent to the simplified WIA assessment (60-plus)",
    bearer=Bearer.EMPLOYEE,
    together_with=Bearer.EMPLOYER,
    nature=Nature.OPTION,
    authority=Authority.GUIDANCE,
    versions=(
        Version(
            due=APPLICATION_DUE,
            basis=(UWV.section("Vereenvoudigde WIA-beoordeling 60-plus"),),
            source="UWV's instructions of 2022 and 2025; that both consent before the application as others report",
            mark=Mark.SECONDARY,
        ),
    ),
    occasion=Occasion.WHERE_CONCERNED,
    group=SIXTY_PLUS,
    met_by=("simplified_assessment_consent",),
)
"""Before the application, by employer and employee alike; the report is tested as ever, and the benefit is not charged
to the employer.
"""

MILESTONES: Final = (SECOND_TRACK, CURRENT_OPINION, FINAL_EVALUATION, SIMPLIFIED_ASSESSMENT)

FIGURES: Final = (NEAR_AOW_AGE_MONTHS, RETURN_WITHIN_MONTHS, CAPACITY_FOUND_WEEKS, SIXTY_PLUS_AGE)
