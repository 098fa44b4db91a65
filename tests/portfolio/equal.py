"""Columns against single cases: each answer of a batch beside that of ``assess`` for the same facts.

``python tests/portfolio/equal.py 100000`` compares so many generated cases, on and beside the days on which something
changes, and as many made-up ones; it prints what differs and ends with status 1 where anything does. The generated
cases are put in the order of the days on which they are asked about. Two more numbers are the places in that order
from which, and before which, it compares, so that a long comparison can be done in pieces. What is told of a lot counts
from the start of the piece.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import pyarrow as pa
from pydantic import ValidationError

from poortwachter import Assessment, Case, CaseError, assess, assess_batch, exposure
from poortwachter.portfolio import at_once, question
from poortwachter.portfolio.batch import Batch
from poortwachter.portfolio.columns import arrow_schema
from poortwachter.portfolio.made import GROUPS, made
from poortwachter.portfolio.schemas import INPUT_SCHEMA, inputs, often, once, results

__all__ = ["INPUT", "as_row", "case_of", "differences", "of_generated", "of_made", "rows_of_generated", "with_wage"]

INPUT: Final = arrow_schema(inputs(), INPUT_SCHEMA)
COLUMNS: Final = tuple(column.name for column in results())
EUROS: Final = "exposure_"
WAGES: Final[tuple[dict[str, Any], ...]] = (
    {"amount": 3100.5, "period": "month", "holiday_allowance_percent": 8.0, "employer_charges_percent": 20.0},
    {
        "amount": 650.0, "period": "week", "holiday_allowance_percent": 8.0, "employer_charges_percent": 0.0,
        "percent_paid_first_year": 100.0, "percent_paid_after": 90.0, "legal_minimum_per_hour": 14.0,
        "hours_per_week": 36.0,
    },
    {
        "amount": 2000.0, "period": "four_weeks", "holiday_allowance_percent": 0.0, "employer_charges_percent": 25.5,
        "legal_minimum_per_month": 2150.0,
    },
    {},
    {"amount": 3100.5},
)  # fmt: skip
"""Wages that rows have in turn; one says nothing, and one too little."""
PARTS: Final = ("status", "due", "met_on", "days_left", "days_late")


def as_row(facts: dict[str, Any], id: str) -> dict[str, Any]:
    """The facts of a case as a row of the schema."""
    row = {name: value for name, value in facts.items() if name not in ("schema", "employment")}
    for name, value in (facts.get("employment") or {}).items():
        row[f"employment_{name}"] = value
    for name in ("absences", "leaves", "records"):
        if name in row:
            row[name] = [_flat(item) for item in row[name]]
    return {**row, "case_id": id}


def with_wage(row: dict[str, Any], number: int) -> dict[str, Any]:
    """The row with one of the wages; of thirteen in a row one has none, and one says too little."""
    wage = WAGES[number % 13 if number % 13 in (3, 4) else number % 3]
    return row | {f"wage_{name}": value for name, value in wage.items()}


def _wage_of(row: dict[str, Any]) -> dict[str, Any]:
    """The facts of the wage in a row."""
    given = {
        name.removeprefix("wage_"): row[name] for name in row if name.startswith("wage_") and row[name] is not None
    }
    return {name: Decimal(repr(value)) if isinstance(value, float) else value for name, value in given.items()}


def _flat(item: dict[str, Any]) -> dict[str, Any]:
    flat = {name: value for name, value in item.items() if name != "states"}
    if item.get("kind") == "long_absence_expected" and isinstance(item.get("value"), bool):
        flat["value"] = str(item["value"]).lower()
    return {**flat, **{f"states_{name}": day for name, day in item.get("states", {}).items()}}


def differences(
    rows: pa.Table,
    cases: list[Case | None],
    as_of: date,
    columns: tuple[str, ...] = COLUMNS,
    **asked: Any,
) -> Iterator[str]:
    """Where the answers for ``rows`` are not those of the same cases one by one; ``None`` is no case."""
    known: list[tuple[Case, Assessment]] = []
    alone = [
        _alone(case, _wage_of(row), as_of, asked, known) for case, row in zip(cases, rows.to_pylist(), strict=True)
    ]
    with _answered_once(known):
        found = assess_batch(rows, as_of=as_of, columns=columns, **asked)
    yield from _differences(found, alone)


def _alone(
    case: Case | None, wage: dict[str, Any], as_of: date, asked: dict[str, Any], known: list[tuple[Case, Assessment]]
) -> dict[str, Any] | None:
    """What ``assess`` and ``exposure`` say of a case, ``None`` where it is refused; ``known`` keeps the answer."""
    try:
        if case is None:
            return None
        answer = assess(case, as_of=as_of, **asked)
        known.append((case, answer))
        return told(answer) | _euros(case, wage, as_of, asked.get("readings"))
    except CaseError:
        return None


def _euros(case: Case, wage: dict[str, Any], as_of: date, readings: Any) -> dict[str, Any]:
    """Each line of the exposure, by the name of its column; nothing where no wage is given."""
    lines = exposure(case, wage, as_of=as_of, readings=readings).lines if wage else ()
    amounts = {EUROS + line.id: line.amount for line in lines}
    return {name: amounts.get(name) for name in COLUMNS if name.startswith(EUROS)}


def _answered_once(known: list[tuple[Case, Assessment]]) -> Any:
    """A row that is answered alone has the answer of the same case, where its facts are the same: that is read here,
    and the case is not assessed twice.
    """
    by_id = {str(case.case_id): (case, answer) for case, answer in known}

    def answered(case: Case, **asked: Any) -> Any:
        mine, answer = by_id.get(str(case.case_id), (None, None))
        return answer if case == mine else assess(case, **asked)

    return patch.object(question, "assess", answered)


def _differences(found: Batch, cases: list[dict[str, Any] | None]) -> Iterator[str]:
    answers = {row["row"]: row for row in found.answers.to_pylist()}
    if found.good != len(answers) or found.rows != len(cases):
        yield f"{found.rows} rows, {found.good} good, {len(answers)} answers"
    for place, alone in enumerate(cases):
        row = answers.get(place)
        if row is None or alone is None:
            if (row is None) != (alone is None):
                yield f"row {place}: answered {'one by one' if row is None else 'in columns'} only"
            continue
        for name, value in alone.items():
            if name in row and row[name] != value:
                yield f"row {place}, {name}: {row[name]!r} in columns, {value!r} one by one"


def told(answer: Assessment) -> dict[str, Any]:
    """What an answer says, by the names of the columns: read from its public parts."""
    found: dict[str, Any] = {
        "first_sick_day": answer.first_sick_day, "last_sick_day": answer.last_sick_day,
        "case_state": answer.case_state, "sickness_week": answer.sickness_week, "aow_date": answer.aow_date,
        "level": answer.risk.level, "open_questions": len(answer.risk.questions), "packs": [],
        "overdue": [item.key for item in answer.overdue],
        "report_missing": [str(item.document) for item in answer.report_completeness if item.state == "missing"],
        "report_to_come": [str(item.document) for item in answer.report_completeness if item.state == "not_yet"],
    }  # fmt: skip
    for name in ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction"):
        period = getattr(answer, name)
        found |= {f"{name}_state": period.state, f"{name}_first_day": period.first_day, f"{name}_reason": period.reason}
        if name != "wia":
            found[f"{name}_last_day"] = period.last_day
    for rule in once():
        items = [item for item in answer.milestones if item.id == rule.id]
        found |= {f"{rule.id}_{part}": getattr(items[0], part) if items else None for part in PARTS}
    for rule in often():
        found[rule.id] = [
            {"key": item.key, "reason": item.reason or item.missing} | {part: getattr(item, part) for part in PARTS}
            for item in answer.milestones
            if item.id == rule.id
        ]
    steps = answer.next_steps
    first = (steps[0].act, steps[0].act_by, steps[0].by_whom) if steps else (None, None, None)
    return found | dict(zip(("next_step", "next_step_by", "next_step_by_whom"), first, strict=True))


def rows_of_generated(numbers: range) -> list[tuple[date, dict[str, Any]]]:
    """Generated cases as rows, each with the day on which it is asked about; those that fit no column are left out."""
    found = []
    for number in numbers:
        made_up = _generated(number)
        row = with_wage(as_row(_days(made_up.data), f"g-{number}"), number)
        try:
            pa.Table.from_pylist([row], INPUT)
        except pa.ArrowException:
            continue
        found.append((made_up.as_of, row))
    return found


def of_generated(numbers: range) -> Iterator[str]:
    """Generated cases, which lie on and beside every threshold, on the day each is asked about."""
    for number in numbers:
        made_up = _generated(number)
        yield from _differences_of([made_up], made_up.as_of)


def of_generated_together(numbers: Sequence[int]) -> Iterator[str]:
    """Generated cases, in the order of the days on which they are asked about, so many that they are answered together.

    They are asked about on the last of their days and on the day after, with the readings and the number of days of
    one of them.
    """
    lot = [_generated(number) for number in numbers]
    yield from _differences_of(lot, lot[-1].as_of, readings=lot[-1].readings, due_soon_days=lot[-1].due_soon_days)


LOT: Final = 1000
"""Cases of a lot: more than the least number that is answered together."""


def _differences_of(lot: Sequence[Any], day: date, **asked: Any) -> Iterator[str]:
    """Where the answers for generated cases differ, on a day and on the day after."""
    rows, cases = [], list[Case | None]()
    for made_up in lot:
        facts, id = _days(made_up.data), f"g-{made_up.number}"
        row = with_wage(as_row(facts, id), made_up.number)
        if not _fits(row):
            continue
        try:
            cases.append(Case.model_validate({**facts, "case_id": id}))
        except ValidationError:
            continue
        rows.append(row)
    for on in (day, day + timedelta(days=1)) if rows else ():
        for found in differences(pa.Table.from_pylist(rows, INPUT), cases, on, **asked):
            yield f"{rows[0]['case_id']}... on {on}: {found}"


def _fits(row: dict[str, Any]) -> bool:
    """Whether its values fit the columns."""
    known = pa.schema([INPUT.field(name) for name in row if name in INPUT.names])
    try:
        pa.Table.from_pylist([row], known)
    except pa.ArrowException:
        return False
    return True


def _generated(number: int) -> Any:
    beside = str(Path(__file__).parent.parent / "gate")
    if beside not in sys.path:
        sys.path.insert(0, beside)
    from generated import generated

    return generated(number)


def _days(value: Any) -> Any:
    """Facts with days as days."""
    if isinstance(value, dict):
        return {name: _days(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_days(item) for item in value]
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value
    except ValueError:
        return value


def of_made(number: int, as_of: date, seed: int = 1) -> Iterator[str]:
    """Made-up cases, a realistic mix, in pieces."""
    for some in made(number, as_of=as_of, seed=seed):
        rows = pa.Table.from_batches([some]).drop_columns(list(GROUPS))
        yield from differences(rows, [case_of(row) for row in rows.to_pylist()], as_of)


def case_of(row: dict[str, Any]) -> Case:
    """The case that a made-up row is."""
    listed = {
        name: [{key: value for key, value in item.items() if value is not None} for item in row[name]]
        for name in ("absences", "leaves", "records")
    }
    facts = {name.removeprefix("employment_"): row[name] for name in row if name.startswith("employment_")}
    employment = {name: value for name, value in facts.items() if value is not None}
    return Case.model_validate(
        {"case_id": row["case_id"], "birth_date": row["birth_date"], "employment": employment, **listed}
    )


def main() -> int:
    """Compare lot by lot and print, also how many rows were answered together."""
    number, *some = map(int, sys.argv[1:])
    start, stop = some or (0, number)
    in_order = _in_order(number)
    found, together = 0, _counted()
    for first in range(start, stop, LOT):
        lot = in_order[first : min(first + LOT, stop)]
        for said in chain(of_generated_together(lot), of_made(len(lot), MADE_ON, first + 1)):
            print(said, flush=True)
            found += 1
        print(f"{first} to {first + len(lot)}: {sum(together)} rows together, {found} differences so far", flush=True)
    return 1 if found else 0


MADE_ON: Final = date(2026, 11, 26)


def _in_order(number: int) -> list[int]:
    """The numbers of generated cases, in the order of the days on which they are asked about."""
    return [one for _, one in sorted((_generated(one).as_of, one) for one in range(number))]


def _counted() -> list[int]:
    """How many rows are answered together, each time."""
    counts, answers_at_once = list[int](), at_once.answers_at_once

    def counting(*given: Any) -> Any:
        found = answers_at_once(*given)
        counts.append(len(found.places))
        return found

    at_once.answers_at_once = counting  # type: ignore[assignment]
    return counts


if __name__ == "__main__":
    raise SystemExit(main())
