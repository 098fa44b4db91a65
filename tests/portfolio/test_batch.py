"""A portfolio is answered as each of its cases is, and no row of it is lost."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frozen_portfolio import FROZEN, shape
from poortwachter import Case, CaseError, assess, assess_batch, assess_batches, portfolio_schemas
from poortwachter.errors import PoortwachterError
from poortwachter.pay.exposure import exposure
from poortwachter.portfolio import batch
from poortwachter.portfolio.absent import likely
from poortwachter.portfolio.reading import parts
from poortwachter.portfolio.seen import Seen
from poortwachter.testing import bad_cases, cases

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from equal import INPUT, as_row, case_of  # noqa: E402
from poortwachter.portfolio.made import GROUPS, made  # noqa: E402

DAY = date(2033, 1, 1)
MIDNIGHT, NOON = datetime.fromisoformat("1980-01-01"), datetime.fromisoformat("1980-01-01T12:00")


def spell(first: date, **more: Any) -> dict[str, Any]:
    return {"first_day": first, **more}


def table(**columns: Any) -> Any:
    return pa.table({"absences": [[spell(date(2026, 1, 5))]] * len(next(iter(columns.values()))), **columns})


# --- the schemas --------------------------------------------------------------------------------------------------


def test_the_schemas_are_frozen() -> None:
    """A column can be added; none goes, changes its kind or its place among the others."""
    frozen = json.loads(FROZEN.read_text(encoding="utf-8"))
    found = {name: shape(columns) for name, columns in portfolio_schemas().items()}
    assert found.keys() == frozen.keys()
    for name, columns in frozen.items():
        assert list(breaks(columns, found[name])) == [], name


def breaks(frozen: list[Any], found: list[Any]) -> Iterator[str]:
    now = {name: (kind, *inner) for name, kind, *inner in found}
    for name, kind, *inner in frozen:
        if name not in now or now[name][0] != kind:
            yield name
        elif inner:
            yield from (f"{name}.{wrong}" for wrong in breaks(inner[0], now[name][1]))
    kept = [column[0] for column in frozen]
    if [column[0] for column in found if column[0] in kept] != kept:
        yield "order"


def test_a_change_would_be_seen() -> None:
    """A column gone, of another kind, or moved."""
    frozen = [["a", "day"], ["b", "rows", [["c", "text"]]]]
    assert list(breaks(frozen, [["a", "day"], ["new", "day"], ["b", "rows", [["c", "text"]]]])) == []
    for changed in (
        [["b", "rows", [["c", "text"]]]],
        [["a", "text"], ["b", "rows", [["c", "text"]]]],
        [["b", "rows", [["c", "text"]]], ["a", "day"]],
        [["a", "day"], ["b", "rows", [["c", "day"]]]],
    ):
        assert list(breaks(frozen, changed))


def test_the_answer_has_the_columns_of_the_schema() -> None:
    """In their order and of their types; days are days."""
    batch = assess_batch([Case(first_sick_day=date(2026, 1, 5))], as_of=date(2026, 11, 26))
    assert batch.answers.column_names == [
        column["name"] for column in portfolio_schemas()["poortwachter.portfolio.result/1"]
    ]
    assert batch.answers.schema.field("wia_first_day").type == pa.date32()
    assert batch.answers.schema.metadata == {b"schema": b"poortwachter.portfolio.result/1"}
    assert batch.refusals.schema.metadata == {b"schema": b"poortwachter.portfolio.refusals/1"}


# --- the same as one by one ---------------------------------------------------------------------------------------


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.lists(cases(), min_size=1, max_size=6))
def test_columns_give_what_one_case_gives(drawn: list[Case]) -> None:
    """Through the Arrow columns and one by one the answers are the same, and they are those of ``assess``."""
    rows = pa.Table.from_pylist(
        [
            as_row(case.model_dump(by_alias=True, exclude_none=True), f"made-{place}")
            for place, case in enumerate(drawn)
        ],
        INPUT,
    )
    by_column = assess_batch(rows, as_of=DAY)
    one_by_one = assess_batch(
        [case.model_copy(update={"case_id": f"made-{place}"}) for place, case in enumerate(drawn)], as_of=DAY
    )
    assert by_column.answers.equals(one_by_one.answers)
    assert by_column.refusals.equals(one_by_one.refusals)
    assert by_column.good + by_column.refused == len(drawn)
    for row in by_column.answers.to_pylist():
        answer = assess(drawn[row["row"]], as_of=DAY)
        assert row["wia_first_day"] == answer.wia.first_day
        assert row["sanction_last_day"] == answer.sanction.last_day
        assert row["level"] == answer.risk.level
        for item in answer.milestones:
            if item.id in row:
                [found] = [one for one in row[item.id] if one["key"] == item.key]
                told = {name: found[name] for name in ("status", "due", "met_on", "days_left", "days_late")}
            else:
                told = {
                    name: row[f"{item.id}_{name}"] for name in ("status", "due", "met_on", "days_left", "days_late")
                }
            assert told == {
                "status": item.status, "due": item.due, "met_on": item.met_on, "days_left": item.days_left,
                "days_late": item.days_late,
            }  # fmt: skip


def test_only_what_is_wanted_is_there() -> None:
    """And a column that is not of the schema is refused."""
    batch = assess_batch(
        [Case(first_sick_day=date(2026, 1, 5))], as_of=date(2026, 11, 26), columns=["level", "action_plan"]
    )
    assert batch.answers.column_names == ["row", "case_id", "as_of", "action_plan", "level"]
    with pytest.raises(CaseError, match="wia_first_day"):
        assess_batch([], as_of=DAY, columns=["wia_frist_day"])


@pytest.mark.parametrize("index", [[0, 3, 4], ["a", "b", "c"]], ids=["filtered", "named rows"])
def test_the_index_of_a_frame_is_no_fact(index: list[object]) -> None:
    """A frame of pandas that was filtered, or put together, has one; carried along it is there."""
    pandas = pytest.importorskip("pandas", minversion="2.2")
    days = [date(2026, 1, day) for day in (5, 6, 7)]
    frame = pandas.DataFrame({"case_id": ["A-1", "A-2", "A-3"], "first_sick_day": days}, index=index)
    found = assess_batch(frame, as_of=DAY, columns=["wia_first_day"])
    assert (found.good, found.answers.column_names) == (3, ["row", "case_id", "as_of", "wia_first_day"])
    four = {"cases": frame[["case_id"]], "absences": frame.rename(columns={"first_sick_day": "first_day"})}
    assert assess_batch(four, as_of=DAY, columns=["wia_first_day"]).answers.equals(found.answers)
    kept = assess_batch(frame, as_of=DAY, columns=["wia_first_day"], keep=["__index_level_0__"])
    assert kept.answers["__index_level_0__"].to_pylist() == index


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_other_libraries(library: str) -> None:
    """Frames of others go in, and the answer goes into frames of others."""
    frames = pytest.importorskip(library)
    rows = table(case_id=["a1", "a2"], birth_date=[date(1980, 1, 1), None], unit=["x", "y"])
    frame = frames.from_arrow(rows) if library == "polars" else rows.to_pandas()
    batch = assess_batch(frame, as_of=date(2026, 11, 26), keep=["unit"])
    expected = assess_batch(rows, as_of=date(2026, 11, 26), keep=["unit"]).answers
    assert batch.answers.to_pylist() == expected.to_pylist()
    assert pa.table(batch).equals(batch.answers)


def test_packs_stand_beside_the_law() -> None:
    """A pack adds a list of rows, and changes no other column."""
    case = Case(first_sick_day=date(2026, 1, 5))
    without, beside = (
        assess_batch([case], as_of=date(2026, 11, 26), packs=packs).answers for packs in ((), ("employer",))
    )
    assert without.drop_columns(["packs"]).equals(beside.drop_columns(["packs"]))
    assert without["packs"].to_pylist() == [[]]
    [found] = beside["packs"].to_pylist()
    assert {item["pack"] for item in found} == {"employer"}


def test_euros_are_those_of_exposure() -> None:
    """Each line for each case whose wage is given."""
    day = date(2026, 11, 26)
    rows = made(25, as_of=day).read_all().drop_columns(list(GROUPS))
    wages = [{name: row.pop(f"wage_{name}") for name in WAGE} for row in rows.to_pylist()]
    answers = assess_batch(rows, as_of=day, columns=[f"exposure_{name}" for name in LINES]).answers.to_pylist()
    for row, wage, answer in zip(rows.to_pylist(), wages, answers, strict=True):
        given = {name: Decimal(repr(value)) if isinstance(value, float) else value for name, value in wage.items()}
        lines = {one.id: one.amount for one in exposure(case_of(row), given, as_of=day).lines} if wage["amount"] else {}
        assert {name: answer[f"exposure_{name}"] for name in LINES} == {name: lines.get(name) for name in LINES}


WAGE = ("amount", "period", "holiday_allowance_percent", "employer_charges_percent")
LINES = ("first_year", "second_year", "late_application", "full_sanction")


# --- nothing is lost ----------------------------------------------------------------------------------------------


@settings(max_examples=15)
@given(st.lists(st.one_of(bad_cases().map(lambda bad: bad.facts), cases()), max_size=8), st.integers(1, 3))
def test_good_and_refused_are_all(given: list[Any], at_a_time: int) -> None:
    """Whatever is in a row, and in whatever pieces: it is answered or refused, and each refusal says what to do."""
    found = list(assess_batches(given, as_of=DAY, at_a_time=at_a_time))
    refused = {row for part in found for row in part.refusals["row"].to_pylist()}
    answered = {row for part in found for row in part.answers["row"].to_pylist()}
    assert refused | answered == set(range(len(given)))
    assert refused & answered == set()
    assert sum(part.good for part in found) == len(answered)
    assert sum(part.refused for part in found) == len(refused)
    assert all(remedy for part in found for remedy in part.refusals["remedy"].to_pylist())


@pytest.mark.parametrize("sizes", [[1, 1, 5, 2], [7], [3, 0, 4], [2, 2, 3]])
@pytest.mark.parametrize("at_a_time", [1, 2, 3, 7, 10])
def test_parts_are_as_long_as_they_may_be_whatever_batches_they_came_in(sizes: list[int], at_a_time: int) -> None:
    """Rows that come in small batches are answered together, and keep their order and their number."""
    first = [date(2026, 1, day) for day in range(1, sum(sizes) + 1)]
    column, start, batches = pa.array(first), 0, []
    for size in sizes:
        batches.append(pa.record_batch({"first_sick_day": column.slice(start, size)}))
        start += size
    found = [*parts(pa.RecordBatchReader.from_batches(batches[0].schema, batches), at_a_time=at_a_time)]
    assert [part.size for part in found[:-1]] == [at_a_time] * (len(found) - 1)
    assert 0 < found[-1].size <= at_a_time
    assert [part.first_row for part in found] == [*range(0, len(first), at_a_time)]
    assert [day for part in found for day in part.rows["first_sick_day"].to_pylist()] == first


def codes(source: Any, **more: Any) -> list[tuple[int, str]]:
    batch = assess_batch(source, as_of=date(2026, 11, 26), **more)
    assert batch.good + batch.refused == batch.rows
    return [(row["row"], row["code"]) for row in batch.refusals.to_pylist()]


@pytest.mark.parametrize("limits", [{"ALL_KEPT": 2, "_WORTH_IT": 1}, {"_IN_ROWS": 2}])
def test_a_number_twice_is_refused_in_whatever_piece(limits: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that are read together can be answered in pieces, together or one by one."""
    for name, value in limits.items():
        monkeypatch.setattr(batch, name, value)
    found = assess_batch(table(case_id=[*"abacb"]), as_of=DAY, columns=["level"])
    assert found.answers["row"].to_pylist() == [0, 1, 3]
    assert found.refusals.select(["row", "code"]).to_pylist() == [
        {"row": row, "code": "case_id_twice"} for row in (2, 4)
    ]


def test_a_number_twice_is_refused_over_all_pieces() -> None:
    """The first with a number is answered; none is not the same as none."""
    source = table(case_id=["a1", None, "a2", "a1", None, "a1"])
    found = list(assess_batches(source, as_of=date(2026, 11, 26), at_a_time=2))
    assert [row for part in found for row in part.refusals["row"].to_pylist()] == [3, 5]


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"birth_date": [7]}, "day_type"),
        ({"birth_date": [NOON]}, "day_is_datetime"),
        ({"absences": [None]}, "missing"),
        ({"absences": [[]]}, "too_short"),
        ({"absences": ["2026-01-05"]}, "list_expected"),
        ({"absences": [[None]]}, "model_type"),
        ({"absences": [[{"first_day": None}]]}, "missing"),
        ({"absences": [[{"first_day": date(2026, 1, 5), "diagnosis": "x"}]]}, "no_place_for_this"),
        ({"employment_regime": ["x"]}, "literal_error"),
        ({"records": [[{"kind": "letter"}]]}, "unknown_kind"),
        ({"jurisdiction": ["be"]}, "not_dutch_law"),
    ],
)
def test_a_wrong_row_is_refused_in_the_words_of_one_case(columns: dict[str, Any], code: str) -> None:
    """Nulls, wrong types, facts that are no facts: the row is refused, and its neighbour answered."""
    facts = {"absences": [[spell(date(2026, 1, 5))]], **columns}
    [(row, found)] = codes(pa.table({"case_id": ["a1"], **facts}))
    assert row == 0
    assert found == code
    assert [found] == [each for _, each in codes([row_of(facts)])]


def row_of(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts of the one row, as one case has them."""
    found: dict[str, Any] = {"case_id": "a1"}
    for name, [value] in facts.items():
        if name.startswith("employment_"):
            found["employment"] = {name.removeprefix("employment_"): value}
        elif value is not None:
            found[name] = without_nothing(value)
    return found


def without_nothing(value: Any) -> Any:
    if isinstance(value, list):
        return [without_nothing(item) for item in value]
    return {name: one for name, one in value.items() if one is not None} if isinstance(value, dict) else value


def test_midnights_are_days_and_numbers_without_value_are_nothing() -> None:
    """As tables without a type for days or for nothing have them."""
    rows = table(case_id=["a1", "a2"], birth_date=[MIDNIGHT, None], employment_employees=[4.0, float("nan")])
    assert codes(rows) == []


@pytest.mark.parametrize(
    ("source", "keep", "code"),
    [
        (7, (), "not_a_portfolio"),
        ("cases.parquet", (), "not_a_portfolio"),
        (Case(first_sick_day=date(2026, 1, 5)), (), "not_a_portfolio"),
        (pa.table({"case_id": ["a1"]}), (), "column_missing"),
        (table(naam=["x"]), (), "column_unknown"),
        (table(case_id=["a1"]), ("unit",), "column_missing"),
        (table(level=["x"]), ("level",), "column_taken"),
        (table(unit=["x"]), ("unit", "unit"), "column_twice"),
        (pa.table([pa.array(["x"])] * 2, ["case_id"] * 2), (), "column_twice"),
        ({"absences": table(case_id=["a1"])}, (), "no_table_of_cases"),
        ({"cases": table(case_id=["a1"]), "spells": table(case_id=["a1"])}, (), "table_unknown"),
        ({"cases": pa.table({"id": ["a1"]})}, (), "column_missing"),
        ({"cases": 7}, (), "not_a_portfolio"),
        (pa.array(["a1"]), (), "not_a_portfolio"),
        (pa.chunked_array([["a1"]]), (), "not_a_portfolio"),
        ({"cases": pa.chunked_array([["a1"]])}, (), "not_a_portfolio"),
    ],
)
def test_a_wrong_table_is_refused_as_a_whole(source: Any, keep: tuple[str, ...], code: str) -> None:
    """Before any row is answered."""
    with pytest.raises(PoortwachterError) as error:
        assess_batch(source, as_of=date(2026, 11, 26), keep=keep)
    assert code in {problem.code for problem in error.value.problems}


def test_of_many_names_the_first_eight_are_told() -> None:
    """The one that was probably meant where one is near."""
    names = [f"a{number}" for number in range(9)]
    assert likely("zzzzz", names) == names[:8]
    assert likely("case_di", [*names, "case_id"]) == ["case_id"]


@pytest.mark.parametrize("at_a_time", [0, -1])
@pytest.mark.parametrize("source", [table(case_id=["a1"]), [Case(first_sick_day=date(2026, 1, 5))]])
def test_no_rows_at_a_time_is_refused(source: Any, at_a_time: int) -> None:
    """It gave an empty answer, as if there were no rows."""
    with pytest.raises(CaseError, match=r"at_a_time.*1 or more"):
        assess_batches(source, as_of=date(2026, 11, 26), at_a_time=at_a_time)


def test_a_wrong_question_is_refused_as_a_whole() -> None:
    """Not once for each case."""
    for more in ({"readings": {"x": "y"}}, {"due_soon_days": -1}, {"packs": ["none such"]}):
        with pytest.raises(PoortwachterError):
            assess_batch([], as_of=date(2026, 11, 26), **more)
    with pytest.raises(CaseError, match="as_of"):
        assess_batch([], as_of="x")  # type: ignore[arg-type]


def test_nothing_is_a_portfolio_too() -> None:
    """No row, and all columns."""
    empty = assess_batch(table(case_id=["a1"], unit=["x"]).slice(0, 0), as_of=DAY, keep=["unit"])
    assert (empty.rows, empty.answers.num_rows) == (0, 0)
    assert empty.answers.column_names[-1] == "unit"
    assert assess_batch([], as_of=DAY).answers.num_rows == 0


def test_plain_tables_are_joined() -> None:
    """Each row goes to its case, in its order; one that has none is refused."""
    first = date(2024, 1, 1)
    four = {
        "cases": pa.table({"case_id": ["a1", "a2", "a3"]}),
        "absences": pa.table(
            {
                "case_id": ["a2", "a1", "a9", "a2"],
                "first_day": [first, first, first, first + timedelta(days=40)],
                "last_day": [first + timedelta(days=20), None, None, None],
            }
        ),
        "records": pa.table({"case_id": ["a1"], "kind": ["problem_analysis"], "dated": [first + timedelta(days=30)]}),
    }
    batch = assess_batch(four, as_of=date(2025, 1, 1))
    assert batch.answers["case_id"].to_pylist() == ["a1", "a2"]
    assert batch.answers["problem_analysis_status"].to_pylist() == ["met", "overdue"]
    assert batch.answers["wia_first_day"].to_pylist() == [date(2025, 12, 29), date(2026, 1, 17)]
    found = [(row["table"], row["row"], row["code"]) for row in batch.refusals.to_pylist()]
    assert found == [("absences", 2, "no_such_case"), ("cases", 2, "too_short")]
    assert (batch.rows, batch.refused) == (3, 1)


@given(
    st.lists(st.lists(st.one_of(st.none(), st.text("abc", max_size=3)), max_size=6), max_size=8),
    st.sampled_from([1, 3, 1_000_000]),
)
def test_seen_is_what_a_set_would_say(parts: list[list[str | None]], long: int) -> None:
    """In whatever pieces numbers come, and whatever is a long list."""
    seen, before = Seen(), set[str]()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("poortwachter.portfolio.seen._LONG", long)
        for part in parts:
            expected = []
            for id in part:
                expected.append(id is not None and id in before)
                before |= {id} if id is not None else set()
            assert seen.again(part) == expected


def test_what_may_be_private_is_not_repeated() -> None:
    """A number that is no code stands nowhere in the refusals."""
    batch = assess_batch(table(case_id=["Voornaam Achternaam", "123456782"]), as_of=date(2026, 11, 26))
    assert batch.refused == 2
    assert "Jan" not in str(batch.refusals.to_pylist())
    assert "123456782" not in str(batch.refusals.to_pylist())


def test_values_that_python_cannot_hold_are_refused_in_their_row() -> None:
    """A day beyond the year 9999 and text that is no UTF-8: the other rows are answered."""
    far = pa.array([2**31 - 1, 20_000], pa.int32()).cast(pa.date32())
    text = pa.Array.from_buffers(pa.string(), 2, [None, *pa.array([b"\xff", b"a"], pa.binary()).buffers()[1:]])
    for rows in (pa.table({"first_sick_day": far}), table(case_id=text)):
        found = assess_batch(rows, as_of=DAY)
        assert (found.refused, found.answers.num_rows) == (1, 1)


def test_such_values_in_a_column_of_another_type() -> None:
    """In a struct in place of a list, as a case_id, and in a list of words."""
    far = pa.array([2**31 - 1, 20_000], pa.int32()).cast(pa.date32())
    days = pa.array([date(2026, 1, 5)] * 2)
    spells = pa.StructArray.from_arrays([far], ["first_day"])
    week = pa.ListArray.from_arrays([0, 1, 2], far)
    for name, column, refused in (("absences", spells, 2), ("case_id", far, 2), ("employment_working_days", week, 2)):
        first = {} if name == "absences" else {"first_sick_day": days}
        found = assess_batch(pa.table({**first, name: column}), as_of=DAY)
        assert (found.refused, found.answers.num_rows) == (refused, 2 - refused), name


def test_a_name_within_a_column_that_is_no_text() -> None:
    """A file can hold one; with rows or without, it is refused as a whole."""
    spells = pa.table({"case_id": ["a"], "absences": pa.array([[{"first_day": date(2026, 1, 5)}]])})
    for rows in (spells, spells.slice(0, 0)):
        file = io.BytesIO()
        pq.write_table(rows, file, store_schema=False)
        broken = pq.read_table(io.BytesIO(file.getvalue().replace(b"first_day", b"f\xc4rst_day")))
        with pytest.raises(CaseError, match="a table that speaks Arrow"):
            assess_batch(broken, as_of=DAY)
