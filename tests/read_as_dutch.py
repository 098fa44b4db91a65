"""Reads a Dutch text for what is no Dutch: codes, paths of fields, English words, days as a machine writes them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["BOTH", "ENGLISH", "SIGNAL", "TO_WRITE", "WORD", "amiss", "not_for_a_person"]

_ENGLISH = """
about absence act action advice after against agreed agreement all already also am and answer any application are
article as assessment at back be because been before being beside between bill both but by can cannot change
changed company could counted date dated day days decided decision default disease dismissal do doctor does due
duties duty each earlier earliest either employee employer employment end ended ends evaluation evidence expected
extension fact facts false far file filed finding findings first following for forces found from further gap gave
given goes had has have he held hours how if illness instead into is-not it its known last late later latest law
leave left less level like long longer looked made may met milestone missed missing month months more most moved
must never next no none nor not nothing notice number occurred of off on-file once one only option other otherwise
our out outcome over overdue owed own paid partly pay payment period periods permit plan planned policy present
problem proof read reading readings reason received recorded records recovered recovery remedy repair reported
reports required review risk rule sanction see sent shall she should shown shows sick sickness signed since so-
some sooner source stated states statute step steps still such sum term terms test than that the their them then
there these they third this those three through thus to track true two under unknown unless until upcoming upon
used view views wage wait warning was weeks were what when where which who whole whose why will with within
without working would year years yes you your
"""
ENGLISH: Final = frozenset(_ENGLISH.split())
"""English words that are no Dutch words; what both languages have (is, in, of, week, in time) cannot be told apart."""

_BOTH = """
all am as at be been do gap had has he last late later like made met of off one other over plan so such test was
week
"""
BOTH: Final = frozenset(_BOTH.split())
"""Of those, what is a Dutch word or name as well."""

TO_WRITE: Final = re.compile(
    r"--[a-z-]+(=| )?\S*|`[^`]*`|\bCOMMAND\b|https?://\S+|\b[\w-]+\.(?:json|ics|html|toml|xlsx|csv|svg|md|nl)\b"
    r"|\b[a-z]+\.nl\b|\{[a-z_]*\}|\bwhat-if\b|\bwhy-not\b|\"[^\"]*\""
)
"""What a reader would type or open as it stands: an option, a file, an address, a name in quotes; and fields."""

_REFERENCE: Final = re.compile(r"\(kenmerk [\w=.-]+\)")
SIGNAL: Final = re.compile(r"\bUP-[A-Z]\d+\b")
_CODE: Final = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
_PATH: Final = re.compile(r"\b[a-z]+(?:\[\d+\])?\.[a-z]{2,}\b|\b[a-z]+\[\d+\]")
WORD: Final = re.compile(r"[a-z]+(?:['-][a-z]+)*", re.IGNORECASE)


def amiss(text: str, given: frozenset[str] = frozenset()) -> list[str]:
    """What in a line is no Dutch: a code that stands for no reference, a path of a field, an English word."""
    left = _REFERENCE.sub("", TO_WRITE.sub("", text))
    for name in sorted(given, key=len, reverse=True):
        left = left.replace(name, "")
    found = [*SIGNAL.findall(left), *_CODE.findall(left), *_PATH.findall(left)]
    words = {word.lower() for word in WORD.findall(left)}
    return found + sorted(words & (ENGLISH - BOTH))


_TYPED: Final = re.compile(r'"[^"]*"|poortwachter (?:record|readings|questions)\b')
_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FILE: Final = re.compile(r"\bdocs/|\.md\b|\bNone\b|\w\(|[{}][a-z]")


def not_for_a_person(text: str) -> list[str]:
    """What in a refusal a person does not read; a name between double quotes is to be typed as it stands there."""
    left = _TYPED.sub('""', text)
    return [*amiss(left), *_ISO.findall(left), *_FILE.findall(left)]
