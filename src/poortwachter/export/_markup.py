"""HTML and SVG as trees of elements, so that no text of a case can become a tag."""

from __future__ import annotations

import unicodedata
from typing import Final, TypeAlias
from xml.etree import ElementTree

__all__ = ["Child", "Element", "clean", "html_text", "svg_text", "tag"]

Element: TypeAlias = ElementTree.Element
Child: TypeAlias = "Element | str | None"

_KEPT: Final = frozenset("\t\n")
_INVISIBLE: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
"""Kinds of characters that show nothing, or turn the direction of the text around them."""


def clean(text: str) -> str:
    """``text`` without control characters and marks that turn its direction.

    >>> clean("a\\u202eb\\x00c")
    'abc'
    """
    if text.isprintable():
        return text
    return "".join(sign for sign in text if sign in _KEPT or unicodedata.category(sign) not in _INVISIBLE)


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


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return clean(value) if isinstance(value, str) else f"{round(value, 2):g}"


def html_text(element: Element) -> str:
    """``element`` as HTML."""
    return ElementTree.tostring(element, encoding="unicode", method="html")


def svg_text(element: Element) -> str:
    """``element`` as XML."""
    return ElementTree.tostring(element, encoding="unicode", method="xml")
