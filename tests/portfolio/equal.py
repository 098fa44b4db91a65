"""Columns against single cases: each answer of a batch beside that of ``assess`` for the same facts.

``python tests/portfolio/equal.py 100000`` compares so many generated cases, on and beside the days on which something
changes, and as many made-up ones; it prints what differs and ends with status 1 where anything does. With two numbers
it compares the cases from the first to before the second, so that a long comparison can be done in pieces.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
from pydantic import ValidationError

from poortwachter import Case, CaseError, assess, assess_batch
from poortwachter.portfolio import at_once
from poortwachter.portfolio.batch import Batch
from poortwachter.portfolio.columns import arrow_schema
from poortwachter.portfolio.made import GROUPS, made
from poortwachter.portfolio.schemas import INPUT_SCHEMA, inputs, often, once, results

__all__ = ["INPUT", "as_row", "case_of", "differences", "of_generated", "of_made", "rows_of_generated"]

INPUT: Final = arrow_schema(inputs(), INPUT_SCHEMA)
COLUMNS: Final = tuple(column.name for column in results() if not column.name.startswith("exposure_"))
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
    alone = [_alone(case, as_of, asked) for case in cases]
    yield from _differences(assess_batch(rows, as_of=as_of, columns=columns, **asked), alone)


def _alone(case: Case | None, as_of: date, asked: dict[str, Any]) -> dict[str, Any] | None:
    """What ``assess`` says of a case, ``None`` where it refuses it."""
    try:
        return None if case is None else told(case, as_of, **asked)
    except CaseError:
        return None


def _differences(batch: Batch, cases: list[dict[str, Any] | None]) -> Iterator[str]:
    answers = {row["row"]: row for row in batch.answers.to_pylist()}
    if batch.good != len(answers) or batch.rows != len(cases):
        yield f"{batch.rows} rows, {batch.good} good, {len(answers)} answers"
    for place, alone in enumerate(cases):
        row = answers.get(place)
        if row is None or alone is None:
            if (row is None) != (alone is None):
                yield f"row {place}: answered {'one by one' if row is None else 'in columns'} only"
            continue
        for name, value in alone.items():
            if name in row and row[name] != value:
                yield f"row {place}, {name}: {row[name]!r} in columns, {value!r} one by one"


def told(case: Case, as_of: date, **asked: Any) -> dict[str, Any]:
    """What ``assess`` says, by the names of the columns: read from the public answer."""
    answer = assess(case, as_of=as_of, **asked)
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
        row = as_row(_days(made_up.data), f"g-{number}")
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
        for beside in (0, 1):
            yield from _of_these([number], made_up.as_of + timedelta(days=beside))


def of_generated_together(numbers: range) -> Iterator[str]:
    """Generated cases by the day on which they are asked about, so many at a time that they are answered together.

    Each lot is asked about on the last of its days and on the day after, with the readings and the number of days of
    one of its cases.
    """
    in_order = sorted(numbers, key=lambda one: _generated(one).as_of)
    for start in range(0, len(in_order), LOT):
        lot = in_order[start : start + LOT]
        last = _generated(lot[-1])
        asked = {"readings": last.readings, "due_soon_days": last.due_soon_days}
        yield from _of_these(lot, last.as_of, **asked)
        yield from _of_these(lot, last.as_of + timedelta(days=1))


LOT: Final = 1000
"""Cases of a lot: more than the least number that is answered together."""


def _of_these(numbers: Sequence[int], day: date, **asked: Any) -> Iterator[str]:
    rows, cases = [], list[Case | None]()
    for number in numbers:
        facts = _days(_generated(number).data)
        row = as_row(facts, f"g-{number}")
        try:
            pa.Table.from_pylist([row], INPUT)
            case = Case.model_validate({**facts, "case_id": f"g-{number}"})
        except (ValidationError, pa.ArrowException):
            continue
        rows.append(row)
        cases.append(case)
    if rows:
        table = pa.Table.from_pylist(rows, INPUT)
        yield from (f"{numbers[0]}... on {day}: {found}" for found in differences(table, cases, day, **asked))


def _generated(number: int) -> Any:
    sys.path.insert(0, str(Path(__file__).parent.parent / "gate"))
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
    for batch in made(number, as_of=as_of, seed=seed):
        rows = pa.Table.from_batches([batch]).drop_columns(list(GROUPS))
        rows = rows.drop_columns([name for name in rows.column_names if name.startswith("wage_")])
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
    """Compare and print, also how many rows were answered together."""
    numbers = range(*map(int, sys.argv[1:3]))
    found, together = 0, _counted()
    for said in chain(of_generated_together(numbers), of_made(len(numbers), date(2026, 11, 26), numbers.start + 1)):
        print(said, flush=True)
        found += 1
    print(f"{numbers}: generated and made-up cases, {sum(together)} rows together: {found} differences")
    return 1 if found else 0


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
