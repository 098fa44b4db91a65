"""The command: its parser, of the parts that each add their commands, and what becomes of an answer or a refusal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Final

from .._extras import MissingExtraError, missing
from .._faults import fault_at
from ..errors import Instead, PoortwachterError, refused
from ..text.mistakes import MistakeError
from ..version import __version__
from .answers import add_answers, add_shared
from .converting import add_convert
from .counting import add_indicators
from .files import add_files
from .given import BadInputError
from .meaning import said_beside
from .options import language_option
from .parser import Parser, translate
from .plans import add_plans
from .portfolio import add_portfolio
from .records import add_questions, add_records
from .saying import complain, into_file, reader_of, say, written
from .settings import language_of
from .statuses import BAD_INPUT, NOT_DONE
from .tables import add_packs, add_schema, add_tables

__all__ = ["main"]

_PARTS: Final = (
    add_answers, add_plans, add_records, add_shared, add_questions, add_tables, add_packs, add_portfolio, add_convert,
    add_files, add_indicators, add_schema,
)  # fmt: skip
"""What adds commands, in the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments`` (those of the process by default) and return its exit status."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    language = language_of(arguments)
    try:
        options = translate(_parser(), language).parse_args(arguments)
    except SystemExit:
        written("")
        raise
    options.lang = language
    try:
        said_beside(options)
        status = written(into_file(options, options.run(options)))
        return status or getattr(options, "status", 0)
    except MistakeError as error:
        return say(error.said(language), BAD_INPUT)
    except BadInputError as error:
        return complain(error.source, error.problems, language, said=reader_of(options))
    except PoortwachterError as error:
        return complain(None, error.problems, language, said=reader_of(options))
    except MissingExtraError as error:
        return say(MistakeError("not_installed", library=error.name, line=error.line).said(language), NOT_DONE)
    except Exception as error:  # a fault of ours: its message could hold what is in the file
        name = f"({fault_at(error)})"
        return complain(None, [refused("fault", (), Instead(name, name))], language, NOT_DONE)


def _parser() -> Parser:
    parser = Parser(
        prog="poortwachter",
        description="The timeline of the Wet verbetering poortwachter: what is due when, by whom, under which article.",
        epilog="No legal advice, no decisions, no medical data.",
    )
    parser.add_argument("--version", action="version", version=f"poortwachter {__version__}")
    language_option(parser)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    for add in _PARTS:
        add(commands)
    completion = commands.add_parser("completion", help="words that complete the command in your shell")
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="which shell")
    language_option(completion)
    completion.set_defaults(run=_completion)
    return parser


def _completion(options: argparse.Namespace) -> str:
    try:
        import shtab
    except ImportError:
        raise missing("shtab", "cli") from None
    return str(shtab.complete(translate(_parser(), options.lang), shell=options.shell)) + "\n"
