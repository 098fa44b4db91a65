"""What cannot both be true: each row of the published table, with its smallest facts."""

from __future__ import annotations

from collections import Counter

import pytest
from pydantic import ValidationError

from poortwachter import Case, CaseError, assess, problems_in
from poortwachter.answer.odd import ODD
from poortwachter.facts.plausible import TABLE, Outcome, Row


def outcome(row: Row) -> tuple[Outcome, set[str]]:
    """What becomes of the facts of a row, and the codes that say it."""
    try:
        answer = assess(Case.model_validate(row.facts), as_of=row.as_of)
    except (ValidationError, CaseError) as error:
        return Outcome.REFUSED, {problem.code for problem in problems_in(error)}
    odd = {code.value for code in answer.caveats if code in ODD}
    return (Outcome.CAVEAT if odd else Outcome.FINE), odd


@pytest.mark.parametrize("row", TABLE, ids=[f"{row.about}: {row.what}" for row in TABLE])
def test_each_row(row: Row) -> None:
    """Refused, told in a caveat, or fine, with its own code and no other."""
    assert outcome(row) == (row.outcome, set() if row.code is None else {row.code})


def test_every_caveat_has_a_row() -> None:
    """No caveat of oddness stands outside the table."""
    assert {code.value for code in ODD} == {row.code for row in TABLE if row.outcome is Outcome.CAVEAT}


def test_no_row_twice() -> None:
    """Each row says something of its own."""
    assert max(Counter((row.about, row.what) for row in TABLE).values()) == 1
