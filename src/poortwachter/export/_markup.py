"""HTML and SVG as trees of elements, so that no text of a case can become a tag."""

from __future__ import annotations

import re
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
            text = child if child.isprintable() else clean(child)
            if last is None:
                made.text = made.text + text if made.text else text
            else:
                last.tail = last.tail + text if last.tail else text
        elif child is not None:
            made.append(child)
            last = child
    return made


@cache  # there are as many as are written in the rooms that make elements
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return value if value.isprintable() else clean(value)
    return f"{round(value, 2):g}"


_EMPTY: Final = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))
"""Elements of HTML that hold nothing."""
_VERBATIM: Final = frozenset(("script", "style"))
"""Elements of HTML whose text stands as it is."""


def html_text(*elements: Element) -> str:
    """The elements as HTML, as :func:`xml.etree.ElementTree.tostring` writes them, in half the time."""
    parts: list[str] = []
    for element in elements:
        _write(element, parts.append)
    return "".join(parts)


def _write(element: Element, write: Callable[[str], object]) -> None:
    name, text, tail = element.tag, element.text, element.tail
    if attributes := element.items():
        told = [f'{key}="{_quoted(value) if _UNSAFE_IN_QUOTES(value) else value}"' for key, value in attributes]
        write(f"<{name} {' '.join(told)}>")
    else:
        write(f"<{name}>")
    if text:
        write(text if name in _VERBATIM or not _UNSAFE(text) else _escaped(text))
    for child in element:
        _write(child, write)
    if name not in _EMPTY:
        write(f"</{name}>")
    if tail:
        write(_escaped(tail) if _UNSAFE(tail) else tail)


_UNSAFE: Final = re.compile("[&<>]").search
_UNSAFE_IN_QUOTES: Final = re.compile('[&>"]').search
"""Most texts hold nothing that HTML writes in another way."""


def _escaped(text: str) -> str:
    """``text`` as HTML has it."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def _quoted(text: str) -> str:
    """``text`` as an attribute of HTML has it: a ``<`` may stand, and a quote may not."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")


def svg_text(element: Element) -> str:
    """``element`` as XML."""
    return ElementTree.tostring(element, encoding="unicode", method="xml")
