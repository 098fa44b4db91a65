"""An article as people of each language cite it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ..rules.citation import Citation
from . import Language

__all__ = ["article_text", "articles_text"]

_ARTICLE: Final = re.compile(r"[0-9:]+[a-z]*")
_FOREIGN: Final = re.compile(r"([IVXLC]+\.)?[0-9][0-9a-z./-]*")
"""An article of a text that has no Dutch identifier: ``34``, ``127/1``, ``I.4-82/1``."""
_PARAGRAPH: Final = re.compile(r"([0-9]+)([a-z]*)")


@lru_cache(maxsize=4096)  # the same few stand in every answer
def article_text(citation: Citation, language: Language) -> str:
    """The place: ``art. 7:629 lid 11 onder b BW`` in Dutch, ``BW 7:629(11b)`` in English.

    A section goes by its own number, ``Beoordelingskader §4``, and a publication by its name. A paragraph of a text of
    another country keeps its sign: ``art. 34 §2 Aovw``, and ``Aovw 34(2)`` in English.
    """
    if not citation.identifier and _FOREIGN.fullmatch(citation.article):
        paragraph_of = f" §{citation.paragraph}" if citation.paragraph else ""
        return str(citation) if language == "en" else f"art. {citation.article}{paragraph_of} {citation.instrument}"
    if not citation.identifier:
        return f"{citation.instrument}, {citation.article}" if citation.article else citation.instrument
    if language == "en" or _ARTICLE.fullmatch(citation.article) is None:
        return str(citation)
    paragraph = _PARAGRAPH.fullmatch(citation.paragraph)
    place = f"art. {citation.article}"
    if paragraph is not None:
        place += f" lid {paragraph[1]}" + (f" onder {paragraph[2]}" if paragraph[2] else "")
    return f"{place} {citation.instrument}"


def articles_text(citations: Iterable[Citation], language: Language) -> str:
    """Several places, in their order."""
    return ", ".join(article_text(citation, language) for citation in citations)
