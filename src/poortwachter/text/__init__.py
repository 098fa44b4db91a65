"""Answers in words, Dutch or English, chosen by argument and never by the locale of the machine.

Pages, proofs and tables as text. Words of a rule, an anchor, a clause or a signal stand beside it in ``law``; those of
every other code in ``nl`` and ``en``, and in ``beside``. Decides nothing. May import ``auditing``, ``figures``
and what is below them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .._language import Language, in_language
from ..errors.problem import known_language
from ..law.catalogue import DUTCH_LAW
from ..rules.clause import ClauseKind
from . import beside, en, nl

__all__ = ["LANGUAGES", "Language", "words"]

_OF_CLAUSES: Final = {ClauseKind.NO_DAY: "reason", ClauseKind.WAITS: "fact"}


def _from_the_law(language: Language) -> dict[str, str]:
    """The words that stand beside the law itself."""
    return {
        f"{_OF_CLAUSES[clause.kind]}.{clause.id}": in_language(clause, language)
        for clause in DUTCH_LAW.clauses
        if clause.kind in _OF_CLAUSES
    }


LANGUAGES: Mapping[Language, Mapping[str, str]] = {
    "nl": {**_from_the_law("nl"), **nl.WORDS, **{code: dutch for code, (dutch, _) in beside.WORDS.items()}},
    "en": {**_from_the_law("en"), **en.WORDS, **{code: english for code, (_, english) in beside.WORDS.items()}},
}
"""Every code with its words, per language: the glossary of the library."""


def words(language: Language) -> Mapping[str, str]:
    """The words of ``language``, by code.

    Raises:
        CaseError: there are no words in that language.
    """
    return LANGUAGES[known_language(language)]
