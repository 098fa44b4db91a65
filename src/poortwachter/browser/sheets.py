"""A sheet of many cases: its rows, and a proposed map of its columns."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from .._limits import LIMITS
from ..adapters import COLUMNS, EndIs
from ..adapters._reading import as_code
from ..adapters._sheet import Sheet as Rows
from ..adapters._sheet import read_sheet
from ..errors import NOT_SHOWN, CaseError, refused
from ..export._markup import Element, html_text, tag
from ..facts.names import by_compact_name, compact
from ..facts.records import record_models
from ..text import Language, words
from ..text.shell import shell
from .asked import Request, text_of
from .controls import button
from .intake import ELSEWHERE
from .shown import table

__all__ = ["Sheet", "as_sent", "cell_value", "proposed", "sheet"]

_UNUSED: Final = frozenset({"kind", "state"})
"""Columns that ask for a table of the codes of a system; a sheet of cases has none."""
_OURS: Final[Mapping[str, str]] = {"case_id": "employment", "first_sick_day": "first_day"}
_NUMBER: Final = re.compile("(personeel|medewerker|werknemer|dossier|employee|case)?s?(nr|nummer|number|no|code)")
"""What a sheet calls its own number of an employee or case, in a compact name."""
_HIRED: Final = re.compile("dienst|hire|employmentfirst")
_DAY_FORMS: Final[Mapping[str, re.Pattern[str]]] = {
    "dd-mm-yyyy": re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"),
    "yyyy-mm-dd": re.compile(r"\d{4}-\d{1,2}-\d{1,2}.*"),
}


class Sheet(NamedTuple):
    """A sheet as the page gets it.

    Attributes:
        columns: the names in its first row.
        rows: its other rows, cell by cell; a day of a workbook is an object that holds it.
        numbers: the number of each row in the sheet, from 1.
        other_pages: the pages of the workbook that were not read.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    numbers: tuple[int, ...]
    other_pages: tuple[str, ...] = ()


def sheet(request: Request) -> dict[str, Any]:
    """Read a file that was sent, of a workbook the page that was chosen, and propose a map of its columns."""
    page = text_of(request, "page") or None
    found = as_sent(read_sheet(text_of(request, "name"), _bytes(request), at=("data",), page=page))
    columns, end_is = proposed(found.columns)
    days = _written(found)
    return {
        "columns": found.columns,
        "rows": found.rows,
        "numbers": found.numbers,
        "map": columns,
        "html": html_text(*_form(found, columns, end_is, days, request.language)),
    }


def _bytes(request: Request) -> bytes:
    try:
        return base64.b64decode(text_of(request, "data"), validate=True)
    except (binascii.Error, ValueError):
        raise CaseError([refused("no_sheet", ("data",), NOT_SHOWN)]) from None


def as_sent(found: Rows) -> Sheet:
    """A sheet as the page gets it, and sends it again with the map.

    Raises:
        CaseError: there are too many rows in it.
    """
    if len(found.rows) > LIMITS["page.rows"]:
        raise CaseError([refused("too_many_rows", ("data",), NOT_SHOWN, most=LIMITS["page.rows"])])
    rows = [tuple(_cell(row.get(head)) for head in found.heads) for row in found.rows]
    return Sheet(tuple(found.heads), tuple(rows), tuple(found.lines), tuple(found.other_pages))


def _cell(value: object) -> object:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return "" if value is None else as_code(value)


# --- the map of columns -----------------------------------------------------------------------------------------------


def proposed(columns: Sequence[str]) -> tuple[dict[str, str], EndIs]:
    """What each of our names is called in the sheet, as far as its names tell; and which day the end seems to name."""
    found: dict[str, str] = {}
    end_is = EndIs.LAST_SICK_DAY
    for column in columns:
        ours, note = _ours(column)
        if ours is not None and ours not in found:
            found[ours] = column
            if ours == "last_day" and note == "recovered":
                end_is = EndIs.FIRST_DAY_RECOVERED
    return found, end_is


def _ours(column: str) -> tuple[str | None, str | None]:
    plain = compact(column)
    for name in (*COLUMNS, *record_models()):
        if plain == compact(name) and name not in _UNUSED:
            return name, None
    for kind in record_models():
        if any(plain == compact(words(language)[f"fact.records.{kind}"]) for language in ("nl", "en")):
            return kind, None
    named = by_compact_name("kinds").get(plain)
    if named is not None and len(named.names) == 1 and named.note is None:
        return named.names[0], None
    named = by_compact_name("fields").get(plain)
    if named is None:
        return ("employment", None) if _NUMBER.fullmatch(plain) else (None, None)
    if named.note == "end_of_employment":
        return "employment_last_day", None
    if _HIRED.search(plain) and named.names[0] == "first_day":
        return "employment_first_day", None
    ours = _OURS.get(named.names[0], named.names[0])
    return (ours, named.note) if ours in COLUMNS and ours not in _UNUSED else (None, None)


def _written(found: Sheet) -> str:
    """How days are written in the text of the sheet, as its cells that look like one tell: one way, or both."""
    cells = {cell for row in found.rows for cell in row if isinstance(cell, str)}
    forms = [form for form, pattern in _DAY_FORMS.items() if any(map(pattern.fullmatch, cells))]
    return " ".join(forms or ["dd-mm-yyyy"])


def _form(found: Sheet, columns: Mapping[str, str], end_is: EndIs, days: str, language: Language) -> Iterator[Element]:
    """The proposed map, to be looked at and changed: for each column of the sheet what it is."""
    s, w = shell(language), words(language)
    names = [name for name in COLUMNS if name not in _UNUSED]
    choices = [(name, s[f"column.{name}"]) for name in names]
    kinds = [(kind, w[f"fact.records.{kind}"]) for kind in record_models() if kind not in ELSEWHERE]
    choices += sorted(kinds, key=lambda pair: pair[1])
    chosen = {column: ours for ours, column in columns.items()}
    rows: list[list[Element | str]] = []
    for place, column in enumerate(found.columns):
        options = [tag("option", s["column.none"], value="")]
        options += [
            tag("option", said, value=name, selected="" if chosen.get(column) == name else None)
            for name, said in choices
        ]
        select = tag("select", *options, data_column=column, aria_label=column, id=f"column-{place}")
        rows.append([column, select, _sample(found, place)])
    if found.other_pages:
        pages = [("", s["this_page"]), *((page, page) for page in found.other_pages)]
        yield _choice("page", s["which_page"], pages, "")
    yield tag("p", s["sheet_read"].format(rows=len(found.rows), columns=len(found.columns)))
    if "last_day" not in columns:
        yield tag("p", s["sheet_without_end"], class_="unknown")
    yield table(s["column_map"], (s["column_in_sheet"], s["column_is"], s["column_sample"]), rows)
    yield _choice("end_is", s["end_is"], [(str(one), s[f"end_is.{one}"]) for one in EndIs], str(end_is))
    yield _choice(
        "days",
        s["days_written"],
        [(form, s[f"days.{form}"]) for form in ("dd-mm-yyyy", "yyyy-mm-dd", "dd-mm-yyyy yyyy-mm-dd", "mm/dd/yyyy")],
        days,
    )
    yield tag("p", button(s["calculate"], class_="primary", data_many=""))


def _choice(name: str, question: str, choices: Iterable[tuple[str, str]], chosen: str) -> Element:
    options = [tag("option", said, value=value, selected="" if value == chosen else None) for value, said in choices]
    select = tag("select", *options, id=f"sheet-{name}", data_sheet=name)
    return tag("div", tag("label", question, for_=f"sheet-{name}"), select, class_="field")


def _sample(found: Sheet, place: int) -> str:
    return next((str(cell_value(row[place])) for row in found.rows if row[place] != ""), "")


def cell_value(cell: Any) -> Any:
    """A cell as it is read: the day of a workbook as a day."""
    if isinstance(cell, Mapping):
        return date.fromisoformat(str(cell.get("day")))
    return cell
