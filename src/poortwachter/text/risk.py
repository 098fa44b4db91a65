"""The risk in words: next steps, the level and its findings, UWV's test, the documents of the report, the questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tabulate import tabulate

from ..answer.assessment import Assessment
from ..answer.risk import Finding, FindingState, NextStep, Outcome, ReportState, Risk, TestStep
from ..law.catalogue import DUTCH_LAW
from ..law.remedies import REMEDIES
from ..law.signals import SIGNALS
from ..rules.signal import Effect
from . import Language, words
from .dates import day_text

__all__ = ["next_steps_page", "risk_page"]


def next_steps_page(answer: Assessment, language: Language) -> str:
    """What to do next, what is overdue first."""
    w = words(language)
    rows = [
        [
            _act(step, language),
            w["risk.overdue"] if step.overdue else "",
            w["risk.now"] if step.act_by is None else day_text(step.act_by, language),
            w[f"bearer.{step.by_whom}"],
            ", ".join(step.addresses),
        ]
        for step in answer.next_steps
    ]
    heads = [w["risk.next_steps"], "", w["risk.by"], w["head.who"], w["risk.addresses"]]
    return tabulate(rows, heads, tablefmt="simple", disable_numparse=True) if rows else ""


def risk_page(answer: Assessment, language: Language) -> str:
    """The wage sanction risk and everything it rests on."""
    risk = answer.risk
    blocks = [
        _level(risk, language),
        _findings(risk, language),
        _test(risk, language),
        _report(answer, language),
        _unknown(risk, language),
        _questions(risk, language),
    ]
    return "\n\n".join(block for block in blocks if block)


def _level(risk: Risk, language: Language) -> str:
    w = words(language)
    because = ", ".join(w.get(f"because_of.{code}") or code for code in risk.because)
    level = w[f"risk_level.{risk.level}"]
    return f"{w['risk.level']}: {level}" + (f" ({because})" if because else "")


def _findings(risk: Risk, language: Language) -> str:
    w = words(language)
    rows = [
        [
            finding.id,
            w[f"effect.{finding.effect}"],
            w[f"weight.{finding.weight}"],
            _said(finding.id, language),
            _stands(finding, language),
            "" if finding.remedy is None else _remedy(finding.remedy, language),
            _day(finding.repair_by, language),
        ]
        for finding in risk.findings
    ]
    names = ("finding", "effect", "weight", "what", "stands", "remedy", "repair_by")
    widths = [None, None, None, 42, 24, 34, None]
    return (
        tabulate(
            rows, [w[f"risk.{name}"] for name in names], tablefmt="simple", disable_numparse=True, maxcolwidths=widths
        )
        if rows
        else ""
    )


def _stands(finding: Finding, language: Language) -> str:
    w = words(language)
    if finding.effect is Effect.PROTECTION:
        return w["risk.protects"]
    if finding.state is FindingState.SWITCHED_OFF:
        return w["risk.switched_off"].format(by=finding.switched_off_by)
    if finding.state is FindingState.MET_LATE:
        return w["risk.met_late"]
    return w["risk.since"].format(day=_day(finding.since, language)) if finding.since is not None else w["risk.open"]


def _test(risk: Risk, language: Language) -> str:
    w = words(language)
    rows = [
        [
            w[f"test_step.{step.step}"],
            w[f"test_outcome.{step.outcome}"],
            w[f"test_reason.{step.reason}"],
            _whose(step, language),
        ]
        for step in risk.test
    ]
    heads = [w[f"risk.{name}"] for name in ("test", "outcome", "why", "whose")]
    return tabulate(rows, heads, tablefmt="simple", disable_numparse=True) if rows else ""


def _whose(step: TestStep, language: Language) -> str:
    w = words(language)
    if step.by_whom is not None:
        return w[f"judge.{step.by_whom}"]
    if step.outcome is Outcome.UNKNOWN:
        return ", ".join(w.get(f"fact.{fact}") or fact for fact in step.missing)
    return ", ".join(step.findings)


def _report(answer: Assessment, language: Language) -> str:
    w = words(language)
    shown = [item for item in answer.report_completeness if item.state is not ReportState.NOT_REQUIRED]
    rows = [
        [
            w[f"document.{item.document}"],
            w[f"supplied_by.{item.supplied_by}"],
            w[f"report_state.{item.state}"],
        ]
        for item in shown
    ]
    heads = [w["risk.document"], w["risk.supplied_by"], w["head.status"]]
    return tabulate(rows, heads, tablefmt="simple", disable_numparse=True) if rows else ""


def _unknown(risk: Risk, language: Language) -> str:
    w = words(language)
    by_fact: dict[str, list[str]] = {}
    for signal in risk.unknown:
        by_fact.setdefault(signal.missing, []).append(signal.id)
    lines = [f"- {w.get(f'fact.{fact}') or fact}: {', '.join(ids)}" for fact, ids in by_fact.items()]
    return "\n".join([f"{w['risk.unknown']}:", *lines]) if lines else ""


def _questions(risk: Risk, language: Language) -> str:
    lines = list(_asked(risk, language))
    return "\n".join([f"{words(language)['risk.questions']}:", *lines]) if lines else ""


def _asked(risk: Risk, language: Language) -> Iterator[str]:
    for question in risk.questions:
        asks = SIGNALS[question.id].asks
        if asks is not None:
            yield f"- {question.id}: {asks.nl if language == 'nl' else asks.en}"


def _said(signal: str, language: Language) -> str:
    return SIGNALS[signal].nl if language == "nl" else SIGNALS[signal].en


def _remedy(code: str, language: Language) -> str:
    return REMEDIES[code].nl if language == "nl" else REMEDIES[code].en


def _act(step: NextStep, language: Language) -> str:
    return _milestone(step.act, language) if step.act in DUTCH_LAW.rules else _remedy(step.act, language)


def _milestone(rule: str, language: Language) -> str:
    return DUTCH_LAW.rules[rule].nl if language == "nl" else DUTCH_LAW.rules[rule].en


def _day(day: date | None, language: Language) -> str:
    return "" if day is None else day_text(day, language)
