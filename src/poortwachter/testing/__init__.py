"""Strategies of Hypothesis for those who test their own integration (poortwachter[testing]).

Everything drawn here is made up: spells, leaves, documents, decisions, without a word about a person. A drawn case is
valid; ``bad_cases`` draws what must be refused. With the extra installed, ``st.from_type(Case)`` draws a case too, and
so it does for ``Absence``, ``Leave`` and ``Pack``.

>>> from hypothesis import given
>>> from poortwachter import assess
>>> from poortwachter.testing import questions
>>> @given(questions())
... def test_my_dashboard(question):
...     case, as_of = question
...     assert assess(case, as_of=as_of).as_of == as_of

May import ``api`` and what is below it, and Hypothesis.
"""

from .made_packs import packs
from .parts import RECORD_KINDS, leaves, records, spells
from .strategies import BAD, BadCase, Plot, bad_cases, cases, on_the_boundary, portfolios, questions

__all__ = [
    "BAD",
    "RECORD_KINDS",
    "BadCase",
    "Plot",
    "bad_cases",
    "cases",
    "leaves",
    "on_the_boundary",
    "packs",
    "portfolios",
    "questions",
    "records",
    "spells",
]
