"""Refusals in tests: facts with something wrong, and what the error says of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from pydantic import ValidationError

from poortwachter import Case, CaseError

DAY = "2026-01-05"

Facts = dict[str, object]


class Complaint(NamedTuple):
    """One problem as an error reports it."""

    code: str
    where: str
    message: str


class Bad(NamedTuple):
    """Facts with one thing wrong: the code and place of the complaint, what it expects and what it advises."""

    name: str
    facts: object
    code: str
    where: str
    says: str
    do: str


def as_text(path: tuple[str | int, ...]) -> str:
    """A path as people write it: ``records[0].dated``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def complaints(error: ValidationError | CaseError) -> list[Complaint]:
    """The problems in ``error``, whichever of the two it is."""
    if isinstance(error, CaseError):
        return [Complaint(problem.code, as_text(problem.path), str(problem)) for problem in error.problems]
    return [Complaint(line["type"], as_text(line["loc"]), line["msg"]) for line in error.errors()]


def refusal(facts: object) -> list[Complaint]:
    """What is wrong with ``facts`` when a case is made of them."""
    with pytest.raises(ValidationError) as caught:
        Case.model_validate(facts)
    return complaints(caught.value)


def refusal_of_text(text: str | bytes) -> list[Complaint]:
    """What is wrong with JSON ``text`` when a case is read from it."""
    with pytest.raises(ValidationError) as caught:
        Case.model_validate_json(text)
    return complaints(caught.value)


def refusal_to(answer: Callable[[], object]) -> list[Complaint]:
    """Why ``answer`` refuses: it must be a CaseError, and its text must be that of its problems."""
    with pytest.raises(CaseError) as caught:
        answer()
    assert isinstance(caught.value, ValueError)
    assert str(caught.value) == "\n".join(map(str, caught.value.problems))
    return complaints(caught.value)


def check(found: list[Complaint], code: str, where: str, says: str, do: str) -> None:
    """There is one problem, at ``where``, and its message says what was expected and what to do."""
    assert [(complaint.code, complaint.where) for complaint in found] == [(code, where)]
    message = found[0].message
    assert message.startswith(f"{where or '(the whole input)'}: ")
    _, _, expected = message.partition("expected ")
    assert says in expected
    assert do in expected[expected.index(says) + len(says) :]


def running(**facts: object) -> Facts:
    """A case that runs since 5 January 2026, with more facts."""
    return {"first_sick_day": DAY, **facts}


def spells(*days: tuple[str, str | None], **first: object) -> Facts:
    """A case with these spells; ``first`` says more on the first one."""
    absences: list[Facts] = [{"first_day": one, "last_day": last} for one, last in days]
    absences[0].update(first)
    return {"absences": absences}


def maternity(*days: tuple[str, str], **last: object) -> Facts:
    """A case with these maternity leaves; ``last`` says more on the last one."""
    leaves: list[Facts] = [{"kind": "pregnancy_maternity", "first_day": one, "last_day": other} for one, other in days]
    leaves[-1].update(last)
    return running(leaves=leaves)


def with_record(kind: str, **fields: object) -> Facts:
    """A running case with one record."""
    return running(records=[{"kind": kind, **fields}])
