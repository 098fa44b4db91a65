"""A sheet of many cases: its rows, a proposed map of its columns, and the overview of what it holds."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from ..adapters import COLUMNS, Conversion, Converted, EndIs, from_rows
from ..adapters._reading import as_code
from ..adapters._sheet import Sheet as Rows
from ..adapters._sheet import read_sheet
from ..answer.assessment import Assessment
from ..answer.parts import Milestone
from ..api import assess
from ..errors import NOT_SHOWN, CaseError, Problem, refused
from ..export._markup import Element, html_text, tag
from ..export.rows import case_rows
from ..facts.case import Case
from ..facts.names import by_compact_name, compact
from ..facts.records import record_models
from ..rules.citation import Authority
from ..text import Language, words
from ..text.dates import day_text
from ..text.labels import label
from ..text.refusals import beside
from ..text.shell import shell
from .asked import Request, facts_of, text_of
from .controls import button
from .intake import ELSEWHERE
from .shown import table

__all__ = ["Sheet", "as_sent", "overview", "proposed", "sheet"]

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
_MOST_ROWS: Final = 20_000


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
    if len(found.rows) > _MOST_ROWS:
        raise CaseError([refused("no_sheet", ("data",), NOT_SHOWN)])
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
    return next((str(_day(row[place])) for row in found.rows if row[place] != ""), "")


def _day(cell: Any) -> Any:
    """A cell as it is read: the day of a workbook as a day."""
    if isinstance(cell, Mapping):
        return date.fromisoformat(str(cell.get("day")))
    return cell


# --- the overview -----------------------------------------------------------------------------------------------------


def overview(request: Request) -> dict[str, Any]:
    """Every row as a case or as what is wrong with it, cell by cell; how each case stands; and the table as CSV."""
    given, language = request.given, request.language
    columns = {str(ours): str(column) for ours, column in dict(given.get("map") or {}).items() if ours and column}
    names = [str(name) for name in given.get("columns") or ()]
    rows = [{name: _day(cell) for name, cell in zip(names, row, strict=False)} for row in given.get("rows") or ()]
    keys = dict.fromkeys(str(row.get(columns.get("employment", ""), "")).strip() for row in rows)
    conversion = from_rows(
        rows, columns=columns, end_is=EndIs(text_of(request, "end_is") or EndIs.LAST_SICK_DAY),
        days=text_of(request, "days").split() or "dd-mm-yyyy",  # type: ignore[arg-type]
        case_ids={(key,): key for key in keys if _is_code(key)},
    )  # fmt: skip
    answers, refusals = _answers(conversion, request.as_of)
    places = {key: place for place, key in enumerate(keys)}
    answers.sort(key=lambda found: places.get(found[0].key[0], len(places)))
    numbers = [int(number) for number in given.get("numbers") or range(2, len(rows) + 2)]
    shown = list(_refusals(conversion, refusals, numbers, language))
    return {
        "cases": [facts_of(item.case) for item, _ in answers],
        "summary": _summary(answers, len(shown), language),
        "html": html_text(_overview(answers, numbers, language)),
        "refused": html_text(*shown),
        "asks": sorted({str(ask) for item, _ in answers for ask in item.asks}),
        "not_read": conversion.not_read,
        "csv": case_rows([answer for _, answer in answers], language=language).to_csv(),
    }


def _is_code(key: str) -> bool:
    """Whether a number of the sheet may stand in a case as its own number."""
    try:
        Case.model_validate({"first_sick_day": "2026-01-05", "case_id": key})
    except ValidationError:
        return False
    return True


def _answers(
    conversion: Conversion, as_of: date
) -> tuple[list[tuple[Converted, Assessment]], list[tuple[tuple[str, ...], tuple[Problem, ...]]]]:
    """The answer of each case; a case that cannot be assessed on that day is refused."""
    answers, wrong = [], []
    for item in conversion.converted:
        try:
            answers.append((item, assess(item.case, as_of=as_of)))
        except CaseError as error:
            wrong.append((item.key, error.problems))
    return answers, wrong


def _overview(answers: list[tuple[Converted, Assessment]], numbers: list[int], language: Language) -> Element:
    s, w = shell(language), words(language)
    heads: list[Element | str] = [
        s["which_case"], w["report.level"], s["in_week"], s["overdue"], s["next"], w["risk.by"],
        w["period.waiting_period"],
    ]  # fmt: skip
    made = table(s["many"], heads, [_line(place, *pair, numbers, language) for place, pair in enumerate(answers)])
    for row, (_, answer) in zip(made.iterfind("table/tbody/tr"), answers, strict=True):
        row.set("data-level", answer.risk.level.value)
        row.set("data-overdue", str(len(_overdue_by_law(answer))))
    return made


def _line(
    place: int, item: Converted, answer: Assessment, numbers: list[int], language: Language
) -> list[Element | str]:
    step = next(iter(answer.next_steps), None)
    end = answer.waiting_period.last_day
    name = _named(item.key, numbers, language)
    by = None if step is None else step.act_by
    return [
        button(name, class_="why", data_open=str(place)),
        label(answer.risk.level, language),
        str(answer.sickness_week),
        ", ".join(dict.fromkeys(label(one.id, language) for one in _overdue_by_law(answer))),
        "" if step is None else label(step, language),
        "" if by is None else day_text(by, language, weekday=False),
        "" if end is None else day_text(end, language, weekday=False),
    ]


def _overdue_by_law(answer: Assessment) -> list[Milestone]:
    """What is overdue by law; guidance would drown it."""
    return [item for item in answer.overdue if item.authority is not Authority.GUIDANCE]


def _named(key: tuple[str, ...], numbers: list[int], language: Language) -> str:
    """What the sheet calls a case: its own number, or the row that it stands in."""
    (text,) = key
    is_place = text.isdigit() and len(text) == 9 and int(text) < len(numbers)
    return f"{shell(language)['row']} {numbers[int(text)]}" if is_place else text


def _refusals(
    conversion: Conversion,
    wrong: list[tuple[tuple[str, ...], tuple[Problem, ...]]],
    numbers: list[int],
    language: Language,
) -> Iterator[Element]:
    """What is wrong, cell by cell: the row as the sheet numbers it, the column by its name."""
    for key, problems in [*((item.key, item.problems) for item in conversion.refused), *wrong]:
        for problem in problems:
            place, *rest = problem.path or (None,)
            at = f"{shell(language)['row']} {numbers[place]}" if isinstance(place, int) and place < len(numbers) else ""
            where = ", ".join(str(part) for part in (at or _named(key, numbers, language), *rest) if part != "")
            yield tag("li", tag("strong", where), ": " + beside(problem, language))


def _summary(answers: list[tuple[Converted, Assessment]], refused_: int, language: Language) -> str:
    late = sum(bool(_overdue_by_law(answer)) for _, answer in answers)
    return shell(language)["many_summary"].format(cases=len(answers), refused=refused_, late=late)
