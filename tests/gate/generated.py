"""Ten thousand made-up cases, numbered: case ``n`` depends on ``n`` alone.

Plain data: what ``Case.model_validate`` reads, a day of assessment, a choice of readings and terms of pay. Nothing here
looks inside the library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, Final, NamedTuple, TypeVar

from poortwachter import READINGS

__all__ = ["CASES", "Generated", "generated", "last_day_that_happened"]

CASES: Final = 10_000

T = TypeVar("T")
Facts = dict[str, Any]

ONE_DAY: Final = timedelta(days=1)
FIRST_LAW: Final = date(2004, 1, 1)
LAW_CHANGES: Final = (
    date(2008, 8, 1), date(2012, 1, 1), date(2013, 7, 1), date(2016, 1, 1), date(2017, 3, 24), date(2018, 7, 1),
    date(2019, 1, 1), date(2020, 4, 1), date(2023, 7, 1),
)  # fmt: skip
THRESHOLDS: Final = (1, 4, 21, 41, 42, 43, 56, 57, 70, 92, 98, 295, 316, 364, 365, 406, 476, 553, 567, 609, 616, 623)
"""Counted days on or beside which something changes."""
BEFORE_THE_END: Final = (105, 91, 77, 42, 0, -1)
"""Days before the end of the wait on which something changes."""
QUESTIONS: Final = (
    "UP-A08", "UP-A10", "UP-A11", "UP-E06", "UP-E07", "UP-E08", "UP-E09", "UP-E10", "UP-E11", "UP-E12", "UP-E13",
    "UP-E15", "UP-E16", "UP-E17", "UP-E22", "UP-E23", "UP-E24", "UP-E25", "UP-E26", "UP-E27", "UP-E28", "UP-E29",
    "UP-M01", "UP-M02", "UP-M04", "UP-M05", "UP-M06", "UP-M07", "UP-M09", "UP-M10", "UP-N02", "UP-N03", "UP-N04",
    "UP-N05", "UP-N06", "UP-N08", "UP-N09", "UP-R01", "UP-R05", "UP-R08", "UP-S02", "UP-S06", "UP-S07", "UP-S08",
    "UP-S09", "UP-S10", "UP-S11", "UP-S12", "UP-S13", "UP-S14", "UP-S16", "UP-T09", "UP-T11", "UP-X03", "UP-X04",
    "UP-X05", "UP-X06",
)  # fmt: skip
DOCUMENTS: Final = (
    "problem_analysis", "problem_analysis_update", "action_plan", "action_plan_update", "evaluation",
    "first_year_evaluation", "final_evaluation", "current_opinion", "employee_view", "medical_documents",
    "vocational_assessment",
)  # fmt: skip
DECISIONS: Final = (
    "sanction_decision", "repair_decision", "wage_extension_decision", "wia_decision", "early_iva_decision",
    "extension_decision",
)  # fmt: skip
LETTERS: Final = (*DECISIONS, "report_request", "uwv_wia_letter", "dismissal_permit", "confirmed_dates")
OPINIONS: Final = ("problem_analysis", "problem_analysis_update", "current_opinion", "capacity")
PLANNED_LAST_DAY: Final = ("work_resumption", "wage_measure", "extension_agreement", "extension_decision")
"""Kinds of record whose ``last_day`` may lie ahead."""


class Generated(NamedTuple):
    """One made-up case and how to ask about it."""

    number: int
    data: Facts
    as_of: date
    readings: dict[str, str]
    terms: dict[str, Any]
    due_soon_days: int


def generated(number: int) -> Generated:
    """Case ``number``."""
    return _Draft(number).whole()


def last_day_that_happened(data: Facts) -> date:
    """The latest day in the data of a case on which something happened, where days are ISO text."""
    return max(date.fromisoformat(day) for day in _happened(data))


def _happened(data: Facts) -> Iterator[str]:
    absences = data.get("absences", [{"first_day": data.get("first_sick_day")}])
    first_of_employment = data.get("employment", {}).get("first_day")
    yield from filter(None, (data.get("birth_date"), data.get("records_complete_from"), first_of_employment))
    for absence in absences:
        yield from (day for name in _ABSENCE_DAYS if (day := absence.get(name)) is not None)
    for record in data.get("records", ()):
        yield from (record[name] for name in _record_days(record))


_ABSENCE_DAYS: Final = ("first_day", "last_day", "reported_on", "recovery_reported_on")
_RECORD_DAYS: Final = (
    "dated", "started_on", "last_day", "sent_on", "received_on", "posted_on", "known_on", "requested_on",
    "notified_on", "plan_dated", "given_to_employee_on", "withdrawn_on",
)  # fmt: skip
_REQUIRED_DAYS: Final = ("dated", "started_on", "sent_on", "received_on", "known_on", "requested_on")


def _record_days(record: Facts) -> list[str]:
    """The fields of a record that hold a day on which something happened."""
    ahead = ("last_day",) if record["kind"] in PLANNED_LAST_DAY else ()
    return [name for name in _RECORD_DAYS if record.get(name) is not None and name not in ahead]


class _Clock:
    """Counts the days of sickness from ``first_day``; the spans in ``skipped`` are not counted."""

    def __init__(self, first_day: date) -> None:
        self.first_day = first_day
        self.skipped: list[tuple[date, date]] = []

    def date_of(self, number: int) -> date:
        day = self.first_day + timedelta(days=number - 1)
        for first, last in sorted(self.skipped):
            if self.first_day <= first <= day:
                day += last - first + ONE_DAY
        return day


class _Draft:
    """A case while it is made up."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.random = Random(number)
        self.absences: list[Facts] = []
        self.leaves: list[Facts] = []
        self.employment: Facts = {}
        self.person: Facts = {}
        self.records: list[Facts] = []
        self.clock = _Clock(FIRST_LAW)
        self.end = self.bar = self.sanction_end = FIRST_LAW
        self.over: date | None = None

    # --- chance --------------------------------------------------------------------------------------------------

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def pick(self, *options: T) -> T:
        return self.random.choice(options)

    def number_from(self, first: int, last: int) -> int:
        return self.random.randrange(first, last + 1)

    def maybe(self, share: float, value: T) -> T | None:
        return value if self.chance(share) else None

    def later(self, first: int, last: int) -> timedelta:
        return timedelta(days=self.number_from(first, last))

    def near(self, day: date, wide: int = 25) -> date:
        """``day`` itself or beside it, and at times farther off."""
        kind = self.random.random()
        if kind < 0.25:
            return day
        return day + (self.later(-2, 2) if kind < 0.7 else self.later(-wide, wide))

    # --- the whole -----------------------------------------------------------------------------------------------

    def whole(self) -> Generated:
        length = self.random.choices(("short", "middle", "long"), (0.09, 0.15, 0.76))[0]
        self.make_absences(length)
        self.make_employment()
        self.make_person()
        self.first_weeks()
        if length != "short" or self.chance(0.3):
            self.first_year()
            self.work_and_conduct()
        if length == "long" or (length == "middle" and self.chance(0.3)):
            self.towards_the_end()
            self.sanction_and_repair()
            self.leaving()
        self.answers_and_letters()
        if self.chance(0.03):
            self.bare()
        data = self.data()
        as_of = self.day_of_assessment(data, length)
        if not self.chance(0.01):
            _until(data, as_of)
        if self.chance(0.045):
            self.pick(*_SPOILS)(self, data)
        return Generated(
            self.number, _as_text(data), as_of, self.readings(), self.terms(), self.pick(14, 14, 14, 14, 0, 42)
        )

    def bare(self) -> None:
        """A case of which nothing or one thing is on file."""
        self.records = self.records[: self.number_from(0, 1)]

    def data(self) -> Facts:
        records = _settled(self.records, self.absences[0]["first_day"])
        if self.chance(0.3):
            self.random.shuffle(records)
        facts: Facts = {"absences": self.absences, **self.person}
        simple = len(self.absences) == 1 and self.absences[0].keys() == {"first_day"}
        if simple and self.chance(0.2):
            facts["first_sick_day"] = facts.pop("absences")[0]["first_day"]
        for name, value in (("leaves", self.leaves), ("employment", self.employment), ("records", records)):
            if value or self.chance(0.2):
                facts[name] = value
        if self.chance(0.3):
            facts["schema"] = "poortwachter.case/1"
        if self.chance(0.5):
            facts["case_id"] = f"case-{self.number}"
        if self.chance(0.07):
            facts["records_complete_from"] = self.pick(
                self.near(self.clock.date_of(self.pick(*THRESHOLDS))), self.near(self.end), self.clock.first_day
            )
        return facts

    # --- absences and leave --------------------------------------------------------------------------------------

    def first_day(self) -> date:
        kind = self.random.random()
        if kind < 0.03:
            return date(self.pick(2004, 2008, 2012, 2016, 2020, 2024, 2028), 2, 29)
        if kind < 0.45:
            threshold = self.pick(0, 0, 0, 41, 42, 363, 364, 609, 623, 637, 651, 727, 727, 728, 1092)
            return max(self.near(self.pick(*LAW_CHANGES)) - timedelta(days=threshold), FIRST_LAW)
        if kind < 0.46:
            return FIRST_LAW + self.later(-40, 40)
        return date(2004, 2, 1) + self.later(0, 9850)

    def make_absences(self, length: str) -> None:
        first = self.first_day()
        self.clock = _Clock(first)
        if self.chance(0.12) and first > FIRST_LAW:
            last = first - timedelta(days=self.pick(29, 29, 30, 31, 60, 200, 600))
            self.spell(last - self.later(0, 300), last)
        start = first
        if self.chance(0.3):
            start = self.joined_spells(first)
        elif self.chance(0.22):
            start = self.maternity(first)
        self.spell(start, None)
        self.end_of_sickness(length)
        if self.chance(0.07):
            self.leave_in_the_sanction()
        for _ in range(self.pick(0, 0, 0, 0, 1, 2)):
            self.other_leave()
        self.end = self.bar = self.clock.date_of(728)
        self.sanction_end = self.end + timedelta(days=364)

    def spell(self, first: date, last: date | None) -> None:
        found: Facts = {"first_day": first}
        if last is not None:
            found["last_day"] = last
            found |= self.pick({}, {"ended_by": "recovery"})
            if self.chance(0.3):
                found["recovery_reported_on"] = last + self.pick(ONE_DAY, timedelta(0), self.later(0, 9))
        if self.chance(0.3):
            found["reported_on"] = first + self.pick(timedelta(0), timedelta(0), self.later(0, 5))
        if self.chance(0.06):
            found["not_counted_for_dismissal_ban"] = self.chance(0.8)
        self.absences.append(found)

    def joined_spells(self, first: date) -> date:
        """One to three spells with gaps of less than four weeks; the first day of the spell after them."""
        for _ in range(self.pick(1, 1, 2, 3)):
            last = first + timedelta(days=self.pick(0, 5, 20, 40, 41, 42, 100, 250, 363, 364, self.number_from(1, 500)))
            gap = self.pick(0, 1, 3, 14, 20, 26, 27, 27)
            self.spell(first, last)
            first = last + timedelta(days=gap + 1)
            if gap:
                self.clock.skipped.append((last + ONE_DAY, first - ONE_DAY))
        return first

    def maternity(self, first: date) -> date:
        """Maternity leave in or beside the sickness; the first day of the last spell."""
        start = first + timedelta(days=self.pick(0, 10, 41, 42, 200, 300, 363, 364, 500, 620, self.number_from(1, 720)))
        last = start + timedelta(days=self.pick(111, 111, 112, 83, 139, 26, 27))
        flexible = start - timedelta(days=self.pick(1, 7, 14, 28, 41)) if self.chance(0.4) else None
        cause = self.pick(True, True, False, None, None)
        self.leave("pregnancy_maternity", start, last, not_counted_from=flexible, same_cause=cause)
        if self.chance(0.55) or start <= first:
            restart, breaks = first, cause is False and (last - start).days >= 27
        else:
            before, after = self.pick(0, 0, 0, 1, 27, 28), self.pick(0, 0, 0, 1, 27, 28)
            ends = max(start - timedelta(days=before + 1), first)
            self.spell(first, ends)
            restart = last + timedelta(days=after + 1)
            breaks = cause is False or before + after > 0
        if breaks:
            self.clock = _Clock(max(restart, last + ONE_DAY))
        else:
            self.clock.skipped.append((max(flexible or start, first + ONE_DAY), max(restart - ONE_DAY, last)))
        return restart

    def leave(self, kind: str, first: date, last: date, **fields: Any) -> None:
        known = {name: value for name, value in fields.items() if value is not None}
        self.leaves.append({"kind": kind, "first_day": first, "last_day": last, **known})

    def leave_in_the_sanction(self) -> None:
        """Maternity leave at the end of the wait or after it."""
        start = self.near(self.clock.date_of(728) + timedelta(days=self.pick(1, -10, 60, 300, 364)))
        if any(leave["kind"] == "pregnancy_maternity" and leave["last_day"] >= start for leave in self.leaves):
            return
        last = start + timedelta(days=self.pick(111, 83, 139))
        self.leave("pregnancy_maternity", start, last, same_cause=self.pick(True, None))
        if start <= self.clock.date_of(728):
            self.clock.skipped.append((start, last))

    def other_leave(self) -> None:
        start = self.near(self.clock.date_of(self.number_from(1, 800)))
        kind = self.pick("adoption", "foster", "parental", "care", "unpaid", "other")
        self.leave(kind, start, start + timedelta(days=self.pick(0, 5, 27, 28, 29, 41, 90)))

    def end_of_sickness(self, length: str) -> None:
        """How the last spell ended, if it did."""
        if not self.chance(0.75 if length == "short" else 0.25):
            return
        last, clock = self.absences[-1], self.clock
        if length == "short":
            day = self.near(clock.date_of(self.pick(1, 3, 7, 27, 28, 41, 42, 43, 56, 70, 90, 120)))
        else:
            after = clock.date_of(self.pick(100, 300, 364, 400, 600, 623, 651, 700, 727, 728, 729, 760, 900, 1092))
            day = self.near(after, 60)
        day = max(day, last["first_day"], clock.first_day)
        last["last_day"] = self.over = day
        by = self.pick(None, "recovery", "recovery", "employment_end", "death")
        if by is not None:
            last["ended_by"] = by
        if by in (None, "recovery") and self.chance(0.5):
            last["recovery_reported_on"] = day + self.later(0, 4)

    # --- employment and person -----------------------------------------------------------------------------------

    def make_employment(self) -> None:
        facts = self.employment
        if self.chance(0.12):
            return
        first_day = self.absences[0]["first_day"]
        if self.chance(0.4):
            facts["first_day"] = first_day - self.later(0, 4000)
        regime = self.random.choices((None, "civil_code", "public_servant", "no_employer"), (12, 68, 12, 8))[0]
        if regime is not None:
            facts["regime"] = regime
        for name, share in (("safety_net", 0.14), ("self_insured_zw", 0.12), ("domestic_worker", 0.06)):
            if self.chance(share):
                facts[name] = "yes"
            elif self.chance(0.7):
                facts[name] = self.pick("no", "no", "no", "unknown")
        if self.chance(0.6 if facts.get("safety_net") == "yes" else 0.03):
            facts["safety_net_notice_term"] = self.pick("fourth_day", "six_weeks")
        self.end_of_employment()
        if abs((self.end - date(2019, 1, 1)).days) <= 3 and self.chance(0.6):
            facts |= {"self_insured_zw": "yes", "last_day": self.end - self.later(0, 300)}
            _drop(self.absences[-1], "last_day", "ended_by", "recovery_reported_on")

    def end_of_employment(self) -> None:
        facts = self.employment
        if self.absences[-1].get("ended_by") == "employment_end":
            if self.chance(0.5):
                facts["last_day"] = self.absences[-1]["last_day"]
        elif self.chance(0.5 if facts.get("self_insured_zw") == "yes" else 0.13):
            number = self.pick(42, 43, 70, 71, 98, 99, 200, 364, 500, 600, 651, 686, 727, 728, 729, 800, 1000, 1092)
            day = self.near(self.clock.date_of(number), 40)
            facts["last_day"] = self.clock.first_day - self.later(1, 30) if self.chance(0.06) else day

    def make_person(self) -> None:
        kind = self.random.random()
        if self.clock.first_day.year >= 2029 and kind < 0.25:
            self.person["birth_date"] = date(1964, 9, 25) + self.later(0, 400)
            return
        if kind < 0.3:
            return
        if kind < 0.72:
            birth = date(1962, 1, 1) + self.later(0, 11000)
            self.person["birth_date"] = min(birth, self.clock.first_day - timedelta(days=6000))
            return
        aow = self.near(self.clock.date_of(self.pick(1, 80, 300, 500, 600, 651, 686, 728, 729, 760, 900, 1090, 1092)))
        if self.chance(0.15):
            aow = self.clock.first_day - self.later(1, 500)
        elif self.chance(0.15):
            aow = self.near(self.clock.date_of(728) + timedelta(days=self.pick(365, 366)))
        elif self.chance(0.1) and date(2021, 9, 1) < self.clock.first_day < date(2023, 7, 1):
            aow = self.near(date(2023, 7, 1))
        if self.chance(0.6):
            self.person["aow_date"] = aow
        else:
            months = 12 * aow.year + aow.month - 1 - self.pick(780, 781, 783, 786, 789, 792, 796, 799, 802, 804, 807)
            self.person["birth_date"] = date(months // 12, months % 12 + 1, min(aow.day, 28))

    # --- records -------------------------------------------------------------------------------------------------

    def add(self, kind: str, **fields: Any) -> None:
        """Put a record on file; fields that are ``None`` are left out."""
        record: Facts = {name: value for name, value in fields.items() if value is not None}
        if self.chance(0.5):
            record["id"] = f"{kind}-{len(self.records)}"
        can_state = kind in LETTERS and record.get("status") != "not_sent" and "states" not in record
        if can_state and self.chance(0.08):
            record["states"] = self.states(record.get("sent_on") or record["received_on"])
        self.records.append({"kind": kind, **record})

    def received(self, kind: str, day: date, *, due: date | None = None, **fields: Any) -> None:
        """Put something on file that UWV received; at times posted about the last day ``due``, and received later."""
        posted = day - timedelta(days=self.pick(0, 1, 2, 5, 7, 8)) if self.chance(0.2) else None
        if due is not None and self.chance(0.15):
            posted = due + timedelta(days=self.pick(0, 0, 0, -1, 1))
            day = max(due + timedelta(days=self.pick(6, 7, 7, 8)), posted)
        self.add(kind, received_on=day, posted_on=posted, **fields)

    def sent(self, kind: str, day: date, **fields: Any) -> None:
        """Put a letter of UWV on file."""
        received = day + timedelta(days=self.pick(0, 1, 2, 4)) if self.chance(0.3) else None
        self.add(kind, sent_on=day, received_on=received, **fields)

    def capacity(self) -> str | None:
        return self.random.choices(("present", "none", "marginal", None), (60, 12, 10, 18))[0]

    def opinion(self, kind: str, day: date) -> None:
        expected = self.pick(None, None, True, True, True, True, self.chance(0.5))
        reassess = day + timedelta(days=self.pick(0, 28, 42, 90, 400)) if self.chance(0.2) else None
        capacity = self.capacity()
        self.add(kind, dated=day, capacity=capacity, long_absence_expected=expected, reassess_by=reassess)

    def parties(self) -> list[str] | None:
        return self.pick(None, ["employer", "employee"], ["employer", "employee"], ["employer"], ["employee"], [])

    def plan(self, kind: str, day: date) -> None:
        self.add(
            kind, dated=day, signed_by=self.parties(), views_of=self.parties(),
            case_manager_named=self.pick(None, True, True, False), goal_stated=self.pick(None, True, True, False),
        )  # fmt: skip

    def evaluation(self, kind: str, day: date) -> None:
        course = self.pick(None, "unchanged", "unchanged", "changed")
        self.add(kind, dated=day, signed_by=self.parties(), views_of=self.parties(), course=course)

    def states(self, sent: date) -> Facts:
        """One to three days that a letter states, mostly as counted."""
        end, bar = self.end, self.bar
        days = {
            "first_sick_day": min(self.clock.first_day + timedelta(days=self.pick(0, 0, -1, 1, -7, -40, 14)), sent),
            "last_day_of_waiting_period": end + timedelta(days=self.pick(0, 0, 1, -1, 7, -30)),
            "first_day_of_wia": end + timedelta(days=1 + self.pick(0, 0, 1, -1, 14, 364)),
            "last_day_of_wage_continuation": end + timedelta(days=self.pick(0, 0, -1, 1, 28, 364, 300)),
            "first_day_of_sanction": bar + timedelta(days=1 + self.pick(0, 0, 1, -1, 14)),
            "last_day_of_sanction": bar + timedelta(days=364 + self.pick(0, 0, -1, 7, -200, -300)),
            "report_due": end - timedelta(days=91 + self.pick(0, 1, -1, 14)),
            "application_due": end - timedelta(days=77 + self.pick(0, 1, -1, 14, -14)),
        }
        names = [name for name in days if self.chance(0.22)] or [self.pick(*days)]
        return {name: days[name] for name in names}

    # --- the first year ------------------------------------------------------------------------------------------

    def first_weeks(self) -> None:
        date_of, first = self.clock.date_of, self.clock.first_day
        if self.chance(0.25):
            day = self.near(date_of(self.pick(7, 21, 35, 42, 43, 44, 100, 200)))
            self.add("long_absence_expected", dated=day, value=self.pick(None, True, True, True, False))
            if self.chance(0.2):
                self.add("long_absence_expected", dated=day + self.later(1, 100), value=self.chance(0.6))
        if self.employment.get("safety_net") == "yes" and self.chance(0.7):
            due = first + timedelta(days=self.pick(3, 42))
            self.received("safety_net_notice", self.near(due, 6), due=due)
        elif self.chance(0.01):
            self.received("safety_net_notice", first + self.later(0, 60))
        if self.employment.get("safety_net") == "yes" or self.chance(0.01):
            for absence in self.absences:
                reported = absence.get("recovery_reported_on")
                if reported is not None and self.chance(0.6):
                    self.received("recovery_notice", reported + self.later(0, 5))

    def first_year(self) -> None:
        date_of, first = self.clock.date_of, self.clock.first_day
        analysis = self.near(first + timedelta(days=self.pick(42, 42, 41)), 40)
        if self.chance(0.9):
            self.opinion("problem_analysis", analysis)
        plan = self.near(analysis + timedelta(days=14))
        if self.chance(0.88):
            self.plan("action_plan", plan)
        day = plan
        for _ in range(self.pick(0, 2, 4, 7, 12, 16)):
            day = self.near(day + timedelta(days=42), 10)
            self.evaluation("evaluation", day)
        for _ in range(self.pick(0, 0, 0, 1, 2, 3)):
            changed = date_of(self.number_from(60, 740))
            self.opinion(self.pick("capacity", "problem_analysis_update"), changed)
            if self.chance(0.6):
                self.plan(self.pick("action_plan_update", "action_plan_update", "action_plan"), self.near(changed))
        if self.chance(0.85):
            day = self.near(date_of(self.pick(294, 295, 295, 295, 553, 567)), 90)
            self.received("week_42_notice", day, due=date_of(295))
        if self.chance(0.8):
            self.second_track()
        if self.chance(0.06):
            self.deviation()

    def deviation(self) -> None:
        number, milestone = self.pick(
            (43, "problem_analysis"), (57, "action_plan"), (99, "periodic_evaluation"), (364, "first_year_evaluation")
        )
        due = self.near(self.clock.date_of(number) + timedelta(days=self.pick(7, 14, 28)))
        agreed = self.near(self.clock.date_of(max(number - 14, 3)))
        self.add("term_deviation", dated=agreed, milestone=milestone, due=due)
        if self.chance(0.2):
            self.add("term_deviation", dated=agreed + self.later(0, 9), milestone=milestone, due=due + self.later(0, 9))

    def second_track(self) -> None:
        date_of = self.clock.date_of
        held = self.near(date_of(self.pick(364, 364, 364, 340, 316, 400)), 60)
        if self.chance(0.9):
            self.evaluation("first_year_evaluation", held)
        start = self.near(held + timedelta(days=42))
        if self.chance(0.15):
            found = self.near(held + self.later(20, 200))
            self.add("capacity", dated=held - self.later(1, 40), capacity=self.pick("none", "marginal"))
            self.add("capacity", dated=found, capacity="present")
            start = self.near(found + timedelta(days=56))
        if self.chance(0.2):
            by = self.near(held + timedelta(days=self.pick(30, 89, 91, 92, 200)))
            dated = min(self.near(held), by)
            known = self.maybe(0.85, by)
            self.add(
                "return_perspective", dated=dated, structural=self.pick(None, True, True, False), expected_by=known
            )
        if self.chance(0.6):
            planned = start - self.later(0, 20) if self.chance(0.5) else None
            self.add("second_track_start", started_on=start, plan_dated=planned)
            day = start
            for _ in range(self.pick(0, 1, 3, 6)):
                day += timedelta(days=self.pick(30, 42, 60, 91, 92, 150))
                self.add("second_track_report", dated=day)

    def work_and_conduct(self) -> None:
        for make in (self.work, self.conduct, self.expert_opinion):
            for _ in range(self.pick(0, 0, 0, 0, 1, 2)):
                make(self.clock.date_of(self.number_from(20, 760)))
        if self.chance(0.3):
            self.add("vocational_assessment", dated=self.near(self.clock.date_of(self.number_from(100, 640))))

    def work(self, start: date) -> None:
        self.add(
            "work_resumption",
            started_on=start,
            last_day=start + timedelta(days=self.pick(0, 27, 60, 300, 900)) if self.chance(0.35) else None,
            work=self.pick(None, "own", "adapted", "adapted", "other", "other_employer", "therapy"),
            hours_per_week=self.pick(None, 0, 2, 4, 7, 8, 12, 20, 32, "32.5"),
            wage_value_percent=self.pick(None, 0, 30, 64, 65, 65, "65.0", "65.01", 66, 100),
            structural=self.pick(None, True, True, False),
            agreed_by_both=self.pick(None, True, False),
        )

    def conduct(self, start: date) -> None:
        kind = self.pick("non_cooperation", "dispute")
        last = start + timedelta(days=self.pick(5, 13, 14, 15, 28, 42, 43, 100)) if self.chance(0.5) else None
        self.add(kind, started_on=start, last_day=last)
        for _ in range(self.pick(0, 1, 2)):
            measure = start + self.later(0, 50)
            self.add(
                "wage_measure",
                started_on=measure,
                step=self.pick("written_warning", "suspension", "suspension", "stop", "stop", None),
                last_day=measure + self.later(0, 60) if self.chance(0.6) else None,
                notified_on=measure + timedelta(days=self.pick(0, 0, 1, 7, -2)) if self.chance(0.7) else None,
            )

    def expert_opinion(self, asked: date) -> None:
        given = asked + self.later(0, 40)
        which = self.pick("asked", "given", "both")
        self.add(
            "expert_opinion",
            requested_on=None if which == "given" else asked,
            dated=None if which == "asked" else given,
            asked_by=self.pick(None, "employer", "employee"),
            question=self.pick(None, "own_work", "suitable_work", "employer_efforts", "employee_efforts"),
            outcome=None if which == "asked" else self.pick(None, "positive", "negative"),
        )

    # --- towards the end of the wait -----------------------------------------------------------------------------

    def towards_the_end(self) -> None:
        if self.chance(0.07):
            self.early_iva()
        if self.chance(0.17):
            self.extension()
        report = self.near(self.bar - timedelta(days=91))
        if self.chance(0.6):
            self.evaluation("final_evaluation", self.near(report))
        if self.chance(0.65):
            self.opinion("current_opinion", self.near(report, 60))
        if self.chance(0.75):
            given = report + self.later(0, 20) if self.chance(0.6) else None
            self.add("reintegration_report", dated=report, given_to_employee_on=given)
        if self.chance(0.5):
            self.add("employee_view", dated=self.near(report))
        self.wia_letter()
        self.application()

    def early_iva(self) -> None:
        received = self.near(self.clock.date_of(self.pick(14, 21, 22, 23, 100, 300, 475, 476, 477)))
        decided = received + self.later(10, 90)
        if self.chance(0.9):
            self.received("early_iva_application", received)
        if self.chance(0.8):
            self.sent("early_iva_decision", decided, granted=self.pick(True, True, True, False, None))

    def extension(self) -> None:
        asked = self.near(self.end - timedelta(days=self.pick(100, 77, 42, 10)))
        last = self.near(self.end + timedelta(days=self.pick(28, 91, 182, 364)), 20)
        if self.chance(0.2):
            sent = asked - self.later(0, 60)
            self.sent("confirmed_dates", sent, states=self.states(sent))
        if self.chance(0.9):
            self.received("extension_agreement", asked, last_day=self.maybe(0.8, last))
        if self.chance(0.8):
            granted = self.pick(True, True, True, True, False, None)
            day = self.maybe(0.9, max(last, self.end + ONE_DAY))
            self.sent("extension_decision", asked + self.later(1, 40), granted=granted, last_day=day)
            if granted and day is not None:
                self.bar = day
                self.shortening(asked + timedelta(days=50), day)

    def shortening(self, asked: date, day: date) -> None:
        """A request to shorten the extension, and UWV's decision on it."""
        if not self.chance(0.35):
            return
        shorter = max(asked + timedelta(days=self.pick(60, 90, 91, 91, 92, 105, 120)), self.end + ONE_DAY)
        self.received("extension_agreement", asked, last_day=shorter)
        if self.chance(0.8):
            self.sent("extension_decision", asked + self.later(1, 30), granted=True, last_day=min(shorter, day))
            self.bar = min(shorter, day)

    def wia_letter(self) -> None:
        date_of = self.clock.date_of
        if self.chance(0.6):
            day = self.near(date_of(self.pick(616, 617, 623, 623, 624, 660, 700)))
            which = self.pick("sent", "received", "both")
            received = day + timedelta(days=self.pick(0, 1, 3)) if which != "sent" else None
            sent = None if which == "received" else day
            self.add("uwv_wia_letter", status=self.maybe(0.3, "sent"), sent_on=sent, received_on=received)
        elif self.chance(0.3):
            known = self.near(date_of(self.pick(623, 651, 700)))
            self.add("uwv_wia_letter", status="not_sent", known_on=known)
            if self.chance(0.2):
                self.add("uwv_wia_letter", sent_on=known + self.later(1, 60))

    def application(self) -> None:
        due = self.bar - timedelta(days=77)
        late = self.chance(0.35)
        day = due + timedelta(days=self.pick(1, 2, 7, 8, 28, 29, 60, 76, 77, 120)) if late else self.near(due)
        if self.chance(0.15):
            known = self.near(due + self.later(-5, 60))
            self.add("wia_application", status="not_filed", known_on=known)
            day = max(day, known + self.later(1, 60))
            if self.chance(0.6):
                return self.extended((known - due).days, known)
        if self.chance(0.85):
            self.received("wia_application", day, due=due, status=self.maybe(0.3, "filed"))
            self.extended((day - due).days, day)
            self.requests(day)
            if self.chance(0.45):
                decided = self.near(day + timedelta(days=self.pick(55, 56, 56, 97, 98)))
                self.sent("wia_decision", decided, granted=self.pick(None, True, False))
        return None

    def extended(self, days: int, day: date) -> None:
        """UWV's decision on a late application."""
        if days > 0 and self.chance(0.6):
            told = self.pick(days, days, days, None, 0, days + 5)
            self.sent("wage_extension_decision", day + self.later(1, 50), days=told)
            if told:
                self.bar += timedelta(days=told)

    def requests(self, day: date) -> None:
        for _ in range(self.pick(0, 0, 0, 1, 2)):
            sent = day + self.later(2, 25)
            answer = self.near(sent + timedelta(days=14), 5) if self.chance(0.5) else None
            missing = [kind for kind in DOCUMENTS if self.chance(0.2)] if self.chance(0.6) else None
            self.sent("report_request", sent, answer_by=None if answer is None else max(answer, sent), missing=missing)
            came = sent + timedelta(days=self.pick(3, 7, 8, 14, 15, 30))
            if self.chance(0.4):
                self.add("reintegration_report", dated=came)
            for kind in missing or ():
                if self.chance(0.7):
                    self.document(kind, came + self.later(-2, 2))

    def document(self, kind: str, day: date) -> None:
        if kind in OPINIONS:
            self.opinion(kind, day)
        elif kind.endswith("evaluation"):
            self.evaluation(kind, day)
        elif kind in ("action_plan", "action_plan_update"):
            self.plan(kind, day)
        elif kind != "medical_documents":
            self.add(kind, dated=day)

    # --- sanction and repair -------------------------------------------------------------------------------------

    def sanction_and_repair(self) -> None:
        if not self.chance(0.88):
            return
        target = self.bar - timedelta(days=42)
        sent = self.pick(
            self.near(target), self.near(target), self.near(target), self.near(self.bar, 10),
            target + self.later(1, 41), target + self.later(1, 41), target - self.later(20, 150),
        )  # fmt: skip
        withdrawn = sent + self.later(0, 100) if self.chance(0.08) else None
        ground = self.pick(None, "administrative", "substantive", "substantive")
        self.sent("sanction_decision", sent, ground=ground, withdrawn_on=withdrawn)
        if withdrawn is not None:
            if self.chance(0.6):
                return
            sent = withdrawn + self.later(0, 20)
            self.sent("sanction_decision", sent, ground=self.pick("administrative", "substantive"))
        self.sanction_end = self.bar + timedelta(days=364)
        self.repairs(sent)
        if self.chance(0.25):
            self.objections(sent)

    def repairs(self, sent: date) -> None:
        """Repair reports and the decisions on them, the last one granted or still open."""
        day = self.near(max(sent + self.later(1, 30), self.bar - timedelta(days=60)) + self.later(0, 330))
        if self.chance(0.2):
            day = sent + self.later(1, 20)
        rounds = self.pick(0, 0, 1, 1, 1, 1, 2, 2, 3)
        for turn in range(rounds):
            day = max(day, sent)
            decided = day + timedelta(days=self.pick(0, 10, 19, 20, 20, 21, 22, 23, 30, 60, 120))
            with_report = self.chance(0.95)
            if with_report:
                self.received("repair_report", day)
            if turn == rounds - 1 and self.chance(0.15) and with_report:
                return
            repaired = self.pick(True, True, True, True, False, None) if turn == rounds - 1 else self.pick(False, None)
            self.sent("repair_decision", decided, repaired=repaired)
            if repaired:
                self.sanction_end = min(self.sanction_end, decided + timedelta(days=41))
            day = decided + self.later(1, 60)

    def objections(self, sent: date) -> None:
        for _ in range(self.pick(1, 1, 2)):
            day = sent + timedelta(days=self.pick(20, 41, 42, 43, 44, 60, 200))
            self.received(
                "objection",
                day,
                due=sent + timedelta(days=42),
                against=self.pick(None, "sanction_decision", *DECISIONS),
            )

    # --- leaving -------------------------------------------------------------------------------------------------

    def leaving(self) -> None:
        last = self.employment.get("last_day") or (
            self.over if self.absences[-1].get("ended_by") == "employment_end" else None
        )
        if last is not None and self.chance(0.5):
            self.received("end_of_employment_notice", self.near(last + timedelta(days=self.pick(0, 1, 42)), 10))
        if self.chance(0.12):
            permit = self.near(self.end + timedelta(days=self.pick(2, 10, 60, 364)))
            if self.chance(0.4):
                permit = self.near(self.sanction_end - timedelta(days=28), 10)
            self.sent("dismissal_permit", permit)
            if self.chance(0.7):
                self.add("dismissal_notice", dated=self.near(permit + timedelta(days=28), 10))
        if self.chance(0.12):
            paid = self.near(self.end + self.later(30, 200))
            self.add("transition_payment", dated=paid)
            if self.chance(0.6):
                applied = max(self.near(paid + timedelta(days=self.pick(30, 181, 183, 184))), paid)
                self.received("transition_compensation_application", applied)

    def answers_and_letters(self) -> None:
        share = self.pick(0, 0, 0, 0.1, 0.6)
        for question in QUESTIONS:
            if self.chance(share):
                day = self.clock.date_of(self.number_from(30, 740))
                self.add("answer", dated=day, question=question, value=self.pick("yes", "no"))
        if self.chance(0.06):
            day = self.clock.date_of(self.number_from(300, 800))
            self.add("answer", dated=day, question="UP-S12", value=self.pick("yes", "yes", "no"))
        for _ in range(self.random.choices((0, 1, 2), (88, 9, 3))[0]):
            day = self.near(self.clock.date_of(self.number_from(30, 1000)))
            self.sent("confirmed_dates", day, states=self.states(day))

    # --- how it is asked -----------------------------------------------------------------------------------------

    def day_of_assessment(self, data: Facts, length: str) -> date:
        last = last_day_that_happened(_as_text(data))
        first = self.clock.first_day
        kind = self.random.random()
        if self.over is not None and self.chance(0.08):
            day = self.over
        elif length == "long" and kind < 0.15:
            day = self.bar - timedelta(days=self.pick(0, 1, 7, 30, 42, 60, 77, 91, 120))
        elif kind < (0.78 if length == "long" else 0.3):
            day = last + timedelta(days=self.pick(0, 0, 1, 2, 5, 20, 42, 100, 400))
        elif kind < 0.87:
            counted = [self.clock.date_of(number) for number in THRESHOLDS]
            days = [*counted, *(self.end - timedelta(days=number) for number in BEFORE_THE_END)]
            day = self.near(self.pick(*days, self.bar, self.sanction_end), 3)
        elif kind < 0.95 and self.records:
            record = self.pick(*self.records)
            day = record[self.pick(*_record_days(record))] + self.later(0, 2)
        else:
            day = first + self.later(0, 1400)
        earliest: date = self.absences[0]["first_day"]
        return max(day, first if self.chance(0.97) else earliest)

    def readings(self) -> dict[str, str]:
        kind, ids = self.random.random(), sorted(READINGS)
        if kind < 0.4:
            return {}
        chosen = ids if kind > 0.75 else [self.pick(*ids) for _ in range(self.pick(1, 1, 2, 3))]
        return {reading: self.pick(*sorted(READINGS[reading].alternatives)) for reading in chosen}

    def terms(self) -> dict[str, Any]:
        """What ``PayTerms`` takes; percentages as text."""
        if self.chance(0.4):
            return {}
        found: dict[str, Any] = {"waiting_days": self.pick(0, 1, 2, 2, 3 if self.chance(0.02) else 0)}
        for name in ("percent_first_year", "percent_second_year", "percent_after"):
            if self.chance(0.5):
                found[name] = self.pick("70", "70.0", "85", "90.5", "100", "69" if self.chance(0.03) else "100")
        return found


# --- putting the data in order -----------------------------------------------------------------------------------


def _settled(records: Sequence[Facts], first_day: date) -> list[Facts]:
    """The records without what no file can hold: days before the sickness, two opinions or decisions on one day."""
    found: list[Facts] = []
    capacities: dict[date, str] = {}
    taken: set[tuple[str, date]] = set()
    for record in records:
        days = [record[name] for name in _record_days(record) if name != "posted_on"]
        if min(days) < first_day:
            continue
        if record.get("posted_on", first_day) < first_day:
            del record["posted_on"]
        if record.get("capacity") is not None:
            record["capacity"] = capacities.setdefault(record["dated"], record["capacity"])
        if record["kind"] in LETTERS:
            act = (record["kind"], record.get("sent_on") or record.get("received_on") or record["known_on"])
            if act in taken:
                continue
            taken.add(act)
        found.append(record)
    return found


def _until(data: Facts, as_of: date) -> None:
    """Leave out what had not happened by ``as_of``; what is planned stays."""
    if "absences" in data:
        kept = [absence for absence in data["absences"] if absence["first_day"] <= as_of]
        for absence in kept:
            if absence.get("last_day", as_of) > as_of:
                _drop(absence, "last_day", "ended_by", "recovery_reported_on")
            _drop(absence, *(name for name in _ABSENCE_DAYS if absence.get(name, as_of) > as_of))
        data["absences"] = kept
    if data.get("records_complete_from", as_of) > as_of:
        del data["records_complete_from"]
    if "records" in data:
        data["records"] = [record for record in data["records"] if _had_happened(record, as_of)]


def _had_happened(record: Facts, as_of: date) -> bool:
    late = [name for name in _record_days(record) if record[name] > as_of]
    days = [name for name in _REQUIRED_DAYS if record.get(name) is not None]
    gone = set(days) <= set(late) if record["kind"] == "expert_opinion" else days[0] in late
    _drop(record, *late)
    return not gone


def _drop(facts: Facts, *names: str) -> None:
    for name in names:
        facts.pop(name, None)


def _as_text(value: Any) -> Any:
    """``value`` with every day as ISO text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _as_text(item) for name, item in value.items()}
    return [_as_text(item) for item in value] if isinstance(value, list) else value


# --- what is refused ---------------------------------------------------------------------------------------------


def _overlap(draft: _Draft, data: Facts) -> None:
    spells = data.get("absences", [])
    spells.append({"first_day": draft.clock.first_day + draft.later(0, 30)})


def _reversed_spell(draft: _Draft, data: Facts) -> None:
    spells = data.get("absences") or [{}]
    spells[-1]["last_day"] = draft.clock.first_day - draft.later(1, 900)


def _born_too_late(draft: _Draft, data: Facts) -> None:
    data["birth_date"] = draft.clock.first_day + draft.later(0, 3)


def _unknown_key(draft: _Draft, data: Facts) -> None:
    data[draft.pick("diagnosis", "name", "recrods", "leave")] = "x"


def _unknown_kind(draft: _Draft, data: Facts) -> None:
    kind = draft.pick("problem_analyses", "sanction", "note")
    data.setdefault("records", []).append({"kind": kind, "dated": draft.clock.first_day})


def _bad_value(draft: _Draft, data: Facts) -> None:
    fields = draft.pick(
        {"kind": "work_resumption", "started_on": draft.clock.first_day, "hours_per_week": 200},
        {"kind": "work_resumption", "started_on": "5-1-2026"},
        {"kind": "action_plan", "dated": draft.clock.first_day, "signed_by": ["doctor"]},
        {"kind": "expert_opinion"},
        {"kind": "wia_application", "status": "not_filed", "received_on": draft.clock.first_day},
        {"kind": "evaluation"},
    )
    data.setdefault("records", []).append(fields)


def _before_sickness(draft: _Draft, data: Facts) -> None:
    day = data.get("absences", [{"first_day": draft.clock.first_day}])[0]["first_day"] - draft.later(1, 9)
    data.setdefault("records", []).append({"kind": "evaluation", "dated": day})


def _unknown_question(draft: _Draft, data: Facts) -> None:
    answer = {"kind": "answer", "dated": draft.clock.first_day, "question": "UP-Z99", "value": "yes"}
    data.setdefault("records", []).append(answer)


def _two_sanctions(draft: _Draft, data: Facts) -> None:
    for days in (1, 0):
        sent = draft.clock.first_day + timedelta(days=days)
        data.setdefault("records", []).append({"kind": "sanction_decision", "sent_on": sent})


def _repaired_before(draft: _Draft, data: Facts) -> None:
    first = draft.clock.first_day
    records = data.setdefault("records", [])
    records.append({"kind": "repair_report", "received_on": first})
    records.append({"kind": "sanction_decision", "sent_on": first + ONE_DAY})


def _two_capacities(draft: _Draft, data: Facts) -> None:
    for kind, capacity in (("capacity", "none"), ("current_opinion", "present")):
        opinion = {"kind": kind, "dated": draft.clock.first_day, "capacity": capacity}
        data.setdefault("records", []).append(opinion)


def _extension_too_early(draft: _Draft, data: Facts) -> None:
    first = draft.clock.first_day
    decision = {"kind": "extension_decision", "sent_on": first, "granted": True, "last_day": first + draft.later(0, 99)}
    data.setdefault("records", []).append(decision)


def _stated_too_early(draft: _Draft, data: Facts) -> None:
    first = draft.clock.first_day
    states = draft.pick({"last_day_of_sanction": first}, {"first_sick_day": first + timedelta(days=90)})
    records = data.setdefault("records", [])
    records.append({"kind": "sanction_decision", "sent_on": first, "states": states})


def _two_on_one_day(draft: _Draft, data: Facts) -> None:
    for granted in (True, False):
        decision = {"kind": "wia_decision", "sent_on": draft.clock.first_day, "granted": granted}
        data.setdefault("records", []).append(decision)


def _id_twice(draft: _Draft, data: Facts) -> None:
    for kind in ("evaluation", "final_evaluation"):
        data.setdefault("records", []).append({"kind": kind, "dated": draft.clock.first_day, "id": "record"})


def _two_ends(draft: _Draft, data: Facts) -> None:
    first = draft.clock.first_day
    data["absences"] = [{"first_day": first, "last_day": first, "ended_by": "employment_end"}]
    data["employment"] = {"last_day": first + draft.later(1, 9)}


def _leave_reversed(draft: _Draft, data: Facts) -> None:
    first = draft.clock.first_day
    leave = {"kind": "pregnancy_maternity", "first_day": first, "last_day": first - draft.later(1, 9)}
    data.setdefault("leaves", []).append(leave)


_SPOILS: Final[tuple[Callable[[_Draft, Facts], None], ...]] = (
    _overlap, _reversed_spell, _born_too_late, _unknown_key, _unknown_kind, _bad_value, _before_sickness,
    _unknown_question, _two_sanctions, _repaired_before, _two_capacities, _extension_too_early, _stated_too_early,
    _two_on_one_day, _id_twice, _two_ends, _leave_reversed,
)  # fmt: skip
"""Ways to make a case that is refused."""
