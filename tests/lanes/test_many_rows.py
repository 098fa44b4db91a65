"""The text on many rows at once goes, for each row, the way that it goes for that row alone."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

np = pytest.importorskip("numpy")

from poortwachter.counting.counted import Runs, runs_of  # noqa: E402
from poortwachter.facts.records import record_models  # noqa: E402
from poortwachter.lanes import counted, day_verbs  # noqa: E402
from poortwachter.lanes.amounts import with_amounts  # noqa: E402
from poortwachter.lanes.bound import Bound  # noqa: E402
from poortwachter.lanes.columns import (  # noqa: E402
    DayColumn,
    OutcomeColumn,
    ShapeColumn,
    View,
    WhyColumn,
    WordColumn,
    YesColumn,
    read,
    settled,
)
from poortwachter.lanes.counted import RunsColumn  # noqa: E402
from poortwachter.lanes.records import Kinds, Listed, said  # noqa: E402
from poortwachter.lanes.rows import NO_DAY, Days, Id, Way, Yes, ways  # noqa: E402
from poortwachter.lanes.sums import SUMS, Whys  # noqa: E402
from poortwachter.lanes.together import ByKind, in_order, record_of  # noqa: E402
from poortwachter.law.stages import leave  # noqa: E402
from poortwachter.law.stages.clauses import TERM, WAIT  # noqa: E402
from poortwachter.law.stages.file import Dated, Leave, Outcome  # noqa: E402
from poortwachter.rules import verbs  # noqa: E402

SMALL = st.integers(-3, 3)


def test_a_text_that_names_a_module_has_its_names_bound() -> None:
    """What a text asks of a module by name is what stands in the place of that name."""
    text = ModuleType("text")
    exec("from poortwachter.rules import verbs\ndef later(day):\n    return verbs.next_working_day(day)", vars(text))
    made = Bound((text,), {verbs.next_working_day: lambda day: ("bound", day)})
    assert made.of(vars(text)["later"])(1) == ("bound", 1)


def on_rows(text: Any, *columns: list[int]) -> list[Any]:
    """What a text of numbers gives for each row, run on all at once."""
    given = [DayColumn(np.array(column, np.int64)) for column in columns]
    found = settled(
        ways(lambda way: text(*[read(way, column) for column in given]), np.arange(len(columns[0]))), len(columns[0])
    )
    if isinstance(found, WordColumn):
        return [found.words[number] for number in found.numbers]
    return [None if day == NO_DAY else int(day) for day in found.days]


def winding(one: int, other: int) -> int | None:
    """A text that asks much of its numbers."""
    if one == other or not one:
        return None
    if one != 2 and one < other <= 3:
        return (other - one) * 2 // 3
    if one > other and other <= 1:
        return 5 - one + other
    return int(one) + 1


@given(st.lists(st.tuples(SMALL, SMALL), min_size=1, max_size=30))
def test_each_row_goes_its_own_way(rows: list[tuple[int, int]]) -> None:
    one, other = ([row[place] for row in rows] for place in range(2))
    assert on_rows(winding, one, other) == [winding(*row) for row in rows]


@given(st.lists(st.dates(date(1990, 1, 1), date(2040, 12, 31)), min_size=1, max_size=10))
def test_days_have_a_calendar(days: list[date]) -> None:
    """Year, month and day in the month, and text."""
    numbers = [day.toordinal() for day in days]
    for part in ("year", "month", "day"):
        assert on_rows(lambda day, part=part: getattr(day, part), numbers) == [getattr(day, part) for day in days]
    way = Way(np.arange(len(days)), [], [])
    assert (Days(way, np.array(numbers)).isoformat().of.numbers() == numbers).all()


def test_a_day_is_compared_with_dates_and_with_nothing() -> None:
    days = [date(2026, 1, 5).toordinal(), date(2026, 1, 6).toordinal()]
    assert on_rows(lambda day: 1 if day >= date(2026, 1, 6) else 0, days) == [0, 1]
    assert on_rows(lambda day: int(day == None) + int(day != None), days) == [1, 1]  # noqa: E711
    assert on_rows(lambda day: f"{day.days.toordinal()}", days) == [str(day) for day in days]
    assert on_rows(lambda day: {days[0]: 7}.get(day, 8), days) == [7, 8]
    assert on_rows(lambda day: day - (date(2026, 1, 6) - date(2026, 1, 5)), days) == [days[0] - 1, days[0]]


@pytest.mark.parametrize(
    ("verb", "more"),
    [
        (verbs.next_working_day, ()), (verbs.last_working_day, ()), (verbs.last_of_month, ()),
        (verbs.months_later, (13,)), (verbs.working_days_later, (3,)), (verbs.earliest, (740_000,)),
        (verbs.latest, (740_000,)),
    ],
)  # fmt: skip
def test_a_verb_of_many_days_is_the_verb_of_each(verb: Any, more: tuple[int, ...]) -> None:
    mine = day_verbs.NAMES[verb]
    first = [739_990, 740_003, 740_001]
    for days in (first, [739_900, 740_400], first):
        assert on_rows(lambda day: mine(day, *more), days) == [verb(day, *more) for day in days]
    assert mine(740_001, *more) == verb(740_001, *more)
    if verb in (verbs.earliest, verbs.latest):
        assert on_rows(lambda day: mine(*more, day), first) == [verb(*more, day) for day in first]


DAYS = st.integers(date(1930, 1, 1).toordinal(), date(2110, 12, 31).toordinal())


@given(st.lists(DAYS, min_size=1, max_size=20), st.integers(-1300, 900))
def test_months_of_many_days_are_those_of_each(days: list[int], months: int) -> None:
    """A day that the month lacks becomes its last day, in a leap year too."""
    mine = day_verbs.NAMES
    assert on_rows(lambda day: mine[verbs.months_later](day, months), days) == [
        verbs.months_later(day, months) for day in days
    ]
    assert on_rows(mine[verbs.last_of_month], days) == [verbs.last_of_month(day) for day in days]


@pytest.mark.parametrize("day", ["2024-02-28", "2024-02-29", "2023-02-28", "2024-03-31", "2023-12-31", "2024-01-30"])
def test_months_from_the_end_of_one(day: str) -> None:
    """The day before the end, the end and the day after, each month of two years on and back."""
    end = date.fromisoformat(day).toordinal()
    days = [end - 1, end, end + 1]
    for months in range(-24, 25):
        found = on_rows(lambda one, months=months: day_verbs.NAMES[verbs.months_later](one, months), days)
        assert found == [verbs.months_later(one, months) for one in days]


def test_a_term_that_holds_two_working_days_on_many_rows() -> None:
    """Atw 2: the length of the term tells its days apart."""
    mine = day_verbs.NAMES[verbs.next_working_day]
    days, since = [740_000, 740_001, 740_002], [739_997, 739_998, 739_998]
    found = on_rows(lambda day, first: mine(day, first), days, since)
    assert found == [verbs.next_working_day(*pair) for pair in zip(days, since, strict=True)]


# --- columns ------------------------------------------------------------------------------------------------------


def settle(*values: Any) -> Any:
    """One value for each row, as a column."""
    return settled([(np.array([row]), value) for row, value in enumerate(values)], len(values))


def again(column: Any, text: Any) -> list[Any]:
    """What a text gives of a column, for each row."""
    found = [None] * 2
    for rows, value in ways(lambda way: text(read(way, column)), np.arange(2)):
        for place, row in enumerate(rows.tolist()):
            found[row] = value.numbers()[place] if isinstance(value, Days | Yes) else value
    return found


@given(st.lists(st.decimals(0, 5, places=1), min_size=2, max_size=2), st.decimals(0, 5, places=1))
def test_amounts_are_the_decimals_of_their_rows(amounts: list[Decimal], other: Decimal) -> None:
    """Compared, added, multiplied, asked whether there is any, and looked up in a table."""
    column = with_amounts(settle(*amounts))
    for how in (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne):
        assert again(column, lambda some, how=how: how(some, other)) == [how(one, other) for one in amounts]
    assert again(column, bool) == [bool(one) for one in amounts]
    assert again(column, lambda some: {amounts[0]: 1}.get(some, 0)) == [int(one == amounts[0]) for one in amounts]
    assert again(column, lambda some: (1 + some) * 2 == (1 + other) * 2) == [one == other for one in amounts]


def test_an_amount_is_something() -> None:
    """No amount is nothing, zero neither."""
    column = with_amounts(settle(Decimal(0), Decimal(1)))
    assert again(column, lambda some: (some == None, some != None)) == [(False, True)] * 2  # noqa: E711


@given(*[st.lists(st.decimals(0, 5, places=1), min_size=2, max_size=2)] * 2)
def test_amounts_beside_amounts_are_those_of_their_rows(amounts: list[Decimal], others: list[Decimal]) -> None:
    """Each row has its two."""
    columns = [with_amounts(settle(*of)) for of in (amounts, others)]

    def more(one: Any, other: Any) -> bool:
        return bool(one + other > one * other)

    parts = ways(lambda way: more(*(read(way, column) for column in columns)), np.arange(2))
    found = {row: said for rows, said in parts for row in rows.tolist()}
    assert [found[row] for row in range(2)] == [more(*both) for both in zip(amounts, others, strict=True)]


def test_what_was_given_can_be_read_again() -> None:
    whole = Way(np.arange(2), [], [])
    both = [(np.arange(2), Yes(whole, np.array([True, False])))]
    assert isinstance(settled(both, 2), YesColumn)
    assert again(settled(both, 2), lambda yes: yes) == [True, False]
    assert again(settle(True, None), lambda yes: yes) == [True, None]
    assert again(settle("a", "b"), lambda word: word) == ["a", "b"]
    assert again(settle(None, None), lambda day: day) == [None, None]
    assert again(settle(Outcome(None, 0), Dated(7, int(WAIT))), lambda found: found.day) == [None, 7]
    assert again(settle((1, "x"), (2, "x")), lambda shape: shape) == [(1, "x"), (2, "x")]
    first: Any = Days(whole, np.array([3, 4]))
    pairs = [(np.arange(2), (Leave(first, 9), Yes(whole, np.array([True, False]))))]
    column = settled(pairs, 2)
    assert isinstance(column, ShapeColumn)
    assert again(column, lambda shape: shape[0].first) == [3, 4]
    assert again(column, lambda shape: shape[1]) == [True, False]


def test_an_outcome_is_handed_on_as_it_is() -> None:
    column = settle(Outcome(5, int(WAIT)), Outcome(None, int(TERM)))
    handed = settled(ways(lambda way: read(way, column), np.arange(2)), 2)
    assert isinstance(handed, OutcomeColumn)
    assert handed.day.days.tolist() == [5, NO_DAY]
    assert again(handed, lambda found: next(iter(found))) == [5, None]


def test_sums_of_clauses_are_added_and_asked() -> None:
    column = settle(Outcome(1, int(WAIT)), Outcome(2, int(TERM)))
    kept = settled(ways(lambda way: read(way, column).why & WAIT, np.arange(2)), 2)
    assert isinstance(kept, WhyColumn)
    assert [SUMS.known[number] for number in kept.whys] == [WAIT, 0]
    assert again(kept, bool) == [True, False]
    assert again(kept, int) == [WAIT, 0]
    assert again(column, lambda found: int(found.why | found.why)) == [WAIT, TERM]
    mixed = settled([(np.array([0]), WAIT), (np.array([1]), 0)], 2)
    assert again(mixed, lambda why: hash(why) == hash(int(WAIT))) == [True, False]
    found = settled(ways(lambda way: Outcome(read(way, column).day, read(way, column).why), np.arange(2)), 2)
    assert [SUMS.known[number] for number in found.whys] == [WAIT, TERM]


def test_a_sum_of_clauses_is_compared_with_a_number() -> None:
    """As the text does: with none of them, or with one; rows that differ part, and it is nothing else."""
    kept = settled(ways(lambda way: read(way, settle(Outcome(1, int(WAIT)), Outcome(2, 0))).why, np.arange(2)), 2)
    assert again(kept, lambda why: why != 0) == [True, False]
    assert again(kept, lambda why: why == int(WAIT)) == [True, False]
    assert again(kept, lambda why: why == why and why != None) == [True, True]  # noqa: E711


def test_a_sum_of_clauses_with_a_number_that_parts_rows() -> None:
    """Each row keeps its own sum, also where the number that is added to it sends rows another way."""
    whys, more = settle(Outcome(1, int(WAIT)), Outcome(2, int(TERM)), Outcome(3, int(WAIT))), settle(4, 0, 0)
    found = settled(ways(lambda way: Outcome(None, read(way, whys).why | read(way, more)), np.arange(3)), 3)
    assert [SUMS.known[number] for number in found.whys] == [WAIT | 4, TERM, WAIT]


def test_values_of_rows_that_left_are_no_values_of_a_way() -> None:
    with pytest.raises(AssertionError, match="left"):
        Days(Way(np.arange(2), [], []), np.arange(3))


def test_no_rows_part_on_a_way_that_has_ended() -> None:
    """What is read late would be read for the wrong rows."""
    kept: list[Way] = []
    list(ways(kept.append, np.arange(2)))
    with pytest.raises(AssertionError, match="ended"):
        kept[0].ask(np.array([True, False]))
    assert kept[0].ask(np.array([True, True]))


def test_a_view_names_what_it_has() -> None:
    way = Way(np.arange(1), [], [])
    view = View(way, {"day": DayColumn(np.array([4])), "reading": "word"})
    assert (view.reading, view.day.one()) == ("word", 4)
    with pytest.raises(AttributeError, match="other"):
        view.other  # noqa: B018


SPANS = st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=1, max_size=4)


def runs_from(first: int, spans: list[tuple[int, int]], *, runs_on: bool) -> Runs:
    """Runs of so many days, each so many days after the one before; the last may run on."""
    found: list[tuple[int, int | None]] = []
    for length, gap in spans:
        found.append((first, first + length - 1))
        first += length + gap
    return runs_of([*found[:-1], (found[-1][0], None)] if runs_on else found)


@given(st.lists(st.tuples(st.integers(1, 30), SPANS, st.booleans()), min_size=1, max_size=5), st.data())
def test_days_are_counted_in_every_row_at_once(drawn: list[tuple[int, Any, bool]], data: Any) -> None:
    """Each row has the day, and the number, that its own runs give; on no day do rows part."""
    runs = [runs_from(first, spans, runs_on=runs_on) for first, spans, runs_on in drawn]
    days = data.draw(st.lists(st.integers(1, 80), min_size=len(runs), max_size=len(runs)))
    lines = {"runs": RunsColumn.of(settle(*runs)), "day": DayColumn(np.array(days, np.int64))}
    for verb in (verbs.counted, verbs.counted_so_far, verbs.sick_again):
        alone = [verb(SimpleNamespace(runs=one), day) for one, day in zip(runs, days, strict=True)]
        of_one = [verb(SimpleNamespace(runs=one), days[0]) for one in runs]

        def text(way: Way, mine: Any = counted.NAMES[verb]) -> Any:
            file = View(way, lines)
            return mine(file, file.day), mine(file, days[0])

        ((rows, (each, same)),) = ways(text, np.arange(len(runs)))
        assert rows.tolist() == [*range(len(runs))]
        assert each.numbers().tolist() == alone
        assert same.numbers().tolist() == of_one


def test_a_day_that_is_the_same_in_all_rows_is_still_asked_of_each_of_them() -> None:
    """In some rows it is counted, in others not; the text runs again for the rows that part."""
    lines = {"runs": RunsColumn.of(settle(runs_of([(1, 9), (20, None)]), runs_of([(1, None)]), runs_of([(1, None)])))}
    part = DayColumn(np.array([1, 1, 2], np.int64))

    def text(way: Way) -> Any:
        day = counted.NAMES[verbs.sick_again](View(way, lines), 12)
        return 1 if day > 15 else 2 if read(way, part) == 1 else 3

    assert settled(ways(text, np.arange(3)), 3).days.tolist() == [1, 2, 3]


def test_there_is_no_day_before_the_first_counted_one() -> None:
    """As plainly."""
    file = View(Way(np.arange(1), [], []), {"runs": RunsColumn.of(settle(runs_of([(5, None)])))})
    assert counted.NAMES[verbs.counted](file, 1).numbers().tolist() == [5]
    with pytest.raises(ValueError, match="counted day 0"):
        counted.NAMES[verbs.counted](file, 0)


def test_rows_without_runs_have_no_column_of_runs() -> None:
    assert not isinstance(RunsColumn.of(settled([], 2)), RunsColumn)


def test_names_are_bound_in_functions_lists_of_them_and_classes() -> None:
    bound = Bound([leave], {}, more={"reversed": None})
    mine = bound.of(leave.after_leave)
    assert mine is not leave.after_leave
    assert bound.of(leave.through_leave).__globals__["after_leave"] is mine
    assert bound.bind(leave.after_leave) is not mine
    assert bound.of([]) == []


def test_no_records_are_of_no_kind() -> None:
    kinds = Kinds(Way(np.arange(1), [], []), {})
    assert (list(kinds), len(kinds), kinds.get("evaluation")) == ([], 0, None)


def test_kinds_that_are_there_are_counted() -> None:
    """In each row those of which it has a record."""
    acts = [kind for kind, days in ACTS.items() if any(days)]

    def text(way: Way) -> Any:
        kinds = Kinds(way, ByKind({kind: listed(kind) for kind in acts}))
        return list(kinds), len(kinds)

    found = {tuple(rows.tolist()): value for rows, value in ways(text, np.arange(2))}
    assert found == {
        (row,): ([kind for kind in acts if ACTS[kind][row]], sum(bool(ACTS[kind][row]) for kind in acts))
        for row in range(2)
    }


def test_no_rows_go_no_way() -> None:
    assert list(ways(lambda way: 1, np.arange(0))) == []
    assert Whys.__slots__ == ()


# --- records of several kinds --------------------------------------------------------------------------------------

ACTS = {"evaluation": [[10, 30], [10]], "first_year_evaluation": [[20], [5]], "final_evaluation": [[], [40]]}


def listed(kind: str) -> Any:
    """Records of one kind in two rows, of which the second says that the course changed."""
    acts = [np.array(days, np.int64) for days in ACTS[kind]]
    days, counts = np.concatenate(acts), np.array([len(of_row) for of_row in acts])
    fields: dict[str, Any] = {"filed_by_act": DayColumn(days), "filed_by_day": DayColumn(days + 1)}
    fields["dated"] = DayColumn(np.where(days == 20, NO_DAY, days))
    if kind != "evaluation":
        fields["course"] = WordColumn(np.repeat(np.arange(2), counts), [None, "changed"])
    return Listed(record_models()[kind], np.arange(len(days)), np.cumsum(counts) - counts, counts, fields)


def told(way: Way, text: Any) -> Any:
    """What a text gives of all of them in the order of their acts."""
    return text(in_order(Kinds(way, ByKind({kind: listed(kind) for kind in ACTS})), [*ACTS, "no_such_kind"]))


def each_row(text: Any) -> list[Any]:
    found: list[Any] = [None, None]
    for rows, value in ways(lambda way: told(way, text), np.arange(2)):
        for place, row in enumerate(rows.tolist()):
            found[row] = [one.numbers()[place] if isinstance(one, Days) else one for one in value]
    return found


def test_records_of_several_kinds_stand_in_the_order_of_their_acts() -> None:
    assert each_row(lambda entries: [one.done_on for one in entries]) == [[10, 20, 30], [5, 10, 40]]
    assert each_row(lambda entries: [(one.kind == "evaluation" and 1) or 0 for one in entries]) == [
        [1, 0, 1],
        [0, 1, 0],
    ]
    assert each_row(lambda entries: [hash(one.kind) == hash("evaluation") for one in entries[:1]]) == [[True], [False]]
    assert each_row(lambda entries: [one.kind == "week_42_notice" for one in entries]) == [[False] * 3] * 2


def test_rows_part_by_kind_only_where_the_text_asks_for_it() -> None:
    days = [*ways(lambda way: told(way, lambda entries: [one.done_on for one in entries]), np.arange(2))]
    kinds = [*ways(lambda way: told(way, lambda entries: [one.record.__class__ for one in entries]), np.arange(2))]
    assert (len(days), len(kinds)) == (1, 2)
    assert {value[0].__name__ for _, value in kinds} == {"Evaluation", "FirstYearEvaluation"}


def test_records_of_several_kinds_say_what_each_says() -> None:
    """A day, a word that one kind has no column of, what none says, what none has, what hangs on the kind."""
    assert each_row(lambda entries: [said(one.record, "course") for one in entries]) == [
        [None, None, None], ["changed", None, "changed"],
    ]  # fmt: skip
    assert each_row(lambda entries: [said(one.record, "dated") for one in entries]) == [[10, None, 30], [5, 10, 40]]
    assert each_row(lambda entries: [one.record.views_of for one in entries]) == [[()] * 3] * 2
    assert each_row(lambda entries: [said(one.record, "answer_by") for one in entries]) == [[None] * 3] * 2
    assert each_row(lambda entries: [one.record.shows_act for one in entries]) == [[True] * 3] * 2


def test_whether_a_record_has_a_field_parts_no_rows_where_all_have_it() -> None:
    """Rows part by the kind only where some kinds have it."""

    def asked(field: str) -> list[tuple[list[int], Any]]:
        text = lambda entries: [one.record.has(field) for one in entries[:1]]  # noqa: E731
        return [(rows.tolist(), value) for rows, value in ways(lambda way: told(way, text), np.arange(2))]

    for field in ("dated", "course", "views_of"):
        assert asked(field) == [([0, 1], [True])]
    assert asked("capacity") == [([0, 1], [False])]


def test_a_record_is_found_again_by_its_id_and_its_kind_kept() -> None:
    def again(way: Way) -> Any:
        by_kind = Kinds(way, ByKind({kind: listed(kind) for kind in ACTS}))
        second = in_order(by_kind, ACTS)[1]
        return record_of(by_kind, second.id).done_on

    assert settled(ways(again, np.arange(2)), 2).days.tolist() == [20, 10]
    kept = settled(ways(lambda way: told(way, lambda entries: (entries[0].kind, 7)), np.arange(2)), 2)
    assert isinstance(kept, ShapeColumn)
    split = [*ways(lambda way: bool(read(way, kept)[0] == "evaluation"), np.arange(2))]
    assert sorted((rows.tolist(), value) for rows, value in split) == [([0], True), ([1], False)]


def in_turn(of: Mapping[str, Mapping[str, Any]]) -> Callable[[Way], Any]:
    """A record of each of two kinds in two rows, of which the second has them the other way about."""

    def listed(number: int, kind: str) -> Listed:
        days = np.array([[10, 30], [20, 5]][number], np.int64)
        fields: dict[str, Any] = {"filed_by_act": DayColumn(days), "filed_by_day": DayColumn(days + 1), **of[kind]}
        return Listed(record_models()[kind], np.arange(2), np.arange(2), np.ones(2, np.int64), fields)

    by_kind = ByKind({kind: listed(number, kind) for number, kind in enumerate(of)})
    return lambda way: in_order(Kinds(way, by_kind), list(of))


def test_what_only_one_kind_has_is_read_of_that_kind() -> None:
    """An opinion with a capacity, and an evaluation that has no such field: rows part by the kind."""
    entries = in_turn({
        "capacity": {"capacity": WordColumn(np.zeros(2, np.int64), ["none"])},
        "evaluation": {"course": WordColumn(np.zeros(2, np.int64), ["kept"])},
    })  # fmt: skip

    def text(way: Way) -> Any:
        return [(said(one.record, "capacity"), said(one.record, "course")) for one in entries(way)]

    found = {tuple(rows.tolist()): value for rows, value in ways(text, np.arange(2))}
    assert found == {(0,): [("none", None), (None, "kept")], (1,): [(None, "kept"), ("none", None)]}


def test_a_day_that_one_kind_never_has_is_no_day() -> None:
    """Of two kinds of opinion one says when it is looked at again."""
    entries = in_turn({"problem_analysis": {"reassess_by": DayColumn(np.array([40, 50]))}, "capacity": {}})
    found = settled(ways(lambda way: entries(way)[0].record.reassess_by, np.arange(2)), 2)
    assert found.days.tolist() == [40, NO_DAY]


# --- one case in several rows -------------------------------------------------------------------------------------


@given(st.lists(SMALL, min_size=1, max_size=4), st.data())
def test_a_case_can_stand_in_several_rows(days: list[int], data: st.DataObject) -> None:
    """Each row reads the columns of its case, also after others have left the way."""
    of = np.array(data.draw(st.lists(st.integers(0, len(days) - 1), min_size=1, max_size=9)), np.int64)
    column, more = DayColumn(np.array(days, np.int64)), DayColumn(np.array(days[::-1], np.int64))

    def text(way: Way) -> Any:
        day = read(way, column)
        return day + read(way, more) if day > 0 else day - 1

    found = settled(ways(text, np.arange(len(of)), of), len(of)).days.tolist()
    assert found == [days[one] + days[-1 - one] if days[one] > 0 else days[one] - 1 for one in of.tolist()]


def test_rows_that_differ_in_the_number_of_a_record_stay_together() -> None:
    """Both rows of a case read a record of their own, of the kind or of several kinds, on one way."""
    by_kind = ByKind({kind: listed(kind) for kind in ACTS})
    for kinds, of, numbers, days in (
        ("evaluation", [0, 0, 1], [0, 1, 0], [10, 30, 10]),
        (tuple(ACTS), [0, 0, 1, 1], [0, 1, 0, 1], [10, 20, 5, 10]),
    ):

        def text(way: Way, kinds: Any = kinds, numbers: Any = numbers) -> Any:
            id = Id(kinds, Days(way, np.array(numbers)[way.rows]))
            return record_of(Kinds(way, by_kind), id).record.filed_by_act

        ((rows, value),) = ways(text, np.arange(len(of)), np.array(of))
        assert (rows.tolist(), value.numbers().tolist()) == ([*range(len(of))], days)


def test_ids_are_alike_where_kinds_and_numbers_are() -> None:
    def text(way: Way) -> Any:
        each = Id("evaluation", Days(way, np.array([0, 1, 1])[way.rows]))
        same, other = each == Id("evaluation", 1), each == Id("capacity", 1)
        return (bool(same), bool(other), hash(each) == hash(Id("evaluation", 1)))

    found = {tuple(rows.tolist()): value for rows, value in ways(text, np.arange(3))}
    assert found == {(0,): (False, False, False), (1, 2): (True, False, True)}


def test_ids_of_several_numbers_are_kept_as_one_shape() -> None:
    """Of rows that differ only in the number of a record one way is left."""
    kept = settled([(np.array([number]), (Id("evaluation", number), 7)) for number in range(3)], 3)
    ((rows, value),) = ways(lambda way: read(way, kept)[0].numbers(), np.arange(3))
    assert (rows.tolist(), value.tolist()) == ([0, 1, 2], [0, 1, 2])


@given(st.lists(st.integers(-2, 2).map(lambda number: number << 20) | st.integers(-2, 2), min_size=1, max_size=12))
def test_rows_part_by_each_value_however_far_apart(values: list[int]) -> None:
    """A value for each row, near or far: each row gets its own."""
    found = on_rows(lambda one: int(one), values)
    assert found == values
