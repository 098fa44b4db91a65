"""Commands over one file or many: the audit, who must be told, and what may be kept."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from .._language import in_language
from ..auditing import FileAudit, audit, clean_up
from ..errors import NOT_SHOWN, CaseError, refused
from ..export.audit import audit_html, audit_markdown, audit_rows, clean_up_html, clean_up_markdown
from ..facts.case import Case
from ..planning.reminders import Digest, digests, reminders
from ..retention import AP_POLICY, DEFENCE, Lost, minimise
from ..rules.rule import Bearer, Nature
from ..text import words
from ..text.audit import audit_page, clean_up_page
from ..text.dates import day_text
from ..text.mistakes import MistakeError
from ..text.reminders import digest_text, no_message
from ..text.retention import retention_page
from ..text.tables import folded
from .cases import as_json, on_its_day
from .given import BadInputError, cases_in, pack, readings_chosen
from .options import (
    as_of_option,
    cases_option,
    form_option,
    future_option,
    output_options,
    pack_option,
    reading_option,
)
from .parser import chosen, day
from .saying import beside_answer, reader_of
from .statuses import SOME_REFUSED
from .views import CASES, ROLES, form_by_name, form_of
from .writing import screen_width

__all__ = ["add_files"]

Found = TypeVar("Found")

_FORMS: Final = ("text", "json", "csv", "html", "md")
_TOLD: Final = ("text", "json")
_NATURES: Final = tuple(nature.value for nature in Nature)


def add_files(commands: Any) -> None:
    """Add the commands to those of the parser."""
    audited = commands.add_parser("audit", help="every document of a file: what is missing or wrong")
    cases_option(audited)
    as_of_option(audited)
    future_option(audited)
    reading_option(audited)
    pack_option(audited)
    form_option(audited, _FORMS)
    output_options(audited)
    audited.set_defaults(run=_audit)

    told = commands.add_parser("reminders", help="who must be told what, from one run to the next")
    cases_option(told)
    as_of_option(told)
    future_option(told)
    told.add_argument("--since", required=True, type=day, metavar="DAY", help="the day of the run before, exclusive")
    told.add_argument(
        "--lead", action="append", required=True, type=_lead, metavar="ROLE=DAYS",
        help="whom to tell how many days before, such as hr=14,3; with a minus after it",
    )  # fmt: skip
    told.add_argument(
        "--bearer", "--rol", action="append", dest="bearers", type=chosen, choices=ROLES, metavar="ROLE",
        help="whose duties are told; the employer's by default: %(choices)s",
    )  # fmt: skip
    told.add_argument(
        "--nature", "--aard", action="append", dest="natures", type=chosen, choices=_NATURES, metavar="NATURE",
        help="what is told; duties by default: %(choices)s",
    )  # fmt: skip
    reading_option(told)
    told.add_argument("--weekdays-only", action="store_true", help="nothing goes out on Saturdays and Sundays")
    told.add_argument("--format", choices=_TOLD, help="in which form; without it by the name of the output")
    output_options(told)
    told.set_defaults(run=_reminders)

    kept = commands.add_parser("retention", help="until when each part of a file may be kept")
    cases_option(kept)
    kept.add_argument("--on", "--as-of", "--peildatum", dest="on", required=True, type=day, metavar="DAY",
                      help="the day on which is cleaned up")  # fmt: skip
    kept.add_argument("--rules", action="append", choices=("ap", "defence"), help="whose rules; the AP's by default")
    kept.add_argument("--minimise", action="store_true",
                      help="the cases without what must be gone, one on each line")  # fmt: skip
    output_options(kept)
    kept.set_defaults(run=_retention)


def each(options: argparse.Namespace, ask: Callable[[Case], Found]) -> list[Found]:
    """What is found of each case. Of several, those that are refused are told on standard error, and the others go on.

    Raises:
        BadInputError: every case is refused, and all for the same.
        MistakeError: every case is refused; each was told by itself.
    """
    found: list[Found] = []
    wrong: list[BadInputError] = []
    seen: set[str] = set()
    for source, case in cases_in(options.cases):
        if isinstance(case, BadInputError):
            wrong.append(case)
            continue
        if case.case_id in seen:
            wrong.append(BadInputError(source, [refused("case_id_twice", ("case_id",), NOT_SHOWN)]))
            continue
        seen.update(() if case.case_id is None else (case.case_id,))
        try:
            found.append(ask(on_its_day(case, options)))
        except CaseError as error:
            named = source if case.case_id is None else f"{source} ({case.case_id})"
            wrong.append(BadInputError(named, error.problems))
    if wrong and not found and all(one.problems == wrong[0].problems for one in wrong):
        raise BadInputError(options.cases, wrong[0].problems)
    for one in wrong:
        _tell(*(f"{one.source}: {reader_of(options)(problem, options.lang)}" for problem in one.problems))
    if wrong and not found:
        raise MistakeError("all_refused", count=len(wrong))
    options.status = SOME_REFUSED if wrong else 0
    return found


def _tell(*lines: str) -> None:
    beside_answer("".join(f"{line}\n" for line in lines))


def _audit(options: argparse.Namespace) -> str | bytes:
    packs, readings = [pack(name) for name in options.pack], readings_chosen(options.reading)
    found = each(options, lambda case: audit(case, as_of=options.as_of, readings=readings, packs=packs))
    one, form = found[0] if len(found) == 1 else None, form_of(options, _FORMS)
    if form == "csv":
        return audit_rows(found, language=options.lang).to_csv().encode()
    if form == "json":
        return as_json(found if one is not None else clean_up(found), Sequence[FileAudit])
    if form == "html":
        return audit_html(one, language=options.lang) if one else clean_up_html(clean_up(found), language=options.lang)
    if form == "md":
        if one is not None:
            return audit_markdown(one, language=options.lang)
        return clean_up_markdown(clean_up(found), language=options.lang)
    width = screen_width()
    if one is not None:
        return audit_page(one, options.lang, width)
    return clean_up_page(clean_up(found), options.lang, width)


def _lead(text: str) -> tuple[str, tuple[int, ...]]:
    role, given, numbers = text.partition("=")
    try:
        days = tuple(int(number) for number in numbers.split(","))
    except ValueError:
        days = ()
    if not role or not given or not days:
        raise argparse.ArgumentTypeError("expected ROLE=DAYS: case_manager=14,3")
    return role, days


def _reminders(options: argparse.Namespace) -> str:
    rests, form = _is_weekend if options.weekdays_only else None, form_of(options, _TOLD)
    leads: dict[str, tuple[int, ...]] = {}
    for role, days in options.lead:
        leads[role] = tuple(dict.fromkeys((*leads.get(role, ()), *days)))
    told = each(
        options,
        lambda case: reminders(
            case, as_of=options.as_of, since=options.since, lead_times=leads, rests=rests,
            bearers=options.bearers or [Bearer.EMPLOYER], natures=options.natures or [Nature.DUTY],
            readings=readings_chosen(options.reading),
        ),
    )  # fmt: skip
    made = digests(item for one in told for item in one)
    if form == "json":
        return as_json(made, tuple[Digest, ...])
    blocks = [f"{day_text(one.day, options.lang)} {one.role}\n{digest_text(one, options.lang)}" for one in made]
    return folded("\n".join(blocks) or no_message(options.since, options.as_of, options.lang), screen_width())


def _is_weekend(day: date) -> bool:
    return day.isoweekday() > 5


def _retention(options: argparse.Namespace) -> str:
    w = words(options.lang)
    form_by_name(options.output, CASES if options.minimise else ("text",))
    sets = {"ap": AP_POLICY, "defence": DEFENCE}
    rules = tuple(rule for name in dict.fromkeys(options.rules or ["ap"]) for rule in sets[name])
    if options.minimise:
        left = each(options, lambda case: minimise(case, on=options.on, rules=rules))
        lost = [w[f"lost.{one}"] for one in Lost if any(one in item.lost for item in left)]
        if lost:
            _tell(f"{w['retention.lost']}:", *(f"  {line}" for line in lost))
        held = dict.fromkeys(in_language(rule, options.lang) for item in left for rule in item.held)
        if held:
            _tell(f"{w['retention.held']}:", *(f"  {line}" for line in held))
        return "".join(item.case.to_json() + "\n" for item in left if item.case is not None)
    width = screen_width()
    return "\n".join(each(options, lambda case: retention_page(case, rules, options.on, options.lang, width)))
