"""What the command does: its parser, and a function for each thing that it can be asked.

What only one command needs is imported by that command, so that the others begin at once.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, TextIO

from pydantic import TypeAdapter, ValidationError

from .._extras import MissingExtraError, missing
from ..answer.assessment import Assessment, assessment_schema
from ..answer.packs import Abroad
from ..api import assess
from ..errors import (
    Instead,
    Language,
    PoortwachterError,
    Problem,
    problems_in,
    refused,
    without_content,
)
from ..facts.case import Case
from ..packs.checks import events_of
from ..packs.reading import pack_named, pack_schema, read_pack
from ..text import words
from ..text.entry import as_file, changes_of, record_of, with_record
from ..text.law import law_table, planned_table, readings_table
from ..text.mistakes import MistakeError
from ..text.packs import pack_proof_page, pack_show
from ..text.page import timeline_page
from ..text.proof import proof_page
from ..text.signals import signals_table
from ..version import __version__
from .converting import add_convert
from .counting import add_indicators
from .editing import asked_for, template
from .evidence import evidence
from .files import add_files
from .given import BadInputError, checked, object_in, pack, read_bytes, readings_chosen
from .options import answer_options, case_options, language_option, output_options, pack_option
from .parser import Parser, day, number, translate
from .portfolio import add_portfolio
from .settings import language_of
from .views import FORMATS, FORMS, ROLES, SECTIONS, TABLES, abroad_view, form_of, said, view
from .writing import write_file

__all__ = ["main"]


_IN_ENGLISH: Final = {"ja": "yes", "nee": "no", "nvt": "not_applicable"}
"""How an answer to a question may be said in Dutch."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments`` (those of the process by default) and return its exit status."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    language = language_of(arguments)
    try:
        options = translate(_parser(), language).parse_args(arguments)
    except SystemExit:
        _written("")
        raise
    options.lang = language
    try:
        status = _written(_into_file(options, options.run(options)))
        return status or getattr(options, "status", 0)
    except MistakeError as error:
        return _say(error.said(language), 2)
    except BadInputError as error:
        return _complain(error.source, error.problems, language)
    except PoortwachterError as error:
        return _complain(None, error.problems, language)
    except MissingExtraError as error:
        return _say(MistakeError("not_installed", library=error.name, line=error.line).said(language), 3)
    except Exception as error:  # a fault of ours: its message could hold what is in the file
        name = f"({type(error).__name__})"
        return _complain(None, [refused("fault", (), Instead(name, name))], language, 3)


def _complain(source: str | None, problems: Iterable[Problem], language: Language, status: int = 2) -> int:
    lines = [problem.message(language) for problem in problems]
    if source is not None:
        counted = words(language)["cli.problem" if len(lines) == 1 else "cli.problems"].format(count=len(lines))
        lines = [f"{source}: {counted}", *(f"  {line}" for line in lines)]
    return _say("\n".join(lines), status)


def _say(text: str, status: int) -> int:
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(f"poortwachter: {text}\n")
            sys.stderr.flush()
    return status


def _into_file(options: argparse.Namespace, content: str | bytes) -> str | bytes:
    """Write into the file that was named, if one was; what is left is for standard output."""
    name = getattr(options, "output", None)
    if name is None:
        return content
    made = content if isinstance(content, bytes) else content.encode()
    write_file(Path(name), made, force=options.force)
    return ""


def _written(text: str | bytes) -> int:
    """Write the answer, in UTF-8 in a pipe, and in a terminal as far as it has the signs.

    A reader that stopped reading is no error.
    """
    if sys.stdout is None:
        return 3 if text else 0
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    try:
        if reconfigure is not None and sys.stdout.isatty():
            reconfigure(errors="replace", newline="\n")
        elif reconfigure is not None:
            reconfigure(encoding="utf-8", newline="\n")
        if isinstance(text, bytes):
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _close(sys.stdout)
        return 0
    except OSError as error:
        _close(sys.stdout)
        reason = str(error.strerror)
        return _complain("standard output", [refused("not_written", (), Instead(reason, reason))], "en", 3)
    return 0


def _close(stream: TextIO) -> None:
    """Close a stream that cannot be written, so that the process does not try again at its end."""
    with contextlib.suppress(OSError):
        stream.close()


def _parser() -> Parser:
    parser = Parser(
        prog="poortwachter",
        description="The timeline of the Wet verbetering poortwachter: what is due when, by whom, under which article.",
        epilog="No legal advice, no decisions, no medical data.",
    )
    parser.add_argument("--version", action="version", version=f"poortwachter {__version__}")
    language_option(parser)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    timeline = commands.add_parser("timeline", help="the days of a plain case, from its first sick day")
    timeline.add_argument("first_sick_day", metavar="FIRST_SICK_DAY", type=day,
                          help="the first sick day, as it is printed or as YYYY-MM-DD")  # fmt: skip
    answer_options(timeline)
    timeline.set_defaults(run=_timeline)

    assessed = commands.add_parser("assess", help="where a case stands on a day")
    _view_options(assessed)
    pack_option(assessed)
    assessed.set_defaults(run=_assess)

    explained = commands.add_parser("explain", help="why a milestone, period or finding is there, step by step")
    case_options(assessed)
    case_options(explained)
    explained.add_argument(
        "subject", metavar="SUBJECT", help="a milestone, a period such as wia, or a finding such as UP-R05"
    )
    answer_options(explained)
    pack_option(explained)
    explained.set_defaults(run=_explain)
    why_not = commands.add_parser("why-not", help="why a milestone, period or finding is not there")
    case_options(why_not)
    why_not.add_argument(
        "subject", metavar="SUBJECT", help="a milestone, a period such as wia, or a finding such as UP-R05"
    )
    answer_options(why_not)
    why_not.set_defaults(run=_why_not, pack=[])
    _planning_commands(commands)
    _file_commands(commands)
    _question_commands(commands)

    for name, run, about in (
        ("law", _law, "the catalogue of rules as a table"),
        ("readings", _readings, "the register of contested readings"),
        ("signals", _signals, "what UWV's test looks at: tested by facts, or asked"),
    ):
        table = commands.add_parser(name, help=about)
        table.add_argument("--format", choices=("text", "markdown"), default="text", help="in which form")
        language_option(table)
        table.set_defaults(run=run)
        if name == "law":
            table.add_argument("--planned", action="store_true", help="bills and announced changes, which move no day")

    _pack_commands(commands)
    add_portfolio(commands)
    add_convert(commands)
    add_files(commands)
    add_indicators(commands)
    schema = commands.add_parser("schema", help="the JSON schema of a case, of an assessment or of a pack")
    schema.add_argument("of", nargs="?", choices=("case", "assessment", "pack"), default="case")
    language_option(schema)
    schema.set_defaults(run=_schema)
    completion = commands.add_parser("completion", help="words that complete the command in your shell")
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="which shell")
    language_option(completion)
    completion.set_defaults(run=_completion)
    return parser


def _view_options(parser: argparse.ArgumentParser) -> None:
    """What to show of an answer, in which form, and where to."""
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--all", "--alles", dest="all", action="store_true", help="everything")
    shown.add_argument("--questions", "--vragen", dest="questions", action="store_true",
                       help="the questions that only a person can answer")  # fmt: skip
    shown.add_argument("--section", "--onderdeel", dest="section", choices=SECTIONS, help="one part of the whole page")
    parser.add_argument("--format", choices=FORMATS, help="in which form; without it by the name of the output")
    parser.add_argument("--table", choices=TABLES, default="milestones", help="of which table, with --format csv")
    parser.add_argument("--role", choices=ROLES, default="employer", help="whose calendar")
    language_option(parser)
    output_options(parser)


def _file_commands(commands: Any) -> None:
    """What makes or changes a file."""
    made = commands.add_parser("new", help="make a first case file: asks what is needed")
    made.add_argument("file", metavar="CASE.json", help="the case file to make")
    made.add_argument("--template", action="store_true", help="no questions: a file to fill in")
    made.add_argument("--force", action="store_true", help="replace a file that is already there")
    language_option(made)
    made.set_defaults(run=_new)

    recorded = commands.add_parser(
        "record", help="add a fact to a case file: checked, shown, and written whole or not at all"
    )
    recorded.add_argument("file", metavar="CASE.json", help="the case file")
    recorded.add_argument(
        "fact", metavar="FACT",
        help='the day of the fact and what it is, as you would say it, such as "plan van aanpak, 12-02-2026"',
    )  # fmt: skip
    recorded.add_argument("--as-of", "--peildatum", dest="as_of", type=day, metavar="DAY",
                          help="day of assessment; without it the last day in the file")  # fmt: skip
    language_option(recorded)
    recorded.set_defaults(run=_record)

    compared = commands.add_parser("compare-readings", help="what each other reading would move")
    case_options(compared)
    compared.add_argument(
        "--subject", "--onderwerp", dest="subject", metavar="SUBJECT", help="only where this subject moves"
    )
    answer_options(compared)
    compared.set_defaults(run=_compare_readings)

    brief = commands.add_parser("brief", help="what the employee gets: dates and duties only")
    case_options(brief)
    brief.add_argument("--format", choices=("md", "html"), help="in which form; without it by the name of the output")
    language_option(brief)
    output_options(brief)
    brief.set_defaults(run=_brief)

    evidence = commands.add_parser(
        "evidence", help="facts, answer, proofs, versions and hashes in one directory, for a file of evidence"
    )
    case_options(evidence)
    evidence.add_argument("--out", required=True, metavar="DIR", help="the directory to make")
    language_option(evidence)
    evidence.set_defaults(run=_evidence)


def _question_commands(commands: Any) -> None:
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
    language_option(answer)
    output_options(answer)
    answer.set_defaults(run=_answered)


def _planning_commands(commands: Any) -> None:
    supposed = commands.add_parser("what-if", help="what a change would do")
    case_options(supposed)
    supposed.add_argument("--add", action="append", default=[], metavar="RECORD", help="a record to add, as JSON")
    supposed.add_argument("--without", action="append", default=[], metavar="ID", help="a record to leave out")
    supposed.add_argument("--set", action="append", default=[], metavar="FACTS", help="other facts to set, as JSON")
    answer_options(supposed)
    supposed.set_defaults(run=_what_if)

    repair = commands.add_parser("repair", help="when a sanction would end if UWV received a repair report")
    case_options(repair)
    repair.add_argument("--received-on", required=True, type=day, metavar="DAY", help="receipt of the repair report")
    repair.add_argument(
        "--days-late", type=number, default=0, metavar="N", help="calendar days by which UWV decides late"
    )
    answer_options(repair)
    repair.set_defaults(run=_repair)

    leaving = commands.add_parser("dismissal", help="from when notice and a permit are possible, and until when")
    case_options(leaving)
    answer_options(leaving)
    leaving.set_defaults(run=_dismissal)

    wage = commands.add_parser("wage", help="what wage is owed on which days, and what could be owed")
    case_options(wage)
    wage.add_argument("--first-day", required=True, type=day, metavar="DAY", help="first day of the pay run")
    wage.add_argument("--last-day", required=True, type=day, metavar="DAY", help="last day of the pay run")
    wage.add_argument("--pay", metavar="PAY.json", help="what is paid: adds what is owed on these days, in euros")
    wage.add_argument("--wage", metavar="WAGE.json", help="what is paid: adds what could be owed, in euros")
    wage.add_argument(
        "--received-on", action="append", default=[], type=day, metavar="DAY", help="with --wage: a repair report"
    )
    answer_options(wage)
    wage.set_defaults(run=_wage)


def _pack_commands(commands: Any) -> None:
    pack = commands.add_parser("pack", help="check a pack, or show what it asks")
    asked = pack.add_subparsers(required=True, metavar="WHAT")
    checked = asked.add_parser("check", help="every problem of a pack file, with line, key and remedy")
    checked.add_argument("file", metavar="FILE.toml")
    shown = asked.add_parser("show", help="what a pack asks, of whom, and by which source")
    shown.add_argument("pack", metavar="FILE|NAME", help="a pack file, or the name of one that ships")
    for parser, run in ((checked, _pack_check), (shown, _pack_show)):
        language_option(parser)
        parser.set_defaults(run=run)


def _timeline(options: argparse.Namespace) -> str:
    case = Case.model_validate({"first_sick_day": options.first_sick_day})
    answer = assess(case, as_of=options.first_sick_day)
    return _json(answer) if options.format == "json" else timeline_page(answer, options.lang)


def _assess(options: argparse.Namespace) -> str | bytes:
    answer, form = _answer(options), options.format or form_of(options.output)
    if isinstance(answer, Abroad):
        return abroad_view(answer, form, options)
    if form == "text":
        return view(answer, options)
    return FORMS[form](answer, options)


def _brief(options: argparse.Namespace) -> str:
    from ..export.report import brief_html, brief_markdown

    form = options.format or ("html" if form_of(options.output) == "html" else "md")
    written = brief_html if form == "html" else brief_markdown
    return written(_dutch(options), language=options.lang)


def _why_not(options: argparse.Namespace) -> str:
    proof = _dutch(options).why_not(options.subject)
    return proof.to_json(indent=2) + "\n" if options.format == "json" else proof_page(proof, options.lang)


def _compare_readings(options: argparse.Namespace) -> str:
    from ..planning.other_readings import other_readings
    from ..text.planning import other_readings_page

    found = other_readings(_case(options), as_of=options.as_of, readings=readings_chosen(options.reading))
    if options.subject is not None:
        _dutch(options).explain(options.subject)  # refuses a subject that is not there
        found = tuple(item for item in found if item.moves(options.subject))
    if options.format == "json":
        return json.dumps([item.to_dict() for item in found], indent=2, ensure_ascii=False) + "\n"
    return other_readings_page(found, options.lang)


def _evidence(options: argparse.Namespace) -> str:
    chosen = readings_chosen(options.reading)
    try:
        return evidence(_case(options), options.as_of, chosen, Path(options.out), options.lang)
    except FileExistsError:
        raise MistakeError("directory_exists", name=options.out) from None
    except OSError as error:
        raise MistakeError("file_unwritable", name=options.out, why=error.strerror) from None


def _new(options: argparse.Namespace) -> str:
    path = Path(options.file)
    if path.exists() and not options.force:
        raise MistakeError("file_exists", name=path)
    facts = template() if options.template else asked_for(options.lang)
    if not options.template:
        checked(str(path), facts)
    write_file(path, as_file(facts), force=options.force)
    return said("cli.written", options.lang, file=str(path))


def _record(options: argparse.Namespace) -> str:
    from ..planning.what_if import what_if
    from ..text.planning import what_if_page

    facts = object_in(options.file, read_bytes(options.file))
    before = checked(options.file, facts)
    found = record_of(options.fact)
    after = with_record(facts, found)
    case = checked(options.file, after)
    as_of = options.as_of or case.last_day_that_happened
    changed = what_if(before, *changes_of(facts, found), as_of=as_of)
    write_file(Path(options.file), as_file(after), force=True)
    return said("cli.recorded", options.lang, file=options.file) + what_if_page(changed, options.lang)


def _completion(options: argparse.Namespace) -> str:
    try:
        import shtab
    except ImportError:
        raise missing("shtab", "cli") from None
    return str(shtab.complete(translate(_parser(), options.lang), shell=options.shell)) + "\n"


def _explain(options: argparse.Namespace) -> str:
    answer = _answer(options)
    proof = answer.explain(options.subject)
    if options.format == "json":
        return proof.to_json(indent=2) + "\n"
    if any(proof.subject.startswith(f"{pack.pack}.") for pack in answer.packs):
        return pack_proof_page(proof, answer.packs, options.lang)
    return proof_page(proof, options.lang)


def _what_if(options: argparse.Namespace) -> str:
    from ..planning.what_if import Change, Setting, Without, what_if
    from ..text.planning import what_if_page

    changes: list[Change] = [object_in("--add", text) for text in options.add]
    changes += [Without(record_id) for record_id in options.without]
    changes += [Setting(**object_in("--set", text)) for text in options.set]
    readings = readings_chosen(options.reading)
    found = what_if(_case(options), *changes, as_of=options.as_of, readings=readings)
    return found.to_json(indent=2) + "\n" if options.format == "json" else what_if_page(found, options.lang)


def _questions(options: argparse.Namespace) -> str:
    from ..planning.questions import AskedQuestion, questions
    from ..text.questions import questions_page

    readings = readings_chosen(options.reading)
    found = questions(_case(options), as_of=options.as_of, phase=options.phase, readings=readings)
    if options.format == "json":
        return TypeAdapter(tuple[AskedQuestion, ...]).dump_json(found, indent=2).decode() + "\n"
    return questions_page(found, options.lang)


def _answered(options: argparse.Namespace) -> str:
    from ..planning.questions import with_answers

    given = {} if options.form is None else object_in(options.form, read_bytes(options.form))
    for answer in options.say:
        if "=" not in answer:
            raise BadInputError("--say", [refused("answer_form", (), without_content(answer))])
        id, value = answer.split("=", 1)
        given[id] = _IN_ENGLISH.get(value, value)
    return with_answers(_case(options), given, on=options.as_of).to_json() + "\n"


def _repair(options: argparse.Namespace) -> str:
    from ..planning.repair import plan_repair
    from ..text.planning import repair_page

    readings, late = readings_chosen(options.reading), options.days_late
    case, received = _case(options), options.received_on
    plan = plan_repair(case, received_on=received, as_of=options.as_of, days_late=late, readings=readings)
    return plan.to_json(indent=2) + "\n" if options.format == "json" else repair_page(plan, options.lang)


def _dismissal(options: argparse.Namespace) -> str:
    from ..planning.dismissal import dismissal_path
    from ..text.planning import dismissal_page

    path = dismissal_path(_case(options), as_of=options.as_of, readings=readings_chosen(options.reading))
    return path.to_json(indent=2) + "\n" if options.format == "json" else dismissal_page(path, options.lang)


def _wage(options: argparse.Namespace) -> str:
    from ..pay.amounts import WageAmounts, wage_amounts
    from ..pay.exposure import Exposure, exposure
    from ..pay.wages import WagePeriod, wage_periods
    from ..text.planning import amounts_page, exposure_page, wage_page

    case, as_of, readings = _case(options), options.as_of, readings_chosen(options.reading)
    span = {"first_day": options.first_day, "last_day": options.last_day}
    owed = wage_periods(case, as_of=as_of, readings=readings, **span)
    amounts = cost = None
    if options.pay is not None:
        paid = object_in(options.pay, read_bytes(options.pay))
        amounts = wage_amounts(case, paid, as_of=as_of, readings=readings, **span)
    if options.wage is not None:
        facts = object_in(options.wage, read_bytes(options.wage))
        cost = exposure(case, facts, as_of=as_of, readings=readings, received_on=tuple(options.received_on))
    if options.format == "json":
        found = {"wage_periods": owed, "amounts": amounts, "exposure": cost}
        adapter = TypeAdapter(dict[str, tuple[WagePeriod, ...] | WageAmounts | Exposure | None])
        return adapter.dump_json(found, indent=2).decode() + "\n"
    pages = [wage_page(owed, options.lang)]
    pages += [] if amounts is None else [amounts_page(amounts, options.lang)]
    pages += [] if cost is None else [exposure_page(cost, options.lang)]
    return "\n".join(pages)


def _answer(options: argparse.Namespace) -> Assessment | Abroad:
    packs = [pack(name) for name in options.pack]
    return assess(_case(options), as_of=options.as_of, readings=readings_chosen(options.reading), packs=packs)


def _dutch(options: argparse.Namespace) -> Assessment:
    """The answer of Dutch law alone."""
    return assess(_case(options), as_of=options.as_of, readings=readings_chosen(options.reading))


def _pack_check(options: argparse.Namespace) -> str:
    pack = read_pack(read_bytes(options.file).decode("utf-8", "replace"), file=options.file)
    counted = {"milestones": len(pack.milestones), "events": len(events_of(pack)), "sha": pack.sha256[:12]}
    return words(options.lang)["pack.checked"].format(file=options.file, **counted) + "\n"


def _pack_show(options: argparse.Namespace) -> str:
    found = pack(options.pack)
    return pack_show(pack_named(found) if isinstance(found, str) else found, options.lang)


def _case(options: argparse.Namespace) -> Case:
    try:
        case = Case.model_validate_json(read_bytes(options.case))
    except ValidationError as error:
        raise BadInputError(options.case, problems_in(error)) from None
    return case.as_at(options.as_of) if options.future == "drop" else case


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
