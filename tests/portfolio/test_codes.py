"""The numbers of cases that are told at a glance are codes to the one text that says what a code is."""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from poortwachter.facts._codes import CaseCode
from poortwachter.portfolio.refusing import _SURE, codes

CODE = TypeAdapter(CaseCode)


def is_code(text: str) -> bool:
    """Whether a case can have this number."""
    try:
        CODE.validate_python(text)
    except ValidationError:
        return False
    return True


@given(text=st.from_regex(_SURE, fullmatch=True))
def test_what_is_sure_is_a_code(text: str) -> None:
    """No number of a person, and nothing without a digit, is told at a glance."""
    assert is_code(text.rstrip("\n"))


@given(texts=st.lists(st.none() | st.text("ABz019-_:#+.@/", max_size=12), max_size=20))
def test_as_one_by_one(texts: list[str | None]) -> None:
    """Many numbers are told as each alone; none is allowed."""
    assert codes(pa.array(texts, pa.string())).tolist() == [text is None or is_code(text) for text in texts]


@pytest.mark.parametrize("text", ["123456782", "A-123456782", "1234AB", "12345678", "0612345678", "NAME", "A-1@b.nl"])
def test_others_are_looked_at(text: str) -> None:
    """What may be a number of a person, or a name, is not told at a glance."""
    assert codes(pa.array([text])).tolist() == [is_code(text)]
