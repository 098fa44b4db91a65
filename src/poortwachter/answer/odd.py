"""What is odd in the facts of a case but could be true: the answer stands, and says what to look at.

Each code is one question to the file, asked when the caveats of an answer are read. What cannot be true is refused
before it comes here. ``poortwachter.facts.plausible`` has the whole table, with the reason for each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..engine.run import Run
from ._odd_asking import Odd
from ._odd_decisions import DECISIONS
from ._odd_documents import DOCUMENTS
from ._odd_person import PERSON
from .codes import Caveat

__all__ = ["ODD", "oddities"]


def oddities(run: Run) -> Iterator[Caveat]:
    """The codes of what is odd in this case, in the order of the table."""
    none_of = {fact.kind for fact in (*run.file.case.records, *run.file.case.leaves)}.isdisjoint
    return (code for code, (asks, wants) in ODD.items() if (wants is None or not none_of(wants)) and asks(run))


ODD: Final[Odd] = {**PERSON, **DOCUMENTS, **DECISIONS}
"""What can be odd, by the code of its caveat."""
