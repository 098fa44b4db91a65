"""The command ``poortwachter``: a thin door over the library.

Exit status 0, 2 for bad input, or 3 where the answer cannot be written or the fault is ours.

What only one command needs is imported by that command, so that the others begin at once.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from pydantic import TypeAdapter, ValidationError

from .answer.assessment import Assessment, assessment_schema
from .answer.packs import Abroad
from .api import assess
from .counting.days import read_day
from .errors import (
    NOT_SHOWN,
    Instead,
    Language,
    PoortwachterError,
    Problem,
    problems_in,
    refused,
    without_content,
)
from .facts._border import parse
from .facts.case import Case
from .packs.author import PackError
from .packs.checks import events_of
from .packs.language import Pack
from .packs.reading import pack_named, pack_schema, read_pack
from .text import words
from .text.law import law_table, planned_table, readings_table
from .text.packs import abroad_page, pack_proof_page, pack_show
from .text.page import page, timeline_page
from .text.proof import proof_page
from .text.signals import signals_table
from .version import __version__

__all__ = ["main"]


class _BadInputError(Exception):
    """What was given cannot be used: where it came from, and what is wrong with it."""

    def __init__(self, source: str, problems: Iterable[Problem]) -> None:
        super().__init__(source)
        self.source, self.problems = source, tuple(problems)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments`` (those of the process by default) and return its exit status."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit:
        _written("")
        raise
    language: Language = getattr(options, "lang", "en")
    try:
        text = options.run(options)
    except _BadInputError as error:
        _complain(error.source, error.problems, language)
        return 2
    except PoortwachterError as error:
        _complain(None, error.problems, language)
        return 2
    except PackError as error:
        _say(str(error))
        return 2
    except Exception as error:  # a fault of ours: its message could hold what is in the file
        name = f"({type(error).__name__})"
        _complain(None, [refused("fault", (), Instead(name, name))], language)
        return 3
    return _written(text)


def _written(text: str) -> int:
    """Write the answer; a reader that stopped reading is no error."""
    if sys.stdout is None:
        return 3 if text else 0
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    try:
        if reconfigure is not None:
            reconfigure(encoding="utf-8", newline="\n")
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _close(sys.stdout)
        return 0
    except OSError as error:
        _close(sys.stdout)
        reason = str(error.strerror)
        _complain("standard output", [refused("not_written", (), Instead(reason, reason))], "en")
        return 3
    return 0


def _close(stream: TextIO) -> None:
    """Close a stream that cannot be written, so that the process does not try again at its end."""
    with contextlib.suppress(OSError):
        stream.close()


def _complain(source: str | None, problems: Iterable[Problem], language: Language) -> None:
    lines = [problem.message(language) for problem in problems]
    if source is not None:
        lines = [f"{source}: {len(lines)} problem(s)", *(f"  {line}" for line in lines)]
    _say("\n".join(lines))


def _say(text: str) -> None:
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(f"poortwachter: {text}\n")
            sys.stderr.flush()


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
    _answer_options(assessed)
    _pack_option(assessed)
    assessed.set_defaults(run=_assess)

    explained = commands.add_parser("explain", help="why a milestone, period or finding is there, step by step")
    _case_options(assessed)
    _case_options(explained)
    explained.add_argument(
        "subject", metavar="SUBJECT", help="a milestone, a period such as wia, or a finding such as UP-R05"
    )
    _answer_options(explained)
    _pack_option(explained)
    explained.set_defaults(run=_explain)
    _planning_commands(commands)
    _question_commands(commands)

    for name, run, about in (
        ("law", _law, "the catalogue of rules as a table"),
        ("readings", _readings, "the register of contested readings"),
        ("signals", _signals, "what UWV's test looks at: tested by facts, or asked"),
    ):
        table = commands.add_parser(name, help=about)
        table.add_argument("--format", choices=("text", "markdown"), default="text")
        table.add_argument("--lang", choices=("nl", "en"), default="en")
        table.set_defaults(run=run)
        if name == "law":
            table.add_argument("--planned", action="store_true", help="bills and announced changes, which move no day")

    _pack_commands(commands)
    schema = commands.add_parser("schema", help="the JSON schema of a case, of an assessment or of a pack")
    schema.add_argument("of", nargs="?", choices=("case", "assessment", "pack"), default="case")
    schema.set_defaults(run=_schema)
    return parser


def _question_commands(commands: Any) -> None:
    put = commands.add_parser("questions", help="what only people can answer now, and what an answer would change")
    _case_options(put)
    put.add_argument("--phase", metavar="PHASE", help="only the questions of this phase, such as report")
    _answer_options(put)
    put.set_defaults(run=_questions)

    answer = commands.add_parser("answer", help="print the case with answers to questions added")
    _case_options(answer)
    answer.add_argument(
        "--say", action="append", default=[], metavar="ID=ANSWER", help="yes, no or not_applicable, such as UP-E07=no"
    )
    answer.add_argument("--form", metavar="FORM.json", help="answers by id, as a JSON object")
    answer.set_defaults(run=_answered)


def _planning_commands(commands: Any) -> None:
    supposed = commands.add_parser("what-if", help="what a change would do")
    _case_options(supposed)
    supposed.add_argument("--add", action="append", default=[], metavar="RECORD", help="a record to add, as JSON")
    supposed.add_argument("--without", action="append", default=[], metavar="ID", help="a record to leave out")
    supposed.add_argument("--set", action="append", default=[], metavar="FACTS", help="other facts to set, as JSON")
    _answer_options(supposed)
    supposed.set_defaults(run=_what_if)

    repair = commands.add_parser("repair", help="when a sanction would end if UWV received a repair report")
    _case_options(repair)
    repair.add_argument("--received-on", required=True, type=_day, metavar="DAY", help="receipt of the repair report")
    repair.add_argument(
        "--days-late", type=_number, default=0, metavar="N", help="calendar days by which UWV decides late"
    )
    _answer_options(repair)
    repair.set_defaults(run=_repair)

    leaving = commands.add_parser("dismissal", help="from when notice and a permit are possible, and until when")
    _case_options(leaving)
    _answer_options(leaving)
    leaving.set_defaults(run=_dismissal)

    wage = commands.add_parser("wage", help="what wage is owed on which days, and what could be owed")
    _case_options(wage)
    wage.add_argument("--first-day", required=True, type=_day, metavar="DAY", help="first day of the pay run")
    wage.add_argument("--last-day", required=True, type=_day, metavar="DAY", help="last day of the pay run")
    wage.add_argument("--wage", metavar="WAGE.json", help="what is paid: adds what could be owed, in euros")
    wage.add_argument(
        "--received-on", action="append", default=[], type=_day, metavar="DAY", help="with --wage: a repair report"
    )
    _answer_options(wage)
    wage.set_defaults(run=_wage)


def _pack_commands(commands: Any) -> None:
    pack = commands.add_parser("pack", help="check a pack, or show what it asks")
    asked = pack.add_subparsers(required=True, metavar="WHAT")
    checked = asked.add_parser("check", help="every problem of a pack file, with line, key and remedy")
    checked.add_argument("file", metavar="FILE.toml")
    shown = asked.add_parser("show", help="what a pack asks, of whom, and by which source")
    shown.add_argument("pack", metavar="FILE|NAME", help="a pack file, or the name of one that ships")
    for parser, run in ((checked, _pack_check), (shown, _pack_show)):
        parser.add_argument("--lang", choices=("nl", "en"), default="en")
        parser.set_defaults(run=run)


def _pack_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pack", action="append", default=[], metavar="FILE|NAME", help="a pack file, or the name of one that ships"
    )


def _case_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE.json", help="the facts; - reads standard input")
    parser.add_argument("--as-of", required=True, type=_day, metavar="DAY", help="day of assessment, YYYY-MM-DD")
    parser.add_argument(
        "--reading",
        action="append",
        default=[],
        metavar="ID=ALTERNATIVE",
        help="use another reading of a contested point",
    )
    parser.add_argument(
        "--future", choices=("refuse", "drop"), default="refuse", help="what to do with facts after that day"
    )


def _answer_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--lang", choices=("nl", "en"), default="en", help="language of the text")


def _day(text: str) -> date:
    problems: list[Problem] = []
    day = read_day((), text, problems)
    if day is None:
        raise argparse.ArgumentTypeError("; ".join(f"expected {item.expected}; {item.remedy}" for item in problems))
    return day


def _number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise argparse.ArgumentTypeError("expected a whole number in digits")
    return int(text)


def _timeline(options: argparse.Namespace) -> str:
    case = Case.model_validate({"first_sick_day": options.first_sick_day})
    answer = assess(case, as_of=options.first_sick_day)
    return _json(answer) if options.format == "json" else timeline_page(answer, options.lang)


def _assess(options: argparse.Namespace) -> str:
    answer = _answer(options)
    if isinstance(answer, Abroad):
        return answer.to_json(indent=2) + "\n" if options.format == "json" else abroad_page(answer, options.lang)
    return _json(answer) if options.format == "json" else page(answer, options.lang)


def _explain(options: argparse.Namespace) -> str:
    answer = _answer(options)
    proof = answer.explain(options.subject)
    if options.format == "json":
        return proof.to_json(indent=2) + "\n"
    if any(proof.subject.startswith(f"{pack.pack}.") for pack in answer.packs):
        return pack_proof_page(proof, answer.packs, options.lang)
    return proof_page(proof, options.lang)


def _what_if(options: argparse.Namespace) -> str:
    from .planning.what_if import Change, Setting, Without, what_if
    from .text.planning import what_if_page

    changes: list[Change] = [_object("--add", text) for text in options.add]
    changes += [Without(record_id) for record_id in options.without]
    changes += [Setting(**_object("--set", text)) for text in options.set]
    readings = _readings_chosen(options.reading)
    found = what_if(_case(options), *changes, as_of=options.as_of, readings=readings)
    return found.to_json(indent=2) + "\n" if options.format == "json" else what_if_page(found, options.lang)


def _questions(options: argparse.Namespace) -> str:
    from .planning.questions import AskedQuestion, questions
    from .text.questions import questions_page

    readings = _readings_chosen(options.reading)
    found = questions(_case(options), as_of=options.as_of, phase=options.phase, readings=readings)
    if options.format == "json":
        return TypeAdapter(tuple[AskedQuestion, ...]).dump_json(found, indent=2).decode() + "\n"
    return questions_page(found, options.lang)


def _answered(options: argparse.Namespace) -> str:
    from .planning.questions import with_answers

    given = {} if options.form is None else _object(options.form, _read(options.form))
    for answer in options.say:
        if "=" not in answer:
            raise _BadInputError("--say", [refused("answer_form", (), without_content(answer))])
        id, value = answer.split("=", 1)
        given[id] = value
    return with_answers(_case(options), given, on=options.as_of).to_json() + "\n"


def _repair(options: argparse.Namespace) -> str:
    from .planning.repair import plan_repair
    from .text.planning import repair_page

    readings, late = _readings_chosen(options.reading), options.days_late
    case, received = _case(options), options.received_on
    plan = plan_repair(case, received_on=received, as_of=options.as_of, days_late=late, readings=readings)
    return plan.to_json(indent=2) + "\n" if options.format == "json" else repair_page(plan, options.lang)


def _dismissal(options: argparse.Namespace) -> str:
    from .planning.dismissal import dismissal_path
    from .text.planning import dismissal_page

    path = dismissal_path(_case(options), as_of=options.as_of, readings=_readings_chosen(options.reading))
    return path.to_json(indent=2) + "\n" if options.format == "json" else dismissal_page(path, options.lang)


def _wage(options: argparse.Namespace) -> str:
    from .pay.exposure import Exposure, exposure
    from .pay.wages import WagePeriod, wage_periods
    from .text.planning import exposure_page, wage_page

    case, as_of, readings = _case(options), options.as_of, _readings_chosen(options.reading)
    span = {"first_day": options.first_day, "last_day": options.last_day}
    owed = wage_periods(case, as_of=as_of, readings=readings, **span)
    cost = None
    if options.wage is not None:
        facts = _object(options.wage, _read(options.wage))
        cost = exposure(case, facts, as_of=as_of, readings=readings, received_on=tuple(options.received_on))
    if options.format == "json":
        found = {"wage_periods": owed, "exposure": cost}
        adapter = TypeAdapter(dict[str, tuple[WagePeriod, ...] | Exposure | None])
        return adapter.dump_json(found, indent=2).decode() + "\n"
    pages = [wage_page(owed, options.lang), "" if cost is None else exposure_page(cost, options.lang)]
    return "\n".join(text for text in pages if text)


def _object(name: str, text: str | bytes) -> dict[str, Any]:
    try:
        found = parse(text)
    except ValidationError as error:
        raise _BadInputError(name, problems_in(error)) from None
    if not isinstance(found, dict):
        raise _BadInputError(name, [refused("not_an_object", (), without_content(found))])
    return found


def _answer(options: argparse.Namespace) -> Assessment | Abroad:
    packs = [_pack(name) for name in options.pack]
    return assess(_case(options), as_of=options.as_of, readings=_readings_chosen(options.reading), packs=packs)


def _pack(name: str) -> Pack | str:
    """A pack from a file, where there is one of this name; or else the name of a pack that ships."""
    if not name.endswith(".toml") and not Path(name).is_file():
        return name
    return read_pack(_read(name).decode("utf-8", "replace"), file=name)


def _pack_check(options: argparse.Namespace) -> str:
    pack = read_pack(_read(options.file).decode("utf-8", "replace"), file=options.file)
    counted = {"milestones": len(pack.milestones), "events": len(events_of(pack)), "sha": pack.sha256[:12]}
    return words(options.lang)["pack.checked"].format(file=options.file, **counted) + "\n"


def _pack_show(options: argparse.Namespace) -> str:
    found = _pack(options.pack)
    return pack_show(pack_named(found) if isinstance(found, str) else found, options.lang)


def _case(options: argparse.Namespace) -> Case:
    try:
        case = Case.model_validate_json(_read(options.case))
    except ValidationError as error:
        raise _BadInputError(options.case, problems_in(error)) from None
    return case.as_at(options.as_of) if options.future == "drop" else case


def _read(name: str) -> bytes:
    if name == "-" and sys.stdin is None:
        raise _BadInputError(name, [refused("no_input", (), NOT_SHOWN)])
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no name of a file"
        raise _BadInputError(name, [refused("file_unreadable", (), NOT_SHOWN, why=why)]) from None


def _readings_chosen(choices: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for choice in choices:
        reading, given, alternative = choice.partition("=")
        if not given:
            raise _BadInputError("--reading", [refused("reading_form", (), without_content(choice))])
        if reading in found:
            raise _BadInputError("--reading", [refused("reading_twice", (reading,), NOT_SHOWN)])
        found[reading] = alternative
    return found


def _json(answer: Assessment) -> str:
    return answer.to_json(indent=2) + "\n"


def _law(options: argparse.Namespace) -> str:
    table = planned_table if options.planned else law_table
    return table(options.lang, options.format) + "\n"


def _readings(options: argparse.Namespace) -> str:
    return readings_table(options.lang, options.format) + "\n"


def _signals(options: argparse.Namespace) -> str:
    return signals_table(options.lang, options.format) + "\n"


def _schema(options: argparse.Namespace) -> str:
    schemas = {"case": Case.model_json_schema, "assessment": assessment_schema, "pack": pack_schema}
    schema: dict[str, Any] = schemas[options.of]()
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
