"""The steps in which a person tells what is known of a case, as forms that hold what was told already."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from ..answer.assessment import Assessment
from ..answer.parts import Milestone, Status
from ..errors import CaseError, refused, without_content
from ..export._markup import Element, html_text, tag
from ..facts._parts import written_as
from ..facts.absences import Absence, Employment, Leave
from ..facts.case import Case
from ..facts.records import Received, Record, States, Stating, WiaApplication, record_models
from ..law.catalogue import DUTCH_LAW
from ..rules.rule import Nature
from ..text import Language, words
from ..text.about_records import about_field, about_record, about_stated
from ..text.articles import articles_text
from ..text.dates import day_text
from ..text.intake import ASKED, STEPS, asked, field_name, has_words, step_text, value_name
from ..text.shell import shell
from .asked import Request, facts_of, text_of
from .controls import Control, Path, about, button, control_of, field, fields_of, labelled, new_day

__all__ = ["ELSEWHERE", "STEPS_SHOWN", "about_kind", "begin_html", "step_html"]

STEPS_SHOWN: Final = tuple(STEPS)
"""The steps, in their order."""

_DAY: Final = Control("day")
_SCALARS: Final[Mapping[str, tuple[str, ...]]] = {
    "documents": ("records_complete_from",),
    "age": ("birth_date", "aow_date"),
}
_NOT_DONE: Final = ("not_sent", "not_filed")
ELSEWHERE: Final = frozenset({"answer", "event"})
"""Record kinds that are filled in elsewhere: answers to questions, and what only a pack declares."""


def step_html(step: str, case: Case, answer: Assessment, language: Language) -> str:
    """One step as HTML.

    Raises:
        KeyError: there is no such step.
    """
    title, intro = step_text(step, language)
    facts = facts_of(case)
    content: Mapping[str, Callable[[], Iterator[Element]]] = {
        "start": lambda: _start(facts, language),
        "course": lambda: _entries("absences", Absence, facts, language),
        "leave": lambda: _entries("leaves", Leave, facts, language),
        "documents": lambda: _records("documents", case, facts, answer, language),
        "uwv": lambda: _records("uwv", case, facts, answer, language),
        "age": lambda: _scalars("age", facts, language),
        "employment": lambda: _employment(facts, language),
        "questions": lambda: iter((tag("div", id="questions"),)),  # filled by an ask of its own: it takes longer
    }
    return html_text(tag("div", tag("h2", title), tag("p", intro), *content[step](), id=f"step-{step}"))


def begin_html(language: Language) -> str:
    """The first step of a case of which nothing is told yet: its first sick day."""
    title, intro = step_text("start", language)
    first = _question("absences.first_day", ("absences", 0, "first_day"), _DAY, None, language)
    return html_text(tag("div", tag("h2", title), tag("p", intro), first, id="step-start"))


def _question(code: str, path: Path, control: Control, value: object, language: Language) -> Element:
    question, why, unknown = asked(code, language)
    return field(path, control, value, language, name=question, why=why, unknown=unknown)


def _start(facts: Mapping[str, Any], language: Language) -> Iterator[Element]:
    yield _question(
        "absences.first_day", ("absences", 0, "first_day"), _DAY, facts["absences"][0]["first_day"], language
    )
    yield _question("case_id", ("case_id",), Control("text"), facts.get("case_id"), language)


def _scalars(step: str, facts: Mapping[str, Any], language: Language) -> Iterator[Element]:
    for name in _SCALARS.get(step, ()):
        yield _question(name, (name,), _DAY, facts.get(name), language)


def _employment(facts: Mapping[str, Any], language: Language) -> Iterator[Element]:
    held = facts.get("employment") or {}
    shown = ["last_day", *(name for name in fields_of(Employment) if name != "last_day")]
    for name in shown:
        control = control_of(Employment.model_fields[name].annotation)
        if control is not None and f"employment.{name}" in ASKED:
            yield _question(f"employment.{name}", ("employment", name), control, held.get(name), language)


def _entries(
    part: str, model: type[Absence | Leave], facts: Mapping[str, Any], language: Language
) -> Iterator[Element]:
    """What a list holds, each entry with its own controls; and the form for one more."""
    held = facts.get(part) or []
    for place, entry in enumerate(held):
        controls = [
            _question(f"{part}.{name}", (part, place, name), control, entry.get(name), language)
            for name, control in fields_of(model).items()
        ]
        name = shell(language)[f"entry.{part}"].format(number=place + 1)
        out = _out((part, place), name, language) if len(held) > 1 or part != "absences" else None
        yield tag("fieldset", tag("legend", name), *controls, out, class_="entry")
    needed = [name for name, item in model.model_fields.items() if item.is_required()]
    asks = {name: control for name, control in fields_of(model).items() if name in (*needed, "last_day")}
    yield _adding(part, shell(language)[f"add.{part}"], asks, len(held), language)


def _out(path: Path, name: str, language: Language) -> Element:
    s = shell(language)
    return button(s["take_out"], label=s["take_out_of"].format(what=name), class_="out", data_out=json.dumps(path))


def _adding(part: str, title: str, controls: Mapping[str, Control], place: int, language: Language) -> Element:
    """A form whose fields together are one new entry of a list."""
    made = []
    for name, control in controls.items():
        control_alone = _plain(name, control, f"add-{part}-{name}", language)
        made.append(labelled(control_alone, *asked(f"{part}.{name}", language)))
    send = tag("button", shell(language)["add"], type="submit", id=f"add-{part}")
    return tag("form", tag("h3", title), *made, send, data_add=part, data_place=str(place), class_="adding")


def _plain(name: str, control: Control, identity: str, language: Language) -> Element:
    if control.form == "choice":
        options = [tag("option", value_name(code, language), value=code) for code in control.choices]
        return tag("select", *options, name=name, id=identity)
    return new_day(name, identity)


# --- records ----------------------------------------------------------------------------------------------------------


def _records(
    step: str, case: Case, facts: Mapping[str, Any], answer: Assessment, language: Language
) -> Iterator[Element]:
    """One line to write a fact in, what the law asks now, what is on file, and any other record."""
    s = shell(language)
    yield _line_entry(step, language)
    held = [(place, entry) for place, entry in enumerate(facts.get("records") or []) if _step_of(entry["kind"]) == step]
    on_file = {entry["kind"] for _, entry in held}
    open_ = list(_asked_by_law(answer, step, on_file))
    if open_:
        yield tag("h3", s["asked_by_law"])
        yield from (_law_question(item, kind, len(case.records), language) for item, kind in open_)
    shown = [_on_file(place, entry, language) for place, entry in held if entry["kind"] != "answer"]
    if shown:
        yield tag("h3", s["on_file"])
        yield from shown
    yield _another(step, len(case.records), language)
    yield from _scalars(step, facts, language)


def _step_of(kind: str) -> str:
    """In which step a record is told: what UWV sends or receives in one of its own."""
    return "uwv" if issubclass(record_models()[kind], Received | Stating | WiaApplication) else "documents"


def _line_entry(step: str, language: Language) -> Element:
    s, identity = shell(language), f"line-{step}"
    example = s["line_example"]
    box = tag(
        "input", type="text", id=identity, name="line", autocomplete="off", placeholder=example, enterkeyhint="done"
    )
    send = tag("button", s["add"], type="submit", id=f"send-{step}")
    return tag("form", tag("label", s["line"], for_=identity), box, send, class_="line", data_line="")


def _asked_by_law(answer: Assessment, step: str, on_file: Iterable[str]) -> Iterator[tuple[Milestone, str]]:
    """The milestones that this case asks of someone, each with the record that would show it, where none is on file.

    What is due first comes first.
    """
    seen = set(on_file)
    for item in sorted(answer.milestones, key=lambda one: one.due or date.max):
        kinds = DUTCH_LAW.rules[item.id].met_by
        open_ = item.status not in (Status.NOT_APPLICABLE, Status.LAPSED, Status.MET, Status.MET_LATE)
        asked_here = bool(kinds) and kinds[0] not in seen and _step_of(kinds[0]) == step
        if open_ and asked_here and item.nature is not Nature.OPTION:
            seen.add(kinds[0])
            yield item, kinds[0]


def _law_question(item: Milestone, kind: str, place: int, language: Language) -> Element:
    w = words(language)
    question, why, unknown = _about_records(kind, language)
    basis = articles_text((one for one in item.basis if one.identifier), language)
    due = "" if item.due is None else f"{w['head.due'].lower()} {day_text(item.due, language)}"
    follows = "; ".join(w[f"consequence.{code}"] for code in item.consequence)
    law = ", ".join(part for part in (basis, due) if part)
    said = why.format(
        articles=law[:1].upper() + law[1:], consequence=f": {follows}." if follows else "." if law else ""
    )
    named = question.format(record=_named(kind, language))
    made = field(("new", kind), _DAY, None, language, name=named, why=said, unknown=unknown)
    for control in made.iter("input"):  # its day makes a record of it, at the end of the list
        control.set("data-set", json.dumps(("records", place)))
        control.set("data-kind", kind)
    return made


def _about_records(kind: str, language: Language) -> tuple[str, str, str]:
    """The question about a record, why it matters, and what it does where none is on file."""
    return asked("records.uwv" if _step_of(kind) == "uwv" else "records.own", language)


def _named(kind: str, language: Language) -> str:
    name = words(language)[f"fact.records.{kind}"]
    return name[:1].upper() + name[1:]


def _on_file(place: int, entry: Mapping[str, Any], language: Language) -> Element:
    """A record on file: what it is and its day, and its other facts when it is opened."""
    kind = entry["kind"]
    model = record_models()[kind]
    name, controls = _event(entry, language) if kind == "event" else _named(kind, language), []
    for name_of_field, control in fields_of(model).items():
        if name_of_field == "kind" or not (control.form == "object" or has_words(kind, name_of_field)):
            continue
        told = written_as(model, name_of_field)
        path: Path = ("records", place, told)
        if control.form == "object":
            controls.append(_stated(path, entry.get(told) or {}, language))
        else:
            why, unknown = about_field(kind, name_of_field, language)
            said = field_name(kind, name_of_field, language)
            controls.append(field(path, control, entry.get(told), language, name=said, why=why, unknown=unknown))
    title = f"{name}: {_days(model, entry, language)}"
    out = _out(("records", place), title, language)
    return tag("details", tag("summary", title), *controls, out, class_="entry", id=f"record-{place}")


def _event(entry: Mapping[str, Any], language: Language) -> str:
    """What the pack that declares an event calls it."""
    from ..packs.names import name_in  # most cases have no packs
    from ..packs.reading import SHIPPED, pack_named  # most cases have no packs

    name = str(entry["name"])
    found = next(
        (name_in(pack_named(pack), f"event.{name}", language) for pack in SHIPPED if name.startswith(f"{pack}.")), None
    )
    return found or name


def _days(model: type[Record], entry: Mapping[str, Any], language: Language) -> str:
    """The days of the act that a record names, and where it says that nothing was done, that."""
    names = [written_as(model, name) for name in (*model.ACTS, "known_on") if name in model.model_fields]
    days = [day_text(date.fromisoformat(entry[name]), language) for name in names if name in entry]
    not_done = [value_name(entry["status"], language)] if entry.get("status") in _NOT_DONE else []
    return ", ".join([*not_done, *days])


def _stated(path: Path, held: Mapping[str, Any], language: Language) -> Element:
    """The days that a letter of UWV states."""
    w = words(language)
    made = [
        field((*path, name), _DAY, held.get(name), language, name=w[f"stated.{name}"]) for name in States.model_fields
    ]
    why, unknown = about_stated(language)
    return tag("details", tag("summary", shell(language)["stated"]), about(why, unknown=unknown), *made)


def _another(step: str, place: int, language: Language) -> Element:
    """Any other record: its kind and its day."""
    s = shell(language)
    kinds = [kind for kind in record_models() if kind not in ELSEWHERE and _step_of(kind) == step]
    options = [tag("option", _named(kind, language), value=kind) for kind in kinds]
    options.sort(key=lambda option: option.text or "")
    first = options[0].get("value") or ""
    kind = tag("select", *options, name="kind", id=f"kind-{step}", data_about=first, aria_describedby=f"about-{step}")
    said = tag("div", _about_kind(first, language), id=f"about-{step}", aria_live="polite")
    return tag(
        "form",
        tag("h3", s["another_record"]),
        tag("div", tag("label", s["which_record"], for_=f"kind-{step}"), kind, said, class_="field"),
        labelled(new_day("day", f"day-{step}"), s["of_which_day"]),
        tag("button", s["add"], type="submit", id=f"add-{step}"),
        data_add="records",
        data_place=str(place),
        class_="adding",
    )


def about_kind(request: Request) -> dict[str, Any]:
    """Why a record of this kind matters, and what it does where none is on file.

    Raises:
        CaseError: there is no such kind.
    """
    kind = text_of(request, "kind")
    if kind not in record_models():
        raise CaseError([refused("no_such_ask", ("kind",), without_content(kind), names=[*record_models()])])
    said = _about_kind(kind, request.language)
    return {"html": "" if said is None else html_text(said)}


def _about_kind(kind: str, language: Language) -> Element | None:
    _, _, unknown = _about_records(kind, language)
    return about(*about_record(kind, language), unknown=unknown)
