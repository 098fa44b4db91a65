"""What a portfolio asks for, counted: what is overdue and due, by what and by whom, levels, reports, months, euros.

Each number leads to its cases, by their ``case_id``. Nothing names a person.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from ..answer.risk import RiskLevel
from ..errors import NOT_SHOWN, CaseError, refused
from ..export.rows import Column, Rows, Value
from ..law.catalogue import DUTCH_LAW
from ..rules.citation import Authority
from ..rules.rule import MilestoneRule, Nature
from ..rules.values import Status
from .columns import arrow
from .schemas import often

__all__ = ["OVERVIEW_COLUMNS", "Overview", "overview"]

_DUTIES: Final = tuple(
    sorted(
        (rule for rule in DUTCH_LAW.milestones if rule.nature is Nature.DUTY),
        key=lambda rule: [*Authority].index(rule.authority),
    )
)
"""The duties, statute before guidance."""

_OFTEN: Final = frozenset(rule.id for rule in often())
_PARTS: Final = ("status", "days_left")
EXPOSURES: Final = ("exposure_late_application", "exposure_full_sanction")
OVERVIEW_COLUMNS: Final = (
    *(
        name
        for rule in _DUTIES
        for name in ([rule.id] if rule.id in _OFTEN else [f"{rule.id}_{part}" for part in _PARTS])
    ),
    "case_state", "level", "report_to_come", "wia_first_day", "sanction_first_day", "sanction_last_day", *EXPOSURES,
)  # fmt: skip
"""The columns of the answers from which an overview is made."""

WEEKS: Final = (2, 4, 8)
"""Within so many weeks from the day of assessment."""

REPORT_WEEKS: Final = 13
"""So many weeks before its day a report is looked at."""

_TO_DO: Final = frozenset({Status.DUE_SOON.value, Status.OPEN.value, Status.UPCOMING.value})
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
        self._counted: dict[str, list[str]] = defaultdict(list)
        self._euros: dict[tuple[str, str | None], Decimal] = defaultdict(Decimal)
        self._groups: dict[str, None] = {}

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups, in order."""
        return tuple(sorted(self._groups))

    def count(self, *key: str) -> Count:
        """The number under this key; nothing is a number too."""
        name = ":".join(key)
        return Count(name, tuple(dict.fromkeys(self._counted.get(name, ()))))

    def euros(self, name: str, group: str | None = None) -> Decimal:
        """The sum of a column of exposure, of all or of a group; the group of those that have none is an empty text."""
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
            for rule in _DUTIES
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
        case = row["case_id"] if row["case_id"] is not None else f"[{row['row']}]"
        group = None if self.group_by is None else str(row[self.group_by] if row[self.group_by] is not None else "")
        self.as_of, self.cases = row["as_of"], self.cases + 1
        keys: Counter[str] = Counter()
        for rule in _DUTIES:
            keys.update(_of_duty(rule, row))
        keys[f"level:{row['level']}"] += 1
        if row["report_to_come"] and _report_is_near(row):
            keys["report"] += 1
        for name, column in OUTLOOK.items():
            if row[column] is not None:
                keys[f"{name}:{row[column].replace(day=1).isoformat()}"] += 1
        keys.update(name for name in EXPOSURES if row[name])
        for key in keys:
            self._counted[key].append(case)
        if group is not None:
            self._groups[group] = None
            for name in _of_group(keys):
                self._counted[f"{name}:in:{group}"].append(case)
        for name in EXPOSURES:
            for of in {None, group}:
                self._euros[name, of] += row[name] or 0


OUTLOOK: Final = {
    "wia_begins": "wia_first_day",
    "sanction_begins": "sanction_first_day",
    "sanction_ends": "sanction_last_day",
}
GROUP_COUNTS: Final = ("cases", "overdue_by_law", "overdue_by_guidance", "within_2", "serious_gaps")


def _of_duty(rule: MilestoneRule, row: Mapping[str, Any]) -> Iterable[str]:
    """What there is to count of a duty in one case: each key once, however often the duty comes up."""
    if rule.id in _OFTEN:
        found = [(item["status"], item["days_left"]) for item in row[rule.id]]
    else:
        found = [(row[f"{rule.id}_status"], row[f"{rule.id}_days_left"])]
    by = "guidance" if rule.authority is Authority.GUIDANCE else "law"
    for status, left in found:
        if status == Status.OVERDUE.value:
            yield f"overdue:{rule.id}"
            yield f"overdue_by_{by}"
        elif status in _TO_DO and left is not None:
            for weeks in WEEKS:
                if left <= 7 * weeks:
                    yield f"within_{weeks}:{rule.id}"
                    yield f"within_{weeks}"


def _of_group(keys: Mapping[str, int]) -> Iterable[str]:
    yield "cases"
    yield from (name for name in ("overdue_by_law", "overdue_by_guidance", "within_2", *EXPOSURES) if name in keys)
    if f"level:{RiskLevel.SERIOUS_GAPS.value}" in keys:
        yield "serious_gaps"


def _report_is_near(row: Mapping[str, Any]) -> bool:
    left = row["reintegration_report_days_left"]
    return row["reintegration_report_status"] in _TO_DO and left is not None and left <= 7 * REPORT_WEEKS


def overview(answers: object, *, group_by: str | None = None) -> Overview:
    """Count what the answers of a portfolio ask for.

    Args:
        answers: the answers on one day: a :class:`Batch`, or any table of its schema with ``OVERVIEW_COLUMNS``.
        group_by: a column that was carried along, such as a unit, a manager or a role.

    Raises:
        CaseError: a column is missing.
    """
    reader = arrow().RecordBatchReader.from_stream(answers)
    wanted: Sequence[str] = ("row", "case_id", "as_of", *OVERVIEW_COLUMNS, *([group_by] if group_by else []))
    absent = [name for name in wanted if name not in reader.schema.names]
    if absent:
        raise CaseError([refused("column_missing", ("columns", name), NOT_SHOWN, names=name) for name in absent])
    found = Overview(group_by)
    for batch in reader:
        for row in batch.select(list(wanted)).to_pylist():
            found.add(row)
    return found
