"""The value of a field of a record as people write it: yes and no, a day, a code by its name, or several of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, get_args

from ..facts.names import by_compact_name, compact, values_by_compact_name, yes_or_no
from ..facts.records import record_models
from . import LANGUAGES
from .dates import written_day
from .intake import VALUES, value_name

__all__ = ["codes_of", "plain", "spelt", "value_of"]

_TOGETHER: Final = re.compile(r"\s*\+\s*|\s+(?:en|and)\s+")
"""What stands between several values: a plus, or the word."""

_BOTH: Final = 2
_BOTH_SAID: Final = ("beide", "beiden", "allebei", "both")
"""How all values of a field are said where it has two."""


def value_of(text: str, field: str, kind: str) -> str | bool | list[str]:
    """Yes and no, several values joined by ``+``, a day as it is printed, or the text itself; also in Dutch."""
    known = record_models()[kind].model_fields.get(field)
    if known is not None and "bool" in str(known.annotation) and (answer := yes_or_no(text)) is not None:
        return answer == "yes"
    if "+" in text or (known is not None and "tuple[" in str(known.annotation)):
        return [_code(part, field, kind) for part in _parts(text, field, kind)]
    found = written_day(text)
    return found.isoformat() if isinstance(found, date) else _code(text, field, kind)


def _parts(text: str, field: str, kind: str) -> list[str]:
    """The values that are joined; a name that holds such a word itself is one, and *both* is each of two."""
    codes = [*dict.fromkeys(_named(field, kind).values())]
    if len(codes) == _BOTH and plain(text) in _BOTH_SAID:
        return codes
    return [text] if plain(text) in _named(field, kind) else [part for part in _TOGETHER.split(text.strip()) if part]


def _code(text: str, field: str, kind: str) -> str:
    """The code of this field that is called so; else what the name means anywhere."""
    return _named(field, kind).get(plain(text)) or spelt(text)


@cache
def _named(field: str, kind: str) -> dict[str, str]:
    """The codes that a field can hold, each by what the pages call it and by its names elsewhere."""
    known = record_models()[kind].model_fields.get(field)
    codes = () if known is None else tuple(codes_of(known.annotation))
    elsewhere = values_by_compact_name().items()
    kinds = {name: named.names[0] for name, named in by_compact_name("kinds").items() if len(named.names) == 1}
    return {
        **{plain(name): code for name, code in (*elsewhere, *kinds.items()) if code in codes},
        **{plain(value_name(code, spoken)): code for code in codes if code != kind for spoken in LANGUAGES},
        **{plain(code): code for code in codes},
    }


def codes_of(annotation: object) -> Iterator[str]:
    """Every code that a field can hold."""
    for part in get_args(annotation):
        if isinstance(part, str):
            yield part
        else:
            yield from codes_of(part)


def spelt(text: str) -> str:
    """A code by its Dutch name, or by what the pages call it."""
    named = values_by_compact_name().get(compact(text))
    if named is not None:
        return named
    called = {code for code, said in VALUES.items() for spoken in LANGUAGES if plain(said.in_(spoken)) == plain(text)}
    return called.pop() if len(called) == 1 else text


def plain(name: str) -> str:
    """A name without capitals, hyphens and spaces: *42e-weeksmelding* and *42e weeksmelding* are one."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())
