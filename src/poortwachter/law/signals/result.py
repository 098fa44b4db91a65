"""Satisfactory result (bevredigend resultaat): when it is there, efforts are not looked at."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Authority
from ...rules.patterns import AllOf, AnyOf, Fact, FieldIs, FromWeek, Holds, Negated, absent, one_of, still_runs
from ...rules.rule import Figure
from ...rules.signal import Effect, Phase, Protects, Question, Role, Signal, Step, Track, Weight
from ..anchors import APPLICATION_DUE, END_OF_EXTENSION
from .ours import FIRST_YEAR_WEEK, REPORT_WEEK
from .sources import framework, policy

__all__ = [
    "FIGURES", "NEW_CONTRACT_MONTHS", "OWN_EMPLOYER", "OWN_EMPLOYER_WORK", "PLACED", "PLACED_WORK", "RESULT_PERCENT",
    "SIGNALS",
]  # fmt: skip

OWN_EMPLOYER_WORK: Final = ("own", "adapted", "other")
"""Kinds of work with the own employer that count as resumption; therapy and trial work do not."""
PLACED_WORK: Final = (*OWN_EMPLOYER_WORK, "other_employer")
OWN_EMPLOYER: Final = one_of("work", *OWN_EMPLOYER_WORK)
PLACED: Final = one_of("work", *PLACED_WORK)

RESULT_PERCENT: Final = Figure(
    65,
    id="result_wage_value",
    nl="Bevredigend resultaat: loonwaarde, van het loon voor de eerste ziektedag",
    en="Satisfactory result: wage value, of the wage before the first sick day",
    unit="percent",
    basis=policy(3, 9),
    source="Beoordelingskader §3, text read; UWV's framework says more than 65%",
    authority=Authority.POLICY_RULE,
)

NEW_CONTRACT_MONTHS: Final = Figure(
    6,
    id="contract_with_new_employer",
    nl="Contract bij een nieuwe werkgever: ten minste zo lang na de loondoorbetalingsperiode",
    en="Contract with a new employer: at least this long after the wage period",
    unit="month",
    basis=(framework("Structureel karakter"),),
    source="Professioneel kader of 14 August 2024, text read",
    authority=Authority.GUIDANCE,
)

_NEAR_THE_END: Final = Holds(Fact.REPORT_DUE)
"""The result is looked at towards the end of the wage period, Beoordelingskader §3."""

_TOWARDS_THE_END: Final = FromWeek(REPORT_WEEK)
"""65% is no aim at the start, but towards the end of the wage period, Beoordelingskader §3."""

_CONSENTS: Final = one_of("employee_consents", True)

_PAID_ENOUGH: Final = Holds(Fact.WAGE_VALUE_ENOUGH)

_RESULT: Final = (framework("Bevredigend resultaat"), *policy(3, 9))
_WORK: Final = ("work_resumption",)
_ALL_EFFORTS: Final = ("UP-E", "UP-S", "UP-M", "UP-N02", "UP-R03", "UP-R04", "UP-R05", "UP-R06")
"""After a satisfactory result efforts are not looked at, medical ones included: Beoordelingskader §3."""

SIGNALS: Final = (
    Signal(
        id="UP-R01",
        nl="Structureel werk bij de eigen werkgever dat past bij mogelijkheden en loon",
        en="Structural work with the own employer that matches capacity and wage",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        step=Step.RESULT,
        weight=Weight.INFO,
        basis=_RESULT,
        when=AllOf(
            (
                FromWeek(FIRST_YEAR_WEEK),
                AnyOf(
                    (
                        FieldIs(_WORK, (OWN_EMPLOYER, one_of("structural", True)), "any", among=(still_runs(),)),
                        FieldIs(
                            _WORK,
                            (one_of("work", "other_employer"), one_of("structural", True), _CONSENTS),
                            "any",
                            among=(still_runs(),),
                        ),
                    )
                ),
            )
        ),
        asks=Question(
            nl="Sluit het werk zo goed mogelijk aan bij wat de werknemer nog kan en bij het oude loon?",
            en="Does the work match what the employee can still do and the former wage as closely as possible?",
            holds_on="yes",
            phase=Phase.REPORT,
            rank=3,
        ),
        protects=Protects(_ALL_EFFORTS),
    ),
    Signal(
        id="UP-R02",
        nl="Structureel werk met ten minste 65% loonwaarde, en beiden vinden dat meer niet kon",
        en="Structural work with at least 65% wage value, and both agree that no more could be asked",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        step=Step.RESULT,
        weight=Weight.INFO,
        basis=_RESULT,
        when=_TOWARDS_THE_END,
        test=Holds(Fact.RESULT_AGREED),
        protects=Protects(_ALL_EFFORTS),
    ),
    Signal(
        id="UP-R03",
        nl="Ten minste 65% loonwaarde, maar niet vastgelegd dat beiden vinden dat meer niet kon",
        en="At least 65% wage value, but no record that both agree that no more could be asked",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.RESULT,
        weight=Weight.MEDIUM,
        basis=_RESULT,
        when=AllOf(
            (
                _NEAR_THE_END,
                Negated(Holds(Fact.RESULT_AGREED)),
                FieldIs(_WORK, (PLACED,), among=(still_runs(),)),
                _PAID_ENOUGH,
            )
        ),
        test=AnyOf(
            (
                FieldIs(_WORK, (absent("agreed_by_both"),), among=(still_runs(),)),
                FieldIs(_WORK, (one_of("agreed_by_both", False),), among=(still_runs(),)),
            )
        ),
        remedy="record_agreement",
        repair_by=END_OF_EXTENSION,
    ),
    Signal(
        id="UP-R04",
        nl="Precies 65% loonwaarde: de beleidsregel zegt ja, het kader van UWV nee",
        en="Exactly 65% wage value: the policy rule says yes, UWV's framework no",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        step=Step.RESULT,
        weight=Weight.INFO,
        basis=_RESULT,
        when=_NEAR_THE_END,
        test=Holds(Fact.WAGE_VALUE_EXACTLY_65),
    ),
    Signal(
        id="UP-R05",
        nl="Het werk is tijdelijk: geen bevredigend resultaat, dus UWV kijkt naar de inspanningen",
        en="The work is temporary: no satisfactory result, so UWV looks at the efforts",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.RESULT,
        weight=Weight.INFO,
        basis=(framework("Structureel karakter"), *policy(3)),
        when=_NEAR_THE_END,
        test=FieldIs(_WORK, (OWN_EMPLOYER, one_of("structural", False)), among=(still_runs(),)),
        asks=Question(
            nl="Is er een onherroepelijke schriftelijke toezegging van werk na de loondoorbetalingsperiode?",
            en="Is there an irrevocable written promise that the work continues after the wage period?",
            holds_on="no",
            phase=Phase.REPORT,
            rank=32,
            role=Role.CLEARS,
        ),
        remedy="make_work_structural",
        repair_by=END_OF_EXTENSION,
    ),
    Signal(
        id="UP-R06",
        nl="Contract bij de nieuwe werkgever korter dan zes maanden na de loondoorbetalingsperiode",
        en="Contract with the new employer shorter than six months after the wage period",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.RESULT,
        weight=Weight.LOW,
        basis=(framework("Structureel karakter"),),
        when=_NEAR_THE_END,
        test=Holds(Fact.NEW_CONTRACT_TOO_SHORT),
        asks=Question(
            nl="Was een langer contract niet mogelijk, en is dat vastgelegd?",
            en="Was a longer contract impossible, and is that on record?",
            holds_on="no",
            phase=Phase.REPORT,
            rank=33,
            role=Role.CLEARS,
        ),
        remedy="make_work_structural",
        repair_by=END_OF_EXTENSION,
    ),
    Signal(
        id="UP-R07",
        nl="Plaatsing bij een andere werkgever zonder instemming van de werknemer",
        en="Placement with another employer without the employee's consent",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.RESULT,
        weight=Weight.MEDIUM,
        basis=_RESULT,
        test=FieldIs(_WORK, (one_of("work", "other_employer"), one_of("employee_consents", False))),
        remedy="record_agreement",
        repair_by=END_OF_EXTENSION,
    ),
    Signal(
        id="UP-R08",
        nl="De werknemer wees op beter passend werk en kreeg geen antwoord",
        en="The employee pointed out better fitting work and got no answer",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.EFFORTS,
        weight=Weight.HIGH,
        basis=policy(3),
        when=AllOf((FromWeek(FIRST_YEAR_WEEK), FieldIs(_WORK, (PLACED,)))),
        asks=Question(
            nl="Wees de werknemer op beter passend werk zonder gemotiveerd antwoord te krijgen?",
            en="Did the employee point out better fitting work without getting a reasoned answer?",
            holds_on="yes",
            phase=Phase.FIRST_YEAR,
            rank=24,
        ),
        remedy="answer_proposal",
        repair_by=APPLICATION_DUE,
    ),
)

FIGURES: Final = (RESULT_PERCENT, NEW_CONTRACT_MONTHS)
