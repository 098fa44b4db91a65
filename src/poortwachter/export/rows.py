"""Answers as rows: one for each case, milestone, finding, step or wage period, for whichever table you work with.

>>> from datetime import date
>>> from poortwachter import Case, assess
>>> answer = assess(Case(first_sick_day=date(2026, 1, 5)), as_of=date(2026, 11, 21))
>>> [row["due"] for row in milestone_rows(answer).records() if row["id"] == "wia_application"]
[datetime.date(2027, 10, 17)]
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from .._extras import missing
from .._frozen import frozen
from .._language import in_language
from .._shown import Shown
from ..answer.assessment import Assessment
from ..answer.packs import Abroad
from ..errors import unknown_subject
from ..errors.handed import each_handed
from ..pay.amounts import WageAmounts
from ..pay.wages import WagePeriod
from ..rules.citation import Authority, Citation
from ..text import Language, words
from ..text.names import act_name, milestone_name, signal_name
from ._markup import clean

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

__all__ = [
    "Column",
    "Kind",
    "Rows",
    "amount_rows",
    "case_rows",
    "finding_rows",
    "milestone_rows",
    "pack_rows",
    "step_rows",
    "wage_rows",
]

Kind: TypeAlias = Literal["text", "day", "number", "decimal", "yes_no"]
Value: TypeAlias = str | date | int | Decimal | bool | None
Answers: TypeAlias = Assessment | Iterable[Assessment]

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


class Column(NamedTuple):
    """A column and what it holds; any of them can hold nothing."""

    name: str
    kind: Kind


@frozen
class Rows(Shown):
    """A table: columns with their kinds, and rows in order."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __repr__(self) -> str:
        return f"Rows({self.name}: {len(self.rows)} x {len(self.columns)})"

    def records(self) -> list[dict[str, Value]]:
        """Each row as a dictionary; days are dates."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]

    def column(self, name: str) -> tuple[Value, ...]:
        """The values of one column.

        Raises:
            UnknownIdError: there is no such column; the message lists those that there are.
        """
        names = [column.name for column in self.columns]
        if name not in names:
            raise unknown_subject(name, names)
        place = names.index(name)
        return tuple(row[place] for row in self.rows)

    def to_csv(self) -> str:
        """The table as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([column.name for column in self.columns])
        writer.writerows([_csv(value) for value in row] for row in self.rows)
        return text.getvalue()

    def to_arrow(self) -> pyarrow.Table:
        """The table in Arrow: days as ``date32``.

        Raises:
            MissingExtraError: ``pyarrow`` is not installed.
        """
        try:
            import pyarrow
        except ImportError:
            raise missing("pyarrow", "frames") from None
        kinds = {
            "text": pyarrow.string(),
            "day": pyarrow.date32(),
            "number": pyarrow.int64(),
            "decimal": pyarrow.decimal128(12, 4),
            "yes_no": pyarrow.bool_(),
        }
        fields = [pyarrow.field(column.name, kinds[column.kind]) for column in self.columns]
        columns = [list(self.column(column.name)) for column in self.columns]
        return pyarrow.table(
            [pyarrow.array(values, field.type) for values, field in zip(columns, fields, strict=True)],
            schema=pyarrow.schema(fields),
        )

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """For any library that takes Arrow streams, such as DuckDB."""
        stream: object = self.to_arrow().__arrow_c_stream__(requested_schema)
        return stream

    def to_polars(self) -> polars.DataFrame:
        """The table in polars: days as ``Date``.

        Raises:
            MissingExtraError: ``polars`` is not installed.
        """
        try:
            import polars
        except ImportError:
            raise missing("polars", "frames") from None
        kinds: dict[str, Any] = {
            "text": polars.String,
            "day": polars.Date,
            "number": polars.Int64,
            "decimal": polars.Decimal(12, 4),
            "yes_no": polars.Boolean,
        }
        schema = {column.name: kinds[column.kind] for column in self.columns}
        return polars.DataFrame(list(self.rows), schema=schema, orient="row")

    def to_pandas(self) -> pandas.DataFrame:
        """The table in pandas: days as ``datetime64``, numbers as nullable ``Int64``.

        Raises:
            MissingExtraError: ``pandas`` is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise missing("pandas", "frames") from None
        frame = pandas.DataFrame({column.name: list(self.column(column.name)) for column in self.columns})
        kinds = {"text": "string", "number": "Int64", "yes_no": "boolean"}
        for column in self.columns:
            if column.kind == "day":
                frame[column.name] = pandas.to_datetime(frame[column.name])
            elif column.kind != "decimal":
                frame[column.name] = frame[column.name].astype(kinds[column.kind])
        return frame


def _csv(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    text = clean(str(value))
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


# --- what rows there are ----------------------------------------------------------------------------------------------

_CASE: Final = (
    Column("case_id", "text"), Column("as_of", "day"), Column("first_sick_day", "day"), Column("case_state", "text"),
    Column("week", "number"), Column("last_day_of_wait", "day"), Column("first_day_of_wia", "day"),
    Column("last_day_of_wage", "day"), Column("last_day_of_ban", "day"), Column("last_day_of_sanction", "day"),
    Column("level", "text"), Column("level_label", "text"), Column("overdue", "number"),
    Column("overdue_by_law", "number"), Column("next_act", "text"), Column("next_act_by", "day"),
    Column("open_questions", "number"), Column("missing_facts", "number"),
)  # fmt: skip
_MILESTONE: Final = (
    Column("case_id", "text"), Column("as_of", "day"), Column("key", "text"), Column("id", "text"),
    Column("number", "number"), Column("label", "text"), Column("nature", "text"), Column("authority", "text"),
    Column("bearer", "text"), Column("together_with", "text"), Column("status", "text"),
    Column("status_label", "text"), Column("window_opens", "day"), Column("advised", "day"), Column("due", "day"),
    Column("act_by", "day"), Column("last_valid_day", "day"), Column("met_on", "day"), Column("days_left", "number"),
    Column("days_late", "number"), Column("week", "number"), Column("counted_day", "number"), Column("basis", "text"),
    Column("evidence", "text"), Column("reason", "text"),
)  # fmt: skip
_FINDING: Final = (
    Column("case_id", "text"), Column("as_of", "day"), Column("id", "text"), Column("label", "text"),
    Column("effect", "text"), Column("track", "text"), Column("weight", "text"), Column("state", "text"),
    Column("since", "day"), Column("remedy", "text"), Column("remedy_label", "text"), Column("repair_by", "day"),
    Column("basis", "text"), Column("evidence", "text"), Column("switched_off_by", "text"),
)  # fmt: skip
_STEP: Final = (
    Column("case_id", "text"), Column("as_of", "day"), Column("act", "text"), Column("label", "text"),
    Column("by_whom", "text"), Column("act_by", "day"), Column("overdue", "yes_no"), Column("why", "text"),
    Column("addresses", "text"),
)  # fmt: skip
_PACK: Final = (
    Column("case_id", "text"), Column("as_of", "day"), Column("pack", "text"), Column("version", "text"),
    Column("key", "text"), Column("id", "text"), Column("number", "number"), Column("label", "text"),
    Column("nature", "text"), Column("authority", "text"), Column("bearer", "text"), Column("bearer_label", "text"),
    Column("party", "text"), Column("status", "text"), Column("status_label", "text"), Column("not_before", "day"),
    Column("due", "day"), Column("act_by", "day"), Column("met_on", "day"), Column("days_left", "number"),
    Column("days_late", "number"), Column("basis", "text"), Column("mark", "text"), Column("evidence", "text"),
    Column("reason", "text"),
)  # fmt: skip
_WAGE: Final = (
    Column("case_id", "text"), Column("first_day", "day"), Column("last_day", "day"), Column("days", "number"),
    Column("code", "text"), Column("label", "text"), Column("percentage", "decimal"),
    Column("minimum_wage_floor", "yes_no"), Column("basis", "text"), Column("reason", "text"),
    Column("evidence", "text"), Column("pending", "text"),
)  # fmt: skip

_AMOUNT: Final = (
    Column("case_id", "text"), Column("id", "text"), Column("first_day", "day"), Column("last_day", "day"),
    Column("days", "number"), Column("code", "text"), Column("label", "text"), Column("amount", "decimal"),
    Column("held_back", "decimal"), Column("formula", "text"), Column("basis", "text"), Column("reason", "text"),
    Column("missing", "text"), Column("pending", "text"),
)  # fmt: skip


def case_rows(answers: Answers, *, language: Language = "en") -> Rows:
    """One row for each case: where it stands, its last days, and what comes first.

    ``overdue_by_law`` leaves out what only guidance asks, such as an evaluation every six weeks.
    """
    return Rows(
        "cases", _CASE, tuple(_case(answer, language) for answer in each_handed("answers", answers, Assessment))
    )


def milestone_rows(answers: Answers, *, language: Language = "en") -> Rows:
    """One row for each milestone of each case, in the order of the answer."""
    w = words(language)
    rows = (
        (
            answer.case_id, answer.as_of, item.key, str(item.id), item.number, milestone_name(item.id, language),
            item.nature.value, item.authority.value, item.bearer.value, _code(item.together_with), item.status.value,
            w[f"status.{item.status}"], item.window_opens, item.advised, item.due, item.act_by, item.last_valid_day,
            item.met_on, item.days_left, item.days_late, item.week, item.counted_day, _articles(item.basis),
            item.evidence, _code(item.reason),
        )
        for answer in each_handed("answers", answers, Assessment)
        for item in answer.milestones
    )  # fmt: skip
    return Rows("milestones", _MILESTONE, tuple(rows))


def finding_rows(answers: Answers, *, language: Language = "en") -> Rows:
    """One row for each finding of each case, protections included."""
    rows = (
        (
            answer.case_id, answer.as_of, str(item.id), signal_name(item.id, language), item.effect.value,
            item.track.value, item.weight.value, item.state.value, item.since, _code(item.remedy),
            None if item.remedy is None else act_name(item.remedy, language), item.repair_by,
            _articles(item.basis), ", ".join(item.evidence), _code(item.switched_off_by),
        )
        for answer in each_handed("answers", answers, Assessment)
        for item in answer.risk.findings
    )  # fmt: skip
    return Rows("findings", _FINDING, tuple(rows))


def step_rows(answers: Answers, *, language: Language = "en") -> Rows:
    """One row for each next step of each case, what presses most first."""
    rows = (
        (
            answer.case_id, answer.as_of, str(item.act), act_name(item.act, language), item.by_whom.value,
            item.act_by, item.overdue, str(item.why), ", ".join(item.addresses),
        )
        for answer in each_handed("answers", answers, Assessment)
        for item in answer.next_steps
    )  # fmt: skip
    return Rows("steps", _STEP, tuple(rows))


def pack_rows(answers: Assessment | Abroad | Iterable[Assessment | Abroad], *, language: Language = "en") -> Rows:
    """One row for each milestone of each pack of each case: a table of its own, never among the law's."""
    w = words(language)
    rows = (
        (
            answer.case_id, answer.as_of, item.pack, pack.version, item.key, item.id, item.number,
            in_language(item, language), item.nature.value, item.authority.value, item.bearer,
            pack.name(f"role.{item.bearer}", language), item.party, item.status.value, w[f"status.{item.status}"],
            item.not_before, item.due, item.act_by, item.met_on, item.days_left, item.days_late, _articles(item.basis),
            item.mark.value, item.evidence, item.reason,
        )
        for answer in each_handed("answers", answers, Assessment, Abroad)
        for pack in answer.packs
        for item in pack.milestones
    )  # fmt: skip
    return Rows("packs", _PACK, tuple(rows))


def amount_rows(amounts: Mapping[str | None, WageAmounts], *, language: Language = "en") -> Rows:
    """One row for each line of what is owed in euros, by the number of its case."""
    w = words(language)
    rows = (
        (
            case_id, item.id, item.first_day, item.last_day, item.days, item.code.value, w[f"obligation.{item.code}"],
            item.amount, item.held_back, item.formula, _articles(item.basis), str(item.reason),
            None if item.missing is None else item.missing.value, ", ".join(item.pending),
        )
        for case_id, found in amounts.items()
        for item in found.lines
    )  # fmt: skip
    return Rows("amounts", _AMOUNT, tuple(rows))


def wage_rows(periods: Mapping[str | None, Sequence[WagePeriod]], *, language: Language = "en") -> Rows:
    """One row for each wage period, by the number of its case."""
    w = words(language)
    rows = (
        (
            case_id, item.first_day, item.last_day, item.days, item.code.value, w[f"obligation.{item.code}"],
            item.percentage, item.minimum_wage_floor, _articles(item.basis), str(item.reason),
            ", ".join(item.evidence), ", ".join(item.pending),
        )
        for case_id, owed in periods.items()
        for item in owed
    )  # fmt: skip
    return Rows("wage", _WAGE, tuple(rows))


def _case(answer: Assessment, language: Language) -> tuple[Value, ...]:
    level = answer.risk.level
    step = next(iter(answer.next_steps), None)
    return (
        answer.case_id, answer.as_of, answer.first_sick_day, answer.case_state.value, answer.sickness_week,
        answer.waiting_period.last_day, answer.wia.first_day, answer.wage_continuation.last_day,
        answer.dismissal_ban.last_day, answer.sanction.last_day, level.value, words(language)[f"risk_level.{level}"],
        len(answer.overdue), sum(item.authority is not Authority.GUIDANCE for item in answer.overdue),
        None if step is None else act_name(step.act, language), None if step is None else step.act_by,
        len(answer.risk.questions), len(answer.missing_facts),
    )  # fmt: skip


def _code(code: str | None) -> str | None:
    """The plain text of a code."""
    return None if code is None else str(code)


def _articles(basis: Iterable[Citation]) -> str:
    return ", ".join(map(str, basis))
