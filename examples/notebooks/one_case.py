# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # One case, from its first day to WIA
#
# A made-up case, looked at on five days.
# An answer shows itself: a line, the picture, what to do next, and the proof of each date folded up.

# %%
from datetime import date

from poortwachter import Case, assess, changes, label, wage_periods
from poortwachter.export.notebook import shown_in
from poortwachter.export.rows import milestone_rows, wage_rows

sick = {"case_id": "HR-2025-014", "absences": [{"first_day": "2025-01-06"}], "birth_date": "1980-05-01"}
records: list[dict[str, object]] = []


def case() -> Case:
    """The case with what is on file by now."""
    return Case.model_validate({**sick, "records": records})


# %% [markdown]
# ## The first week
#
# Nothing is on file, and nothing is late.

# %%
first_week = assess(case(), as_of=date(2025, 1, 10))
first_week

# %% [markdown]
# ## Week eight
#
# The company doctor gave an opinion and the plan was made.
# `record` of the command, or your own system, adds facts; the case is read again.

# %%
records += [
    {"id": "pa", "kind": "problem_analysis", "dated": "2025-02-13", "capacity": "present"},
    {"id": "plan", "kind": "action_plan", "dated": "2025-02-25", "signed_by": ["employer", "employee"]},
]
week_8 = assess(case(), as_of=date(2025, 3, 3))
[(change.kind.value, change.key) for change in changes(first_week, week_8).changed][:6]

# %% [markdown]
# ## The end of the first year, in Dutch

# %%
records += [
    {"id": "e1", "kind": "evaluation", "dated": "2025-04-07"},
    {"id": "w42", "kind": "week_42_notice", "received_on": "2025-10-21"},
    {"id": "year", "kind": "first_year_evaluation", "dated": "2025-12-30"},
]
first_year = assess(case(), as_of=date(2026, 1, 5))
shown_in(first_year, "nl")

# %% [markdown]
# ## Why WIA can begin when it does
#
# A proof is a list of steps, each with its articles. It can be done again without the law.

# %%
first_year.explain("wia")

# %% [markdown]
# ## The second year
#
# The second track began in time.
# The milestones of the report are due thirteen weeks before the wait ends, and the application of the employee eleven.

# %%
records += [
    {"id": "track", "kind": "second_track_start", "started_on": "2026-02-02"},
    {"id": "letter", "kind": "uwv_wia_letter", "status": "sent", "sent_on": "2026-09-01"},
]
week_90 = assess(case(), as_of=date(2026, 9, 25))
[(label(step, "en"), step.act_by) for step in week_90.next_steps]

# %%
milestone_rows(week_90)

# %% [markdown]
# ## What wage is owed
#
# Month by month, with the reason of each line. Percentages of a collective agreement can be given.

# %%
owed = wage_periods(case(), first_day=date(2025, 12, 1), last_day=date(2026, 2, 28), as_of=date(2026, 9, 25))
wage_rows({"HR-2025-014": owed})

# %% [markdown]
# ## The end of the wait
#
# The report and the application came in time, and UWV imposed no sanction.

# %%
records += [
    {"id": "opinion", "kind": "current_opinion", "dated": "2026-09-28", "capacity": "present"},
    {"id": "final", "kind": "final_evaluation", "dated": "2026-09-30"},
    {"id": "report", "kind": "reintegration_report", "dated": "2026-10-01"},
    {"id": "application", "kind": "wia_application", "received_on": "2026-10-12"},
]
end = assess(case(), as_of=date(2027, 1, 4))
end
