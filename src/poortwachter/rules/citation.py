"""Which article says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Authority", "Citation", "Instrument"]


class Authority(StrEnum):
    """What kind of text a rule stands in, strongest first."""

    STATUTE = "statute"
    REGULATION = "regulation"
    POLICY_RULE = "policy_rule"
    GUIDANCE = "guidance"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a text: ``instrument`` is its short name, ``identifier`` its BWB number where it has one."""

    instrument: str
    identifier: str
    article: str
    paragraph: str = ""

    def __str__(self) -> str:
        place = f"{self.instrument} {self.article}" if self.article else self.instrument
        return f"{place}({self.paragraph})" if self.paragraph else place


@dataclass(frozen=True, slots=True)
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
