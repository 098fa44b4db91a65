"""The tools: what each is asked, what it gives, and the words beside it. Pure functions from arguments to an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from ..answer.assessment import Assessment
from ..answer.explanation import Explanation
from ..answer.packs import Abroad
from ..api import assess, timeline
from ..engine.question import asked
from ..errors import CaseError, Language, PoortwachterError, Problem, problems_in, refused, without_content
from ..facts.case import Case
from ..law.catalogue import DUTCH_LAW
from ..pay.amounts import WageAmounts, wage_amounts
from ..pay.exposure import Exposure, exposure
from ..pay.wages import WagePeriod, wage_periods
from ..planning.other_readings import OtherReading, other_readings
from ..planning.repair import RepairPlan, plan_repair
from ..planning.what_if import Setting, WhatIf, Without, what_if
from ..planning.whole import whole
from ..rules.citation import Citation
from ..text import words
from ..text.articles import article_text
from ..text.law import law_table, planned_table, readings_table
from ..text.packs import abroad_page, pack_page, pack_proof_page
from ..text.page import page, timeline_page
from ..text.planning import amounts_page, exposure_page, other_readings_page, repair_page, wage_page, what_if_page
from ..text.proof import proof_page
from ..text.signals import signals_table
from ..text.subjects import subject_of
from . import schemas
from .asking import Asked, Found, Tool
from .refusing import at_the_tool
from .schemas import DAY, LANGUAGE, READINGS, TEXT, asked_with, given_as

__all__ = ["TOOLS", "Given", "Tool", "called"]


class Given(NamedTuple):
    """What a tool gives.

    Attributes:
        answer: the answer as data, by the schema of the tool; ``None`` where it was refused.
        text: the same in words, or what is wrong and what to do.
        problems: what is wrong.
    """

    answer: dict[str, Any] | None
    text: str
    problems: tuple[Problem, ...] = ()


def called(name: str, arguments: Mapping[str, object]) -> Given:
    """Call a tool. What is wrong is told in the language that was asked; what may be private is not repeated."""
    language: Language = "nl"
    try:
        if not isinstance(arguments, Mapping):
            raise CaseError([refused("object_expected", ("arguments",), without_content(arguments))])
        language = "en" if arguments.get("language") == "en" else "nl"
        tool = next((item for item in TOOLS if item.name == name), None)
        if tool is None:
            names = [item.name for item in TOOLS]
            raise CaseError([refused("option", ("tool",), without_content(name), names=names)])
        found = tool.run(Asked(tool, arguments, language))
    except (PoortwachterError, ValidationError) as error:
        problems = at_the_tool(problems_in(error), name, arguments)
        return Given(None, "\n".join(item.message(language) for item in problems), problems)
    w = words(language)
    answer = {
        "answer": found.answer,
        "articles": list(dict.fromkeys(article_text(item, language) for item in _citations(found.rests_on))),
        "unknown": list(dict.fromkeys(found.unknown)),
        "no_decision": w["assistant.no_decision"],
    }
    return Given(answer, f"{found.text.rstrip()}\n\n{w['assistant.no_decision']}\n")


def _citations(found: object) -> Iterator[Citation]:
    """Every article in an answer, in its order."""
    if isinstance(found, Citation):
        yield found
    elif isinstance(found, list | tuple):
        for item in found:
            yield from _citations(item)
    elif hasattr(found, "__dataclass_fields__"):
        for name in found.__dataclass_fields__:
            yield from _citations(getattr(found, name))


def _unknown_of(answer: Assessment) -> Iterator[str]:
    """Facts that are missing, and facts on which the file is silent."""
    yield from (item.fact.value for item in answer.missing_facts)
    yield from (item.fact.value for item in answer.could_change)


# --- what each tool does --------------------------------------------------------------------------------------------


def _timeline(given: Asked) -> Found:
    first = given.day("first_sick_day")
    timeline(first)  # refuses a day that is none
    answer = assess(Case.model_validate({"first_sick_day": first}), as_of=first)
    return _assessed(answer, timeline_page(answer, given.language))


def _assess(given: Asked) -> Found:
    packs = given.items("packs")
    answer = assess(given.case, as_of=given.day("as_of"), readings=given.readings, packs=packs)
    if isinstance(answer, Abroad):
        unknown = [item.fact for pack in answer.packs for item in pack.missing_facts]
        return Found(answer.to_dict(), answer.packs, unknown, abroad_page(answer, given.language))
    pages = [page(answer, given.language), *(pack_page(pack, given.language) for pack in answer.packs)]
    return _assessed(answer, "\n\n".join(pages))


def _assessed(answer: Assessment, text: str) -> Found:
    return Found(answer.to_dict(detail="brief"), answer, _unknown_of(answer), text)


def _explain(given: Asked) -> Found:
    packs = given.items("packs")
    answer = (
        assess(given.case, as_of=given.day("as_of"), readings=given.readings, packs=packs)
        if packs
        else whole(asked(given.case, given.day("as_of"), given.readings))
    )
    proof = answer.explain(subject_of(given.text("subject"), answer))
    filed = given.case.filed
    if any(proof.subject.startswith(f"{pack.pack}.") for pack in answer.packs):
        unknown = [item.fact for pack in answer.packs for item in pack.missing_facts]
        return Found(
            proof.to_dict(), proof, unknown, pack_proof_page(proof, answer.packs, given.language, records=filed)
        )
    unknown = list(_unknown_of(answer)) if isinstance(answer, Assessment) else []
    return Found(proof.to_dict(), proof, unknown, proof_page(proof, given.language, records=filed))


_WHOLE_ANSWERS: Final = ("before", "after")
"""An answer is one tool, and a difference another."""


def _compare_readings(given: Asked) -> Found:
    case, as_of = given.case, given.day("as_of")
    answer = whole(asked(case, as_of, given.readings))
    found = other_readings(case, as_of=as_of, readings=given.readings)
    if given.has("subject"):
        subject = subject_of(given.text("subject"), answer)
        answer.explain(subject)  # refuses a subject that is not there
        found = tuple(item for item in found if item.moves(subject))
    plain = [{**item.to_dict(), "found": _difference(item.found)} for item in found]
    cited = [(item.found.periods, item.found.milestones) for item in found]
    return Found({"readings": plain}, cited, _unknown_of(answer), other_readings_page(found, given.language))


def _difference(found: WhatIf) -> dict[str, Any]:
    return {name: part for name, part in found.to_dict().items() if name not in _WHOLE_ANSWERS}


def _what_if(given: Asked) -> Found:
    changes: list[Any] = [*given.items("add"), *(Without(item) for item in given.items("without"))]
    if given.has("set"):
        changes.append(Setting(**given.mapping("set")))
    found = what_if(given.case, *changes, as_of=given.day("as_of"), readings=given.readings)
    rests_on = (found.periods, found.milestones)
    return Found(_difference(found), rests_on, _unknown_of(found.after), what_if_page(found, given.language))


def _wage(given: Asked) -> Found:
    case, as_of, readings = given.case, given.day("as_of"), given.readings
    first, last = given.day("first_day"), given.day("last_day")
    terms = given.mapping("terms")
    owed = wage_periods(case, as_of=as_of, readings=readings, first_day=first, last_day=last, terms=terms)
    amounts: WageAmounts | None = None
    cost: Exposure | None = None
    if given.has("pay"):
        amounts = _in_euros(given, case, as_of, first, last)
    if given.has("wage"):
        received = given.days("received_on")
        cost = exposure(case, given.mapping("wage"), as_of=as_of, readings=readings, received_on=received)
    pages = [wage_page(owed, given.language)]
    pages += [] if amounts is None else [amounts_page(amounts, given.language)]
    pages += [] if cost is None else [exposure_page(cost, given.language)]
    plain = {
        "wage_periods": [item.to_dict() for item in owed],
        "amounts": None if amounts is None else amounts.to_dict(),
        "exposure": None if cost is None else cost.to_dict(),
    }
    pending = [fact.value for item in owed for fact in item.pending]
    unknown = [*pending, *_unknown_of(whole(asked(case, as_of, readings)))]
    return Found(plain, (owed, amounts, cost), unknown, "\n".join(pages))


def _in_euros(given: Asked, case: Case, as_of: date, first: date, last: date) -> WageAmounts:
    """What the pay run owes; what is wrong with the pay stands under its own argument."""
    paid, terms = given.mapping("pay"), given.mapping("terms")
    try:
        return wage_amounts(
            case, paid, as_of=as_of, readings=given.readings, first_day=first, last_day=last, terms=terms
        )
    except CaseError as error:
        raise CaseError(
            [replace(one, path=("pay", *one.path[1:])) if one.path[:1] == ("wage",) else one for one in error.problems]
        ) from None


def _repair(given: Asked) -> Found:
    plan = plan_repair(
        given.case, received_on=given.day("received_on"), as_of=given.day("as_of"), days_late=given.number("days_late"),
        readings=given.readings,
    )  # fmt: skip
    unknown = _unknown_of(whole(asked(given.case, given.day("as_of"), given.readings)))
    return Found(plan.to_dict(), plan, unknown, repair_page(plan, given.language))


_Table = tuple[Callable[[Language, Any], str], Callable[[], object]]

_TABLES: Final[Mapping[str, _Table]] = {
    "rules": (law_table, lambda: [version.basis for rule in DUTCH_LAW.milestones for version in rule.versions]),
    "readings": (readings_table, lambda: list(DUTCH_LAW.readings.values())),
    "signals": (signals_table, lambda: [signal.basis for signal in DUTCH_LAW.signals.values()]),
    "planned": (planned_table, list),
}


def _law(given: Asked) -> Found:
    of = given.choice("of", _TABLES)
    _, cited = _TABLES[of]
    word = given.text("word") if given.has("word") else ""
    text = _with_word(of, word, given.language) or _in_no_row(of, word, given.language)
    about = {"of": of, "catalogue": DUTCH_LAW.version, "markdown": text}
    shown = [item for item in _citations(cited()) if article_text(item, given.language) in text]
    return Found(about, shown, (), text)


_WIDE: Final = re.compile(" {2,}|-{3,}")


def _narrow(found: re.Match[str]) -> str:
    """What only makes columns as wide as their widest cell, and costs an assistant most of what it can read."""
    return " " if found[0].startswith(" ") else "---"


def _with_word(of: str, word: str, language: Language) -> str:
    """The heads of a table, and the rows in which a word stands; nothing where it stands in none."""
    table, _ = _TABLES[of]
    first, second, *rows = _WIDE.sub(_narrow, table(language, "markdown")).splitlines()
    found = [row for row in rows if word.lower() in row.lower()]
    return "\n".join([first, second, *found]) if found else ""


def _in_no_row(of: str, word: str, language: Language) -> str:
    """That a word stands in no row of a table, and in which other tables it does."""
    w, others = words(language), [name for name in _TABLES if name != of and _with_word(name, word, language)]
    elsewhere = w["assistant.in_other_tables"].format(names=", ".join(f'"{name}"' for name in others))
    return " ".join((w["assistant.no_row"].format(of=of), *([elsewhere] if others else [])))


# --- the tools ------------------------------------------------------------------------------------------------------


_ASKED: Final[dict[str, Any]] = {"case": {}, "as_of": DAY, "readings": READINGS, "language": LANGUAGE}

_SUBJECT: Final = {**TEXT, "description": "a milestone, a period such as wia, or a finding such as UP-R05; with packs "
                   "also a milestone of a pack by its key"}  # fmt: skip
_PACKS: Final = {"type": "array", "items": {"type": "string"},
                 "description": "names of packs that ship, such as defence"}  # fmt: skip

_DIFFERENCE: Final = schemas.schema_of(WhatIf, without=_WHOLE_ANSWERS)


def _listed(name: str, kind: Any, **change: Any) -> dict[str, Any]:
    """The schema of an object that holds a list of answers."""
    item = schemas.schema_of(kind)
    definitions = item.pop("$defs", {})
    item["properties"] |= change
    inner = {"type": "object", "required": [name], "properties": {name: {"type": "array", "items": item}}}
    return {**inner, "$defs": definitions}


def _of_wage() -> dict[str, Any]:
    owed = _listed("wage_periods", WagePeriod)
    euros = {"amounts": schemas.schema_of(WageAmounts), "exposure": schemas.schema_of(Exposure)}
    definitions = owed.pop("$defs")
    for schema in euros.values():
        definitions |= schema.pop("$defs", {})
    properties = {**owed["properties"], **{name: {"anyOf": [one, {"type": "null"}]} for name, one in euros.items()}}
    return {"type": "object", "required": list(properties), "properties": properties, "$defs": definitions}


def _of_readings() -> dict[str, Any]:
    difference = {name: part for name, part in _DIFFERENCE.items() if name != "$defs"}
    found = _listed("readings", OtherReading, found=difference)
    return {**found, "$defs": {**found["$defs"], **_DIFFERENCE["$defs"]}}


_OF_LAW: Final = {
    "type": "object",
    "required": ["of", "catalogue", "markdown"],
    "properties": {"of": {"enum": list(_TABLES)}, "catalogue": {"type": "string"}, "markdown": {"type": "string"}},
}

TOOLS: Final = (
    Tool(
        "timeline", "The days of a plain case of sickness, from its first sick day alone: what is due when, by whom.",
        asked_with("first_sick_day", first_sick_day=DAY, language=LANGUAGE),
        given_as(schemas.brief_assessment()), _timeline,
    ),
    Tool(
        "assess", "Where a case stands on a day: milestones, periods, wage sanction risk, questions, next steps. Every "
        "date in the case must come from a document or a person; leave out what is not known.",
        asked_with("case", "as_of", whole=True, **_ASKED, packs=_PACKS),
        given_as(schemas.either(schemas.brief_assessment(), schemas.schema_of(Abroad))), _assess,
    ),
    Tool(
        "explain", "Why a milestone, a period or a finding is there, step by step, with articles; or why it is not.",
        asked_with("case", "as_of", "subject", **_ASKED, subject=_SUBJECT, packs=_PACKS),
        given_as(schemas.schema_of(Explanation)), _explain,
    ),
    Tool(
        "compare_readings", "What each other reading of a contested point would move in this case.",
        asked_with("case", "as_of", **_ASKED, subject=_SUBJECT), given_as(_of_readings()), _compare_readings,
    ),
    Tool(
        "wage", "What wage is owed on which days, BW 7:629; with pay also in euros; with a wage what could be owed.",
        asked_with("case", "as_of", "first_day", "last_day", **_ASKED, first_day=DAY, last_day=DAY,
                   terms={"type": "object", "description": "what contract or collective agreement promises: "
                          "waiting_days, percent_first_year, percent_second_year, percent_after, ladder"},
                   pay={"type": "object", "description": "amount, period, hours_per_week, minimum_per_hour, "
                        "maximum_per_day, set_off"},
                   wage={"type": "object", "description": "amount, period, holiday_allowance_percent, "
                         "employer_charges_percent"},
                   received_on={"type": "array", "items": DAY}),
        given_as(_of_wage()), _wage,
    ),
    Tool(
        "repair", "When the sanction on file would end with a repair report received on a day, WIA 25(12) to 25(14).",
        asked_with("case", "as_of", "received_on", **_ASKED, received_on=DAY,
                   days_late={"type": "integer", "minimum": 0, "description": "days by which UWV decides late"}),
        given_as(schemas.schema_of(RepairPlan)), _repair,
    ),
    Tool(
        "what_if", "What a change would do: records to add, ids of records to suppose away, other facts to set. It "
        "supposes and records nothing.",
        asked_with("case", "as_of", **_ASKED, add={"type": "array", "items": {"type": "object"}},
                   without={"type": "array", "items": {"type": "string"}}, set={"type": "object"}),
        given_as(_DIFFERENCE), _what_if,
    ),
    Tool(
        "law", "The catalogue: rules with article and source, contested readings, signals of UWV's test, planned law. "
        "It is long: ask it with a word.",
        asked_with(of={"enum": list(_TABLES), "default": "rules"}, language=LANGUAGE,
                   word={**TEXT, "description": "only the rows in which this word stands"}),
        given_as(_OF_LAW), _law,
    ),
)  # fmt: skip
"""Every tool, by the question that it asks."""
