"""The facts of a sickness case (verzuimdossier), and nothing but facts.

Every fact says which day it names. There is no field for a diagnosis, a cause, a name or free text. What is absent is
unknown; what is contradictory is refused. ``docs/facts.md`` says what each silence means.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, StrictBool, ValidationError, model_validator

from .contradictions import contradictions
from .days import Day, PlannedDay
from .errors import Path, Problem, as_validation_error, in_our_words
from .facts import AnyRecord, Code, Facts, Filed, Items, days_happened

CASE_SCHEMA: Final = "poortwachter.case/1"

YesNo = Literal["yes", "no", "unknown"]


class Absence(Facts):
    """One spell of sickness (ziekteperiode), from its first to its last sick day, both inclusive.

    ``last_day`` absent means: still sick. ``ended_by`` absent with a ``last_day`` means recovery. ``reported_on`` and
    ``recovery_reported_on`` are the days on which the employer heard of it.
    """

    first_day: Day
    last_day: Day | None = None
    ended_by: Literal["recovery", "employment_end", "death"] | None = None
    reported_on: Day | None = None
    recovery_reported_on: Day | None = None
    not_counted_for_dismissal_ban: StrictBool = False


LeaveKind = Literal["pregnancy_maternity", "adoption", "foster", "parental", "care", "unpaid", "other"]


class Leave(Facts):
    """A leave (verlof), both days inclusive; it may lie ahead.

    Only ``pregnancy_maternity`` (zwangerschaps- en bevallingsverlof, Wazo 3:1) stops the clock. ``not_counted_from`` is
    the first sick day in the flexible period before it. ``same_cause`` says whether sickness directly before and
    directly
    after it has the same cause; absent means unknown.
    """

    kind: LeaveKind
    first_day: PlannedDay
    last_day: PlannedDay
    not_counted_from: PlannedDay | None = None
    same_cause: StrictBool | None = None


class Employment(Facts):
    """The employment (dienstbetrekking) that the case belongs to.

    ``safety_net`` says *whether* a safety-net provision (vangnet) applies, never which. ``last_day`` may lie ahead.
    """

    first_day: Day | None = None
    last_day: PlannedDay | None = None
    regime: Literal["civil_code", "public_servant", "no_employer"] | None = None
    safety_net: YesNo = "unknown"
    safety_net_notice_term: Literal["fourth_day", "six_weeks"] | None = None
    self_insured_zw: YesNo = "unknown"
    domestic_worker: YesNo = "unknown"


class Case(Facts):
    """One employment's history of sickness.

    ``Case(first_sick_day=date(2026, 1, 5))`` is the simplest case: one spell that still runs. ``aow_date`` may stand in
    place of ``birth_date``. ``records_complete_from`` says that documents from before that day were not imported, so
    that their absence says nothing.

    Raises:
        pydantic.ValidationError: every problem at once, each with its path, value, what was expected and what to do.
    """

    schema_: Literal["poortwachter.case/1"] = Field(default=CASE_SCHEMA, alias="schema")
    case_id: Code | None = None
    absences: Annotated[tuple[Absence, ...], Items, Field(min_length=1)]
    leaves: Annotated[tuple[Leave, ...], Items] = ()
    birth_date: Day | None = None
    aow_date: PlannedDay | None = None
    employment: Employment = Employment()
    records: Annotated[tuple[AnyRecord, ...], Items] = ()
    records_complete_from: Day | None = None

    @model_validator(mode="wrap")
    @classmethod
    def _refuse_in_our_words(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            case = handler(_from_shorthand(data))
        except ValidationError as error:
            raise in_our_words(error, _known_fields()) from None
        problems = list(contradictions(case))
        if problems:
            raise as_validation_error("Case", problems)
        return case

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Read a case from JSON text. A key given twice is refused: one of the two values would be lost."""
        try:
            data = json.loads(json_data, object_pairs_hook=_no_key_twice, parse_float=Decimal)
        except _KeyTwiceError as error:
            key = str(error)
            problem = Problem(
                "key_twice", (key,), "(given twice)", "each key once in an object", "remove one of the two"
            )
            raise as_validation_error("Case", [problem]) from None
        except (ValueError, RecursionError) as error:
            problem = Problem(
                "json_invalid",
                (),
                f"not JSON: {error}"[:200],
                "a JSON object",
                "correct the text at that place",
            )
            raise as_validation_error("Case", [problem]) from None
        return cls.model_validate(data, **options)

    def to_json(self) -> str:
        """Write the facts as JSON of schema ``poortwachter.case/1``; what is not known is left out."""
        return self.model_dump_json(by_alias=True, exclude_none=True)

    @cached_property
    def filed(self) -> tuple[Filed, ...]:
        """The records in the order of their acts."""
        filed = [
            Filed(record, place, record.kind, record.on, record.done_on) for place, record in enumerate(self.records)
        ]
        return tuple(sorted(filed, key=_act))

    @cached_property
    def record_ids(self) -> tuple[str, ...]:
        """The id of each record in ``records``: its own, or one made of its kind and day."""
        taken = {record.id for record in self.records if record.id is not None}
        ids = []
        for record in self.records:
            made, number = record.id or f"{record.kind}@{record.on}", 1
            while record.id is None and made in taken:
                number += 1
                made = f"{record.kind}@{record.on}#{number}"
            taken.add(made)
            ids.append(made)
        return tuple(ids)

    @cached_property
    def remembered(self) -> dict[object, Any]:
        """What was worked out from these facts before: facts do not change, so it stays true."""
        return {}

    @cached_property
    def days_that_happened(self) -> tuple[tuple[Path, date], ...]:
        """Every day in the case on which something happened, with its path in the input."""
        return tuple(_days_that_happened(self))

    @cached_property
    def last_day_that_happened(self) -> date:
        """The latest of those days."""
        return max(day for _, day in self.days_that_happened)


def _from_shorthand(data: object) -> object:
    if not isinstance(data, Mapping) or "first_sick_day" not in data:
        return data
    rest = {key: value for key, value in data.items() if key != "first_sick_day"}
    first_day = data["first_sick_day"]
    if "absences" not in rest:
        return {**rest, "absences": [{"first_day": first_day}]}
    remedy = "leave first_sick_day out: the absences say it"
    problem = Problem(
        "first_sick_day_twice", ("first_sick_day",), first_day, "either first_sick_day or absences", remedy
    )
    raise as_validation_error("Case", [problem])


class _KeyTwiceError(Exception):
    """A JSON object holds the same key twice."""


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _KeyTwiceError(next(key for key in keys if keys.count(key) > 1))
    return found


def _act(filed: Filed) -> date:
    return filed.done_on


@cache
def _known_fields() -> Mapping[str, tuple[str, ...]]:
    from .records import States, record_models

    models: dict[str, type[Facts]] = {
        "absences": Absence,
        "leaves": Leave,
        "employment": Employment,
        "states": States,
    }
    models |= record_models()
    known = {name: tuple(model.model_fields) for name, model in models.items()}
    known["case"] = ("schema", "first_sick_day", *(name for name in Case.model_fields if name != "schema_"))
    known["record kinds"] = tuple(record_models())
    return known


def _days_that_happened(case: Case) -> Iterator[tuple[Path, date]]:
    parts: list[tuple[Path, Facts]] = [((), case), (("employment",), case.employment)]
    parts += [(("absences", place), absence) for place, absence in enumerate(case.absences)]
    parts += [(("records", place), record) for place, record in enumerate(case.records)]
    for path, part in parts:
        for name, day in days_happened(part):
            yield (*path, name), day
