"""What packs say beside the law: which are in use, what each answers, and the reason behind a day of one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from .._language import in_language
from ..answer.assessment import Assessment
from ..answer.explanation import Explanation
from ..answer.packs import PackAnswer, PackMilestone
from ..export._markup import Element, tag
from ..law.catalogue import DUTCH_LAW
from ..packs.language import Pack
from ..packs.reading import SHIPPED, pack_named
from ..rules.values import Status
from ..text import Language
from ..text.packs import (
    pack_conclusion,
    pack_heading,
    pack_milestone_name,
    pack_notes,
    pack_of,
    pack_pressing,
    pack_rows,
    pack_step_lines,
    span_rows,
)
from ..text.shell import shell
from .controls import button
from .shown import listed, section, steps_of_proof, table, why

__all__ = ["pack_proof", "packs_shown"]

_DONE_ALREADY = (Status.MET, Status.MET_LATE, Status.NOT_APPLICABLE, Status.LAPSED)


def packs_shown(answer: Assessment, language: Language) -> Iterator[Element]:
    """The packs that can be used with Dutch law, those in use ticked; and apart from the law what each of them says."""
    s, used = shell(language), [pack.pack for pack in answer.packs]
    dutch = (pack for pack in map(pack_named, SHIPPED) if pack.jurisdiction == DUTCH_LAW.jurisdiction)
    boxes = [_box(pack, pack.id in used, language) for pack in dutch]
    yield tag("p", s["packs_about"], class_="quiet")
    yield tag("fieldset", tag("legend", s["packs_use"]), *boxes, class_="field")
    for pack in answer.packs:
        yield section(pack_heading(pack, language), *_said(pack, language))


def _box(pack: Pack, used: bool, language: Language) -> Element:
    box = tag("input", type="checkbox", value=pack.id, id=f"pack-{pack.id}", data_pack="", checked="" if used else None)
    return tag("label", box, " " + in_language(pack, language), class_="box")


def _said(pack: PackAnswer, language: Language) -> Iterator[Element]:
    heads, rows = pack_rows(pack, language)
    cells: list[list[Element | str]] = [
        [_milestone(item, row[1], language), row[0], *row[2:]]
        for item, row in zip(pack_pressing(pack), rows, strict=True)
    ]
    yield table(heads[1], [heads[1], heads[0], *heads[2:]], cells)
    heads, rows = span_rows(pack, language)
    if rows:
        yield table(heads[0], heads, rows)
    for title, lines in pack_notes(pack, language):
        yield tag("h3", title)
        yield listed(lines)


def _milestone(item: PackMilestone, name: str, language: Language) -> Element:
    """A milestone that explains itself, and can be recorded as done where an event of its own shows it."""
    named, event = why(name, item.key, language), _event(item)
    if event is None or item.status in _DONE_ALREADY:
        return named
    said = shell(language)["done_of"].format(what=pack_milestone_name(item, language))
    done = button(shell(language)["done"], label=said, class_="done", data_done="event", data_name=event)
    return tag("span", named, " ", done)


def _event(item: PackMilestone) -> str | None:
    """The event that shows it: the first that its rule names, else that of its own name, if its pack declares one."""
    rules = [rule for rule in pack_named(item.pack).milestones if rule.id == item.id]
    acts = [act.event for act in chain.from_iterable(rule.met_by for rule in rules) if act.outcome is None]
    if any(rule.met_by for rule in rules):
        return next((event for event in acts if event is not None), None)
    return f"{item.pack}.{item.id}"


def pack_proof(explained: Explanation, answer: Assessment, language: Language) -> tuple[str, Element]:
    """The proof of a day of a pack: what is proved, and its steps."""
    pack = pack_of(explained, answer.packs)
    records = answer.found.question.case.filed
    steps = steps_of_proof(pack_step_lines(step, pack, language, records) for step in explained.steps)
    return pack_conclusion(explained, pack, language), steps
