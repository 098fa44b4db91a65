"""What a conversion from another system tells, in words: counts, refusals, names of fields, and what to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ..adapters import Ask, Conversion, Why
from ..adapters._sheet import on_its_line
from ..errors import Problem
from . import Language, words
from .refusals import refusal

__all__ = ["conversion_page"]


def conversion_page(
    found: Conversion,
    language: Language,
    lines: Mapping[int, int] | None = None,
    other_pages: Sequence[str] = (),
) -> str:
    """The report on a conversion. It names no employment and repeats no value of the source.

    Args:
        found: the conversion.
        language: of the text.
        lines: of a sheet, the line of each row by its place; refusals then name the row.
        other_pages: of a workbook, the pages that were not read.
    """
    w = words(language)
    counted = {"converted": found.converted, "refused": found.refused, "passed_over": found.passed_over}
    head = w["conversion.converted"].format(**{name: len(items) for name, items in counted.items()})
    passed = Counter(item.why for item in found.passed_over)
    asked = Counter(ask for item in found.converted for ask in item.asks)
    parts = (
        ("refused", [_refusal(item, language, lines or {}) for one in found.refused for item in one.problems]),
        (
            "passed_over",
            [_counted("counted", f"passed_over.{why}", passed[why], language) for why in Why if passed[why]],
        ),
        ("not_read", list(found.not_read)),
        ("other_pages", [" ".join(page.split()) for page in other_pages]),
        ("ask", [_counted("asked", f"ask.{ask}", asked[ask], language) for ask in Ask if asked[ask]]),
    )
    told = (f"\n{w[f'conversion.{name}']}:\n" + "".join(f"  {line}\n" for line in said) for name, said in parts if said)
    return f"{head}\n" + "".join(told)


def _refusal(problem: Problem, language: Language, lines: Mapping[int, int]) -> str:
    return refusal(on_its_line(problem, lines), language)


def _counted(line: str, code: str, count: int, language: Language) -> str:
    w = words(language)
    return w[f"conversion.{line}"].format(what=w[code], count=count)
