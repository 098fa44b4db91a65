"""The engine against a second reading of what moves the ends: extension, lateness, sanction, repair, AOW age."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from oracle import Leave, OracleCase, Spell, joined_cases
from oracle_facts import as_data
from oracle_periods import CaseFacts, EarlyIva, Ends, Letter, Repair, ends
from poortwachter import Assessment, Case, assess
from strategies import FAR

ONE_DAY = timedelta(days=1)
SINCE = date(2014, 1, 1)
AOW_WEEKS_SINCE = date(2016, 1, 1)
UNTIL = date(2032, 12, 31)


def times(factor: int) -> settings:
    """So many times the examples of the profile."""
    profile = settings.default or settings()
    return settings(max_examples=factor * profile.max_examples)


def days(number: int) -> timedelta:
    """So many calendar days."""
    return timedelta(days=number)


def around(*middles: int, reach: int = 3) -> st.SearchStrategy[int]:
    """Numbers near one of these."""
    return st.one_of([st.integers(middle - reach, middle + reach) for middle in middles])


# --- facts -----------------------------------------------------------------------------------------


@st.composite
def plain_spells(draw: st.DrawFn, since: date = SINCE) -> CaseFacts:
    """One sickness that still runs."""
    return CaseFacts((Spell(draw(st.dates(since, UNTIL)), None),))


@st.composite
def joined_spells(draw: st.DrawFn, since: date = SINCE) -> CaseFacts:
    """Spells with joining gaps in the wait; the last one still runs."""
    first = draw(st.dates(since, UNTIL))
    spells: list[Spell] = []
    for _ in range(draw(st.integers(1, 3))):
        last = first + days(draw(st.integers(0, 250)))
        spells.append(Spell(first, last))
        first = last + days(draw(st.integers(1, 28)))
    return CaseFacts((*spells, Spell(first, None)))


@st.composite
def spells_with_leave(draw: st.DrawFn, since: date = SINCE) -> CaseFacts:
    """A sickness that runs through a maternity leave: in the wait, around its end or long after it."""
    first = draw(st.dates(since, UNTIL))
    begins = draw(st.one_of(st.integers(1, 700), around(640, 727, reach=20), st.integers(700, 1200)))
    leave_first = first + days(begins)
    leave_last = leave_first + days(draw(st.integers(80, 160)))
    flexible = draw(st.one_of(st.none(), st.integers(0, min(begins - 1, 14)).map(lambda n: leave_first - days(n))))
    leave = Leave(leave_first, leave_last, flexible, draw(st.sampled_from([True, None])))
    return CaseFacts((Spell(first, None),), (leave,))


def histories(since: date = SINCE) -> st.SearchStrategy[CaseFacts]:
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
    notified = draw(st.one_of(st.none(), around(295, 566), st.integers(100, 640)))
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
        week_42_notice=None if notified is None else case.counted(notified),
        letter=None if letter is None else Letter("sent" if letter == "sent" else "not_sent", known),
        application_received=received if received_at_all else None,
        wage_extension_decided=decided,
        wage_extension_days=extra,
    )


@st.composite
def with_excuse(draw: st.DrawFn) -> CaseFacts:
    """A letter of UWV around its last day, an application about four weeks later, and a notice about week 81."""
    facts = draw(st.one_of(plain_spells(), joined_spells()))
    case, number = case_of(facts), draw(around(566, reach=2))
    by = draw(st.sampled_from(["notice", "extension", "early_iva", None]))
    if by == "notice":
        facts = replace(facts, week_42_notice=case.counted(number))
    elif by == "extension":
        asked, last = case.counted(number), case.counted(728) + days(draw(st.integers(1, 30)))
        facts = replace(facts, extension_requested=asked, extension_last_day=last)
    elif by == "early_iva":
        facts = replace(facts, early_iva=EarlyIva(case.counted(draw(st.integers(20, 476))), False))
    day = case.counted(draw(st.one_of(around(624, reach=2), st.integers(640, 700))))
    status: Literal["sent", "not_sent"] = "sent" if draw(st.integers(0, 3)) else "not_sent"
    received = max(day + days(draw(around(28, reach=5))), agreed_end(facts) - days(76))
    return replace(facts, letter=Letter(status, day), application_received=received)


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
    before, longest = facts.sanction_sent, ends(facts).sanction_last_day
    for _ in range(draw(st.integers(1, 3))):
        received = before + days(draw(st.one_of(st.integers(1, 60), st.integers(1, 300))))
        if longest is not None and received > longest:
            break  # refused: nothing is left to repair
        decided = received + days(draw(st.one_of(around(20), st.integers(0, 80))))
        repairs.append(Repair(received, decided, draw(st.booleans())))
        before = decided
        if repairs[-1].repaired:
            break
    if repairs and not repairs[-1].repaired and draw(st.booleans()):
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


@st.composite
def with_aow_age(draw: st.DrawFn, base: st.SearchStrategy[CaseFacts]) -> CaseFacts:
    """AOW age before the sickness, in the wait, around its end or in what follows."""
    facts = draw(base)
    comes = draw(st.one_of(st.integers(-300, 10), st.integers(0, 727), st.integers(600, 1500), around(687, 728)))
    return replace(facts, aow_date=facts.spells[0].first_day + days(comes))


@st.composite
def with_end_of_employment(draw: st.DrawFn, base: st.SearchStrategy[CaseFacts]) -> CaseFacts:
    """An employment that ends while the employee is sick, and nothing from UWV after that."""
    facts = draw(base)
    first = facts.spells[-1].first_day
    last = first + days(draw(st.one_of(st.integers(30, 727), st.integers(600, 1500), around(727))))
    facts = until(facts, last)
    recorded_as_a_spell = draw(st.booleans())
    if facts.leaves or not recorded_as_a_spell:
        return replace(facts, employment_last_day=last)
    return replace(facts, spells=(*facts.spells[:-1], Spell(first, last)), ended_by="employment_end")


@st.composite
def with_recovery(draw: st.DrawFn, base: st.SearchStrategy[CaseFacts]) -> CaseFacts:
    """Recovery, or death, in the wait, around its end or in what follows."""
    facts = draw(base)
    first = facts.spells[-1].first_day
    last = first + days(draw(st.one_of(st.integers(0, 727), st.integers(600, 1500), around(727))))
    facts = until(facts, last)
    facts = replace(facts, spells=(*facts.spells[:-1], Spell(first, last)))
    died = draw(st.booleans())
    return replace(facts, ended_by="death") if died else facts


@st.composite
def with_early_iva(draw: st.DrawFn, base: st.SearchStrategy[CaseFacts]) -> CaseFacts:
    """An application for a shortened wait, in week 68 at the latest or after it; refused, the second year goes on."""
    facts = draw(base)
    received = case_of(facts).counted(draw(st.one_of(st.integers(1, 476), around(22), st.integers(477, 728))))
    facts = replace(facts, early_iva=EarlyIva(received, draw(st.booleans())))
    return facts if facts.early_iva and facts.early_iva.granted else draw(files(st.just(facts)))


# --- facts on which the readings differ ------------------------------------------------------------


def wage_period_ends(facts: CaseFacts) -> date:
    """The last day of the wage period as extension and lateness move it, whoever leaves, recovers or grows old."""
    spells = (*facts.spells[:-1], Spell(facts.spells[-1].first_day, None))
    runs_on = replace(facts, spells=spells, aow_date=None, employment_last_day=None, sanction_sent=None, repairs=())
    last = ends(runs_on).wage_last_day
    assert last is not None
    return last


def on_leave(facts: CaseFacts, first: date, last: date) -> bool:
    """Whether leave is taken on one of these days."""
    return any(leave.first_day <= last and first <= leave.last_day for leave in facts.leaves)


# --- a case of these facts -------------------------------------------------------------------------


def case_from(facts: CaseFacts) -> Case:
    """The facts in the form of the library."""
    return Case.model_validate(as_data(facts))


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


# --- the comparison --------------------------------------------------------------------------------


def compare(facts: CaseFacts) -> None:
    """Engine and oracle give the same days."""
    found, expected = by_engine(facts), ends(facts)
    no_wia = facts.aow_date is not None and expected.wia_first_day is None
    target, employment_ends = expected.sanction_target, facts.employment_ends
    if no_wia:
        # Nothing to apply for: the application falls away.
        found = replace(found, application_due=expected.application_due, days_late=expected.days_late)
    if no_wia or (target is not None and employment_ends is not None and employment_ends < target):
        # Nobody to sanction, or nothing to sanction for: the decision falls away.
        bar = expected.sanction_last_valid_day
        found = replace(found, sanction_target=target, sanction_last_valid_day=bar)
    assert found == expected


@times(5)
@given(files(st.one_of(plain_spells(), joined_spells())))
def test_second_year(facts: CaseFacts) -> None:
    """Extension, application, letter, sanction and repair in plain and joined cases."""
    compare(facts)


@times(5)
@given(files(st.one_of(plain_spells(), joined_spells())), st.integers(-20, 380), st.integers(0, 500))
def test_extension_asked_for_in_a_sanction(facts: CaseFacts, after: int, longer: int) -> None:
    """On and about the last day of the wait, in the sanction and after it; ending before, on and after its end."""
    asked = case_of(facts).counted(728) + days(after)
    last = max(asked, case_of(facts).counted(728)) + days(longer + 1)
    compare(replace(facts, extension_requested=asked, extension_last_day=last))


@times(5)
@given(with_excuse())
def test_excused_application(facts: CaseFacts) -> None:
    """A late application that is deemed in time, or just not (WIA 64(6))."""
    compare(facts)


@times(5)
@given(files(spells_with_leave()))
def test_leave(facts: CaseFacts) -> None:
    """The same with a maternity leave in the wait, around its end, or in an extension or a sanction."""
    compare(facts)


@times(4)
@given(with_aow_age(files(histories(AOW_WEEKS_SINCE))))
def test_aow_age(facts: CaseFacts) -> None:
    """The same for one who reaches AOW age."""
    compare(facts)


@times(4)
@given(with_end_of_employment(files(histories())))
def test_end_of_employment(facts: CaseFacts) -> None:
    """The same when the employment ends during sickness."""
    compare(facts)


@times(4)
@given(with_recovery(files(st.one_of(plain_spells(), joined_spells()))))
def test_recovery(facts: CaseFacts) -> None:
    """The same when recovery or death comes in between."""
    compare(facts)


@times(2)
@given(with_early_iva(histories(AOW_WEEKS_SINCE)))
def test_early_iva(facts: CaseFacts) -> None:
    """A shortened wait, granted or refused."""
    compare(facts)


@times(3)
@given(
    st.one_of(
        with_aow_age(with_early_iva(histories(AOW_WEEKS_SINCE))),
        with_end_of_employment(with_early_iva(histories())),
        with_end_of_employment(with_aow_age(files(histories(AOW_WEEKS_SINCE)))),
        with_recovery(with_aow_age(files(plain_spells(AOW_WEEKS_SINCE)))),
    )
)
def test_everything_together(facts: CaseFacts) -> None:
    """Several of these in one case."""
    compare(facts)


# --- what holds for every case ---------------------------------------------------------------------


def day_of(found: date | None) -> date:
    """A day that must be there."""
    assert found is not None
    return found


@times(2)
@given(histories(), st.integers(1, 300))
def test_a_late_application_moves_wage_and_wia_and_never_the_wait(facts: CaseFacts, late: int) -> None:
    """By exactly the days late, pending until UWV decides (BW 7:629(11)a, WIA 43b)."""
    facts = replace(facts, application_received=agreed_end(facts) - days(77))
    in_time = answer_to(facts)
    facts = replace(facts, application_received=day_of(facts.application_received) + days(late))
    answer = answer_to(facts)
    assert answer.milestone("wia_application").days_late == late
    assert answer.waiting_period == in_time.waiting_period
    assert day_of(answer.wia.first_day) - day_of(in_time.wia.first_day) == days(late)
    moved = day_of(answer.wage_continuation.last_day) - day_of(in_time.wage_continuation.last_day)
    assert moved == days(late)
    assert (in_time.wage_continuation.state, answer.wage_continuation.state) == ("known", "pending")
    decided = answer_to(replace(facts, wage_extension_decided=day_of(facts.application_received) + days(14)))
    assert decided.wage_continuation.state == "known"
    assert by_days(decided) == by_days(answer)


def by_days(answer: Assessment) -> tuple[date | None, ...]:
    """The last day of the wait and of wage, the first day of WIA."""
    return answer.waiting_period.last_day, answer.wage_continuation.last_day, answer.wia.first_day


@st.composite
def sanctioned(draw: st.DrawFn) -> CaseFacts:
    """A case with a sanction decision that counts, and no repair yet."""
    facts = replace(draw(files(histories())), repairs=())
    return replace(facts, sanction_sent=wage_period_ends(facts) - days(draw(st.integers(0, 60))))


@times(2)
@given(sanctioned(), st.data())
def test_a_sanction_lasts_52_weeks_outside_leave_and_repair_never_lengthens_it(
    facts: CaseFacts, data: st.DataObject
) -> None:
    """At most, and exactly that without repair (WIA 25(9), (14))."""
    sanction = answer_to(facts).sanction
    leave = {leave.first_day + days(n) for leave in facts.leaves for n in range(leave_length(leave))}
    length = (day_of(sanction.last_day) - day_of(sanction.first_day)).days + 1
    lasts = [day_of(sanction.first_day) + days(n) for n in range(length)]
    assert sum(day not in leave for day in lasts) == 364
    assert lasts[0] not in leave
    assert lasts[-1] not in leave
    repaired = answer_to(data.draw(with_repairs(facts)))
    assert repaired.sanction.last_day is None or repaired.sanction.last_day <= day_of(sanction.last_day)
    assert day_of(repaired.wage_continuation.last_day) >= wage_period_ends(facts)


def leave_length(leave: Leave) -> int:
    """The days of a leave."""
    return (leave.last_day - leave.first_day).days + 1


@times(2)
@given(sanctioned(), st.integers(1, 500), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_repair_granted_later_never_ends_the_sanction_earlier(
    facts: CaseFacts, reported: int, decided: int, report_later: int, decide_later: int
) -> None:
    """Reported later, decided later or both; not when UWV decides during leave."""
    report = day_of(facts.sanction_sent) + days(reported)
    earlier = Repair(report, report + days(decided), True)
    received = report + days(report_later)
    later = Repair(received, max(earlier.decided or received, received) + days(decide_later), True)
    assume(not on_leave(facts, report, day_of(later.decided)))
    ends_on = [
        answer_to(replace(facts, repairs=(repair,))).wage_continuation.last_day or date.min
        for repair in (earlier, later)
    ]
    assert ends_on[0] <= ends_on[1]


@times(2)
@given(files(histories()))
def test_wage_never_ends_before_the_wait_while_sickness_and_employment_last(facts: CaseFacts) -> None:
    """Only AOW age, recovery, death and the end of the employment end it before (BW 7:629)."""
    answer = answer_to(facts)
    assert day_of(answer.wage_continuation.last_day) >= day_of(answer.waiting_period.last_day)
    assert day_of(answer.wia.first_day) > day_of(answer.waiting_period.last_day)


@times(1)
@given(plain_spells(), st.integers(-3, 400), st.integers(0, 300))
def test_an_application_long_after_the_wait(facts: CaseFacts, later: int, sooner: int) -> None:
    """Around 52 weeks after the first day of WIA, where no wage is left that lateness could lengthen (WIA 64(11))."""
    facts = replace(facts, spells=(*facts.spells[:-1], replace(facts.spells[-1], last_day=None)))
    wait_ends = case_of(facts).counted(728)
    left = max(facts.spells[-1].first_day, wait_ends - days(sooner))
    compare(replace(facts, employment_last_day=left, application_received=wait_ends + days(1 + 364 + later)))


@times(1)
@given(plain_spells(), st.integers(1, 60), st.data())
def test_a_sanction_sent_after_the_wait_waits_for_the_decision_on_lateness(
    facts: CaseFacts, late: int, data: st.DataObject
) -> None:
    """Between the end of the wait and the moved end it counts, and is known once UWV decided (WIA 25(10), (11))."""
    wait_ends = case_of(facts).counted(728)
    facts = replace(facts, application_received=wait_ends - days(77) + days(late))
    facts = replace(facts, sanction_sent=wait_ends + days(data.draw(st.integers(1, late))))
    assert answer_to(facts).sanction.state == "pending"
    decided = replace(facts, wage_extension_decided=day_of(facts.application_received) + ONE_DAY)
    assert answer_to(decided).sanction.state == "known"
    too_late = replace(facts, sanction_sent=wait_ends + days(late + 1))
    assert answer_to(too_late).sanction.state == "not_applicable"


# --- published days --------------------------------------------------------------------------------


def running(first_day: str, **facts: object) -> Ends:
    """The ends of a case that still runs."""
    return ends(replace(CaseFacts((Spell(date.fromisoformat(first_day), None),)), **facts))  # type: ignore[arg-type]


class TestPublished:
    """The oracle gives the days of rulings, of UWV's documents and of the examples computed from them."""

    def test_full_sanction(self) -> None:
        """156 weeks in all (UWV, transition compensation annexes 16-31; ECLI:NL:RBOBR:2017:4648)."""
        found = running("2017-02-02", sanction_sent=date(2018, 12, 19))
        assert (found.sanction_last_day, found.wia_first_day) == (date(2020, 1, 29), date(2020, 1, 30))
        repair = Repair(date(2016, 6, 30), None, False)
        found = running("2014-02-18", sanction_sent=date(2016, 1, 21), repairs=(repair,))
        assert found.sanction_last_day == date(2017, 2, 13)

    def test_last_valid_day(self) -> None:
        """The last day of the wait (ECLI:NL:RBDHA:2025:13380)."""
        assert running("2020-12-10").sanction_last_valid_day == date(2022, 12, 7)

    def test_early_iva(self) -> None:
        """Seventy days after receipt (ECLI:NL:CRVB:2024:1366)."""
        found = running("2018-07-04", early_iva=EarlyIva(date(2019, 5, 27), True))
        assert found.wia_first_day == date(2019, 8, 5)

    def test_late_application(self) -> None:
        """Ten days late, from UWV's Handboek WIA of 2022 and work instruction of 2025."""
        late = {"application_received": date(2027, 10, 27), "wage_extension_decided": date(2027, 11, 10)}
        found = running("2026-01-05", **late)
        assert (found.application_due, found.days_late) == (date(2027, 10, 17), 10)
        assert (found.wage_last_day, found.sanction_target) == (date(2028, 1, 12), date(2027, 12, 1))

    @pytest.mark.parametrize(("sent", "last"), [("2027-11-21", "2028-05-06"), ("2027-12-01", "2028-04-26")])
    def test_late_repair_decision(self, sent: str, last: str) -> None:
        """Three days late, and ten more when the sanction was (UWV's report of 2018, 2.4)."""
        repair = Repair(date(2028, 3, 6), date(2028, 3, 29), True)
        found = running("2026-01-05", sanction_sent=date.fromisoformat(sent), repairs=(repair,))
        assert found.sanction_last_day == date.fromisoformat(last)
        assert found.wia_first_day == date.fromisoformat(last) + ONE_DAY

    @pytest.mark.parametrize(("first_day", "last"), [("2025-03-03", "2026-04-11"), ("2024-04-01", "2026-03-29")])
    def test_aow_age(self, first_day: str, last: str) -> None:
        """Six weeks from AOW age, never beyond 104 weeks (BW 7:629(2))."""
        assert running(first_day, aow_date=date(2026, 3, 1)).wage_last_day == date.fromisoformat(last)
