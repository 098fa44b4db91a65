"""The command ``poortwachter``: a thin door over the library. Exit status 0, or 2 for bad input."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .api import assess
from .assessment import Assessment, assessment_schema
from .case import Case
from .days import strict_day
from .errors import CaseError
from .text.law import law_table, readings_table
from .text.page import page, timeline_page
from .text.proof import proof_page
from .version import __version__

__all__ = ["main"]


class _BadInputError(Exception):
    """What was given cannot be used; the message says why, line by line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments`` (those of the process by default) and return its exit status."""
    options = _parser().parse_args(arguments)
    try:
        text = options.run(options)
    except (_BadInputError, CaseError) as error:
        sys.stderr.write(f"poortwachter: {error}\n")
        return 2
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="\n")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="poortwachter",
        description="The timeline of the Wet verbetering poortwachter: what is due when, by whom, under which article.",
        epilog="No legal advice, no decisions, no medical data.",
    )
    parser.add_argument("--version", action="version", version=f"poortwachter {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    timeline = commands.add_parser("timeline", help="the days of a plain case, from its first sick day")
    timeline.add_argument("first_sick_day", metavar="FIRST_SICK_DAY", type=_day, help="YYYY-MM-DD")
    _answer_options(timeline)
    timeline.set_defaults(run=_timeline)

    assessed = commands.add_parser("assess", help="where a case stands on a day")
    assessed.add_argument("case", metavar="CASE.json", help="the facts; - reads standard input")
    _answer_options(assessed)
    assessed.set_defaults(run=_assess)

    explained = commands.add_parser("explain", help="why a milestone or period has its day, step by step")
    explained.add_argument("case", metavar="CASE.json", help="the facts; - reads standard input")
    explained.add_argument("subject", metavar="MILESTONE", help="a milestone, or a period such as wia or sanction")
    for command in (assessed, explained):
        command.add_argument("--as-of", required=True, type=_day, metavar="DAY", help="day of assessment, YYYY-MM-DD")
        command.add_argument(
            "--reading",
            action="append",
            default=[],
            metavar="ID=ALTERNATIVE",
            help="use another reading of a contested point",
        )
        command.add_argument(
            "--future", choices=("refuse", "drop"), default="refuse", help="what to do with facts after that day"
        )
    _answer_options(explained)
    explained.set_defaults(run=_explain)

    for name, run, about in (
        ("law", _law, "the catalogue of rules as a table"),
        ("readings", _readings, "the register of contested readings"),
    ):
        table = commands.add_parser(name, help=about)
        table.add_argument("--format", choices=("text", "markdown"), default="text")
        table.add_argument("--lang", choices=("nl", "en"), default="en")
        table.set_defaults(run=run)

    schema = commands.add_parser("schema", help="the JSON schema of a case or of an assessment")
    schema.add_argument("of", nargs="?", choices=("case", "assessment"), default="case")
    schema.set_defaults(run=_schema)
    return parser


def _answer_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--lang", choices=("nl", "en"), default="en", help="language of the text")


def _day(text: str) -> date:
    try:
        return strict_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: {error}") from None


def _timeline(options: argparse.Namespace) -> str:
    case = Case.model_validate({"first_sick_day": options.first_sick_day})
    answer = assess(case, as_of=options.first_sick_day)
    return _json(answer) if options.format == "json" else timeline_page(answer, options.lang)


def _assess(options: argparse.Namespace) -> str:
    answer = _answer(options)
    return _json(answer) if options.format == "json" else page(answer, options.lang)


def _explain(options: argparse.Namespace) -> str:
    answer = _answer(options)
    try:
        proof = answer.explain(options.subject)
    except KeyError as error:
        raise _BadInputError(str(error.args[0])) from None
    if options.format == "json":
        return proof.to_json(indent=2) + "\n"
    return proof_page(proof, options.lang)


def _answer(options: argparse.Namespace) -> Assessment:
    try:
        case = Case.model_validate_json(_read(options.case))
    except ValidationError as error:
        lines = "\n".join(f"  {line['msg']}" for line in error.errors())
        raise _BadInputError(f"{options.case}: {error.error_count()} problem(s)\n{lines}") from None
    if options.future == "drop":
        case = case.as_at(options.as_of)
    return assess(case, as_of=options.as_of, readings=_readings_chosen(options.reading))


def _read(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise _BadInputError(f"{name}: {error.strerror}; expected a file with a case as JSON") from None


def _readings_chosen(choices: Sequence[str]) -> dict[str, str]:
    for choice in choices:
        if "=" not in choice:
            raise _BadInputError(f"--reading {choice}: expected ID=ALTERNATIVE; see: poortwachter readings")
    return dict(choice.split("=", 1) for choice in choices)


def _json(answer: Assessment) -> str:
    return answer.to_json(indent=2) + "\n"


def _law(options: argparse.Namespace) -> str:
    return law_table(options.lang, options.format) + "\n"


def _readings(options: argparse.Namespace) -> str:
    return readings_table(options.lang, options.format) + "\n"


def _schema(options: argparse.Namespace) -> str:
    schema: dict[str, Any] = Case.model_json_schema() if options.of == "case" else assessment_schema()
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
