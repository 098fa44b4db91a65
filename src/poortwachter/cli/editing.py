"""A first case file: made by answering questions, or by filling in a template."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any, Final

from ..facts.case import CASE_SCHEMA
from ..facts.records import act_field
from ..text import Language, words
from ..text.entry import read_day
from ..text.mistakes import MistakeError

__all__ = ["asked_for", "template"]

_RECORDS: Final = (
    "problem_analysis", "action_plan", "week_42_notice", "first_year_evaluation", "second_track_start",
    "reintegration_report", "wia_application",
)  # fmt: skip
"""What is asked for a first file: the acts that nearly every case has."""
_YES: Final = {"ja": "yes", "j": "yes", "yes": "yes", "y": "yes", "nee": "no", "n": "no", "no": "no"}


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
        found = read_day(text)
        if found is not None:
            return found
        sys.stderr.write(f"{words(language)['new.no_day']}\n")
