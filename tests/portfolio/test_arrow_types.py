"""The answers hang on what a column says, and never on the type in which a library says it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from poortwachter import CaseError, assess_batch
from poortwachter.portfolio.distinct import Distinct

pa = pytest.importorskip("pyarrow")

AS_OF = date(2026, 11, 26)
DAYS = [date(2026, 1, 5), date(2025, 3, 3)]
COLUMNS = ["wia_first_day", "problem_analysis_status", "level"]
LENGTHS = {"one by one": 1, "shared": 20, "together": 250}


def runs(values: Any) -> Any:
    return pa.RunEndEncodedArray.from_arrays(pa.array(range(1, len(values) + 1), pa.int32()), values)


def short_floats(values: Any) -> Any:
    return pa.array([1.0] * len(values), pa.float16())


def of_its_own(values: Any) -> Any:
    return pa.ExtensionArray.from_storage(pa.json_(pa.string()), pa.array(['"2026-01-05"'] * len(values)))


OTHERWISE = {
    "views": lambda values: values.cast(pa.string()).cast(pa.string_view()),
    "bytes": lambda values: values.cast(pa.string()).cast(pa.binary()).cast(pa.binary_view()),
    "categories of views": lambda values: pa.DictionaryArray.from_arrays(
        pa.array(range(len(values)), pa.int32()), values.cast(pa.string()).cast(pa.string_view())
    ),
    "runs": runs,
    "short floats": short_floats,
    "short decimals": lambda values: pa.array([1] * len(values), pa.decimal32(5, 2)),
    "a type of its own": of_its_own,
    "lists of lists": lambda values: pa.array([[[1]]] * len(values)),
}


@pytest.mark.parametrize("name", ["birth_date", "unit"])
def test_a_column_with_which_nothing_can_be_done_is_refused(name: str) -> None:
    """Read or carried along: it is named, with what to do."""
    union = pa.UnionArray.from_sparse(pa.array([0, 0], pa.int8()), [pa.array([1, 2])])
    table = pa.table({"first_sick_day": DAYS, name: union})
    with pytest.raises(CaseError) as caught:
        assess_batch(table, as_of=AS_OF, columns=COLUMNS, keep=["unit"] if name == "unit" else [])
    assert [(problem.code, problem.path) for problem in caught.value.problems] == [("column_type", ("columns", name))]


@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
@pytest.mark.parametrize("name", ["first_sick_day", "birth_date", "case_id", "unit"])
@pytest.mark.parametrize("otherwise", OTHERWISE.values(), ids=OTHERWISE)
def test_a_column_of_a_rare_type_is_read_or_refused_in_its_rows(otherwise: Any, name: str, length: int) -> None:
    """Whether few rows are asked, many that are alike, or many together: each as it is alone."""
    table = pa.table({"first_sick_day": DAYS, name: otherwise(pa.array(DAYS))})
    table = table.append_column("leaves", pa.nulls(2)) if length > 200 else table
    keep = ["unit"] if name == "unit" else []
    alone = [assess_batch(table.slice(row, 1), as_of=AS_OF, columns=COLUMNS, keep=keep) for row in range(2)]
    found = assess_batch(pa.concat_tables([table] * length), as_of=AS_OF, columns=COLUMNS, keep=keep)
    if name != "case_id":
        assert told(found.answers) == [row for batch in alone for row in told(batch.answers)] * length
    assert found.good + found.refused == 2 * length == found.rows
    assert len(set(found.refusals["row"].to_pylist())) == found.refused


def told(table: Any) -> list[dict[str, Any]]:
    return table.drop_columns(["row"]).to_pylist()  # type: ignore[no-any-return]


def records(text: Any, days: Any) -> Any:
    inner = pa.StructArray.from_arrays([pa.array(["problem_analysis"] * 2).cast(text), days], ["kind", "dated"])
    return pa.ListArray.from_arrays(pa.array([0, 1, 2], pa.int32()), inner)


@pytest.mark.parametrize("text", ["string", "large_string", "string_view"])
def test_views_within_lists(text: str) -> None:
    """As polars gives the texts of records, in one table and in four."""
    kind, days = getattr(pa, text)(), pa.array([date(2026, 2, 10)] * 2)
    table = pa.table({"first_sick_day": DAYS, "records": records(kind, days)})
    found = assess_batch(pa.concat_tables([table] * 250), as_of=AS_OF, columns=COLUMNS)
    assert set(found.answers["problem_analysis_status"].to_pylist()) == {"met", "met_late"}
    ids = pa.array(["A-1", "A-2"]).cast(kind)
    beside = pa.table({"case_id": ids, "kind": pa.array(["problem_analysis"] * 2).cast(kind), "dated": days})
    four = {"cases": pa.table({"case_id": ids, "first_sick_day": DAYS}), "records": beside}
    assert assess_batch(four, as_of=AS_OF, columns=COLUMNS).answers["problem_analysis_status"].to_pylist() == [
        "met",
        "met_late",
    ]


def test_frames_of_polars_with_lists_and_as_four_tables() -> None:
    """Many rows of one frame, and four frames."""
    polars = pytest.importorskip("polars")
    record = {"kind": "problem_analysis", "dated": date(2026, 2, 10)}
    ids = [f"A-{row}" for row in range(500)]
    frame = polars.DataFrame({"case_id": ids, "first_sick_day": [DAYS[0]] * 500, "records": [[record]] * 500})
    found = assess_batch(frame, as_of=AS_OF, columns=COLUMNS)
    assert (found.good, set(found.answers["problem_analysis_status"].to_pylist())) == (500, {"met"})
    four = {
        "cases": frame.select("case_id", "first_sick_day"),
        "records": polars.DataFrame({"case_id": ids, **{name: [value] * 500 for name, value in record.items()}}),
    }
    assert assess_batch(four, as_of=AS_OF, columns=COLUMNS).answers.equals(found.answers)


@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
def test_a_number_that_is_no_utf8_refuses_its_row(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among few rows and many."""
    if length > 200:
        monkeypatch.setattr(Distinct, "shared", lambda *given: None)
    good, bad = pa.array([f"p{row}x" for row in range(20 * length)], pa.binary()), pa.array([b"\xff\xfe"])
    column = pa.concat_arrays([good, bad])
    ids = pa.Array.from_buffers(pa.string(), len(column), column.buffers())
    found = assess_batch(
        pa.table({"case_id": ids, "first_sick_day": [DAYS[0]] * len(ids)}), as_of=AS_OF, columns=COLUMNS
    )
    assert (found.good, found.refused, found.refusals["row"].to_pylist()) == (20 * length, 1, [20 * length])


@pytest.mark.parametrize("length", [1, 250])
def test_a_list_that_cannot_be_read_is_not_an_empty_list(length: int) -> None:
    """Words that are no UTF-8, in a list of words: the row is refused."""
    words = pa.array([b"\xff\xfe", b"employer"] * length)
    names = pa.ListArray.from_arrays(
        pa.array(range(2 * length + 1), pa.int32()), pa.Array.from_buffers(pa.string(), 2 * length, words.buffers())
    )
    inner = pa.StructArray.from_arrays(
        [pa.array(["action_plan"] * 2 * length), pa.array([date(2026, 2, 20)] * 2 * length), names],
        ["kind", "dated", "signed_by"],
    )
    rows = pa.ListArray.from_arrays(pa.array(range(2 * length + 1), pa.int32()), inner)
    table = pa.table({"first_sick_day": [DAYS[0]] * 2 * length, "records": rows})
    found = assess_batch(table, as_of=AS_OF, columns=COLUMNS)
    assert sorted(set(found.refusals["row"].to_pylist())) == list(range(0, 2 * length, 2))
    assert set(found.refusals["path"].to_pylist()) == {"records[0].signed_by"}


def test_four_tables_whose_column_of_numbers_is_no_such_column() -> None:
    """A number twice, numbers that are lists: refused as a whole. A table of numbers alone: refused in its rows."""
    twice = pa.table([pa.array(["A-1"])] * 2, names=["case_id", "case_id"])
    lists = pa.table({"case_id": [["A-1"]], "first_sick_day": DAYS[:1]})
    for cases in (twice, lists):
        for four in ({"cases": cases}, {"cases": pa.table({"case_id": ["A-1"]}), "absences": cases}):
            with pytest.raises(CaseError, match="case_id"):
                assess_batch(four, as_of=AS_OF)
    bare = pa.table({"case_id": ["A-1"]})
    found = assess_batch({"cases": bare, "absences": bare}, as_of=AS_OF)
    assert (found.good, found.refusals["path"].to_pylist()) == (0, ["absences[0].first_day"])


@pytest.mark.parametrize("kind", ["int64", "uint8", "int32"])
@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
def test_a_number_of_a_case_that_is_a_whole_number(kind: str, length: int) -> None:
    """It is the text of its digits, as in a sheet, also between plain tables; a citizen service number stays one."""
    numbers = [place % 250 for place in range(length)]
    days = [date(2026, 1, 5)] * length
    whole = pa.array(numbers, getattr(pa, kind)())
    text = pa.array([str(number) for number in numbers])
    found = [
        assess_batch(pa.table({"case_id": ids, "first_sick_day": days}), as_of=AS_OF, columns=COLUMNS)
        for ids in (whole, text)
    ]
    assert found[0].answers == found[1].answers
    assert found[0].answers["case_id"].to_pylist() == text.to_pylist()
    spells = {"cases": pa.table({"case_id": text}), "absences": pa.table({"case_id": whole, "first_day": days})}
    assert assess_batch(spells, as_of=AS_OF, columns=COLUMNS).good == length
    citizen = pa.table({"case_id": [123456782], "first_sick_day": days[:1]})
    assert assess_batch(citizen, as_of=AS_OF, columns=COLUMNS).refusals["code"].to_pylist() == ["personal_number"]


@pytest.mark.parametrize("kind", ["int64", "uint8", "int32"])
@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
def test_the_id_of_a_record_that_is_a_whole_number(kind: str, length: int) -> None:
    """As a database numbers its documents: the text of its digits, in plain tables and in lists of rows."""
    names = [f"A-{place}" for place in range(length)]
    numbers = [place % 250 for place in range(length)]
    cases = pa.table({"case_id": names, "first_sick_day": [date(2026, 1, 5)] * length})
    found = []
    for ids in (pa.array(numbers, getattr(pa, kind)()), pa.array([str(number) for number in numbers])):
        records = {"kind": ["evaluation"] * length, "dated": [date(2026, 4, 7)] * length, "id": ids}
        plain = assess_batch({"cases": cases, "records": pa.table({"case_id": names, **records})}, as_of=AS_OF)
        struct = pa.StructArray.from_arrays([pa.array(one) for one in records.values()], list(records))
        lists = pa.ListArray.from_arrays(pa.array(range(length + 1), pa.int32()), struct)
        nested = assess_batch(cases.append_column("records", lists), as_of=AS_OF)
        found += [plain.answers, nested.answers]
    assert found[0].num_rows == length
    assert all(one == found[0] for one in found)
    assert found[0]["periodic_evaluation"].to_pylist()[0][1]["key"] == "periodic_evaluation:0"
