"""What is asked about an answer: the reason behind a date, another reading, a change of facts, a repair, a question."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from .._language import in_language
from ..answer.assessment import Assessment
from ..answer.explanation import ProofStep
from ..answer.parts import Milestone, Status
from ..errors import CaseError, refused
from ..export._markup import Element, html_text, tag
from ..facts._filing import Filed
from ..facts.case import Case
from ..facts.records import act_field
from ..law.catalogue import DUTCH_LAW
from ..law.readings import READINGS
from ..planning.other_readings import OtherReading, other_readings
from ..planning.questions import AnswerEffect, AskedQuestion, questions
from ..planning.repair import plan_repair
from ..planning.what_if import Change, WhatIf, Without, what_if
from ..rules.rule import Nature
from ..text import Language, words
from ..text.dates import day_text
from ..text.labels import label
from ..text.planning import repair_facts, repair_rows, what_if_rows
from ..text.proof import closing_lines, conclusion, ground_text, step_lines
from ..text.readings import reading_text
from ..text.shell import shell
from .asked import Request, day_of, number_of, text_of
from .controls import button
from .shown import facts, linked, listed, steps_of_proof, table

__all__ = ["difference", "later", "proof", "put_questions", "readings_of", "repair"]

_WEEK: Final = 7
_LATEST: Final = 52


# --- why --------------------------------------------------------------------------------------------------------------


def proof(request: Request) -> dict[str, Any]:
    """The reason behind one day or finding, step by step, with each article and its link; and other readings of it."""
    subject, language = text_of(request, "subject"), request.language
    answer = request.answer()
    explained = answer.explain(subject)
    if any(explained.subject.startswith(f"{pack.pack}.") for pack in answer.packs):
        from .packs import pack_proof  # packs are read when they are first looked at

        title, shown = pack_proof(explained, answer, language)
        return {"title": title, "html": html_text(shown)}
    records = answer.found.question.case.filed
    steps = steps_of_proof(_step(step, language, records) for step in explained.steps)
    closing = [tag("p", line) for line in closing_lines(explained, language) if line]
    read = {reading.partition("=")[0] for reading in explained.readings}
    found = [item for item in _others(request, read) if item.moves(explained.subject)]
    others = [tag("h3", shell(language)["other_readings"]), *_readings(found, language)] if found else []
    return {"title": conclusion(explained, language, records), "html": html_text(steps, *closing, *others)}


def _step(step: ProofStep, language: Language, records: Sequence[Filed]) -> list[Element | str]:
    gives, said, *more = step_lines(step, language, records)
    links = {ground_text(ground, language): ground.link for ground in step.grounds}
    return [gives, said, *(linked(line, links.get(line)) for line in more)]


# --- other readings ---------------------------------------------------------------------------------------------------


def readings_of(request: Request) -> dict[str, Any]:
    """Every other reading that moves this case, what it would move, and a button that chooses it."""
    found, language = _others(request), request.language
    nothing = tag("p", words(language)["readings.none"])
    return {"html": html_text(*([*_readings(found, language)] or [nothing]))}


def _others(request: Request, among: Collection[str] = READINGS) -> tuple[OtherReading, ...]:
    return other_readings(request.case(), as_of=request.as_of, readings=request.readings, among=among)


def _readings(found: Iterable[OtherReading], language: Language) -> Iterator[Element]:
    for item in found:
        text = reading_text(item.reading, language)
        choice = text.alternatives[item.alternative]
        choose = button(
            shell(language)["choose_reading"], label=f"{shell(language)['choose_reading']}: {choice}",
            data_reading=item.reading, data_alternative=item.alternative,
        )  # fmt: skip
        yield tag(
            "section",
            tag("h3", text.question),
            tag("p", f"{shell(language)['chosen']}: {text.alternatives[item.chosen]}"),
            tag("p", f"{shell(language)['instead']}: {choice}"),
            difference(item.found, language),
            choose,
        )


# --- what if ----------------------------------------------------------------------------------------------------------


def difference(found: WhatIf, language: Language) -> Element:
    """What a change would do, as a table; a line that says so where it does nothing."""
    heads, rows = what_if_rows(found, language)
    if not rows:
        return tag("p", words(language)["plan.no_difference"], class_="quiet")
    return table(heads[0], heads, rows)


def later(request: Request) -> dict[str, Any]:
    """The acts that can be supposed to come some weeks later, each a switch; and what those that are on would move.

    An act comes later than it did, or than its last day. Those that are on are supposed together.
    """
    case, language, weeks = request.case(), request.language, number_of(request, "weeks")
    if not 1 <= weeks <= _LATEST:
        code = "less_than_equal" if weeks > _LATEST else "greater_than_equal"
        raise CaseError([refused(code, ("weeks",), weeks, ge=1, le=_LATEST)])
    answer, given = request.answer_for(case), request.given.get("subjects")
    wanted = given if isinstance(given, list) else []
    items = [item for item in answer.milestones if _can_move(item)]
    switches = [_switch(item, item.key in wanted, language) for item in items]
    moved = [(item, _day_of(item) + timedelta(days=_WEEK * weeks)) for item in items if item.key in wanted]
    return {"html": html_text(*switches), "found": html_text(*_supposed(case, answer, moved, request))}


def _can_move(item: Milestone) -> bool:
    """Whether a record shows it whose day can be supposed to be another one: done, or a duty still to come."""
    asked = item.nature is Nature.DUTY and item.status not in (Status.NOT_APPLICABLE, Status.LAPSED, Status.UNKNOWN)
    return bool(DUTCH_LAW.rules[item.id].met_by) and (item.met_on is not None or (asked and item.due is not None))


def _day_of(item: Milestone) -> date:
    day = item.met_on or item.due
    assert day is not None
    return day


def _switch(item: Milestone, is_on: bool, language: Language) -> Element:
    box = tag("input", type="checkbox", role="switch", id=f"later-{item.key}", value=item.key, data_later="",
              checked="" if is_on else None)  # fmt: skip
    said = shell(language)["done_on" if item.met_on is not None else "due_on"]
    day = said.format(day=day_text(_day_of(item), language))
    return tag("label", box, tag("span", label(item, language)), tag("span", day, class_="quiet"), class_="switch")


def _supposed(
    case: Case, answer: Assessment, moved: Sequence[tuple[Milestone, date]], request: Request
) -> Iterator[Element]:
    """What is supposed, and what it moves; nothing where nothing is supposed."""
    if not moved:
        return
    language, by_record = request.language, {item.evidence or item.key: (item, day) for item, day in moved}
    changes = [change for item, day in by_record.values() for change in _moved_to(day, item, case)]
    looked = max(answer.as_of, *(day for _, day in moved))
    what = "; ".join(f"{label(item, language)}, {day_text(day, language)}" for item, day in moved)
    yield tag("p", shell(language)["supposed"].format(what=what, day=day_text(looked, language)))
    yield difference(what_if(case, *changes, as_of=looked, readings=request.readings), language)


def _moved_to(day: date, item: Milestone, case: Case) -> list[Change]:
    """The record of the act, on another day; what else it says stays."""
    entry = next((entry for entry in case.filed if entry.id == item.evidence), None)
    kind = DUTCH_LAW.rules[item.id].met_by[0]
    if entry is None:
        return [{"kind": kind, act_field(kind): day}]
    held = entry.record.model_dump(exclude_none=True, exclude={"id"})
    return [Without(entry.id), {**held, act_field(entry.record.kind): day}]


# --- repair -----------------------------------------------------------------------------------------------------------


def repair(request: Request) -> dict[str, Any]:
    """When the sanction on file would end with a repair report that UWV receives on a day."""
    language = request.language
    plan = plan_repair(
        request.case(), received_on=day_of(request, "received_on"), as_of=request.as_of,
        days_late=number_of(request, "days_late"), readings=request.readings,
    )  # fmt: skip
    heads, rows = repair_rows(plan, language)
    return {"html": html_text(facts(repair_facts(plan, language)), table(heads[0], heads, rows))}


# --- questions --------------------------------------------------------------------------------------------------------


def put_questions(request: Request) -> dict[str, Any]:
    """The questions that only people can answer, with what each answer would do."""
    found, language = questions(request.case(), as_of=request.as_of, readings=request.readings), request.language
    nothing = tag("p", words(language)["questions.none"])
    return {"html": html_text(*([_question(one, language) for one in found] or [nothing]))}


def _question(one: AskedQuestion, language: Language) -> Element:
    w = words(language)
    asked = in_language(one, language)
    effects = [
        f"{w[f'answer.{value}']}: {_effect(effect, language)}"
        for value, effect in (("yes", one.if_yes), ("no", one.if_no))
    ]
    buttons = [
        button(w[f"answer.{value}"], label=f"{w[f'answer.{value}']}: {asked}", data_question=str(one.question.id),
               data_value=value)
        for value in ("yes", "no", "not_applicable")
    ]  # fmt: skip
    about = f"{w[f'phase.{one.question.phase}']}, {one.question.id}"
    return tag(
        "section",
        tag("h3", asked),
        tag("p", about, class_="quiet"),
        listed(effects),
        tag("p", *buttons, class_="buttons"),
    )


def _effect(effect: AnswerEffect, language: Language) -> str:
    """The level that the file would have, and what it would find in words."""
    w = words(language)
    said = [w[f"risk_level.{effect.level}"]]
    if effect.found:
        said.append(f"{w['questions.found']} {', '.join(label(one, language) for one in effect.found)}")
    if effect.gone:
        said.append(f"{w['questions.gone']} {', '.join(label(one, language) for one in effect.gone)}")
    return "; ".join(said)
