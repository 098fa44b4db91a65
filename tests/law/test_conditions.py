"""When each condition of a milestone holds: yes, no or unknown, and on the days between which that changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

import pytest

from poortwachter import Case, assess
from poortwachter.law.stages import CONDITIONS

AS_OF: Final = "2028-06-01"
END: Final = "2028-01-02"
"""The last day of the wait, of who fell ill on 5 January 2026."""


class Asked(NamedTuple):
    """On which day, of which facts, and whether it holds."""

    day: str
    holds: bool | None
    facts: Mapping[str, object] = {}
    as_of: str = AS_OF


def records(*given: Mapping[str, object]) -> Mapping[str, object]:
    """A case with these records."""
    return {"records": given}


def employed(**given: object) -> Mapping[str, object]:
    """A case with this employment."""
    return {"employment": given}


def opinion(dated: str, capacity: str | None, **more: object) -> Mapping[str, object]:
    """What the company doctor found."""
    return {"kind": "capacity", "dated": dated, "capacity": capacity, **more}


NO_EMPLOYER: Final = employed(regime="no_employer")
SELF_INSURED: Final = employed(regime="no_employer", self_insured_zw="yes")
SERVANT: Final = employed(regime="public_servant")
DOMESTIC: Final = employed(domestic_worker="yes")
LATER: Final = records(opinion("2026-02-01", "marginal"), opinion("2026-06-01", "none"))
LEFT_OUT: Final = {"kind": "answer", "dated": "2027-01-04", "question": "UP-S12", "value": "yes"}
RETURN: Final = {
    "kind": "return_perspective", "dated": "2026-12-14", "structural": True, "expected_by": "2027-03-01",
}  # fmt: skip
SANCTION: Final = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
EARLY_IVA: Final = {"kind": "early_iva_application", "received_on": "2026-06-01"}
GRANTED: Final = {"kind": "early_iva_decision", "sent_on": "2026-07-01", "granted": True}
EXTENDED: Final = {"kind": "extension_decision", "sent_on": "2027-10-01", "granted": True, "last_day": "2028-06-30"}
ABLE: Final = {"kind": "benefit_assessment", "sent_on": "2027-01-04", "able_from": "2027-01-04"}
LEAVE: Final = {"kind": "pregnancy_maternity", "first_day": "2027-11-01", "last_day": "2028-02-20"}


def applied(day: str) -> Mapping[str, object]:
    """An application for WIA."""
    return {"kind": "wia_application", "received_on": day}


def fell_ill(day: str, **more: object) -> Mapping[str, object]:
    """A case that began on another day."""
    return {"absences": [{"first_day": day}], **more}


ASKED: Final[Mapping[str, tuple[Asked, ...]]] = {
    "long_absence_expected": (
        Asked("2026-02-16", None),
        Asked("2026-02-16", True, records({"kind": "long_absence_expected", "dated": "2026-02-16"})),
        Asked("2026-02-16", False, records({"kind": "long_absence_expected", "dated": "2026-02-01", "value": False})),
    ),
    "capacity_remains": (
        Asked("2026-01-31", None, LATER), Asked("2026-02-01", True, LATER), Asked("2026-05-31", True, LATER),
        Asked("2026-06-01", False, LATER),
    ),
    "capacity_ever": (
        Asked(END, None), Asked(END, True, LATER), Asked(END, False, records(opinion("2026-02-01", "none"))),
    ),
    "capacity_not_marginal": (
        Asked("2026-01-31", None, LATER), Asked("2026-02-01", False, LATER), Asked("2026-06-01", True, LATER),
    ),
    "no_structural_return_in_sight": (
        Asked(END, None),
        Asked(END, False, records(RETURN), "2027-03-01"), Asked(END, True, records(RETURN), "2027-03-02"),
    ),
    "not_left_out_for_aow_age": (
        Asked(END, True, {"aow_date": "2028-05-01"}),
        Asked(END, True, records(LEFT_OUT)),
        *(
            Asked(END, left_out, {
                "aow_date": aow_date,
                **records(LEFT_OUT),
            })
            for aow_date, left_out in (
                ("2028-01-02", True), ("2028-01-03", False), ("2029-01-02", False), ("2029-01-03", True),
            )
        ),
    ),
    "no_safety_net": (
        Asked(END, None), Asked(END, False, employed(safety_net="yes")), Asked(END, True, employed(safety_net="no")),
    ),
    "has_employer": (
        Asked(END, None), Asked(END, True, employed(regime="civil_code")), Asked(END, False, NO_EMPLOYER),
        Asked(END, True, SELF_INSURED),
    ),
    "wage_from_employer": (
        Asked(END, None), Asked(END, True, employed(regime="civil_code")), Asked(END, False, SELF_INSURED),
    ),
    "insured_employment": (
        Asked(END, True), Asked(END, False, DOMESTIC),
        Asked(END, True, employed(domestic_worker="yes", insured="yes")),
    ),
    "under_civil_code": (
        Asked(END, True), Asked(END, True, employed(regime="civil_code")), Asked(END, False, NO_EMPLOYER),
        Asked(END, False, employed(regime="public_servant")),
    ),
    "ended_after_ban": (
        Asked(END, None), Asked(END, False, employed(last_day="2028-01-04")),
        Asked(END, True, employed(last_day="2028-01-05")), Asked(END, None, NO_EMPLOYER),
    ),
    "permit_in_sight_of_its_end": (
        Asked("2027-12-07", False), Asked("2027-12-08", True), Asked("2028-01-05", True), Asked("2028-02-05", True),
        Asked("2027-12-08", None, NO_EMPLOYER),
        Asked("2028-03-05", False, {"leaves": [{**LEAVE, "first_day": "2027-12-01"}]}),
        Asked("2028-03-06", True, {"leaves": [{**LEAVE, "first_day": "2027-12-01"}]}),
        Asked("2028-04-03", True, {"leaves": [{**LEAVE, "first_day": "2028-01-05"}]}),
    ),
    "notice_after_ban": (
        Asked("2028-01-04", False), Asked("2028-01-05", True), Asked("2028-01-05", None, NO_EMPLOYER),
    ),
    "ends_in_benefit_period": (
        Asked(END, None), Asked(END, True, employed(last_day=END)), Asked(END, False, employed(last_day="2028-01-03")),
        *(
            Asked(END, holds, {"aow_date": aow_date, **employed(last_day=last_day)})
            for aow_date, last_day, holds in (
                ("2026-01-04", "2026-02-15", True), ("2026-01-04", "2026-02-16", False),
                ("2026-01-05", "2026-02-15", True), ("2026-01-05", "2026-02-16", False),
                ("2026-01-06", "2026-02-17", True),
            )
        ),
    ),
    "sick_six_weeks_at_exit": (
        Asked(END, True), Asked(END, False, employed(last_day="2026-02-15")),
        Asked(END, True, employed(last_day="2026-02-16")),
    ),
    "full_report_at_exit": (
        Asked(END, True), Asked(END, False, employed(last_day="2026-03-15")),
        Asked(END, True, employed(last_day="2026-03-16")),
    ),
    "below_aow_age": (
        Asked(END, None), Asked("2027-05-31", True, {"aow_date": "2027-06-01"}),
        Asked("2027-06-01", False, {"aow_date": "2027-06-01"}),
    ),
    "extended_voluntarily": (
        Asked(END, False), Asked("2028-06-30", True, records(EXTENDED)), Asked("2028-07-01", False, records(EXTENDED)),
        Asked(END, None, records({**EXTENDED, "granted": None, "last_day": None})),
        Asked(END, False, records({"kind": "extension_agreement", "received_on": "2027-09-01"})),
    ),
    "report_made": (
        Asked(END, False),
        Asked("2027-09-30", False, records({"kind": "reintegration_report", "dated": "2027-10-01"})),
        Asked("2027-10-01", True, records({"kind": "reintegration_report", "dated": "2027-10-01"})),
    ),
    "wia_still_to_come": (
        Asked(END, True), Asked(END, False, records(EARLY_IVA, GRANTED)), Asked(END, False, {"aow_date": "2028-01-03"}),
        Asked(END, True, {"aow_date": "2028-01-04"}),
        Asked(END, True, {"aow_date": "2028-01-04", **records(SANCTION)}),
        Asked(END, False, {"aow_date": "2032-01-04", **DOMESTIC}),
    ),
    "within_its_term_or_not_fined": (
        Asked("2018-07-03", True, fell_ill("2018-01-08", **employed(last_day="2018-06-30"))),
        Asked("2018-07-02", True, fell_ill("2018-01-08", **employed(last_day="2018-07-01"))),
        Asked("2018-07-03", False, fell_ill("2018-01-08", **employed(last_day="2018-07-01"))),
        Asked("2018-07-04", True, fell_ill("2018-01-08", **employed(last_day="2018-07-01"))),
    ),
    "early_iva_before_aow_age": (
        Asked("2026-06-01", True), Asked("2026-06-01", False, {"aow_date": "2026-04-06"}),
        Asked("2026-06-01", True, {"aow_date": "2026-04-07"}),
    ),
    "early_iva_open": (
        Asked("2026-06-01", True), Asked("2012-12-31", True, fell_ill("2012-06-01")),
        Asked("2012-12-31", False, fell_ill("2012-06-01", **NO_EMPLOYER)),
        Asked("2013-01-01", True, fell_ill("2012-06-01", **NO_EMPLOYER)),
    ),
    "wait_goes_on": (
        Asked("2026-06-01", True),
        Asked("2027-06-01", False, {**NO_EMPLOYER, **records(ABLE)}),
        Asked("2027-06-01", True, records(ABLE)),
    ),
    "employment_runs": (
        Asked(END, None), Asked("2027-06-30", True, employed(last_day="2027-06-30")),
        Asked("2027-07-01", False, employed(last_day="2027-06-30")),
        Asked("2027-07-01", True, employed(last_day="2027-06-30", self_insured_zw="yes")),
    ),
    "safety_net": (
        Asked(END, False), Asked(END, True, employed(safety_net="yes")),
        Asked(END, False, employed(safety_net="yes", last_day="2026-01-04")),
        Asked(END, True, employed(safety_net="yes", last_day="2026-01-05")),
        Asked(END, False, employed(safety_net="yes", regime="no_employer")),
    ),
    "sanction_to_shorten": (
        Asked(END, False), Asked(END, True, records(SANCTION)),
        Asked(END, False, records({**SANCTION, "withdrawn_on": "2027-12-01"})),
    ),
    "guided_by_uwv": (
        Asked(END, False), Asked(END, True, NO_EMPLOYER), Asked(END, False, SELF_INSURED),
        Asked(END, True, employed(last_day="2028-01-01")), Asked(END, False, employed(last_day=END)),
        Asked(END, False, employed(last_day="2027-06-30", domestic_worker="yes")),
    ),
    "benefit_without_employer": (
        Asked(END, False), Asked(END, True, NO_EMPLOYER), Asked(END, True, SELF_INSURED),
        Asked(END, True, employed(last_day="2025-12-08")), Asked(END, False, employed(last_day="2025-12-07")),
        Asked(END, True, employed(last_day="2026-01-05")),
        Asked(END, False, employed(last_day="2027-06-30", domestic_worker="yes")),
    ),
    "no_employer_at_first": (
        Asked(END, False), Asked(END, True, NO_EMPLOYER), Asked(END, True, employed(last_day="2026-01-04")),
        Asked(END, False, employed(last_day="2026-01-05")), Asked(END, False, employed(last_day="2025-12-07")),
        Asked(END, False, employed(last_day="2026-01-04", domestic_worker="yes")),
    ),
    "self_insured_pays": (
        Asked(END, False), Asked(END, False, NO_EMPLOYER), Asked(END, True, SELF_INSURED),
        Asked(END, False, employed(self_insured_zw="yes")),
    ),
    "prepared_by_uwv": (
        Asked(END, True), Asked(END, True, NO_EMPLOYER), Asked(END, False, SELF_INSURED),
    ),
    "uwv_found_capacity": (
        Asked(END, None),
        *(
            Asked(END, holds, {
                **NO_EMPLOYER, **records({"kind": "uwv_problem_analysis", "dated": "2026-02-10", "capacity": found}),
            })
            for found, holds in (("none", False), ("marginal", True), ("present", True))
        ),
    ),
    "applied_by_itself": (
        Asked("2027-10-01", True, records(applied("2027-10-01"))),
        Asked("2026-06-01", False, records(EARLY_IVA)),
        Asked("2026-06-01", True, records(EARLY_IVA, applied("2026-06-01"))),
        Asked("2027-10-01", True, records(EARLY_IVA, applied("2027-10-01"))),
    ),
    "delay_extends_wage": (
        Asked(END, True), Asked(END, True, records(applied("2027-11-01"))),
        Asked(END, False, employed(last_day="2027-06-30")), Asked(END, False, SERVANT),
        Asked(END, False, {**records(applied("2027-11-01")), **employed(last_day="2027-06-30", self_insured_zw="yes")}),
        Asked(END, True, records(applied("2027-11-01"), {
            "kind": "wage_extension_decision", "sent_on": "2027-12-01", "days": 0,
        })),
    ),
    "delay_extends_pay": (
        Asked(END, False), Asked(END, True, SERVANT), Asked(END, True, {**SERVANT, **records(applied("2027-11-01"))}),
        Asked(END, False, employed(regime="public_servant", last_day="2027-06-30")),
    ),
    "delay_extends_benefit": (
        Asked(END, False), Asked(END, True, SELF_INSURED), Asked(END, False, NO_EMPLOYER),
    ),
    "opinion_before_application": (
        Asked(END, None), Asked("2027-10-01", True, records(applied("2027-10-01"))),
        Asked("2027-10-02", False, records(applied("2027-10-01"))),
    ),
    "decided_in_its_term": (
        Asked("2027-10-01", False), Asked("2027-10-01", True, records(SANCTION)), Asked("2015-01-05", True),
    ),
    "sixty_plus_route": (
        Asked(END, False),
        *(
            Asked(END, holds, fell_ill("2022-01-03", birth_date=born))
            for born, holds in (("1964-01-01", True), ("1964-01-02", False))
        ),
    ),
}  # fmt: skip
"""The cases of each condition."""

ROWS = [(name, asked) for name, found in ASKED.items() for asked in found]


@pytest.mark.parametrize(("name", "asked"), ROWS, ids=[f"{name}-{place}" for place, (name, _) in enumerate(ROWS)])
def test_it_holds(name: str, asked: Asked) -> None:
    """On the day concerned, or not; or no fact says so."""
    begun = {} if "absences" in asked.facts else {"first_sick_day": "2026-01-05"}
    case, as_of = Case.model_validate({**begun, **asked.facts}), date.fromisoformat(asked.as_of)
    run = assess(case, as_of=as_of).found.run
    days = date.fromisoformat(asked.day).toordinal(), as_of.toordinal()
    assert CONDITIONS[name](run.view, run.found, *days) is asked.holds


def test_every_condition_is_here() -> None:
    """With each answer that it was seen to give."""
    assert set(CONDITIONS) == {*ASKED}
    for found in ASKED.values():
        assert len({asked.holds for asked in found}) > 1
