"""A proof as lines of text: each step with its day, what it does, its articles and its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from .._language import in_language
from ..answer._proof_steps import STAGE_OF
from ..answer.explanation import Explanation, Ground, ProofPart, ProofStep
from ..facts._filing import Filed
from ..law.anchors import ANCHORS
from ..law.catalogue import DUTCH_LAW
from ..rules.rule import Figure
from . import Language, words
from .articles import article_text
from .dates import day_text
from .law import figure_text, length_text
from .names import fact_name, milestone_name, signal_name
from .readings import chosen_text, cited_text, reading_text
from .tables import folded, step

__all__ = ["closing_lines", "conclusion", "evidence_text", "ground_text", "proof_page", "step_lines"]

_NUMBERED = re.compile(r"(?P<of>[a-z_]+)\[(?P<place>[0-9]+)\](?:\.(?P<field>[a-z_]+))?")
_SEVERAL = ("earliest", "latest", "next_working_day")


def proof_page(proof: Explanation, language: Language, width: int | None = None, records: Sequence[Filed] = ()) -> str:
    """The whole proof; ``records`` are those of the case, so that an id is told with its kind and day."""
    lines = [conclusion(proof, language, records), ""]
    steps = (step_lines(item, language, records) for item in proof.steps)
    for number, (gives, said, *more) in enumerate(steps, start=1):
        lines.append(step(number, gives, said, more, width))
    return folded("\n".join([*lines, *closing_lines(proof, language)]) + "\n", width)


def conclusion(proof: Explanation, language: Language, records: Sequence[Filed] = ()) -> str:
    """What is proved, and what it comes to; of what comes up more often, the record that brought it up too."""
    name, occasion = _what(STAGE_OF.get(proof.subject, proof.subject), language), proof.subject.partition(":")[2]
    record = _record(occasion, records)
    said = evidence_text(occasion, language) if record is None else record_text(record, language)
    brought = f" ({said})" if "@" in occasion or record is not None else ""
    return f"{name}{brought}: {_concluded(proof, language)}"


def closing_lines(proof: Explanation, language: Language) -> list[str]:
    """The readings that the proof rests on, and what was ruled out."""
    w, lines = words(language), []
    if proof.readings:
        lines += ["", f"{w['page.readings']}:"]
        lines += [f"- {_cited(chosen, language)}" for chosen in proof.readings]
    if proof.ruled_out:
        lines += ["", f"{w['proof.ruled_out']}:"]
        lines += [
            f"- {_ruled_out(item.what, language)}: {_because(item.because, language)}" for item in proof.ruled_out
        ]
    return lines


def _concluded(proof: Explanation, language: Language) -> str:
    w = words(language)
    if proof.conclusion is not None:
        return day_text(proof.conclusion, language)
    found = proof.steps[-1].outcome
    return w["proof.no_day"] if found is None else w[f"proof.outcome.{found}"]


def _reading(chosen: str, language: Language) -> str:
    reading, alternative = chosen.split("=", 1)
    return chosen_text(reading, alternative, language)


def _cited(chosen: str, language: Language) -> str:
    reading, alternative = chosen.split("=", 1)
    return cited_text(reading, alternative, language)


def _alternative(chosen: str, language: Language) -> str:
    reading, alternative = chosen.split("=", 1)
    return reading_text(reading, language).alternatives[alternative]


def record_text(record: Filed, language: Language) -> str:
    """A record by its kind and the day of its act."""
    return f"{fact_name(record.kind, language)} {day_text(record.done_on, language, weekday=False)}"


def _record(id: str, records: Sequence[Filed]) -> Filed | None:
    """The record that has this id of its own."""
    return next((one for one in records if one.id == id and "@" not in id), None)


def evidence_text(code: str, language: Language, records: Sequence[Filed] = ()) -> str:
    """Where a fact stands: a record by its kind and day, with the id that it has of its own, or by that alone where the
    records are not at hand; a field by name.
    """
    w = words(language)
    record = _record(code, records)
    if record is not None:
        return f"{record_text(record, language)} ({code})"
    kind, at, day = code.partition("@")
    if at:
        on = date.fromisoformat(day.partition("#")[0])
        return f"{fact_name(kind, language)} {day_text(on, language, weekday=False)}"
    numbered = _NUMBERED.fullmatch(code)
    if numbered is not None:
        number = int(numbered["place"]) + 1
        if numbered["field"] is None:
            return w["evidence.entry"].format(number=number)
        name = w[f"evidence.{numbered['of']}.{numbered['field']}"]
        return w["evidence.numbered"].format(what=name, number=number)
    return fact_name(code, language)


def _because(code: str, language: Language) -> str:
    w = words(language)
    return w.get(f"because.{code}") or w[f"reason.{code}"]


def _ruled_out(code: str, language: Language) -> str:
    """An outcome, an alternative of a reading, or a version of a rule."""
    w, (name, *span) = words(language), code.split()
    if not span:
        return _reading(name, language) if "=" in name else w.get(f"what.{name}") or _what(name, language)
    days = zip(span[::2], span[1::2], strict=True)
    spans = [w[f"in_force.{end}"].format(day=day_text(date.fromisoformat(day), language)) for end, day in days]
    return " ".join((_what(name, language), *spans))


def step_lines(step: ProofStep, language: Language, records: Sequence[Filed] = ()) -> Iterator[str]:
    """What a step gives, what it does, and then its articles, evidence and readings, a line each."""
    w = words(language)
    yield _gives(step, language)
    yield f"{_what(step.what, language)}: {_sentence(step, language)}"
    if step.looks_at:
        yield f"{w['proof.looks_at']}: {', '.join(fact_name(fact, language) for fact in step.looks_at)}"
    yield from dict.fromkeys(ground_text(ground, language) for ground in step.grounds)
    if step.left_out:
        spans = ", ".join(
            w["page.to"].format(first=day_text(first, language), last=day_text(last, language))
            for first, last in step.left_out
        )
        yield f"{w['page.not_counted'].lower()}: {spans}"
    for moved, name in step.moved_by:
        yield f"{w['proof.moved_by'].format(day=day_text(moved, language), name=name)}"
    if step.evidence:
        yield f"{w['proof.evidence']}: {', '.join(evidence_text(code, language, records) for code in step.evidence)}"
    if step.readings:
        yield f"{w['proof.readings']}: {'; '.join(_alternative(chosen, language) for chosen in step.readings)}"


def _gives(step: ProofStep, language: Language) -> str:
    if step.day is not None:
        return day_text(step.day, language)
    return "-" if step.days is None else words(language)["proof.days"].format(days=step.days)


def ground_text(ground: Ground, language: Language) -> str:
    """An article, the version that was applied or else the text in which it was read, and how well that is known."""
    w = words(language)
    parts = [article_text(ground.citation, language)]
    if ground.in_force_from is None and ground.in_force_until is None and ground.text_of is not None:
        parts.append(w["proof.text_of"].format(day=day_text(ground.text_of, language, weekday=False)))
    if ground.in_force_from is not None:
        parts.append(w["proof.version_from"].format(day=day_text(ground.in_force_from, language, weekday=False)))
    if ground.in_force_until is not None:
        parts.append(w["proof.version_until"].format(day=day_text(ground.in_force_until, language, weekday=False)))
    if ground.mark is not None:
        parts.append(w[f"mark.{ground.mark}"])
    return ", ".join(parts)


def _sentence(step: ProofStep, language: Language) -> str:
    w = words(language)
    if step.outcome is not None:
        return _outcome(step, language)
    if step.operation == "compared":
        return _compared(step, language)
    if step.operation == "excluded" and step.reason is not None:
        looked_at = f" ({w['proof.looked_at']}: {_steps(step.of, language)})" if step.of else ""
        return (w.get(f"reason.{step.reason}") or w["proof.excluded"]) + looked_at
    if step.operation == "counted" and step.day is None:
        return w["proof.so_far"].format(of=_numbers(step.of[:1]))
    of = tuple(dict.fromkeys(step.of)) if step.operation in _SEVERAL else step.of[:1]
    if step.operation in ("earliest", "latest") and len(of) == 1:
        return _steps(of, language)
    length = length_text(step.amount or 0, "week" if (step.amount or 1) % 7 == 0 else "day", language)
    return w[f"proof.{step.operation}"].format(
        amount=step.amount, length=length, of=_numbers(of), sum=_sum(step, language)
    )


def _outcome(step: ProofStep, language: Language) -> str:
    """What a test asks, and what it found."""
    w = words(language)
    asks, reason = w.get(f"proof.{step.operation}"), step.reason
    of = f" ({_steps(step.of, language)})" if step.of else ""
    found = w[f"proof.outcome.{step.outcome}"] + (
        "" if reason is None else f", {w.get(f'because_of.{reason}') or w[f'reason.{reason}']}"
    )
    return f"{found}{of}" if asks is None else f"{asks}{of}: {found}"


def _compared(step: ProofStep, language: Language) -> str:
    """A number that a test compared with: of the law, or ours."""
    figure = _figure(step.what)
    return words(language)["proof.ours"].format(number=step.amount) if figure is None else figure_text(figure, language)


def _figure(code: str) -> Figure | None:
    return next((figure for figure in DUTCH_LAW.figures if code == f"figure.{figure.id}"), None)


def _sum(step: ProofStep, language: Language) -> str:
    """The terms of a sum, the day first: step 3 + 6 weeks - 1 day; a step that is taken off again is left out."""
    text = ""
    signs = {(part.step, part.days > 0) for part in step.parts if part.step is not None}
    both = {number for number, _ in signs if {(number, True), (number, False)} <= signs}
    parts = [part for part in step.parts if part.step not in both]
    for part in sorted(parts, key=lambda part: part.step is None):
        sign = "-" if part.days < 0 else "+"
        text += f" {sign} {_part(part, language)}" if text or sign == "-" else _part(part, language)
    return text.strip()


def _part(part: ProofPart, language: Language) -> str:
    if part.step is not None:
        return words(language)["proof.step"].format(number=part.step)
    return length_text(abs(part.days), "week" if part.days % 7 == 0 else "day", language)


def _numbers(of: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in of)


def _steps(of: tuple[int, ...], language: Language) -> str:
    return ", ".join(words(language)["proof.step"].format(number=number) for number in of)


def _what(code: str, language: Language) -> str:
    """The words of a code, with a capital: of a rule, a period, an anchor or a stage."""
    name = _name(code, language)
    return name[:1].upper() + name[1:]


def _name(code: str, language: Language) -> str:
    w = words(language)
    if code in DUTCH_LAW.signals:
        return w["page.reference"].format(what=signal_name(code, language), id=code)
    figure = _figure(code)
    if figure is not None:
        return in_language(figure, language)
    if code.startswith("records."):
        return fact_name(code.removeprefix("records."), language)
    if (rule := code.split(":")[0]) in DUTCH_LAW.rules:
        return milestone_name(rule, language)
    if f"what.{code}" in w:
        return w[f"what.{code}"]
    anchor = next((anchor for anchor in ANCHORS if anchor.id == code), None)
    if anchor is not None:
        return in_language(anchor, language)
    return w[f"period.{code}"]
