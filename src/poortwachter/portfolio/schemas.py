"""The schemas of a portfolio, with their versions: what goes in, what comes out, and what was refused.

What goes in is read from the models of the facts, and what comes out from the catalogue: no list stands twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from .._schemas import attributes
from ..answer.parts import PERIODS
from ..facts.case import Case
from ..law.catalogue import DUTCH_LAW
from ..pay.terms import WageFacts
from ..rules.rule import MilestoneRule, Occasion
from .columns import Column, Kind, as_data

__all__ = [
    "INPUT_SCHEMA",
    "REFUSALS",
    "REFUSALS_SCHEMA",
    "RESULT_SCHEMA",
    "inputs",
    "often",
    "once",
    "portfolio_schemas",
    "results",
]

INPUT_SCHEMA: Final = "poortwachter.portfolio.input/1"
RESULT_SCHEMA: Final = "poortwachter.portfolio.result/1"
REFUSALS_SCHEMA: Final = "poortwachter.portfolio.refusals/1"

LISTS: Final = ("absences", "leaves", "records")
EMPLOYMENT: Final = "employment_"
"""Before the name of a fact of the employment, where it is a column."""
WAGE: Final = "wage_"
"""Before the name of a fact of the wage, which is no fact of the case."""
STATES: Final = "states_"
"""Before the name of a day that a letter of UWV states, where it is a column."""


# --- what goes in -------------------------------------------------------------------------------------------------


@cache
def inputs() -> tuple[Column, ...]:
    """One row a case. ``absences``, ``leaves`` and ``records`` are lists of rows; in four plain tables they are tables
    of their own, with ``case_id`` before these columns.
    """
    schema = Case.model_json_schema()
    models, facts = schema["$defs"], schema["properties"]
    kinds = facts["records"]["anyOf"][0]["items"]["discriminator"]["mapping"]
    in_lists = {
        "absences": tuple(_plain(models["Absence"])),
        "leaves": tuple(_plain(models["Leave"])),
        "records": tuple(_of_records([models[ref.rpartition("/")[2]] for ref in kinds.values()], models["States"])),
    }
    found: list[Column] = []
    for name, fact in facts.items():
        if name in in_lists:
            found.append(Column(name, "rows", fact["description"], in_lists[name]))
        elif name == "employment":
            found += [inner._replace(name=EMPLOYMENT + inner.name) for inner in _plain(models["Employment"])]
        elif name not in _NOT_COLUMNS:
            found.append(Column(name, _kind(fact), fact["description"]))
    return (*found, *_wage())


_NOT_COLUMNS: Final = ("schema", "pack_facts")


def _wage() -> Iterator[Column]:
    """The facts of the wage, each as a column; without them no exposure is reckoned."""
    for name, about in attributes(WageFacts).items():
        yield Column(WAGE + name, "text" if name == "period" else "decimal", about)


def _plain(model: Mapping[str, Any]) -> Iterator[Column]:
    for name, fact in model["properties"].items():
        yield Column(name, _kind(fact), fact["description"])


def _of_records(models: Iterable[Mapping[str, Any]], states: Mapping[str, Any]) -> list[Column]:
    """The columns of every kind of record together; what a column means for one kind says that kind.

    A field that is a text in one kind and true or false in another is a text here.
    """
    found: dict[str, Column] = {}
    for model in models:
        for name, fact in model["properties"].items():
            if name == "states":
                continue
            kind, before = _kind(fact), found.get(name)
            if before is None:
                found[name] = Column(name, kind, fact["description"])
            elif before.kind != kind:
                found[name] = before._replace(kind="text")
    first = [found.pop(name) for name in ("kind", "id")]
    return [
        *first,
        *(found[name] for name in sorted(found)),
        *(inner._replace(name=STATES + inner.name) for inner in _plain(states)),
    ]


def _kind(fact: Mapping[str, Any]) -> Kind:
    """The kind of a column, by the JSON schema of the fact."""
    options = [option for part in fact.get("anyOf", (fact,)) for option in part.get("anyOf", (part,))]
    types = {option.get("type") for option in options}
    if any(option.get("format") == "date" for option in options):
        return "day"
    if "array" in types:
        return "texts"
    if "boolean" in types:
        return "yes_no"
    if "integer" in types:
        return "number"
    return "decimal" if "number" in types else "text"


# --- what comes out -----------------------------------------------------------------------------------------------

_OF_ANY_CASE: Final = (Occasion.ONCE, Occasion.OPINION, Occasion.END_OF_EMPLOYMENT)


def once() -> tuple[MilestoneRule, ...]:
    """The milestones that any case can have, and at most once: a group of columns each."""
    return tuple(rule for rule in DUTCH_LAW.milestones if rule.occasion in _OF_ANY_CASE)


def often() -> tuple[MilestoneRule, ...]:
    """The milestones that only some cases have, or that can come up again: a column with a list of rows each."""
    return tuple(rule for rule in DUTCH_LAW.milestones if rule.occasion not in _OF_ANY_CASE)


_OF_A_MILESTONE: Final = (
    Column("status", "text", "where it stands"),
    Column("due", "day", "the last day, inclusive"),
    Column("reason", "text", "why nothing is asked, or the fact that is missing"),
    Column("met_on", "day", "the day on which it was done"),
    Column("days_left", "number", "calendar days to the last day, while it can still be met in time"),
    Column("days_late", "number", "calendar days late, 0 where it is not"),
)
_OF_AN_OCCASION: Final = (Column("key", "text", "names this milestone of this case"), *_OF_A_MILESTONE)
_BEFORE: Final = (
    Column("row", "number", "the row of the input, from 0; of a sheet the first row of the case, below the heads"),
    Column("case_id", "text", "the number of the case"),
    Column("as_of", "day", "the day of assessment"),
    Column("first_sick_day", "day", "the first sick day of the joined case"),
    Column("last_sick_day", "day", "its last known sick day, empty while it runs"),
    Column("case_state", "text", "where the case stands"),
    Column("sickness_week", "number", "the week of sickness, from 1"),
    Column("aow_date", "day", "the first day of AOW"),
)
_OF_A_PERIOD: Final = (
    Column("state", "text", "whether the period is known, pending or not applicable"),
    Column("first_day", "day", "the first day, inclusive"),
    Column("last_day", "day", "the last day, inclusive"),
    Column("reason", "text", "why there is none"),
)
_AFTER: Final = (
    Column("level", "text", "the level of risk, from one published table"),
    Column("overdue", "texts", "the keys of the employer's duties that are past their day"),
    Column("open_questions", "number", "questions that only people can answer"),
    Column("report_missing", "texts", "documents of the report that are not on file past its day"),
    Column("report_to_come", "texts", "documents of the report that are not on file yet"),
    Column("next_step", "text", "the act that comes first"),
    Column("next_step_by", "day", "before when"),
    Column("next_step_by_whom", "text", "by whom"),
    *(
        Column(f"exposure_{name}", "euros", f"{about}; only where the wage is given")
        for name, about in (
            ("first_year", "wage over the first 52 weeks"),
            ("second_year", "wage over the second 52 weeks"),
            ("late_application", "wage over the days that the application was late"),
            ("full_sanction", "wage over a whole sanction, supposed where there is none"),
        )
    ),
    Column(
        "packs",
        "rows",
        "the milestones of the packs in use",
        (Column("pack", "text", "the pack"), *_OF_AN_OCCASION),
    ),
)


@cache
def results() -> tuple[Column, ...]:
    """One row for each case that was answered, in the order of the input."""
    found = [*_BEFORE]
    for period in PERIODS:
        found += _group(
            period, tuple(column for column in _OF_A_PERIOD if period != "wia" or column.name != "last_day")
        )
    for rule in once():
        found += _group(rule.id, _OF_A_MILESTONE)
    found += [Column(rule.id, "rows", f"each time that it comes up: {rule.en}", _OF_AN_OCCASION) for rule in often()]
    return (*found, *_AFTER)


def _group(name: str, columns: tuple[Column, ...]) -> list[Column]:
    return [column._replace(name=f"{name}_{column.name}") for column in columns]


REFUSALS: Final = (
    Column("row", "number", "the row of the input, from 0; of its table"),
    Column(
        "table",
        "text",
        "the table: cases, in four plain tables also absences, leaves and records, of a what-if also changes",
    ),
    Column("case_id", "text", "the number of the case, where it is a code"),
    Column("path", "text", "where it stands in the case"),
    Column("code", "text", "the code of the problem"),
    Column("value", "text", "what stood there; what it is, where it may be private"),
    Column("expected", "text", "what was expected"),
    Column("remedy", "text", "what to do about it"),
    Column(
        "place", "text", "where it stands as a person counts: the row as the sheet shows it, or the first case as 1"
    ),
)


def portfolio_schemas() -> dict[str, Any]:
    """The three schemas as plain data: name of the version, and its columns."""
    tables = {INPUT_SCHEMA: inputs(), RESULT_SCHEMA: results(), REFUSALS_SCHEMA: REFUSALS}
    return {name: as_data(columns) for name, columns in tables.items()}
