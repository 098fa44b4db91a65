"""Options that several commands share."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from .parser import day

__all__ = [
    "answer_options",
    "as_of_option",
    "case_options",
    "cases_option",
    "force_option",
    "form_option",
    "future_option",
    "language_option",
    "output_options",
    "pack_option",
    "question_options",
    "reading_option",
    "span_options",
]


def pack_option(parser: argparse.ArgumentParser) -> None:
    """Packs to answer beside the law."""
    parser.add_argument(
        "--pack", action="append", default=[], metavar="FILE|NAME", help="a pack file, or the name of one that ships"
    )


def as_of_option(parser: argparse.ArgumentParser) -> None:
    """The day of assessment."""
    parser.add_argument("--as-of", "--peildatum", dest="as_of", required=True, type=day, metavar="DAY",
                        help="day of assessment, as it is printed or as YYYY-MM-DD")  # fmt: skip


def reading_option(parser: argparse.ArgumentParser) -> None:
    """Other readings of contested points."""
    parser.add_argument(
        "--reading",
        action="append",
        default=[],
        metavar="ID=ALTERNATIVE",
        help="use another reading of a contested point",
    )


def cases_option(parser: argparse.ArgumentParser) -> None:
    """One case or many."""
    parser.add_argument("cases", metavar="CASES.json",
                        help="a case, a list of cases, or a case on each line; - reads standard input")  # fmt: skip


def case_options(parser: argparse.ArgumentParser) -> None:
    """A case, a day, and how they are read."""
    parser.add_argument("case", metavar="CASE.json", help="the facts; - reads standard input")
    question_options(parser)
    future_option(parser)


def question_options(parser: argparse.ArgumentParser) -> None:
    """On which day, and by which readings."""
    as_of_option(parser)
    reading_option(parser)


def future_option(parser: argparse.ArgumentParser) -> None:
    """What to do with facts after the day of assessment."""
    parser.add_argument(
        "--future", choices=("refuse", "drop"), default="refuse", help="what to do with facts after that day"
    )


def answer_options(parser: argparse.ArgumentParser) -> None:
    """In which form and language."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="in which form")
    language_option(parser)


def language_option(parser: argparse.ArgumentParser) -> None:
    """It is read before the parser is made; here it is only named."""
    parser.add_argument(
        "--lang", "--taal", dest="lang", choices=("nl", "en"), default=argparse.SUPPRESS, help="language of the text"
    )


def span_options(parser: argparse.ArgumentParser, first: str, last: str) -> None:
    """From which day to which, both inclusive."""
    parser.add_argument("--first-day", "--eerste-dag", dest="first_day", required=True, type=day, metavar="DAY",
                        help=first)  # fmt: skip
    parser.add_argument("--last-day", "--laatste-dag", dest="last_day", required=True, type=day, metavar="DAY",
                        help=last)  # fmt: skip


def form_option(parser: argparse.ArgumentParser, forms: Sequence[str]) -> None:
    """In which of some forms."""
    parser.add_argument("--format", choices=forms, help="in which form; without it by the name of the output")


def output_options(parser: argparse.ArgumentParser) -> None:
    """In which language, and where to write."""
    language_option(parser)
    parser.add_argument("--output", "--naar", "-o", dest="output", metavar="FILE",
                        help="where to write; a file that is there is not replaced")  # fmt: skip
    force_option(parser)


def force_option(parser: argparse.ArgumentParser) -> None:
    """Whether a file may be replaced."""
    parser.add_argument("--force", action="store_true", help="replace a file that is already there")
