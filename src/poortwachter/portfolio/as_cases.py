"""The rows of a portfolio as cases, for whatever is asked of one case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from ..errors import CaseError, Language, problems_in
from ..errors.handed import listed
from ..facts.case import Case
from .gathered import case_of
from .reading import AT_A_TIME, id_of, parts, read
from .refusing import refusal_table, refusals_of
from .seen import Seen

if TYPE_CHECKING:
    import pyarrow

__all__ = ["PortfolioCases", "portfolio_cases"]


class PortfolioCases(NamedTuple):
    """The rows of a portfolio, each as a case or as a refusal.

    Attributes:
        cases: each case that could be read, in the order of the input.
        refusals: one row for each problem, as those of a :class:`Batch`.
    """

    cases: tuple[Case, ...]
    refusals: pyarrow.Table


def portfolio_cases(cases: object, *, keep: Sequence[str] = (), language: Language = "en") -> PortfolioCases:
    """The rows of a portfolio as cases, to explain one, to suppose something of it, or to write it down.

    Args:
        cases: what :func:`assess_batch` takes: a table, plain tables by name, or cases one by one.
        keep: columns that are no facts, such as a unit: they are not read.
        language: the language of the refusals.

    Raises:
        CaseError: the table cannot be read; a row that is no case is a refusal.
        MissingExtraError: ``pyarrow`` is not installed.
    """
    names, seen = listed("keep", keep), Seen()
    found: list[Case] = []
    problems: list[tuple[Any, ...]] = []
    for part in parts(cases, keep=names, at_a_time=AT_A_TIME):
        for orphan in part.orphans:
            problems += refusals_of(orphan.row, orphan.table, None, [orphan.problem], language)
        twice = seen.again(part.ids())
        for place, given in enumerate(read(part, names).cases):
            try:
                found.append(case_of(given, again=twice[place]))
            except (ValidationError, CaseError) as error:
                problems += refusals_of(part.number(place), "cases", id_of(given), problems_in(error), language)
    return PortfolioCases(tuple(found), refusal_table(problems))
