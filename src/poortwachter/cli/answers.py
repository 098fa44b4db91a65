"""Commands about the answer of one case: where it stands, why, and what the employee gets."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from ..answer.assessment import Assessment
from ..answer.explanation import Explanation
from ..answer.packs import Abroad
from ..api import assess
from ..errors import CaseError, UnknownIdError, refused, why_of
from ..export.report import brief_html, brief_markdown
from ..facts.case import Case
from ..law.catalogue import DUTCH_LAW
from ..planning.other_readings import OtherReading, other_readings
from ..text.mistakes import MistakeError
from ..text.packs import pack_proof_page
from ..text.page import timeline_page
from ..text.planning import other_readings_page
from ..text.proof import proof_page
from ..text.subjects import no_such_subject, subject_of
from .cases import answer_to, as_json, case_of, dutch_answer, shown
from .evidence import evidence
from .given import readings_chosen
from .meaning import said_abroad
from .options import answer_options, case_options, form_option, language_option, output_options, pack_option
from .parser import chosen, day
from .views import ABROAD, FORMATS, FORMS, ROLES, SECTIONS, TABLES, form_of
from .writing import screen_width

__all__ = ["add_answers", "add_shared"]

_BRIEF_FORMS: Final = ("md", "html")


def add_answers(commands: Any) -> None:
    """Where a case stands, and why."""
    timeline = commands.add_parser("timeline", help="the days of a plain case, from its first sick day")
    timeline.add_argument("first_sick_day", metavar="FIRST_SICK_DAY", type=day,
                          help="the first sick day, as it is printed or as YYYY-MM-DD")  # fmt: skip
    answer_options(timeline)
    timeline.set_defaults(run=_timeline)

    assessed = commands.add_parser("assess", help="where a case stands on a day")
    _view_options(assessed)
    pack_option(assessed)
    case_options(assessed)
    assessed.set_defaults(run=_assess)

    explained = commands.add_parser("explain", help="why a milestone, period or finding is there, step by step")
    _subject_options(explained)
    pack_option(explained)
    explained.set_defaults(run=_explain)

    why_not = commands.add_parser("why-not", help="why a milestone, period or finding is not there")
    _subject_options(why_not)
    pack_option(why_not)
    why_not.set_defaults(run=_why_not)


def _subject_options(parser: argparse.ArgumentParser) -> None:
    """A case, and what is asked about in it."""
    case_options(parser)
    parser.add_argument(
        "subject", metavar="SUBJECT", help="a milestone or period by its name or key, or a finding such as UP-R05"
    )
    answer_options(parser)


def add_shared(commands: Any) -> None:
    """What another reading would move, and what others get of an answer."""
    compared = commands.add_parser("compare-readings", help="what each other reading would move")
    case_options(compared)
    compared.add_argument(
        "--subject", "--onderwerp", dest="subject", metavar="SUBJECT", help="only where this subject moves"
    )
    answer_options(compared)
    compared.set_defaults(run=_compare_readings)

    brief = commands.add_parser("brief", help="what the employee gets: dates and duties only")
    case_options(brief)
    form_option(brief, _BRIEF_FORMS)
    output_options(brief)
    brief.set_defaults(run=_brief)

    bundled = commands.add_parser(
        "evidence", help="facts, answer, proofs, versions and hashes in one directory, for a file of evidence"
    )
    case_options(bundled)
    bundled.add_argument("--out", "--output", "--naar", "-o", dest="out", required=True, metavar="DIR",
                         help="the directory to make")  # fmt: skip
    language_option(bundled)
    bundled.set_defaults(run=_evidence)


def _view_options(parser: argparse.ArgumentParser) -> None:
    """What to show of an answer, in which form, and where to."""
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--all", "--alles", dest="all", action="store_true", help="everything")
    part.add_argument("--questions", "--vragen", dest="questions", action="store_true",
                      help="the questions that only a person can answer")  # fmt: skip
    part.add_argument("--section", "--onderdeel", dest="section", type=chosen, choices=SECTIONS, metavar="PART",
                      help="one part of the whole page: %(choices)s")  # fmt: skip
    form_option(parser, FORMATS)
    parser.add_argument("--table", "--tabel", dest="table", type=chosen, choices=TABLES,
                        metavar="TABLE", help="of which table, with --format csv: %(choices)s")  # fmt: skip
    parser.add_argument("--role", "--rol", dest="role", type=chosen, choices=ROLES,
                        metavar="ROLE", help="whose calendar: %(choices)s")  # fmt: skip
    output_options(parser)


def _timeline(options: argparse.Namespace) -> str:
    case = Case.model_validate({"first_sick_day": options.first_sick_day})
    return shown(assess(case, as_of=options.first_sick_day), timeline_page, options)


def _assess(options: argparse.Namespace) -> str | bytes:
    form, answer = form_of(options, FORMATS), answer_to(options)
    if isinstance(answer, Abroad):
        said_abroad(options)
        return ABROAD[form](answer, options)
    return FORMS[form](answer, options)


def _brief(options: argparse.Namespace) -> str:
    form, answer = form_of(options, _BRIEF_FORMS), dutch_answer(options)
    if form == "html":
        return brief_html(answer, language=options.lang)
    on_a_screen = options.format is None and options.output is None
    return brief_markdown(answer, language=options.lang, width=screen_width() if on_a_screen else None)


def _why_not(options: argparse.Namespace) -> str:
    answer = answer_to(options) if options.pack else dutch_answer(options)
    if isinstance(answer, Abroad):
        raise CaseError(
            [refused("not_dutch_law", ("jurisdiction",), answer.jurisdiction, country=DUTCH_LAW.jurisdiction)]
        )
    return _proof(_of_subject(options.subject, answer, answer.why_not), answer, options)


def _compare_readings(options: argparse.Namespace) -> str:
    found = other_readings(case_of(options), as_of=options.as_of, readings=readings_chosen(options.reading))
    if options.subject is not None:
        answer = dutch_answer(options)
        subject = _of_subject(options.subject, answer, answer.explain).subject
        found = tuple(item for item in found if item.moves(subject))
    if options.format == "json":
        return as_json(found, tuple[OtherReading, ...])
    return other_readings_page(found, options.lang, screen_width())


def _evidence(options: argparse.Namespace) -> str:
    chosen = readings_chosen(options.reading)
    try:
        return evidence(case_of(options), options.as_of, chosen, Path(options.out), options.lang)
    except FileExistsError:
        raise MistakeError("directory_exists", name=options.out) from None
    except OSError as error:
        raise MistakeError("file_unwritable", name=options.out, why=why_of(error)) from None


def _of_subject(text: str, answer: Assessment | Abroad, asked: Callable[[str], Explanation]) -> Explanation:
    """What is asked about the subject that people call so.

    Raises:
        MistakeError: there is none in this answer; it says which look like it.
    """
    try:
        return asked(subject_of(text, answer))
    except UnknownIdError:
        raise no_such_subject(text, answer) from None


def _explain(options: argparse.Namespace) -> str:
    answer = answer_to(options)
    return _proof(_of_subject(options.subject, answer, answer.explain), answer, options)


def _proof(proof: Explanation, answer: Assessment | Abroad, options: argparse.Namespace) -> str:
    """Why it is so, of the law or of a pack."""
    records = answer.found.question.case.filed if isinstance(answer, Assessment) else ()
    if any(proof.subject.startswith(f"{pack.pack}.") for pack in answer.packs):
        return shown(
            proof, lambda _, language, width: pack_proof_page(proof, answer.packs, language, width, records), options
        )
    return shown(proof, lambda _, language, width: proof_page(proof, language, width, records), options)
