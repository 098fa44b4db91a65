"""The register of contested readings: where text and practice leave room, named, with a default and its alternatives.

A caller chooses another alternative by id: ``assess(case, as_of=day, readings={"second_track_anchor":
"evaluation_date"})``. The answer lists the readings that it used.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from ..errors import CaseError, Path, Problem, nearest, refused, without_content
from ..rules.reading import Reading

__all__ = [
    "READINGS",
    "AfterCapacity",
    "AowInSanction",
    "AowMixed",
    "ApplicationInExtension",
    "BanOn29February",
    "Chosen",
    "CompletionTerm",
    "CurrentOpinionAge",
    "EarlyIvaStart",
    "FlexiblePeriod",
    "LateDays",
    "LeaveAdjacency",
    "LeaveInBenefitSanction",
    "NewAgreedWork",
    "ObjectionDecisionTerm",
    "ProblemAnalysisDay",
    "ProblemAnalysisInGap",
    "RepairDecisionTerm",
    "ResultAt65",
    "RunOut",
    "SanctionAfterLeave",
    "SecondTrackAnchor",
    "TermsOf2013",
    "WaitingDays",
    "Week42Day",
    "WiaDecisionTerm",
    "chosen",
    "given_readings",
]


class ProblemAnalysisDay(StrEnum):
    """Which day is the last of the six weeks for the problem analysis?"""

    SIX_WEEKS_AFTER = "six_weeks_after"
    END_OF_WEEK_SIX = "end_of_week_six"


class Week42Day(StrEnum):
    """Does the last day of the 42-week notice move when it is no working day?"""

    NEVER_MOVED = "never_moved"
    NEXT_WORKING_DAY = "next_working_day"


class ProblemAnalysisInGap(StrEnum):
    """What if the last day for the problem analysis falls in a gap or in leave?"""

    FIRST_DAY_SICK_AGAIN = "first_day_sick_again"
    NOT_MOVED = "not_moved"
    MOVED_BY_GAP = "moved_by_gap"


class LeaveAdjacency(StrEnum):
    """Do spells join over maternity leave when a fit day lies next to it?"""

    ANY_FIT_DAY_BREAKS = "any_fit_day_breaks"
    GAP_UP_TO_27_DAYS = "gap_up_to_27_days"


class FlexiblePeriod(StrEnum):
    """Do sick days in the flexible period before maternity leave count?"""

    NOT_COUNTED = "not_counted"
    COUNTED = "counted"


class SecondTrackAnchor(StrEnum):
    """From which day do the six weeks for the second track run?"""

    FIRST_YEAR_AT_MOST = "first_year_at_most"
    EVALUATION_DATE = "evaluation_date"


class AfterCapacity(StrEnum):
    """When is the second track due where capacity is found after the first-year evaluation, or comes back?"""

    EIGHT_WEEKS = "eight_weeks"
    AT_ONCE = "at_once"


class CurrentOpinionAge(StrEnum):
    """How old may the current opinion of the company doctor be at the WIA application?"""

    THREE_MONTHS = "three_months"
    ANY_AGE = "any_age"


class TermsOf2013(StrEnum):
    """Which term governs a case that ran on 1 July 2013 (and on 1 January 2012 for UWV's letter)?"""

    UNLESS_EXPIRED = "unless_expired"
    BY_END_OF_WAIT = "by_end_of_wait"


class BanOn29February(StrEnum):
    """When do two years end that began on 29 February?"""

    FIRST_OF_MARCH = "1_march"
    TWENTY_EIGHTH_OF_FEBRUARY = "28_february"


class RepairDecisionTerm(StrEnum):
    """What is the last of UWV's three weeks to decide on a repair report?"""

    RECEIPT_IS_DAY_ONE = "receipt_is_day_one"
    RECEIPT_IS_DAY_ZERO = "receipt_is_day_zero"


class RunOut(StrEnum):
    """What is the last day of the six weeks after which a repaired sanction ends?"""

    DECISION_IS_DAY_ONE = "decision_is_day_one"
    DECISION_IS_DAY_ZERO = "decision_is_day_zero"


class LateDays(StrEnum):
    """How do the days that UWV decided late shorten a sanction?"""

    FROM_THE_RUN_OUT = "from_the_run_out"
    FROM_THE_EARLIER_END = "from_the_earlier_end"
    EVERY_LATE_SANCTION = "every_late_sanction"


class EarlyIvaStart(StrEnum):
    """On which day does an early IVA begin after its application was received?"""

    RECEIPT_PLUS_70 = "receipt_plus_70"
    RECEIPT_PLUS_71 = "receipt_plus_71"


class AowMixed(StrEnum):
    """How long does wage run after the AOW date in sickness that began before 1 July 2023?"""

    THIRTEEN_WEEKS = "thirteen_weeks"
    SIX_WEEKS = "six_weeks"


class AowInSanction(StrEnum):
    """Does the AOW date shorten a wage sanction that runs?"""

    ENDS_SIX_WEEKS_AFTER = "ends_six_weeks_after"
    RUNS_ON = "runs_on"


class CompletionTerm(StrEnum):
    """How long does the employer have to complete the report when UWV's letter names no day?"""

    FIVE_WORKING_DAYS = "five_working_days"
    ONE_WEEK = "one_week"
    TWO_WEEKS = "two_weeks"


class ResultAt65(StrEnum):
    """Is structural work at exactly 65% of the former wage a satisfactory result?"""

    AT_LEAST_65 = "at_least_65"
    MORE_THAN_65 = "more_than_65"


class WiaDecisionTerm(StrEnum):
    """What is the last of UWV's eight weeks to decide on a WIA application?"""

    RECEIPT_IS_DAY_ONE = "receipt_is_day_one"
    RECEIPT_IS_DAY_ZERO = "receipt_is_day_zero"


class ObjectionDecisionTerm(StrEnum):
    """How long does UWV have to decide on an objection against a wage sanction?"""

    THIRTEEN_WEEKS = "thirteen_weeks"
    SEVENTEEN_WEEKS = "seventeen_weeks"


class ApplicationInExtension(StrEnum):
    """Does a first, unchanged extension move the last day for the WIA application?"""

    EVERY_EXTENSION = "every_extension"
    CHANGED_EXTENSION = "changed_extension"


class SanctionAfterLeave(StrEnum):
    """On which day does a sanction begin that maternity leave postponed?"""

    DAY_AFTER = "day_after"
    LAST_DAY_OF_LEAVE = "last_day_of_leave"


class LeaveInBenefitSanction(StrEnum):
    """Does maternity leave postpone and pause the sanction of a self-insured former employer?"""

    PAUSES = "pauses"
    RUNS_ON = "runs_on"


class WaitingDays(StrEnum):
    """Which days are the days without wage that can be agreed at the start?"""

    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"


class NewAgreedWork(StrEnum):
    """Do spells join over the day on which other work became the agreed work?"""

    NEW_PERIOD = "new_period"
    JOINED_WITHIN_FOUR_WEEKS = "joined_within_four_weeks"


READINGS: Final[Mapping[str, Reading[Any]]] = {
    reading.id: reading
    for reading in (
        Reading(
            id="problem_analysis_day",
            question="Which day is the last of the six weeks for the problem analysis?",
            alternatives={
                ProblemAnalysisDay.SIX_WEEKS_AFTER: "42 days after the first sick day, which itself is day zero",
                ProblemAnalysisDay.END_OF_WEEK_SIX: "the last day of the sixth week, 41 days after the first sick day",
            },
            why="RPEZ 2(2) and UWV's Wetsuitleg (2023) say six weeks after the first day; week six is practice",
            register="C2",
        ),
        Reading(
            id="week_42_notice_day",
            question="Does the last day of the 42-week notice move when it is no working day?",
            alternatives={
                Week42Day.NEVER_MOVED: "the first day after 42 weeks, whatever day it is",
                Week42Day.NEXT_WORKING_DAY: "the first working day on or after it",
            },
            why="UWV's manual on sick notices (2025) says that the Atw does not apply; a public page is more lenient",
            register="C3",
        ),
        Reading(
            id="problem_analysis_in_gap",
            question="What if the last day for the problem analysis falls in a gap or in leave?",
            alternatives={
                ProblemAnalysisInGap.FIRST_DAY_SICK_AGAIN: "it becomes the first day sick again",
                ProblemAnalysisInGap.NOT_MOVED: "it stays where it is",
                ProblemAnalysisInGap.MOVED_BY_GAP: "six counted weeks, so it moves by the days not counted",
            },
            why="the RPEZ has no rule on joined spells and UWV no text on it; nobody analyses a recovered employee",
            register="C5",
        ),
        Reading(
            id="leave_adjacency",
            question="Do spells join over maternity leave when a fit day lies next to it?",
            alternatives={
                LeaveAdjacency.ANY_FIT_DAY_BREAKS: "no: directly before and directly after",
                LeaveAdjacency.GAP_UP_TO_27_DAYS: "yes, while the fit days are fewer than 28",
            },
            why="WIA 23(3) says directly; UWV's work instruction (2024) names any fit day as a break",
            register="C7",
        ),
        Reading(
            id="flexible_period_sick_days",
            question="Do sick days in the flexible period before maternity leave count?",
            alternatives={
                FlexiblePeriod.NOT_COUNTED: "no, they are treated as leave",
                FlexiblePeriod.COUNTED: "yes",
            },
            why="UWV's Handboek WIA (2022) leaves them out",
            register="C9",
        ),
        Reading(
            id="second_track_anchor",
            question="From which day do the six weeks for the second track run?",
            alternatives={
                SecondTrackAnchor.FIRST_YEAR_AT_MOST: (
                    "the first-year evaluation, but at most counted day 364: a late one buys no time"
                ),
                SecondTrackAnchor.EVALUATION_DATE: "the day of the first-year evaluation, however late",
            },
            why="UWV's framework (2024) ties the six weeks to the evaluation in the 52nd week",
            register="C24",
        ),
        Reading(
            id="second_track_after_capacity",
            question="When is the second track due where capacity is found after the first-year evaluation, or comes "
            "back?",
            alternatives={
                AfterCapacity.EIGHT_WEEKS: "eight weeks after the day on which it is found",
                AfterCapacity.AT_ONCE: "on that day itself",
            },
            why="UWV's Werkwijzer (4.3.2, as quoted by others) allows eight weeks, its framework (2024) says directly "
            "and names no days; neither speaks of capacity that was gone on the last day and came back",
            register="C25",
        ),
        Reading(
            id="current_opinion_age",
            question="How old may the current opinion of the company doctor be at the WIA application?",
            alternatives={
                CurrentOpinionAge.THREE_MONTHS: "not older than three months on the last day for the application",
                CurrentOpinionAge.ANY_AGE: "any age, once the first year is over",
            },
            why="no maximum was found; three months is UWV's norm for dismissal permits, a signal and no more",
            register="C27",
        ),
        Reading(
            id="terms_of_1_july_2013",
            question="Which term governs a case that ran on 1 July 2013 (and on 1 January 2012 for UWV's letter)?",
            alternatives={
                TermsOf2013.UNLESS_EXPIRED: (
                    "the old term where it had expired before the change, otherwise the new one"
                ),
                TermsOf2013.BY_END_OF_WAIT: (
                    "the old term where the wait ended before the change, otherwise the new one"
                ),
            },
            why="no transitional rule was found; new procedural law applies at once, but revives no expired term",
        ),
        Reading(
            id="dismissal_ban_29_february",
            question="When do two years end that began on 29 February?",
            alternatives={
                BanOn29February.FIRST_OF_MARCH: "notice is possible from 1 March",
                BanOn29February.TWENTY_EIGHTH_OF_FEBRUARY: "notice is possible from 28 February",
            },
            why="no rule was found; 1 March is the safe day",
        ),
        Reading(
            id="repair_decision_term",
            question="What is the last of UWV's three weeks to decide on a repair report?",
            alternatives={
                RepairDecisionTerm.RECEIPT_IS_DAY_ONE: "20 days after receipt, also in a weekend",
                RepairDecisionTerm.RECEIPT_IS_DAY_ZERO: "21 days after receipt, moved by the Atw",
            },
            why="UWV counts the day of receipt and lets the term end on a Sunday (report of 2018, Wetsuitleg 2023)",
            register="C15",
        ),
        Reading(
            id="run_out_of_the_sanction",
            question="What is the last day of the six weeks after which a repaired sanction ends?",
            alternatives={
                RunOut.DECISION_IS_DAY_ONE: "41 days after UWV's decision",
                RunOut.DECISION_IS_DAY_ZERO: "42 days after UWV's decision",
            },
            why="UWV counts the day of its decision (report of 2018, 2.3)",
            register="C16",
        ),
        Reading(
            id="late_days_of_uwv",
            question="How do the days that UWV decided late shorten a sanction?",
            alternatives={
                LateDays.FROM_THE_RUN_OUT: "only when granted: the six weeks less the late days, within the maximum",
                LateDays.FROM_THE_EARLIER_END: (
                    "only when granted: the earlier of six weeks and maximum, less the late days"
                ),
                LateDays.EVERY_LATE_SANCTION: (
                    "also without repair: the maximum less the late days of the sanction decision"
                ),
            },
            why="UWV counts six weeks on and then back (report of 2018, 2.4; Wetsuitleg 2023)",
            register="C17",
        ),
        Reading(
            id="early_iva_start",
            question="On which day does an early IVA begin after its application was received?",
            alternatives={
                EarlyIvaStart.RECEIPT_PLUS_70: "70 days after receipt",
                EarlyIvaStart.RECEIPT_PLUS_71: "71 days after receipt",
            },
            why="a decided case fits 70 days from receipt on the Monday after a Sunday application "
            "(ECLI:NL:CRVB:2024:1366); "
            "UWV's handbook counts from the day after receipt, which is 71",
            register="C18",
        ),
        Reading(
            id="aow_age_in_running_case",
            question="How long does wage run after the AOW date in sickness that began before 1 July 2023?",
            alternatives={
                AowMixed.THIRTEEN_WEEKS: "thirteen weeks: the onset decides",
                AowMixed.SIX_WEEKS: "six weeks where the AOW date lies on or after 1 July 2023",
            },
            why="Wet werken na de AOW-gerechtigde leeftijd VIIIa(2), (4) settles it: sick before 1 July 2023 keeps "
            "thirteen weeks; the other side is kept as a note",
            register="C10",
        ),
        Reading(
            id="aow_age_during_sanction",
            question="Does the AOW date shorten a wage sanction that runs?",
            alternatives={
                AowInSanction.ENDS_SIX_WEEKS_AFTER: "yes: six (thirteen) weeks after the AOW date, as the wage does",
                AowInSanction.RUNS_ON: "no: the sanction runs to its own end",
            },
            why="BW 7:629(2) gives the shorter term from the AOW date for the whole obligation; no ruling was found",
        ),
        Reading(
            id="report_completion_term",
            question="How long does the employer have to complete the report when UWV's letter names no day?",
            alternatives={
                CompletionTerm.FIVE_WORKING_DAYS: "five working days from the day after the letter",
                CompletionTerm.ONE_WEEK: "one week, moved to a working day",
                CompletionTerm.TWO_WEEKS: "two weeks",
            },
            why="WIA 25(8) leaves it to UWV. Its Wetsuitleg of 2023 (five working days) is newer than the two policy "
            "rules, Beoordelingskader §5 (one week) and Vorm- en herkenbaarheidsvereisten 3(1) (fourteen days)",
            register="C14",
        ),
        Reading(
            id="result_at_65_percent",
            question="Is structural work at exactly 65% of the former wage a satisfactory result?",
            alternatives={
                ResultAt65.AT_LEAST_65: "yes: at least 65%",
                ResultAt65.MORE_THAN_65: "no: more than 65%",
            },
            why="the published policy rule (Beoordelingskader §3, at least) outranks UWV's framework (2024, more than)",
            register="C23",
        ),
        Reading(
            id="wia_decision_term",
            question="What is the last of UWV's eight weeks to decide on a WIA application?",
            alternatives={
                WiaDecisionTerm.RECEIPT_IS_DAY_ONE: "55 days after receipt",
                WiaDecisionTerm.RECEIPT_IS_DAY_ZERO: "56 days after receipt, moved by the Atw",
            },
            why="UWV counts the day of receipt, weekend included",
            register="C30",
        ),
        Reading(
            id="objection_decision_term",
            question="How long does UWV have to decide on an objection against a wage sanction?",
            alternatives={
                ObjectionDecisionTerm.THIRTEEN_WEEKS: "thirteen weeks after the term of the objection",
                ObjectionDecisionTerm.SEVENTEEN_WEEKS: "seventeen weeks, as for an assessment by a labour expert",
            },
            why="WIA 111 is the rule; WIA 112 speaks of an assessment by a labour expert, who also tests the report",
        ),
        Reading(
            id="application_in_extension",
            question="Does a first, unchanged extension move the last day for the WIA application?",
            alternatives={
                ApplicationInExtension.EVERY_EXTENSION: "yes: eleven weeks before the end of the extension",
                ApplicationInExtension.CHANGED_EXTENSION: (
                    "no: only one that UWV changed; otherwise eleven weeks before the end of the wait"
                ),
            },
            why="UWV's Wetsuitleg (2023) takes every extension; the letter of WIA 64(3) names only 24(3)",
        ),
        Reading(
            id="sanction_after_leave",
            question="On which day does a sanction begin that maternity leave postponed?",
            alternatives={
                SanctionAfterLeave.DAY_AFTER: "the day after the last day of the leave",
                SanctionAfterLeave.LAST_DAY_OF_LEAVE: "the last day of the leave",
            },
            why="no wage is owed on a day of leave (BW 7:629(4)), and UWV's Wetsuitleg (2023) goes on after it; WIA "
            "25(9) says from the day on which the leave ends",
        ),
        Reading(
            id="leave_in_benefit_sanction",
            question="Does maternity leave postpone and pause the sanction of a self-insured former employer?",
            alternatives={
                LeaveInBenefitSanction.PAUSES: "yes: as it does a wage sanction",
                LeaveInBenefitSanction.RUNS_ON: "no: it begins after the wait and runs on, 52 weeks at most",
            },
            why="ZW 29(10)b lengthens the period of sickness benefit, which is joined over maternity benefit (29(5)) "
            "and not paid beside it (29a(3)); but WIA 26(2) leaves out 25(9), in which the pause for leave stands",
        ),
        Reading(
            id="waiting_days",
            question="Which days are the days without wage that can be agreed at the start?",
            alternatives={
                WaitingDays.CALENDAR_DAYS: "the first two days of sickness, whatever days they are",
                WaitingDays.WORKING_DAYS: (
                    "the first two of them on which the employee works; from Monday to Friday where that is not known"
                ),
            },
            why="BW 7:629(9) says the first two days of the period of 104 weeks; practice counts days of work",
        ),
        Reading(
            id="new_agreed_work",
            question="Do spells join over the day on which other work became the agreed work?",
            alternatives={
                NewAgreedWork.NEW_PERIOD: "no: sickness in the new agreed work begins a new period of 104 weeks",
                NewAgreedWork.JOINED_WITHIN_FOUR_WEEKS: "yes, where fewer than 28 days lie between them",
            },
            why="HR 30 September 2011 (ECLI:NL:HR:2011:BQ8134) ties a second period to suitable work that became the "
            "agreed work; BW 7:629(10) and WIA 23(3) join by weeks and do not speak of other agreed work",
        ),
    )
}


class Chosen(NamedTuple):
    """The alternative of every reading: the defaults, with what the caller chose instead."""

    problem_analysis_day: ProblemAnalysisDay = ProblemAnalysisDay.SIX_WEEKS_AFTER
    week_42_notice_day: Week42Day = Week42Day.NEVER_MOVED
    problem_analysis_in_gap: ProblemAnalysisInGap = ProblemAnalysisInGap.FIRST_DAY_SICK_AGAIN
    leave_adjacency: LeaveAdjacency = LeaveAdjacency.ANY_FIT_DAY_BREAKS
    flexible_period_sick_days: FlexiblePeriod = FlexiblePeriod.NOT_COUNTED
    second_track_anchor: SecondTrackAnchor = SecondTrackAnchor.FIRST_YEAR_AT_MOST
    second_track_after_capacity: AfterCapacity = AfterCapacity.EIGHT_WEEKS
    current_opinion_age: CurrentOpinionAge = CurrentOpinionAge.THREE_MONTHS
    terms_of_1_july_2013: TermsOf2013 = TermsOf2013.UNLESS_EXPIRED
    dismissal_ban_29_february: BanOn29February = BanOn29February.FIRST_OF_MARCH
    repair_decision_term: RepairDecisionTerm = RepairDecisionTerm.RECEIPT_IS_DAY_ONE
    run_out_of_the_sanction: RunOut = RunOut.DECISION_IS_DAY_ONE
    late_days_of_uwv: LateDays = LateDays.FROM_THE_RUN_OUT
    early_iva_start: EarlyIvaStart = EarlyIvaStart.RECEIPT_PLUS_70
    aow_age_in_running_case: AowMixed = AowMixed.THIRTEEN_WEEKS
    aow_age_during_sanction: AowInSanction = AowInSanction.ENDS_SIX_WEEKS_AFTER
    report_completion_term: CompletionTerm = CompletionTerm.FIVE_WORKING_DAYS
    result_at_65_percent: ResultAt65 = ResultAt65.AT_LEAST_65
    wia_decision_term: WiaDecisionTerm = WiaDecisionTerm.RECEIPT_IS_DAY_ONE
    objection_decision_term: ObjectionDecisionTerm = ObjectionDecisionTerm.THIRTEEN_WEEKS
    application_in_extension: ApplicationInExtension = ApplicationInExtension.EVERY_EXTENSION
    sanction_after_leave: SanctionAfterLeave = SanctionAfterLeave.DAY_AFTER
    leave_in_benefit_sanction: LeaveInBenefitSanction = LeaveInBenefitSanction.PAUSES
    waiting_days: WaitingDays = WaitingDays.CALENDAR_DAYS
    new_agreed_work: NewAgreedWork = NewAgreedWork.NEW_PERIOD

    @property
    def choices(self) -> dict[str, str]:
        """What differs from the defaults, by id."""
        return {name: chosen.value for name, chosen in self._asdict().items() if chosen is not READINGS[name].default}


def chosen(choices: Mapping[str, str] | None = None) -> Chosen:
    """Every reading at its default, or as the caller chose.

    Raises:
        CaseError: an id or alternative that the register does not have.
    """
    given = given_readings(choices)
    problems = [problem for item in given.items() if (problem := _refused(*item)) is not None]
    if problems:
        raise CaseError(problems)
    return Chosen(**{id: type(READINGS[id].default)(alternative) for id, alternative in given.items()})


def given_readings(choices: Mapping[str, str] | None) -> dict[str, str]:
    """What the caller chose.

    Raises:
        CaseError: it is no mapping.
    """
    if choices is not None and not isinstance(choices, Mapping):
        raise CaseError([refused("not_readings", ("readings",), without_content(choices))])
    return dict(choices or {})


def _refused(reading: object, alternative: object) -> Problem | None:
    path: Path = ("readings", reading if isinstance(reading, str | int) else str(without_content(reading)))
    if not isinstance(reading, str) or reading not in READINGS:
        return _not_in("unknown_reading", path, reading, alternative, list(READINGS))
    known = READINGS[reading].alternatives
    if not isinstance(alternative, str) or alternative not in known:
        return _not_in("unknown_alternative", path, alternative, alternative, list(known))
    return None


def _not_in(code: str, path: Path, given: object, shown: object, known: list[str]) -> Problem:
    """A name that the register does not have, and the one that was probably meant."""
    near = nearest(given, known)
    return refused(code if near is None else f"{code}.near", path, without_content(shown), names=known, near=near)
