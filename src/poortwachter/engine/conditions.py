"""When each condition of the catalogue holds: yes, no, or nobody said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..counting.months import months_after
from ..law.uwv_guidance import NEAR_AOW_AGE_MONTHS
from ..rules.rule import Condition
from .casefile import CaseFile

__all__ = ["HANG_ON_THE_DAY", "TESTS", "ConditionTest"]


@dataclass(frozen=True, slots=True)
class ConditionTest:
    """How a condition is tested.

    Attributes:
        holds: answers for a file, the day concerned and the day of assessment; ``None`` means that no fact says
            so, and the rule stands.
        otherwise: the reason given where the condition fails.
        fact: the path of the fact that decides, named where it is missing.
    """

    holds: Callable[[CaseFile, date, date], bool | None]
    otherwise: str
    fact: str


def _long_absence_expected(file: CaseFile, day: date, as_of: date) -> bool | None:
    return file.long_absence


def _capacity_remains(file: CaseFile, day: date, as_of: date) -> bool | None:
    capacity = file.capacity_on(day)
    return None if capacity is None else capacity != "none"


def _capacity_ever(file: CaseFile, day: date, as_of: date) -> bool | None:
    if not file.opinions:
        return None
    return any(opinion.capacity != "none" for opinion in file.opinions)


def _capacity_not_marginal(file: CaseFile, day: date, as_of: date) -> bool | None:
    capacity = file.capacity_on(day)
    return None if capacity is None else capacity != "marginal"


def _no_structural_return_in_sight(file: CaseFile, day: date, as_of: date) -> bool | None:
    if file.structural_return_on(as_of):
        return False
    if file.perspective is not None:
        return file.perspective < as_of
    return None


def _not_left_out_for_aow_age(file: CaseFile, day: date, as_of: date) -> bool | None:
    """Unless the question that asks it, UP-S12, is answered with yes."""
    aow_date, answers = file.aow_date, [entry for entry in file.records("answer") if entry.question == "UP-S12"]
    if aow_date is None or not answers or answers[-1].value != "yes":
        return True
    return not file.end_of_wait < aow_date <= months_after(file.end_of_wait, NEAR_AOW_AGE_MONTHS.value)


def _no_safety_net(file: CaseFile, day: date, as_of: date) -> bool | None:
    return {"yes": False, "no": True, "unknown": None}[file.case.employment.safety_net]


def _has_employer(file: CaseFile, day: date, as_of: date) -> bool | None:
    employment = file.case.employment
    if employment.self_insured_zw == "yes":
        return True
    return None if employment.regime is None else employment.regime != "no_employer"


def _below_aow_age(file: CaseFile, day: date, as_of: date) -> bool | None:
    return None if file.aow_date is None else day < file.aow_date


def _wia_still_to_come(file: CaseFile, day: date, as_of: date) -> bool | None:
    return file.wia_first_day is not None and not file.early_iva_granted


def _employment_runs(file: CaseFile, day: date, as_of: date) -> bool | None:
    last_day = file.last_day_of_employment
    if file.sickness_benefit_from_employer(day):
        return True
    return None if last_day is None else day <= last_day


def _no_sanction(file: CaseFile, day: date, as_of: date) -> bool | None:
    return not file.sanctioned


def _safety_net(file: CaseFile, day: date, as_of: date) -> bool | None:
    return file.case.employment.safety_net == "yes"


HANG_ON_THE_DAY: Final = frozenset({Condition.NO_STRUCTURAL_RETURN_IN_SIGHT})
"""The conditions that can be answered otherwise on another day of assessment."""

TESTS: Final[Mapping[Condition, ConditionTest]] = {
    Condition.LONG_ABSENCE_EXPECTED: ConditionTest(
        _long_absence_expected, "long_absence_not_expected", "records.long_absence_expected"
    ),
    Condition.CAPACITY_REMAINS: ConditionTest(_capacity_remains, "no_capacity", "records.capacity"),
    Condition.CAPACITY_EVER: ConditionTest(_capacity_ever, "never_capacity", "records.capacity"),
    Condition.CAPACITY_NOT_MARGINAL: ConditionTest(_capacity_not_marginal, "marginal_capacity", "records.capacity"),
    Condition.NO_STRUCTURAL_RETURN_IN_SIGHT: ConditionTest(
        _no_structural_return_in_sight, "structural_return_in_sight", "records.return_perspective"
    ),
    Condition.NOT_LEFT_OUT_FOR_AOW_AGE: ConditionTest(
        _not_left_out_for_aow_age, "left_out_for_aow_age", "records.answer"
    ),
    Condition.NO_SAFETY_NET: ConditionTest(_no_safety_net, "safety_net_applies", "employment.safety_net"),
    Condition.HAS_EMPLOYER: ConditionTest(_has_employer, "no_employer", "employment.regime"),
    Condition.WIA_STILL_TO_COME: ConditionTest(_wia_still_to_come, "no_wia_to_come", "birth_date"),
    Condition.EMPLOYMENT_RUNS: ConditionTest(_employment_runs, "employment_ended", "employment.last_day"),
    Condition.NO_SANCTION: ConditionTest(_no_sanction, "suspended_by_sanction", "records.sanction_decision"),
    Condition.SAFETY_NET: ConditionTest(_safety_net, "no_safety_net", "employment.safety_net"),
    Condition.BELOW_AOW_AGE: ConditionTest(_below_aow_age, "aow_age_reached", "birth_date"),
}
