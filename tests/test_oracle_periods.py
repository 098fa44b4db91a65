"""The engine against a second reading of what moves the ends: extension, lateness, sanction, repair, AOW age."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from oracle import Leave, OracleCase, Spell, joined_cases
from oracle_periods import CaseFacts, Ends, Letter, Repair
from poortwachter import Assessment, Case, assess
from strategies import FAR

MORE = settings(max_examples=5 * settings.default.max_examples if settings.default else 300)
"""Several times the examples of the profile: there are many ways in which these facts meet."""

ONE_DAY = timedelta(days=1)


def days(number: int) -> timedelta:
    """So many calendar days."""
    return timedelta(days=number)


def around(*middles: int, reach: int = 3) -> st.SearchStrategy[int]:
    """Numbers near one of these."""
    return st.one_of([st.integers(middle - reach, middle + reach) for middle in middles])


# --- facts -----------------------------------------------------------------------------------------


@st.composite
def plain_spells(draw: st.DrawFn, since: date = date(2014, 1, 1)) -> CaseFacts:
    """One sickness that still runs."""
    return CaseFacts((Spell(draw(st.dates(since, date(2032, 12, 31))), None),))


@st.composite
def joined_spells(draw: st.DrawFn, since: date = date(2014, 1, 1)) -> CaseFacts:
    """Spells with joining gaps in the wait; the last one still runs."""
    first = draw(st.dates(since, date(2032, 12, 31)))
    spells: list[Spell] = []
    for _ in range(draw(st.integers(1, 3))):
        last = first + days(draw(st.integers(0, 250)))
        spells.append(Spell(first, last))
        first = last + days(draw(st.integers(1, 28)))
    return CaseFacts((*spells, Spell(first, None)))


@st.composite
def spells_with_leave(draw: st.DrawFn, since: date = date(2014, 1, 1)) -> CaseFacts:
    """A sickness that runs through a maternity leave: in the wait, around its end or long after it."""
    first = draw(st.dates(since, date(2032, 12, 31)))
    begins = draw(st.one_of(st.integers(1, 700), around(640, 727, reach=20), st.integers(700, 1200)))
    leave_first = first + days(begins)
    leave_last = leave_first + days(draw(st.integers(80, 160)))
    flexible = draw(st.one_of(st.none(), st.integers(1, min(begins, 14)).map(lambda n: leave_first - days(n))))
    leave = Leave(leave_first, leave_last, flexible, draw(st.sampled_from([True, None])))
    return CaseFacts((Spell(first, None),), (leave,))


def histories(since: date = date(2014, 1, 1)) -> st.SearchStrategy[CaseFacts]:
    """A sickness that still runs, plain, joined or with leave."""
    return st.one_of(plain_spells(since), joined_spells(since), spells_with_leave(since))


def case_of(facts: CaseFacts) -> OracleCase:
    """The joined case of these facts."""
    return joined_cases(facts.spells, facts.leaves)[-1]


def agreed_end(facts: CaseFacts) -> date:
    """The last day of the wait, or of the voluntary extension."""
    return facts.extension_last_day or case_of(facts).counted(728)


@st.composite
def with_extension(draw: st.DrawFn, facts: CaseFacts) -> CaseFacts:
    """A voluntary extension, requested in the second year and ending at least thirteen weeks later."""
    case = case_of(facts)
    requested = case.counted(draw(st.one_of(st.integers(300, 720), around(566))))
    last = max(case.counted(728) + ONE_DAY, requested + days(91)) + days(draw(st.integers(0, 400)))
    return replace(facts, extension_requested=requested, extension_last_day=last)


@st.composite
def with_application(draw: st.DrawFn, facts: CaseFacts) -> CaseFacts:
    """An application near its last day or well after it, with notice, letter and UWV's decision, or without."""
    case, due = case_of(facts), agreed_end(facts) - days(77)
    notice = draw(st.one_of(st.none(), around(295, 566), st.integers(100, 640)).map(lambda n: n and case.counted(n)))
    letter = draw(st.sampled_from([None, "sent", "sent", "not_sent"]))
    known = case.counted(draw(around(623, 624, 640, reach=8)))
    received = due + days(draw(st.one_of(st.integers(-40, 10), st.integers(0, 200))))
    if letter == "sent" and draw(st.booleans()):
        received = known + days(draw(around(28)))
    received_at_all = draw(st.integers(0, 9)) > 0
    decided, extra = None, None
    if received_at_all and received > due and draw(st.booleans()):
        decided = received + days(draw(st.integers(1, 60)))
        extra = draw(st.one_of(st.none(), st.integers(0, 200)))
    return replace(
        facts,
        week_42_notice=notice,
        letter=None if letter is None else Letter("sent" if letter == "sent" else "not_sent", known),
        application_received=received if received_at_all else None,
        wage_extension_decided=decided,
        wage_extension_days=extra,
    )


@st.composite
def with_sanction(draw: st.DrawFn, facts: CaseFacts) -> CaseFacts:
    """A sanction decision after the application, around UWV's target or around the last valid day."""
    end = agreed_end(facts)
    late = max(0, ((facts.application_received or end - days(77)) - (end - days(77))).days)
    late = facts.wage_extension_days if facts.wage_extension_days is not None else late
    sent = end + days(draw(st.one_of(around(-42, 0, late - 42, late, reach=4), st.integers(-70, 10))))
    known = [facts.application_received, facts.wage_extension_decided, facts.spells[-1].first_day]
    return replace(facts, sanction_sent=max(sent, *(day + ONE_DAY for day in known if day is not None)))


@st.composite
def with_repairs(draw: st.DrawFn, facts: CaseFacts) -> CaseFacts:
    """Up to three repair reports after the sanction decision, one at a time; the last may still be undecided."""
    assert facts.sanction_sent is not None
    repairs: list[Repair] = []
    before = facts.sanction_sent
    for _ in range(draw(st.integers(1, 3))):
        received = before + days(draw(st.one_of(st.integers(1, 60), st.integers(1, 300))))
        decided = received + days(draw(st.one_of(around(20), st.integers(0, 80))))
        repairs.append(Repair(received, decided, draw(st.booleans())))
        before = decided
        if repairs[-1].repaired:
            break
    if not repairs[-1].repaired and draw(st.booleans()):
        repairs[-1] = repairs[-1]._replace(decided=None)
    return replace(facts, repairs=tuple(repairs))


@st.composite
def files(draw: st.DrawFn, base: st.SearchStrategy[CaseFacts]) -> CaseFacts:
    """What may follow a second year of sickness, in its order: extension, application, sanction, repair."""
    facts = draw(base)
    if draw(st.integers(0, 3)) == 0:
        facts = draw(with_extension(facts))
    if draw(st.integers(0, 3)) > 0:
        facts = draw(with_application(facts))
    if draw(st.integers(0, 3)) > 0:
        facts = draw(with_sanction(facts))
        if draw(st.booleans()):
            facts = draw(with_repairs(facts))
    return facts


def until(facts: CaseFacts, last: date) -> CaseFacts:
    """The facts without what UWV and the parties did after a day."""

    def kept(day: date | None) -> date | None:
        return day if day is not None and day <= last else None

    repairs = [repair for repair in facts.repairs if repair.received <= last] if kept(facts.sanction_sent) else []
    return replace(
        facts,
        application_received=kept(facts.application_received),
        letter=facts.letter if facts.letter and kept(facts.letter.day) else None,
        week_42_notice=kept(facts.week_42_notice),
        wage_extension_decided=kept(facts.wage_extension_decided),
        wage_extension_days=facts.wage_extension_days if kept(facts.wage_extension_decided) else None,
        extension_requested=kept(facts.extension_requested),
        extension_last_day=facts.extension_last_day if kept(facts.extension_requested) else None,
        early_iva=facts.early_iva if facts.early_iva and kept(facts.early_iva.received) else None,
        sanction_sent=kept(facts.sanction_sent),
        repairs=tuple(repair._replace(decided=kept(repair.decided)) for repair in repairs),
    )


# --- a case of these facts -------------------------------------------------------------------------


def case_from(facts: CaseFacts) -> Case:
    """The facts in the form of the library."""
    absences: list[dict[str, object]] = [
        {"first_day": spell.first_day, "last_day": spell.last_day} for spell in facts.spells
    ]
    if facts.spells[-1].last_day is not None:
        absences[-1]["ended_by"] = facts.ended_by
    leaves = [
        {
            "kind": "pregnancy_maternity",
            "first_day": leave.first_day,
            "last_day": leave.last_day,
            "not_counted_from": leave.not_counted_from,
            "same_cause": leave.same_cause,
        }
        for leave in facts.leaves
    ]
    return Case.model_validate(
        {
            "absences": absences,
            "leaves": leaves,
            "aow_date": facts.aow_date,
            "employment": {"last_day": facts.employment_last_day},
            "records": list(records_of(facts)),
        }
    )


def records_of(facts: CaseFacts) -> list[dict[str, object]]:
    """The records of these facts."""
    found: list[dict[str, object]] = []
    if facts.week_42_notice is not None:
        found.append({"kind": "week_42_notice", "received_on": facts.week_42_notice})
    if facts.early_iva is not None:
        received, granted = facts.early_iva
        found.append({"kind": "early_iva_application", "received_on": received})
        found.append({"kind": "early_iva_decision", "sent_on": received + days(56), "granted": granted})
    if facts.extension_requested is not None:
        asked, last = facts.extension_requested, facts.extension_last_day
        found.append({"kind": "extension_agreement", "received_on": asked, "last_day": last})
        found.append({"kind": "extension_decision", "sent_on": asked + days(7), "granted": True, "last_day": last})
    if facts.letter is not None:
        day = "received_on" if facts.letter.status == "sent" else "known_on"
        found.append({"kind": "uwv_wia_letter", "status": facts.letter.status, day: facts.letter.day})
    if facts.application_received is not None:
        found.append({"kind": "wia_application", "received_on": facts.application_received})
    if facts.wage_extension_decided is not None:
        decision = {"sent_on": facts.wage_extension_decided, "days": facts.wage_extension_days}
        found.append({"kind": "wage_extension_decision", **decision})
    if facts.sanction_sent is not None:
        found.append({"kind": "sanction_decision", "sent_on": facts.sanction_sent})
    for repair in facts.repairs:
        found.append({"kind": "repair_report", "received_on": repair.received})
        if repair.decided is not None:
            found.append({"kind": "repair_decision", "sent_on": repair.decided, "repaired": repair.repaired})
    return found


def answer_to(facts: CaseFacts) -> Assessment:
    """The answer of the engine, long after the facts."""
    return assess(case_from(facts), as_of=FAR)


def by_engine(facts: CaseFacts) -> Ends:
    """The ends as the engine answers them."""
    answer = answer_to(facts)
    application, decision = answer.milestone("wia_application"), answer.milestone("sanction_decision")
    return Ends(
        application_due=application.due,
        days_late=application.days_late,
        sanction_target=decision.due,
        sanction_last_valid_day=decision.last_valid_day,
        waiting_period_last_day=answer.waiting_period.last_day,
        sanction_first_day=answer.sanction.first_day,
        sanction_last_day=answer.sanction.last_day,
        wage_last_day=answer.wage_continuation.last_day,
        dismissal_ban_last_day=answer.dismissal_ban.last_day,
        wia_first_day=answer.wia.first_day,
    )
