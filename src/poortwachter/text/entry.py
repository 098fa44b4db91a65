"""Facts as people write them: a day, a record on one line, and the text of a case file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, get_args

from ..errors import nearest
from ..errors.translation import benefits_named
from ..facts._unknown import explained_key
from ..facts.absences import LeaveKind
from ..facts.case import Case
from ..facts.names import Named, by_compact_name, compact
from ..facts.records import Event, Record, act_field, record_models
from ..planning.what_if import Change, Setting, Without
from . import LANGUAGES, Language, words
from .dates import A_DAY, NoDay, day_text, written_day
from .employment import employment_told
from .entry_values import codes_of, plain, spelt, value_of
from .intake import FIELDS, field_name, has_words
from .kinds import BESIDE, alike, kinds_by_name, kinds_in, names_of_kinds
from .mistakes import MistakeError

__all__ = ["as_file", "left_out", "record_of", "told", "without"]

_NO_NAME: Final = Named(())
_EVENT: Final = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
"""What a pack declares: the name of the pack, and its own."""
_SPAN: Final = 2
"""How many days a span has."""
_A_SPAN: Final = re.compile(A_DAY)
"""A day in what is left of a line without its last day."""
_LEAVES: Final = ("verlof", "leave")
_DAY_LAST: Final = re.compile(rf"(?P<what>[^=]*[^=\s])\s+(?P<day>{A_DAY})")


def as_file(facts: Mapping[str, Any]) -> bytes:
    """The text of a case file."""
    return (json.dumps(facts, indent=2, ensure_ascii=False) + "\n").encode()


def record_of(text: str) -> dict[str, Any]:
    """A record from what it is and its day, in either order: ``plan van aanpak, 12-02-2026``.

    The comma may be left out where the day comes last. What a pack declares is told by its own name:
    ``defence.contact, 12-02-2026``.

    More facts of the record may follow as ``name=value``, in our words or in Dutch: ``belastbaarheid=aanwezig`` is
    ``capacity=present``. A name that the case can explain stays as it is, so that the case refuses it.

    Raises:
        MistakeError: there is no day, what it is has no kind here, or that has no fact of such a name.
    """
    named, day, more = _line(text)
    of_a_pack = _EVENT.fullmatch(named) is not None
    kind = "event" if of_a_pack else kinds_by_name().get(plain(named))
    if kind is None:
        raise _unknown(named)
    beside = {"name": named} if of_a_pack else _told_by(named, kind)
    record: dict[str, Any] = {"kind": kind, _day_of(kind): day.isoformat(), **beside}
    for name, _, value in (part.partition("=") for part in more):
        field = _field(name.strip(), kind)
        record[field] = value_of(value.strip(), field, kind)
    return record


def _line(text: str) -> tuple[str, date, list[str]]:
    """What is told, its day, and what is told of it besides."""
    parts = [part for given in text.split(",") for part in _apart(given.strip()) if part]
    read = [(part, written_day(part)) for part in parts if "=" not in part]
    days = [found for _, found in read if isinstance(found, date)]
    named = [part for part, found in read if found == NoDay("form")]
    for _, found in read:
        if isinstance(found, NoDay) and found != NoDay("form"):
            raise MistakeError("no_day", why=found.said)
    if len(days) == _SPAN and len(named) == 1:
        raise _of_a_span(named[0])
    if len(days) != 1 or len(named) != 1:
        raise MistakeError("fact_form")
    return named[0], days[0], [part for part in parts if "=" in part]


def _of_a_span(name: str) -> MistakeError:
    """Two days are told: those of a leave stand beside the records, and others are told one by one."""
    return MistakeError("a_leave" if _is_leave(name) else "a_span")


def _is_leave(name: str) -> bool:
    return spelt(name) in get_args(LeaveKind) or any(word.endswith(_LEAVES) for word in name.casefold().split())


def _told_by(name: str, kind: str) -> dict[str, str]:
    """What a name says of the record beside its kind: a *loonstop* is a measure of which the step is known."""
    code = spelt(name)
    fields = record_models()[kind].model_fields
    return {field: code for field, info in fields.items() if code != name and code in codes_of(info.annotation)}


def _unknown(name: str) -> MistakeError:
    """No kind is called so: a fact beside the records, the kind that was probably meant, or those most like it."""
    field = by_compact_name("fields").get(compact(name), _NO_NAME)
    if spelt(name) == "recovery" or field.note == "recovered":
        return MistakeError("recovered")
    if field.note == "end_of_employment":
        return MistakeError("end_of_employment")
    if _A_SPAN.search(name) or _is_leave(name):
        return _of_a_span(name)
    beside = next(iter(field.names), "")
    if beside in Case.model_fields:
        return MistakeError("beside_the_records", name=beside)
    meant = kinds_by_name().get(nearest(plain(name), _of_the_same_law(name), 0.8) or "")
    if meant is None:
        return MistakeError("unknown_record", alike=lambda language: alike(name, kinds_in(language), language))
    return MistakeError("unknown_record_near", name=lambda language: words(language)[f"fact.records.{meant}"])


def _of_the_same_law(name: str) -> list[str]:
    """The names of kinds that name each statute and benefit that this one names."""
    return [plain(one) for one in names_of_kinds() if benefits_named(name) <= benefits_named(one)]


def _field(name: str, kind: str) -> str:
    """The field of this kind that people call so; the name itself where there is none, or it means another day."""
    fields = record_models()[kind].model_fields
    if name in fields:
        return name
    if plain(name) == "hersteld" and "repaired" in fields:
        return "repaired"
    called = {
        plain(said): field
        for field in fields
        if has_words(kind, field)
        for spoken in LANGUAGES
        for said in (field_name(kind, field, spoken), *([FIELDS[field].in_(spoken)] if field in FIELDS else []))
    }
    if plain(name) in called:
        return called[plain(name)]
    named = by_compact_name("fields").get(compact(name), _NO_NAME)
    found = name if named.note is not None else next((one for one in named.names if one in fields), name)
    if found not in fields and explained_key(("records", 0, name), kind) is None:
        raise _no_such_fact(kind)
    return found


def _no_such_fact(kind: str) -> MistakeError:
    """What can be said of a record of this kind beside its day, by what the pages call it."""
    fields = [name for name in record_models()[kind].model_fields if name not in ("id", "kind", act_field(kind))]

    def names(language: Language) -> str:
        return ", ".join(f'"{field_name(kind, name, language)}"' for name in fields if has_words(kind, name))

    return MistakeError("no_such_fact", names=names) if names("nl") else MistakeError("no_fact_beside")


def _apart(text: str) -> tuple[str, ...]:
    """What it is and its day as two parts, where nothing but a space stands between them."""
    found = _DAY_LAST.fullmatch(text) if written_day(text) == NoDay("form") else None
    return (text,) if found is None else (found["what"], found["day"])


def told(facts: Mapping[str, Any], text: str) -> tuple[dict[str, Any], tuple[Change, ...]]:
    """The facts with what a person says on one line, and the same as changes of a case.

    It is a record, as :func:`record_of` reads it, or a first or last sick day, the first or last day of the employment
    or the birth date: a first sick day begins a spell, a last one ends the spell that runs. Of the employment it can
    also be a code or a number, without a day: ``vangnet=nee``.

    Raises:
        MistakeError: it cannot be read, is there already, or ends a spell where none runs.
    """
    of_employment = employment_told(facts, text)
    if of_employment is not None:
        held = facts.get("employment") or {}
        return {**facts, "employment": {**held, **of_employment}}, (Setting(employment=of_employment),)
    named, day, more = _line(text)
    beside = {plain(words(spoken)[key]): path for path, key in BESIDE.items() for spoken in LANGUAGES}
    path = None if more else beside.get(plain(named))
    if path is None:
        record = record_of(text)
        return with_record(facts, record), changes_of(facts, record)
    changed = _with_day(facts, path, day.isoformat())
    kept = {name: value for name, value in facts.items() if name != "first_sick_day" or "absences" not in changed}
    return {**kept, **changed}, (Setting(**changed),)


def _with_day(facts: Mapping[str, Any], path: str, day: str) -> dict[str, Any]:
    """What changes of the facts with a day beside the records.

    Raises:
        MistakeError: there is one already, or it ends a spell where none runs.
    """
    of, _, name = path.rpartition(".")
    if of == "absences":
        return _with_spell(facts, name, day)
    held = dict(facts.get(of) or {}) if of else facts
    if held.get(name) is not None:
        raise MistakeError("told_already" if held[name] == day else "day_there")
    return {of: {**held, name: day}} if of else {name: day}


def _with_spell(facts: Mapping[str, Any], name: str, day: str) -> dict[str, Any]:
    """The spells with one more, or with an end to the one that runs."""
    held = facts.get("absences") or [{"first_day": facts["first_sick_day"]}]
    spells = sorted((dict(spell) for spell in held), key=lambda spell: str(spell["first_day"]))
    if any(spell.get(name) == day for spell in spells):
        raise MistakeError("told_already")
    if name == "first_day":
        return {"absences": [*spells, {name: day}]}
    if spells[-1].get(name) is not None:
        raise MistakeError("no_spell_runs")
    return {"absences": [*spells[:-1], {**spells[-1], name: day}]}


def with_record(facts: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with one record more, at the end; or with more in the record of that kind and day that it completes.

    Raises:
        MistakeError: it is there already, and this adds nothing.
    """
    records = [*(facts.get("records") or ())]
    place = _completes(records, record)
    if place is None:
        return {**facts, "records": [*records, record]}
    whole = {**records[place], **record}
    if whole == records[place]:
        raise MistakeError("already_recorded")
    return {**facts, "records": [*records[:place], whole, *records[place + 1 :]]}


def left_out(case: Case, text: str) -> str:
    """The id of the record that a person names: by its id, or as the pages do, with its day where there are several.

    A text that names none stays as it is, so that what asks for the id refuses it.

    Raises:
        MistakeError: it names several.
    """
    parts = [part for given in text.split(",") for part in _apart(given.strip()) if part]
    days = [found for found in map(written_day, parts) if isinstance(found, date)]
    named = [part for part in parts if not isinstance(written_day(part), date)]
    kinds = [kinds_by_name().get(plain(part)) for part in named]
    meant = [
        one
        for one in case.filed
        if ([one.kind] == kinds or _event_names(one.record) == named) and days in ([], [one.done_on])
    ]
    if len(meant) > 1 and all(one.id != text for one in case.filed):
        if days:
            raise MistakeError("which_id", names=", ".join(f'"{one.id}"' for one in meant))

        def names(language: Language) -> str:
            said = words(language)
            return ", ".join(
                f'"{said[f"fact.records.{one.kind}"]}, {day_text(one.done_on, language, weekday=False)}"'
                for one in meant
            )

        raise MistakeError("which_record", names=names)
    return meant[0].id if len(meant) == 1 else text


def _event_names(record: Record) -> list[str]:
    """The name of an event of a pack, by which it was told; of another record none, which names nothing."""
    return [record.name] if isinstance(record, Event) else [""]


def without(case: Case, facts: Mapping[str, Any], id: str) -> dict[str, Any]:
    """The facts without the record of this id.

    Raises:
        MistakeError: there is none.
    """
    place = next((one.place for one in case.filed if one.id == id), None)
    if place is None:
        raise MistakeError("not_recorded")
    return {**facts, "records": [one for at, one in enumerate(facts["records"]) if at != place]}


def changes_of(facts: Mapping[str, Any], record: Mapping[str, Any]) -> tuple[Change, ...]:
    """The same as changes of a case: a record more, or another one in place of the one that it completes."""
    records = [*(facts.get("records") or ())]
    place = _completes(records, record)
    if place is None:
        return (record,)
    day = records[place][_day_of(record["kind"])]
    return (Without(records[place].get("id") or f"{record['kind']}@{day}"), {**records[place], **record})


def _day_of(kind: str) -> str:
    """The key under which a record of this kind has the day of its act in a file."""
    field = act_field(kind)
    return record_models()[kind].model_fields[field].alias or field


def _completes(records: list[Mapping[str, Any]], record: Mapping[str, Any]) -> int | None:
    """Which record is of the same kind and day, and says nothing else where both say something."""
    day = _day_of(record["kind"])
    for place, one in enumerate(records):
        same = one.get("kind") == record["kind"] and one.get(day) == record[day]
        if same and all(one.get(name) in (None, value) for name, value in record.items()):
            return place
    return None
