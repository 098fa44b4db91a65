"""Decisions of UWV in one joined case that cannot both be true; refused with path and remedy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ..errors import CaseError, Instead, Path, Problem
from ..facts._filing import Filed
from ..facts.records import Stating
from ..law.signals import RETIRED
from ..law.stages.file import File
from ..law.stages.timeline import Timeline
from ..rules.catalogue import Catalogue
from .file import CaseFile

__all__ = ["refuse_contradictory_decisions", "refuse_what_the_stages_rule_out"]


def refuse_contradictory_decisions(file: CaseFile, catalogue: Catalogue) -> None:
    """Refuse two sanctions at once, a repair before the sanction, a decision before its report, and what was done and
    later recorded as not done; and an answer to a question that is not asked.

    Raises:
        CaseError: with every such contradiction.
    """
    problems = [
        *_two_sanctions(file),
        *_repairs(file),
        *_decided_before_asked(file),
        *_both_done_and_not(file),
        *_two_on_one_day(file),
        *_never_asked(file, catalogue),
    ]
    if problems:
        raise CaseError(problems)


def _two_sanctions(file: CaseFile) -> Iterator[Problem]:
    for earlier, later in pairwise(file.by_kind.get("sanction_decision", ())):
        withdrawn = earlier.record.withdrawn_on  # type: ignore[attr-defined]
        if withdrawn is None or withdrawn > later.done_on:
            expected = f"no second sanction decision while records[{earlier.place}] stands"
            remedy = "give that one its withdrawn_on, or take one of the two out"
            yield Problem("two_sanctions", _path(later, "sent_on"), later.done_on, expected, remedy)


def _repairs(file: CaseFile) -> Iterator[Problem]:
    sanctions, reports = file.by_kind.get("sanction_decision", ()), file.by_kind.get("repair_report", ())
    for report in reports:
        if sanctions and report.done_on < sanctions[0].done_on:
            expected = f"a day on or after the sanction decision ({sanctions[0].done_on.isoformat()})"
            remedy = "correct one of the two days"
            yield Problem("repaired_before_sanction", _path(report, "received_on"), report.done_on, expected, remedy)
    decisions = file.by_kind.get("repair_decision", ())
    for report, decision in zip(reports, decisions, strict=False):
        if len(reports) >= len(decisions) and decision.done_on < report.done_on:
            expected = f"a day on or after the repair report that it decides on ({report.done_on.isoformat()})"
            remedy = "correct the day, or add the report that it decided on"
            yield Problem("decided_before_reported", _path(decision, "sent_on"), decision.done_on, expected, remedy)


def _decided_before_asked(file: CaseFile) -> Iterator[Problem]:
    """A decision on early IVA before the application, which can be made only once, WIA 66(2)."""
    asked = file.by_kind.get("early_iva_application", ())
    for decision in file.by_kind.get("early_iva_decision", ()):
        if asked and decision.done_on < asked[0].done_on:
            expected = f"a day on or after the application ({asked[0].done_on.isoformat()})"
            remedy = "correct one of the two days"
            yield Problem("decided_before_asked", _path(decision, "sent_on"), decision.done_on, expected, remedy)


def _both_done_and_not(file: CaseFile) -> Iterator[Problem]:
    for kind in ("wia_application", "uwv_wia_letter"):
        entries = file.by_kind.get(kind, ())
        done = next((entry for entry in entries if entry.record.shows_act), None)
        for entry in entries:
            if done is not None and not entry.record.shows_act and entry.on >= done.done_on:
                expected = f"a day before records[{done.place}] ({done.done_on.isoformat()})"
                remedy = "correct one of the two, or take one out"
                yield Problem("done_and_not_done", _path(entry, "known_on"), entry.on, expected, remedy)


def _two_on_one_day(file: CaseFile) -> Iterator[Problem]:
    """Two decisions of one kind on one day that say different things: nobody can tell which one stands."""
    for kind, entries in file.by_kind.items():
        for earlier, later in pairwise(entries):
            same_day = earlier.done_on == later.done_on and kind != "sanction_decision"
            if same_day and isinstance(later.record, Stating) and _said(earlier) != _said(later):
                expected = f"what records[{earlier.place}] says, which was sent on the same day"
                remedy = "correct one of the two, or take one out"
                yield Problem("two_on_one_day", ("records", later.place), Instead(kind), expected, remedy)


def _said(entry: Filed) -> str:
    return entry.record.model_dump_json(exclude={"id"})


def _never_asked(file: CaseFile, catalogue: Catalogue) -> Iterator[Problem]:
    for entry in file.by_kind.get("answer", ()):
        question: str = entry.record.question  # type: ignore[attr-defined]
        signal = catalogue.signals.get(question)
        if question in RETIRED:
            continue
        if signal is None or signal.asks is None:
            remedy = "take the id of the question from risk.questions, or from docs/signals.md"
            expected = "the id of a question, such as UP-E07"
            yield Problem("unknown_question", _path(entry, "question"), question, expected, remedy)


def _path(entry: Filed, name: str) -> Path:
    return ("records", entry.place, name)


def refuse_what_the_stages_rule_out(file: CaseFile, view: File, found: Timeline) -> None:
    """Refuse a last day that UWV states or fixes before what it ends begins.

    Raises:
        CaseError: with every such day.
    """
    problems = [*_fixed_too_soon(file, view, found), *_stated_too_soon(file, view, found)]
    if problems:
        raise CaseError(problems)


def _fixed_too_soon(file: CaseFile, view: File, found: Timeline) -> Iterator[Problem]:
    end = date.fromordinal(found.end_of_wait.day)
    if view.extension_fixed is None or found.early_iva.day is not None or view.extension_fixed > found.end_of_wait.day:
        return
    fixed = date.fromordinal(view.extension_fixed)
    entry = next(
        entry
        for entry in reversed(file.entries("extension_decision"))
        if getattr(entry.record, "last_day", None) == fixed
    )
    expected = f"a day after the last day of the wait ({end})"
    yield Problem("extension_before_it_begins", _path(entry, "last_day"), fixed, expected, "correct the day")


def _stated_too_soon(file: CaseFile, view: File, found: Timeline) -> Iterator[Problem]:
    begins = {
        "last_day_of_waiting_period": view.first_sick_day,
        "last_day_of_wage_continuation": view.first_sick_day,
        "first_day_of_wia": view.first_sick_day,
        "last_day_of_sanction": found.sanction_start.day,
    }
    for name, first in begins.items():
        said = file.stated.get(name)
        if said is None or first is None or said[0].toordinal() >= first:
            continue
        place = next(entry.place for entries in file.by_kind.values() for entry in entries if entry.id == said[1])
        expected = f"a day on or after {date.fromordinal(first).isoformat()}, on which it begins in this case"
        yield Problem(
            "stated_before_it_begins", ("records", place, "states", name), said[0], expected, "correct the day"
        )
