"""Which packs are in use, which readings are chosen of each, and whether a case fits them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..counting.days import read_day
from ..errors import CaseError, Problem, refused, without_content
from ..errors.of_packs import PARTS
from ..facts.case import Case
from ..facts.records import Answer, Event
from ..law.readings import given_readings
from .author import PackError, nearly, not_an_outcome, without_line
from .checks import events_of, questions_of
from .language import FactName, Pack
from .reading import pack_named

__all__ = ["in_use", "own_readings", "refuse_after", "refuse_unasked", "refuse_undeclared"]


def in_use(packs: object, jurisdiction: str) -> tuple[Pack, ...]:
    """The packs that a caller names, read; each once, and of the jurisdiction of the case.

    Raises:
        CaseError: something that is no pack, a pack twice, or a pack of another country.
    """
    problems: list[Problem] = []
    found: list[Pack] = []
    if isinstance(packs, str) or not isinstance(packs, Iterable):
        raise CaseError([refused("not_packs", ("packs",), without_content(packs))])
    for place, item in enumerate(packs):
        pack = _pack(item, ("packs", place), problems)
        if pack is None:
            continue
        if any(pack.id == other.id for other in found):
            problems.append(refused("pack_twice", ("packs", place), pack.id))
        if pack.jurisdiction != jurisdiction:
            countries = {"country": jurisdiction, "own": pack.jurisdiction}
            problems.append(refused("pack_of_another_country", ("packs", place), pack.id, **countries))
        found.append(pack)
    if problems:
        raise CaseError(problems)
    return tuple(found)


def _pack(item: object, path: tuple[str, int], problems: list[Problem]) -> Pack | None:
    if isinstance(item, Pack):
        return item
    if isinstance(item, str):
        try:
            return pack_named(item)
        except PackError as error:
            problems.extend(without_line(wrong, path) for wrong in error.problems)
            return None
    problems.append(refused("not_a_pack", path, without_content(item)))
    return None


def own_readings(
    readings: Mapping[str, str] | None, packs: Sequence[Pack]
) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The chosen readings of the law, and those of each pack: these begin with its id and a point.

    Raises:
        CaseError: a reading or an alternative that its pack does not know.
    """
    law: dict[str, str] = {}
    own: dict[str, dict[str, str]] = {pack.id: {} for pack in packs}
    problems = []
    for name, alternative in given_readings(readings).items():
        head, _, rest = str(name).partition(".")
        if not rest or head not in own:
            law[name] = alternative
            continue
        pack = next(pack for pack in packs if pack.id == head)
        known = {item.id: tuple(one.id for one in item.alternatives) for item in pack.readings}
        if rest not in known or alternative not in known[rest]:
            listed = known.get(rest) or tuple(f"{head}.{item}" for item in known)
            path = ("readings", name)
            problems.append(refused("unknown_reading.pack", path, without_content(alternative), names=listed))
        own[head][rest] = alternative
    if problems:
        raise CaseError(problems)
    return law, own


# --- whether the case fits ----------------------------------------------------------------------------------------


def refuse_undeclared(case: Case, packs: Sequence[Pack]) -> None:
    """Refuse events, outcomes and facts that no pack in use declares.

    Raises:
        CaseError: with every such event and fact.
    """
    events = {item.name: item.outcomes for pack in packs for item in events_of(pack)}
    facts = {item.name: item for pack in packs for item in pack.facts}
    problems = [*_events(case, events), *_facts(case, facts)]
    if problems:
        raise CaseError(problems)


def _events(case: Case, declared: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    for place, record in enumerate(case.records):
        if not isinstance(record, Event):
            continue
        if record.name not in declared:
            yield _not_declared(("records", place, "name"), record.name, "event", declared)
        elif record.outcome is not None and record.outcome not in declared[record.name]:
            yield _not_repeated(not_an_outcome(("records", place, "outcome"), record.outcome, declared[record.name]))


def _not_declared(path: tuple[str | int, ...], name: str, what: str, declared: Mapping[str, object]) -> Problem:
    """A name that no pack in use declares."""
    words = {"what": PARTS[what].en, "what_nl": PARTS[what].nl}
    if not declared:
        return _not_repeated(refused("not_declared.none", path, name, **words))
    return _not_repeated(nearly("not_declared", "not_declared.near", path, name, declared, **words))


def _not_repeated(problem: Problem) -> Problem:
    """The problem without the text of a case: a word that no pack declares could be a name or a cause."""
    return replace(problem, value=without_content(problem.value))


def _facts(case: Case, declared: Mapping[str, FactName]) -> Iterator[Problem]:
    for name, value in case.pack_facts or ():
        if name not in declared:
            yield _not_declared(("pack_facts", name), name, "fact", declared)
        else:
            yield from _value(declared[name], value)


def _value(fact: FactName, value: bool | int | str) -> Iterator[Problem]:
    path = ("pack_facts", fact.name)
    fits = {
        "yes_no": isinstance(value, bool),
        "number": isinstance(value, int) and not isinstance(value, bool) and value >= 0,
        "choice": value in fact.values,
    }
    if fact.type == "day":
        problems: list[Problem] = []
        read_day(path, value, problems)
        yield from problems
    elif not fits[fact.type]:
        yield refused(f"fact_value.{fact.type}", path, without_content(value), names=fact.values)


def refuse_unasked(case: Case, packs: Sequence[Pack]) -> None:
    """Refuse answers to questions that no pack in use asks."""
    asked = {question: None for pack in packs for question in questions_of(pack)}
    problems = [
        _not_declared(("records", place, "question"), record.question, "question", asked)
        for place, record in enumerate(case.records)
        if isinstance(record, Answer) and record.question not in asked
    ]
    if problems:
        raise CaseError(problems)


def refuse_after(case: Case, as_of: date) -> None:
    """Refuse a case in which something happened after the day of assessment.

    Raises:
        CaseError: with every such day.
    """
    said = as_of.isoformat()
    late = [refused("after_as_of", path, day, day=said) for path, day in case.days_that_happened if day > as_of]
    if late:
        raise CaseError(late)
