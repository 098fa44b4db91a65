"""Until when each part of a file may be kept, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .._language import in_language
from ..facts.case import Case
from ..retention import Conflict, Kept, Minimised, RetentionRule, minimise, retention
from . import Language, words
from .dates import day_text
from .names import fact_name
from .tables import folded, table

__all__ = ["retention_page"]


def retention_page(
    case: Case,
    rules: Iterable[RetentionRule],
    on: date,
    language: Language,
    width: int | None = None,
) -> str:
    """A row for each rule, with what `minimise` does with the part on ``on``; then where rules differ."""
    w, case_id, rules = words(language), case.case_id, tuple(rules)
    (kept, conflicts), left = retention(case, rules), minimise(case, on=on, rules=rules)
    title = w["retention.title"] if case_id is None else f"{w['retention.title']}: {case_id}"
    heads = [w["retention.part"], w["retention.rule"], w["retention.last_day"], w["retention.now"]]
    rows = [[w[f"part.{item.rule.part}"], _rule(item, language), *_until(item, left, on, language)] for item in kept]
    if not any(row[-1] for row in rows):
        heads, rows = heads[:-1], [row[:-1] for row in rows]
    lines = [_clash(item, language) for item in conflicts]
    parts = [f"{title}, {day_text(on, language)}", table(rows, heads, width), *lines]
    return folded("\n\n".join(parts) + "\n", width)


def _rule(item: Kept, language: Language) -> str:
    return in_language(item.rule, language)


def _until(item: Kept, left: Minimised, on: date, language: Language) -> list[str]:
    w = words(language)
    if item.last_day is None:
        if item.missing is None:
            return [w["retention.not_come"].format(day=w[f"kept_from.{item.rule.counted}"]), ""]
        return [w["retention.not_begun"].format(fact=fact_name(item.missing, language)), ""]
    return [day_text(item.last_day, language), w[_done(item.rule, left)] if item.last_day < on else ""]


def _done(rule: RetentionRule, left: Minimised) -> str:
    """What happens to a part whose last day is over: it goes, stays with the file, or is not there."""
    if rule in left.gone:
        return "retention.gone"
    return "retention.stays" if rule in left.held else "retention.nothing"


def _clash(item: Conflict, language: Language) -> str:
    w, shortest, longest = words(language), item.shortest, item.longest
    assert shortest.last_day is not None
    assert longest.last_day is not None
    return w["retention.clash"].format(
        part=w[f"part.{item.part}"],
        shortest=_rule(shortest, language),
        first=day_text(shortest.last_day, language),
        longest=_rule(longest, language),
        last=day_text(longest.last_day, language),
    )
