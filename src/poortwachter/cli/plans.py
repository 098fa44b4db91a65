"""Commands about what could be: what a change would do, a repair, a dismissal, the wage."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from ..errors import CaseError
from ..facts.case import Case
from ..pay.amounts import WageAmounts, wage_amounts
from ..pay.exposure import Exposure, exposure
from ..pay.wages import WagePeriod, wage_periods
from ..planning.dismissal import dismissal_path
from ..planning.repair import plan_repair
from ..planning.what_if import Change, Setting, Without, what_if
from ..text.entry import left_out, told
from ..text.planning import amounts_page, dismissal_page, exposure_page, repair_page, wage_page, what_if_page
from .cases import as_json, case_of, shown
from .given import BadInputError, object_in, read_bytes, readings_chosen
from .options import answer_options, case_options, span_options
from .parser import day, number
from .writing import screen_width

__all__ = ["add_plans"]


def add_plans(commands: Any) -> None:
    """Add the commands to those of the parser."""
    supposed = commands.add_parser("what-if", help="what a change would do")
    case_options(supposed)
    supposed.add_argument("--add", "--toevoegen", dest="add", action="append", default=[], metavar="RECORD",
                          help="a record to add, as it is said to record, or as JSON")  # fmt: skip
    supposed.add_argument(
        "--without",
        "--zonder",
        dest="without",
        action="append",
        default=[],
        metavar="RECORD",
        help="a record to leave out, as it is said to record, or by its id",
    )
    supposed.add_argument("--set", action="append", default=[], metavar="FACTS", help="other facts to set, as JSON")
    answer_options(supposed)
    supposed.set_defaults(run=_what_if)

    repair = commands.add_parser("repair", help="when a sanction would end if UWV received a repair report")
    case_options(repair)
    repair.add_argument("--received-on", "--ontvangen-op", dest="received_on", required=True, type=day, metavar="DAY",
                        help="receipt of the repair report")  # fmt: skip
    repair.add_argument(
        "--days-late", type=number, default=0, metavar="N", help="calendar days by which UWV decides late"
    )
    answer_options(repair)
    repair.set_defaults(run=_repair)

    leaving = commands.add_parser("dismissal", help="from when notice and a permit are possible, and until when")
    case_options(leaving)
    answer_options(leaving)
    leaving.set_defaults(run=_dismissal)

    _add_wage(commands)


def _add_wage(commands: Any) -> None:
    """What wage is owed."""
    wage = commands.add_parser("wage", help="what wage is owed on which days, and what could be owed")
    case_options(wage)
    span_options(wage, "first day of the pay run", "last day of the pay run")
    wage.add_argument("--terms", metavar="TERMS.json", help="what contract or collective agreement promises")
    wage.add_argument("--pay", metavar="PAY.json", help="what is paid: adds what is owed on these days, in euros")
    wage.add_argument("--wage", metavar="WAGE.json", help="what is paid: adds what could be owed, in euros")
    wage.add_argument(
        "--received-on",
        "--ontvangen-op",
        dest="received_on",
        action="append",
        default=[],
        type=day,
        metavar="DAY",
        help="with --wage: a repair report",
    )
    answer_options(wage)
    wage.set_defaults(run=_wage)


def _what_if(options: argparse.Namespace) -> str:
    case = case_of(options)
    changes = [*_added(case, options.add)]
    changes += [Without(left_out(case, name)) for name in options.without]
    changes += [Setting(**object_in("--set", text)) for text in options.set]
    readings = readings_chosen(options.reading)
    found = what_if(case, *changes, as_of=options.as_of, readings=readings)
    return shown(found, what_if_page, options)


def _added(case: Case, texts: Iterable[str]) -> Iterator[Change]:
    """What is supposed to be added, each with those before it."""
    facts = json.loads(case.to_json())
    for text in texts:
        if text.lstrip().startswith(("{", "[")):
            yield object_in("--add", text)
        else:
            facts, changes = told(facts, text)
            yield from changes


def _repair(options: argparse.Namespace) -> str:
    readings, late = readings_chosen(options.reading), options.days_late
    case, received = case_of(options), options.received_on
    plan = plan_repair(case, received_on=received, as_of=options.as_of, days_late=late, readings=readings)
    return shown(plan, repair_page, options)


def _dismissal(options: argparse.Namespace) -> str:
    path = dismissal_path(case_of(options), as_of=options.as_of, readings=readings_chosen(options.reading))
    return shown(path, dismissal_page, options)


@contextmanager
def _of_file(source: str, name: str = "wage") -> Iterator[None]:
    """What is wrong with what has this name is told of the file in which it stands, and by its place there.

    Raises:
        BadInputError: something is.
    """
    try:
        yield
    except CaseError as error:
        if any(problem.path[:1] != (name,) for problem in error.problems):
            raise
        raise BadInputError(source, [replace(item, path=item.path[1:]) for item in error.problems]) from None


def _wage(options: argparse.Namespace) -> str:
    case, as_of, readings = case_of(options), options.as_of, readings_chosen(options.reading)
    span = {"first_day": options.first_day, "last_day": options.last_day}
    terms = None if options.terms is None else object_in(options.terms, read_bytes(options.terms))
    with _of_file(options.terms, "terms"):
        owed = wage_periods(case, as_of=as_of, readings=readings, terms=terms, **span)
    amounts = cost = None
    if options.pay is not None:
        paid = object_in(options.pay, read_bytes(options.pay))
        with _of_file(options.pay):
            amounts = wage_amounts(case, paid, as_of=as_of, readings=readings, terms=terms, **span)
    if options.wage is not None:
        facts = object_in(options.wage, read_bytes(options.wage))
        with _of_file(options.wage):
            cost = exposure(case, facts, as_of=as_of, readings=readings, received_on=tuple(options.received_on))
    if options.format == "json":
        found = {"wage_periods": owed, "amounts": amounts, "exposure": cost}
        return as_json(found, dict[str, tuple[WagePeriod, ...] | WageAmounts | Exposure | None])
    pages = [wage_page(owed, options.lang, screen_width())]
    pages += [] if amounts is None else [amounts_page(amounts, options.lang, screen_width())]
    pages += [] if cost is None else [exposure_page(cost, options.lang, screen_width())]
    return "\n".join(pages)
