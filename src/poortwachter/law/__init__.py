"""The law that a Dutch lawyer reads, as data: one file per statute, its rules in the order of its articles.

Beside the statutes stand the days that terms are counted from, the conditions, the register of contested readings, the
signals of UWV's test with their remedies, and in ``stages`` the text that moves days, as functions on whole days. The
``catalogue`` holds all of it as one value. May import ``rules``, ``facts``, ``counting`` and the ground floor; it knows
no engine that runs it.
"""
