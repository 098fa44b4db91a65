"""Rows answered together as they are, and as they would be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import ValidationError

from ..errors import CaseError
from ..facts.case import Case
from .as_table import as_columns, as_table
from .at_once import answers_at_once
from .gathered import Batch, case_of
from .question import Question
from .reading import Part, read
from .schemas import WAGE
from .screening import screened

if TYPE_CHECKING:
    import pyarrow

__all__ = ["before_and_after"]


def before_and_after(
    part: Part,
    keep: tuple[str, ...],
    question: Question,
    twice: Sequence[bool],
    supposed: Callable[[Any, Case], Case],
    alone: Callable[[Part, Sequence[bool]], tuple[Batch, Batch]],
) -> tuple[Batch, Batch]:
    """The answers for rows as they are and with changes, for the same rows.

    Args:
        part: the rows.
        keep: columns that are carried along unread.
        question: what is asked.
        twice: which rows have a number that came before.
        supposed: the case with its changes, from what was given and its case.
        alone: both answers of rows of which one is not found together with others.
    """

    def after_of(given: Any) -> Case | None:
        try:
            return supposed(given, case_of(given, again=False))
        except (ValidationError, CaseError):
            return None

    table = as_columns(part)
    changed = part._replace(rows=_with_wages(as_table([*map(after_of, read(part, ()).cases)]), table.rows), beside=None)
    before, after = (answers_at_once(screened(one.rows, twice), one, question) for one in (table, changed))
    both = np.intersect1d(before.places, after.places)
    before, after = before.at(both), after.at(both)
    left = before.others(range(part.size))
    others = alone(part.those(left), [twice[place] for place in left])
    return before.beside(others[0], part, keep), after.beside(others[1], part, keep)


def _with_wages(rows: pyarrow.Table, of: pyarrow.Table) -> pyarrow.Table:
    """The rows with the wages ``of`` others, which are no facts of the case and do not change."""
    for name in of.column_names:
        if name.startswith(WAGE):
            rows = rows.append_column(name, of[name])
    return rows
