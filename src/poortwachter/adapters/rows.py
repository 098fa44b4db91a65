"""Rows of any system or sheet, with a map of its columns: Odoo, Frappe, BambooHR, Personio, a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal, get_args

from ..errors import MISSING, CaseError, Problem, Row, nearest, refused, without_content
from ..facts.absences import Employment
from ..facts.case import Case, given_case
from ..facts.names import YES_OR_NO, compact, values_by_compact_name
from ..facts.records import Record, record_models
from ._gathering import Draft, Gathered, Item, Read, known, tell
from ._reading import Source, as_code, days_beyond, last_sick_day, option, refuse, ways_of
from .conversion import Ask, Conversion, EndIs, Key, Why

__all__ = ["COLUMNS", "from_rows", "to_rows"]

Written = Literal["yyyy-mm-dd", "dd-mm-yyyy", "mm/dd/yyyy"]

COLUMNS: Final[Mapping[str, str]] = {
    "employment": "what tells employments apart; without it each row is a case of its own",
    "kind": "the kind of absence, looked up in sickness_types and leave_types",
    "state": "the state of the request, held against states",
    "first_day": "first sick day",
    "last_day": "the end of the sickness, by end_is; empty: still sick",
    "ended_by": "recovery, employment_end or death",
    "reported_on": "the day on which the employer heard of the sickness",
    "recovery_reported_on": "the day on which the employer heard of the recovery",
    "percent_absent": "the part that is not worked, 0 to 100",
    "percent_present": "the part that is worked, 0 to 100",
    "hours_per_week": "hours worked a week",
    "birth_date": "day of birth",
    "employment_first_day": "first day of the employment",
    "employment_last_day": "last day of the employment",
    "safety_net": "whether a safety-net provision applies",
    "self_insured_zw": "whether the employer bears the risk of sickness benefit itself",
    "regime": "what employment it is: civil_code, public_servant or no_employer",
    "form": "for whom the work is done: regular, agency, secondment, payroll or sheltered",
}
"""What a column can be, and in the map besides: a record kind, whose column holds the day of the record."""

_KNOWN: Final[Mapping[str, object]] = {**YES_OR_NO, **dict.fromkeys(("unknown", "onbekend", "o", "?"))}
"""Whether something is so, or that it is not known."""
_ENDS: Final[Mapping[str, object]] = {"recovery": "recovery", "employment_end": "employment_end", "death": "death"}
_TABLES: Final[Mapping[str, Mapping[str, object]]] = {
    "ended_by": _ENDS,
    "safety_net": _KNOWN,
    "self_insured_zw": _KNOWN,
}
_EMPLOYMENT_CODES: Final = frozenset({"regime", "form"})
_MOST: Final[Mapping[str, int]] = {"percent_absent": 100, "percent_present": 100, "hours_per_week": 168}
_APART: Final = frozenset({"employment", "kind", "state"})
"""Columns that say which row it is, and not what it tells."""
_OF_A_SPELL: Final = ("reported_on", "recovery_reported_on", "ended_by")
_EMPLOYMENT: Final[Mapping[str, str]] = {
    "employment_first_day": "first_day",
    "employment_last_day": "last_day",
    **{name: name for name in ("safety_net", "self_insured_zw", "regime", "form")},
}


def from_rows(
    rows: Iterable[Mapping[str, Any]],
    *,
    columns: Mapping[str, str],
    end_is: EndIs | Literal["last_sick_day", "first_day_recovered"],
    days: Written | Sequence[Written] = "yyyy-mm-dd",
    sickness_types: Iterable[object] | None = None,
    leave_types: Mapping[object, str] | None = None,
    states: Iterable[object] | None = None,
    case_ids: Mapping[Key, str] | None = None,
    records_complete_from: date | None = None,
) -> Conversion:
    """Read rows of sickness, one line of absence or one case a row.

    Args:
        rows: mappings, such as the rows of a sheet, of a table or of a parsed answer.
        columns: the column of each of our names: those of :data:`COLUMNS`, and record kinds.
        end_is: which day ``last_day`` names.
        days: how days are written where they are text, or the several ways; dates and moments may stand as such.
        sickness_types: the kinds of absence that are sickness; needed where ``kind`` is mapped.
        leave_types: the kind of leave by the kind of absence, for those that are leave.
        states: the states of a request that count; needed where ``state`` is mapped.
        case_ids: the case_id to give, by key ``(employment,)``.
        records_complete_from: from which day the caller has all documents, if any; see :class:`Case`.

    Returns:
        One case for each employment; every row is in a case, in a refusal or passed over.

    Raises:
        CaseError: there are no rows to take one by one, or the map or the tables themselves are wrong.

    >>> sheet = [{"nr": "7", "ziek": "05-01-2026", "hersteld": "02-02-2026"}, {"nr": "7", "ziek": "16-02-2026"}]
    >>> columns = {"employment": "nr", "first_day": "ziek", "last_day": "hersteld"}
    >>> found = from_rows(sheet, columns=columns, end_is="first_day_recovered", days="dd-mm-yyyy")
    >>> found.cases[0].absences[0].last_day
    datetime.date(2026, 2, 1)
    """
    if not _is_rows(rows):
        raise refuse("list_expected.rows", ("rows",), without_content(rows))
    kinds = _kind_days()
    _checked(columns, kinds, sickness_types, leave_types, states)
    gathered = Gathered(Ask.UWV, Ask.CAPACITY)
    asked = [ask for ask, names in _ASKED if not any(name in columns for name in names or kinds)]
    ends = option(EndIs, end_is, ("end_is",))
    ways = ways_of(days)
    reader = _Rows(columns, ends, kinds, _texts(sickness_types), _table(leave_types), _texts(states), set())
    for place, row in enumerate(rows):
        source = Source(row, (Row(place),), days=ways)
        with gathered.line():
            if reader.told_before(source):
                gathered.pass_over(source.at, Why.TOLD_BEFORE)
            else:
                key = source.needed_code(columns["employment"]) if "employment" in columns else str(place).zfill(9)
                with gathered.of((key,)) as draft:
                    draft.asks.update(asked)
                    reader.row(source, draft, gathered)
        gathered.note(source.names())
    gathered.join_lines()
    return gathered.result(case_ids, records_complete_from)


_ASKED: Final[tuple[tuple[Ask, tuple[str, ...]], ...]] = (
    (Ask.DOCUMENTS, ()),
    (Ask.BIRTH_DATE, ("birth_date",)),
    (Ask.EMPLOYMENT, ("employment_first_day",)),
    (Ask.SAFETY_NET, ("safety_net",)),
    (Ask.REASON_OF_END, ("ended_by",)),
)


def _is_rows(given: object) -> bool:
    """Whether rows can be taken one by one; a frame gives its columns so, and an object the names of its fields."""
    frame = any(hasattr(given, name) for name in ("__arrow_c_stream__", "__dataframe__"))
    return isinstance(given, Iterable) and not frame and not isinstance(given, Mapping | str | bytes)


@cache
def _kind_days() -> Mapping[str, str]:
    """The day field of each record kind that its day alone makes a record."""
    days = {kind: next((name for name in model.ACTS if name in model.model_fields), None)
            for kind, model in record_models().items()}  # fmt: skip
    return {kind: field for kind, field in days.items() if field is not None and _makes(record_models()[kind], field)}


def _makes(model: type[Record], field: str) -> bool:
    return not any(info.is_required() for name, info in model.model_fields.items() if name != field)


@cache
def _codes(field: str) -> Mapping[str, str]:
    """The codes of a fact of the employment, each by itself and by its Dutch names."""
    ours = {code for part in get_args(Employment.model_fields[field].annotation) for code in get_args(part)}
    named = {name: code for name, code in values_by_compact_name().items() if code in ours}
    return {**named, **{compact(code): code for code in ours}}


def _checked(
    columns: Mapping[str, str],
    kinds: Mapping[str, str],
    sickness_types: Iterable[object] | None,
    leave_types: Mapping[object, str] | None,
    states: Iterable[object] | None,
) -> None:
    ours = sorted({*COLUMNS, *kinds})
    if not isinstance(columns, Mapping):
        raise refuse("model_type", ("columns",), without_content(columns))
    problems = [_no_column(name, ours) for name in columns if name not in ours]
    named: Mapping[str, object] = columns
    problems += [
        refused("string_type", ("columns", name), without_content(column))
        for name, column in named.items()
        if not isinstance(column, str | int)
    ]
    needed = {"sickness_types": ("kind", sickness_types), "states": ("state", states)}
    problems += [
        refused("missing.table", (table,), MISSING, name=name)
        for table, (name, given) in needed.items()
        if name in columns and given is None
    ]
    problems += [
        refused("list_expected", (table,), without_content(given))
        for table, (_, given) in needed.items()
        if given is not None and (isinstance(given, str) or not isinstance(given, Iterable))
    ]
    if leave_types is not None and not isinstance(leave_types, Mapping):
        problems.append(refused("model_type", ("leave_types",), without_content(leave_types)))
    if "first_day" not in columns:
        problems.append(refused("missing.column", ("columns", "first_day"), MISSING))
    if problems:
        raise CaseError(problems)


def _no_column(name: str, ours: list[str]) -> Problem:
    near = nearest(name, ours)
    key = "unknown_column" if near is None else "unknown_column.near"
    return refused(key, ("columns", name), without_content(name), names=ours, near=near)


def _texts(values: Iterable[object] | None) -> frozenset[str]:
    return frozenset(map(as_code, values or ()))


def _table(values: Mapping[object, str] | None) -> Mapping[str, str]:
    return {as_code(name): value for name, value in (values or {}).items()}


@dataclass(frozen=True, slots=True)
class _Rows:
    """Reads one row after the other by one map of columns."""

    columns: Mapping[str, str]
    ends: EndIs
    kinds: Mapping[str, str]
    sickness: frozenset[str]
    leaves: Mapping[str, str]
    states: frozenset[str]
    said: set[tuple[str, ...]]

    def told_before(self, source: Source) -> bool:
        """Whether an earlier row of the same employment says the same in each column that is read."""
        if "employment" not in self.columns:
            return False
        said, before = source.said(self.columns.values()), len(self.said)
        self.said.add(said)
        return len(self.said) == before

    def row(self, source: Source, draft: Draft, gathered: Gathered) -> None:
        """One row: a leave, a spell with what stands beside it, or nothing that counts.

        Raises:
            CaseError: everything that cannot be read in the columns that count for it.
        """
        for column in self.columns.values():
            source.raw(column)
        kind = self._code(source, "kind")
        if "state" in self.columns and self._code(source, "state") not in self.states:
            gathered.pass_over(source.at, Why.NOT_APPROVED)
        elif kind is not None and kind in self.leaves:
            self._each_read(source, ("first_day", "last_day"))
            draft.leaves.append({"kind": Read(self.leaves[kind], source.at)} | self._span(source))
        elif "kind" in self.columns and kind not in self.sickness:
            gathered.pass_over(source.at, Why.NOT_SICKNESS)
        else:
            self._each_read(source, self.columns)
            self._sick(source, draft)

    def _each_read(self, source: Source, names: Iterable[str]) -> None:
        """Read each column by itself, so that all that is wrong with a row is told at once."""
        problems: list[Problem] = []
        for name in names:
            try:
                self._column(source, name)
            except CaseError as error:
                problems += error.problems
        if problems:
            raise CaseError(problems)

    def _column(self, source: Source, name: str) -> Read | None:
        """What a column says, in the way of its name."""
        if name == "first_day":
            return source.needed_day(self.columns[name])
        if name in _TABLES:
            return self._one_of(source, name, _TABLES[name])
        if name in _EMPLOYMENT_CODES:
            return self._one_of(source, name, _codes(name))
        if name in _MOST:
            return self._number(source, name)
        return None if name in _APART else self._day(source, name)

    def _sick(self, source: Source, draft: Draft) -> None:
        span = self._span(source)
        told = {name: self._column(source, name) for name in _OF_A_SPELL if name in self.columns}
        draft.absences.append(span | known(**told))
        self._work(source, draft, span)
        self._person(source, draft)
        for kind, field in self.kinds.items():
            day = self._day(source, kind)
            if day is not None:
                draft.files(kind, field, day)

    def _span(self, source: Source) -> Item:
        first = source.needed_day(self.columns["first_day"])
        return known(first_day=first, last_day=last_sick_day(self._day(source, "last_day"), self.ends, first))

    def _work(self, source: Source, draft: Draft, span: Item) -> None:
        absent, present = self._number(source, "percent_absent"), self._number(source, "percent_present")
        if absent is not None and isinstance(absent.value, Decimal):
            turned = Read(100 - absent.value, absent.at)
            if present is not None and present.value != turned.value:
                raise refuse("two_percentages", present.at)
            present = turned
        hours = self._number(source, "hours_per_week")
        if present is None or present.value != 100:
            some = None if hours is None or hours.value == 0 else hours
            started, last = span["first_day"], span.get("last_day")
            draft.resumes(present or hours, started=started, last=last, hours_per_week=some)

    def _person(self, source: Source, draft: Draft) -> None:
        tell(draft.person, birth_date=self._day(source, "birth_date"))
        tell(draft.employment, **{field: self._column(source, name) for name, field in _EMPLOYMENT.items()
                                  if name in self.columns})  # fmt: skip

    def _day(self, source: Source, name: str) -> Read | None:
        return source.day(self.columns[name]) if name in self.columns else None

    def _code(self, source: Source, name: str) -> str | None:
        return source.code(self.columns[name]) if name in self.columns else None

    def _number(self, source: Source, name: str) -> Read | None:
        return source.number(self.columns[name], most=_MOST[name]) if name in self.columns else None

    def _one_of(self, source: Source, name: str, table: Mapping[str, object]) -> Read | None:
        """A code of a table, whatever its capitals, lines and spaces."""
        code = self._code(source, name) or ""
        plain = code.lower() if code.lower() in table else compact(code)
        return source.looked_up(self.columns[name], {code: table[plain]} if plain in table else table)


def to_rows(
    case: Case,
    *,
    columns: Mapping[str, str],
    end_is: EndIs | Literal["last_sick_day", "first_day_recovered"],
) -> list[dict[str, object]]:
    """The spells of a case as rows, with days as dates: one row a spell, in the columns of the map.

    Args:
        case: the case.
        columns: the column of each of our names; names that a spell does not have stay empty.
        end_is: which day ``last_day`` is to name.

    Raises:
        CaseError: ``case`` is no case, or there is no such name.
    """
    ours = sorted({*COLUMNS, *_kind_days()})
    if problems := [_no_column(name, ours) for name in columns if name not in ours]:
        raise CaseError(problems)
    beyond = days_beyond(end_is)
    return [
        {
            column: value + beyond if name == "last_day" and value is not None else value
            for name, column in columns.items()
            for value in (getattr(spell, name, None),)
        }
        for spell in given_case(case).absences
    ]
