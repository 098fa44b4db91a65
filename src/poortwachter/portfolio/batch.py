"""The answer for many cases on one day: a table of answers and a table of refusals, which together are all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from ..errors import CaseError, Language, refused, without_content
from ..errors.handed import listed
from ..rules.values import DUE_SOON_DAYS
from .answering import wanted
from .as_table import as_columns
from .columns import arrow
from .distinct import Distinct
from .gathered import Batch, Gathered, case_of, together
from .question import Question, question_of
from .reading import AT_A_TIME, Part, parts, read
from .refusing import refusal_table
from .schemas import RESULT_SCHEMA
from .seen import Seen

if TYPE_CHECKING:
    import pyarrow

    from ..packs.language import Pack

__all__ = ["ALL_KEPT", "Batch", "answer_part", "answered_together", "assess_batch", "assess_batches", "distinct_rows"]


def assess_batch(
    cases: object,
    *,
    as_of: date,
    readings: Mapping[str, str] | None = None,
    packs: Iterable[Pack | str] = (),
    due_soon_days: int = DUE_SOON_DAYS,
    columns: Iterable[str] | None = None,
    keep: Sequence[str] = (),
    language: Language = "en",
) -> Batch:
    """Answer for many cases on one day.

    Args:
        cases: a table of any library that speaks Arrow (pyarrow, polars, pandas, DuckDB, nanoarrow), one row a case; or
            a mapping of plain tables: ``cases`` and, each with a ``case_id``, ``absences``, ``leaves`` and ``records``;
            or cases, or their facts, one by one.
        as_of: the day of assessment, inclusive.
        readings: contested readings to use instead of their default, by id.
        packs: what an organisation adds to the law: packs, or the names of those that ship.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.
        columns: which columns of the answer are wanted; what only the others need is not worked out.
        keep: columns that are carried along unread, such as a unit to group by; each case that is answered keeps its
            values.
        language: the language of the refusals.

    Raises:
        CaseError: the table cannot be read or the question not be asked; a case that cannot be answered is refused in
            the answer.
        MissingExtraError: ``pyarrow`` is not installed.
    """
    question = question_of(as_of, readings, packs, due_soon_days, columns, language)
    names = listed("keep", keep)
    found = parts(cases, keep=names, at_a_time=ALL_KEPT, of_a_table=_READ_TO_SHARE)
    return together(_answered(found, names, question, ALL_KEPT))


ALL_KEPT: Final = 4 * AT_A_TIME
"""Rows that are answered together where all answers are kept anyway: a third faster, for what memory it takes."""

_READ_TO_SHARE: Final = 2 * ALL_KEPT
"""So many rows of a table are read at a time, to share their answers, where all answers are kept anyway."""


def assess_batches(
    cases: object,
    *,
    as_of: date,
    readings: Mapping[str, str] | None = None,
    packs: Iterable[Pack | str] = (),
    due_soon_days: int = DUE_SOON_DAYS,
    columns: Iterable[str] | None = None,
    keep: Sequence[str] = (),
    language: Language = "en",
    at_a_time: int = AT_A_TIME,
) -> Iterator[Batch]:
    """The answers of a portfolio in pieces, so that memory does not grow with it; at least one, which can be empty.

    Raises:
        CaseError: see :func:`assess_batch`; or no rows are to be read at a time.
    """
    number: object = at_a_time
    if not isinstance(number, int) or number < 1:
        raise CaseError([refused("greater_than_equal", ("at_a_time",), without_content(number), ge=1)])
    question = question_of(as_of, readings, packs, due_soon_days, columns, language)
    names = listed("keep", keep)
    return _answered(parts(cases, keep=names, at_a_time=at_a_time), names, question, at_a_time)


def _answered(found: Iterator[Part], keep: tuple[str, ...], question: Question, at_a_time: int) -> Iterator[Batch]:
    seen, distinct = Seen(), distinct_rows(question)
    for part in found:
        yield answer_part(part, keep, question, seen.again(part.ids()), distinct, at_a_time)


def distinct_rows(question: Question) -> Distinct:
    """The different rows of a plain table, each to be answered once."""

    def answer(part: Part) -> tuple[pyarrow.Table, Sequence[int]]:
        batch = _each_row(part, (), question, [False] * part.size)
        return batch.answers, batch.answers["row"].to_pylist()

    return Distinct(answer)


def answer_part(
    part: Part,
    keep: tuple[str, ...],
    question: Question,
    twice: Sequence[bool],
    distinct: Distinct,
    at_a_time: int | None = None,
) -> Batch:
    """The answers for some rows; ``twice`` says which of them have a number that came before.

    Those that share no answer are answered so many at a time, or all at once.
    """
    shared = distinct.shared(part, twice)
    if shared is None:
        return together(
            _each_row(piece, keep, question, again) for piece, again in _pieces(part, twice, at_a_time or part.size)
        )
    answers, others = shared.answers, [_alone(part, place, question, twice) for place in shared.others]
    for name in keep:
        answers = answers.append_column(name, part.rows[name].take(arrow().array(shared.places)))
    refusals = arrow().concat_tables([refusal_table([]), *(batch.refusals for batch in others)])
    answers = answers.replace_schema_metadata({"schema": RESULT_SCHEMA})
    return Batch(answers, refusals, part.size, len(others))


def _each_row(part: Part, keep: tuple[str, ...], question: Question, twice: Sequence[bool]) -> Batch:
    """The answers for rows that share none: those that can be answered together so, and the others one by one."""
    if not answered_together(part, question):
        return _one_by_one(part, keep, question, twice)
    # What it needs is loaded with the first rows that it answers.
    from .at_once import answers_at_once
    from .screening import screened

    table = as_columns(part)
    found = answers_at_once(screened(table.rows, twice), table, question)
    left = found.others(range(part.size))
    others = _one_by_one(part.those(left), keep, question, [twice[place] for place in left])
    return found.beside(others, part, keep)


_WORTH_IT: Final = 400
"""From so many rows on it is worth it to answer them together."""


def answered_together(part: Part, question: Question) -> bool:
    """Whether these rows are answered together: they are many, and no pack is asked of them."""
    return part.size >= _WORTH_IT and not question.packs


def _alone(part: Part, place: int, question: Question, twice: Sequence[bool]) -> Batch:
    """One row of a part, which is refused: in the words of one case."""
    alone = Part(part.first_row + place, part.rows.slice(place, 1))
    return _one_by_one(alone, (), question, [twice[place]])


def _one_by_one(part: Part, keep: tuple[str, ...], question: Question, twice: Sequence[bool]) -> Batch:
    """The answers for rows one by one; few at a time, because the values of a row take more memory than its columns."""
    return together(_few(piece, keep, question, again) for piece, again in _pieces(part, twice, _IN_ROWS))


_IN_ROWS: Final = 2_000


def _pieces(part: Part, twice: Sequence[bool], at_a_time: int) -> Iterator[tuple[Part, Sequence[bool]]]:
    """A part in pieces of at most so many rows, each with which of its numbers came before."""
    for place, piece in enumerate(part.pieces(max(at_a_time, 1))):
        yield piece, twice[at_a_time * place : at_a_time * (place + 1)]


def _few(part: Part, keep: tuple[str, ...], question: Question, twice: Sequence[bool]) -> Batch:
    columns, piece = wanted(question.columns), read(part, keep)
    gathered = Gathered(part, piece, columns, question.language)
    for place, given in enumerate(piece.cases):
        with gathered.row(place):
            case = case_of(given, again=twice[place])
            wage = piece.wages[place] if piece.wages else {}
            gathered.add(place, columns.row(part.number(place), question.answered(case), wage))
    return gathered.batch()
