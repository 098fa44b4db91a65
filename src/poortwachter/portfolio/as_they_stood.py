"""Rows answered together on several days, on each as they stood."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np

from ..facts.case import Case
from ..lanes.as_at import as_at
from ..lanes.checked import Checked
from .as_table import as_columns
from .at_once import answers_at_once
from .gathered import Batch
from .question import Question
from .reading import Part
from .screening import screened

__all__ = ["on_each_day"]


def on_each_day(
    part: Part,
    keep: tuple[str, ...],
    questions: Sequence[Question],
    twice: Sequence[bool],
    alone: Callable[[Part, Question, Sequence[bool]], Batch],
) -> Iterator[Batch]:
    """The answers of each question on its day; ``alone`` gives those of rows that are not answered together.

    A row that cannot be read as a case is refused on every day, and so it is asked alone on every day. One that can be
    and had not begun is not among the rows of that day.
    """
    table = as_columns(part)
    cases = Checked(screened(table.rows, twice)).that_stand()
    for question in questions:
        then = as_at(cases, question.as_of)
        found = answers_at_once(then, table, question, partial(Case.as_at, day=question.as_of))
        left = found.others(np.flatnonzero(cases.odd | (then.absences.counts > 0)).tolist())
        others = alone(part.those(left), question, [twice[place] for place in left])
        yield found.beside(others, part, keep)
