"""A case goes when the last reference to it goes: it holds nothing that holds it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest
from pydantic import ValidationError

from poortwachter import Case

TEXT = """{"first_sick_day": "2026-01-05", "records": [
  {"kind": "evaluation", "dated": "2026-03-02"},
  {"kind": "uwv_wia_letter", "sent_on": "2027-10-02", "states": {"first_day_of_wia": "2028-01-03"}}
]}"""


@pytest.fixture(autouse=True)
def _without_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_a_case_that_was_asked_everything_goes_with_its_last_reference() -> None:
    """Without the help of the collector."""
    case = Case.model_validate_json(TEXT)
    assert case.filed
    assert not case.maternity_leaves
    assert case.days_that_happened[-1][1] == case.last_day_that_happened == date(2027, 10, 2)
    assert case.as_at(date(2026, 6, 1)).records == case.records[:1]
    assert Case.model_validate_json(case.to_json()) == case
    gone = weakref.ref(case)
    del case
    assert gone() is None


TEXTS = (TEXT, TEXT.replace("2026-03-02", "2025-03-02"), TEXT.replace("dated", "date"), "{")
"""A case, a day too early, an unknown key and no JSON."""


def test_reading_and_refusing_leaves_nothing_to_collect() -> None:
    """Neither a case nor an error lies about, once the models are loaded."""

    def read_all() -> None:
        for text in TEXTS:
            with suppress(ValidationError):
                Case.model_validate_json(text)

    read_all()
    gc.collect()
    read_all()
    assert gc.collect() == 0
