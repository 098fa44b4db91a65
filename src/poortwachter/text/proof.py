"""A proof as lines of text: each step with its day, what it does, its articles and its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from ..answer.explanation import Explanation, ProofStep
from ..law.catalogue import RULES
from . import Language, words
from .dates import day_text
from .readings import reading_text

__all__ = ["proof_page"]


def proof_page(proof: Explanation, language: Language) -> str:
    """The whole proof."""
    w = words(language)
    title = _what(proof.subject, language)
    day = w["proof.no_day"] if proof.conclusion is None else day_text(proof.conclusion, language)
    lines = [f"{title}: {day}", ""]
    for step in proof.steps:
        lines += _step(step, language)
    if proof.readings:
        lines += ["", f"{w['page.readings']}:"]
        for chosen in proof.readings:
            reading, alternative = chosen.split("=", 1)
            lines.append(f"- {chosen}: {reading_text(reading, language).alternatives[alternative]}")
    if proof.ruled_out:
        lines += ["", f"{w['proof.ruled_out']}:"]
        lines += [f"- {item.what}: {w[f'because.{item.because}']}" for item in proof.ruled_out]
    return "\n".join(lines) + "\n"


def _step(step: ProofStep, language: Language) -> Iterator[str]:
    w = words(language)
    day = "-" if step.day is None else day_text(step.day, language)
    yield f"{step.number:>3}. {day:<16} {_what(step.what, language)}: {_sentence(step, language)}"
    indent = " " * 22
    if step.basis:
        yield indent + ", ".join(str(citation) for citation in step.basis)
    if len(step.of) > 1 and step.operation in ("after", "before"):
        yield f"{indent}{w['proof.counted_from']}: {', '.join(str(number) for number in step.of[1:])}"
    if step.left_out:
        spans = ", ".join(
            w["page.to"].format(first=day_text(first, language), last=day_text(last, language))
            for first, last in step.left_out
        )
        yield f"{indent}{w['page.not_counted'].lower()}: {spans}"
    for moved, name in step.moved_by:
        yield f"{indent}{w['proof.moved_by'].format(day=day_text(moved, language), name=name)}"
    if step.evidence:
        shown = (w.get(f"reason.{code}") or w.get(f"fact.{code}") or code for code in step.evidence)
        yield f"{indent}{w['proof.evidence']}: {', '.join(shown)}"


def _sentence(step: ProofStep, language: Language) -> str:
    w = words(language)
    plural = "" if step.amount == 1 else "s"
    unit = step.unit or "day"
    length = f"{step.amount} {w[f'unit.{unit}{plural}']}"
    several = step.operation in ("first_known", "earliest", "latest")
    steps = ", ".join(str(number) for number in (step.of if several else step.of[:1]))
    return w[f"proof.{step.operation}"].format(length=length, amount=step.amount, of=steps)


def _what(code: str, language: Language) -> str:
    """The words of a code: of a rule, a period, an anchor or a stage."""
    w = words(language)
    rule = RULES.get(code.split(":")[0])
    if rule is not None:
        return rule.nl if language == "nl" else rule.en
    return w.get(f"what.{code}") or w.get(f"period.{code}") or w[f"anchor.{code}"]
