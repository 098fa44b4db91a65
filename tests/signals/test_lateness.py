"""Efforts that were made after all, but late: Beoordelingskader §4 asks whether too little was done because of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from edges import ABLE, BOTH, D0, FIRST_YEAR, LIMITED, PLAN, Record, begun, case, cd, dated, found, opens, said

from poortwachter import Assessment, assess
from poortwachter.answer.risk import FindingState, RiskLevel
from poortwachter.law.signals import SIGNALS
from poortwachter.law.signals.ours import ours_in
from poortwachter.rules.signal import Effect, Signal, Step, Weight

LONG = 91
"""Days late after which an effort was late for long; ours, ``effort_late_days``."""

TERMS = {
    "UP-E06": "weighs medium whenever it is late: it counts only where a chance was missed",
    "UP-E09": "an inventory that is mended was another one",
    "UP-E16": "weighs medium whenever it is over: six weeks is its own measure",
    "UP-E31": "a term of RPEZ, absent already for a quarter",
    "UP-E32": "a term of RPEZ, absent already for half a year",
    "UP-E36": "a new opinion ends it",
    "UP-E39": "a plan with a goal ends it",
    "UP-E40": "a plan that both sign ends it",
    "UP-E41": "regular contact, of which the paper is not all",
    "UP-E48": "a term of RPEZ, absent already for half a year",
    "UP-E53": "a term of RPEZ: an early opinion brings it forward and makes nobody worse",
    "UP-M11": "a fact of the past, which nothing ends",
    "UP-M12": "weighs medium whenever it is late",
    "UP-M16": "found when nobody could act on it any more, or not by everybody",
    "UP-M17": "an opinion with grounds ends it",
    "UP-M19": "an opinion that names its ground ends it",
    "UP-N02": "an answer ends it",
    "UP-S01": "how late a second track is, UP-S17 and UP-S18 weigh",
    "UP-S06": "a document that came after the start",
    "UP-S17": "stands until the second track is finished",
    "UP-S18": "stands until the second track is finished",
    "UP-S19": "a second track ends it",
    "UP-S22": "a second track ends it, and how late that is, UP-S17 and UP-S18 weigh",
}
"""Efforts of which lateness weighs in another way, and why."""


class Made(NamedTuple):
    """An effort, the records before it, the last day on which it is in time, and the record that is it, on its day.

    Work that ends is on file from its first day, ended or not.
    """

    signal: str
    records: Sequence[Record]
    in_time: int
    effort: Record
    on: str = "started_on"

    @property
    def left(self) -> list[Record]:
        """The file in which it was never made."""
        return [*self.records, self.effort] if self.on == "last_day" else [*self.records]

    def late_by(self, days: int) -> list[Record]:
        """The file in which it was made so many days late."""
        return [*self.records, self.effort | {self.on: cd(self.in_time + days)}]


CONFLICT = begun("dispute", 100, about="working_relation")
DO = {"kind": "expert_opinion", "requested_on": cd(180), "dated": cd(200)}
MEASURE = begun("wage_measure", 1, step="suspension")
WARNED = begun("wage_measure", 110, step="written_warning")
WORK = begun("work_resumption", 1, work="other", hours_per_week=20)
NOT_WHOLE = dated("function_inventory", 200, all_functions=False)
HIRERS = dated("function_inventory", 200, connected_examined=False)
REFUSED = dated("own_work_adaptation", 100, outcome="refused")
NO_PROFILE = begun("second_track_start", 200, search_profile=False)
TRACK, ENDED = begun("second_track_start", 150), dated("second_track_end", 200, reason="stopped")
FEW = begun("work_resumption", 100, work="adapted", hours_per_week=10)
CHANGED = dated("capacity", 200, capacity="marginal")
BROKE_OFF = [begun("work_resumption", 60, 80, work="own"), begun("work_resumption", 130, 160, work="own")]

ROWS: tuple[Made, ...] = (
    Made("UP-E05", [ABLE, PLAN, CHANGED], 214, dated("action_plan_update", 1, signed_by=BOTH, views_of=BOTH), "dated"),
    Made("UP-E07", [ABLE, PLAN, NOT_WHOLE], 242, dated("function_inventory", 1, all_functions=True), "dated"),
    Made("UP-E14", [ABLE, PLAN], 192, FEW, "last_day"),
    Made("UP-E15", [ABLE, PLAN, HIRERS], 242, dated("function_inventory", 1, connected_examined=True), "dated"),
    Made("UP-E17", [ABLE, PLAN, CONFLICT], 142, begun("conflict_intervention", 1)),
    Made("UP-E18", [ABLE, PLAN, CONFLICT | {"about": "suitable_work"}], 142, DO | {"dated": cd(700)}, "requested_on"),
    Made("UP-E19", [ABLE, PLAN, begun("non_cooperation", 100)], 114, MEASURE),
    Made("UP-E20", [ABLE, PLAN, begun("non_cooperation", 100), WARNED], 142, MEASURE),
    Made("UP-E33", [ABLE, PLAN, REFUSED], 142, dated("own_work_adaptation", 1, outcome="made"), "dated"),
    Made("UP-E34", [LIMITED, PLAN, FEW], 142, begun("work_resumption", 1, work="other", hours_per_week=10)),
    Made("UP-E42", [ABLE, PLAN, DO | {"question": "suitable_work", "outcome": "negative"}], 242, WORK),
    Made("UP-E43", [ABLE, PLAN, DO | {"question": "employee_efforts", "outcome": "negative"}], 214, MEASURE),
    Made("UP-E49", [ABLE, PLAN, DO | {"question": "suitable_work", "outcome": "positive"}], 242, WORK),
    Made("UP-E50", [ABLE, PLAN, dated("function_inventory", 200, function_found=True)], 242, WORK),
    Made("UP-E54", [ABLE, PLAN, *BROKE_OFF], 202, dated("vocational_assessment", 1), "dated"),
    Made("UP-S02", [ABLE, PLAN, dated("return_ruled_out", 150)], 192, begun("second_track_start", 1)),
    Made("UP-S07", [ABLE, PLAN, NO_PROFILE], 242, begun("second_track_start", 1, search_profile=True)),
    Made("UP-S10", [ABLE, PLAN, TRACK, ENDED], 242, begun("second_track_start", 1)),
)
LAST = 350
"""A counted day on which all of them were made."""


def _assessed(records: Sequence[Record]) -> Assessment:
    as_of = D0.fromisoformat(cd(LAST))
    return assess(case(records, {}).as_at(as_of), as_of=as_of)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.signal)
def test_an_effort_a_quarter_late_weighs_little_and_a_day_more_medium(row: Made) -> None:
    """In time it is not found; late it weighs low; a day more than a quarter late medium, and not as when not made."""
    shown = {days: found(row.late_by(days), LAST).get(row.signal) for days in (0, 1, LONG - 1, LONG, LONG + 1)}
    assert shown[0] is None
    for days, weight in ((1, "low"), (LONG - 1, "low"), (LONG, "low"), (LONG + 1, "medium")):
        one = shown[days]
        assert one is not None
        assert (one.state, one.weight) == (FindingState.MET_LATE, weight), days
    left = found(row.left, LAST)[row.signal]
    assert left.state is FindingState.OPEN
    assert left.weight == SIGNALS[row.signal].weight


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.signal)
def test_a_later_effort_never_weighs_less(row: Made) -> None:
    """The level goes up with the days, and no further than where it was not made at all."""
    order = list(RiskLevel)
    levels = [_assessed(row.late_by(days)).risk.level for days in (1, LONG, LONG + 1, LONG + 7)]
    levels.append(_assessed(row.left).risk.level)
    assert levels == sorted(levels, key=order.index)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.signal)
def test_that_the_lateness_cost_no_chance_takes_its_weight_off(row: Made) -> None:
    """Asked where it was late for long; a second track that began late is excused once it was finished."""
    question = "UP-N12" if row.signal != "UP-S02" else "UP-S14"
    late = row.late_by(LONG + 1)
    if question == "UP-N12":
        assert question in opens(late, LAST)
        assert row.signal == "UP-E05" or question not in opens(row.late_by(LONG), LAST)
        assert row.signal not in found([*late, said(question, "yes", LAST - 1)], LAST)
        assert row.signal in found([*late, said(question, "no", LAST - 1)], LAST)
    else:
        ended = dated("second_track_end", LAST, reason="completed", next_step=True)
        assert row.signal not in found([*late, ended], LAST)


def test_lateness_that_cost_nothing_says_nothing_of_what_was_not_done() -> None:
    """No chance missed by being late is no reason not to act at all."""
    open_still = [ABLE, PLAN, CONFLICT]
    assert "UP-N12" not in opens(open_still, LAST)
    assert "UP-E17" in found([*open_still, said("UP-N12", "yes", LAST - 1)], LAST)


@pytest.mark.parametrize(("settled", "level"), [(100 + 7 * 8, "attention"), (100 + 7 * 30, "gaps")])
def test_a_conflict_that_was_left_for_thirty_weeks_and_then_settled(settled: int, level: str) -> None:
    """An intervention and an opinion were due, BRP §9, §10: after eight weeks it is told, after thirty it is a gap."""
    risk = _assessed([ABLE, PLAN, FIRST_YEAR, CONFLICT | {"last_day": cd(settled)}]).risk
    shown = {str(one.id): one.weight for one in risk.findings}
    assert shown["UP-E17"] == shown["UP-E18"] == {"attention": "low", "gaps": "medium"}[level]
    assert ({"UP-E17", "UP-E18"} <= set(risk.against)) is (level == "gaps")


@pytest.mark.parametrize("start", [200, 300, 390, 420, 434, 435, 500])
def test_a_second_track_that_began_later_weighs_no_less(start: int) -> None:
    """Long after the own employer fell away: by that until its own term was missed by weeks, then by that."""
    ruled_out = dated("return_ruled_out", 150)
    shown = found([ABLE, PLAN, FIRST_YEAR, ruled_out, begun("second_track_start", start)], 520)
    weights = {shown[id].weight for id in ("UP-S02", "UP-S17", "UP-S18") if id in shown}
    assert weights == ({"low"} if start == 200 else {"high"} if start == 500 else {"medium"})


def test_the_second_track_does_not_wait_for_want_of_capacity() -> None:
    """While the company doctor finds none, nobody is held to another employer: six weeks run from the day he does."""
    none = dated("problem_analysis", 40, capacity="none", long_absence_expected=True)
    file = [none, dated("return_ruled_out", 100), dated("capacity", 250, capacity="present"), PLAN | {"dated": cd(255)}]
    assert "UP-S02" not in found(file, 292)
    assert "UP-S02" in found(file, 293)
    assert "UP-S02" not in found([*file, begun("second_track_start", 292)], 300)


def _can_be_late(signal: Signal) -> bool:
    heavy = signal.weight in (Weight.MEDIUM, Weight.HIGH) and signal.effect is Effect.SIGNAL
    return heavy and signal.step is Step.EFFORTS and signal.test is not None


def test_every_effort_with_a_day_weighs_its_lateness() -> None:
    """One kind: medium once it was late for long; the others are named, each with why."""
    late = {id for id, signal in SIGNALS.items() if _can_be_late(signal)}
    long = {id for id, signal in SIGNALS.items() if signal.weight_when_long_late is not None}
    assert {SIGNALS[id].weight_when_long_late for id in long} == {Weight.MEDIUM}
    assert long == late - TERMS.keys() == {row.signal for row in ROWS}
    assert TERMS.keys() <= late
    assert all("effort_late_days" in ours_in(SIGNALS[id]) for id in long)


def test_a_caller_takes_another_number() -> None:
    """``effort_late_days`` is ours: with ten days a conflict left for eleven days more is a gap."""
    row = next(row for row in ROWS if row.signal == "UP-E17")
    for days, weight in ((10, "low"), (11, "medium")):
        risk = _assessed(row.late_by(days)).risk_with({"effort_late_days": 10})
        assert next(one for one in risk.findings if one.id == "UP-E17").weight == weight
