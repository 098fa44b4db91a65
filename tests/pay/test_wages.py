"""Wage periods for payroll: every day once, the right code on it, and boundaries to the day."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
import pydoc
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from poortwachter import Case, CaseError, Ladder, LadderStep, WageFacts, assess, exposure
from poortwachter.pay.terms import PayTerms
from poortwachter.pay.wages import Obligation, WagePeriod, wage_periods
from strategies import FAR, MODERN_DAYS, History, histories, histories_with_leave, running

D0 = date(2026, 1, 5)
"""Counted day 364 is 3 January 2027, counted day 728 is 2 January 2028."""

OWED = {"normal", "waiting_day", "leave", "suspended", "stopped", "extended", "sanction"}
"""Codes of days before the last day of wage."""


def day(text: str) -> date:
    """The day that ``text`` names."""
    return date.fromisoformat(text)


def on(case: Case, text: str, **options: Any) -> WagePeriod:
    """What is owed on one day."""
    (found,) = wage_periods(case, as_of=FAR, first_day=day(text), last_day=day(text), **options)
    return found


def codes(case: Case, *days: str, **options: Any) -> list[str]:
    """The codes on these days."""
    return [on(case, text, **options).code.value for text in days]


def on_file(*records: Mapping[str, object], **facts: object) -> Case:
    """A running case with these records."""
    return running(D0, records=list(records), **facts)


TOLD: tuple[tuple[dict[str, object], PayTerms], ...] = (
    ({}, PayTerms()),
    ({"percent_first_year": 100, "percent_second_year": "85.5"}, PayTerms(0, Decimal(100), Decimal("85.5"))),
    ({"waiting_days": 2, "percent_after": None}, PayTerms(waiting_days=2)),
    (
        {"ladder": [{"weeks": 26, "percent": 100}, {"days": 14, "percent": "92.5"}]},
        PayTerms(ladder=Ladder((LadderStep(182, Decimal(100)), LadderStep(14, Decimal("92.5"))))),
    ),
    ({"ladder": Ladder.of_weeks((26, 90))}, PayTerms(ladder=Ladder.of_weeks((26, 90)))),
)
"""Terms as JSON has them, and what they say."""


@pytest.mark.parametrize(("told", "terms"), TOLD)
def test_terms_are_told_as_an_object_too(told: Mapping[str, object], terms: PayTerms) -> None:
    """A system that keeps them as JSON has the keys of the class."""
    span = {"as_of": FAR, "first_day": D0, "last_day": date(2028, 1, 31)}
    found = wage_periods(running(D0), **span, terms=told)  # type: ignore[arg-type]
    assert found == wage_periods(running(D0), **span, terms=terms)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "path", "code"),
    [
        ({"percent": 100}, ("terms", "percent"), "unknown_key"),
        ({"percent_first_yaer": 100}, ("terms", "percent_first_yaer"), "unknown_key"),
        ({"percent_first_year": 60}, ("terms", "percent_first_year"), "below_the_legal_minimum"),
        ({"percent_first_year": 85.5}, ("terms", "percent_first_year"), "percent_type"),
        ({"waiting_days": "2"}, ("terms", "waiting_days"), "waiting_days"),
        ({"ladder": []}, ("terms", "ladder"), "ladder_told"),
        ({"ladder": [[26, 100]]}, ("terms", "ladder", 0), "ladder_told"),
        ({"ladder": [{"percent": 100}]}, ("terms", "ladder", 0), "ladder_told"),
        ({"ladder": [{"weeks": 26, "days": 1}]}, ("terms", "ladder", 0), "ladder_told"),
        ({"ladder": [{"months": 6, "percent": 100}]}, ("terms", "ladder", 0), "ladder_told"),
        ({"ladder": [{"weeks": 0, "percent": 100}]}, ("terms", "ladder", 0, "weeks"), "ladder_step"),
        ({"ladder": [{"days": 1.5, "percent": 100}]}, ("terms", "ladder", 0, "days"), "ladder_step"),
        ({"ladder": [{"weeks": 26, "percent": "x"}]}, ("terms", "ladder", 0, "percent"), "percent_type"),
        ({"ladder": [{"weeks": 26, "percent": -1}]}, ("terms", "ladder", 0, "percent"), "ladder_percent"),
        ({"ladder": [{"weeks": 26}]}, ("terms", "ladder", 0, "percent"), "percent_type"),
        ({"ladder": [{"weeks": 26, "percent": 50}]}, ("terms", "ladder", 0, "percent"), "below_the_legal_minimum"),
        ({"ladder": [{"weeks": 26, "percent": 90}], "percent_first_year": 100}, ("terms", "percent_first_year"),
         "ladder_beside_years"),
    ],
)  # fmt: skip
def test_terms_that_are_told_wrongly(told: object, path: tuple[str | int, ...], code: str) -> None:
    """Each is refused at its place."""
    with pytest.raises(CaseError) as refused:
        wage_periods(running(D0), as_of=FAR, first_day=D0, last_day=D0, terms=told)  # type: ignore[arg-type]
    assert [(item.path, item.code) for item in refused.value.problems] == [(path, code)]


def by_day(tiles: tuple[WagePeriod, ...]) -> dict[date, tuple[object, ...]]:
    """What is owed on each day, without the days of the period."""
    found: dict[date, tuple[object, ...]] = {}
    for tile in tiles:
        for number in range((tile.last_day - tile.first_day).days + 1):
            here = tile.first_day + timedelta(days=number)
            assert here not in found
            found[here] = tuple(getattr(tile, item.name) for item in dataclasses.fields(tile)[2:])
    return found


@st.composite
def moved(draw: st.DrawFn) -> Case:
    """One spell with what moves or interrupts the wage: extension, lateness, sanction and repair, leave, measures."""
    first_day = draw(MODERN_DAYS)

    def later(low: int, high: int) -> date:
        return first_day + timedelta(days=draw(st.integers(low, high)))

    records: list[dict[str, object]] = []
    if draw(st.booleans()):
        records.append({"kind": "wia_application", "received_on": later(600, 760)})
    if draw(st.booleans()):
        records.append({"kind": "extension_decision", "sent_on": later(600, 700), "granted": True,
                        "last_day": later(842, 1000)})  # fmt: skip
    if draw(st.booleans()):
        sent = later(660, 740)
        records.append({"kind": "sanction_decision", "sent_on": sent})
        if draw(st.booleans()):
            received = sent + timedelta(days=draw(st.integers(0, 300)))
            records.append({"kind": "repair_report", "received_on": received})
            if draw(st.booleans()):
                decided = received + timedelta(days=draw(st.integers(0, 40)))
                records.append({"kind": "repair_decision", "sent_on": decided, "repaired": draw(st.booleans())})
    for _ in range(draw(st.integers(0, 2))):
        start = later(0, 1000)
        records.append({
            "kind": "wage_measure", "started_on": start,
            "step": draw(st.sampled_from(["suspension", "stop", "written_warning"])),
            "last_day": draw(st.sampled_from([None, start, start + timedelta(days=40)])),
            "notified_on": draw(st.sampled_from([None, start, start + timedelta(days=3)])),
        })  # fmt: skip
    employment: dict[str, object] = {}
    if draw(st.integers(0, 4)) == 0:
        employment["last_day"] = later(0, 1200)
    employment["domestic_worker"] = draw(st.sampled_from(["no", "no", "no", "yes"]))
    employment["regime"] = draw(st.sampled_from([None, None, "civil_code", "public_servant", "no_employer"]))
    facts: dict[str, object] = {"records": records, "employment": employment}
    if draw(st.integers(0, 4)) == 0:
        facts["aow_date"] = later(-200, 1200)
    if draw(st.integers(0, 2)) == 0:
        start = later(100, 1000)
        facts["leaves"] = [{"kind": "pregnancy_maternity", "first_day": start, "last_day": start + timedelta(days=111)}]
    elif draw(st.integers(0, 3)) == 0:
        ended_by = draw(st.sampled_from(["recovery", "death"]))
        spell = {"first_day": first_day, "last_day": later(1, 1300), "ended_by": ended_by}
        return Case.model_validate({"absences": [spell], **facts})
    return running(first_day, **facts)


CASES = moved() | (histories() | histories_with_leave()).map(History.case)
TERMS = st.builds(PayTerms, st.integers(0, 2), st.sampled_from([None, Decimal(70), Decimal(100)]))


class TestTiles:
    """Whatever the case."""

    @given(CASES, st.integers(-40, 1500), st.integers(0, 1200), TERMS)
    def test_they_cover_the_span(self, case: Case, offset: int, length: int, terms: PayTerms) -> None:
        """No gap, no overlap, nothing outside, and two neighbours differ."""
        first = case.absences[0].first_day + timedelta(days=offset)
        last = first + timedelta(days=length)
        tiles = wage_periods(case, as_of=FAR, first_day=first, last_day=last, terms=terms)
        assert (tiles[0].first_day, tiles[-1].last_day) == (first, last)
        assert sum(tile.days for tile in tiles) == length + 1
        for earlier, later in pairwise(tiles):
            assert later.first_day == earlier.last_day + timedelta(days=1)
            assert by_day((earlier,))[earlier.last_day] != by_day((later,))[later.first_day]

    @given(CASES, st.data(), TERMS)
    def test_splitting_changes_no_day(self, case: Case, data: st.DataObject, terms: PayTerms) -> None:
        """A payroll run over a part says the same as one over the whole, so no boundary is missed."""
        first = case.absences[0].first_day - timedelta(days=30)
        last = first + timedelta(days=1300)
        whole = by_day(wage_periods(case, as_of=FAR, first_day=first, last_day=last, terms=terms))
        for _ in range(6):
            cut = first + timedelta(days=data.draw(st.integers(0, 1299)))
            parts = by_day(wage_periods(case, as_of=FAR, first_day=first, last_day=cut, terms=terms))
            parts |= by_day(
                wage_periods(case, as_of=FAR, first_day=cut + timedelta(days=1), last_day=last, terms=terms)
            )
            assert parts == whole

    @given(moved())
    def test_they_end_on_the_last_day_of_the_answer(self, case: Case) -> None:
        """The last day on which the code is not ended or not sick, and what it waits for."""
        answer = assess(case, as_of=FAR)
        first = case.absences[0].first_day
        tiles = wage_periods(case, as_of=FAR, first_day=first, last_day=first + timedelta(days=2500))
        owed = [tile for tile in tiles if tile.code in OWED]
        period = answer.wage_continuation
        if period.last_day is not None:
            assert owed[-1].last_day == period.last_day
            assert owed[-1].pending == period.pending
        elif answer.case_state in ("recovered", "deceased"):
            assert not owed or owed[-1].last_day <= case.absences[0].last_day  # type: ignore[operator]
        else:
            assert not [tile for tile in owed if tile.code != "leave"]
            assert period.reason in {str(tile.reason) for tile in tiles}

    @given(moved())
    def test_the_sanction_is_the_one_of_the_answer(self, case: Case) -> None:
        """Its days, but for leave and measures, and no day outside it."""
        sanction = assess(case, as_of=FAR).sanction
        first = case.absences[0].first_day
        tiles = wage_periods(case, as_of=FAR, first_day=first, last_day=first + timedelta(days=2500))
        for here, (code, *_) in by_day(tiles).items():
            inside = sanction.first_day is not None and sanction.first_day <= here <= (sanction.last_day or here)
            assert inside or code != "sanction"
            assert not inside or code in {"sanction", "leave", "stopped", "suspended"}

    @given(histories())
    def test_every_sick_day_of_every_case(self, history: History) -> None:
        """Without leave or an end a day is not sick exactly where no spell holds it."""
        case = history.case()
        first = history.spells[0][0] - timedelta(days=3)
        tiles = by_day(wage_periods(case, as_of=FAR, first_day=first, last_day=history.last_known_day))
        for here, (code, *_) in tiles.items():
            sick = any(start <= here and (last is None or here <= last) for start, last in history.spells)
            assert (code == "not_sick") == (not sick), here


def begins(case: Case, first: str, last: str, **options: Any) -> list[tuple[str, str]]:
    """The first day of each period, and its reason."""
    tiles = wage_periods(case, as_of=FAR, first_day=day(first), last_day=day(last), **options)
    return [(tile.first_day.isoformat(), tile.reason) for tile in tiles]


class TestWholeRuns:
    """Boundaries inside a run, found without asking for a single day."""

    def test_everything_that_lengthens_the_wage(self) -> None:
        """Extension to 2 April, five days late, a sanction, and the end of the employment in it."""
        records: list[dict[str, object]] = [
            {"kind": "extension_decision", "sent_on": "2027-09-01", "granted": True, "last_day": "2028-04-02"},
            {"kind": "wia_application", "received_on": "2028-01-21"},
            {"kind": "sanction_decision", "sent_on": "2028-02-01"},
        ]
        expected = [
            ("2026-01-01", "before_sickness"), ("2026-01-05", "waiting_days_agreed"), ("2026-01-06", "first_52_weeks"),
            ("2027-01-04", "second_52_weeks"), ("2028-01-03", "voluntary_extension"),
            ("2028-04-03", "late_application"), ("2028-04-08", "sanction"), ("2029-04-07", "sanction_over"),
        ]  # fmt: skip
        terms = PayTerms(waiting_days=1)
        assert begins(on_file(*records), "2026-01-01", "2030-01-01", terms=terms) == expected
        left = on_file(*records, employment={"last_day": "2028-12-31"})
        assert begins(left, "2026-01-01", "2030-01-01", terms=terms) == [
            *expected[:-1], ("2029-01-01", "employment_ended"),
        ]  # fmt: skip

    def test_waiting_days_over_a_gap(self) -> None:
        """One sick day, a gap, and the second waiting day after it."""
        case = Case(absences=[{"first_day": "2026-01-05", "last_day": "2026-01-05"}, {"first_day": "2026-01-07"}])
        assert begins(case, "2026-01-05", "2026-02-01", terms=PayTerms(waiting_days=2)) == [
            ("2026-01-05", "waiting_days_agreed"), ("2026-01-06", "gap"), ("2026-01-07", "waiting_days_agreed"),
            ("2026-01-08", "first_52_weeks"),
        ]  # fmt: skip

    def test_a_gap_at_the_turn_of_the_year(self) -> None:
        """Sick for exactly 52 weeks, ten days fit, sick again: the second year begins after the gap."""
        case = Case(absences=[{"first_day": "2026-01-05", "last_day": "2027-01-03"}, {"first_day": "2027-01-14"}])
        assert begins(case, "2026-12-01", "2028-02-01") == [
            ("2026-12-01", "first_52_weeks"), ("2027-01-04", "gap"), ("2027-01-14", "second_52_weeks"),
            ("2028-01-13", "wage_period_over"),
        ]  # fmt: skip

    def test_leave_and_its_flexible_period(self) -> None:
        """Sick through both, in one spell."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-06-01", "last_day": "2026-09-20",
                 "not_counted_from": "2026-05-25"}  # fmt: skip
        assert begins(running(D0, leaves=[leave]), "2026-05-01", "2026-10-01") == [
            ("2026-05-01", "first_52_weeks"), ("2026-05-25", "flexible_period"), ("2026-06-01", "maternity_leave"),
            ("2026-09-21", "first_52_weeks"),
        ]  # fmt: skip

    def test_a_measure_across_stages(self) -> None:
        """Not notified, it lies over the turn of the year, the end of the wait and the sanction alike."""
        untold = measure("stop", "2026-12-28", None, None)
        case = on_file(untold, {"kind": "sanction_decision", "sent_on": "2027-11-01"})
        tiles = wage_periods(case, as_of=FAR, first_day=date(2026, 12, 1), last_day=date(2029, 2, 1))
        assert [(tile.first_day.isoformat(), tile.code.value, tile.minimum_wage_floor) for tile in tiles] == [
            ("2026-12-01", "normal", True), ("2026-12-28", "normal", True), ("2027-01-04", "normal", False),
            ("2028-01-03", "sanction", False), ("2029-01-01", "ended", False),
        ]  # fmt: skip

    def test_the_end_of_the_employment_long_after_the_wage(self) -> None:
        """The reason changes, and so does it where the employment ends after recovery."""
        sick = running(D0, employment={"last_day": "2028-06-30"})
        assert begins(sick, "2028-01-02", "2028-12-31") == [
            ("2028-01-02", "second_52_weeks"), ("2028-01-03", "wage_period_over"), ("2028-07-01", "employment_ended"),
        ]  # fmt: skip
        assert on(sick, "2028-06-30").reason == "wage_period_over"
        spell = {"first_day": "2026-01-05", "last_day": "2026-03-01"}
        recovered = Case(absences=[spell], employment={"last_day": "2026-06-30"})
        assert begins(recovered, "2026-03-01", "2026-12-31") == [
            ("2026-03-01", "first_52_weeks"), ("2026-03-02", "recovered"), ("2026-07-01", "employment_ended"),
        ]  # fmt: skip

    def test_a_gap_after_the_last_day_of_wage(self) -> None:
        """Who is fit again earns a wage, whatever this article says."""
        case = Case(absences=[{"first_day": "2026-01-05", "last_day": "2028-02-06"}, {"first_day": "2028-02-14"}])
        assert begins(case, "2028-01-02", "2028-03-01") == [
            ("2028-01-02", "second_52_weeks"), ("2028-01-03", "wage_period_over"), ("2028-02-07", "gap"),
            ("2028-02-14", "wage_period_over"),
        ]  # fmt: skip

    @settings(max_examples=min(8, settings().max_examples))
    @given(CASES, TERMS)
    def test_day_by_day(self, case: Case, terms: PayTerms) -> None:
        """The long way round says the same."""
        first = case.absences[0].first_day - timedelta(days=10)
        span = [first + timedelta(days=number) for number in range(1250)]
        whole = by_day(wage_periods(case, as_of=FAR, first_day=span[0], last_day=span[-1], terms=terms))
        for here in span:
            (one,) = wage_periods(case, as_of=FAR, first_day=here, last_day=here, terms=terms)
            assert by_day((one,))[here] == whole[here]


class TestAfterALeaveAhead:
    """What comes after an end that waits, waits too: a leave ahead can begin another sickness, BW 7:629(10)."""

    @pytest.mark.parametrize(("same_cause", "waits"), [(False, True), (True, False)])
    def test_the_day_after_the_wage(self, same_cause: bool, waits: bool) -> None:
        """The last day of the wage, and the day after it."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2025-10-20", "last_day": "2026-02-08"}
        case = Case(absences=[{"first_day": "2025-04-17"}], leaves=[{**leave, "same_cause": same_cause}])
        last = assess(case, as_of=date(2025, 8, 11)).wage_continuation.last_day
        assert last == date(2027, 8, 4)
        days = (last, last + timedelta(days=1))
        found = [wage_periods(case, as_of=date(2025, 8, 11), first_day=day, last_day=day)[0] for day in days]
        assert [item.reason for item in found] == ["second_52_weeks", "wage_period_over"]
        assert [bool(item.pending) for item in found] == [waits, waits]


class TestTheTwoYears:
    """BW 7:629(1)."""

    def test_the_floor_ends_on_counted_day_364(self) -> None:
        """The day before, the day, the day after."""
        case = running(D0)
        found = [on(case, text) for text in ("2027-01-02", "2027-01-03", "2027-01-04")]
        assert [item.minimum_wage_floor for item in found] == [True, True, False]
        assert [item.reason for item in found] == ["first_52_weeks", "first_52_weeks", "second_52_weeks"]
        assert {item.percentage for item in found} == {Decimal(70)}
        assert {item.code for item in found} == {Obligation.NORMAL}

    def test_the_wage_ends_on_counted_day_728(self) -> None:
        """And nothing is owed on day 729."""
        found = [on(running(D0), text) for text in ("2028-01-01", "2028-01-02", "2028-01-03")]
        assert [item.code for item in found] == ["normal", "normal", "ended"]
        assert [item.percentage for item in found] == [Decimal(70), Decimal(70), Decimal(0)]
        assert found[2].reason == "wage_period_over"

    def test_before_the_first_sick_day(self) -> None:
        """The article says nothing on it."""
        found = on(running(D0), "2026-01-04")
        assert (found.code, found.percentage, found.reason) == ("not_sick", None, "before_sickness")
        assert codes(running(D0), "2026-01-05") == ["normal"]

    def test_a_gap_moves_both_ends(self) -> None:
        """Three weeks fit: not sick then, and day 364 and 728 come three weeks later."""
        spells = [{"first_day": "2026-01-05", "last_day": "2026-05-31"}, {"first_day": "2026-06-22"}]
        case = Case(absences=spells)
        assert codes(case, "2026-05-31", "2026-06-01", "2026-06-21", "2026-06-22") == [
            "normal", "not_sick", "not_sick", "normal",
        ]  # fmt: skip
        assert on(case, "2026-06-10").reason == "gap"
        assert [on(case, text).minimum_wage_floor for text in ("2027-01-24", "2027-01-25")] == [True, False]
        assert codes(case, "2028-01-23", "2028-01-24") == ["normal", "ended"]

    def test_earlier_cases_are_told_too(self) -> None:
        """Four weeks fit: a new case, with a new first year; the decisions in it leave the first one alone."""
        spells = [{"first_day": "2023-01-02", "last_day": "2024-06-30"}, {"first_day": "2025-01-06"}]
        late = {"kind": "wia_application", "received_on": "2026-12-01"}
        sanction = {"kind": "sanction_decision", "sent_on": "2026-11-02"}
        case = Case(absences=spells, records=[late, sanction])
        assert [on(case, text).minimum_wage_floor for text in ("2023-12-31", "2024-01-01")] == [True, False]
        assert codes(case, "2024-06-30", "2024-07-01", "2025-01-05", "2025-01-06") == [
            "normal", "not_sick", "not_sick", "normal",
        ]  # fmt: skip
        assert on(case, "2024-12-31").reason == "recovered"
        assert codes(case, "2027-01-03", "2027-01-04") == ["normal", "extended"]

    def test_contradictory_decisions_in_an_earlier_case(self) -> None:
        """They are refused there as in the latest one; a sanction in each case is no contradiction."""
        spells = [{"first_day": "2020-01-06", "last_day": "2022-06-30"}, {"first_day": "2025-01-06"}]
        sanctions = [{"kind": "sanction_decision", "sent_on": sent} for sent in ("2021-11-01", "2026-11-02")]
        both = Case(absences=spells, records=sanctions)
        assert codes(both, "2022-01-03", "2027-01-04") == ["sanction", "sanction"]
        again = {"kind": "sanction_decision", "sent_on": "2021-11-15"}
        with pytest.raises(CaseError) as caught:
            on(Case(absences=spells, records=[*sanctions, again]), "2022-01-03")
        assert [problem.code for problem in caught.value.problems] == ["two_sanctions"]

    def test_a_case_from_before_the_law(self) -> None:
        """Nobody guesses what was owed under law that is not held."""
        spells = [{"first_day": "2002-01-07", "last_day": "2002-03-03"}, {"first_day": "2026-01-05"}]
        found = on(Case(absences=spells), "2002-03-03")
        assert (found.code, found.percentage, found.reason) == ("unknown", None, "before_the_law")
        assert not found.minimum_wage_floor
        assert codes(Case(absences=spells), "2002-03-04", "2026-01-05") == ["not_sick", "normal"]


class TestWaitingDays:
    """BW 7:629(9): only where agreed, and once in a joined case."""

    @pytest.mark.parametrize(
        ("agreed", "expected"),
        [
            (0, ["not_sick", "normal", "normal", "normal"]),
            (1, ["not_sick", "waiting_day", "normal", "normal"]),
            (2, ["not_sick", "waiting_day", "waiting_day", "normal"]),
        ],
    )
    def test_the_first_days(self, agreed: int, expected: list[str]) -> None:
        """As many as agreed, from the first sick day."""
        days = ("2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07")
        assert codes(running(D0), *days, terms=PayTerms(waiting_days=agreed)) == expected

    def test_once_in_a_joined_case_and_again_in_a_new_one(self) -> None:
        """27 days fit joins; 28 do not. One day of sickness leaves one waiting day for the next spell."""
        terms = PayTerms(waiting_days=2)
        spell = {"first_day": "2026-01-05", "last_day": "2026-01-05"}
        joined = Case(absences=[spell, {"first_day": "2026-02-02"}])
        assert codes(joined, "2026-01-05", "2026-01-06", "2026-02-02", "2026-02-03", terms=terms) == [
            "waiting_day", "not_sick", "waiting_day", "normal",
        ]  # fmt: skip
        new = Case(absences=[spell, {"first_day": "2026-02-03"}])
        assert codes(new, "2026-02-03", "2026-02-04", "2026-02-05", terms=terms) == [
            "waiting_day", "waiting_day", "normal",
        ]  # fmt: skip

    def test_nothing_is_owed_on_them(self) -> None:
        """And the article is named."""
        found = on(running(D0), "2026-01-05", terms=PayTerms(waiting_days=2))
        assert (found.percentage, found.minimum_wage_floor) == (Decimal(0), False)
        assert [str(item) for item in found.basis] == ["BW 7:629(9)", "BW 7:629(10)"]


class TestLeave:
    """BW 7:629(4)."""

    CASE = running(
        D0,
        leaves=[
            {"kind": "pregnancy_maternity", "first_day": "2026-06-01", "last_day": "2026-09-20",
             "not_counted_from": "2026-05-25"},
            {"kind": "parental", "first_day": "2026-11-02", "last_day": "2026-11-08"},
        ],
    )  # fmt: skip

    def test_its_days_and_the_flexible_period(self) -> None:
        """Sick days from 25 May count as leave; other leave leaves the wage alone."""
        assert codes(self.CASE, "2026-05-24", "2026-05-25", "2026-06-01", "2026-09-20", "2026-09-21", "2026-11-03") == [
            "normal", "leave", "leave", "leave", "normal", "normal",
        ]  # fmt: skip
        assert [on(self.CASE, text).reason for text in ("2026-05-31", "2026-06-01")] == [
            "flexible_period", "maternity_leave",
        ]  # fmt: skip
        assert on(self.CASE, "2026-06-01").evidence == ("leaves[0]",)

    def test_the_flexible_period_by_the_other_reading(self) -> None:
        """Where it counts as sickness, wage is owed."""
        found = on(self.CASE, "2026-05-25", readings={"flexible_period_sick_days": "counted"})
        assert found.code == "normal"

    def test_in_the_sanction_it_pauses(self) -> None:
        """112 days of leave: the 52 weeks end 112 days later."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-03-01", "last_day": "2028-06-20"}
        case = on_file({"kind": "sanction_decision", "sent_on": "2027-11-01"}, leaves=[leave])
        days = ("2028-01-02", "2028-01-03", "2028-02-29", "2028-03-01", "2028-06-20", "2028-06-21", "2029-04-22")
        assert codes(case, *days, "2029-04-23") == [
            "normal", "sanction", "sanction", "leave", "leave", "sanction", "sanction", "ended",
        ]  # fmt: skip

    def test_after_recovery_and_before_sickness(self) -> None:
        """Leave is leave, sick or not; after the last day of wage nothing is owed anyway."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-06-01", "last_day": "2026-09-20"}
        recovered = Case(absences=[{"first_day": "2026-01-05", "last_day": "2026-03-01"}], leaves=[leave])
        assert codes(recovered, "2026-05-31", "2026-06-01", "2026-09-21") == ["not_sick", "leave", "not_sick"]
        before = Case(absences=[{"first_day": "2026-12-07"}], leaves=[leave])
        assert codes(before, "2026-05-31", "2026-06-01", "2026-09-21") == ["not_sick", "leave", "not_sick"]
        late = {"kind": "pregnancy_maternity", "first_day": "2028-06-01", "last_day": "2028-09-20"}
        assert codes(running(D0, leaves=[late]), "2028-06-01") == ["ended"]


def measure(step: str, first: str, last: str | None, told: str | None, **fields: object) -> dict[str, object]:
    """A wage measure."""
    return {"kind": "wage_measure", "step": step, "started_on": first, "last_day": last, "notified_on": told, **fields}


class TestMeasures:
    """BW 7:629(3), (6) and (7)."""

    @pytest.mark.parametrize(
        ("step", "code", "article"),
        [("suspension", "suspended", "BW 7:629(6)"), ("stop", "stopped", "BW 7:629(3)")],
    )
    def test_its_days(self, step: str, code: str, article: str) -> None:
        """From the day on which it starts to its last day, both inclusive."""
        case = on_file(measure(step, "2026-03-02", "2026-03-15", "2026-03-02", id="m1"))
        assert codes(case, "2026-03-01", "2026-03-02", "2026-03-15", "2026-03-16") == ["normal", code, code, "normal"]
        found = on(case, "2026-03-02")
        assert found.reason == step
        assert (found.percentage, found.minimum_wage_floor, found.evidence) == (Decimal(0), False, ("m1",))
        assert [str(item) for item in found.basis] == [article, "BW 7:629(7)"]

    def test_told_later_it_parts_the_days_on_that_day(self) -> None:
        """People judge the days before the employee was told; a period ends on the last of them."""
        case = on_file(measure("stop", "2026-03-02", "2026-03-15", "2026-03-06"))
        assert begins(case, "2026-03-01", "2026-03-16") == [
            ("2026-03-01", "first_52_weeks"), ("2026-03-02", "measure_notified_later"), ("2026-03-06", "stop"),
            ("2026-03-16", "first_52_weeks"),
        ]  # fmt: skip

    def test_not_notified_the_wage_stays_owed(self) -> None:
        """The ground is lost; the period says so, with the article."""
        case = on_file(measure("stop", "2026-03-02", "2026-03-15", None, id="m1"))
        found = on(case, "2026-03-02")
        assert (found.code, found.percentage, found.minimum_wage_floor) == ("normal", Decimal(70), True)
        assert (found.reason, found.evidence) == ("measure_not_notified", ("m1",))
        assert [str(item) for item in found.basis] == ["BW 7:629(1)", "BW 7:629(7)"]
        assert on(case, "2026-03-01").reason == on(case, "2026-03-16").reason == "first_52_weeks"

    def test_notified_later_is_visible(self) -> None:
        """Whether that was without delay is for people to judge."""
        case = on_file(measure("stop", "2026-03-02", "2026-03-15", "2026-03-04"))
        assert (on(case, "2026-03-02").code, on(case, "2026-03-02").reason) == ("unknown", "measure_notified_later")

    def test_a_warning_changes_nothing(self) -> None:
        """It is no measure on the wage."""
        assert codes(on_file(measure("written_warning", "2026-03-02", None, "2026-03-02")), "2026-03-02") == ["normal"]

    def test_two_at_once(self) -> None:
        """A stop wins from a suspension; what was not notified never wins."""
        suspension = measure("suspension", "2026-03-02", "2026-03-31", "2026-03-02")
        stop = measure("stop", "2026-03-10", "2026-03-20", "2026-03-10")
        assert codes(on_file(suspension, stop), "2026-03-09", "2026-03-10", "2026-03-21") == [
            "suspended", "stopped", "suspended",
        ]  # fmt: skip
        untold = measure("stop", "2026-03-10", "2026-03-20", None)
        assert codes(on_file(suspension, untold), "2026-03-10") == ["suspended"]

    def test_an_open_one_runs_until_the_wage_ends(self) -> None:
        """The clock runs on: a stop does not lengthen the 104 weeks."""
        case = on_file(measure("stop", "2027-12-01", None, "2027-12-01"))
        assert codes(case, "2028-01-02", "2028-01-03") == ["stopped", "ended"]


class TestAfterTheWait:
    """BW 7:629(11)."""

    def test_a_late_application(self) -> None:
        """16 days late: owed until 18 January 2028, and pending until UWV decides."""
        late = {"kind": "wia_application", "received_on": "2027-11-02", "id": "w1"}
        found = [on(on_file(late), text) for text in ("2028-01-02", "2028-01-03", "2028-01-18", "2028-01-19")]
        assert [item.code for item in found] == ["normal", "extended", "extended", "ended"]
        assert (found[1].reason, found[1].evidence) == ("late_application", ("w1",))
        assert [item.pending for item in found] == [(), *[("wage_extension_decision",)] * 3]
        decided = {"kind": "wage_extension_decision", "sent_on": "2027-11-10", "days": 8}
        assert codes(on_file(late, decided), "2028-01-10", "2028-01-11") == ["extended", "ended"]
        assert on(on_file(late, decided), "2028-01-10").pending == ()
        cut = on_file(late, aow_date="2027-12-05")
        assert (on(cut, "2028-01-02").pending, codes(cut, "2028-01-03")) == ((), ["ended"])
        asked = {"kind": "extension_agreement", "received_on": "2027-09-01", "last_day": "2028-04-02"}
        old = on_file(asked, aow_date="2027-06-01")
        assert [on(old, text).pending for text in ("2027-07-11", "2027-07-12")] == [(), ()]

    def test_a_voluntary_extension(self) -> None:
        """Another reason than lateness; where both are there, the extension comes first."""
        decision = {"kind": "extension_decision", "sent_on": "2027-09-01", "granted": True, "last_day": "2028-04-02"}
        case = on_file(decision)
        assert codes(case, "2028-01-02", "2028-01-03", "2028-04-02", "2028-04-03") == [
            "normal", "extended", "extended", "ended",
        ]  # fmt: skip
        assert on(case, "2028-01-03").reason == "voluntary_extension"
        both = on_file(decision, {"kind": "wia_application", "received_on": "2028-01-20"})
        assert [on(both, text).reason for text in ("2028-04-02", "2028-04-03")] == [
            "voluntary_extension", "late_application",
        ]  # fmt: skip

    def test_an_extension_asked_and_not_decided(self) -> None:
        """The end of the second year waits for it; the first year does not."""
        asked = {"kind": "extension_agreement", "received_on": "2027-09-01", "last_day": "2028-04-02", "id": "e1"}
        case = on_file(asked)
        assert [on(case, text).pending for text in ("2027-01-03", "2027-01-04", "2028-01-02")] == [
            (), ("extension_decision",), ("extension_decision",),
        ]  # fmt: skip

    def test_the_sanction(self) -> None:
        """52 weeks from the day after the wage period."""
        case = on_file({"kind": "sanction_decision", "sent_on": "2027-11-01", "id": "s1"})
        found = [on(case, text) for text in ("2028-01-02", "2028-01-03", "2028-12-31", "2029-01-01")]
        assert [item.code for item in found] == ["normal", "sanction", "sanction", "ended"]
        assert [item.minimum_wage_floor for item in found] == [False] * 4
        assert (found[1].percentage, found[1].evidence, found[3].reason) == (Decimal(70), ("s1",), "sanction_over")
        assert [str(item) for item in found[1].basis] == ["BW 7:629(1)", "BW 7:629(11b)", "WIA 25(9)"]

    def test_uwv_states_another_last_day(self) -> None:
        """Its day wins, and the period says so."""
        letter = {"kind": "confirmed_dates", "sent_on": "2027-12-01"}
        longer = on_file({**letter, "states": {"last_day_of_wage_continuation": "2028-01-05"}})
        assert codes(longer, "2028-01-03", "2028-01-05", "2028-01-06") == ["extended", "extended", "ended"]
        assert (on(longer, "2028-01-03").reason, on(longer, "2028-01-06").reason) == ("stated_by_uwv", "stated_by_uwv")
        shorter = on_file({**letter, "states": {"last_day_of_wage_continuation": "2028-01-01"}})
        assert codes(shorter, "2028-01-01", "2028-01-02") == ["normal", "ended"]


class TestSoonerEnds:
    """What ends the wage before its time, each with its own reason."""

    @pytest.mark.parametrize(
        ("facts", "last", "code", "reason"),
        [
            ({"employment": {"last_day": "2026-06-30"}}, "2026-06-30", "ended", "employment_ended"),
            ({"employment": {"domestic_worker": "yes"}}, "2026-02-15", "ended", "domestic_worker"),
            ({"aow_date": "2026-06-01"}, "2026-07-12", "ended", "aow_age_reached"),
            (
                {"absences": [{"first_day": D0, "last_day": "2026-03-01", "ended_by": "employment_end"}]},
                "2026-03-01", "ended", "employment_ended",
            ),
            (
                {"absences": [{"first_day": D0, "last_day": "2026-03-01", "ended_by": "death"}]},
                "2026-03-01", "ended", "deceased",
            ),
            ({"absences": [{"first_day": D0, "last_day": "2026-03-01"}]}, "2026-03-01", "not_sick", "recovered"),
        ],
    )  # fmt: skip
    def test_the_last_day_and_the_day_after(self, facts: dict[str, Any], last: str, code: str, reason: str) -> None:
        """Owed on the last day, not on the next."""
        case = Case.model_validate({"absences": [{"first_day": D0}], **facts})
        after = (day(last) + timedelta(days=1)).isoformat()
        assert codes(case, last, after) == ["normal", code]
        assert on(case, after).reason == reason

    def test_recovery_in_the_sanction(self) -> None:
        """It ends on the last sick day."""
        spell = {"first_day": D0, "last_day": "2028-03-05"}
        case = Case(absences=[spell], records=[{"kind": "sanction_decision", "sent_on": "2027-11-01"}])
        assert codes(case, "2028-03-05", "2028-03-06") == ["sanction", "not_sick"]

    def test_no_employer(self) -> None:
        """Nothing is owed by anyone, and the reason says so."""
        found = on(running(D0, employment={"regime": "no_employer"}), "2026-03-01")
        assert (found.code, found.percentage, found.reason) == ("ended", Decimal(0), "no_employer")

    def test_employment_that_ended_before(self) -> None:
        """Ended before, during and after the sickness."""
        case = Case(absences=[{"first_day": "2026-01-05", "last_day": "2026-03-01"}],
                    employment={"last_day": "2025-12-31"})  # fmt: skip
        days = ("2025-12-31", "2026-01-01", "2026-01-05", "2026-03-02")
        assert codes(case, *days) == ["not_sick", "ended", "ended", "ended"]
        assert on(case, "2026-01-05").reason == "employment_ended"

    def test_a_public_servant_has_the_same_percentage(self) -> None:
        """ZW 76a(1): 70 percent of the pay, at least the legal minimum wage in the first 52 weeks."""
        case = running(D0, employment={"regime": "public_servant"})
        found = on(case, "2026-03-01")
        assert (found.code, found.percentage, found.minimum_wage_floor) == ("normal", Decimal(70), True)
        assert [str(item) for item in found.basis] == ["ZW 76a(1)"]
        assert not on(case, "2027-03-01").minimum_wage_floor
        assert on(case, "2026-03-01", terms=PayTerms(percent_first_year=Decimal(90))).percentage == Decimal(90)

    def test_the_articles_of_a_public_servant(self) -> None:
        """ZW 76a(3), (4), (5), 76b(2), (3); nothing there says that a measure must be told at once."""
        employment = {"regime": "public_servant"}

        def articles(day: str, terms: PayTerms | None = None, **facts: object) -> list[str]:
            return [str(item) for item in on(running(D0, employment=employment, **facts), day, terms=terms).basis]

        assert articles("2026-01-06", PayTerms(waiting_days=2)) == ["ZW 76a(3)", "ZW 76a(5)"]
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-03-01", "last_day": "2026-06-20"}
        assert articles("2026-03-01", leaves=[leave]) == ["ZW 76a(4)"]
        for step, article in (("stop", "ZW 76b(2)"), ("suspension", "ZW 76b(3)")):
            assert articles("2026-03-01", records=[measure(step, "2026-03-01", None, "2026-03-01")]) == [article]
        assert articles("2026-03-01", records=[measure("stop", "2026-03-01", None, None)]) == ["ZW 76a(1)"]


class TestTerms:
    """A contract can raise the legal minimum, never lower it."""

    def test_each_percentage_in_its_own_time(self) -> None:
        """100 in year one, 85 in year two, 75 after."""
        terms = PayTerms(0, Decimal(100), Decimal(85), Decimal(75))
        case = on_file({"kind": "sanction_decision", "sent_on": "2027-11-01", "id": "s1"},
                       {"kind": "wia_application", "received_on": "2027-10-18", "id": "w1"})  # fmt: skip
        days = ("2027-01-03", "2027-01-04", "2028-01-02", "2028-01-03", "2028-01-04", "2029-01-02")
        found = [on(case, text, terms=terms) for text in days]
        assert [item.percentage for item in found] == [Decimal(number) for number in (100, 85, 85, 75, 75, 0)]
        assert found[0].evidence == ("terms.percent_first_year",)
        assert found[4].evidence == ("w1", "s1", "terms.percent_after")

    def test_every_problem_at_once(self) -> None:
        """Path, value, what was expected and what to do."""
        terms = PayTerms(3, Decimal("69.99"), Decimal("NaN"), Decimal("100.01"))
        with pytest.raises(CaseError) as caught:
            wage_periods(running(D0), as_of=date(2026, 1, 4), first_day=date(2026, 2, 2), last_day=date(2026, 2, 1),
                         terms=terms)  # fmt: skip
        found = {problem.path: problem for problem in caught.value.problems}
        assert {path: problem.code for path, problem in found.items()} == {
            ("last_day",): "days_reversed",
            ("terms", "waiting_days"): "waiting_days",
            ("terms", "percent_first_year"): "below_the_legal_minimum",
            ("terms", "percent_second_year"): "percent_out_of_range",
            ("terms", "percent_after"): "percent_out_of_range",
            ("absences", 0, "first_day"): "after_as_of",
        }
        low = found["terms", "percent_first_year"]
        assert low.value == Decimal("69.99")
        assert "7:629(1)" in low.expected
        assert "waiting_days" in low.remedy

    @pytest.mark.parametrize("value", [True, 70.0, "70", Decimal("Infinity"), Decimal("sNaN"), -1])
    def test_what_is_no_percentage(self, value: Any) -> None:
        """A float is not exact; a boolean is no number."""
        with pytest.raises(CaseError) as caught:
            on(running(D0), "2026-01-05", terms=PayTerms(percent_after=value))
        assert [problem.path for problem in caught.value.problems] == [("terms", "percent_after")]

    @pytest.mark.parametrize("value", [True, -1, 1.0, "2"])
    def test_what_is_no_number_of_waiting_days(self, value: Any) -> None:
        """0, 1 or 2."""
        with pytest.raises(CaseError, match=r"terms\.waiting_days"):
            on(running(D0), "2026-01-05", terms=PayTerms(waiting_days=value))

    def test_other_wrong_arguments(self) -> None:
        """Not terms, not days, not a case."""
        wrong: Any = ["waiting_days"]
        with pytest.raises(CaseError) as caught:
            wage_periods(wrong, as_of=FAR, first_day=wrong, last_day=wrong, terms=wrong, readings={"none": "x"})
        assert {problem.path[0] for problem in caught.value.problems} == {
            "case", "first_day", "last_day", "terms", "readings",
        }  # fmt: skip


def test_periods_can_be_written_as_json() -> None:
    """Codes, days, and percentages as text."""
    tiles = wage_periods(running(D0), as_of=D0, first_day=D0, last_day=D0)
    (plain,) = TypeAdapter(tuple[WagePeriod, ...]).dump_python(tiles, mode="json")
    assert (plain["code"], plain["percentage"], plain["pending"]) == ("normal", "70", [])
    assert plain["basis"][0]["article"] == "7:629"


def test_an_earlier_case_that_the_span_does_not_reach_says_nothing() -> None:
    """A contradiction in its records refuses a pay run over its days, and no other."""
    spells = [{"first_day": "2020-01-06", "last_day": "2022-03-01"}, {"first_day": "2023-01-02"}]
    decision = {"kind": "extension_decision", "sent_on": "2021-10-01", "granted": True, "last_day": "2021-12-01"}
    case = Case.model_validate({"absences": spells, "records": [decision]})
    day = date(2023, 6, 1)
    later = wage_periods(case, as_of=day, first_day=date(2023, 5, 1), last_day=date(2023, 5, 31))
    assert [part.code.value for part in later] == ["normal"]
    with pytest.raises(CaseError, match="after the last day of the wait"):
        wage_periods(case, as_of=day, first_day=date(2022, 1, 1), last_day=date(2023, 5, 31))


class TestSignatures:
    """What ``help`` shows, and what is kept of what was given."""

    @pytest.mark.parametrize("kind", [PayTerms, WageFacts, WagePeriod])
    def test_help_shows_the_fields(self, kind: type[object]) -> None:
        shown = str(inspect.signature(kind))
        assert "args" not in shown
        assert all(field.name in shown for field in dataclasses.fields(kind))  # type: ignore[arg-type]
        assert next(iter(inspect.signature(kind).parameters)) in pydoc.plain(pydoc.render_doc(kind))

    def test_numbers_are_kept_as_documented(self) -> None:
        wage = WageFacts(3500, "month", 8, "20.5", legal_minimum_per_month="2000.50")
        assert (wage.amount, wage.employer_charges_percent) == (Decimal(3500), Decimal("20.5"))
        assert {type(wage.amount), type(wage.holiday_allowance_percent), type(wage.legal_minimum_per_month)} == {
            Decimal
        }
        terms = PayTerms(percent_first_year=100)
        assert (type(terms.percent_first_year), terms.percent_second_year) == (Decimal, None)
        assert pickle.loads(pickle.dumps(wage)) == wage

    def test_what_is_no_number_is_left_to_be_refused(self) -> None:
        wage: object = WageFacts(True, "month", 8, 20)
        with pytest.raises(CaseError, match="amount"):
            exposure(Case(first_sick_day="2026-01-05"), wage, as_of=date(2026, 2, 1))  # type: ignore[arg-type]


HALF_YEARS = Ladder.of_weeks((26, 100), (26, 90), (26, 80), (26, 70))


class TestLadders:
    """Continued pay by half year or any counted day, in place of one percentage a year."""

    @pytest.mark.parametrize(
        ("text", "percentage"),
        [
            ("2026-01-05", 100), ("2026-07-05", 100), ("2026-07-06", 90), ("2027-01-03", 90), ("2027-01-04", 80),
            ("2027-07-04", 80), ("2027-07-05", 70), ("2028-01-02", 70),
        ],
    )  # fmt: skip
    def test_half_years(self, text: str, percentage: int) -> None:
        """The last day of each half year of 26 weeks, and the day after."""
        found = on(running(D0), text, terms=PayTerms(ladder=HALF_YEARS))
        assert found.percentage == Decimal(percentage)
        assert ("terms.ladder" in found.evidence) == (percentage != 70)

    def test_boundaries_are_found_in_a_run(self) -> None:
        """Without asking for a single day, also where a gap moves them."""
        spells = [{"first_day": "2026-01-05", "last_day": "2026-05-31"}, {"first_day": "2026-06-22"}]
        tiles = wage_periods(
            Case(absences=spells), as_of=FAR, first_day=day("2026-06-01"), last_day=day("2027-02-28"),
            terms=PayTerms(ladder=HALF_YEARS),
        )  # fmt: skip
        assert [(tile.first_day.isoformat(), tile.percentage) for tile in tiles] == [
            ("2026-06-01", None), ("2026-06-22", 100), ("2026-07-27", 90), ("2027-01-25", 80),
        ]  # fmt: skip

    def test_after_its_last_step_the_law_says(self) -> None:
        """70 percent; after the 104 weeks what is promised for then goes first."""
        sanctioned = on_file({"kind": "sanction_decision", "sent_on": "2027-11-01"})
        short = PayTerms(ladder=Ladder.of_weeks((26, 100)))
        days = ("2026-07-05", "2026-07-06", "2028-01-03")
        assert [on(sanctioned, text, terms=short).percentage for text in days] == [
            100, 70, 70,
        ]  # fmt: skip
        long = PayTerms(ladder=Ladder.of_weeks((156, 90)), percent_after=100)
        assert [on(sanctioned, text, terms=long).percentage for text in ("2028-01-02", "2028-01-03")] == [90, 100]
        assert on(sanctioned, "2028-01-03", terms=PayTerms(ladder=Ladder.of_weeks((156, 90)))).percentage == 90

    @given(moved(), st.lists(st.tuples(st.integers(1, 400), st.integers(70, 100)), min_size=1, max_size=6))
    def test_each_day_has_the_percentage_of_its_counted_day(self, case: Case, steps: list[tuple[int, int]]) -> None:
        """As a list of percentages, one for each counted day, says it."""
        ladder = Ladder(tuple(LadderStep(days, percent) for days, percent in steps))
        by_count = [Decimal(percent) for days, percent in steps for _ in range(days)]
        first = case.absences[0].first_day
        last = first + timedelta(days=1300)
        plain = by_day(wage_periods(case, as_of=FAR, first_day=first, last_day=last))
        agreed = by_day(wage_periods(case, as_of=FAR, first_day=first, last_day=last, terms=PayTerms(ladder=ladder)))
        counted = 0
        for here, item in plain.items():
            leave = item[0] in ("leave", "not_sick")
            counted += not leave
            if item[1] == 70 and not leave:
                assert agreed[here][1] == (by_count[counted - 1] if counted <= len(by_count) else 70)

    @pytest.mark.parametrize(
        ("terms", "code", "path"),
        [
            (PayTerms(ladder="26 weken 100%"), "not_a_ladder", ("terms", "ladder")),  # type: ignore[arg-type]
            (PayTerms(ladder=Ladder.of_weeks((523, 100))), "ladder_days", ("terms", "ladder", "steps", 0, "days")),
            (PayTerms(ladder=Ladder((LadderStep(10, 69),))), "below_the_legal_minimum",
             ("terms", "ladder", "steps", 0, "percent")),
            (PayTerms(ladder=HALF_YEARS, percent_first_year=100), "ladder_beside_years",
             ("terms", "percent_first_year")),
        ],
    )  # fmt: skip
    def test_refused(self, terms: PayTerms, code: str, path: tuple[str | int, ...]) -> None:
        """A shape, a step or a percentage that cannot be, each by its path."""
        with pytest.raises(CaseError) as caught:
            on(running(D0), "2026-01-05", terms=terms)
        assert [(problem.code, problem.path) for problem in caught.value.problems] == [(code, path)]


class TestSideBySide:
    """The band of the year stands beside what lies over it."""

    def test_a_stop_leaves_the_band(self) -> None:
        """What would be owed, and that the year turns under it."""
        case = on_file(measure("stop", "2026-12-28", "2027-01-10", "2026-12-28"))
        terms = PayTerms(percent_first_year=100)
        found = [on(case, text, terms=terms) for text in ("2026-12-27", "2026-12-28", "2027-01-03", "2027-01-04")]
        shown: list[tuple[object, ...]] = [
            (item.code.value, item.band, item.band_percentage, item.measure) for item in found
        ]
        assert shown == [
            ("normal", "first_52_weeks", 100, None), ("stopped", "first_52_weeks", 100, "stop"),
            ("stopped", "first_52_weeks", 100, "stop"), ("stopped", "second_52_weeks", 70, "stop"),
        ]  # fmt: skip

    def test_waiting_days_and_leave_too(self) -> None:
        """Nothing is owed, and the band is there; outside the wage there is none."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-06-01", "last_day": "2026-09-20"}
        case = running(D0, leaves=[leave])
        terms = PayTerms(waiting_days=2, percent_first_year=100)
        found = [on(case, text, terms=terms) for text in ("2026-01-06", "2026-07-01", "2026-01-04", "2029-01-01")]
        assert [(item.band, item.band_percentage) for item in found] == [
            ("first_52_weeks", 100), ("first_52_weeks", 100), (None, None), (None, None),
        ]  # fmt: skip

    def test_a_part_of_the_hours(self) -> None:
        """A stop over 40 percent of the hours leaves 60 percent of the band: of 90 that is 54; over all, nothing."""
        terms = PayTerms(percent_first_year=90)
        for part, code, left in ((40, "partly_stopped", Decimal(54)), (100, "stopped", Decimal(0)),
                                 ("12.5", "partly_stopped", Decimal("78.75"))):  # fmt: skip
            told = measure("stop", "2026-06-01", "2026-06-30", "2026-06-01") | {"hours_percent": part}
            found = on(on_file(told), "2026-06-15", terms=terms)
            assert found.code == code
            assert (found.percentage, found.band_percentage) == (left, Decimal(90))
        told = measure("suspension", "2026-06-01", None, "2026-06-01") | {"hours_percent": 40}
        assert on(on_file(told), "2026-06-15").code == "partly_suspended"


class TestWorkAndBenefits:
    """BW 7:629(5): what work and benefits bring in is set off; (12): suitable work leaves the employment as it is."""

    CASE = on_file(
        {
            "id": "w1",
            "kind": "work_resumption",
            "started_on": "2026-03-02",
            "last_day": "2026-03-31",
            "work": "adapted",
        },
        {"id": "b1", "kind": "benefit", "started_on": "2026-03-16", "last_day": "2026-04-15"},
    )

    def test_boundaries_where_they_begin_and_end(self) -> None:
        """Each day with the records that run on it."""
        tiles = wage_periods(self.CASE, as_of=FAR, first_day=day("2026-02-01"), last_day=day("2026-04-30"))
        assert [(tile.first_day.isoformat(), tile.work, tile.set_off) for tile in tiles] == [
            ("2026-02-01", (), ()), ("2026-03-02", ("w1",), ()), ("2026-03-16", ("w1",), ("b1",)),
            ("2026-04-01", (), ("b1",)), ("2026-04-16", (), ()),
        ]  # fmt: skip

    def test_the_articles(self) -> None:
        """Paragraph 5, and 12 for suitable work; ZW 76c for a public servant; none for work as therapy."""
        assert [str(item) for item in on(self.CASE, "2026-03-20").basis] == [
            "BW 7:629(1)",
            "BW 7:629(5)",
            "BW 7:629(12)",
        ]
        servant = self.CASE.model_copy(update={"employment": {"regime": "public_servant"}})
        servant = Case.model_validate_json(servant.to_json())
        assert [str(item) for item in on(servant, "2026-03-20").basis] == ["ZW 76a(1)", "ZW 76c"]
        therapy = on_file({"kind": "work_resumption", "started_on": "2026-03-02", "work": "therapy"})
        assert [str(item) for item in on(therapy, "2026-03-20").basis] == ["BW 7:629(1)"]

    def test_early_iva_is_set_off_from_its_first_day(self) -> None:
        """Received on 4 May 2026 and granted, it begins 70 days later; the wage runs on beside it."""
        case = on_file(
            {"kind": "early_iva_application", "received_on": "2026-05-04"},
            {"id": "d1", "kind": "early_iva_decision", "sent_on": "2026-06-15", "granted": True},
        )
        found = [on(case, text) for text in ("2026-07-12", "2026-07-13", "2028-01-02", "2028-01-03")]
        assert [item.set_off for item in found] == [(), ("d1",), ("d1",), ()]
        assert [str(item) for item in found[1].basis] == ["BW 7:629(1)", "BW 7:629(5)"]
        assert begins(case, "2026-07-01", "2026-07-31") == [
            ("2026-07-01", "first_52_weeks"), ("2026-07-13", "first_52_weeks"),
        ]  # fmt: skip


class TestPublicServants:
    """ZW 76a to 76c: their own articles, with what the scheme or agreement promises as the terms."""

    SERVANT: Mapping[str, Any] = {"employment": {"regime": "public_servant"}}

    def test_what_the_scheme_promises(self) -> None:
        """A ladder above the 70 percent of ZW 76a(1), with the floor in the first 52 weeks."""
        case = running(D0, **self.SERVANT)
        found = [
            on(case, text, terms=PayTerms(ladder=HALF_YEARS)) for text in ("2026-07-05", "2026-07-06", "2027-07-05")
        ]
        assert [(item.percentage, item.minimum_wage_floor) for item in found] == [
            (Decimal(100), True), (Decimal(90), True), (Decimal(70), False),
        ]  # fmt: skip
        assert {str(item) for one in found for item in one.basis} == {"ZW 76a(1)"}

    @pytest.mark.parametrize(("step", "article"), [("stop", "ZW 76b(2)"), ("suspension", "ZW 76b(3)")])
    def test_a_measure_rests_on_76b(self, step: str, article: str) -> None:
        """Over all hours, and over a part of them."""
        told = measure(step, "2026-06-01", "2026-06-30", "2026-06-01")
        for hours in ({}, {"hours_percent": 25}):
            found = on(on_file(told | hours, **self.SERVANT), "2026-06-15")
            assert article in map(str, found.basis)
            assert not any(str(item).startswith("BW") for item in found.basis)
        assert found.percentage == Decimal("52.5")

    def test_waiting_days_need_a_rule(self) -> None:
        """ZW 76a(3) and (5)."""
        found = on(running(D0, **self.SERVANT), "2026-01-05", terms=PayTerms(waiting_days=1))
        assert [str(item) for item in found.basis] == ["ZW 76a(3)", "ZW 76a(5)"]


class TestWorkingDays:
    """The pattern of working days, for the reading that counts days of work as waiting days."""

    @pytest.mark.parametrize(
        ("pattern", "waiting"),
        [
            (None, ["2026-01-09", "2026-01-12"]),
            (["fri", "sat", "sun"], ["2026-01-09", "2026-01-10"]),
            (["fri"], ["2026-01-09", "2026-01-16"]),
            (["tue", "thu"], ["2026-01-13", "2026-01-15"]),
        ],
    )
    def test_the_first_two_days_of_work(self, pattern: list[str] | None, waiting: list[str]) -> None:
        """From Friday 9 January: Friday and Monday without a pattern, else the days on which the employee works."""
        case = running(date(2026, 1, 9), employment={} if pattern is None else {"working_days": pattern})
        tiles = wage_periods(
            case, as_of=FAR, first_day=day("2026-01-09"), last_day=day("2026-02-28"),
            readings={"waiting_days": "working_days"}, terms=PayTerms(waiting_days=2),
        )  # fmt: skip
        found = [here.isoformat() for here, item in by_day(tiles).items() if item[0] == "waiting_day"]
        assert found == waiting


class TestNotCertain:
    """What is not on file can still lengthen the wage; the payroll door says so too."""

    def test_an_application_past_its_last_day(self) -> None:
        """First sick day 1 January 2024: the wait ends on 28 December 2025, the application is due on 12 October."""
        case = Case(first_sick_day="2024-01-01")
        for as_of, silent in (("2025-10-12", ("records.sanction_decision",)),
                              ("2025-10-13", ("records.wia_application", "records.sanction_decision"))):  # fmt: skip
            (found,) = wage_periods(case, as_of=day(as_of), first_day=day("2026-01-15"), last_day=day("2026-01-15"))
            assert (found.code, found.could_change) == ("ended", silent)
            said = [item.fact for item in assess(case, as_of=day(as_of)).could_change]
            assert set(found.could_change) <= set(said)

    def test_in_time_nothing_can_come(self) -> None:
        """With a timely application and a decision the wage is over."""
        case = Case(first_sick_day="2024-01-01", records=[
            {"kind": "wia_application", "received_on": "2025-10-06"},
            {"kind": "sanction_decision", "sent_on": "2025-11-03", "withdrawn_on": "2025-12-01"},
        ])  # fmt: skip
        (found,) = wage_periods(case, as_of=day("2026-02-01"), first_day=day("2026-01-15"), last_day=day("2026-01-15"))
        assert (found.code, found.could_change) == ("ended", ())

    @pytest.mark.parametrize(("same_cause", "last", "named"), [(None, "2026-04-26", True), (True, "2026-04-26", False)])
    def test_another_cause_after_a_leave(self, same_cause: bool | None, last: str, named: bool) -> None:
        """Nobody said that the cause was the same: by another one a new period began, with wage for months more."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2024-08-05", "last_day": "2024-11-24"}
        facts = {"absences": [{"first_day": "2024-01-08"}], "records": [
            {"kind": "wia_application", "received_on": "2026-01-10"},
        ]}  # fmt: skip
        case = Case.model_validate(facts | {"leaves": [leave | {"same_cause": same_cause}]})
        span = (day(last) + timedelta(days=1), day("2026-11-30"))
        (found,) = wage_periods(case, as_of=day("2026-05-20"), first_day=span[0], last_day=span[1])
        assert found.code == "ended"
        assert ("leaves.same_cause" in found.could_change) is named
        other = Case.model_validate(facts | {"leaves": [leave | {"same_cause": False}]})
        normal, ended = wage_periods(other, as_of=day("2026-05-20"), first_day=span[0], last_day=span[1])
        assert (normal.code, normal.last_day, ended.code) == ("normal", day("2026-11-22"), "ended")

    def test_another_cause_in_an_earlier_case(self) -> None:
        """So too when the employee recovered since, and fell ill again."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2024-08-05", "last_day": "2024-11-24"}
        case = Case.model_validate({
            "absences": [{"first_day": "2024-01-08", "last_day": "2027-01-31"}, {"first_day": "2027-04-05"}],
            "leaves": [leave],
        })  # fmt: skip
        (found,) = wage_periods(case, as_of=day("2027-05-01"), first_day=day("2026-04-27"), last_day=day("2026-11-22"))
        assert (found.code, found.could_change) == ("ended", ("leaves.same_cause",))
