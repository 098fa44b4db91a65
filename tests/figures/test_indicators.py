"""The figures: absence by the standard of 1996, what files say, and nobody to be recognised in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import (
    AbsenceFigures,
    Case,
    CaseError,
    Degree,
    FileFigures,
    Indicators,
    Language,
    OutflowReason,
    Person,
    RiskLevel,
    Staff,
    WageFacts,
    indicators,
    pack_named,
)
from poortwachter.export.figures import absence_rows, figures_html, file_rows
from poortwachter.figures.hiding import ALL, WHOLE_PERIOD, hidden_cells
from poortwachter.text.figures import definition_lines, figures_page
from read_as_dutch import amiss

APRIL: dict[str, Any] = {"first_day": date(2026, 4, 1), "last_day": date(2026, 4, 30), "as_of": date(2026, 5, 31)}
QUARTER: dict[str, Any] = {**APRIL, "last_day": date(2026, 6, 30), "as_of": date(2026, 6, 30)}
FIRST = date(2026, 1, 5)


def sick(first: str, last: str | None = None, *records: dict[str, Any], **facts: Any) -> Case:
    """A case with one spell."""
    spell = {"first_day": first} if last is None else {"first_day": first, "last_day": last}
    return Case.model_validate({"absences": [spell], "records": list(records), **facts})


def _with(period: dict[str, date], options: dict[str, Any]) -> dict[str, Any]:
    return {"least": 1, **period, **options}


def all_together(*people: Person | Case, period: dict[str, date] = APRIL, **options: Any) -> AbsenceFigures:
    """The absence of all in the whole period."""
    return indicators(people, **_with(period, options)).of_group(None)[0]


def files_of(*people: Person | Case, period: dict[str, date], **options: Any) -> FileFigures:
    """What all files say."""
    return indicators(people, **_with(period, options)).of_group(None)[1]


class TestPercentage:
    """Sickness percentage, section 2.2 of the standard."""

    def test_the_published_example_of_statistics_netherlands(self) -> None:
        """CBS, "Hoe bepaal ik het ziekteverzuimpercentage?": 37.75 of 864.5 days, 4.4 percent."""
        spells: list[tuple[str, str, Any]] = [
            ("2026-04-03", "2026-04-10", 1),
            ("2026-04-26", "2026-04-27", 1),
            ("2026-05-29", "2026-06-06", 1),
            ("2026-04-18", "2026-05-12", "0.75"),
        ]
        people = [Person(sick(first, last), part_time_factor=factor) for first, last, factor in spells]
        staff = [Staff(number=8), Staff(number=2, part_time_factor="0.75")]
        found = all_together(*people, period=QUARTER, staff=staff)
        assert (found.absent_days, found.available_days) == (Decimal("37.75"), Decimal("864.50"))
        assert found.percentage is not None
        assert round(found.percentage, 1) == Decimal("4.4")

    @pytest.mark.parametrize(
        ("first", "last", "days"),
        [("2026-03-20", "2026-03-31", 0), ("2026-03-20", "2026-04-01", 1), ("2026-04-30", "2026-05-09", 1),
         ("2026-05-01", "2026-05-09", 0), ("2026-03-20", None, 30)],
    )  # fmt: skip
    def test_only_days_within_the_period(self, first: str, last: str | None, days: int) -> None:
        """Both ends of the period are in it."""
        assert all_together(sick(first, last)).absent_days == days

    def test_the_part_that_is_not_worked_by_named_polarity(self) -> None:
        """40 absent is 60 present; which way a percentage counts is never left to be guessed."""
        made = [Degree(date(2026, 4, 1), percent_absent=40), Degree(date(2026, 4, 1), percent_present=60)]
        found = [all_together(Person(sick("2026-04-01"), degrees=(degree,))).absent_days for degree in made]
        assert found == [Decimal("12.00")] * 2
        for wrong in ({}, {"percent_absent": 40, "percent_present": 60}, {"percent_absent": 101}):
            with pytest.raises(CaseError):
                Degree(date(2026, 4, 1), **wrong)  # type: ignore[arg-type]

    def test_a_part_that_ends_in_the_spell(self) -> None:
        """The whole is absent again from the day after its last day."""
        part = Degree(date(2026, 4, 6), date(2026, 4, 10), percent_absent=40)
        assert all_together(Person(sick("2026-04-01"), degrees=(part,))).absent_days == 25 + 2

    def test_work_resumed_by_its_hours(self) -> None:
        """24 of 40 hours leaves 40 percent; therapy work without wage value is absence."""
        work = {"kind": "work_resumption", "started_on": "2026-04-16", "hours_per_week": "24"}
        assert all_together(Person(sick("2026-04-01", None, work), contract_hours=40)).absent_days == 15 + 6
        therapy = {**work, "work": "therapy"}
        assert all_together(Person(sick("2026-04-01", None, therapy), contract_hours=40)).absent_days == 30

    def test_a_part_that_nobody_tells_counts_whole_and_is_named(self) -> None:
        """Without hours of the contract the part is not known."""
        work = {"kind": "work_resumption", "started_on": "2026-04-16", "hours_per_week": "24"}
        found = all_together(sick("2026-04-01", None, work))
        assert (found.absent_days, found.days_without_degree) == (Decimal(30), 15)

    def test_maternity_leave_is_no_absence_and_is_given_beside_it(self) -> None:
        """Two versions, without and with the leave."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-04-11", "last_day": "2026-07-31"}
        case = Case.model_validate({"absences": [{"first_day": "2026-04-01"}], "leaves": [leave]})
        found = all_together(case, staff=[Staff(number=1)])
        assert (found.absent_days, found.leave_days, found.ended_spells) == (Decimal(10), Decimal(20), 1)
        assert (found.percentage, found.percentage_with_leave) == (Decimal("33.33"), Decimal("100.00"))

    @pytest.mark.parametrize(
        ("last", "absent", "leave"), [("2026-04-09", 9, 1), ("2026-04-10", 9, 1), ("2026-04-11", 10, 1)]
    )
    def test_a_leave_around_the_last_sick_day(self, last: str, absent: int, leave: int) -> None:
        """On a day of leave nobody is absent, also where it is the last sick day."""
        day = {"kind": "pregnancy_maternity", "first_day": "2026-04-10", "last_day": "2026-04-10"}
        case = Case.model_validate({"absences": [{"first_day": "2026-04-01", "last_day": last}], "leaves": [day]})
        found = all_together(case)
        assert (found.absent_days, found.leave_days) == (Decimal(absent), Decimal(leave))

    @pytest.mark.parametrize(("day", "leave"), [("2026-03-31", 0), ("2026-04-01", 1), ("2026-05-01", 0)])
    def test_a_leave_of_a_day_around_the_period(self, day: str, leave: int) -> None:
        """Outside it there is none."""
        one_day = {"kind": "pregnancy_maternity", "first_day": day, "last_day": day}
        case = Case.model_validate({"absences": [{"first_day": "2026-03-01"}], "leaves": [one_day]})
        assert all_together(case).leave_days == leave

    def test_without_a_workforce_no_percentage(self) -> None:
        """The cases alone do not know who is well."""
        found = all_together(sick("2026-04-01"))
        assert (found.percentage, found.frequency, found.employees, found.absent_days) == (
            None,
            None,
            None,
            Decimal(30),
        )

    def test_who_comes_or_goes_in_the_period_counts_for_its_days(self) -> None:
        """The exact way of the standard: factor times days of employment."""
        staff = [
            Staff(number=2),
            Staff(first_day=date(2026, 4, 16)),
            Staff(last_day=date(2026, 4, 15), part_time_factor="0.5"),
        ]
        found = all_together(sick("2026-04-01", "2026-04-01"), staff=staff)
        assert (found.employees, found.available_days) == (Decimal(3), Decimal("82.50"))


class TestFrequencyAndDuration:
    """Sections 2.3 and 2.4 of the standard."""

    @pytest.mark.parametrize(
        ("first", "last", "new", "ended"),
        [("2026-03-31", "2026-04-01", 0, 1), ("2026-04-01", "2026-05-01", 1, 0), ("2026-04-30", "2026-04-30", 1, 1),
         ("2026-05-01", "2026-05-02", 0, 0)],
    )  # fmt: skip
    def test_new_by_the_first_day_and_ended_by_the_last(self, first: str, last: str, new: int, ended: int) -> None:
        """A spell is new where it began, and has a duration where it ended."""
        found = all_together(sick(first, last))
        assert (found.new_spells, found.ended_spells) == (new, ended)

    def test_spells_within_four_weeks_count_apart(self) -> None:
        """What the law joins is two notifications here."""
        case = Case.model_validate({"absences": [{"first_day": "2026-04-01", "last_day": "2026-04-02"},
                                                 {"first_day": "2026-04-07", "last_day": "2026-04-09"}]})  # fmt: skip
        found = all_together(case, staff=[Staff(number=10)])
        assert (found.new_spells, found.mean_duration) == (2, Decimal("2.50"))
        assert found.frequency == Decimal("2.43")  # 2 / 10 x 365 / 30

    def test_a_part_timer_is_ill_for_whole_days(self) -> None:
        """Two weeks are fourteen days, whatever the factor and the part worked."""
        person = Person(sick("2026-04-01", "2026-04-14"), part_time_factor="0.6",
                        degrees=(Degree(date(2026, 4, 1), percent_absent=50),))  # fmt: skip
        assert all_together(person).mean_duration == 14


class TestFiles:
    """What stands on file."""

    PERIOD: ClassVar[dict[str, date]] = {
        "first_day": date(2027, 10, 1),
        "last_day": date(2027, 10, 31),
        "as_of": date(2027, 11, 30),
    }
    BOTH: ClassVar[list[str]] = ["employer", "employee"]
    WHOLE: ClassVar[list[dict[str, Any]]] = [
        {"kind": "problem_analysis", "dated": "2026-02-12", "capacity": "present"},
        {"kind": "action_plan", "dated": "2026-02-24", "signed_by": BOTH, "views_of": BOTH},
        {"kind": "first_year_evaluation", "dated": "2026-12-21", "views_of": BOTH},
        {"kind": "current_opinion", "dated": "2027-09-20", "capacity": "present"},
        {"kind": "final_evaluation", "dated": "2027-09-27", "views_of": BOTH},
    ]
    REPORT: ClassVar[dict[str, Any]] = {"kind": "reintegration_report", "dated": "2027-10-03"}

    @pytest.mark.parametrize(("dated", "in_time"), [("2027-10-03", 1), ("2027-10-04", 0)])
    def test_a_report_in_time(self, dated: str, in_time: int) -> None:
        """The last day is Sunday 3 October 2027, the end of week 91."""
        found = files_of(sick("2026-01-05", None, *self.WHOLE, {**self.REPORT, "dated": dated}), period=self.PERIOD)
        assert found.in_time is not None
        assert (found.in_time.number, found.in_time.of) == (in_time, 1)

    @pytest.mark.parametrize(
        ("first", "last", "as_of", "due"), [(3, 31, 31, 1), (4, 31, 31, 0), (1, 3, 31, 1), (1, 2, 31, 0), (1, 31, 2, 0)]
    )
    def test_a_report_that_is_due_in_the_period(self, first: int, last: int, as_of: int, due: int) -> None:
        """On the first or the last day of it, and no later than the day of assessment."""
        named = {"first_day": first, "last_day": last, "as_of": as_of}
        found = files_of(sick("2026-01-05"), period={name: date(2027, 10, day) for name, day in named.items()})
        assert found.in_time is not None
        assert (found.in_time.of, found.in_time.unknown) == (due, 0)

    @pytest.mark.parametrize("missing", [None, 1, 3])
    def test_a_file_that_is_complete(self, missing: int | None) -> None:
        """Every compulsory document on the last day; what came later was not there."""
        records = [item for place, item in enumerate(self.WHOLE) if place != missing]
        found = files_of(sick("2026-01-05", None, *records, self.REPORT), period=self.PERIOD)
        assert found.complete is not None
        assert (found.complete.number, found.complete.of, found.complete.unknown) == (int(missing is None), 1, 0)

    def test_imported_history_is_not_told(self) -> None:
        """What was due before the records are complete is part of neither."""
        case = sick("2026-01-05", None, *self.WHOLE[1:], self.REPORT, records_complete_from="2026-06-01")
        found = files_of(case, period=self.PERIOD)
        assert found.complete is not None
        assert (found.complete.of, found.complete.unknown, found.complete.percent) == (0, 1, None)

    def test_a_sanction_that_goes_on_for_its_substance_is_one(self) -> None:
        """It is counted in the period in which it was imposed."""
        case = sick(
            "2026-01-05",
            None,
            {"kind": "sanction_decision", "sent_on": "2028-02-14", "ground": "substantive"},
            {"kind": "sanction_decision", "sent_on": "2027-11-15", "ground": "administrative"},
        )
        ends = [date(2027, 11, 30), date(2028, 2, 29)]
        periods = [{"first_day": end.replace(day=1), "last_day": end, "as_of": ends[-1]} for end in ends]
        assert [files_of(case, period=period).sanctions for period in periods] == [1, 0]

    def test_a_sanction_in_days_and_euros(self) -> None:
        """Imposed in the period; the euros are those of the exposure, and without a wage they are not known."""
        decision = {"kind": "sanction_decision", "sent_on": "2027-11-15"}
        case = sick("2026-01-05", None, {"kind": "wia_application", "received_on": "2027-10-11"}, decision)
        period = {"first_day": date(2027, 11, 1), "last_day": date(2027, 11, 30), "as_of": date(2027, 11, 30)}
        wage = WageFacts(amount="3500", period="month", holiday_allowance_percent=8, employer_charges_percent=20)
        found = files_of(Person(case, wage=wage), case, period=period)
        assert (found.sanctions, found.sanction_days, found.without_wage) == (2, 2 * 364, 1)
        assert found.sanction_euros is not None
        assert found.sanction_euros > 10_000
        assert (found.repaired, found.days_shortened) == (0, 0)
        assert files_of(case, period=self.PERIOD).sanctions == 0

    def test_a_repair_shortens(self) -> None:
        """UWV established repair in the period; the rest of the 52 weeks is what was saved."""
        records: list[dict[str, Any]] = [
            {"kind": "wia_application", "received_on": "2027-10-11"},
            {"kind": "sanction_decision", "sent_on": "2027-11-15"},
            {"kind": "repair_report", "received_on": "2028-03-06"},
            {"kind": "repair_decision", "sent_on": "2028-03-20", "repaired": True},
        ]
        period = {"first_day": date(2028, 3, 1), "last_day": date(2028, 3, 31), "as_of": date(2028, 3, 31)}
        found = files_of(sick("2026-01-05", None, *records), period=period)
        assert (found.sanctions, found.repaired) == (0, 1)
        assert found.days_shortened is not None
        assert 0 < found.days_shortened < 364

    @pytest.mark.parametrize(
        ("facts", "records", "reason"),
        [
            ({"last_day": "2026-03-15"}, [], OutflowReason.OWN_JOB),
            ({"last_day": "2026-03-15", "ended_by": "employment_end"}, [], OutflowReason.LEFT),
            ({"last_day": "2026-03-15", "ended_by": "death"}, [], OutflowReason.DIED),
            ({}, [{"kind": "work_resumption", "started_on": "2026-03-10", "work": "other_employer"}],
             OutflowReason.OUTSIDE),
            ({}, [{"kind": "work_resumption", "started_on": "2026-03-10", "work": "other", "structural": True}],
             OutflowReason.OTHER_JOB_INSIDE),
            ({}, [{"kind": "early_iva_application", "received_on": "2026-03-02"},
                  {"kind": "early_iva_decision", "sent_on": "2026-03-10", "granted": True}], OutflowReason.WIA),
            ({}, [{"kind": "work_resumption", "started_on": "2026-03-10", "work": "other"}], None),
            ({}, [{"kind": "work_resumption", "started_on": "2026-03-10", "work": "own", "structural": True}], None),
            ({"last_day": "2026-02-15"}, [], None),
            ({}, [], None),
        ],
    )  # fmt: skip
    def test_outflow_by_reason(self, facts: dict[str, Any], records: list[Any], reason: OutflowReason | None) -> None:
        """What ended it first; a sickness of less than six weeks is no re-integration."""
        case = Case.model_validate({"absences": [{"first_day": FIRST, **facts}], "records": records})
        period = {"first_day": date(2026, 1, 1), "last_day": date(2026, 3, 31), "as_of": date(2026, 3, 31)}
        found = files_of(case, period=period)
        assert {one for one, count in found.outflow if count} == (set() if reason is None else {reason})

    @pytest.mark.parametrize(
        ("first", "last", "counts"), [(16, 31, True), (17, 31, False), (1, 16, True), (1, 15, False)]
    )
    def test_outflow_on_the_days_of_the_period(self, first: int, last: int, counts: bool) -> None:
        """Both ends of the period are in it."""
        person = Person(sick("2026-01-05", "2026-03-15"), outflow=OutflowReason.OUTSIDE, outflow_on=date(2026, 3, 16))
        period = {"first_day": date(2026, 3, first), "last_day": date(2026, 3, last), "as_of": date(2026, 3, 31)}
        assert dict(files_of(person, period=period).outflow)[OutflowReason.OUTSIDE] == int(counts)

    @pytest.mark.parametrize(("work", "reason"), [(None, OutflowReason.LEFT), ("2026-04-15", OutflowReason.OUTSIDE)])
    def test_who_left_before_a_new_employer_was_seen(self, work: str | None, reason: OutflowReason) -> None:
        """The end of the employment came first, and work at another employer says where to."""
        found = {"kind": "work_resumption", "started_on": work, "work": "other_employer"}
        case = sick("2026-01-05", None, *([] if work is None else [found]), employment={"last_day": "2026-03-31"})
        period = {"first_day": date(2026, 3, 1), "last_day": date(2026, 5, 31), "as_of": date(2026, 5, 31)}
        assert {one for one, count in files_of(case, period=period).outflow if count} == {reason}

    def test_what_happened_first_counts(self) -> None:
        """Early IVA before recovery."""
        records: list[dict[str, Any]] = [
            {"kind": "early_iva_application", "received_on": "2026-03-02"},
            {"kind": "early_iva_decision", "sent_on": "2026-03-10", "granted": True},
        ]
        period = {"first_day": date(2026, 3, 1), "last_day": date(2026, 3, 31), "as_of": date(2026, 3, 31)}
        found = files_of(sick("2026-01-05", "2026-03-20", *records), period=period)
        assert {one for one, count in found.outflow if count} == {OutflowReason.WIA}

    def test_the_caller_knows_better(self) -> None:
        """An outflow that is told goes before the file."""
        person = Person(sick("2026-01-05", "2026-03-15"), outflow=OutflowReason.OUTSIDE, outflow_on=date(2026, 3, 16))
        period = {"first_day": date(2026, 3, 1), "last_day": date(2026, 3, 31), "as_of": date(2026, 3, 31)}
        assert dict(files_of(person, period=period).outflow)[OutflowReason.OUTSIDE] == 1

    def test_the_target_of_defence(self) -> None:
        """From the pack: 51 percent at the start, at least 60."""
        figures = {figure.id: figure.value for figure in pack_named("defence").figures}
        assert [Decimal(str(figures[name])) for name in ("outflow_start", "outflow_target")] == [51, 60]
        people = [sick("2026-01-05", "2026-03-15")] * 3
        found = indicators(
            people, first_day=FIRST, last_day=date(2026, 3, 31), as_of=date(2026, 3, 31), least=1, target=60
        )
        assert "het doel van 60% is gehaald" in figures_page(found, "nl")


class TestHiding:
    """Groups below the threshold, and what would give them away."""

    STAFF: ClassVar[list[Staff]] = [Staff("A", number=40), Staff("B", number=30), Staff("C", number=4)]
    PEOPLE: ClassVar[list[Person]] = [Person(sick("2026-04-01", "2026-04-10"), group=group) for group in "ABC"]

    def test_a_small_group_is_hidden_and_one_more_with_it(self) -> None:
        """Otherwise all less A less B is C."""
        found = indicators(self.PEOPLE, **APRIL, staff=self.STAFF, least=10)
        assert {item.group: item.hidden for item in found.absence} == {"A": False, "B": True, "C": True, None: False}
        hidden = next(item for item in found.absence if item.group == "C")
        assert (hidden.absent_days, hidden.percentage, hidden.employees) == (None, None, None)
        assert all(item.hidden for item in found.files)

    @pytest.mark.parametrize(("number", "hidden"), [(9, True), (10, False)])
    def test_the_threshold(self, number: int, hidden: bool) -> None:
        """From so many people on a number is shown."""
        found = indicators([], **APRIL, staff=[Staff("A", number=number), Staff("B", number=50)], least=10)
        assert {item.hidden for item in found.absence if item.group == "A"} == {hidden}

    def test_why_it_is_hidden_is_told_where_something_is(self) -> None:
        """On no page that shows every number."""
        for least, told in ((10, True), (1, False)):
            found = indicators(self.PEOPLE, **APRIL, staff=self.STAFF, least=least)
            pages = (figures_page(found, "nl"), figures_html(found, language="nl"))
            assert ["niet getoond" in page for page in pages] == [told, told]

    @pytest.mark.parametrize(
        ("first", "second", "hidden"),
        [
            ((8, 30, 9), (30, 30, 0), {("1", "A"), ("1", "C"), (WHOLE_PERIOD, "A"), (WHOLE_PERIOD, "C")}),
            ((4, 4, 0), (8, 8, 0), {(row, group) for row in "12" for group in ("A", "B", ALL)}),
        ],
    )
    def test_no_more_is_hidden_than_is_needed(
        self, first: tuple[int, ...], second: tuple[int, ...], hidden: set[tuple[str, str]]
    ) -> None:
        """A sum of the whole period closes the circle of the first table, a sum of a month that of the second."""
        sizes = {("1", group): Decimal(number) for group, number in zip("ABC", first, strict=True)}
        sizes |= {("2", group): Decimal(number) for group, number in zip("ABC", second, strict=True)}
        sizes |= {(row, ALL): Decimal(sum(numbers)) for row, numbers in (("1", first), ("2", second))}
        sizes |= {(WHOLE_PERIOD, group): sizes["1", group] + sizes["2", group] for group in ("A", "B", "C", ALL)}
        assert hidden_cells(sizes, 10, rows_add_up=True) == hidden

    @given(
        st.dictionaries(
            st.tuples(st.sampled_from(["1", "2", "3"]), st.sampled_from("ABCD")), st.integers(0, 30), min_size=1
        ),
        st.integers(1, 12),
    )
    def test_no_hidden_number_can_be_found_by_subtraction(self, drawn: dict[tuple[str, str], int], least: int) -> None:
        """Of a table with sums, no linear combination of what is shown gives a hidden cell."""
        rows, groups = ["1", "2", "3", WHOLE_PERIOD], ["A", "B", "C", "D", ALL]
        sizes = {(row, group): Decimal(drawn.get((row, group), 0)) for row in rows[:3] for group in groups[:4]}
        for row in rows[:3]:
            sizes[row, ALL] = sum((sizes[row, group] for group in groups[:4]), Decimal(0))
        for group in groups:
            sizes[WHOLE_PERIOD, group] = sum((sizes[row, group] for row in rows[:3]), Decimal(0))
        hidden = hidden_cells(sizes, least, rows_add_up=True)
        assert {cell for cell, size in sizes.items() if 0 < size < least} <= hidden
        unknowns = sorted(hidden)
        equations = [[1 if cell[0] == row else 0 for cell in unknowns] for row in rows]
        equations += [[1 if cell[1] == group else 0 for cell in unknowns] for group in groups]
        free = [place for place, cell in enumerate(unknowns) if _found(equations, place)]
        shown = {cell for cell, size in sizes.items() if size and cell not in hidden}
        assert not free or not shown


def _found(equations: list[list[int]], place: int) -> bool:
    """Whether the value at ``place`` follows from the equations, whatever their right-hand sides are."""
    rows = [[Fraction(value) for value in row] for row in equations]
    wanted = [Fraction(int(number == place)) for number in range(len(rows[0]))]
    pivot = 0
    for column in range(len(wanted)):
        best = next((row for row in range(pivot, len(rows)) if rows[row][column]), None)
        if best is None:
            continue
        rows[pivot], rows[best] = rows[best], rows[pivot]
        lead = rows[pivot][column]
        rows[pivot] = [value / lead for value in rows[pivot]]
        for row in range(len(rows)):
            if row != pivot and rows[row][column]:
                by = rows[row][column]
                rows[row] = [value - by * other for value, other in zip(rows[row], rows[pivot], strict=True)]
        if wanted[column]:
            by = wanted[column]
            wanted = [value - by * other for value, other in zip(wanted, rows[pivot], strict=True)]
        pivot += 1
    return not any(wanted)


@given(st.lists(st.tuples(st.integers(0, 120), st.integers(0, 60), st.sampled_from("AB")), max_size=6))
def test_groups_and_months_add_up(drawn: list[tuple[int, int, str]]) -> None:
    """Days absent of the groups are those of all, and of the months those of the whole period."""
    people = []
    for begin, length, group in drawn:
        first = date(2026, 3, 1) + timedelta(days=begin)
        people.append(Person(sick(first.isoformat(), (first + timedelta(days=length)).isoformat()), group=group))
    period = {**QUARTER, "as_of": date(2026, 12, 31)}
    found = indicators(people, **period, least=1)
    for span in {(item.first_day, item.last_day) for item in found.absence}:
        of_span = [item for item in found.absence if (item.first_day, item.last_day) == span]
        total = next(item.absent_days for item in of_span if item.group is None)
        assert sum(item.absent_days or 0 for item in of_span if item.group is not None) == total
    months = [item.absent_days or 0 for item in found.absence if item.group is None and not item.whole_period]
    assert sum(months) == found.of_group(None)[0].absent_days


@pytest.mark.parametrize(
    ("last_day", "spans"),
    [("2026-04-30", [True]), ("2026-05-01", [False, False, True]), ("2026-06-30", [False, False, False, True])],
)
def test_a_row_for_each_month_and_for_the_whole_period(last_day: str, spans: list[bool]) -> None:
    """Of one month it is the month itself."""
    found = indicators([], **{**QUARTER, "last_day": date.fromisoformat(last_day)}, staff=[Staff(number=20)])
    assert [item.whole_period for item in found.absence] == spans
    assert found.of_group(None)[0].last_day == date.fromisoformat(last_day)


@pytest.mark.parametrize(("last_day", "refused"), [(date(2026, 1, 4), True), (FIRST, False)])
def test_days_that_are_reversed(last_day: date, refused: bool) -> None:
    """One day is none."""
    for made in (
        lambda: Staff(first_day=FIRST, last_day=last_day),
        lambda: Degree(FIRST, last_day, percent_absent=50),
    ):
        if refused:
            with pytest.raises(CaseError, match="first_day"):
                made()
        else:
            assert made().last_day == last_day


@pytest.mark.parametrize(
    ("made", "path"),
    [
        (lambda: Staff(first_day="5 januari"), "first_day"),  # type: ignore[arg-type]
        (lambda: Staff(last_day=5), "last_day"),  # type: ignore[arg-type]
        (lambda: Staff(number="4.5"), "number"),  # type: ignore[arg-type]
        (lambda: Degree(None, percent_absent=50), "first_day"),  # type: ignore[arg-type]
        (lambda: Degree("x", percent_absent=50), "first_day"),  # type: ignore[arg-type]
        (lambda: Person(sick("2026-01-05"), outflow="left", outflow_on="x"), "outflow_on"),  # type: ignore[arg-type]
        (lambda: Person(sick("2026-01-05"), outflow=[], outflow_on=FIRST), "outflow"),  # type: ignore[arg-type]
        (lambda: indicators([], first_day="x", last_day=FIRST, as_of=FIRST), "first_day"),  # type: ignore[arg-type]
        (lambda: indicators([], first_day=FIRST, last_day=None, as_of=FIRST), "last_day"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_day_or_no_whole_number(made: Callable[[], object], path: str) -> None:
    """It is refused with its place, and nothing is cut off."""
    with pytest.raises(CaseError) as caught:
        made()
    assert [item.path for item in caught.value.problems] == [(path,)]


@pytest.mark.parametrize(
    ("staff", "problem"),
    [
        ({"number": 20}, ("list_expected", ("staff",))),
        ("20", ("list_expected", ("staff",))),
        (Staff(number=20), ("list_expected", ("staff",))),
        ([Staff(number=20), 20], ("not_of_kind", ("staff", 1))),
    ],
)
def test_what_is_no_list_of_staff(staff: Any, problem: tuple[str, tuple[str | int, ...]]) -> None:
    """It is refused with its place; the same of the degrees of a person."""
    with pytest.raises(CaseError) as caught:
        indicators([], **APRIL, staff=staff)
    assert [(one.code, one.path) for one in caught.value.problems] == [problem]
    with pytest.raises(CaseError) as caught:
        Person(sick("2026-01-05"), degrees=staff)
    assert {one.path[0] for one in caught.value.problems} == {"degrees"}


def test_days_as_text() -> None:
    """As everywhere."""
    written: Any = {name: day.isoformat() for name, day in QUARTER.items()}
    first: Any = "2026-01-01"
    staff = [Staff(number=20, first_day=first), Staff(number=20, first_day=date(2026, 1, 1))]
    assert staff[0] == staff[1]
    people = [sick("2026-04-01")]
    assert indicators(people, **written, staff=staff) == indicators(people, **QUARTER, staff=staff)


@pytest.mark.parametrize(
    ("options", "path"),
    [
        ({"staff": {"A": 40}}, ("staff",)),
        ({"staff": [("A", 40)]}, ("staff", 0)),
        ({"staff": Staff("A")}, ("staff",)),
        ({"staff": 40}, ("staff",)),
    ],
)
def test_a_workforce_that_is_none(options: Any, path: tuple[str | int, ...]) -> None:
    """It is refused in words, with its place."""
    with pytest.raises(CaseError) as caught:
        indicators([], **APRIL, **options)
    assert [problem.path for problem in caught.value.problems] == [path]


def test_a_case_that_comes_again() -> None:
    """Its days would count twice; cases without a number are each their own."""
    again = [sick("2026-04-01", case_id="a"), sick("2026-04-02"), sick("2026-04-02"), sick("2026-04-01", case_id="a")]
    with pytest.raises(CaseError) as caught:
        indicators(again, **APRIL)
    assert [(item.code, item.path) for item in caught.value.problems] == [("case_id_twice", ("people", 3, "case_id"))]
    assert all_together(*again[:3]).new_spells == 3


def test_parts_that_are_none() -> None:
    """A part is a Degree."""
    degrees: Any = [{"first_day": "2026-04-01", "percent_absent": 50}]
    with pytest.raises(CaseError) as caught:
        Person(sick("2026-04-01"), degrees=degrees)
    assert [problem.path for problem in caught.value.problems] == [("degrees", 0)]


def test_what_is_wrong_with_the_question() -> None:
    """Days that are reversed and numbers out of range are refused, all at once; a name is no group."""
    with pytest.raises(CaseError) as caught:
        indicators([], first_day=FIRST, last_day=date(2026, 1, 4), as_of=date(2026, 1, 4), least=0, target=101)
    assert [problem.code for problem in caught.value.problems] == ["days_reversed", "days_reversed"] + [
        "number_range"
    ] * 2
    for least, refused in ((1, False), (1000, False), (1001, True)):
        if not refused:
            assert indicators([], **APRIL, least=least).absence
            continue
        with pytest.raises(CaseError) as caught:
            indicators([], **APRIL, least=least)
        assert caught.value.problems[0].expected == "a number from 1 to 1000"
    for target in (0, 100):
        assert indicators([], **APRIL, target=target).target == target
    for no_target in (-1, "x"):
        with pytest.raises(CaseError) as caught:
            indicators([], **APRIL, target=no_target)
        assert [(item.path, item.expected) for item in caught.value.problems] == [
            (("target",), "a number from 0 to 100"),
        ]
    for wrong in ({"group": "j.achternaam@example.org"}, {"group": "123456782"}, {"part_time_factor": "much"}):
        with pytest.raises(CaseError) as caught:
            Person(sick("2026-01-05"), **wrong)  # type: ignore[arg-type]
        assert "achternaam" not in str(caught.value)


@pytest.mark.parametrize(
    ("made", "least", "most"),
    [
        (lambda number: Staff(number=number), 0, 10_000_000),
        (lambda number: Staff(part_time_factor=number), 0, 2),
        (lambda number: Person(sick("2026-01-05"), part_time_factor=number), 0, 2),
        (lambda number: Person(sick("2026-01-05"), contract_hours=number), 0, 168),
        (lambda number: Degree(FIRST, percent_absent=number), 0, 100),
    ],
)
def test_a_number_within_its_bounds(made: Callable[[int], object], least: int, most: int) -> None:
    """Both bounds can be given, and what lies beyond them is refused."""
    assert all(made(number) for number in (least, most))
    for number in (least - 1, most + 1):
        with pytest.raises(CaseError, match=f"a number from {least} to {most}"):
            made(number)


def test_the_definitions_are_dutch() -> None:
    """With who defined what."""
    assert {line: found for line in definition_lines("nl") if (found := amiss(line))} == {}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_shown(language: Language) -> None:
    """Pages with pictures, rows and frames; no number of a case on them."""
    people = [
        Person(sick("2026-04-01", None, case_id=f"case-77{place}"), group=group) for place, group in enumerate("AAB")
    ]
    staff = [Staff("A", number=20), Staff("B", number=12)]
    found = indicators(people, **QUARTER, staff=staff, least=1, target=60)
    page = figures_html(found, language=language)
    assert page.count("<svg") == 2
    assert "<script" not in page
    assert "case-77" not in page + figures_page(found, language) + found.to_json()
    assert len(absence_rows(found).rows) == 3 * 4
    assert [row["level_not_assessed"] for row in file_rows(found).records()] == [0, 0, 0]
    assert absence_rows(found).to_arrow().num_rows == 12
    assert Indicators.from_json(found.to_json()) == found
    assert {level for level, _ in found.files[0].levels} == set(RiskLevel)
