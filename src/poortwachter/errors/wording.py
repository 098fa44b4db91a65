"""The shape of a refusal's words: what was expected and what to do, in English and in Dutch."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Refusal", "Words", "said"]


class Words(NamedTuple):
    """One text in both languages."""

    en: str
    nl: str


class Refusal(NamedTuple):
    """What an error says.

    Attributes:
        expected: what was expected instead.
        remedy: what to do about it.
    """

    expected: Words
    remedy: Words


def said(expected: tuple[str, str], remedy: tuple[str, str]) -> Refusal:
    """A refusal from what was expected and what to do, each in English and Dutch."""
    return Refusal(Words(*expected), Words(*remedy))
