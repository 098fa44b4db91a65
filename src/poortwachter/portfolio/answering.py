"""The columns of an answer: what each group of them asks of it, so that what is not wanted is never worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..answer.assessment import Assessment
from ..answer.parts import PERIODS, Status
from ..answer.risk import NextStep, ReportState
from ..errors import CaseError, Instead, refused
from ..pay.exposure import Exposure, exposure_of
from .absent import likely
from .columns import Column, arrow, arrow_type
from .schemas import often, once, results

if TYPE_CHECKING:
    import pyarrow

    from ..answer.standing import Standing

__all__ = ["ALWAYS", "PARTS", "REPORT", "RISK", "STEP", "Group", "Wanted", "one", "step_of", "wanted"]

ALWAYS: Final = ("row", "case_id", "as_of")
"""The columns that are always there."""

Values = tuple[Any, ...]


class Group(NamedTuple):
    """Columns that are worked out together.

    Attributes:
        columns: their names.
        of: their values for one answer.
        of_rule: the milestone that they are of, where they are of one.
        reviewed: whether they ask how the file would be judged.
    """

    columns: tuple[str, ...]
    of: Callable[[Any], Values]
    of_rule: str | None = None
    reviewed: bool = False


class Wanted(NamedTuple):
    """The columns that were asked for, in the order of the schema, and how they are found.

    Attributes:
        columns: the columns.
        groups: the groups that hold any of them, each with the places of its wanted columns.
        costs: the lines of the exposure that are wanted, each with its place.
    """

    columns: tuple[Column, ...]
    groups: tuple[tuple[Group, tuple[tuple[int, int], ...]], ...]
    costs: Mapping[str, int]

    def row(self, number: int, answer: Assessment, wage: Mapping[str, Any]) -> list[Any]:
        """The values of one answer; with the facts of the wage also what it can cost.

        Raises:
            CaseError: the facts of the wage cannot be used.
        """
        found: list[Any] = [None] * len(self.columns)
        found[:3] = number, answer.case_id, answer.as_of
        for group, places in self.groups:
            values = group.of(answer)
            for there, here in places:
                found[there] = values[here]
        if wage and self.costs:
            lines = {line.id: line.amount for line in self.exposure(answer, wage).lines}
            for name, there in self.costs.items():
                found[there] = lines.get(name)
        return found

    @staticmethod
    def exposure(answer: Assessment, wage: Mapping[str, Any]) -> Exposure:
        """What it can cost, on the same day and by the same readings.

        Raises:
            CaseError: the facts of the wage cannot be used.
        """
        return exposure_of(answer.found, wage)

    def table(self, rows: Sequence[Sequence[Any]]) -> pyarrow.Table:
        """The rows as a table."""
        pa = arrow()
        values = list(zip(*rows, strict=True)) if rows else [()] * len(self.columns)
        arrays = [pa.array(column, arrow_type(what)) for column, what in zip(values, self.columns, strict=True)]
        return pa.table(arrays, names=[column.name for column in self.columns])


def _like(name: str, known: list[str]) -> list[str]:
    """The columns of the result, those that begin with ``name`` first."""
    return sorted(known, key=lambda one: not one.startswith(name))


def wanted(columns: Iterable[str] | None) -> Wanted:
    """What is needed for these columns; all of the schema where none are named.

    Raises:
        CaseError: one of them is no column of the result.
    """
    known = [column.name for column in results()]
    names = known if columns is None else [*columns]
    problems = [
        refused("column_unknown.result", ("columns", place), Instead(name), near=likely(name, _like(name, known)))
        for place, name in enumerate(map(str, names))
        if name not in known
    ]
    if problems:
        raise CaseError(problems)
    kept = tuple(column for column in results() if column.name in names or column.name in ALWAYS)
    place_of = {column.name: place for place, column in enumerate(kept)}
    groups = [
        (group, tuple((place_of[name], here) for here, name in enumerate(group.columns) if name in place_of))
        for group in _GROUPS
    ]
    costs = {name.removeprefix(_COST): place for name, place in place_of.items() if name.startswith(_COST)}
    return Wanted(kept, tuple((group, places) for group, places in groups if places), costs)


_COST: Final = "exposure_"


# --- the groups ---------------------------------------------------------------------------------------------------


def _case(answer: Assessment) -> Values:
    return (
        answer.first_sick_day, answer.last_sick_day, answer.case_state.value, answer.sickness_week, answer.aow_date,
    )  # fmt: skip


def _period(name: str) -> Group:
    def of(answer: Assessment) -> Values:
        found = getattr(answer, name)
        return found.state.value, found.first_day, found.last_day, _code(found.reason)

    return Group(tuple(f"{name}_{part}" for part in ("state", "first_day", "last_day", "reason")), of)


def _wia(answer: Assessment) -> Values:
    return answer.wia.state.value, answer.wia.first_day, _code(answer.wia.reason)


def one(item: Standing) -> Values:
    """One milestone, by :data:`PARTS`."""
    return item.status.value, item.due, item.reason, item.met_on, item.days_left, item.days_late


PARTS: Final = ("status", "due", "reason", "met_on", "days_left", "days_late")
"""What is told of a milestone."""
_NOTHING: Final = (None,) * len(PARTS)


def _once(id: str) -> Group:
    """A milestone that comes up at most once."""

    def of(answer: Any) -> Values:
        found = answer.found.by_rule.get(id)
        return one(found[0]) if found else _NOTHING

    return Group(tuple(f"{id}_{part}" for part in PARTS), of, id)


def _often(id: str) -> Group:
    """A milestone that can come up more often: a row for each time."""

    def of(answer: Any) -> Values:
        return ([each_time(item) for item in answer.found.by_rule.get(id, ())],)

    return Group((id,), of, id)


def each_time(item: Standing) -> dict[str, Any]:
    """One time that a milestone comes up, as a row."""
    return {"key": item.key, **dict(zip(PARTS, one(item), strict=True))}


def _overdue(answer: Assessment) -> Values:
    return ([item.key for item in answer.found.milestones if item.status is Status.OVERDUE],)


def _risk(answer: Assessment) -> Values:
    return answer.risk.level.value, len(answer.risk.questions)


def _report(answer: Assessment) -> Values:
    items = answer.report_completeness
    return tuple(
        [str(item.document) for item in items if item.state is state]
        for state in (ReportState.MISSING, ReportState.NOT_YET)
    )


def _step(answer: Assessment) -> Values:
    step = next(iter(answer.next_steps), None)
    return (None, None, None) if step is None else step_of(step)


def step_of(step: NextStep) -> Values:
    """A step, by the columns of the first."""
    return str(step.act), step.act_by, step.by_whom.value


def _packs(answer: Assessment) -> Values:
    return (
        [
            {
                "pack": item.pack, "key": item.key, "status": item.status.value, "due": item.due,
                "reason": item.reason, "met_on": item.met_on, "days_left": item.days_left, "days_late": item.days_late,
            }
            for pack in answer.packs
            for item in pack.milestones
        ],
    )  # fmt: skip


def _code(code: object) -> str | None:
    return None if code is None else str(code)


RISK: Final = ("level", "open_questions")
REPORT: Final = ("report_missing", "report_to_come")
STEP: Final = ("next_step", "next_step_by", "next_step_by_whom")
"""The columns of the review."""

_GROUPS: Final = (
    Group(("first_sick_day", "last_sick_day", "case_state", "sickness_week", "aow_date"), _case),
    *(_period(name) for name in PERIODS if name != "wia"),
    Group(("wia_state", "wia_first_day", "wia_reason"), _wia),
    *(_once(rule.id) for rule in once()),
    *(_often(rule.id) for rule in often()),
    Group(("overdue",), _overdue),
    Group(RISK, _risk, reviewed=True),
    Group(REPORT, _report, reviewed=True),
    Group(STEP, _step, reviewed=True),
    Group(("packs",), _packs),
)
