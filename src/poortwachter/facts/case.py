"""The facts of a sickness case (verzuimdossier), and nothing but facts.

Every fact says which day it names. There is no field for a diagnosis, a cause, a name or free text. What is absent is
unknown; what is contradictory is refused. ``docs/facts.md`` says what each silence means.

What reads a case, files its records and looks back in it is imported when it is first needed: importing the class stays
cheap.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NamedTuple, Self

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler

from .._deferred import Deferred
from .._schemas import NotEmpty, identified
from ..counting.days import EARLIEST_DAY, Day, PlannedDay
from ._base import Country, Facts, Items, NamedFacts, days_happened, happened_fields
from ._codes import CaseCode
from ._parts import written_as

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from ..errors import Path, Problem
    from ._filing import Filed
    from .absences import Absence, Employment, Leave
    from .records import AnyRecord as Record
else:
    Absence, Leave = Deferred("facts.absences", "Absence"), Deferred("facts.absences", "Leave")
    Employment, Record = Deferred("facts.absences", "Employment"), Deferred("facts.records", "AnyRecord")

__all__ = ["CASE_SCHEMA", "Case", "given_case", "not_a_case"]

CASE_SCHEMA: Final = "poortwachter.case/1"


_FIRST_SICK_DAY: Final = "The first sick day of the simplest case: one spell that still runs, in place of absences."


_NOTHING: Final = {"type": "null"}


def _nothing_said() -> Employment:
    # Loaded with the first case.
    from .absences import Employment

    return Employment()


class _Border(NamedTuple):
    """What reads facts, parses their text and files records."""

    read: Callable[..., Any]
    parse: Callable[..., Any]
    filed: Callable[[Sequence[Record]], tuple[Filed, ...]]


@cache
def _border() -> _Border:
    """Loaded with the first case."""
    # Loaded with the first case.
    from ._border import parse, read
    from ._filing import filed

    return _Border(read, parse, filed)


class Case(Facts):
    """One employment's history of sickness.

    ``Case(first_sick_day=date(2026, 1, 5))`` is the simplest case: one spell that still runs. ``aow_date`` may stand in
    place of ``birth_date``. ``records_complete_from`` says that documents from before that day were not imported, so
    that their absence says nothing. ``jurisdiction`` is the country whose law answers, as its two letters of ISO 3166;
    left out it is the Netherlands. ``pack_facts`` holds facts that a pack in use declares, by name.

    Attributes:
        schema: the version of the form in which the case is written.
        case_id: the number of the case in your own system: a code, and nothing that says who it is about.
        absences: the spells of sickness (ziekteperioden), at least one.
        leaves: leave (verlof), in the past or ahead.
        birth_date: the day of birth, from which the AOW age follows.
        aow_date: the first day of AOW (AOW-datum), in place of the day of birth.
        employment: the employment.
        records: what was made, sent, received and decided.
        jurisdiction: the country whose law answers, as its two letters of ISO 3166; absent, the Netherlands.
        pack_facts: facts that a pack in use declares, by name.
        records_complete_from: documents from before this day were not imported: their absence says nothing.

    Raises:
        pydantic.ValidationError: every problem at once, each with its path, value, what was expected and what to do.
    """

    schema_: Literal["poortwachter.case/1"] = Field(default=CASE_SCHEMA, alias="schema")
    case_id: CaseCode | None = None
    absences: Annotated[tuple[Absence, ...], Items, Field(min_length=1), NotEmpty()]
    leaves: Annotated[tuple[Leave, ...], Items] = ()
    birth_date: Day | None = None
    aow_date: PlannedDay | None = None
    employment: Employment = Field(default_factory=_nothing_said)
    records: Annotated[tuple[Record, ...], Items] = ()
    records_complete_from: Day | None = None
    jurisdiction: Country | None = None
    pack_facts: NamedFacts | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            first_sick_day: date | str | None = None,
            schema: Literal["poortwachter.case/1"] = ...,
            case_id: str | None = None,
            absences: Sequence[Absence | Mapping[str, object]] = ...,
            leaves: Sequence[Leave | Mapping[str, object]] = (),
            birth_date: date | str | None = None,
            aow_date: date | str | None = None,
            employment: Employment | Mapping[str, object] = ...,
            records: Sequence[Record | Mapping[str, object]] = (),
            records_complete_from: date | str | None = None,
        ) -> None: ...

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The simplest case names its first sick day in place of its absences."""
        schema = super().__get_pydantic_json_schema__(core, handler)
        day = {"type": "string", "format": "date"}
        first_sick_day = {"anyOf": [day, _NOTHING], "default": None, "description": _FIRST_SICK_DAY}
        schema["properties"] = {"first_sick_day": first_sick_day, **schema["properties"]}
        schema["required"] = [name for name in schema["required"] if name != "absences"]
        schema |= {
            "if": {"required": ["first_sick_day"], "properties": {"first_sick_day": day}},
            "then": {"properties": {"absences": _NOTHING}},
            "else": {"required": ["absences"], "properties": {"absences": {"type": "array"}}},
        }
        return {key: value for key, value in schema.items() if value != []}

    @classmethod
    def model_json_schema(cls, *args: Any, **options: Any) -> dict[str, Any]:
        """The JSON schema of a case."""
        return identified(super().model_json_schema(*args, **options), CASE_SCHEMA)

    @model_validator(mode="wrap")
    @classmethod
    def _in_our_words(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        case: Self = _border().read(data, handler)
        return case

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Read a case from JSON text. A key given twice is refused: one of the two values would be lost."""
        return cls.model_validate(_border().parse(json_data), **options)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """What is shown where a case lands by accident, such as in a log: its number and how much there is."""
        yield "case_id", self.case_id
        yield from ((name, len(getattr(self, name))) for name in ("absences", "leaves", "records"))

    def to_json(self) -> str:
        """Write the facts as JSON of schema ``poortwachter.case/1``; what is not known is left out."""
        return self.model_dump_json(by_alias=True, exclude_none=True)

    def facts_sha256(self) -> str:
        """SHA-256 of the facts. The order in which spells, leaves and records are listed makes no difference."""
        parts = [_written(self, exclude={"absences", "leaves", "records"})]
        for items in (self.absences, self.leaves, self.records):
            parts += [b"", *sorted([_written(item) for item in items])]
        return hashlib.sha256(b"\n".join(parts)).hexdigest()

    def as_at(self, day: date) -> Self:
        """The case as it stood on ``day``, by the dates of its facts: what happened later is left out.

        Raises:
            CaseError: no sickness had begun by ``day``.
        """
        # Few cases are looked back in.
        from ._as_at import as_at

        earlier: Any = as_at(self, day)
        found: Self = earlier
        return found

    @cached_property
    def filed(self) -> tuple[Filed, ...]:
        """The records in the order of their acts."""
        return _border().filed(self.records)

    @cached_property
    def maternity_leaves(self) -> tuple[Leave, ...]:
        """The leaves that stop the clock (zwangerschaps- en bevallingsverlof), in order."""
        return tuple(sorted((leave for leave in self.leaves if leave.kind == "pregnancy_maternity"), key=_first_day))

    @cached_property
    def left_out_of_ban(self) -> tuple[Absence, ...]:
        """The spells that the prohibition of notice does not count, in order."""
        return tuple(sorted((one for one in self.absences if one.not_counted_for_dismissal_ban), key=_first_day))

    @cached_property
    def requests_for_dismissal(self) -> tuple[Filed, ...]:
        """The requests for dismissal, in the order of their receipt."""
        return tuple([entry for entry in self.filed if entry.kind == "dismissal_request"])

    @property
    def days_that_happened(self) -> tuple[tuple[Path, date], ...]:
        """Every day in the case on which something happened, with its path in the input."""
        return tuple(
            ((*path, written_as(type(part), name)), day)
            for path, part in _parts(self)
            for name, day in days_happened(part)
        )

    @cached_property
    def last_day_that_happened(self) -> date:
        """The latest of those days."""
        latest = EARLIEST_DAY
        for part in (self, self.employment, *self.absences, *self.records):
            given = part.__dict__
            for name in happened_fields(type(part)):
                day = given[name]
                if day is not None and day > latest:
                    latest = day
        return latest


Case.model_config = {**Case.model_config, "defer_build": False}
"""The class itself is built when the first case is read; what web frameworks make of it is built when they make it."""


def _written(facts: Facts, exclude: set[str] | None = None) -> bytes:
    # Not pydantic_core.to_json: the oldest pydantic does not build what was deferred when that asks for it.
    return facts.__pydantic_serializer__.to_json(facts, by_alias=True, exclude_none=True, exclude=exclude)


def _first_day(lasting: Absence | Leave) -> date:
    return lasting.first_day


def _parts(case: Case) -> Iterator[tuple[Path, Facts]]:
    """The facts that name days on which something happened, each with its path; a leave is planned."""
    yield (), case
    yield ("employment",), case.employment
    for place, absence in enumerate(case.absences):
        yield ("absences", place), absence
    for place, record in enumerate(case.records):
        yield ("records", place), record


def not_a_case(given: object) -> Iterator[Problem]:
    """What is wrong with what stands where a case must; nothing where it is one."""
    if not isinstance(given, Case):
        # Little is refused.
        from ..errors import refused, without_content

        yield refused("not_a_case", ("case",), without_content(given))


def given_case(given: object) -> Case:
    """What stands where a case must.

    Raises:
        CaseError: it is none.
    """
    if isinstance(given, Case):
        return given
    # Little is refused.
    from ..errors import CaseError

    raise CaseError([*not_a_case(given)])
