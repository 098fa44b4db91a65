"""Commands that show what the library holds: rules, readings, signals, packs and schemas."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from ..answer.assessment import assessment_schema
from ..answer.data import json_schema
from ..answer.explanation import EXPLANATION_SCHEMA, Explanation
from ..answer.packs import ABROAD_SCHEMA, Abroad
from ..auditing.items import AUDIT_SCHEMA, FileAudit
from ..errors import CaseError
from ..facts.case import Case
from ..figures.counted import INDICATORS_SCHEMA, Indicators
from ..packs.author import PackError, without_line
from ..packs.checks import events_of
from ..packs.language import Pack
from ..packs.reading import pack_named, pack_schema
from ..planning.changes import CHANGES_SCHEMA, Changes
from ..portfolio.schemas import portfolio_schemas
from ..text.law import TableStyle, law_table, planned_table, readings_table
from ..text.pack_shown import pack_show
from ..text.signals import signals_table
from .given import pack, pack_in
from .options import language_option
from .saying import sentence
from .writing import screen_width

__all__ = ["add_packs", "add_schema", "add_tables"]


def add_tables(commands: Any) -> None:
    """What the law and the test are made of."""
    for name, run, about in (
        ("law", _law, "the catalogue of rules as a table"),
        ("readings", _readings, "the register of contested readings"),
        ("signals", _signals, "what UWV's test looks at: tested by facts, or asked"),
    ):
        table = commands.add_parser(name, help=about)
        table.add_argument("--format", choices=("text", "markdown", "md"), default="text", help="in which form")
        language_option(table)
        table.set_defaults(run=run)
        if name == "law":
            table.add_argument("--planned", action="store_true", help="bills and announced changes, which move no day")


_SCHEMAS: Final[Mapping[str, Callable[[], dict[str, Any]]]] = {
    "case": Case.model_json_schema,
    "assessment": assessment_schema,
    "assessment-brief": lambda: assessment_schema(detail="brief"),
    "explanation": lambda: json_schema(Explanation, EXPLANATION_SCHEMA),
    "abroad": lambda: json_schema(Abroad, ABROAD_SCHEMA),
    "audit": lambda: json_schema(FileAudit, AUDIT_SCHEMA),
    "indicators": lambda: json_schema(Indicators, INDICATORS_SCHEMA),
    "changes": lambda: json_schema(Changes, CHANGES_SCHEMA),
    "portfolio": portfolio_schemas,
    "pack": pack_schema,
}
"""Every form that the library gives a version; those of a portfolio are three tables."""


def add_schema(commands: Any) -> None:
    """The forms of what goes in and comes out."""
    schema = commands.add_parser("schema", help="the JSON schema of what goes in or comes out")
    schema.add_argument("of", nargs="?", choices=tuple(_SCHEMAS), default="case", metavar="WHAT",
                        help="of which: %(choices)s")  # fmt: skip
    language_option(schema)
    schema.set_defaults(run=_schema)


def add_packs(commands: Any) -> None:
    """A pack checked, or shown."""
    of_packs = commands.add_parser("pack", help="check a pack, or show what it asks")
    below = of_packs.add_subparsers(required=True, metavar="WHAT")
    checked = below.add_parser("check", help="every problem of a pack file, with line, key and remedy")
    checked.add_argument("file", metavar="FILE.toml", help="the pack file")
    shown = below.add_parser("show", help="what a pack asks, of whom, and by which source")
    shown.add_argument("pack", metavar="FILE|NAME", help="a pack file, or the name of one that ships")
    for parser, run in ((checked, _pack_check), (shown, _pack_show)):
        language_option(parser)
        parser.set_defaults(run=run)


def _pack_check(options: argparse.Namespace) -> str:
    read = pack_in(options.file)
    counted = {"milestones": len(read.milestones), "events": len(events_of(read)), "sha": read.sha256[:12]}
    return sentence("pack.checked", options.lang, file=options.file, **counted)


def _pack_show(options: argparse.Namespace) -> str:
    found = pack(options.pack)
    return pack_show(_shipped(found) if isinstance(found, str) else found, options.lang, screen_width())


def _shipped(name: str) -> Pack:
    """The pack of this name.

    Raises:
        CaseError: none of those that ship is called so; a name stands on no line of a file.
    """
    try:
        return pack_named(name)
    except PackError as error:
        raise CaseError([without_line(problem, ("pack",)) for problem in error.problems]) from None


def _style(options: argparse.Namespace) -> TableStyle:
    """The form of a table; that of Markdown has two names."""
    return "text" if options.format == "text" else "markdown"


def _law(options: argparse.Namespace) -> str:
    table = planned_table if options.planned else law_table
    return table(options.lang, _style(options), screen_width()) + "\n"


def _readings(options: argparse.Namespace) -> str:
    return readings_table(options.lang, _style(options), screen_width()) + "\n"


def _signals(options: argparse.Namespace) -> str:
    return signals_table(options.lang, _style(options), screen_width()) + "\n"


def _schema(options: argparse.Namespace) -> str:
    return json.dumps(_SCHEMAS[options.of](), indent=2, ensure_ascii=False) + "\n"
