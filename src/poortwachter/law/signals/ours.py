"""Our own numbers, where no text that was read gives one: how many, and why that many. May import what ``law`` may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from ...rules.patterns import (
    FACT_COMPARES,
    FieldIs,
    FromWeek,
    GapOver,
    Holds,
    LaterThan,
    NotWithin,
    Parameter,
    Template,
    within,
)
from ...rules.rule import Mark
from ...rules.signal import Signal

__all__ = [
    "AOW_WEEK",
    "END_OF_WAIT_WEEK",
    "FIRST_YEAR_WEEK",
    "FIXED",
    "INTAKE_WEEK",
    "LAST_FIRST_YEAR_WEEK",
    "NO_RESULT_WEEK",
    "OTHER_WORK_WEEK",
    "PARAMETERS",
    "PLAN_ABSENT_WEEK",
    "PLAN_WEEK",
    "REPORT_NEAR_DAYS",
    "REPORT_WEEK",
    "RULED_OUT_WEEK",
    "SECOND_TRACK_WEEK",
    "WORKING_DAYS_A_WEEK",
    "OurNumber",
    "ours_in",
]  # fmt: skip


class OurNumber(int):
    """A number that no source gives. It is a number, so that a test compares with it, and it says why it is that one.

    Attributes:
        id: its name.
        unit: ``day``, ``week`` (of sickness), ``hour`` or ``person``.
        why: why it is this number.
        mark: that no source that was read gives it.
    """

    id: str
    unit: Literal["day", "week", "hour", "person"]
    why: str
    mark: Mark

    def __new__(cls, value: int, id: str, unit: Literal["day", "week", "hour", "person"], why: str) -> OurNumber:
        self = super().__new__(cls, value)
        self.id, self.unit, self.why, self.mark = id, unit, why, Mark.NOT_FOUND
        return self


def _week(value: int, id: str, why: str) -> OurNumber:
    return OurNumber(value, id, "week", why)


INTAKE_WEEK: Final = _week(
    6, "intake_week", "the first opinion is due in week 6 (RPEZ 2(2)); before it nothing is known"
)
PLAN_WEEK: Final = _week(8, "plan_week", "the plan is due in week 8 (RPEZ 4(1)); before it nothing was agreed")
PLAN_ABSENT_WEEK: Final = _week(
    23, "plan_absent_week",
    "the first week that begins a quarter past week 8, in which the plan is due at the latest (RPEZ 2(2), 4(1)): an"
    " opinion that came early makes nobody worse",
)  # fmt: skip
RULED_OUT_WEEK: Final = _week(
    20, "ruled_out_week", "two rounds of evaluation after the plan; own work comes first (Beoordelingskader §9)"
)
OTHER_WORK_WEEK: Final = _week(
    26, "other_work_week", "half of the first year; other work is sought once the own work was tried"
)
NO_RESULT_WEEK: Final = _week(
    40, "no_result_week", "a quarter before the end of the first year, while a search can still change its course"
)
AOW_WEEK: Final = _week(44, "aow_week", "eight weeks before the first year ends, so that an agreement can be recorded")
FIRST_YEAR_WEEK: Final = _week(
    46, "first_year_week", "six weeks before the first-year evaluation, which UWV expects in week 52"
)
LAST_FIRST_YEAR_WEEK: Final = _week(
    58, "last_first_year_week", "six weeks after the first year, when the second track is to have begun"
)
SECOND_TRACK_WEEK: Final = _week(
    59, "second_track_week", "the week after the six in which the second track is to begin, counted from week 52"
)
END_OF_WAIT_WEEK: Final = _week(
    78, "end_of_wait_week", "half a year before the wait ends: what is expected around its end can be said from then"
)
REPORT_WEEK: Final = _week(84, "report_week", "seven weeks before the report is due in week 91, while it is made")

REPORT_NEAR_DAYS: Final = OurNumber(
    14, "report_near_days", "day", "two weeks before the report is due, while it can still be completed"
)
WORKING_DAYS_A_WEEK: Final = OurNumber(
    5, "working_days_a_week", "day", "to compare hours a day with hours a week, where only one of them is on file"
)

FIXED: Final = (
    INTAKE_WEEK, PLAN_WEEK, PLAN_ABSENT_WEEK, RULED_OUT_WEEK, OTHER_WORK_WEEK, NO_RESULT_WEEK, AOW_WEEK,
    FIRST_YEAR_WEEK, LAST_FIRST_YEAR_WEEK, SECOND_TRACK_WEEK, END_OF_WAIT_WEEK, REPORT_WEEK, REPORT_NEAR_DAYS,
    WORKING_DAYS_A_WEEK,
)  # fmt: skip
"""Our numbers that say when a question is worth asking; nobody has to change them."""


def _days(name: Parameter, value: int, why: str) -> tuple[Parameter, OurNumber]:
    return name, OurNumber(value, name.value, "day", why)


PARAMETERS: Final[Mapping[Parameter, OurNumber]] = dict(
    (
        _days(
            Parameter.SECOND_TRACK_PROGRESS_DAYS, 42,
            "one round of evaluation; trade practice asks for a report every six weeks, UWV's texts give no number",
        ),
        _days(Parameter.WRITTEN_WARNING_DAYS, 14, "time for a talk and a letter; UWV's texts ask for measures at once"),
        _days(Parameter.NON_COOPERATION_DAYS, 42, "one round of evaluation in which a warning can be seen to fail"),
        _days(Parameter.DISPUTE_DAYS, 42, "one round of evaluation; Beoordelingskader §10 names no number of days"),
        (
            Parameter.SMALL_HOURS_PER_WEEK,
            OurNumber(
                12, Parameter.SMALL_HOURS_PER_WEEK.value, "hour",
                "a third of a full week; Beoordelingskader §9 says a small number of hours",
            ),
        ),
        _days(Parameter.OTHER_LEAVE_DAYS, 28, "longer than an ordinary holiday of three weeks"),
        _days(
            Parameter.OPINION_ABSENT_DAYS, 91,
            "a quarter past the term: lateness weighs little (Beoordelingskader §4), absence takes chances away",
        ),
        _days(Parameter.NOTHING_DONE_DAYS, 182, "half a year past the term, half of the first year gone"),
        _days(
            Parameter.EFFORT_LATE_DAYS, 91,
            "a quarter, after which an opinion is absent rather than late; lateness counts where too little was done"
            " because of it (Beoordelingskader §4), without a number",
        ),
        _days(
            Parameter.SECOND_TRACK_LATE_DAYS, 28,
            "a month, which a trajectory of about half a year can still make up",
        ),
        _days(
            Parameter.SECOND_TRACK_VERY_LATE_DAYS, 91,
            "a quarter, half of such a trajectory",
        ),
        _days(
            Parameter.OPINION_GAP_DAYS, 546,
            "a year and a half of the two: RPEZ 4(4) says regular contact and gives no number",
        ),
        _days(
            Parameter.OPINION_STALE_DAYS, 182,
            "half a year: Beoordelingskader §7.4 asks to look again where recovery is to be expected, without a number",
        ),
        _days(Parameter.HOURS_BEHIND_DAYS, 42, "one round of evaluation in which the hours could have been caught up"),
        _days(Parameter.HOURS_FLAT_DAYS, 91, "a quarter, as often as Beoordelingskader §9 has few hours evaluated"),
        _days(Parameter.HOURS_LONG_FLAT_DAYS, 182, "two quarters, so that a first one could have been acted on"),
        _days(Parameter.NO_CAPACITY_DAYS, 91, "a quarter, the three months that UWV's framework looks ahead (GBM)"),
        _days(Parameter.WORK_PAUSE_DAYS, 7, "longer than a weekend or a day off between two steps of one attempt"),
        _days(
            Parameter.ADVICE_DAYS, 42,
            "six weeks, as trade lists have it; CRVB:2015:861 shows that lateness alone costs nothing",
        ),
        _days(Parameter.CONTRADICTION_DAYS, 42, "as long as for any advice: the company doctor can look again in that"),
        _days(Parameter.EXPERT_OPINION_DAYS, 42, "one round of evaluation; after it the file is another one"),
        _days(Parameter.CONFLICT_DAYS, 14, "two weeks, as summaries of the STECR guide have for a time-out"),
        _days(Parameter.NOTICE_OF_MEASURE_DAYS, 7, "a week; BW 7:629(7) says at once and gives no number"),
        (
            Parameter.SMALL_EMPLOYER,
            OurNumber(
                10, Parameter.SMALL_EMPLOYER.value, "person",
                "so few that every function is known; Beoordelingskader §9 asks more of larger firms",
            ),
        ),
    )
)  # fmt: skip
"""Our numbers that a caller can change."""


def ours_in(signal: Signal) -> tuple[str, ...]:
    """The names of our numbers that a signal rests on: those of its tests, in their order, then how late is long."""
    templates = [one for one in (signal.when, signal.test) if one is not None]
    compared = [name for whole in templates for part in within(whole) for name in _ours_of(part)]
    late = [] if signal.weight_when_long_late is None else [Parameter.EFFORT_LATE_DAYS.value]
    return tuple(dict.fromkeys((*compared, *late)))


def _ours_of(template: Template) -> Iterator[str]:
    if isinstance(template, FromWeek):
        yield from (week.id for week in (template.week, template.until) if isinstance(week, OurNumber))
    elif isinstance(template, Holds):
        yield from (name.value for name in FACT_COMPARES.get(template.fact, ()))
    elif isinstance(template, GapOver | NotWithin) and isinstance(template.days, Parameter):
        yield template.days.value
    elif isinstance(template, LaterThan) and template.beyond is not None:
        yield template.beyond.value
    elif isinstance(template, FieldIs):
        values = (value for part in (*template.where, *template.among) for value in part.values)
        yield from (value.value for value in values if isinstance(value, Parameter))
