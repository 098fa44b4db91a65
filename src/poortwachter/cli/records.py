"""Commands that make a case file or add to it: by questions, by a fact, by answers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from ..counting.days import ONE_DAY
from ..errors import NOT_SHOWN, refused, without_content
from ..facts.case import Case
from ..facts.names import yes_or_no
from ..facts.records import Event
from ..planning.questions import AskedQuestion, questions, with_answers
from ..planning.what_if import Change, WhatIf, Without, what_if
from ..text import Language
from ..text.entry import as_file, left_out, told, without
from ..text.kinds import kinds_table
from ..text.mistakes import MistakeError
from ..text.planning import what_if_page, what_if_rows
from ..text.questions import questions_page
from ..text.tables import folded
from .cases import as_json, case_in, case_of
from .editing import asked_for, begun_on, template
from .given import BadInputError, checked, object_in, read_bytes, readings_chosen
from .options import answer_options, case_options, force_option, language_option, output_options
from .parser import Parser, day
from .saying import sentence, written
from .views import CASES, form_by_name
from .writing import screen_width, write_file

__all__ = ["add_questions", "add_records"]


def add_records(commands: Any) -> None:
    """What makes or changes a file."""
    made = commands.add_parser("new", help="make a first case file: asks what is needed")
    made.add_argument("file", metavar="CASE.json", help="the case file to make")
    without_questions = made.add_mutually_exclusive_group()
    without_questions.add_argument(
        "first_sick_day",
        metavar="DAY",
        nargs="?",
        type=day,
        help="no questions: the first sick day is all that is known",
    )
    without_questions.add_argument("--template", action="store_true", help="no questions: a file to fill in")
    force_option(made)
    language_option(made)
    made.set_defaults(run=_new)

    recorded = commands.add_parser(
        "record", help="add a fact to a case file: checked, shown, and written whole or not at all"
    )
    recorded.add_argument("file", metavar="CASE.json", help="the case file")
    recorded.add_argument(
        "fact", metavar="FACT", nargs="?",
        help='the day of the fact and what it is, as you would say it, such as "plan van aanpak, 12-02-2026"',
    )  # fmt: skip
    recorded.add_argument("--without", "--zonder", dest="without", metavar="RECORD",
                          help="a record to take out that was told by mistake")  # fmt: skip
    recorded.add_argument("--as-of", "--peildatum", dest="as_of", type=day, metavar="DAY",
                          help="day of assessment; without it the last day in the file")  # fmt: skip
    recorded.add_argument("--kinds", "--soorten", action=_Kinds, help="the names of all facts that can be added")
    language_option(recorded)
    recorded.set_defaults(run=_record)


class _Kinds(argparse.Action):
    """Print what a fact can be, and stop, as ``--help`` does."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{**given, "nargs": 0, "dest": argparse.SUPPRESS})

    def __call__(self, parser: argparse.ArgumentParser, *about: object) -> None:
        """The names, in the language of the parser, with the codes of a case file."""
        assert isinstance(parser, Parser)
        written(kinds_table(parser.language, screen_width()))
        parser.exit()


_NOT_APPLICABLE: Final = ("nvt", "n.v.t.")
"""How it may be said that a question does not apply, besides in the word of the contract."""


def add_questions(commands: Any) -> None:
    """Questions that only people can answer, and their answers."""
    put = commands.add_parser("questions", help="what only people can answer now, and what an answer would change")
    case_options(put)
    put.add_argument("--phase", metavar="PHASE", help="only the questions of this phase, such as report")
    answer_options(put)
    put.set_defaults(run=_questions)

    answer = commands.add_parser("answer", help="print the case with answers to questions added")
    case_options(answer)
    answer.add_argument(
        "--say", action="append", default=[], metavar="ID=ANSWER", help="yes, no or not_applicable, such as UP-E07=no"
    )
    answer.add_argument("--form", metavar="FORM.json", help="answers by id, as a JSON object")
    output_options(answer)
    answer.set_defaults(run=_answered)


def _new(options: argparse.Namespace) -> str:
    path = Path(options.file)
    if path.exists() and not options.force:
        raise MistakeError("file_exists", name=path)
    facts = template() if options.template else _first_facts(options, path)
    write_file(path, as_file(facts), force=options.force)
    return sentence("cli.written", options.lang, file=path)


def _first_facts(options: argparse.Namespace, path: Path) -> dict[str, Any]:
    begun = options.first_sick_day
    facts = asked_for(options.lang) if begun is None else begun_on(begun)
    checked(str(path), facts)
    return facts


def _record(options: argparse.Namespace) -> str:
    if options.file == "-":
        raise MistakeError("not_of_standard_input")
    facts = object_in(options.file, read_bytes(options.file, "case"))
    before = checked(options.file, facts)
    if (options.fact is None) == (options.without is None):
        raise MistakeError("record_or_without")
    changes: tuple[Change, ...]
    if options.without is None:
        after, changes = told(facts, options.fact)
    else:
        id = left_out(before, options.without)
        after, changes = without(before, facts, id), (Without(id),)
    case = checked(options.file, after)
    after_spells = (spell.last_day + ONE_DAY for spell in case.absences if spell.last_day is not None)
    as_of = options.as_of or max([before.last_day_that_happened, case.last_day_that_happened, *after_spells])
    changed = what_if(before, *changes, as_of=as_of)
    write_file(Path(options.file), as_file(after), force=True)
    return _recorded(changed, options) + _for_packs(before, case, options.lang)


def _recorded(changed: WhatIf, options: argparse.Namespace) -> str:
    """That the file was changed, and what differs by it."""
    if not what_if_rows(changed, options.lang)[1]:
        return sentence("cli.recorded_alone", options.lang, file=options.file)
    page = what_if_page(changed, options.lang, screen_width())
    return sentence("cli.recorded", options.lang, file=options.file) + page


def _for_packs(before: Case, after: Case, language: Language) -> str:
    """How to ask what an event does that was added or left out: the law knows none of it, and only its pack tells."""
    names = {record.name for case in (before, after) for record in case.records if isinstance(record, Event)}
    moved = [name for name in sorted(names) if _told(before, name) != _told(after, name)]
    packs = dict.fromkeys(name.partition(".")[0] for name in moved)
    return "".join(sentence("cli.recorded_for_pack", language, pack=pack) for pack in packs)


def _told(case: Case, name: str) -> list[Event]:
    return [record for record in case.records if isinstance(record, Event) and record.name == name]


def _questions(options: argparse.Namespace) -> str:
    readings = readings_chosen(options.reading)
    found = questions(case_of(options), as_of=options.as_of, phase=options.phase, readings=readings)
    if options.format == "json":
        return as_json(found, tuple[AskedQuestion, ...])
    return folded(questions_page(found, options.lang), screen_width())


def _answered(options: argparse.Namespace) -> str:
    form = form_by_name(options.output, CASES)
    given = {} if options.form is None else object_in(options.form, read_bytes(options.form))
    answered: set[str] = set()
    for answer in options.say:
        if "=" not in answer:
            raise BadInputError("--say", [refused("answer_form", (), without_content(answer))])
        id, value = answer.split("=", 1)
        if id in answered:
            raise BadInputError("--say", [refused("answer_twice", (id,), NOT_SHOWN)])
        answered.add(id)
        given[id] = value
    said = {id: _plain(value) if isinstance(value, str) else value for id, value in given.items()}
    text = read_bytes(options.case, "input")
    case = case_in(text, options)
    with_answers(case, said, on=options.as_of)  # what cannot be so is refused
    own = object_in(options.case, text if options.future == "refuse" else case.to_json())
    facts = {**own, "records": [*(own.get("records") or ()), *_as_records(said, options.as_of)]}
    return json.dumps(facts, ensure_ascii=False) + "\n" if form == "jsonl" else as_file(facts).decode()


def _as_records(answers: Mapping[str, object], day: date) -> list[dict[str, object]]:
    """Answers as a file has them."""
    return [{"kind": "answer", "dated": day.isoformat(), "question": id, "value": it} for id, it in answers.items()]


def _plain(answer: str) -> str:
    plain = answer.strip().lower()
    return "not_applicable" if plain in _NOT_APPLICABLE else yes_or_no(plain) or plain
