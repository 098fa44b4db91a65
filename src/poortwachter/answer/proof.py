"""The proof of an answer: what the traced lane did, folded into numbered steps that a reader can follow."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from ..engine.schedule import Asked
from ..engine.standing import STANDS_ON
from ..errors import CaseError, unknown_subject
from ..lanes.trace import Notes, Trace, condition_notes, lines_read, milestone_notes, readings_of, trace
from ..lanes.traced import Traced
from ..law.stages.clauses import clauses_in
from ..rules.clause import ClauseKind
from ..rules.rule import MilestoneRule, Occasion, Version
from ..rules.values import Status, Unknown
from ._proof_steps import STAGE_OF, Proof, chosen_readings, ground, grounds_of, other_alternatives, version_grounds
from .answered import Answered, answered
from .explanation import Explanation, RuledOut
from .parts import PERIODS
from .standing import Standing

__all__ = [
    "chosen_readings",
    "explain",
    "explain_stage",
    "ground",
    "grounds_of",
    "other_alternatives",
    "version_grounds",
]

_BROUGHT_UP_BY: Final = {
    Occasion.AFTER_EFFECT: "employment.last_day",
    Occasion.END_OF_EMPLOYMENT: "employment.last_day",
    Occasion.RECOVERY: "absences",
}
_BY_GROUP: Final = (
    Occasion.WHERE_CONCERNED,
    Occasion.EACH_PERIOD,
    Occasion.RECOVERED,
    Occasion.RECOVERY_IN_BENEFIT,
)
"""What comes up where its group is concerned: by the facts that say who is."""


def explain(found: Answered, subject: str, findings: Iterable[str] = ()) -> Explanation:
    """Prove a milestone, by its key or by its id alone (then the first), or a period.

    ``findings`` are what can be proved elsewhere.

    Raises:
        UnknownIdError: there is no such milestone or period; the message lists those that this answer has.
    """
    keys = [milestone.key for milestone in found.milestones]
    if not isinstance(subject, str):
        raise unknown_subject(subject, [*PERIODS, *keys, *findings])
    if subject in PERIODS:
        return _period(found, subject)
    ids = [milestone.id for milestone in found.milestones]
    if subject in keys or subject in ids:
        place = keys.index(subject) if subject in keys else ids.index(subject)
        return _milestone(found, found.milestones[place], trace(found.run).asked[place])
    rule = found.question.catalogue.rules.get(subject)
    if rule is not None:
        return _absent(found, rule)
    raise unknown_subject(subject, [*PERIODS, *keys, *findings])


def _period(found: Answered, name: str) -> Explanation:
    shown = getattr(found, name)
    conclusion: date | None = shown.first_day if name == "wia" else shown.last_day
    first_day = set() if name in ("wia", "sanction") else {"first_sick_day"}
    return _by_stage(found, name, STAGE_OF[name], conclusion, shown.reason, first_day)


def explain_stage(found: Answered, stage: str, over: str | None = None) -> Explanation:
    """Prove the day that a stage of the law gives, or why it gives none; ``over`` is why its day no longer applies."""
    outlook = found.run.outlook(stage)
    day, reason = (outlook.day, outlook.reason) if over is None else (None, over)
    return _by_stage(found, stage, stage, day, reason, set())


def _by_stage(
    found: Answered, name: str, stage: str, conclusion: date | None, reason: str | None, first_day: set[str]
) -> Explanation:
    run, proof = found.run, Proof(found)
    outcome = getattr(proof.trace.found, stage)
    notes = Notes(first_day, set(), {stage})
    if outcome.day is not None:
        place = proof.follow(outcome.day)
        if conclusion is not None:
            proof.closed_by(stage, place)
    if conclusion is None:
        basis = clauses_in(outcome.why, ClauseKind.GROUND)
        read = _read_for_none(proof.trace, stage)
        grounds = [ground for item in basis for ground in grounds_of(item, found)]
        proof.excluded(name, reason, read, grounds, lines_read(run, read))
    readings = readings_of(run, notes, (outcome.day,)) | run.readings_beside(stage)
    return proof.whole(name, conclusion, reason, readings, notes)


def _read_for_none(trace: Trace, stage: str) -> Notes:
    """What a stage without a day read, with what was read by a stage whose outcome it only passes on."""
    notes = trace.notes[stage]
    passed_on = (name for name in notes.outcomes if getattr(trace.found, name) == getattr(trace.found, stage))
    lines = notes.lines.union(*(trace.notes[name].lines for name in passed_on if name in trace.notes))
    return Notes(lines, notes.readings, notes.outcomes)


def _milestone(found: Answered, milestone: Standing, item: Asked) -> Explanation:
    proof, as_of = Proof(found), found.as_of.toordinal()
    rule, notes = item.rule, milestone_notes(found.run, item)
    version = item.version
    if milestone.status in (Status.LAPSED, Status.MISSED):
        proof.ended(item, as_of)
    if item.due is not None and not isinstance(item.due, Traced):
        proof.given(rule.id, item.due, _said_by(found, rule), version_grounds(item.basis, version, found))
    elif item.due is not None:
        proof.concluding(rule.id, item.due, version_grounds(item.basis, version, found))
    elif isinstance(item.no_day, Unknown):
        proof.unknown(rule.id, item.no_day.fact)
    if milestone.status is Status.NOT_APPLICABLE or (item.due is None and not isinstance(item.no_day, Unknown)):
        reason = milestone.reason or (None if item.no_day is None else getattr(item.no_day, "reason", None))
        failed = condition_notes(found.run, item, as_of, reason)
        grounds = version_grounds(item.basis, version, found)
        proof.excluded(rule.id, reason, failed, grounds, proof.facts_behind(failed))
    proof.ruled_out += [
        RuledOut(_version_name(rule, other), "another_version_governs")
        for other in rule.versions
        if other is not version
    ]
    counted_from = (item.due, item.occasion.day, *item.read_all())
    readings = readings_of(found.run, notes, counted_from)
    behind = readings_of(found.run, condition_notes(found.run, item, as_of), ())
    if item.shown is None:
        behind |= readings_of(found.run, Notes({"last_sick_day"}, set(), set(STANDS_ON)), ())
    readings |= {reading for reading in behind - readings if _matters(found, reading, milestone)}
    return proof.whole(milestone.key, milestone.due, milestone.reason, readings, notes)


def _matters(found: Answered, reading: str, milestone: Standing) -> bool:
    """Whether another alternative of a reading that no term read changes where the milestone stands."""
    question, stands = found.question, _standing(milestone)
    picked = getattr(question.readings, reading)
    for alternative in question.catalogue.readings[reading].alternatives:
        if alternative is not picked:
            try:
                other = answered(question._replace(readings=question.readings._replace(**{reading: alternative})))
            except CaseError:  # by this alternative the facts cannot all be true
                return True
            if all(item.key != milestone.key or _standing(item) != stands for item in other.milestones):
                return True
    return False


def _standing(milestone: Standing) -> tuple[object, ...]:
    asked = milestone.asked
    return (asked.due, *asked.read_all(), milestone.status, milestone.reason, milestone.days_left, milestone.days_late)


def _absent(found: Answered, rule: MilestoneRule) -> Explanation:
    """Why a milestone of the catalogue did not come up: no fact of the case brings it up."""
    proof = Proof(found)
    facts = [f"records.{kind}" for kind in rule.brought_up_by]
    if not facts:
        concerned = () if rule.group is None else rule.group.only_where
        asked_first = [condition.fact for condition in concerned] if rule.occasion in _BY_GROUP else []
        facts = [*dict.fromkeys(asked_first)] or [_BROUGHT_UP_BY.get(rule.occasion, "records")]
    grounds = version_grounds(rule.versions[-1].basis, rule.versions[-1], found)
    notes = Notes(set(), set(), set())
    proof.excluded(rule.id, "not_brought_up", notes, grounds, facts)
    return proof.whole(rule.id, None, "not_brought_up", set(), notes)


def _said_by(found: Answered, rule: MilestoneRule) -> tuple[str, ...]:
    """The agreement of both parties, or the letter of UWV, that gives the day."""
    agreed = found.run.file.agreed_term(rule.id) if rule.variable else None
    if agreed is not None:
        return (agreed.id,)
    said = None if rule.stated_as is None else found.run.file.stated.get(rule.stated_as)
    return () if said is None else (said[1],)


def _version_name(rule: MilestoneRule, version: Version) -> str:
    since = "" if version.in_force_from is None else f" from {version.in_force_from.isoformat()}"
    until = "" if version.in_force_until is None else f" until {version.in_force_until.isoformat()}"
    return f"{rule.id}{since}{until}"
