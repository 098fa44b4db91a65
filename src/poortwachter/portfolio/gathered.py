"""What comes of many cases: the answers and the refusals, one by one as they come, and as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..errors import CaseError, Language, PoortwachterError, Problem, problems_in, refused, without_content
from ..facts.case import Case
from .answering import Wanted
from .columns import arrow
from .reading import Part, Piece, Unread, id_of
from .refusing import refusal_table, refusals_of
from .schemas import RESULT_SCHEMA

if TYPE_CHECKING:
    import pyarrow

__all__ = ["Batch", "Gathered", "case_of", "together"]


class Batch:
    """What was answered, and what was refused: together all the rows that were given.

    It is itself an Arrow stream of the answers: ``polars.DataFrame(batch)``, ``pyarrow.table(batch)``.

    Attributes:
        answers: one row for each case that was answered, in the order of the input.
        refusals: one row for each problem.
        rows: how many cases were given.
        refused: how many of them were refused.
    """

    def __init__(self, answers: pyarrow.Table, refusals: pyarrow.Table, rows: int, refused: int) -> None:
        self.answers, self.refusals, self.rows, self.refused = answers, refusals, rows, refused

    def __repr__(self) -> str:
        return f"Batch({self.rows} cases, {self.good} answered, {self.refused} refused)"

    @property
    def good(self) -> int:
        """How many cases were answered."""
        return self.rows - self.refused

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The answers, for any library that takes Arrow streams."""
        stream: object = self.answers.__arrow_c_stream__(requested_schema)
        return stream


def together(found: Iterable[Batch]) -> Batch:
    """Batches of the same columns as one."""
    batches = list(found)
    return Batch(
        arrow().concat_tables([batch.answers for batch in batches], promote_options="permissive"),
        arrow().concat_tables([batch.refusals for batch in batches]),
        sum(batch.rows for batch in batches),
        sum(batch.refused for batch in batches),
    )


def case_of(given: Any, *, again: bool) -> Case:
    """The case that a row is.

    Raises:
        CaseError: its number came before, or it could not be made a case.
        pydantic.ValidationError: its facts are no case.
    """
    if again:
        raise CaseError([refused("case_id_twice", ("case_id",), without_content(id_of(given)))])
    if isinstance(given, Unread):
        raise CaseError(given.problems)
    return given if isinstance(given, Case) else Case.model_validate(given)


class Gathered:
    """The answers and refusals of some rows, as they come.

    Attributes:
        places: the places of the rows that are answered.
    """

    def __init__(self, part: Part, piece: Piece, columns: Wanted, language: Language) -> None:
        self._part, self._piece, self._columns, self._language = part, piece, columns, language
        self._rows: list[list[Any]] = []
        self.places: list[int] = []
        self._problems: list[tuple[Any, ...]] = []
        self._refused: set[int] = set()
        for orphan in part.orphans:
            self._problems += refusals_of(orphan.row, orphan.table, None, [orphan.problem], language)

    @contextmanager
    def row(self, place: int) -> Iterator[None]:
        """What is refused inside refuses this row and no other."""
        try:
            yield
        except (ValidationError, PoortwachterError) as error:
            self.refuse(place, problems_in(error))

    def refuse(self, place: int, problems: Iterable[Problem]) -> None:
        """What is wrong with a row."""
        row, id = self._part.number(place), id_of(self._piece.cases[place])
        self._problems += refusals_of(row, "cases", id, problems, self._language)
        self._refused.add(place)

    def add(self, place: int, values: list[Any]) -> None:
        """The answer for a row."""
        self._rows.append(values)
        self.places.append(place)

    def batch(self, *, begun: int | None = None) -> Batch:
        """All of them; ``begun`` is how many rows there were on the day, where it is not all of them."""
        answers = self._columns.table(self._rows)
        if self._piece.kept is not None:
            kept = self._piece.kept.take(arrow().array(self.places, arrow().int64()))
            for name in kept.column_names:
                answers = answers.append_column(name, kept[name])
        answers = answers.replace_schema_metadata({"schema": RESULT_SCHEMA})
        rows = self._part.size if begun is None else begun
        return Batch(answers, refusal_table(self._problems), rows, len(self._refused))
