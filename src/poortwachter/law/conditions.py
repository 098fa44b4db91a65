"""The conditions on which the Dutch milestones depend. What ends a duty, for whom and from when stands here once.

When each holds is a function of its name in ``stages/conditions.py``.
"""

from __future__ import annotations

from typing import Final

from ..rules.condition import Condition

__all__ = [
    "BELOW_AOW_AGE",
    "CAPACITY_EVER",
    "CAPACITY_NOT_MARGINAL",
    "CAPACITY_REMAINS",
    "CONDITIONS",
    "EMPLOYMENT_RUNS",
    "HAS_EMPLOYER",
    "LONG_ABSENCE_EXPECTED",
    "NOT_LEFT_OUT_FOR_AOW_AGE",
    "NO_SAFETY_NET",
    "NO_STRUCTURAL_RETURN_IN_SIGHT",
    "SAFETY_NET",
    "WIA_STILL_TO_COME",
]

LONG_ABSENCE_EXPECTED: Final = Condition(
    id="long_absence_expected",
    about="Long absence is expected (dreigend langdurig verzuim), RPEZ 2(2).",
    otherwise="long_absence_not_expected",
    fact="records.long_absence_expected",
)

CAPACITY_REMAINS: Final = Condition(
    id="capacity_remains",
    about="There are possibilities to promote return to work, RPEZ 4(1).",
    otherwise="no_capacity",
    fact="records.capacity",
)

CAPACITY_EVER: Final = Condition(
    id="capacity_ever",
    about="There were possibilities at some time.",
    otherwise="never_capacity",
    fact="records.capacity",
)

CAPACITY_NOT_MARGINAL: Final = Condition(
    id="capacity_not_marginal",
    about="The capacity is more than marginal.",
    otherwise="marginal_capacity",
    fact="records.capacity",
)

NO_STRUCTURAL_RETURN_IN_SIGHT: Final = Condition(
    id="no_structural_return_in_sight",
    about="No structural return to the own employer within three months is in sight, nor reached.",
    otherwise="structural_return_in_sight",
    fact="records.return_perspective",
    hangs_on_the_day=True,
)

NOT_LEFT_OUT_FOR_AOW_AGE: Final = Condition(
    id="not_left_out_for_aow_age",
    about="Both did not agree to leave the second track out because AOW age comes within a year after the wait.",
    otherwise="left_out_for_aow_age",
    fact="records.answer",
)

NO_SAFETY_NET: Final = Condition(
    id="no_safety_net",
    about="No safety-net provision (vangnet) applies, ZW 38(4).",
    otherwise="safety_net_applies",
    fact="employment.safety_net",
)

HAS_EMPLOYER: Final = Condition(
    id="has_employer",
    about="There is an employer who bears the duty, or a self-insured former one, WIA 26.",
    otherwise="no_employer",
    fact="employment.regime",
)

WIA_STILL_TO_COME: Final = Condition(
    id="wia_still_to_come",
    about="No early IVA was granted, and WIA can begin before AOW age, WIA 43, 66.",
    otherwise="no_wia_to_come",
    fact="birth_date",
)

EMPLOYMENT_RUNS: Final = Condition(
    id="employment_runs",
    about="The employment had not ended before the day concerned, or a self-insured employer pays benefit since.",
    otherwise="employment_ended",
    fact="employment.last_day",
)

SAFETY_NET: Final = Condition(
    id="safety_net",
    about="A safety-net provision (vangnet) applies, ZW 38a; while nobody said so, none does.",
    otherwise="no_safety_net",
    fact="employment.safety_net",
)

BELOW_AOW_AGE: Final = Condition(
    id="below_aow_age",
    about="The employee has not reached AOW age on the day concerned, BW 7:658a(1), WIA 43.",
    otherwise="aow_age_reached",
    fact="birth_date",
)

CONDITIONS: Final = (
    LONG_ABSENCE_EXPECTED,
    CAPACITY_REMAINS,
    CAPACITY_EVER,
    CAPACITY_NOT_MARGINAL,
    NO_STRUCTURAL_RETURN_IN_SIGHT,
    NOT_LEFT_OUT_FOR_AOW_AGE,
    NO_SAFETY_NET,
    HAS_EMPLOYER,
    WIA_STILL_TO_COME,
    EMPLOYMENT_RUNS,
    SAFETY_NET,
    BELOW_AOW_AGE,
)
