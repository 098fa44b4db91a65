"""Documents of the file, and measures: what cannot be, and what is odd."""

from __future__ import annotations

from typing import Final

from ._row import case, caveat, fine, on, refusal, spell

__all__ = ["DOCUMENTS", "MEASURES"]

DOCUMENTS: Final = (
    refusal(
        "capacity",
        "two capacities on one day",
        "two_capacities",
        "one opinion a day says one thing",
        case(on("capacity", "2026-03-01", capacity="none"), on("current_opinion", "2026-03-01", capacity="present")),
    ),
    refusal(
        "long_absence_expected",
        "long absence expected and not, on one day",
        "two_answers_on_one_day",
        "nobody can tell which one holds",
        case(
            on("long_absence_expected", "2026-03-01", value=True),
            on("long_absence_expected", "2026-03-01", value=False),
        ),
    ),
    refusal(
        "answer",
        "yes and no to one question on one day",
        "two_answers_on_one_day",
        "nobody can tell which one holds",
        case(
            on("answer", "2026-06-01", question="UP-E07", value="yes"),
            on("answer", "2026-06-01", question="UP-E07", value="no"),
        ),
    ),
    refusal(
        "first_year_evaluation",
        "two on one day, of which one changes the course",
        "two_answers_on_one_day",
        "nobody can tell which one holds",
        case(
            on("first_year_evaluation", "2026-12-15", course="changed"),
            on("first_year_evaluation", "2026-12-15", course="unchanged"),
        ),
    ),
    refusal(
        "expert_opinion",
        "an outcome without the day on which it was given",
        "outcome_without_day",
        "what was only asked has no outcome",
        case({"kind": "expert_opinion", "requested_on": "2026-09-01", "outcome": "negative"}),
    ),
    refusal(
        "work_resumption",
        "a wage value of 0.4 percent",
        "percent_below_one",
        "0.4 was meant for 40",
        case(on("work_resumption", "2026-06-01", wage_value_percent="0.4")),
    ),
    fine(
        "problem_analysis",
        "an evaluation after recovery",
        "a paper can be late",
        case(on("evaluation", "2026-06-10"), absences=[spell("2026-01-05", "2026-06-01")]),
    ),
    caveat(
        "problem_analysis",
        "made after recovery",
        "after_recovery",
        "nothing is left to analyse",
        case(on("problem_analysis", "2026-06-10"), absences=[spell("2026-01-05", "2026-06-01", ended_by="recovery")]),
    ),
    caveat(
        "work_resumption",
        "work taken up after death",
        "after_death",
        "one of the days is wrong",
        case(on("work_resumption", "2026-06-10"), absences=[spell("2026-01-05", "2026-06-01", ended_by="death")]),
    ),
    caveat(
        "evaluation",
        "an evaluation after death",
        "after_death",
        "it takes the employee",
        case(on("evaluation", "2026-06-10"), absences=[spell("2026-01-05", "2026-06-01", ended_by="death")]),
    ),
    caveat(
        "wia_application",
        "a WIA application after death",
        "after_death",
        "it takes the employee",
        case(on("wia_application", "2026-06-10"), absences=[spell("2026-01-05", "2026-06-01", ended_by="death")]),
    ),
    caveat(
        "final_evaluation",
        "half a year before the first-year evaluation",
        "final_before_first_year",
        "the last evaluation is the last",
        case(on("final_evaluation", "2027-02-01"), on("first_year_evaluation", "2027-08-01")),
    ),
    caveat(
        "final_evaluation",
        "a final evaluation in month two",
        "before_its_time",
        "it belongs to the report, thirteen weeks before the end, WIA 25(3)",
        case(on("final_evaluation", "2026-03-05")),
    ),
    caveat(
        "first_year_evaluation",
        "a first-year evaluation in week three",
        "before_its_time",
        "it is usual from week 46",
        case(on("first_year_evaluation", "2026-01-20")),
    ),
    caveat(
        "reintegration_report",
        "a report in week four",
        "before_its_time",
        "it is made in week 91, WIA 25(3)",
        case(on("reintegration_report", "2026-01-28")),
    ),
    caveat(
        "second_track_start",
        "the second track in the first week",
        "before_its_time",
        "there is no problem analysis yet, RPEZ 2(2)",
        case(on("second_track_start", "2026-01-08")),
    ),
    fine(
        "action_plan",
        "a plan before the problem analysis",
        "the signal UP-E03 says it",
        case(on("action_plan", "2026-02-01"), on("problem_analysis", "2026-02-10")),
    ),
    fine(
        "action_plan_update",
        "an update of a plan that is not on file",
        "the first plan may not have been imported",
        case(on("action_plan_update", "2026-06-01")),
    ),
    fine(
        "problem_analysis_update",
        "an update of an analysis that is not on file",
        "the same",
        case(on("problem_analysis_update", "2026-06-01")),
    ),
    caveat(
        "evaluation",
        "the same evaluation three times",
        "same_record_twice",
        "one document is one record",
        case(*[on("evaluation", "2026-05-01")] * 3),
    ),
    caveat(
        "work_resumption",
        "forty hours of own work on a day without capacity",
        "work_without_capacity",
        "the company doctor or the day is wrong",
        case(
            on("capacity", "2026-06-01", capacity="none"),
            on("work_resumption", "2026-06-01", work="own", hours_per_week=40),
        ),
    ),
    caveat(
        "work_resumption",
        "own work after the employment ended",
        "own_work_after_employment",
        "one of the days is wrong",
        case(
            on("work_resumption", "2026-07-01", work="own"),
            absences=[spell("2026-01-05", "2026-06-01", ended_by="employment_end")],
        ),
    ),
    fine(
        "work_resumption",
        "structural therapy, 168 hours, 200 percent",
        "the signal UP-E16 asks",
        case(
            on(
                "work_resumption",
                "2026-06-01",
                work="therapy",
                hours_per_week=168,
                wage_value_percent=200,
                structural=True,
            )
        ),
    ),
    fine(
        "work_resumption",
        "structural own work and other employer's work at once",
        "two jobs can be",
        case(
            on("work_resumption", "2026-06-01", work="own", structural=True),
            on("work_resumption", "2026-06-01", work="other_employer", structural=True),
        ),
    ),
    fine(
        "dispute",
        "a dispute and no cooperation over the whole case",
        "the signals say it",
        case(on("dispute", "2026-01-05"), on("non_cooperation", "2026-01-05")),
    ),
    caveat(
        "term_deviation",
        "agreed after the new day itself",
        "agreed_afterwards",
        "RPEZ 5 asks for agreement beforehand, with reasons",
        case(on("term_deviation", "2026-04-01", milestone="problem_analysis", due="2026-03-01")),
    ),
    caveat(
        "term_deviation",
        "agreed seven months after the term had passed",
        "agreed_afterwards",
        "RPEZ 5 asks for agreement beforehand, with reasons",
        case(on("term_deviation", "2026-09-16", milestone="problem_analysis", due="2026-10-01")),
    ),
    caveat(
        "term_deviation",
        "a term moved to 2199",
        "agreed_beyond_the_wait",
        "nothing is left to plan then",
        case(on("term_deviation", "2026-02-01", milestone="action_plan", due="2199-12-31")),
    ),
    refusal(
        "any record",
        "one id for two records",
        "id_twice",
        "evidence names one record",
        case(on("evaluation", "2026-03-01", id="r1"), on("evaluation", "2026-04-01", id="r1")),
    ),
)

MEASURES: Final = (
    fine(
        "wage_measure",
        "notice two months after the start of the measure",
        "the days until then are unknown",
        case(on("wage_measure", "2026-06-01", step="stop", notified_on="2026-08-01")),
    ),
    fine(
        "wage_measure",
        "notice three months before the measure",
        "announced",
        case(on("wage_measure", "2026-06-01", step="stop", notified_on="2026-03-01")),
    ),
    fine(
        "wage_measure",
        "notice after the measure ended",
        "the wage says that it came later",
        case(on("wage_measure", "2026-06-01", step="stop", last_day="2026-06-30", notified_on="2026-08-01")),
    ),
    fine(
        "wage_measure",
        "a stop over a part of the hours",
        "the rest of the wage stays owed",
        case(on("wage_measure", "2026-06-01", step="stop", notified_on="2026-06-01", hours_percent=50)),
    ),
    fine(
        "wage_measure",
        "a part of the hours beside a written warning",
        "a warning holds nothing back",
        case(on("wage_measure", "2026-06-01", step="written_warning", hours_percent=50)),
    ),
    refusal(
        "benefit",
        "how it ended, while it has no last day",
        "end_without_last_day",
        "what ended has a last day",
        case(on("benefit", "2026-06-01", ended_by="without_recovery")),
    ),
    caveat(
        "benefit",
        "ended without recovery",
        "benefit_ended_without_recovery",
        "the employee can earn more than 65 percent, ZW 19aa; the incapacity for the own work can last",
        case(on("benefit", "2026-06-01", last_day="2026-12-31", ended_by="without_recovery")),
    ),
    caveat(
        "benefit",
        "ended by recovery while the sickness runs",
        "benefit_recovery_while_sick",
        "one of the two is not so",
        case(on("benefit", "2026-06-01", last_day="2026-12-31", ended_by="recovery")),
    ),
    fine(
        "benefit",
        "beside work that is taken up",
        "both are set off, BW 7:629(5)",
        case(on("benefit", "2026-06-01"), on("work_resumption", "2026-06-01", work="adapted")),
    ),
    caveat(
        "new_agreed_work",
        "while the sickness runs",
        "other_work_agreed",
        "the sickness ends on the day before: nobody is sick for work that is no longer the agreed work",
        case(on("new_agreed_work", "2027-06-01")),
    ),
    caveat(
        "new_agreed_work",
        "between two spells with fewer than 28 days between them",
        "other_work_agreed",
        "the second spell begins a new period: a contested reading",
        case(
            on("new_agreed_work", "2026-06-01"),
            absences=[spell("2026-01-05", "2026-05-31"), spell("2026-06-15")],
        ),
    ),
    fine(
        "wage_measure",
        "suspension and stop over the same days",
        "the stop wins",
        case(on("wage_measure", "2026-06-01", step="stop"), on("wage_measure", "2026-06-01", step="suspension")),
    ),
    caveat(
        "wage_measure",
        "a wage measure after recovery",
        "after_recovery",
        "there is no sick pay to measure",
        case(
            on("wage_measure", "2026-07-01", step="stop"),
            absences=[spell("2026-01-05", "2026-06-01", ended_by="recovery")],
        ),
    ),
)
