"""What there is to count in the answers of many cases: under each key the rows that have it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ..answer.risk import RiskLevel
from ..lanes.rows import Numbers
from ..rules.citation import Authority
from ..rules.rule import MilestoneRule
from ..rules.values import Status
from .columns import arrow
from .counted import DUTIES, EXPOSURES, OFTEN, OUTLOOK, REPORT_WEEKS, WEEKS

if TYPE_CHECKING:
    import pyarrow

__all__ = ["in_a_group", "places_of", "rows_by", "tally"]

_TO_DO: Final = frozenset({Status.DUE_SOON.value, Status.OPEN.value, Status.UPCOMING.value})
_FAR: Final = 1 << 40
"""Stands for days left where there are none: after every number of weeks."""

Mask = Any


def tally(answers: pyarrow.Table) -> dict[str, Mask]:
    """For each key which rows have it, each once, however often a duty comes up."""
    found: dict[str, Mask] = {}
    for rule in DUTIES:
        for key, mask in _of_duty(rule, answers):
            found[key] = found[key] | mask if key in found else mask
    found |= _by_word("level", answers["level"])
    found["report"] = _has_any(answers["report_to_come"]) & _report_is_near(answers)
    for name, column in OUTLOOK.items():
        found |= _by_word(name, answers[column], lambda day: day.replace(day=1).isoformat())
    for name in EXPOSURES:
        found[name] = np.array([bool(amount) for amount in answers[name].to_pylist()], np.bool_)
    return found


def in_a_group(found: dict[str, Mask], size: int) -> Iterator[tuple[str, Mask]]:
    """What is counted by group."""
    nothing = np.zeros(size, np.bool_)
    yield "cases", ~nothing
    for name in ("overdue_by_law", "overdue_by_guidance", "within_2", *EXPOSURES):
        yield name, found.get(name, nothing)
    yield "serious_gaps", found.get(f"level:{RiskLevel.SERIOUS_GAPS.value}", nothing)


def places_of(mask: Mask, before: int) -> list[int]:
    """The places of the rows of a mask, after so many rows before them."""
    return (before + np.flatnonzero(mask)).tolist()


def rows_by(groups: Sequence[str], mask: Mask, before: int) -> Mapping[str, list[int]]:
    """The places of the rows of a mask by their group, each in their order, after so many rows before them."""
    found: dict[str, list[int]] = {}
    for row in np.flatnonzero(mask).tolist():
        found.setdefault(groups[row], []).append(before + row)
    return found


# --- columns ------------------------------------------------------------------------------------------------------


def _of_duty(rule: MilestoneRule, answers: pyarrow.Table) -> Iterator[tuple[str, Mask]]:
    """What there is to count of a duty."""
    status, left, rows = _often(answers, rule.id) if rule.id in OFTEN else _once(answers, rule.id)

    def which(here: Mask) -> Mask:
        mask = np.zeros(answers.num_rows, np.bool_)
        mask[rows[here]] = True
        return mask

    by = "guidance" if rule.authority is Authority.GUIDANCE else "law"
    overdue, to_do = which(_among(status, {Status.OVERDUE.value})), _among(status, _TO_DO)
    yield f"overdue:{rule.id}", overdue
    yield f"overdue_by_{by}", overdue
    for weeks in WEEKS:
        within = which(to_do & (left <= 7 * weeks))
        yield f"within_{weeks}:{rule.id}", within
        yield f"within_{weeks}", within


def _once(answers: pyarrow.Table, id: str) -> tuple[Any, Numbers, Numbers]:
    """Status and days left of a milestone that comes up at most once, and the row of each."""
    return answers[f"{id}_status"], _numbers(answers[f"{id}_days_left"]), np.arange(answers.num_rows)


def _often(answers: pyarrow.Table, id: str) -> tuple[Any, Numbers, Numbers]:
    """The same of one that can come up more often: each time of each row."""
    lists, pa = answers[id].combine_chunks(), arrow()
    if not _are_lists(lists) or not pa.types.is_struct(lists.type.value_type):  # none in any row
        return pa.nulls(0), np.zeros(0, np.int64), np.zeros(0, np.int64)
    times = lists.flatten()
    parts = dict(zip(times.type.names, times.flatten(), strict=True))
    return parts["status"], _numbers(parts["days_left"]), np.repeat(np.arange(len(lists)), _lengths(lists))


def _report_is_near(answers: pyarrow.Table) -> Mask:
    status, left, _ = _once(answers, "reintegration_report")
    return _among(status, _TO_DO) & (left <= 7 * REPORT_WEEKS)


def _has_any(values: Any) -> Mask:
    lists = values.combine_chunks()
    return _lengths(lists) > 0 if _are_lists(lists) else np.zeros(len(lists), np.bool_)


def _are_lists(values: Any) -> bool:
    types = arrow().types
    return bool(types.is_list(values.type) or types.is_large_list(values.type))


def _lengths(lists: Any) -> Numbers:
    return lists.value_lengths().cast("int64").fill_null(0).to_numpy(zero_copy_only=False)  # type: ignore[no-any-return]


def _numbers(values: Any) -> Numbers:
    return values.cast("int64").fill_null(_FAR).to_numpy(zero_copy_only=False)  # type: ignore[no-any-return]


def _among(values: Any, wanted: Collection[str]) -> Mask:
    """Which rows have one of these words."""
    numbers, words = _encoded(values)
    return np.array([word in wanted for word in words], np.bool_)[numbers]


def _by_word(name: str, values: Any, text: Any = str) -> dict[str, Mask]:
    """By each different value which rows have it, under a key of its text; those without a value have none."""
    numbers, words = _encoded(values)
    found: dict[str, Mask] = {}
    for number, word in enumerate(words):
        if word is not None:
            key, mask = f"{name}:{text(word)}", numbers == number
            found[key] = found[key] | mask if key in found else mask
    return found


def _encoded(values: Any) -> tuple[Numbers, list[Any]]:
    """For each row the number of its value, and the different values; the last of them is none."""
    pa = arrow()
    whole = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    if pa.types.is_null(whole.type):
        return np.zeros(len(whole), np.int64), [None]
    coded = whole if pa.types.is_dictionary(whole.type) else whole.dictionary_encode()
    words = [*coded.dictionary.to_pylist(), None]
    numbers = coded.indices.cast("int64").fill_null(len(words) - 1).to_numpy(zero_copy_only=False)
    return numbers, words
