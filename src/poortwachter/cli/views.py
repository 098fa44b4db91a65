"""What can be shown of an answer, and in which forms."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn

from ..answer.assessment import Assessment
from ..answer.packs import Abroad
from ..errors import CaseError, refused
from ..export import excel, report, rows
from ..export.calendar import calendar_ics
from ..export.image import timeline_png
from ..export.picture import timeline_svg
from ..rules.rule import Bearer
from ..text.first_screen import first_screen
from ..text.mistakes import MistakeError
from ..text.packs import abroad_page, pack_page
from ..text.page import SECTIONS, page, section
from .cases import as_json
from .meaning import said_in_form
from .writing import coloured, screen_width

__all__ = ["ABROAD", "CASES", "FORMATS", "FORMS", "ROLES", "SECTIONS", "TABLES", "form_by_name", "form_of"]

ROLES: Final = tuple(bearer.value for bearer in Bearer)
_ROLE: Final = Bearer.EMPLOYER.value
"""Whose calendar it is where nobody is named."""
_TABLES: Final = {
    "cases": rows.case_rows, "milestones": rows.milestone_rows, "findings": rows.finding_rows, "steps": rows.step_rows,
    "packs": rows.pack_rows,
}  # fmt: skip
TABLES: Final = tuple(_TABLES)


def _text(answer: Assessment, options: argparse.Namespace) -> str:
    """The first screen with what packs add after it, or what was asked of the whole page."""
    language, width = options.lang, screen_width()
    if options.all:
        return page(answer, language, width)
    part = "questions" if options.questions else options.section
    if part is not None:
        return section(answer, part, language, width)
    screen = coloured(first_screen(answer, language, width))
    return "\n\n".join([screen.rstrip("\n"), *(pack_page(pack, language, width) for pack in answer.packs)]) + "\n"


def _csv(answer: Assessment, options: argparse.Namespace) -> bytes:
    return _TABLES[options.table or "milestones"](answer, language=options.lang).to_csv().encode()


def _no_picture(answer: Abroad, options: argparse.Namespace) -> NoReturn:
    """Of a case under the law of another country no picture is drawn."""
    form = form_of(options, FORMATS)
    raise CaseError([refused("no_picture_abroad", ("format",), form, country=answer.jurisdiction)])


FORMS: Final[Mapping[str, Callable[[Assessment, argparse.Namespace], str | bytes]]] = {
    "text": _text,
    "json": lambda answer, _: as_json(answer),
    "html": lambda answer, options: report.report_html(answer, language=options.lang),
    "md": lambda answer, options: report.report_markdown(answer, language=options.lang),
    "ics": lambda answer, options: calendar_ics(answer, role=options.role or _ROLE, language=options.lang),
    "svg": lambda answer, options: timeline_svg(answer, language=options.lang),
    "png": lambda answer, options: timeline_png(answer, language=options.lang),
    "csv": _csv,
    "xlsx": lambda answer, options: excel.workbook(answer, language=options.lang),
}
"""The answer in each form: the text of a page, or else by the ending of its file."""

ABROAD: Final[Mapping[str, Callable[[Abroad, argparse.Namespace], str | bytes]]] = {
    "text": lambda answer, options: abroad_page(answer, options.lang, screen_width()),
    "json": lambda answer, _: as_json(answer),
    "html": lambda answer, options: report.abroad_html(answer, language=options.lang),
    "md": lambda answer, options: report.abroad_markdown(answer, language=options.lang),
    "ics": lambda answer, options: calendar_ics(answer, role=options.role or _ROLE, language=options.lang),
    "svg": _no_picture,
    "png": _no_picture,
    "csv": lambda answer, options: rows.pack_rows(answer, language=options.lang).to_csv().encode(),
    "xlsx": lambda answer, options: excel.workbook_of(
        [rows.pack_rows(answer, language=options.lang)], language=options.lang
    ),
}
"""The same of an answer under the law of another country."""

FORMATS: Final = tuple(FORMS)
CASES: Final = ("json", "jsonl")
"""Endings of a file with cases."""
_TEXT: Final = ("txt", "text")
"""Endings of a file with plain text."""


def form_of(options: argparse.Namespace, forms: Sequence[str]) -> str:
    """The form that is asked for, or that the name of the output asks for; the first where neither does.

    Raises:
        MistakeError: the name asks for another than these, or an option means nothing in this form.
    """
    form = str(options.format) if options.format is not None else _by_name(options.output, forms, "no_such_form")
    said_in_form(options, form)
    return form


def form_by_name(output: str | None, forms: Sequence[str]) -> str:
    """The same where no option asks for a form.

    Raises:
        MistakeError: the name asks for another than these.
    """
    return _by_name(output, forms, "no_such_ending")


def _by_name(output: str | None, forms: Sequence[str], mistake: str) -> str:
    ending = "" if output is None else Path(output).suffix.removeprefix(".").lower()
    if ending in forms:
        return ending
    if ending.isalpha() and ending not in _TEXT:
        names = ["txt" if form == "text" and mistake == "no_such_ending" else form for form in forms]
        raise MistakeError(mistake, ending=ending, names=", ".join(name for name in names if name != "text"))
    return forms[0]
