"""Text fits: no line of any page is wider than the terminal, and folding cuts no word and no day in two."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Case, assess
from poortwachter.auditing import audit
from poortwachter.cli import main
from poortwachter.planning.dismissal import dismissal_path
from poortwachter.planning.other_readings import other_readings
from poortwachter.retention import AP_POLICY, DEFENCE
from poortwachter.text import LANGUAGES, Language
from poortwachter.text.audit import audit_page
from poortwachter.text.first_screen import first_screen
from poortwachter.text.page import page, timeline_page
from poortwachter.text.planning import dismissal_page, other_readings_page
from poortwachter.text.retention import retention_page
from poortwachter.text.tables import entries, folded, table

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
GAPS: Final = EXAMPLES / "levels" / "gaps.json"
_ADDRESS: Final = re.compile(r"[\s<(]*https?://\S+")
_DAY: Final = re.compile(
    r"\b(?:ma|di|wo|do|vr|za|zo) [0-9]{2}-[0-9]{2}-[0-9]{4}\b|\b[A-Z][a-z]{2} [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}\b"
)


def too_wide(text: str, width: int) -> list[str]:
    """The lines that are wider; an address that is longer than any line stands on one of its own, and is not cut."""
    return [line for line in text.splitlines() if len(line) > width and not _ADDRESS.fullmatch(line)]


@cache
def answers() -> tuple[Assessment, ...]:
    """Every example, answered on a day on which all of it has happened; some with packs."""
    found: list[Assessment] = []
    for path in sorted(EXAMPLES.glob("*/*.json")):
        try:
            case = Case.model_validate_json(path.read_bytes())
        except ValueError:
            continue
        day = max(case.last_day_that_happened, date(2027, 3, 15))
        answer = assess(case, as_of=day, packs=["employer"] if "running" in path.stem else [])
        if isinstance(answer, Assessment):
            found.append(answer)
    assert len(found) > 10
    return tuple(found)


PAGES: Final[dict[str, Callable[[Assessment, Language, int], str]]] = {
    "the whole page": page,
    "the timeline": timeline_page,
    "the first screen": lambda answer, language, width: "\n".join(
        line.text for line in first_screen(answer, language, width)
    ),
}


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_no_line_is_wider(name: str, language: Language, width: int) -> None:
    """On every example, in both languages."""
    for answer in answers():
        assert too_wide(PAGES[name](answer, language, width), width) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_day_is_cut(language: Language) -> None:
    """The days of the page as wide as it likes are those of the page of sixty signs, each on one line."""
    for answer in answers()[:6]:
        wide, narrow = page(answer, language), page(answer, language, 60)
        assert sorted(_DAY.findall(wide)) == sorted(_DAY.findall(narrow))


@pytest.mark.parametrize("width", [60, 80])
@pytest.mark.parametrize("language", LANGUAGES)
def test_other_pages_fit_too(language: Language, width: int) -> None:
    """An audit, what may be kept, a way to dismissal, and what other readings move."""
    case = Case.model_validate_json(GAPS.read_bytes())
    day = date(2027, 3, 15)
    texts = [
        audit_page(audit(case, as_of=day), language, width),
        retention_page(case, (*AP_POLICY, *DEFENCE), day, language, width),
        dismissal_page(dismissal_path(case, as_of=day), language, width),
        other_readings_page(other_readings(case, as_of=day), language, width),
    ]
    assert [too_wide(text, width) for text in texts] == [[], [], [], []]


COMMANDS: Final = (
    ("law",),
    ("law", "--planned"),
    ("readings",),
    ("signals",),
    ("pack", "show", "employer"),
    ("timeline", "05-01-2026"),
    ("assess", str(GAPS), "--as-of", "15-03-2027", "--all"),
    ("assess", str(GAPS), "--as-of", "15-03-2027", "--questions"),
    ("assess", str(GAPS), "--as-of", "15-03-2027", "--pack", "employer"),
    ("explain", str(GAPS), "wia", "--as-of", "15-03-2027"),
    ("why-not", str(GAPS), "sanction", "--as-of", "15-03-2027"),
    ("questions", str(GAPS), "--as-of", "15-03-2027"),
    ("retention", str(GAPS), "--on", "15-03-2027"),
    ("wage", str(GAPS), "--as-of", "15-03-2027", "--first-day", "01-01-2027", "--last-day", "31-03-2027"),
    ("indicators", str(GAPS), "--as-of", "15-03-2027", "--first-day", "01-01-2027", "--last-day", "31-01-2027"),
    ("what-if", str(GAPS), "--as-of", "15-03-2027", "--without", "plan"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda one: " ".join(one).replace(str(GAPS), "gaps"))
def test_in_a_pipe_it_is_eighty(
    arguments: tuple[str, ...], language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    """What every command writes as text."""
    assert main([*arguments, "--lang", language]) == 0
    assert too_wide(capsys.readouterr().out, 80) == []


@pytest.mark.skipif(os.name != "posix", reason="a terminal of a POSIX system")
def test_in_a_terminal_it_is_as_wide_as_that() -> None:
    """A real one, with colours taken out; what is refused is folded too."""
    width = 60
    shown = [str(GAPS), "--all", "--as-of", "15-03-2027"]
    refused = [str(GAPS), "--as-of", "01-02-2026"]
    for arguments, status in ((shown, 0), (refused, 2)):
        said = in_a_terminal(["assess", *arguments, "--lang", "nl"], width, status)
        assert len(said.splitlines()) > 2
        assert too_wide(said, width) == []


def in_a_terminal(arguments: list[str], width: int, status: int) -> str:
    """What the command shows in a terminal of so many columns."""
    inside, outside = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(width), "LINES": "24", "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "poortwachter", *arguments]
    with subprocess.Popen(command, stdin=outside, stdout=outside, stderr=outside, env=environment) as running:
        os.close(outside)
        shown = b"".join(_read(inside))
    os.close(inside)
    assert running.returncode == status
    return re.sub(r"\x1b(?:\[[0-9;?]*[a-zA-Z]|\][^\x1b]*\x1b\\)", "", shown.decode()).replace("\r\n", "\n")


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # the other side is closed
            return
        if not piece:
            return
        yield piece


WORDS: Final = st.text(st.characters(codec="ascii", categories=("L", "N", "P")), min_size=1, max_size=12)


class TestFolded:
    """A line on several lines."""

    @given(st.lists(WORDS, min_size=1, max_size=30), st.integers(20, 90))
    def test_no_word_is_lost_or_cut(self, words: list[str], width: int) -> None:
        """The same words in the same order, and no line wider."""
        text = folded(" ".join(words), width)
        assert text.split() == words
        assert max(map(len, text.splitlines())) <= width

    def test_what_follows_stands_a_little_to_the_right(self) -> None:
        """Under the text of an item."""
        assert folded("- een twee drie", 10) == "- een twee\n  drie"
        assert folded("    een twee drie", 13) == "    een twee\n      drie"

    def test_nothing_is_folded_where_nobody_says_how_wide(self) -> None:
        """A page for a program is as wide as it is."""
        assert folded("a " * 200, None) == "a " * 200


class TestTable:
    """Rows that fit, that are folded, and that become lines."""

    @given(
        st.lists(st.lists(st.lists(WORDS, max_size=6).map(" ".join), min_size=4, max_size=4), min_size=1, max_size=6),
        st.sampled_from([40, 60, 80]),
    )
    def test_no_cell_is_lost(self, rows: list[list[str]], width: int) -> None:
        """Every word of every cell is there, and no line is wider."""
        text = table(rows, ["one", "two", "three", "four"], width)
        assert max(map(len, text.splitlines())) <= width
        assert all(word.rstrip(";") in text for row in rows for cell in row for word in cell.split())

    def test_rows_become_lines_where_folded_cells_would_take_more(self) -> None:
        """A sentence under a narrow head is a tower of words; in a table without heads nothing says what it is."""
        rows = [["loon", "ma 05-01-2026", "loon", "het minimum van deze dagen is niet bekend: geef het"]]
        heads = ["wat", "dag", "verplichting", "berekening"]
        assert table(rows, heads, 50) == (
            "loon\n  dag: ma 05-01-2026; verplichting: loon;\n"
            "  berekening: het minimum van deze dagen is niet\n    bekend: geef het"
        )
        assert [len(line.split()) > 1 for line in table(rows, (), 50).splitlines()] == [True] * 3

    def test_the_widest_gives_way_first(self) -> None:
        """What is short stands on one line."""
        assert table([["ma 05-01-2026", "een lange tekst met woorden"]], ["dag", "wat"], 30) == (
            "dag            wat\n"
            "-------------  ---------------\n"
            "ma 05-01-2026  een lange tekst\n"
            "               met woorden"
        )

    def test_a_column_in_which_nothing_stands_is_left_out(self) -> None:
        """In every row; the title of a row stays, and so does a column with one word."""
        heads = ["wat", "waarom", "dag", "artikel"]
        rows = [["een", "", "ma 05-01-2026", ""], ["twee", "", "", "art. 25 WIA"]]
        assert table(rows, heads).splitlines()[0].split() == ["wat", "dag", "artikel"]
        assert table(rows, heads, title=2).splitlines()[0].split() == heads
        assert table([["", "", "", ""]], heads).splitlines()[0].split() == ["wat"]

    def test_a_column_without_a_head_or_a_word_takes_room_too(self) -> None:
        """The line under the heads is drawn below it as well."""
        rows = [["een lange tekst met woorden erin", "nog een lange tekst met meer", ""]]
        assert [width for width in range(24, 70) if too_wide(table(rows, ["een", "twee", ""], width), width)] == []

    def test_where_no_word_fits_a_row_is_lines(self) -> None:
        """The title, and the rest under it, each behind its head; what is empty is left out."""
        rows = [["te laat", "Eerstejaarsevaluatie", "zo 03-01-2027", "", "werkgever"]]
        assert table(rows, ["stand", "wat", "uiterlijk", "weken", "wie"], 40, title=2) == (
            "te laat  Eerstejaarsevaluatie\n  uiterlijk: zo 03-01-2027;\n  wie: werkgever"
        )
        assert entries(rows, ["stand", "wat", "uiterlijk", "weken", "wie"], 60, title=2).splitlines()[1] == (
            "  uiterlijk: zo 03-01-2027; wie: werkgever"
        )

    def test_as_wide_as_it_is(self) -> None:
        """Where nobody says how much fits."""
        assert "x" * 300 in table([["x" * 300, "y"]])
