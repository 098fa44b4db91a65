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
# # What if
#
# What an interruption, a leave and a late application change.
# `what_if` answers the case twice, with and without, and shows what differs.

# %%
from datetime import date

from poortwachter import Case, Setting, what_if
from poortwachter.export.notebook import shown_in
from poortwachter.planning.other_readings import other_readings

as_of = date(2026, 11, 26)
case = Case.model_validate({"absences": [{"first_day": "2025-03-10"}], "records": []})

# %% [markdown]
# ## An interruption of four weeks
#
# Twenty-seven days of work join the spells, and the wait moves by as many days.
# Twenty-eight begin a new case: one day more, and the two years begin again.

# %%
joined = [{"first_day": "2025-03-10", "last_day": "2025-08-31"}, {"first_day": "2025-09-28"}]
what_if(case, Setting(absences=joined), as_of=as_of)

# %%
anew = [{"first_day": "2025-03-10", "last_day": "2025-08-31"}, {"first_day": "2025-09-29"}]
what_if(case, Setting(absences=anew), as_of=as_of)

# %% [markdown]
# ## A maternity leave
#
# The days of the leave are not counted: wait, wage and WIA move by its length, here in Dutch.

# %%
leave = [{"kind": "pregnancy_maternity", "first_day": "2025-10-06", "last_day": "2026-01-25"}]
shown_in(what_if(case, Setting(leaves=leave), as_of=as_of), "nl")

# %% [markdown]
# ## A late application
#
# The application of the employee is due eleven weeks before the end of the wait.
# Each day that it is late can cost a day of wage: UWV decides on the extension.

# %%
late = {"kind": "wia_application", "received_on": "2027-01-11"}
letter = {"kind": "uwv_wia_letter", "status": "sent", "sent_on": "2026-10-12"}
found = what_if(case, letter, late, as_of=date(2027, 1, 15))
found

# %% [markdown]
# ## And another reading of the law
#
# The same question of the contested points: which other reading would move a day of this case.

# %%
[(item.reading, item.alternative, len(item.found.milestones)) for item in other_readings(case, as_of=as_of)]
