"""A first case file: made by answering questions, or by filling in a template."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final, TypeAlias

from ..facts.case import CASE_SCHEMA
from ..facts.names import yes_or_no
from ..facts.records import act_field
from ..text import Language, words
from ..text.dates import NoDay, written_day
from ..text.mistakes import MistakeError
from ..text.refusals import beside
from .given import BadInputError, checked

__all__ = ["asked_for", "begun_on", "template"]

Facts: TypeAlias = dict[str, Any]
Read: TypeAlias = Callable[[str, Language], str | None]
Put: TypeAlias = Callable[[Facts, str], Facts]

_RECORDS: Final = (
    "problem_analysis", "action_plan", "week_42_notice", "first_year_evaluation", "second_track_start",
    "reintegration_report", "wia_application",
)  # fmt: skip
"""What is asked for a first file: the acts that nearly every case has."""
_BEGUN: Final[Facts] = {"absences": [{"first_day": "2020-01-06"}]}
"""Any day: the number of a case is judged before its first sick day is given."""
_ANSWERS: Final = "answers"


def template() -> dict[str, Any]:
    """A case file with nothing filled in: ``null`` for what is not known, and no record of what was not done."""
    return {
        "schema": CASE_SCHEMA,
        "case_id": None,
        "absences": [{"first_day": None, "last_day": None}],
        "birth_date": None,
        "employment": {"first_day": None, "last_day": None, "safety_net": "unknown"},
        "records": [],
    }


def begun_on(day: date) -> Facts:
    """A case file of which only the first sick day is known."""
    return {"schema": CASE_SCHEMA, "absences": [{"first_day": day.isoformat()}], "records": []}


def asked_for(language: Language) -> Facts:
    """A case file from the answers to a few questions; an empty answer means that it is not known.

    An answer that cannot be so beside the earlier ones is refused in words, and asked again.

    Raises:
        MistakeError: the answers end before the first sick day is given.
        BadInputError: the answers end after one that was refused.
    """
    w = words(language)
    facts: Facts = {"schema": CASE_SCHEMA}
    facts = _taken(w["new.case_id"], _text, facts, _numbered, language)
    facts = _taken(w["new.first_sick_day"], _day, facts, lambda held, day: _absent(held, first_day=day), language)
    if "absences" not in facts:
        raise MistakeError("no_first_sick_day")
    for question, read, put in _OF_THE_CASE:
        facts = _taken(w[question], read, facts, put, language)
    facts = {**facts, "records": []}
    for kind in _RECORDS:
        question = w["new.record"].format(record=w[f"fact.records.{kind}"])
        facts = _taken(question, _day, facts, partial(_recorded, kind), language)
    return facts


def _taken(question: str, read: Read, facts: Facts, put: Put, language: Language) -> Facts:
    """The facts with the answer, asked again until they can be so; the same facts where it is not known."""
    refused: BadInputError | None = None
    while True:
        answer = _ask(question)
        if answer is None and refused is not None:
            raise refused
        if not answer:
            return facts
        found = read(answer, language)
        if found is None:
            continue
        held = put(facts, found)
        try:
            checked(_ANSWERS, _BEGUN | held)
        except BadInputError as error:
            refused = error
            for problem in error.problems:
                sys.stderr.write(f"{beside(problem, language)}\n")
        else:
            return held


def _numbered(facts: Facts, case_id: str) -> Facts:
    return {**facts, "case_id": case_id}


def _absent(facts: Facts, **days: str) -> Facts:
    (absence,) = facts.get("absences", [{}])
    return {**facts, "absences": [{**absence, **days}]}


def _recorded(kind: str, facts: Facts, day: str) -> Facts:
    return {**facts, "records": [*facts["records"], {"kind": kind, act_field(kind): day}]}


def _ask(question: str) -> str | None:
    """One answer; ``None`` where there are no more."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    return line.strip() if line else None


def _text(answer: str, language: Language) -> str:
    return answer


def _day(answer: str, language: Language) -> str | None:
    found = written_day(answer)
    if isinstance(found, NoDay):
        sys.stderr.write(f"{found.said(language)}\n")
        return None
    return found.isoformat()


def _asked_yes_or_no(answer: str, language: Language) -> str | None:
    found = yes_or_no(answer)
    if found is None:
        sys.stderr.write(f"{words(language)['new.no_yes']}\n")
    return found


_OF_THE_CASE: Final[tuple[tuple[str, Read, Put], ...]] = (
    ("new.last_sick_day", _day, lambda facts, day: _absent(facts, last_day=day)),
    ("new.birth_date", _day, lambda facts, day: {**facts, "birth_date": day}),
    ("new.safety_net", _asked_yes_or_no, lambda facts, said: {**facts, "employment": {"safety_net": said}}),
)
"""Questions about the case itself: how an answer is read, and where it goes."""
