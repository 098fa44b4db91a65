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
# # Five hundred cases
#
# Made-up cases, answered for one day, with an overview.
# The shares in them were chosen and not measured: no statistic may rest on them.

# %%
from collections import Counter
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from poortwachter import RiskLevel, Status, assess_batch, label
from poortwachter.portfolio.made import made

as_of = date(2026, 11, 26)
batch = assess_batch(made(500, as_of=as_of, seed=2), as_of=as_of, keep=["unit", "manager"])
batch

# %% [markdown]
# ## Where they stand
#
# The level of each file in UWV's test. *Not known* and *not assessed* are no good news, so they are counted apart.

# %%
Counter(batch.answers["level"].to_pylist()).most_common()

# %% [markdown]
# ## What is overdue, by kind
#
# A milestone that comes up once has a column for its status.

# %%
late = {
    name.removesuffix("_status"): pc.sum(pc.equal(batch.answers[name], Status.OVERDUE.value)).as_py() or 0
    for name in batch.answers.column_names
    if name.endswith("_status") and pa.types.is_string(batch.answers.schema.field(name).type)
}
[(name, count) for name, count in Counter(late).most_common() if count]

# %% [markdown]
# ## WIA by month
#
# How many waits end in each month of next year, as it looks today.

# %%
months = Counter(day.strftime("%Y-%m") for day in batch.answers["wia_first_day"].to_pylist() if day is not None)
[(month, count) for month, count in sorted(months.items()) if month.startswith("2027")]

# %% [markdown]
# ## By unit
#
# Any column that was kept can group; the five with most serious gaps.
# Leave groups of a few people out of what others see.

# %%
serious = pc.is_in(batch.answers["level"], pa.array(["serious_gaps", "sanction_imposed"]))
by_unit = pa.table({"unit": batch.answers["unit"], "serious": serious}).group_by("unit")
counted = by_unit.aggregate([("serious", "count"), ("serious", "sum")]).sort_by([("serious_sum", "descending")])
[(row["unit"], row["serious_sum"], row["serious_count"]) for row in counted.slice(0, 5).to_pylist()]

# %% [markdown]
# ## What could not be read
#
# Every row is answered or refused; nothing is lost.

# %%
(batch.good, batch.refused, label(RiskLevel.SERIOUS_GAPS, "nl"))
