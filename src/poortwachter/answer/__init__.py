"""What comes out: assessment, milestone, period, explanation, what is missing and what could change.

May import ``engine``, ``lanes`` and what is below them.
"""
