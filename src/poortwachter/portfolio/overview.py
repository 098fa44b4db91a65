"""What a portfolio asks for, counted: what is overdue and due, by what and by whom, levels, reports, months, euros.

Each number leads to its cases, by their ``case_id``. Nothing names a person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..answer.risk import RiskLevel
from ..errors import CaseError, unknown_subject
from ..errors.handed import of_another_kind
from ..export._rows import Column, Rows, Value
from .absent import absent
from .columns import arrow, workable
from .counted import DUTIES, EXPOSURES, OFTEN, OUTLOOK, WEEKS

if TYPE_CHECKING:
    import pyarrow

__all__ = ["OVERVIEW_COLUMNS", "Overview", "overview"]

_PARTS: Final = ("status", "days_left")
OVERVIEW_COLUMNS: Final = (
    *(
        name
        for rule in DUTIES
        for name in ([rule.id] if rule.id in OFTEN else [f"{rule.id}_{part}" for part in _PARTS])
    ),
    "case_state", "level", "report_to_come", "wia_first_day", "sanction_first_day", "sanction_last_day", *EXPOSURES,
)  # fmt: skip
"""The columns of the answers from which an overview is made."""

_AHEAD: Final = 24
"""Months of the outlook."""


class Count(NamedTuple):
    """A number and its cases.

    Attributes:
        key: what names the number among the others: ``overdue:action_plan``.
        cases: the numbers of the cases, in the order of the input; a case without one is told by its row.
    """

    key: str
    cases: tuple[str, ...]


class Overview:
    """What was counted over the answers of a portfolio on one day.

    Attributes:
        as_of: the day of assessment; ``None`` where there are no cases.
        cases: how many cases.
        group_by: the column by which it was grouped, if any.
    """

    def __init__(self, group_by: str | None) -> None:
        self.as_of: date | None = None
        self.cases = 0
        self.group_by = group_by
        self._names: list[str] = []
        self._counted: dict[str, list[int]] = defaultdict(list)
        self._euros: dict[tuple[str, str | None], Decimal] = defaultdict(Decimal)
        self._groups: dict[str, None] = {}

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups, in order."""
        return tuple(sorted(self._groups))

    def count(self, *key: str) -> Count:
        """The number under this key; nothing is a number too."""
        name = ":".join(key)
        return Count(name, tuple(dict.fromkeys(map(self._names.__getitem__, self._counted.get(name, ())))))

    def euros(self, name: str, group: str | None = None) -> Decimal:
        """The sum of a column of exposure, of all or of a group; the group of those that have none is an empty text.

        Raises:
            UnknownIdError: no such column is counted.
        """
        if name not in EXPOSURES:
            raise unknown_subject(name, [*EXPOSURES])
        return self._euros[name, group]

    # --- frames ---------------------------------------------------------------------------------------------------

    def due(self) -> Rows:
        """One row for each duty: how often it is overdue, and due within so many weeks; statute before guidance."""
        whens = ("overdue", *(f"within_{weeks}" for weeks in WEEKS))
        columns = (
            Column("id", "text"), Column("authority", "text"), Column("bearer", "text"),
            *(Column(when, "number") for when in whens),
        )  # fmt: skip
        rows = [
            (
                rule.id,
                rule.authority.value,
                rule.bearer.value,
                *(len(self.count(when, rule.id).cases) for when in whens),
            )
            for rule in DUTIES
        ]
        return Rows("due", columns, tuple(row for row in rows if any(row[3:])))

    def levels(self) -> Rows:
        """How many cases have each level of risk."""
        rows = tuple((level.value, len(self.count("level", level.value).cases)) for level in RiskLevel)
        return Rows("levels", (Column("level", "text"), Column("cases", "number")), rows)

    def by_group(self) -> Rows:
        """One row for each group: cases, overdue by law and by guidance, due within two weeks, serious gaps, euros."""
        columns = (
            Column(self.group_by or "group", "text"), Column("cases", "number"), Column("overdue_by_law", "number"),
            Column("overdue_by_guidance", "number"), Column("within_2", "number"), Column("serious_gaps", "number"),
            *(Column(name, "decimal") for name in EXPOSURES),
        )  # fmt: skip
        rows: tuple[tuple[Value, ...], ...] = tuple(
            (
                group, *(len(self.count(name, "in", group).cases) for name in GROUP_COUNTS),
                *(self.euros(name, group) for name in EXPOSURES),
            )
            for group in self.groups
        )  # fmt: skip
        return Rows("groups", columns, rows)

    def months(self) -> Rows:
        """WIA that begins, and sanctions that begin and end, by month, from the month of assessment."""
        columns = (Column("month", "day"), *(Column(name, "number") for name in OUTLOOK))
        rows: tuple[tuple[Value, ...], ...] = tuple(
            (month, *(len(self.count(name, month.isoformat()).cases) for name in OUTLOOK)) for month in self.ahead()
        )
        return Rows("months", columns, rows)

    def ahead(self) -> tuple[date, ...]:
        """The first days of the months of the outlook."""
        if self.as_of is None:
            return ()
        begun = self.as_of.year * 12 + self.as_of.month - 1
        return tuple(date(month // 12, month % 12 + 1, 1) for month in range(begun, begun + _AHEAD))

    def cases_of(self) -> Rows:
        """Every number with its cases, one row a case: to which file a number leads."""
        rows = tuple((key, case) for key in sorted(self._counted) for case in self.count(key).cases)
        return Rows("cases", (Column("number", "text"), Column("case_id", "text")), rows)

    # --- counting -------------------------------------------------------------------------------------------------

    def add(self, row: Mapping[str, Any]) -> None:
        """Count one answer."""
        names = ("row", "case_id", "as_of", *OVERVIEW_COLUMNS, *([self.group_by] if self.group_by else []))
        self._add(arrow().Table.from_pylist([{name: row[name] for name in names}]))

    def _add(self, answers: pyarrow.Table) -> None:
        size, before = answers.num_rows, self.cases
        if not size:
            return
        self.as_of, self.cases = answers["as_of"][size - 1].as_py(), before + size
        numbered = zip(answers["case_id"].to_pylist(), answers["row"].to_pylist(), strict=True)
        self._names += [f"[{row}]" if id is None else id for id, row in numbered]
        # Columns are counted by a library that only many cases need.
        from . import tally

        found = tally.tally(answers)
        for key, mask in found.items():
            if places := tally.places_of(mask, before):
                self._counted[key] += places
        groups = None if self.group_by is None else _texts(answers[self.group_by])
        if groups is not None:
            self._groups |= dict.fromkeys(groups)
            for name, mask in tally.in_a_group(found, size):
                for group, places in tally.rows_by(groups, mask, before).items():
                    self._counted[f"{name}:in:{group}"] += places
        for name in EXPOSURES:
            self._add_euros(name, answers[name].to_pylist(), groups)

    def _add_euros(self, name: str, amounts: list[Decimal | None], groups: list[str] | None) -> None:
        for place, amount in enumerate(amounts):
            if amount is not None:
                for group in {None, None if groups is None else groups[place]}:
                    self._euros[name, group] += amount


def _texts(values: Any) -> list[str]:
    """The groups as texts; those that have none as an empty one."""
    return ["" if value is None else str(value) for value in values.to_pylist()]


GROUP_COUNTS: Final = ("cases", "overdue_by_law", "overdue_by_guidance", "within_2", "serious_gaps")


def overview(answers: object, *, group_by: str | None = None) -> Overview:
    """Count what the answers of a portfolio ask for.

    Args:
        answers: the answers on one day: a :class:`Batch`, or any table of its schema with ``OVERVIEW_COLUMNS``.
        group_by: a column that was carried along, such as a unit, a manager or a role.

    Raises:
        CaseError: it is no table, or a column is missing.
    """
    if not hasattr(answers, "__arrow_c_stream__"):
        raise CaseError([of_another_kind(("answers",), answers, "Batch")])
    reader = arrow().RecordBatchReader.from_stream(answers)
    wanted: Sequence[str] = ("row", "case_id", "as_of", *OVERVIEW_COLUMNS, *([group_by] if group_by else []))
    names = reader.schema.names
    problems = [absent(name, names if name == group_by else ()) for name in wanted if name not in names]
    if problems:
        raise CaseError(problems)
    found = Overview(group_by)
    for batch in reader:
        found._add(workable(arrow().Table.from_batches([batch.select(list(wanted))])))
    return found
