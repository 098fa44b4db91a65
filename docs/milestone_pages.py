"""A page for each milestone, from the catalogue: rule, articles, versions, who, consequence, example, week tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from poortwachter import Case, assess
from poortwachter.facts.records import act_field
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.rules.citation import Citation
from poortwachter.rules.rule import MilestoneRule, Occasion, Transition, Version
from poortwachter.text import words
from poortwachter.text.articles import article_text
from poortwachter.text.labels import label
from poortwachter.text.law import due_text, term_text
from poortwachter.text.proof import proof_page
from poortwachter.text.tables import WIDTH

__all__ = ["milestone_index", "milestone_page"]

_DOCS: Final = Path(__file__).parent
_PLAIN: Final[dict[str, Any]] = {"first_sick_day": "2026-01-05"}
_PLAIN_DAY: Final = date(2026, 2, 2)

_OCCASIONS: Final[Mapping[Occasion, str]] = {
    Occasion.ONCE: "Once in a case.",
    Occasion.OPINION: (
        "Once in a case. An analysis of while no long absence was expected does not show it where it was expected "
        "later; the first opinion from then on does, RPEZ 2(2), (3)."
    ),
    Occasion.EACH_CAPACITY_CHANGE: "Again after each opinion by which capacity returned or changed, RPEZ 4(5).",
    Occasion.EACH_EVALUATION: "Again after each evaluation, until the end of the wait.",
    Occasion.EACH_EVENT: "For each record of the kinds that bring it up; not at all while there is none.",
    Occasion.END_OF_EMPLOYMENT: "Once the last day of the employment is known and lies in the sickness.",
    Occasion.AFTER_EFFECT: (
        "Where the sickness began within four weeks after the employment of an employer that bears the ZW risk itself."
    ),
    Occasion.RECOVERY: "Once the employer heard of recovery.",
    Occasion.RECOVERY_IN_BENEFIT: (
        "Once an employer that bears the ZW risk itself heard of recovery from sickness that outlasted the employment."
    ),
    Occasion.RECOVERED: "Once, where recovery ended the sickness of one who is concerned.",
    Occasion.WHERE_CONCERNED: "Once, where those whom it concerns are known to be concerned; not at all elsewhere.",
    Occasion.EACH_PERIOD: "After 26, 52 and 78 weeks of sickness, where it is known to concern the employee.",
    Occasion.EACH_REQUEST: "For each request of the kinds that bring it up; the answer stands on the same record.",
}
_TRANSITIONS: Final[Mapping[Transition, str]] = {
    Transition.BY_FIRST_SICK_DAY: "The version in force on the first sick day governs.",
    Transition.BY_EVENT: "The version in force on the day of the event governs.",
    Transition.UNLESS_EXPIRED: (
        "The old version governs where its term had expired while it was in force; that is a contested reading."
    ),
}

_DECIDED: Final[list[dict[str, Any]]] = [
    {"id": "letter", "kind": "uwv_wia_letter", "status": "sent", "sent_on": "2027-09-06"},
    {"id": "application", "kind": "wia_application", "received_on": "2027-10-11"},
    {"id": "sanction", "kind": "sanction_decision", "sent_on": "2027-11-15", "ground": "substantive"},
]
_OBJECTED: Final[list[dict[str, Any]]] = [
    *_DECIDED,
    {"id": "objection", "kind": "objection", "received_on": "2027-12-06", "against": "sanction_decision"},
]
_LEFT: Final[dict[str, Any]] = {"first_day": "2020-03-01", "last_day": "2028-03-31"}
_PAID: Final[list[dict[str, Any]]] = [{"id": "payment", "kind": "transition_payment", "dated": "2028-04-28"}]

_NOBODY: Final[dict[str, Any]] = {**_PLAIN, "employment": {"regime": "no_employer"}}
_SHORT_SICK: Final[dict[str, Any]] = {
    "first_day": "2026-01-05", "last_day": "2026-03-08", "ended_by": "recovery", "recovery_reported_on": "2026-03-09",
}  # fmt: skip

_FACTS: Final[Mapping[str, dict[str, Any]]] = {
    "employee_sick_notice": _NOBODY,
    "employee_recovery_notice": {"absences": [_SHORT_SICK], "employment": {"regime": "no_employer"}},
    "recovery_notice_self_insured": {
        "absences": [_SHORT_SICK],
        "employment": {"last_day": "2026-01-31", "self_insured_zw": "yes"},
        "records": [{"id": "notice", "kind": "end_of_employment_notice", "received_on": "2026-02-02"}],
    },
    "benefit_in_full": {**_PLAIN, "employment": {"safety_net": "yes", "safety_net_notice_term": "six_weeks"}},
    "incapacity_decision": {
        **_PLAIN,
        "employment": {"last_day": "2026-05-31"},
        "records": [{"id": "notice", "kind": "end_of_employment_notice", "received_on": "2026-05-29"}],
    },
    "benefit_assessment": _NOBODY,
    "uwv_problem_analysis": _NOBODY,
    "uwv_action_plan": {
        **_NOBODY, "records": [{"id": "opinion", "kind": "uwv_problem_analysis", "dated": "2026-02-09"}],
    },
    "uwv_review": _NOBODY,
    "expert_opinion": {
        **_PLAIN,
        "records": [{"id": "request", "kind": "expert_opinion", "requested_on": "2026-06-01", "question": "own_work"}],
    },
    "simplified_assessment": {"first_sick_day": "2024-01-08", "birth_date": "1961-06-01"},
    "safety_net_notice": {**_PLAIN, "employment": {"safety_net": "yes", "safety_net_notice_term": "fourth_day"}},
    "end_of_employment_notice": {**_PLAIN, "employment": {"last_day": "2026-06-30"}},
    "sick_notice_after_employment": {
        **_PLAIN, "employment": {"last_day": "2025-12-19", "self_insured_zw": "yes"},
    },
    "recovery_notice": {
        "absences": [_SHORT_SICK],
        "employment": {"safety_net": "yes"},
    },
    "wia_decision": {**_PLAIN, "records": _DECIDED[:2]},
    "report_completion": {
        **_PLAIN,
        "records": [*_DECIDED[:2], {"id": "request", "kind": "report_request", "sent_on": "2027-10-18"}],
    },
    "report_supplement": {
        **_PLAIN,
        "records": [
            {"id": "report", "kind": "reintegration_report", "dated": "2027-09-01"},
            {
                "id": "extension", "kind": "extension_decision", "sent_on": "2027-10-01", "granted": True,
                "last_day": "2028-12-31",
            },
            {"id": "request", "kind": "report_supplement_request", "received_on": "2028-02-07"},
        ],
    },
    "repair_report": {**_PLAIN, "records": _DECIDED},
    "repair_decision": {
        **_PLAIN, "records": [*_DECIDED, {"id": "report", "kind": "repair_report", "received_on": "2028-03-06"}],
    },
    "early_iva_decision": {
        **_PLAIN, "records": [{"id": "iva", "kind": "early_iva_application", "received_on": "2026-09-07"}],
    },
    "extension_decision": {
        **_PLAIN, "records": [{"id": "extension", "kind": "extension_agreement", "received_on": "2027-09-06"}],
    },
    "objection": {**_PLAIN, "records": _DECIDED},
    "objection_decision": {**_PLAIN, "records": _OBJECTED},
    "appeal": {
        **_PLAIN,
        "records": [*_OBJECTED, {"id": "decision", "kind": "objection_decision", "sent_on": "2028-02-07"}],
    },
    "dismissal_permit": {
        **_PLAIN, "records": [{"id": "permit", "kind": "dismissal_permit", "sent_on": "2028-02-14", "granted": True}],
    },
    "transition_compensation": {**_PLAIN, "employment": _LEFT, "records": _PAID},
    "transition_compensation_decision": {
        **_PLAIN,
        "employment": _LEFT,
        "records": [
            *_PAID, {"id": "application", "kind": "transition_compensation_application", "received_on": "2028-06-05"},
        ],
    },
}  # fmt: skip
"""A made-up case for each milestone that a plain case does not have."""

_TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "problem_analysis": ("Week 6: day 42 or day 43",),
    "action_plan": ("The plan counted from day one",),
    "week_42_notice": ("Week 42 and the weekend",),
    "first_year_evaluation": ("The first-year evaluation in week 46, 48, 50 or 52",),
    "second_track": ("The first-year evaluation in week 46, 48, 50 or 52",),
    "reintegration_report": ('The "week-91 WIA application"',),
    "wia_application": ('The "week-91 WIA application"', "End date: the last day, or the day after?"),
    "uwv_wia_letter": ("Week 87, 88 or 89",),
}
"""Which parts of the page on pitfalls are about a milestone."""


def milestone_index(note: str) -> str:
    """All milestones in a table, and the contents of the site below it."""
    rows = "\n".join(
        f"| [{rule.en}]({rule.id}.md) | {rule.nl} | {label(rule.bearer, 'en')} "
        f"| {', '.join(_linked(cited) for cited in rule.versions[-1].basis)} |"
        for rule in DUTCH_LAW.milestones
    )
    listed = "\n".join(rule.id for rule in DUTCH_LAW.milestones)
    return f"""# Milestones

{note}

A page for each: its rule, its articles, its versions, who, what follows, an example, and what week tables make of it.

| milestone | in Dutch | who | article |
| --- | --- | --- | --- |
{rows}

```{{toctree}}
:hidden:

{listed}
```
"""


def milestone_page(rule: MilestoneRule, note: str) -> str:
    """The page of one milestone."""
    parts = [_head(rule, note), _term(rule), _versions(rule), _met(rule), _consequences(rule), _example(rule)]
    return "\n\n".join((*parts, *_week_tables(rule))) + "\n"


def _head(rule: MilestoneRule, note: str) -> str:
    together = "" if rule.together_with is None else f", together with the {label(rule.together_with, 'en')}"
    lines = [
        f"*{rule.nl}* in Dutch; `{rule.id}` in answers.",
        f"Who acts: the {label(rule.bearer, 'en')}{together}." if rule.bearer != "uwv" else "Who acts: UWV.",
        f"It is {_NATURES[rule.nature.value]}, by {label(rule.authority, 'en')}.",
        _OCCASIONS[rule.occasion],
    ]
    if rule.brought_up_by:
        lines.append(f"Brought up by: {', '.join(f'`{kind}`' for kind in rule.brought_up_by)}.")
    return f"# {rule.en}\n\n{note}\n\n" + "\n".join(lines)


_NATURES: Final = {"duty": "a duty", "option": "an option", "power": "a power"}


def _term(rule: MilestoneRule) -> str:
    lines = ["## By when", ""]
    newest = rule.versions[-1]
    if newest.due is not None:
        lines.append(f"The last day, inclusive: {due_text(newest, 'en')}.")
    if rule.window_opens is not None:
        lines.append(f"It counts, or is usual, from: {term_text(rule.window_opens, 'en')}.")
    if rule.advised is not None:
        lines.append(f"Advised by practice: {term_text(rule.advised, 'en')}.")
    if rule.variable:
        lines.append("Employer and employee may agree on another day beforehand, with reasons (RPEZ 5).")
    if rule.stated_as is not None:
        lines.append(
            f"A day that UWV states in a letter (`states.{rule.stated_as}`) wins over the day that is counted."
        )
    if rule.stands_still_by:
        by = ", ".join(article_text(cited, "en") for cited in rule.stands_still_by)
        lines.append(f"The term can stand still or be put off ({by}): record the day that UWV then names.")
    conditions = [f"* {condition.about}" for condition in rule.conditions]
    if conditions:
        lines += ["", "It is asked where all of this holds; while a fact is silent the rule stands:", "", *conditions]
    return "\n".join(lines)


def _versions(rule: MilestoneRule) -> str:
    rows = [
        f"| {_span(version)} | {due_text(version, 'en')} "
        f"| {', '.join(_linked(cited, version) for cited in version.basis)} "
        f"| {version.source} | {label(version.mark, 'en')} |"
        for version in rule.versions
    ]
    heads = ["| in force | last day | article | source | how well known |", "| --- | --- | --- | --- | --- |"]
    said = [] if len(rows) == 1 else [_TRANSITIONS[rule.transition], ""]
    return "\n".join(["## Versions", "", *said, *heads, *rows])


def _span(version: Version) -> str:
    first = "" if version.in_force_from is None else f"from {version.in_force_from.isoformat()}"
    last = "" if version.in_force_until is None else f"until {version.in_force_until.isoformat()}"
    return " ".join(part for part in (first, last) if part) or "always"


def _linked(cited: Citation, version: Version | None = None) -> str:
    """An article with the address of the text as it was read; that of an ended version on its last day."""
    link = DUTCH_LAW.link(cited, None if version is None else version.in_force_until)
    return f"[{cited}]({link})" if link else label(cited, "en")


def _met(rule: MilestoneRule) -> str:
    kinds = [*rule.met_by, *(kind for kind in rule.also_met_by if kind not in rule.met_by)]
    lines = [f"* `{kind}`, by its `{act_field(kind)}`" for kind in kinds]
    lines += [
        f"* `{kind}`, by its `{act_field(kind)}`, where this day is known: {term_text(day, 'en')}"
        for kind, day in rule.also_met_where
    ]
    lines += [
        f"* from {one.from_day} its `{one.field}` must hold {' and '.join(one.holds)}, {one.basis}"
        for one in rule.requirements
    ]
    return "\n".join(["## What shows it", "", *lines])


def _consequences(rule: MilestoneRule) -> str:
    w = words("en")
    lines = [
        f"* {w[f'consequence.{one.code}']} ({_linked(one.basis)})"
        + ("" if one.from_due is None else f", for a last day from {one.from_due}")
        + ("" if one.where is None else f", where {one.where.about[0].lower()}{one.where.about[1:].rstrip('.')}")
        for one in rule.all_consequences
    ]
    none = ["The catalogue names nothing that follows from the day alone."]
    return "\n".join(["## When the day passes", "", *(dict.fromkeys(lines) if lines else none)])


def _example(rule: MilestoneRule) -> str:
    facts = _FACTS.get(rule.id, _PLAIN)
    case = Case.model_validate(facts)
    as_of = _PLAIN_DAY if facts is _PLAIN else case.last_day_that_happened
    proof = proof_page(assess(case, as_of=as_of).explain(rule.id), "en", WIDTH, case.filed).rstrip("\n")
    return "\n".join([
        "## An example",
        "",
        "```json case.json",
        *_short(facts),
        "```",
        "",
        "```console",
        f"$ poortwachter explain case.json {rule.id} --as-of {as_of.isoformat()}",
        *(line.rstrip() for line in proof.split("\n")),
        "```",
    ])  # fmt: skip


def _short(facts: dict[str, Any]) -> Iterator[str]:
    """JSON with a record a line."""
    inner = re.sub(r"\[\{", "[\n    {", json.dumps(facts)).replace("}, {", "},\n    {").replace("}]", "}\n  ]")
    yield from inner.split("\n")


def _week_tables(rule: MilestoneRule) -> Iterator[str]:
    """The parts of the page on pitfalls that are about this milestone, as they stand there."""
    text = (_DOCS / "pitfalls.md").read_text(encoding="utf-8")
    parts = {part.partition("\n")[0]: part.partition("\n")[2].strip() for part in text.split("\n## ")[1:]}
    chosen = [(title, parts[title]) for title in _TABLES.get(rule.id, ())]
    if chosen:
        yield "## What week tables get wrong"
        yield "From [pitfalls](../pitfalls.md); unless stated the first sick day is Mon 5 Jan 2026."
        for title, part in chosen:
            yield f"### {title}\n\n{part}"
