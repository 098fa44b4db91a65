"""Codes: the number of a case, the id of a record, the id of a question. No name, address or number of a person fits.

A code holds a digit, or is made of words of this library. Behind the letter of a published set, the id of a record may
shorten such words and run them together, and hold one short word that is none of them. No code holds a citizen service
number (BSN), phone or account number, postcode or e-mail address. A surname with a number behind it cannot be told from
a code: see docs/facts.md.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import StringConstraints
from pydantic_core import PydanticCustomError, core_schema

from ._parts import known_words

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

__all__ = ["CaseCode", "Code", "PackName", "QuestionCode", "is_citizen_service_number"]

_PLAIN: Final = re.compile(r"(?=[^0-9]*[0-9])(?![1-9][0-9]{3}[A-Z]{2})(?:(?![0-9]{8}|[0-9.\-/]{10})[^@])*")
"""A code with a digit, in which nothing is long enough to be a number of a person."""

_MADE_BY_US: Final = re.compile(r"[a-z0-9_]+@[0-9]{4}-[0-9]{2}-[0-9]{2}(?:#[0-9]+)?")
"""The id that a record without one gets: its kind and its day."""

_CITIZEN: Final = re.compile(
    r"(?<![0-9])(?:[0-9]{9}|[0-9]{3}[.\-/][0-9]{3}[.\-/][0-9]{3}|[0-9]{4}[.\-/][0-9]{2}[.\-/][0-9]{3})(?![0-9])"
)
_PERSONAL: Final = re.compile(
    r"(?:0031|31|0)[.\-/]?[1-9](?:[.\-/]?[0-9]){8}|[1-9][0-9]{3}[A-Z]{2}[0-9]{0,4}|.*[A-Za-z]{2}[0-9]{2}[A-Za-z]{4}[0-9]{10}.*"
)
"""A phone number, a postcode, an account number (IBAN)."""

_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_MORE_WORDS: Final = frozenset(
    {
        "act", "added", "after", "agreements", "appointment", "assessed", "assumed", "attention", "before", "began",
        "call", "coach", "completion", "consult", "disputed", "doc", "document", "dossier", "earlier", "eval",
        "example", "exit", "extra", "feasibility", "fourth", "full", "gap", "gaps", "half", "in", "interview",
        "investigation", "invitation", "job", "late", "later", "law", "leave", "left", "mediation",
        "mediator", "meeting", "message", "more", "occupational", "offer", "offered", "old", "one", "opinions", "order",
        "outplacement", "pa", "part", "partial", "phase", "placement", "probation", "proposal", "published", "pva",
        "quarter", "reached", "record", "refusal", "reply", "research", "resumed", "riv", "ruling", "sanctioned",
        "serious", "shortened", "signal", "silence", "spell", "stagnation", "stops", "study", "suspend", "talk", "test",
        "therapeutic", "third", "three", "time", "training", "twice", "two", "unwilling", "visit", "wait",
        "worked",
    }
)  # fmt: skip
"""Words besides those of kinds, fields and values of which a code can be made."""
_WHERE_FROM: Final = re.compile("[adp]-")
"""How published sets of cases begin the id of a record: its day is assumed, derived or published."""
_SHORT: Final = re.compile("[a-z]{2,4}")
"""What a document is called for short, such as *fye* for a first-year evaluation."""


def is_citizen_service_number(digits: str) -> bool:
    """Whether nine digits pass the eleven test (elfproef) of a citizen service number (BSN).

    >>> is_citizen_service_number("123456782"), is_citizen_service_number("123456789")
    (True, False)
    """
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"


def _code(text: str, *, of_record: bool) -> str:
    if _PLAIN.fullmatch(text) is not None or _MADE_BY_US.fullmatch(text) is not None:
        return text
    if "@" in text or _PERSONAL.fullmatch(text) is not None or any(map(_passes, _CITIZEN.findall(text))):
        raise PydanticCustomError("personal_number", "a number of a person")
    if re.search("[0-9]", text) is None and not (_of_our_words(text) or (of_record and _of_a_published_set(text))):
        raise PydanticCustomError("string_no_code", "no code")
    return text


def _passes(written: str) -> bool:
    return is_citizen_service_number(re.sub("[^0-9]", "", written))


def _of_our_words(text: str) -> bool:
    """Whether a code without a digit is made of words of this library and letters."""
    return not _unknown(text)


def _of_a_published_set(text: str) -> bool:
    """Whether it says where a day is from, and then holds words of this library, shortened or not: ``p-planupd``.

    One short word need not be of ours: ``a-fye``, ``p-do``. As the number of a case that could be an initial with a
    name.
    """
    others = [word for word in _unknown(text) if not _shortened(word)]
    short = not others or (len(others) == 1 and _SHORT.fullmatch(others[0]) is not None)
    return short and _WHERE_FROM.match(text) is not None


def _unknown(text: str) -> list[str]:
    return [word for word in re.split(r"[._:/#+-]+", text) if len(word) > 1 and word not in _words()]


def _shortened(word: str) -> bool:
    """Whether a word is one of ours without its end, or two such words run together: ``planupd``, ``medinfo``."""
    begun = _beginnings()
    return word in begun or any(word[:end] in begun and word[end:] in begun for end in range(1, len(word)))


@cache
def _beginnings() -> frozenset[str]:
    """The words of this library, and what they begin with: three letters or more."""
    return _words() | {word[:end] for word in _words() for end in range(3, len(word))}


@cache
def _words() -> frozenset[str]:
    return _MORE_WORDS | known_words()


class _Letters:
    """How pydantic reads a code of these letters, digits apart; made once, because every record has one."""

    def __init__(self, letters: str, *, of_record: bool = False) -> None:
        pattern = rf"^[A-Za-z0-9][A-Za-z0-9{letters}-]*$"
        text = core_schema.str_schema(strict=True, min_length=1, max_length=100, pattern=pattern)
        self.read_so = core_schema.no_info_after_validator_function(partial(_code, of_record=of_record), text)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return self.read_so


CaseCode = Annotated[str, _Letters("._:/#+")]
"""The number of a case in the host's own system."""

Code = Annotated[str, _Letters("._:/#@+", of_record=True)]
"""The id of a record: of the host, or made of its kind and its day."""

_NAME_OF_A_PACK: Final = r"([A-Z]|[a-z][a-z0-9_]*([.:-][a-z0-9_]+)*)"

PackName = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=100, pattern=f"^{_NAME_OF_A_PACK}$")]
"""A name that a pack in use declares, in small letters; one that no pack declares is refused when it is assessed."""

QuestionCode = Annotated[
    str,
    StringConstraints(
        strict=True, min_length=1, max_length=100, pattern=f"^([A-Z]{{2,4}}-[A-Z][0-9]{{2,3}}|{_NAME_OF_A_PACK})$"
    ),
]
"""The id of a question, such as UP-E07, or the name of one that a pack asks."""
