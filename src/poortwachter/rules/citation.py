"""Which article says so."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from .._frozen import frozen
from .._schemas import described
from ..counting.days import given_day
from .word import Word

__all__ = ["Authority", "CheckedText", "Citation", "Instrument"]


_ARTICLE: Final = re.compile("([0-9]+:)?[0-9]+[a-z]*")
_NUMBERED_BY_BOOK: Final = frozenset({"BWBR0005290"})
"""Texts of which ``7:629`` is article 629 of book 7; elsewhere the number before the colon is part of the article's."""


class Authority(Word):
    """What kind of text a rule stands in, strongest first."""

    STATUTE = "statute"
    REGULATION = "regulation"
    POLICY_RULE = "policy_rule"
    GUIDANCE = "guidance"
    POLICY = "policy"
    """What an organisation has laid down for itself."""


@frozen
class Citation:
    """A place in a text.

    Attributes:
        instrument: the short name of the statute, regulation, policy rule or manual.
        identifier: its BWB number, empty where it has none.
        article: the article, the section or the heading.
        paragraph: the paragraph (lid) and the letter in it, empty where the whole article is meant.
    """

    instrument: str
    identifier: str
    article: str
    paragraph: str = ""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: Any) -> Any:
        """Asked by pydantic where a schema is written: each field is described as the docstring has it."""
        return described(cls, handler.resolve_ref_schema(handler(core)))

    def link(self, day: date | None) -> str:
        """The address of the consolidated text as it stood on ``day``, or of the newest; empty where the text has none.

        It is an official reference (Juriconnect), which names article and paragraph whatever chapter they stand in.

        Raises:
            CaseError: ``day`` is no day.
        """
        on = "" if day is None else f"&g={given_day(('day',), day).isoformat()}"
        if not self.identifier:
            return ""
        book, _, in_book = self.article.rpartition(":")
        by_book = self.identifier in _NUMBERED_BY_BOOK
        article = in_book if by_book else self.article
        paragraph = re.match("[0-9]*", self.paragraph)
        place = f"&boek={book}" if by_book else ""
        if _ARTICLE.fullmatch(article):
            place += f"&artikel={article}"
            place += f"&lid={paragraph[0]}" if paragraph and paragraph[0] else ""
        return f"https://wetten.overheid.nl/jci1.3:c:{self.identifier}{place}{on}"

    def __str__(self) -> str:
        place = f"{self.instrument} {self.article}" if self.article else self.instrument
        return f"{place}({self.paragraph})" if self.paragraph else place


@frozen
class Instrument:
    """A statute, regulation, policy rule or manual that rules are taken from."""

    short: str
    name: str
    identifier: str
    authority: Authority

    def article(self, article: int | str, paragraph: int | str = "") -> Citation:
        """Cite an article, and a paragraph (lid) of it where given."""
        return Citation(self.short, self.identifier, str(article), str(paragraph))

    def section(self, section: str) -> Citation:
        """Cite a numbered section or a heading."""
        return Citation(self.short, self.identifier, section)


@frozen(kw_only=True)
class CheckedText:
    """Through when the text of an instrument was checked.

    Attributes:
        instrument: the instrument.
        text_of: the first day of the newest text that was read; ``None`` where it says none.
        newest: the first day of the newest text that is known to exist; a later day than ``text_of`` is work to do.
        since: the first day of the oldest text that was read; ``None`` where older texts were not looked for.
        through: the last day for which ``text_of`` is known to be in force.
        where: where it was read.
    """

    instrument: Instrument
    text_of: date | None
    newest: date | None
    through: date
    where: str
    since: date | None = None

    @property
    def link(self) -> str:
        """The address of the text that was read; empty where it has none."""
        if self.text_of is None:
            return ""
        return f"https://wetten.overheid.nl/{self.instrument.identifier}/{self.text_of.isoformat()}"
