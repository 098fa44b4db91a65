"""HTML and SVG as trees of elements, so that no text of a case can become a tag."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Final, TypeAlias
from xml.etree import ElementTree

__all__ = ["Child", "Element", "clean", "html_text", "svg_text", "tag"]

Element: TypeAlias = ElementTree.Element
Child: TypeAlias = "Element | str | None"

_INVISIBLE: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
"""Kinds of characters that show nothing, or turn the direction of the text around them."""


def clean(text: str) -> str:
    """``text`` without control characters and marks that turn its direction.

    >>> clean("a\\u202eb\\x00c")
    'abc'
    """
    if text.isprintable():
        return text
    return "\n".join(line if line.isprintable() else _visible(line) for line in text.split("\n"))


def _visible(line: str) -> str:
    return "".join(sign for sign in line if sign == "\t" or unicodedata.category(sign) not in _INVISIBLE)


def tag(name: str, /, *children: Child, **attributes: str | float | None) -> Element:
    """An element; ``None`` leaves a child or an attribute out.

    A trailing underscore of an attribute's name is dropped, and the others become hyphens: ``class_``, ``aria_label``.
    """
    made = ElementTree.Element(
        name, {_name(key): _value(value) for key, value in attributes.items() if value is not None}
    )
    last: Element | None = None
    for child in children:
        if isinstance(child, str):
            if last is None:
                made.text = (made.text or "") + clean(child)
            else:
                last.tail = (last.tail or "") + clean(child)
        elif child is not None:
            made.append(child)
            last = child
    return made


@cache  # there are as many as are written in the rooms that make elements
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return clean(value) if isinstance(value, str) else f"{round(value, 2):g}"


_EMPTY: Final = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))
"""Elements of HTML that hold nothing."""
_VERBATIM: Final = frozenset(("script", "style"))
"""Elements of HTML whose text stands as it is."""


def html_text(element: Element) -> str:
    """``element`` as HTML, as :func:`xml.etree.ElementTree.tostring` writes it, in half the time."""
    parts: list[str] = []
    _write(element, parts.append)
    return "".join(parts)


def _write(element: Element, write: Callable[[str], object]) -> None:
    name = element.tag
    write(f"<{name}")
    for key, value in element.items():
        write(f' {key}="{_escaped(value, quoted=True)}"')
    write(">")
    if element.text:
        write(element.text if name in _VERBATIM else _escaped(element.text))
    for child in element:
        _write(child, write)
    if name not in _EMPTY:
        write(f"</{name}>")
    if element.tail:
        write(_escaped(element.tail))


def _escaped(text: str, *, quoted: bool = False) -> str:
    """``text`` as HTML has it: in an attribute a ``<`` may stand, and a quote may not."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if quoted:
        return text.replace('"', "&quot;") if '"' in text else text
    return text.replace("<", "&lt;") if "<" in text else text


def svg_text(element: Element) -> str:
    """``element`` as XML."""
    return ElementTree.tostring(element, encoding="unicode", method="xml")
