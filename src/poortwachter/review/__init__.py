"""Wage sanction risk: what UWV will look at in the re-integration report, and what to do about it.

Computed only when it is asked for.
"""
