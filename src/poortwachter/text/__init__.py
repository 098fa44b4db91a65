"""Answers in words, Dutch or English, chosen by argument and never by the locale of the machine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from . import en, nl

__all__ = ["LANGUAGES", "Language", "words"]

Language: TypeAlias = Literal["nl", "en"]

LANGUAGES: Mapping[Language, Mapping[str, str]] = {"nl": nl.WORDS, "en": en.WORDS}
"""Every code with its words, per language: the glossary of the library."""


def words(language: Language) -> Mapping[str, str]:
    """The words of ``language``, by code."""
    return LANGUAGES[language]
