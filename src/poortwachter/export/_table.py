"""A table of HTML that a phone can show, and days that are not broken over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..text.dates import PRINTED
from ._document import Linked
from ._markup import Child, Element, tag

__all__ = ["days_whole", "narrow", "numbers", "said", "scrolling", "table"]

_SHORT: Final = 20
"""A cell of at most so many signs is not broken over two lines: a day, a status."""


_NUMBER: Final = re.compile(r"-?\d[\d.,]*%?")
"""A number as either language writes it."""


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Element:
    """The heads and the rows; on a phone each row stands on its own, with the head of its column before each cell.

    A column of numbers stands to the right, so that they can be compared.
    """
    counted = [_counted([row[place] for row in rows]) for place in range(len(heads))]
    columns = list(zip(heads, counted, strict=True))
    head = tag("thead", tag("tr", *(_head(text, number) for text, number in columns)))
    return tag("table", head, tag("tbody", *(_row(columns, row) for row in rows)))


def _counted(column: Sequence[str]) -> bool:
    """Whether a column holds numbers and nothing else, but for cells without one."""
    return any(column) and all(not text or _NUMBER.fullmatch(text) for text in column)


def _head(text: str, number: bool) -> Element:
    return tag("th", text, scope="col", class_="number" if number else None) if text else tag("td")


def scrolling(content: Element, name: str, *, frame: str = "div", class_: str | None = "scrolls") -> Element:
    """What scrolls by itself where it is wider than the screen; the keyboard reaches it."""
    return tag(frame, content, class_=class_, tabindex="0", role="group", aria_label=name)


def _row(columns: Sequence[tuple[str, bool]], row: Sequence[str]) -> Element:
    cells = (_cell(head, text, number) for (head, number), text in zip(columns[1:], row[1:], strict=True))
    return tag("tr", tag("th", *days_whole(row[0]), scope="row"), *cells)


def _cell(head: str, text: str, number: bool) -> Element:
    kinds = [name for name, holds in (("short", len(text) <= _SHORT), ("number", number)) if holds]
    return tag("td", *said(text), class_=" ".join(kinds) or None, data_head=head or None)


def said(text: str) -> Iterator[Child]:
    """A text; one that leads elsewhere on the page as a link."""
    if isinstance(text, Linked):
        yield tag("a", text, href=f"#{text.place}")
    else:
        yield from days_whole(text)


def days_whole(text: str) -> Iterator[Child]:
    """The text with each day in one piece: a browser would break it at its hyphens and spaces."""
    end = 0
    for found in PRINTED.finditer(text):
        yield text[end : found.start()]
        yield tag("span", found[0], class_="day")
        end = found.end()
    yield text[end:]


_NARROW: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("thead",), "display: none"),
    (("table", "tbody", "tr", "tbody th", "td"), "display: block; border: 0; padding: 0"),
    (("td.number",), "text-align: left"),
    (("tbody th", "td"), "min-width: 0; white-space: normal; overflow-wrap: anywhere"),
    (("tbody tr",), "border-bottom: 1px solid var(--line, #8c96a1); padding: 0.35rem 0"),
    (("tbody th",), "font-weight: 600"),
    (("td[data-head]::before",), "content: attr(data-head) ': '; color: var(--quiet, inherit)"),
    (("td:empty",), "display: none"),
)


def narrow(scope: str = "") -> str:
    """The rules of style by which each row stands on its own; only below ``scope``, where one is given."""
    return "\n".join(
        f"  {', '.join(f'{scope} {selector}'.strip() for selector in selectors)} {{ {rules} }}"
        for selectors, rules in _NARROW
    )


def numbers(scope: str = "") -> str:
    """The rule of style by which numbers stand under one another; only below ``scope``, where one is given."""
    return f"{scope} .number {{ text-align: right; padding-right: 1.2rem; font-variant-numeric: tabular-nums }}".strip()
