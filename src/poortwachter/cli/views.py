"""What can be shown of an answer, and in which forms."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from ..answer.assessment import Assessment
from ..answer.packs import Abroad
from ..errors import CaseError, refused
from ..export import excel, report, rows
from ..export.calendar import calendar_ics
from ..export.image import timeline_png
from ..export.picture import timeline_svg
from ..rules.rule import Bearer
from ..text import Language, words
from ..text.first_screen import first_screen
from ..text.mistakes import MistakeError
from ..text.packs import abroad_page, pack_page
from ..text.page import SECTIONS, page, section
from .cases import as_json
from .writing import coloured, screen_width

__all__ = ["CASES", "FORMATS", "FORMS", "ROLES", "SECTIONS", "TABLES", "abroad_view", "form_of", "said", "view"]

ROLES: Final = tuple(bearer.value for bearer in Bearer)
TABLES: Final = ("cases", "milestones", "findings", "steps", "packs")

Form = Callable[[Assessment, argparse.Namespace], str | bytes]


def view(answer: Assessment, options: argparse.Namespace) -> str:
    """The first screen with what packs add after it, or what was asked of the whole page."""
    if options.all:
        return page(answer, options.lang, screen_width())
    if options.questions:
        return section(answer, "questions", options.lang, screen_width())
    if options.section is not None:
        return section(answer, options.section, options.lang, screen_width())
    screen = coloured(first_screen(answer, options.lang, screen_width()))
    return (
        "\n\n".join([screen.rstrip("\n"), *(pack_page(pack, options.lang, screen_width()) for pack in answer.packs)])
        + "\n"
    )


def _json(answer: Assessment, options: argparse.Namespace) -> str:
    return as_json(answer)


def _html(answer: Assessment, options: argparse.Namespace) -> str:
    return report.report_html(answer, language=options.lang)


def _markdown(answer: Assessment, options: argparse.Namespace) -> str:
    return report.report_markdown(answer, language=options.lang)


def _svg(answer: Assessment, options: argparse.Namespace) -> str:
    return timeline_svg(answer, language=options.lang)


def _png(answer: Assessment, options: argparse.Namespace) -> bytes:
    return timeline_png(answer, language=options.lang)


def _calendar(answer: Assessment, options: argparse.Namespace) -> bytes:
    return calendar_ics(answer, role=options.role, language=options.lang)


def _csv(answer: Assessment, options: argparse.Namespace) -> bytes:
    made = {
        "cases": rows.case_rows, "milestones": rows.milestone_rows, "findings": rows.finding_rows,
        "steps": rows.step_rows, "packs": rows.pack_rows,
    }[options.table]  # fmt: skip
    return made(answer, language=options.lang).to_csv().encode()


def _workbook(answer: Assessment, options: argparse.Namespace) -> bytes:
    return excel.workbook(answer, language=options.lang)


FORMS: Final[Mapping[str, Form]] = {
    "json": _json, "html": _html, "md": _markdown, "ics": _calendar, "svg": _svg, "png": _png, "csv": _csv,
    "xlsx": _workbook,
}  # fmt: skip
"""What is not the text of a page, by the ending of its file."""


def abroad_view(answer: Abroad, form: str, options: argparse.Namespace) -> str | bytes:
    """An answer under the law of another country in one of the forms; a picture has no place for it."""
    language: Language = options.lang
    match form:
        case "json":
            return as_json(answer)
        case "html":
            return report.abroad_html(answer, language=language)
        case "md":
            return report.abroad_markdown(answer, language=language)
        case "ics":
            return calendar_ics(answer, role=options.role, language=language)
        case "csv":
            return rows.pack_rows(answer, language=language).to_csv().encode()
        case "xlsx":
            return excel.workbook_of([rows.pack_rows(answer, language=language)], language=language)
        case "svg" | "png":
            raise CaseError([refused("no_picture_abroad", ("format",), form, country=answer.jurisdiction)])
        case _:
            return abroad_page(answer, language, screen_width())


FORMATS: Final = ("text", *FORMS)
CASES: Final = ("json", "jsonl")
"""Endings of a file with cases."""
_TEXT: Final = ("txt", "text")
"""Endings of a file with plain text."""


def form_of(output: str | None, forms: Sequence[str], *, by_name_only: bool = False) -> str:
    """The form that the name of a file asks for; the first where it asks for none.

    Args:
        output: the name of the file, if one is written.
        forms: those that there are.
        by_name_only: whether no option names the form.

    Raises:
        MistakeError: it asks for another than these.
    """
    ending = "" if output is None else Path(output).suffix.removeprefix(".").lower()
    if ending in forms:
        return ending
    if ending.isalpha() and ending not in _TEXT:
        code = "no_such_ending" if by_name_only else "no_such_form"
        names = ["txt" if form == "text" and by_name_only else form for form in forms]
        raise MistakeError(code, ending=ending, names=", ".join(name for name in names if name != "text"))
    return forms[0]


def said(code: str, language: Language, **details: str) -> str:
    """A line of the command itself."""
    return words(language)[code].format(**details) + "\n"
