"""The open questions in words: what to ask now, and what each answer would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .._language import in_language
from ..planning.questions import AnswerEffect, AskedQuestion
from . import Language, words
from .names import signal_name

__all__ = ["questions_page"]


def questions_page(questions: Sequence[AskedQuestion], language: Language) -> str:
    """Each question with its id, its phase, and what its answers would do; the first three are marked."""
    w = words(language)
    if not questions:
        return w["questions.none"] + "\n"
    return "\n".join(line for one in questions for line in _lines(one, language)) + "\n"


def _lines(asked: AskedQuestion, language: Language) -> Iterator[str]:
    w = words(language)
    mark = "*" if asked.top else " "
    yield f"{mark} {w['page.reference'].format(what=in_language(asked, language), id=asked.question.id)}"
    yield f"    {w['signals.phase']}: {w[f'phase.{asked.question.phase}']}"
    yield f"    {w['answer.yes']}: {_effect(asked.if_yes, language)}"
    yield f"    {w['answer.no']}: {_effect(asked.if_no, language)}"


def _effect(effect: AnswerEffect, language: Language) -> str:
    w = words(language)
    parts = [w[f"risk_level.{effect.level}"]]
    if effect.found:
        parts.append(f"{w['questions.found']} {'; '.join(signal_name(id, language) for id in effect.found)}")
    if effect.gone:
        parts.append(f"{w['questions.gone']} {'; '.join(signal_name(id, language) for id in effect.gone)}")
    return "; ".join(parts)
