"""The one reader of sheets: what is a row, what is a head, and which line it stands on."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from poortwachter.adapters._sheet import Sheet, read_sheet, seen
from poortwachter.errors import CaseError


def refusal(data: bytes, name: str = "x.csv") -> tuple[str, str]:
    """The code of what is wrong, and what was expected."""
    with pytest.raises(CaseError) as caught:
        read_sheet(name, data, at=("data",))
    (problem,) = caught.value.problems
    assert problem.path == ("data",)
    return problem.code, problem.expected


def workbook(*rows: list[object], pages: tuple[str, ...] = ()) -> bytes:
    """A workbook with these rows; before its page others of these names, each with a head that names it."""
    book, data = openpyxl.Workbook(), io.BytesIO()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    for place, name in enumerate(pages):
        other = book.create_sheet(name, place)
        for line in ([f"of {name}"], *rows):
            other.append(line)
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_rows_of_text(delimiter: str) -> None:
    """The separator that the heads have most of; empty rows are none, and a column without a name is left out."""
    text = "\na; b;;c\n1;2;x;3\n \n;;;\n4\n".replace(";", delimiter)
    found = read_sheet("x.csv", text.encode())
    assert found == Sheet(["a", "b", "c"], [{"a": "1", "b": "2", "c": "3"}, {"a": "4"}], [3, 6])


@pytest.mark.parametrize("told", ["sep=;", "SEP=;", '"sep=;"'])
def test_the_separator_that_a_sheet_for_excel_tells(told: str) -> None:
    """Its line is no head, and counts as a line."""
    assert read_sheet("x.csv", f"{told}\r\na,b;c\r\n1;2\r\n".encode()) == Sheet(
        ["a,b", "c"], [{"a,b": "1", "c": "2"}], [3]
    )
    assert refusal(f"{told}\na;b\n1;2;3\n".encode())[1].endswith("line 3 has more")


def test_what_stands_between_quotes_separates_nothing() -> None:
    """Heads with more commas in them than there are columns, and a head over two lines."""
    data = b'"a, b, c, d";"e\nf, g, h"\n1;2\n'
    assert read_sheet("x.csv", data).rows == [{"a, b, c, d": "1", "e f, g, h": "2"}]


@pytest.mark.parametrize("space", ["\xa0", "\u202f", "  ", " \n", "\t"])
def test_a_head_is_what_is_seen_of_it(space: str) -> None:
    """A space that does not break, two of them or a new line are a space, in a workbook and in text."""
    head = f"\xa0Ziek{space}vanaf "
    for data, name in ((f'"{head}";b\n1;2\n'.encode(), "x.csv"), (workbook([head, "b"], ["1", "2"]), "x.xlsx")):
        assert read_sheet(name, data).rows == [{"Ziek vanaf": "1", "b": "2"}]


def test_a_cell_over_two_lines() -> None:
    """The line of a row is the one that it ends on."""
    assert read_sheet("x.csv", b'a;b\n"1\n2";3\n4;5\n').lines == [3, 4]


@pytest.mark.parametrize("name", ["x.xlsx", "x.XLSM"])
def test_rows_of_a_workbook(name: str) -> None:
    """Numbers and days are given as the workbook holds them."""
    found = read_sheet(name, workbook(["nr", "dag"], [None], [7, date(2026, 1, 5)], [8]))
    assert found.heads == ["nr", "dag"]
    assert found.rows == [{"nr": 7, "dag": datetime(2026, 1, 5)}, {"nr": 8, "dag": None}]  # noqa: DTZ001
    assert found.lines == [3, 4]


def test_a_percentage_of_a_workbook_is_read_as_it_is_shown() -> None:
    """A half in a cell that shows 50% is 50; in another cell it is a half."""
    book, data = openpyxl.Workbook(), io.BytesIO()
    page = book.active
    assert page is not None
    for row in (["nr", "deel", "los", "ja"], [7, 0.5, 0.5, True], [8, 1, 1, False]):
        page.append(row)
    for row in page.iter_rows(min_row=2):
        row[1].number_format = "0%"
        row[3].number_format = "0.00%"
    book.save(data)
    found = [tuple(row.values()) for row in read_sheet("x.xlsx", data.getvalue()).rows]
    assert found == [(7, Decimal(50), 0.5, True), (8, Decimal(100), 1, False)]


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"", "no_heads", ""),
        (b"\n;;\n", "no_heads", ""),
        (b"a;a\n1;2\n", "no_heads", ""),
        (b"a;b\n1;2;;\n", None, ""),
        (b"a;b\n\n1;2;3\n", "row_too_long", "line 3"),
        (b'a;b\n1;2\n"x" y;2\n', "not_csv", "line 3"),
        (b"a;b\n1;\0\n", "not_csv", "line 2"),
    ],
)
def test_what_is_no_sheet(data: bytes, code: str | None, said: str) -> None:
    """Two heads of one name, a value without a head and a broken quote lose nothing in silence."""
    if code is None:
        assert read_sheet("x.csv", data).rows == [{"a": "1", "b": "2"}]
    else:
        found, expected = refusal(data)
        assert found == code
        assert said in expected


@pytest.mark.parametrize("data", [b"", b"PK broken", workbook(["a"], [1])[:-40]])
def test_a_broken_workbook(data: bytes) -> None:
    """Whatever breaks in it, the refusal is ours."""
    assert refusal(data, "x.xlsx")[0] == "not_a_workbook"


def test_a_map_of_columns_that_are_not_there() -> None:
    """Each is named, with the one that is near."""
    found = read_sheet("x.csv", b"nummer;ziek\n1;2\n").absent({"employment": "numer", "first_day": "ziek", "kind": "x"})
    assert [problem.path for problem in found] == [("columns", "employment"), ("columns", "kind")]
    assert "nummer" in found[0].message()


@pytest.mark.parametrize("above", [["Verzuim 2026"], ["Verzuim 2026;;", ";;", "stand;26-11-2026;"]])
def test_a_title_above_the_heads(above: list[str]) -> None:
    """Where columns are known by name, the line is taken that has them, and the rows keep their lines."""
    lines = [*above, "nr;ziek;bij", "1;05-01-2026;x"]
    text = "\n".join(lines).encode()
    expected = Sheet(["nr", "ziek", "bij"], [{"nr": "1", "ziek": "05-01-2026", "bij": "x"}], [len(lines)])
    rows: list[list[object]] = [[cell or None for cell in line.split(";")] for line in lines]
    for data, name in ((text, "x.csv"), (workbook(*rows), "x.xlsx")):
        assert read_sheet(name, data, columns={"nr", "ziek"}) == expected
        assert read_sheet(name, data, columns={"ziek", "zieek"}) == expected


def test_a_row_that_repeats_a_head_is_a_row() -> None:
    """The first line that names most of the columns has the heads."""
    found = read_sheet("x.csv", b"nr;ziek\n1;2\nnr;ziek\n", columns={"nr", "ziek"})
    assert found.lines == [2, 3]


BOOK = workbook(["nr"], [1], pages=("Uitleg", "Verzuim  2026 "))


@pytest.mark.parametrize(
    ("page", "heads", "others"),
    [
        (None, ["of Uitleg"], ["Verzuim  2026 ", "Sheet"]),
        ("Uitleg", ["of Uitleg"], ["Verzuim  2026 ", "Sheet"]),
        ("Verzuim 2026", ["of Verzuim  2026 "], ["Uitleg", "Sheet"]),
        ("Sheet", ["nr"], ["Uitleg", "Verzuim  2026 "]),
    ],
)
def test_a_page_of_a_workbook(page: str | None, heads: list[str], others: list[str]) -> None:
    """The first, or that which is named, spaces apart; the others are told by their names."""
    found = read_sheet("x.xlsx", BOOK, page=page)
    assert [seen(head) for head in heads] == found.heads
    assert [*found.other_pages] == others


def test_a_page_that_is_not_there() -> None:
    """The refusal lists the pages; a sheet of text has none."""
    with pytest.raises(CaseError) as caught:
        read_sheet("x.xlsx", BOOK, page="verzuim")
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("page_absent", ("page",))
    assert "Uitleg, Verzuim 2026, Sheet" in problem.expected
    with pytest.raises(CaseError) as caught:
        read_sheet("x.csv", b"nr\n1\n", page="Uitleg")
    assert [problem.code for problem in caught.value.problems] == ["no_pages"]
