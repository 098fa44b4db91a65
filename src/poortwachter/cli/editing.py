"""Case files: made by answering questions, or by filling in a template; and a fact added to one."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from ..facts.case import CASE_SCHEMA
from ..facts.records import act_field, record_models
from ..law.catalogue import DUTCH_LAW
from ..text import LANGUAGES, Language, words
from ..text.dates import printed_day
from .mistakes import MistakeError

__all__ = ["as_file", "asked_for", "record_of", "template", "with_record"]

_RECORDS: Final = (
    "problem_analysis", "action_plan", "week_42_notice", "first_year_evaluation", "second_track_start",
    "reintegration_report", "wia_application",
)  # fmt: skip
"""What is asked for a first file: the acts that nearly every case has."""
_YES: Final = {"ja": "yes", "j": "yes", "yes": "yes", "y": "yes", "nee": "no", "n": "no", "no": "no"}


def as_file(facts: Mapping[str, Any]) -> bytes:
    """The text of a case file."""
    return (json.dumps(facts, indent=2, ensure_ascii=False) + "\n").encode()


def template() -> dict[str, Any]:
    """A case file with nothing filled in; ``null`` stands for what is not known."""
    records = [{"kind": kind, act_field(kind): None} for kind in _RECORDS]
    return {
        "schema": CASE_SCHEMA,
        "case_id": None,
        "absences": [{"first_day": None, "last_day": None}],
        "birth_date": None,
        "employment": {"first_day": None, "last_day": None, "safety_net": "unknown"},
        "records": records,
    }


def asked_for(language: Language) -> dict[str, Any]:
    """A case file from the answers to a few questions; an empty answer means that it is not known.

    Raises:
        MistakeError: the answers end before the first sick day is given.
    """
    w = words(language)
    case_id = _ask(w["new.case_id"])
    first_day = _ask_day(w["new.first_sick_day"], language)
    if first_day is None:
        raise MistakeError("no_first_sick_day")
    absence: dict[str, Any] = {"first_day": first_day.isoformat()}
    last_day = _ask_day(w["new.last_sick_day"], language)
    if last_day is not None:
        absence["last_day"] = last_day.isoformat()
    facts: dict[str, Any] = {"schema": CASE_SCHEMA, "absences": [absence]}
    if case_id:
        facts = {"schema": CASE_SCHEMA, "case_id": case_id, "absences": [absence]}
    born = _ask_day(w["new.birth_date"], language)
    if born is not None:
        facts["birth_date"] = born.isoformat()
    safety_net = _YES.get(_ask(w["new.safety_net"]).lower())
    if safety_net is not None:
        facts["employment"] = {"safety_net": safety_net}
    facts["records"] = []
    for kind in _RECORDS:
        done = _ask_day(w["new.record"].format(record=w[f"fact.records.{kind}"]), language)
        if done is not None:
            facts["records"].append({"kind": kind, act_field(kind): done.isoformat()})
    return facts


def _ask(question: str) -> str:
    """One answer; nothing where there are no more."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def _ask_day(question: str, language: Language) -> date | None:
    """Asked again until it is a day or nothing."""
    while True:
        text = _ask(question)
        if not text:
            return None
        found = _read_day(text)
        if found is not None:
            return found
        sys.stderr.write(f"{words(language)['new.no_day']}\n")


def _read_day(text: str) -> date | None:
    try:
        return printed_day(text) or date.fromisoformat(text.strip())
    except ValueError:
        return None


# --- adding a fact ----------------------------------------------------------------------------------------------------


def record_of(text: str) -> dict[str, Any]:
    """A record from what it is and its day, in either order: ``plan van aanpak, 12-02-2026``.

    More facts of the record may follow as ``name=value``: ``capaciteit`` is not guessed, ``capacity=present`` is read.

    Raises:
        MistakeError: there is no day, or what it is has no kind here.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    days = [found for part in parts if (found := _read_day(part)) is not None]
    named = [part for part in parts if "=" not in part and _read_day(part) is None]
    if len(days) != 1 or len(named) != 1:
        raise MistakeError("fact_form")
    kind = _kinds().get(_plain(named[0]))
    if kind is None:
        raise MistakeError("unknown_record", names=", ".join(sorted(record_models())))
    record: dict[str, Any] = {"kind": kind, act_field(kind): days[0].isoformat()}
    for name, _, value in (part.partition("=") for part in parts if "=" in part):
        record[name.strip()] = _value(value.strip())
    return record


def _value(text: str) -> str | bool | list[str]:
    """``true`` and ``false``, several values joined by ``+``, a day as it is printed, or the text itself."""
    if text in ("true", "false"):
        return text == "true"
    if "+" in text:
        return [part.strip() for part in text.split("+")]
    found = printed_day(text)
    return text if found is None else found.isoformat()


def _kinds() -> dict[str, str]:
    """Record kinds by what people call them: our code, its words, and the milestone that it meets."""
    found: dict[str, str] = {}
    for rule in DUTCH_LAW.milestones:
        for kind in rule.met_by[:1]:
            found.setdefault(_plain(rule.nl), kind)
            found.setdefault(_plain(rule.en), kind)
    for kind in record_models():
        found[_plain(kind)] = kind
        for spoken in LANGUAGES.values():
            if f"fact.records.{kind}" in spoken:
                found[_plain(spoken[f"fact.records.{kind}"])] = kind
    return found


def _plain(name: str) -> str:
    """A name without capitals, hyphens and spaces: *42e-weeksmelding* and *42e weeksmelding* are one."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def with_record(facts: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with one record more, at the end."""
    return {**facts, "records": [*(facts.get("records") or ()), record]}
