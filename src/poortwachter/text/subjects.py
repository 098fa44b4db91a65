"""What can be asked about an answer, by what the pages call it."""

from __future__ import annotations

from typing import Final

from ..answer.assessment import Assessment
from ..answer.packs import Abroad
from ..answer.parts import PERIODS
from . import LANGUAGES, Language, words
from .entry_values import plain
from .kinds import alike
from .mistakes import MistakeError
from .names import milestone_name, numbered
from .packs import pack_milestone_name

__all__ = ["no_such_subject", "subject_of"]


def subject_of(text: str, answer: Assessment | Abroad) -> str:
    """The period or milestone that the pages call so, in either language; the text itself where there is none."""
    called = {plain(name): key for spoken in LANGUAGES for name, key in _subjects(answer, spoken)}
    called.setdefault("wia", "wia")
    return called.get(plain(text), text)


def no_such_subject(text: str, answer: Assessment | Abroad) -> MistakeError:
    """The refusal of a subject that this answer does not have: the names on the page that look most like it."""

    def names(language: Language) -> str:
        told = [name for name, key in _subjects(answer, language) if key == key.partition(":")[0].partition("@")[0]]
        of_the_law = answer.milestones if isinstance(answer, Assessment) else ()
        return alike(text, [*told, *(milestone_name(item.id, language) for item in of_the_law)], language)

    return MistakeError("unknown_subject", alike=names)


_ON_THE_SCREEN: Final = {"wait": "waiting_period", "wia": "wia", "sanction": "sanction"}
"""What the first screen calls the end of a period."""


def _subjects(answer: Assessment | Abroad, language: Language) -> list[tuple[str, str]]:
    """What can be explained of an answer: the name on the page and the key; of two names alike the law has the last."""
    w = words(language)
    of_packs = [(pack_milestone_name(item, language), item.key) for pack in answer.packs for item in pack.milestones]
    if not isinstance(answer, Assessment):
        return of_packs
    return [
        *of_packs,
        *((w[f"period.{name}"], name) for name in PERIODS),
        *((w[f"screen.{said}"], name) for said, name in _ON_THE_SCREEN.items()),
        *((numbered(item, language), item.key) for item in answer.milestones),
        *((item.id, item.id) for item in answer.risk.findings),
    ]
