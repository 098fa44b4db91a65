"""Decisions of UWV in one joined case that cannot both be true; refused with path and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from ..errors import CaseError, Instead, Path, Problem, nearest, refused, without_content
from ..facts._filing import Filed, kinds_of
from ..facts.records import Answer, ExtensionAgreement, ExtensionDecision, Objection, SanctionDecision, Stating
from ..law.retired import RETIRED
from ..law.stages.file import File
from ..law.stages.timeline import Timeline
from ..law.wia import EARLY_IVA_FIRST_COUNTED_DAY
from ..rules.catalogue import Catalogue
from .file import CaseFile, imposed

__all__ = [
    "CHECKS",
    "never_asked",
    "refuse_contradictory_decisions",
    "refuse_what_the_stages_rule_out",
    "two_on_one_day",
]


def refuse_contradictory_decisions(file: CaseFile, catalogue: Catalogue) -> None:
    """Refuse two sanctions at once, a decision before what it is about, and what was done and later recorded as not
    done; and an answer to a question that is not asked.

    Raises:
        CaseError: with every such contradiction.
    """
    none_of = file.by_kind.keys().isdisjoint
    problems = [problem for check, kinds in CHECKS if not none_of(kinds) for problem in check(file)]
    if not none_of(("answer",)):
        problems += never_asked(file, catalogue)
    if problems:
        raise CaseError(problems)


def _two_sanctions(file: CaseFile) -> Iterator[Problem]:
    for earlier, later in pairwise(imposed(file.of(SanctionDecision))):
        withdrawn = earlier.record.withdrawn_on
        if withdrawn is None or withdrawn > later.done_on:
            yield refused("two_sanctions", _path(later, "sent_on"), later.done_on, before=earlier.place)


def _repairs(file: CaseFile) -> Iterator[Problem]:
    sanctions, reports = file.by_kind.get("sanction_decision", ()), file.by_kind.get("repair_report", ())
    for report in reports:
        if sanctions and report.done_on < sanctions[0].done_on:
            day = sanctions[0].done_on.isoformat()
            yield refused("repaired_before_sanction", _path(report, "received_on"), report.done_on, day=day)
    decisions = file.by_kind.get("repair_decision", ())
    for report, decision in zip(reports, decisions, strict=False):
        if len(reports) >= len(decisions) and decision.done_on < report.done_on:
            day = report.done_on.isoformat()
            yield refused("decided_before_reported", _path(decision, "sent_on"), decision.done_on, day=day)


def _before_what_it_is_about(file: CaseFile) -> Iterator[Problem]:
    """A repair decision before the sanction, a decision on early IVA before it was asked, an objection before what it
    is against.
    """
    for kind, about, key in _ABOUT:
        first = next(iter(file.by_kind.get(about, ())), None)
        for entry in file.by_kind.get(kind, ()):
            if first is not None and entry.done_on < first.done_on:
                path, day = _path(entry, "sent_on"), first.done_on.isoformat()
                yield refused(key, path, entry.done_on, before=first.place, day=day)
    for entry in file.of(Objection):
        against = entry.record.against
        first = None if against is None else next(iter(file.by_kind.get(against, ())), None)
        if first is not None and entry.done_on < first.done_on:
            path, day = _path(entry, "received_on"), first.done_on.isoformat()
            yield refused("objection_before_decision", path, entry.done_on, before=first.place, day=day)


_ABOUT: Final = (
    ("repair_decision", "sanction_decision", "decided_before_sanction"),
    ("early_iva_decision", "early_iva_application", "decided_before_asked"),
)
"""Decisions, the kind of record that each is about, and the refusal where it came before the first of them."""


def _both_done_and_not(file: CaseFile) -> Iterator[Problem]:
    for kind in ("wia_application", "uwv_wia_letter"):
        entries = file.by_kind.get(kind, ())
        done = next((entry for entry in entries if entry.record.shows_act), None)
        for entry in entries:
            if done is not None and not entry.record.shows_act and entry.on >= done.done_on:
                path, day = _path(entry, "known_on"), done.done_on.isoformat()
                yield refused("done_and_not_done", path, entry.on, before=done.place, day=day)


def two_on_one_day(file: CaseFile) -> Iterator[Problem]:
    """Two decisions of one kind on one day that say different things: nobody can tell which one stands."""
    for kind, entries in file.by_kind.items():
        for earlier, later in pairwise(entries):
            both = isinstance(later.record, Stating) and kind != "sanction_decision"
            if both and earlier.done_on == later.done_on and _said(earlier) != _said(later):
                yield refused("two_on_one_day", ("records", later.place), Instead(kind, kind), before=earlier.place)


CHECKS: Final[tuple[tuple[Callable[[CaseFile], Iterator[Problem]], tuple[str, ...]], ...]] = (
    (_two_sanctions, ("sanction_decision",)),
    (_repairs, ("repair_report", "repair_decision")),
    (_before_what_it_is_about, ("repair_decision", "early_iva_decision", "objection")),
    (_both_done_and_not, ("wia_application", "uwv_wia_letter")),
    (two_on_one_day, kinds_of(Stating)),
)
"""What is looked at, and the kinds of record of which one must be on file for it to find anything."""


def _said(entry: Filed) -> str:
    return entry.record.model_dump_json(exclude={"id"})


def never_asked(file: CaseFile, catalogue: Catalogue) -> Iterator[Problem]:
    """An answer to a question that no signal asks."""
    for entry in file.of(Answer):
        question = entry.record.question
        signal = catalogue.signals.get(question)
        if question in RETIRED:
            continue
        if signal is None or signal.asks is None:
            asked = [id for id, known in catalogue.signals.items() if known.asks is not None]
            near = nearest(question, asked)
            key = "unknown_question" if near is None else "unknown_question.near"
            shown = question if question[:1].isupper() else without_content(question)
            yield refused(key, _path(entry, "question"), shown, near=near)


def _path(entry: Filed, name: str) -> Path:
    return ("records", entry.place, name)


def refuse_what_the_stages_rule_out(file: CaseFile, view: File, found: Timeline) -> None:
    """Refuse a day that UWV states or fixes before what it ends or begins can be.

    Raises:
        CaseError: with every such day.
    """
    problems = [
        *_asked_too_soon(file, found),
        *_fixed_too_soon(file, view, found),
        *_stated_too_soon(file, view, found),
    ]
    if problems:
        raise CaseError(problems)


def _asked_too_soon(file: CaseFile, found: Timeline) -> Iterator[Problem]:
    """A request for an extension to a day that the wait reaches anyhow; a granted early IVA ends the wait sooner."""
    if found.early_iva.day is not None:
        return
    for entry in file.of(ExtensionAgreement):
        asked = entry.record.last_day
        if asked is not None and asked.toordinal() <= found.end_of_wait.day:
            end = date.fromordinal(found.end_of_wait.day).isoformat()
            yield refused("extension_before_it_begins", _path(entry, "last_day"), asked, day=end)


def _fixed_too_soon(file: CaseFile, view: File, found: Timeline) -> Iterator[Problem]:
    if view.extension_fixed is None or found.early_iva.day is not None or view.extension_fixed > found.end_of_wait.day:
        return
    end = date.fromordinal(found.end_of_wait.day)
    fixed = date.fromordinal(view.extension_fixed)
    entry = next(entry for entry in reversed(file.of(ExtensionDecision)) if entry.record.last_day == fixed)
    yield refused("extension_before_it_begins", _path(entry, "last_day"), fixed, day=end)


def _stated_too_soon(file: CaseFile, view: File, found: Timeline) -> Iterator[Problem]:
    if not file.stated:
        return
    begins = {
        "last_day_of_waiting_period": view.first_sick_day,
        "last_day_of_wage_continuation": view.first_sick_day,
        "last_day_of_sanction": found.sanction_start.day,
        "first_day_of_wia": file.sickness.date_of(EARLY_IVA_FIRST_COUNTED_DAY).toordinal(),
    }
    for name, first in begins.items():
        said = file.stated.get(name)
        if said is None or first is None or said.day.toordinal() >= first:
            continue
        place = next(entry.place for entries in file.by_kind.values() for entry in entries if entry.id == said.letter)
        path: Path = ("records", place, "states", name)
        yield refused("stated_before_it_begins", path, said.day, day=date.fromordinal(first).isoformat())
