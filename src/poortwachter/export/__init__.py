"""Answers for people to look at and for other programs to take: picture, report, calendar, rows, sheets, notebook.

Decides nothing: every day, status and word comes from the rooms below. Libraries that only one form
needs are loaded on first use and named in an extra of the package. May import ``text`` and what is below it.
"""
