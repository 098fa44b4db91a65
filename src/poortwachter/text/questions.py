"""The open questions in words: what to ask now, and what each answer would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..planning.questions import AnswerEffect, AskedQuestion
from . import Language, words

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
    yield f"{mark} {asked.question.id}  {w[f'phase.{asked.question.phase}']}"
    yield f"    {asked.nl if language == 'nl' else asked.en}"
    yield f"    {w['answer.yes']}: {_effect(asked.if_yes, language)}"
    yield f"    {w['answer.no']}: {_effect(asked.if_no, language)}"


def _effect(effect: AnswerEffect, language: Language) -> str:
    w = words(language)
    parts = [w[f"risk_level.{effect.level}"]]
    if effect.found:
        parts.append(f"{w['questions.found']} {', '.join(effect.found)}")
    if effect.gone:
        parts.append(f"{w['questions.gone']} {', '.join(effect.gone)}")
    return "; ".join(parts)
