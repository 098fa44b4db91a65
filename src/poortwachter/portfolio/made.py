"""Made-up portfolios of any size, to try and to measure with: case ``n`` of a seed is always the same case.

The shares in it were chosen and not measured: no statistic may rest on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any, Final

from ..counting.ordinals import as_date
from .columns import arrow, arrow_type
from .schemas import LISTS, inputs

if TYPE_CHECKING:
    import pyarrow

__all__ = ["GROUPS", "made"]

GROUPS: Final = ("unit", "manager")
"""Columns beside the facts, to group by."""

_BLOCK: Final = 1000
"""Cases that are made together: case ``n`` hangs on the seed, the day and its block alone."""

_WAIT: Final = 728
"""Calendar days of an uninterrupted wait: a size to draw by, and no rule."""

Facts = dict[str, Any]


def made(number: int, *, as_of: date, seed: int = 1) -> pyarrow.RecordBatchReader:
    """A portfolio of ``number`` cases as it could stand on ``as_of``, in pieces, as an Arrow stream.

    Interruptions, leave, documents in time, late and missing, second track, applications, sanctions, AOW and exits.
    """
    schema = _schema()
    return arrow().RecordBatchReader.from_batches(schema, _batches(number, as_of, seed, schema))


def _batches(number: int, as_of: date, seed: int, schema: Any) -> Iterator[Any]:
    for start in range(0, number, _BLOCK):
        chance = Random(f"{seed}:{start}")
        rows = [_case(place, as_of.toordinal(), chance) for place in range(start, start + _BLOCK)]
        yield arrow().RecordBatch.from_pylist(rows[: number - start], schema)


_RECORD: Final = (
    "kind", "dated", "received_on", "sent_on", "started_on", "capacity", "course", "structural", "work",
    "signed_by", "views_of", "case_manager_named", "status", "ground", "repaired", "granted", "run_by",
    "hours_per_week",
)  # fmt: skip
"""The columns of records that are used."""


@cache
def _schema() -> Any:
    """The columns of the facts that are used, and those to group by."""
    pa, found = arrow(), []
    for column in inputs():
        if column.name in _USED:
            inner = [one for one in column.of if column.name != "records" or one.name in _RECORD]
            found.append(pa.field(column.name, arrow_type(column._replace(of=tuple(inner)))))
    return pa.schema([*found, *(pa.field(name, pa.string()) for name in GROUPS)])


_USED: Final = (
    "case_id", "birth_date", *LISTS, "employment_first_day", "employment_last_day", "employment_regime",
    "employment_safety_net", "employment_self_insured_zw", "wage_amount", "wage_period",
    "wage_holiday_allowance_percent", "wage_employer_charges_percent",
)  # fmt: skip


class _Draft:
    """A case while it is made; days are numbers until it is done."""

    def __init__(self, as_of: int, chance: Random) -> None:
        self.as_of, self.random, self.chance = as_of, chance.random, chance
        self.records: list[Facts] = []
        self.first = self.begun = as_of
        self.until = as_of

    def near(self, wide: int) -> int:
        """Mostly a few days early or on the day; at times late, at times very late."""
        kind = self.random()
        if kind < 0.75:
            return -int(self.random() * min(wide, 12))
        return int(self.random() * wide) if kind < 0.95 else wide + int(self.random() * 60)

    def add(self, kind: str, name: str, day: int, **more: Any) -> bool:
        """A record, where its day lies in the case and has come."""
        if not self.begun <= day <= self.until:
            return False
        self.records.append({"kind": kind, name: date.fromordinal(day), **more})
        return True


def _case(place: int, as_of: int, chance: Random) -> Facts:
    draft, random = _Draft(as_of, chance), chance.random
    draft.first = as_of - min(int(chance.expovariate(1 / 330)), 1400)
    absences, last = _absences(draft)
    draft.until = as_of if last is None else min(as_of, last + 20)
    leaves = _leaves(draft)
    _documents(draft)
    if draft.as_of - draft.first > _WAIT - 140:
        _towards_the_end(draft)
    ends = as_of + int(random() * 900) - 300 if random() < 0.12 else None
    if ends is not None and (ends < draft.first or last is not None):
        ends = None
    unit = 1 + int(random() * 40)
    wage, lived = random() < 0.8, 365 * 20 + int(random() * 365 * 47.5)
    served = min(lived - 365 * 15, 9000)
    return {
        "case_id": f"M-{place:08}",
        "absences": absences,
        "leaves": leaves,
        "birth_date": date.fromordinal(draft.begun - lived),
        "employment_first_day": None if random() < 0.1 else date.fromordinal(draft.begun - int(random() * served)),
        "employment_last_day": as_date(ends),
        "employment_regime": chance.choices(("civil_code", "public_servant", None), (90, 5, 5))[0],
        "employment_safety_net": chance.choices(("no", "yes", "unknown"), (80, 6, 14))[0],
        "employment_self_insured_zw": chance.choices(("no", "yes", "unknown"), (60, 25, 15))[0],
        "records": draft.records,
        "wage_amount": float(2200 + 50 * int(random() * 70)) if wage else None,
        "wage_period": "month" if wage else None,
        "wage_holiday_allowance_percent": 8.0 if wage else None,
        "wage_employer_charges_percent": 20.0 if wage else None,
        "unit": f"U-{unit:02}",
        "manager": f"L-{unit:02}{int(random() * 5)}",
    }


def _absences(draft: _Draft) -> tuple[list[Facts], int | None]:
    """The spells, and the last day of the last one where it is over. An interruption of four weeks begins anew."""
    random, found, last = draft.random, list[Facts](), None
    draft.begun = draft.first
    if random() < 0.18:
        gap = 1 + int(random() * 34)
        ended = draft.first - 1 - gap
        begun = ended - int(random() * 200)
        found.append({"first_day": date.fromordinal(begun), "last_day": date.fromordinal(ended)})
        if gap <= 27:
            draft.first = begun + gap
        draft.begun = begun
    now: Facts = {"first_day": date.fromordinal(draft.begun if not found else ended + gap + 1)}
    if random() < 0.12:
        last = max(now["first_day"].toordinal(), draft.as_of - int(random() * 60))
        now["last_day"] = date.fromordinal(last)
        now["ended_by"] = draft.chance.choices(("recovery", "employment_end", "death"), (90, 9, 1))[0]
        if now["ended_by"] == "recovery" and last < draft.as_of:
            now["recovery_reported_on"] = date.fromordinal(last + 1)
    return [*found, now], last


def _leaves(draft: _Draft) -> list[Facts]:
    if draft.random() > 0.03:
        return []
    first = draft.first + int(draft.random() * 500)
    leave: Facts = {"kind": "pregnancy_maternity", "first_day": first, "last_day": first + 111}
    days = {name: date.fromordinal(value) if isinstance(value, int) else value for name, value in leave.items()}
    return [days | {"same_cause": draft.chance.choices((True, False, None), (6, 2, 2))[0]}]


def _documents(draft: _Draft) -> None:
    """The file of the first two years: each document in time, late or missing."""
    random, first, capacity = draft.random, draft.first, "present" if draft.random() < 0.8 else "none"
    if random() < 0.93:
        draft.add("problem_analysis", "dated", first + 42 + draft.near(20), capacity=capacity)
    parties: list[str] = ["employer", "employee"] if random() < 0.9 else ["employer"]
    if capacity == "present" and random() < 0.9:
        day = first + 56 + draft.near(25)
        draft.add("action_plan", "dated", day, signed_by=parties, views_of=parties, case_manager_named=random() < 0.85)
    day = first + 98 + draft.near(20)
    while day < min(draft.until, first + _WAIT) and random() < 0.92:
        draft.add("evaluation", "dated", day)
        day += 42 + draft.near(20)
    if random() < 0.93:
        draft.add("week_42_notice", "received_on", first + 290 + draft.near(8))
    if random() < 0.88:
        course = draft.chance.choices(("unchanged", "changed", None), (5, 4, 1))[0]
        draft.add("first_year_evaluation", "dated", first + 360 + draft.near(25), course=course, views_of=parties)
    if capacity == "present" and random() < 0.7:
        draft.add("second_track_start", "started_on", first + 400 + draft.near(40), run_by="agency")
    if random() < 0.3:
        work = draft.chance.choices(("own", "adapted", "therapy"), (3, 5, 2))[0]
        started = first + 60 + int(random() * 500)
        draft.add("work_resumption", "started_on", started, work=work, structural=random() < 0.15, hours_per_week=16.0)


def _towards_the_end(draft: _Draft) -> None:
    """The letter, the report, the application, and what UWV decides."""
    random, end = draft.random, draft.first + _WAIT - 1
    if random() < 0.9:
        draft.add("uwv_wia_letter", "sent_on", end - 105 + draft.near(5), status="sent")
    if random() < 0.9:
        draft.add("current_opinion", "dated", end - 100 + draft.near(15), capacity="present")
        draft.add("final_evaluation", "dated", end - 97 + draft.near(10))
    if random() < 0.9:
        draft.add("reintegration_report", "dated", end - 94 + draft.near(10))
    applied = end - 84 + draft.near(20)
    if random() > 0.94 or not draft.add("wia_application", "received_on", applied, status="filed"):
        return
    if random() < 0.12:
        _sanctioned(draft, end)
    elif random() < 0.9:
        draft.add("wia_decision", "sent_on", end - 20 + draft.near(20), granted=random() < 0.6)


def _sanctioned(draft: _Draft, end: int) -> None:
    random = draft.random
    ground = "administrative" if random() < 0.15 else "substantive"
    if not draft.add("sanction_decision", "sent_on", end - 44 - int(random() * 12), ground=ground):
        return
    report = end + 10 + int(random() * 150)
    if random() < 0.6 and draft.add("repair_report", "received_on", report):
        draft.add("repair_decision", "sent_on", report + 5 + int(random() * 30), repaired=random() < 0.7)
