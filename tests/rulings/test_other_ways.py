"""The same ground, recorded in another way that an encoder may choose, shows all the same; and a good file stays so.

The files are made up, in the likeness of published cases: ordinary documents on time, and the facts of one ground.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import pytest
from published import MOMENTS, Ruling, false_alarms, shown

from poortwachter import Case

D0: Final = date(2021, 1, 4)
BOTH: Final = ["employer", "employee"]
EMPLOYER: Final = {"regime": "civil_code", "safety_net": "no"}
Record = dict[str, Any]


def cd(number: int) -> str:
    """The day that is counted day ``number``."""
    return str(D0 + timedelta(days=number - 1))


def week(number: int) -> str:
    """The first day of a week of sickness."""
    return cd(7 * (number - 1) + 1)


def made(kind: str, day: str, **fields: Any) -> Record:
    """A document."""
    return {"kind": kind, "dated": day, **fields}


def begun(kind: str, day: str, **fields: Any) -> Record:
    """An activity."""
    return {"kind": kind, "started_on": day, **fields}


def agreed(kind: str, day: str, **fields: Any) -> Record:
    """A document that both signed, with the views of both."""
    return made(kind, day, signed_by=BOTH, views_of=BOTH, **fields)


TRACK: Final = begun("second_track_start", cd(389), plan_dated=cd(386))
REPORTS: Final = tuple(made("second_track_report", cd(389 + 42 * number)) for number in range(1, 7))
OPINION: Final = made("problem_analysis", cd(40), capacity="present", long_absence_expected=True)
PLANS: Final = (
    agreed("action_plan", cd(54), case_manager_named=True, goal_stated=True),
    *(agreed("evaluation", cd(54 + 42 * number)) for number in range(1, 14)),
    agreed("final_evaluation", cd(630)),
)
REST: Final = (
    {"kind": "week_42_notice", "received_on": cd(290)},
    agreed("first_year_evaluation", cd(360), course="changed"),
    {"kind": "uwv_wia_letter", "sent_on": cd(609)},
    made("reintegration_report", cd(634), given_to_employee_on=cd(634)),
    made("employee_view", cd(634)),
    {"kind": "wia_application", "received_on": cd(638)},
)
LAST: Final = made("current_opinion", cd(622), capacity="present")
GOOD: Final = (OPINION, *PLANS, TRACK, *REPORTS, *REST, LAST)
NO_TRACK: Final = (OPINION, *PLANS, *REST, LAST)


def unable(capacity: str) -> tuple[Record, ...]:
    """A file without a second track, on the company doctor's word."""
    plans = () if capacity == "none" else PLANS
    return (OPINION | {"capacity": capacity}, *plans, *REST, LAST | {"capacity": capacity})


class Way(NamedTuple):
    """A file, with the ground of UWV and what became of it."""

    name: str
    grounds: tuple[str, ...]
    records: Sequence[Record]
    outcome: str = "stood"
    employment: Mapping[str, Any] = EMPLOYER

    @property
    def ruling(self) -> Ruling:
        """The file as a published case."""
        case = {"first_sick_day": D0, "employment": self.employment, "records": list(self.records)}
        day = date.fromisoformat(cd(690))
        return Ruling(self.name, "made up", Case.model_validate(case), day, self.grounds, self.outcome)


HOURS: Final = (
    made("capacity", week(25), capacity="present", hours_per_day=4),
    begun("work_resumption", week(25), work="own", hours_per_week=8, structural=False),
)
DAYS: Final = (OPINION, *PLANS, TRACK, *REPORTS, *REST, LAST | {"hours_per_day": 2})
PART: Final = begun("work_resumption", week(25), work="own", hours_per_week=12)
POOR: Final = made("function_inventory", week(45), all_functions=False)
ASKED: Final = {"kind": "expert_opinion", "requested_on": week(68), "dated": week(70)}
WHOLE: Final = {"all_functions": True, "levels_and_loads_stated": True, "task_level": True}

STOOD: Final = (
    Way("hours-a-day-against-hours-a-week", ("HOURS_SLOW",), (*GOOD, *HOURS)),
    Way(
        "more-hours-a-day-found-by-uwv-in-its-test",
        ("DOC_HOURS",),
        (*DAYS, made("capacity_by_another", cd(672), found_by="uwv_insurance_physician", hours_per_day=6)),
    ),
    Way(
        "no-limit-of-hours-found-necessary",
        ("DOC_HOURS",),
        (*DAYS, made("capacity_by_another", cd(672), found_by="uwv_insurance_physician", hours_limited=False)),
    ),
    Way(
        "capacity-in-an-expert-opinion-on-own-work",
        ("DOC_NONE",),
        (*unable("none"), ASKED | {"question": "own_work", "outcome": "negative", "hours_per_day": 4}),
    ),
    Way(
        "suitable-work-possible-says-the-expert-opinion",
        ("DOC_MARGINAL",),
        (*unable("marginal"), ASKED | {"question": "suitable_work", "outcome": "positive"}),
    ),
    Way(
        "capacity-found-by-uwv-in-its-test",
        ("DOC_MARGINAL",),
        (
            *unable("marginal"),
            made("capacity_by_another", cd(670), found_by="uwv_insurance_physician", capacity="present"),
        ),
    ),
    Way("marginal-and-nothing-else-on-file", ("DOC_MARGINAL",), unable("marginal")),
    Way(
        "no-way-back-says-the-vocational-assessment",
        ("S2_NONE",),
        (
            *NO_TRACK,
            made("vocational_assessment", week(30), own_employer_possible=False),
            begun("second_track_start", week(68), plan_dated=week(68)),
        ),
    ),
    Way(
        "a-return-that-was-expected-and-did-not-come",
        ("S2_NONE",),
        (*NO_TRACK, made("return_perspective", cd(358), structural=True, expected_by=cd(440))),
    ),
    Way(
        "self-insured-after-the-contract",
        ("S2_NONE", "S1_SEARCH"),
        (*NO_TRACK, POOR),
        employment={**EMPLOYER, "safety_net": "yes", "self_insured_zw": "yes", "last_day": cd(200)},
    ),
    Way("payroll", ("S2_NONE",), NO_TRACK, employment={**EMPLOYER, "form": "payroll"}),
    Way("poor-search-beside-the-own-work", ("S1_SEARCH",), (*GOOD, PART | {"structural": False}, POOR)),
    Way(
        "poor-search-and-a-relapse-at-the-end",
        ("S1_SEARCH",),
        (OPINION, *PLANS, TRACK, *REPORTS, *REST, POOR, LAST | {"capacity": "marginal"}),
    ),
    Way(
        "adaptation-not-examined-beside-the-own-work",
        ("S1_ADAPT",),
        (*GOOD, PART, made("own_work_adaptation", week(30), outcome="not_examined")),
    ),
    Way(
        "refusal-told-by-the-end-of-the-second-track",
        ("NONCOOP", "S2_STOPPED"),
        (*GOOD, made("second_track_end", week(75), reason="not_cooperating")),
    ),
    Way(
        "refusal-told-by-an-expert-opinion",
        ("NONCOOP",),
        (*GOOD, ASKED | {"question": "employee_efforts", "outcome": "negative"}),
    ),
    Way(
        "advice-that-was-left-while-no-capacity-was-found",
        ("ADVICE_LEFT", "DOC_NONE"),
        (*unable("none"), made("advice", week(60), given_by="company_doctor")),
    ),
    Way("second-track-ended-without-a-reason", ("S2_STOPPED",), (*GOOD, made("second_track_end", week(75)))),
    Way(
        "second-track-ended-for-a-capacity-that-was-there",
        ("S2_STOPPED",),
        (*GOOD, made("second_track_end", week(75), reason="no_capacity")),
    ),
    Way(
        "no-search-profile-and-a-second-start-that-is-silent",
        ("S2_PROFILE",),
        (*GOOD[:-9], TRACK | {"search_profile": False}, begun("second_track_start", week(80)), *REST, LAST),
    ),
    Way("conflict-of-which-nobody-said-what-it-is-about", ("CONFLICT",), (*GOOD, begun("dispute", week(30)))),
)

LATER: Final = begun("second_track_start", week(68), plan_dated=week(68))
BY_UWV: Final = {"kind": "capacity_by_another", "found_by": "uwv_insurance_physician"}
SAID: Final = {"dated": cd(665), "since": cd(500)}
SELDOM: Final = LAST | {"hours_per_week": 10}
CONFLICT: Final = begun("dispute", week(20), about="working_relation")
AGENCY: Final = {**EMPLOYER, "form": "agency"}
FOR_GOOD: Final = begun("work_resumption", week(40), work="adapted", hours_per_week=12, structural=True)
UNABLE: Final = unable("none")

LIKE_RULINGS: Final = (
    Way("RBZWB:2021:3082-a-second-track-weeks-late-that-still-runs", ("S2_NONE",), (*NO_TRACK, LATER)),
    Way(
        "RBAMS:2022:5707-a-return-of-which-nobody-said-that-it-is-for-good",
        ("S2_NONE",),
        (*NO_TRACK, made("return_perspective", cd(358), structural=False, expected_by=cd(440)), LATER),
    ),
    Way(
        "RBMNE:2017:5228-everything-came-too-late",
        ("S2_NONE", "S1_SEARCH"),
        (
            OPINION,
            *PLANS,
            *REST,
            LAST,
            made("function_inventory", week(45), all_functions=False),
            made("function_inventory", week(72), **WHOLE),
            begun("second_track_start", week(75), plan_dated=week(75)),
        ),
    ),
    Way(
        "RBMNE:2021:1969-an-agency-that-did-not-examine-its-hirers",
        ("S1_SEARCH",),
        (*GOOD, made("function_inventory", week(45), connected_examined=False)),
        employment=AGENCY,
    ),
    Way("RBMNE:2022:877-neither-track-well", ("S1_SEARCH", "S2_NONE"), (*NO_TRACK, POOR, LATER)),
    Way(
        "poor-search-while-part-of-the-own-work-was-done-for-a-year",
        ("S1_SEARCH",),
        (*GOOD, POOR, begun("work_resumption", week(30), work="own", hours_per_week=16)),
    ),
    Way(
        "capacity-that-came-back-and-no-second-track",
        ("S2_NONE",),
        (*NO_TRACK, made("capacity", week(57), capacity="none"), made("capacity", week(61), capacity="present")),
    ),
    Way("tasks-not-sought-and-nothing-said-of-what-was-found", ("S1_SEARCH",), (*GOOD, POOR | {"task_level": False})),
    Way(
        "CRVB:2026:95-more-hours-than-the-company-doctor-allowed",
        ("DOC_HOURS",),
        (*DAYS[:-1], SELDOM, BY_UWV | SAID | {"hours_per_week": 32}),
    ),
    Way(
        "CRVB:2026:95-a-limit-of-hours-without-grounds",
        ("DOC_HOURS",),
        (*DAYS[:-1], SELDOM | {"grounds_stated": False}),
    ),
    Way(
        "RBOBR:2025:1402-a-margin-exceeded",
        ("DOC_MARGINAL",),
        (*unable("marginal"), BY_UWV | SAID | {"capacity": "present"}),
    ),
    Way(
        "hours-of-which-the-last-opinion-is-silent",
        ("DOC_HOURS",),
        (OPINION | {"hours_per_week": 10}, *DAYS[1:-1], LAST, BY_UWV | {"dated": cd(665), "hours_per_week": 32}),
    ),
    Way("no-ground-of-the-law-named", ("DOC_NONE",), (*UNABLE[:-1], UNABLE[-1] | {"statutory_ground_named": False})),
    Way(
        "mediation-after-forty-weeks-and-no-measure-against-refusal",
        ("CONFLICT", "NONCOOP"),
        (*GOOD, CONFLICT, begun("conflict_intervention", week(60)), begun("non_cooperation", week(62))),
    ),
    Way("a-conflict-that-ended-by-itself-after-a-year", ("CONFLICT",), (*GOOD, CONFLICT | {"last_day": week(70)})),
    Way(
        "a-refusal-of-half-a-year-that-ended-by-itself",
        ("NONCOOP",),
        (*GOOD, begun("non_cooperation", week(40), last_day=week(70))),
    ),
    Way(
        "work-for-good-that-pays-little-and-no-second-track",
        ("S2_NONE",),
        (*NO_TRACK, FOR_GOOD | {"wage_value_percent": 30}),
    ),
    Way(
        "the-own-employer-fell-away-half-a-year-before-the-second-track",
        ("S2_NONE",),
        (*GOOD, made("return_ruled_out", week(25), because="no_suitable_work")),
    ),
)

PROMISED: Final = made("return_perspective", cd(360), structural=True, expected_by=cd(450))
PROMISED_AGAIN: Final = made("return_perspective", cd(449), structural=True, expected_by=cd(540))
FEW_HOURS: Final = begun("work_resumption", week(40), work="own", hours_per_week=8, last_day=cd(448))
MORE_HOURS: Final = begun("work_resumption", cd(449), work="own", hours_per_week=16, last_day=cd(600))
SPELLS: Final = tuple(
    begun("work_resumption", week(first), work="adapted", hours_per_week=6, last_day=week(first + 3))
    for first in (20, 25, 30)
)
TRIALS: Final = tuple(
    begun("work_resumption", week(first), work="trial", hours_per_week=4, last_day=week(first + 4))
    for first in (60, 66, 72)
)

ALTERNATED: Final = (
    Way("RBMNE:2017:6160-work-and-absence-that-alternate", ("WRONG_ADVICE",), (*GOOD, *SPELLS)),
    Way("trial-placements-that-broke-off-one-after-the-other", ("WRONG_ADVICE",), (*GOOD, *TRIALS)),
    Way(
        "looked-at-only-in-the-second-year",
        ("WRONG_ADVICE",),
        (*GOOD, *SPELLS, made("vocational_assessment", week(60))),
    ),
    Way("a-return-that-stayed-in-sight-and-then-did-not-come", ("S2_NONE",), (*NO_TRACK, FEW_HOURS, PROMISED)),
    Way(
        "a-return-promised-again-while-the-hours-did-not-grow",
        ("S2_NONE",),
        (*NO_TRACK, FEW_HOURS | {"last_day": cd(600)}, PROMISED, PROMISED_AGAIN),
    ),
    Way(
        "a-return-promised-again-that-did-not-come-either",
        ("S2_NONE",),
        (*NO_TRACK, FEW_HOURS, MORE_HOURS, PROMISED, PROMISED_AGAIN),
    ),
    Way(
        "RBMNE:2021:2515-marginal-with-warnings-and-two-assessments",
        ("DOC_MARGINAL", "S2_NONE"),
        (
            *unable("marginal"),
            made("vocational_assessment", week(46)),
            begun("non_cooperation", week(60), last_day=week(66)),
            begun("wage_measure", week(61), step="written_warning", notified_on=week(61)),
            made("vocational_assessment", week(80)),
        ),
    ),
)

ANNULLED: Final = (
    Way("a-good-file", (), GOOD, "annulled"),
    Way(
        "no-place-in-the-firm",
        ("S1_SEARCH",),
        (
            *GOOD,
            made("return_ruled_out", week(50), because="no_suitable_work"),
            made("function_inventory", week(45), function_found=False, **WHOLE),
        ),
        "annulled",
    ),
    Way(
        "a-poor-inventory-and-on-record-that-there-was-no-place",
        ("S1_SEARCH",),
        (*GOOD, POOR, made("answer", week(50), question="UP-N11", value="yes")),
        "annulled",
    ),
    Way(
        "late-report-that-cost-no-chance",
        ("ADVICE_LEFT",),
        (*GOOD, made("advice", week(30), given_by="vocational_expert", followed_on=week(45), chance_missed=False)),
        "annulled",
    ),
    Way(
        "a-second-doctor-agreed",
        ("DOC_MARGINAL",),
        (
            *unable("marginal"),
            made("capacity_by_another", week(70), found_by="second_company_doctor", capacity="marginal"),
        ),
        "annulled",
    ),
    Way(
        "capacity-only-in-the-last-weeks",
        ("DOC_NONE",),
        (
            *unable("none"),
            made("capacity_by_another", cd(680), found_by="uwv_insurance_physician", capacity="present", since=cd(665)),
        ),
        "annulled",
    ),
    Way(
        "enough-was-done-says-uwv",
        ("S2_NONE",),
        (
            *NO_TRACK,
            begun("second_track_start", week(66), plan_dated=week(66)),
            ASKED | {"dated": week(90), "question": "employer_efforts", "outcome": "positive"},
        ),
        "annulled",
    ),
    Way(
        "late-but-adequate-and-finished",
        ("S2_NONE",),
        (
            *NO_TRACK,
            begun("second_track_start", week(62), plan_dated=week(62)),
            made("second_track_end", week(88), reason="completed", next_step=True),
        ),
        "annulled",
    ),
    Way(
        "measures-up-to-the-stop",
        ("S2_STOPPED",),
        (
            *GOOD,
            begun("non_cooperation", week(65)),
            begun("wage_measure", week(66), step="written_warning", notified_on=week(66)),
            begun("wage_measure", week(69), step="stop", notified_on=week(69)),
            made("second_track_end", week(75), reason="not_cooperating", next_step=True),
        ),
        "annulled",
    ),
)


REVIEWED: Final = tuple(made("capacity", cd(day), capacity="marginal") for day in (220, 400, 520))
DIRECTED: Final = made("vocational_assessment", week(45), own_employer_possible=False, levels_and_loads_stated=True)
LADDER: Final = (
    begun("wage_measure", week(61), step="written_warning", notified_on=week(61)),
    begun("wage_measure", week(63), step="suspension", notified_on=week(63), last_day=week(66)),
)
GROWING: Final = (
    made("capacity", week(20), capacity="present", hours_per_week=8),
    begun("work_resumption", week(20), work="own", hours_per_week=8, last_day=week(29)),
    made("capacity", week(29), capacity="present", hours_per_week=16),
    begun("work_resumption", week(30), work="own", hours_per_week=16),
)
SETTLED: Final = (
    CONFLICT | {"last_day": week(30)},
    begun("conflict_intervention", week(23), last_day=week(28), outcome="resolved"),
)

WELL_DONE: Final = (
    Way("ordinary", (), GOOD),
    Way("no-way-back-and-a-second-track-nine-weeks-later", (), (*NO_TRACK, DIRECTED, TRACK, *REPORTS)),
    Way("hours-that-grow-with-what-is-allowed", (), (*GOOD, *GROWING)),
    Way("a-conflict-with-mediation-at-once", (), (*GOOD, *SETTLED)),
    Way("a-refusal-met-with-measures", (), (*GOOD, begun("non_cooperation", week(60), last_day=week(66)), *LADDER)),
    Way(
        "RBGEL:2017:596-nothing-found-in-the-firm",
        (),
        (*GOOD, made("function_inventory", week(40), function_found=False, **WHOLE)),
    ),
    Way(
        "attempts-that-broke-off-and-what-fits-was-examined",
        (),
        (
            *GOOD,
            begun("work_resumption", week(16), work="own", hours_per_week=8, last_day=week(20)),
            begun("work_resumption", week(30), work="own", hours_per_week=8, last_day=week(33)),
            made("vocational_assessment", week(38)),
        ),
    ),
    Way(
        "attempts-one-after-the-other-and-what-fits-was-examined-in-between",
        (),
        (*GOOD, *SPELLS, made("vocational_assessment", week(28))),
    ),
    Way(
        "steps-of-one-attempt-with-a-weekend-between-them",
        (),
        (
            *GOOD,
            *(
                begun(
                    "work_resumption",
                    cd(141 + 28 * step),
                    work="own",
                    hours_per_week=4 + 2 * step,
                    last_day=cd(165 + 28 * step),
                )
                for step in range(6)
            ),
            begun("work_resumption", cd(309), work="own", hours_per_week=16),
        ),
    ),
    Way("own-work-adapted", (), (*GOOD, made("own_work_adaptation", week(20), outcome="made"))),
    Way(
        "an-agency-that-examined-its-hirers",
        (),
        (*GOOD, made("function_inventory", week(45), connected_examined=True, **WHOLE)),
        employment=AGENCY,
    ),
    Way(
        "work-that-both-hold-to-be-all",
        (),
        (*NO_TRACK, FOR_GOOD | {"wage_value_percent": 70, "agreed_by_both": True}),
    ),
    Way("RBOBR:2025:2759-marginal-and-looked-at-again", ("DOC_MARGINAL",), (*unable("marginal"), *REVIEWED)),
)


@pytest.mark.parametrize("way", WELL_DONE, ids=lambda way: way.name)
def test_what_was_done_well_is_never_alarmed(way: Way) -> None:
    """At no moment a gap, nor anything that UWV would hold against the employer."""
    for moment in MOMENTS:
        assert way.ruling.risk(moment).level in ("clear", "not_known", "attention"), moment
        assert false_alarms(way.ruling, moment) == ()


@pytest.mark.parametrize("way", [*STOOD, *LIKE_RULINGS, *ALTERNATED], ids=lambda way: way.name)
def test_it_is_found_on_the_eve_and_found_or_asked_before(way: Way) -> None:
    """With medium weight on the eve; at week 90 found, or asked among the first ten; and nothing beside it."""
    ruling = way.ruling
    assert {ground: shown(ruling, ground, "eve") for ground in way.grounds} == dict.fromkeys(way.grounds, "finding")
    assert {shown(ruling, ground, "week 90") for ground in way.grounds} <= {"finding", "light", "asked"}
    assert false_alarms(ruling) == ()


def test_that_there_was_no_place_is_asked_beside_a_poor_search() -> None:
    """The employer's own word that return is ruled out leaves it serious; the answer decides, and is asked first."""
    ruled_out = made("return_ruled_out", week(50), because="no_suitable_work")
    risk = Way("poor-search", (), (*GOOD, POOR, ruled_out)).ruling.risk("eve")
    assert (risk.level, risk.because) == ("serious_gaps", ("UP-E07",))
    assert "UP-N11" in {one.id for one in risk.questions[:3]}
    answered = (*GOOD, POOR, ruled_out, made("answer", week(90), question="UP-N11", value="yes"))
    assert Way("answered", (), answered).ruling.risk("eve").level == "attention"


def test_a_return_that_stays_in_sight_while_the_hours_grow_is_no_serious_gap() -> None:
    """RBMNE:2017:1271: all pointed to a whole return, each time anew. UWV may ask for more: a gap, and a named one."""
    ahead = made("return_perspective", cd(539), structural=True, expected_by=cd(630))
    last = made("return_perspective", cd(630), structural=True, expected_by=cd(720))
    hours = MORE_HOURS | {"last_day": cd(728)}
    way = Way(
        "in-sight", ("S2_NONE",), (*NO_TRACK, FEW_HOURS, hours, PROMISED, PROMISED_AGAIN, ahead, last), "annulled"
    )
    risk = way.ruling.risk("eve")
    assert (risk.level, risk.because) == ("gaps", ("UP-S22",))
    assert way.ruling.risk("week 60").level in ("clear", "not_known")


@pytest.mark.parametrize("way", ANNULLED, ids=lambda way: way.name)
def test_what_was_annulled_is_not_called_serious(way: Way) -> None:
    """Nor is anything held against the employer that UWV did not hold against him."""
    ruling = way.ruling
    assert ruling.risk("eve").level not in ("serious_gaps", "gaps")
    assert false_alarms(ruling) == ()
