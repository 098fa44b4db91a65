"""A table of HTML that a phone can show, and days that are not broken over two lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..text.dates import PRINTED
from ._document import Linked
from ._markup import Child, Element, tag

__all__ = ["days_whole", "narrow", "said", "scrolling", "table"]

_SHORT: Final = 20
"""A cell of at most so many signs is not broken over two lines: a day, a status."""


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Element:
    """The heads and the rows; on a phone each row stands on its own, with the head of its column before each cell."""
    head = tag("thead", tag("tr", *(tag("th", text, scope="col") if text else tag("td") for text in heads)))
    return tag("table", head, tag("tbody", *(_row(heads, row) for row in rows)))


def scrolling(content: Element, name: str, *, frame: str = "div", class_: str | None = "scrolls") -> Element:
    """What scrolls by itself where it is wider than the screen; the keyboard reaches it."""
    return tag(frame, content, class_=class_, tabindex="0", role="group", aria_label=name)


def _row(heads: Sequence[str], row: Sequence[str]) -> Element:
    cells = (_cell(head, text) for head, text in zip(heads[1:], row[1:], strict=True))
    return tag("tr", tag("th", *days_whole(row[0]), scope="row"), *cells)


def _cell(head: str, text: str) -> Element:
    return tag("td", *said(text), class_="short" if len(text) <= _SHORT else None, data_head=head or None)


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
