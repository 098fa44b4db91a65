"""The register of contested readings: where text and practice leave room, named, with a default and its alternatives.

A caller chooses another alternative by id: ``assess(case, as_of=day, readings={"second_track_anchor":
"evaluation_date"})``.
The answer lists the readings that it used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ..errors import CaseError, Path, Problem, without_content

__all__ = [
    "AOW_IN_SANCTION",
    "AOW_MIXED",
    "BAN_ON_29_FEBRUARY",
    "COMPLETION_TERM",
    "CURRENT_OPINION_AGE",
    "EARLY_IVA_START",
    "FIRST_YEAR_ANCHOR",
    "FLEXIBLE_PERIOD",
    "LATE_DAYS",
    "LEAVE_ADJACENCY",
    "PROBLEM_ANALYSIS_DAY",
    "PROBLEM_ANALYSIS_IN_GAP",
    "READINGS",
    "REPAIR_DECISION_TERM",
    "RESULT_AT_65",
    "RUN_OUT",
    "TERMS_OF_2013",
    "WEEK_42_DAY",
    "WIA_DECISION_TERM",
    "Reading",
    "Readings",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """One contested point.

    Attributes:
        id: stable name, used to choose.
        question: what is contested.
        default: the alternative used unless the caller chooses another.
        alternatives: every alternative, the default first, each with what it says.
        why: why the default is the default, with its source.
        register: the number in the law dossier, where it has one.
    """

    id: str
    question: str
    alternatives: Mapping[str, str]
    why: str
    register: str = ""

    @property
    def default(self) -> str:
        """The alternative used unless the caller chooses another."""
        return next(iter(self.alternatives))


PROBLEM_ANALYSIS_DAY: Final = "problem_analysis_day"
WEEK_42_DAY: Final = "week_42_notice_day"
PROBLEM_ANALYSIS_IN_GAP: Final = "problem_analysis_in_gap"
FIRST_YEAR_ANCHOR: Final = "second_track_anchor"
LEAVE_ADJACENCY: Final = "leave_adjacency"
FLEXIBLE_PERIOD: Final = "flexible_period_sick_days"
CURRENT_OPINION_AGE: Final = "current_opinion_age"
TERMS_OF_2013: Final = "terms_of_1_july_2013"
BAN_ON_29_FEBRUARY: Final = "dismissal_ban_29_february"
REPAIR_DECISION_TERM: Final = "repair_decision_term"
RUN_OUT: Final = "run_out_of_the_sanction"
LATE_DAYS: Final = "late_days_of_uwv"
EARLY_IVA_START: Final = "early_iva_start"
AOW_MIXED: Final = "aow_age_in_running_case"
AOW_IN_SANCTION: Final = "aow_age_during_sanction"
COMPLETION_TERM: Final = "report_completion_term"
WIA_DECISION_TERM: Final = "wia_decision_term"
RESULT_AT_65: Final = "result_at_65_percent"

READINGS: Final[Mapping[str, Reading]] = {
    reading.id: reading
    for reading in (
        Reading(
            id=PROBLEM_ANALYSIS_DAY,
            question="Which day is the last of the six weeks for the problem analysis?",
            alternatives={
                "six_weeks_after": "42 days after the first sick day, which itself is day zero",
                "end_of_week_six": "the last day of the sixth week, 41 days after the first sick day",
            },
            why="RPEZ 2(2) and UWV's Wetsuitleg (2023) say six weeks after the first day; week six is practice",
            register="C2",
        ),
        Reading(
            id=WEEK_42_DAY,
            question="Does the last day of the 42-week notice move when it is no working day?",
            alternatives={
                "never_moved": "the first day after 42 weeks, whatever day it is",
                "next_working_day": "the first working day on or after it",
            },
            why="UWV's manual on sick notices (2025) says that the Atw does not apply; a public page is more lenient",
            register="C3",
        ),
        Reading(
            id=PROBLEM_ANALYSIS_IN_GAP,
            question="What if the last day for the problem analysis falls in a gap or in leave?",
            alternatives={
                "first_day_sick_again": "it becomes the first day sick again",
                "not_moved": "it stays where it is",
                "moved_by_gap": "six counted weeks, so it moves by the days not counted",
            },
            why="the RPEZ has no rule on joined spells and UWV no text on it; nobody analyses a recovered employee",
            register="C5",
        ),
        Reading(
            id=LEAVE_ADJACENCY,
            question="Do spells join over maternity leave when a fit day lies next to it?",
            alternatives={
                "any_fit_day_breaks": "no: directly before and directly after",
                "gap_up_to_27_days": "yes, while the fit days are fewer than 28",
            },
            why="WIA 23(3) says directly; UWV's work instruction (2024) names any fit day as a break",
            register="C7",
        ),
        Reading(
            id=FLEXIBLE_PERIOD,
            question="Do sick days in the flexible period before maternity leave count?",
            alternatives={"not_counted": "no, they are treated as leave", "counted": "yes"},
            why="UWV's Handboek WIA (2022) leaves them out",
            register="C9",
        ),
        Reading(
            id=FIRST_YEAR_ANCHOR,
            question="From which day do the six weeks for the second track run?",
            alternatives={
                "first_year_at_most": "the first-year evaluation, but at most counted day 364: a late one buys no time",
                "evaluation_date": "the day of the first-year evaluation, however late",
            },
            why="UWV's framework (2024) ties the six weeks to the evaluation in the 52nd week",
            register="C24",
        ),
        Reading(
            id=CURRENT_OPINION_AGE,
            question="How old may the current opinion of the company doctor be at the WIA application?",
            alternatives={
                "three_months": "not older than three months on the last day for the application",
                "any_age": "any age, once the first year is over",
            },
            why="no maximum was found; three months is UWV's norm for dismissal permits, a signal and no more",
            register="C27",
        ),
        Reading(
            id=TERMS_OF_2013,
            question="Which term governs a case that ran on 1 July 2013 (and on 1 January 2012 for UWV's letter)?",
            alternatives={
                "unless_expired": "the old term where it had expired before the change, otherwise the new one",
                "by_end_of_wait": "the old term where the wait ended before the change, otherwise the new one",
            },
            why="no transitional rule was found; new procedural law applies at once, but revives no expired term",
        ),
        Reading(
            id=BAN_ON_29_FEBRUARY,
            question="When do two years end that began on 29 February?",
            alternatives={
                "1_march": "notice is possible from 1 March",
                "28_february": "notice is possible from 28 February",
            },
            why="no rule was found; 1 March is the safe day",
        ),
        Reading(
            id=REPAIR_DECISION_TERM,
            question="What is the last of UWV's three weeks to decide on a repair report?",
            alternatives={
                "receipt_is_day_one": "20 days after receipt, also in a weekend",
                "receipt_is_day_zero": "21 days after receipt, moved by the Atw",
            },
            why="UWV counts the day of receipt and lets the term end on a Sunday (report of 2018, Wetsuitleg 2023)",
            register="C15",
        ),
        Reading(
            id=RUN_OUT,
            question="What is the last day of the six weeks after which a repaired sanction ends?",
            alternatives={
                "decision_is_day_one": "41 days after UWV's decision",
                "decision_is_day_zero": "42 days after UWV's decision",
            },
            why="UWV counts the day of its decision (report of 2018, 2.3)",
            register="C16",
        ),
        Reading(
            id=LATE_DAYS,
            question="How do the days that UWV decided late shorten a sanction?",
            alternatives={
                "from_the_run_out": "only when granted: the six weeks less the late days, within the maximum",
                "from_the_earlier_end": "only when granted: the earlier of six weeks and maximum, less the late days",
                "every_late_sanction": "also without repair: the maximum less the late days of the sanction decision",
            },
            why="UWV counts six weeks on and then back (report of 2018, 2.4; Wetsuitleg 2023)",
            register="C17",
        ),
        Reading(
            id=EARLY_IVA_START,
            question="On which day does an early IVA begin after its application was received?",
            alternatives={"receipt_plus_70": "70 days after receipt", "receipt_plus_71": "71 days after receipt"},
            why="a decided case fits 70 days from receipt on the Monday after a Sunday application "
            "(ECLI:NL:CRVB:2024:1366); "
            "UWV's handbook counts from the day after receipt, which is 71",
            register="C18",
        ),
        Reading(
            id=AOW_MIXED,
            question="How long does wage run after the AOW date in sickness that began before 1 July 2023?",
            alternatives={
                "thirteen_weeks": "thirteen weeks: the onset decides",
                "six_weeks": "six weeks where the AOW date lies on or after 1 July 2023",
            },
            why="ZW 104(3), and the Civil Code by analogy, look at the onset of the sickness only",
            register="C10",
        ),
        Reading(
            id=AOW_IN_SANCTION,
            question="Does the AOW date shorten a wage sanction that runs?",
            alternatives={
                "ends_six_weeks_after": "yes: six (thirteen) weeks after the AOW date, as the wage does",
                "runs_on": "no: the sanction runs to its own end",
            },
            why="BW 7:629(2) gives the shorter term from the AOW date for the whole obligation; no ruling was found",
        ),
        Reading(
            id=COMPLETION_TERM,
            question="How long does the employer have to complete the report when UWV's letter names no day?",
            alternatives={
                "five_working_days": "five working days from the day after the letter",
                "one_week": "one week",
                "two_weeks": "two weeks",
            },
            why="UWV's Wetsuitleg of 2023 is the newest of three texts",
            register="C14",
        ),
        Reading(
            id=RESULT_AT_65,
            question="Is structural work at exactly 65% of the former wage a satisfactory result?",
            alternatives={
                "at_least_65": "yes: at least 65%",
                "more_than_65": "no: more than 65%",
            },
            why="the published policy rule (Beoordelingskader §3, at least) outranks UWV's framework (2024, more than)",
            register="C23",
        ),
        Reading(
            id=WIA_DECISION_TERM,
            question="What is the last of UWV's eight weeks to decide on a WIA application?",
            alternatives={
                "receipt_is_day_one": "55 days after receipt",
                "receipt_is_day_zero": "56 days after receipt, moved by the Atw",
            },
            why="UWV counts the day of receipt, weekend included",
            register="C30",
        ),
    )
}


class Readings(Mapping[str, str]):
    """The chosen alternative of every reading: the defaults, with what the caller chose instead.

    Raises:
        CaseError: an id or alternative that the register does not have.
    """

    __slots__ = ("_chosen", "choices", "key")

    def __init__(self, choices: Mapping[str, str] | None = None) -> None:
        if choices is not None and not isinstance(choices, Mapping):
            expected = "a mapping from the id of a reading to one of its alternatives"
            value = without_content(choices)
            raise CaseError([Problem("not_readings", ("readings",), value, expected, "write it as {id: alternative}")])
        self.choices = dict(choices or {})
        problems = [problem for item in self.choices.items() if (problem := _refused(*item)) is not None]
        if problems:
            raise CaseError(problems)
        self._chosen = {**_DEFAULTS, **self.choices}
        self.key = tuple(sorted(item for item in self.choices.items() if item[1] != _DEFAULTS[item[0]]))

    def __getitem__(self, reading: str) -> str:
        return self._chosen[reading]

    def __iter__(self) -> Iterator[str]:
        return iter(self._chosen)

    def __len__(self) -> int:
        return len(self._chosen)


def _refused(reading: object, alternative: object) -> Problem | None:
    path: Path = ("readings", reading if isinstance(reading, str | int) else str(without_content(reading)))
    value = without_content(alternative)
    if not isinstance(reading, str) or reading not in READINGS:
        return Problem("unknown_reading", path, value, "one of " + ", ".join(READINGS), "correct the id")
    known = READINGS[reading].alternatives
    if not isinstance(alternative, str) or alternative not in known:
        return Problem("unknown_alternative", path, value, "one of " + ", ".join(known), "choose one of these")
    return None


_DEFAULTS: Final = {reading.id: reading.default for reading in READINGS.values()}
