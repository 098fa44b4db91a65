"""Numbers in a record: one number is kept in one way, whatever the caller's own decimal context is."""

from __future__ import annotations

import decimal
from collections.abc import Iterator
from decimal import Decimal

import pytest

from poortwachter import Case

WRITTEN = ("64.99", "0.1234567890123456789012345678", "168", "32.50", "0.0001", "0")


def hours(written: str) -> Decimal:
    """The hours of a work resumption that says ``written``, read from JSON text."""
    record = f'{{"kind": "work_resumption", "started_on": "2026-02-02", "hours_per_week": {written}}}'
    case = Case.model_validate_json(f'{{"first_sick_day": "2026-01-05", "records": [{record}]}}')
    (record_read,) = case.records
    assert record_read.kind == "work_resumption"
    assert record_read.hours_per_week is not None
    return record_read.hours_per_week


@pytest.fixture(params=["two digits", "nothing trapped", "everything trapped", "small exponents"])
def callers_context(request: pytest.FixtureRequest) -> Iterator[None]:
    """A decimal context of the caller that is not the usual one."""
    traps: list[type[decimal.DecimalException]] = [decimal.Inexact, decimal.Rounded, decimal.InvalidOperation]
    contexts = {
        "two digits": decimal.Context(prec=2, rounding=decimal.ROUND_UP),
        "nothing trapped": decimal.Context(traps=[]),
        "everything trapped": decimal.Context(prec=2, traps=traps),
        "small exponents": decimal.Context(prec=2, Emax=1, Emin=-1),
    }
    with decimal.localcontext(contexts[request.param]):
        yield


@pytest.mark.usefixtures("callers_context")
@pytest.mark.parametrize("written", WRITTEN)
def test_the_callers_context_changes_no_fact(written: str) -> None:
    """With two digits of precision, 64.99 hours stay 64.99 hours."""
    found = hours(written)
    assert found.compare_total(Decimal(written)) == 0 or str(found) == written.rstrip("0")
    assert found == Decimal(written)


@pytest.mark.usefixtures("callers_context")
def test_what_is_no_number_is_refused_in_every_context() -> None:
    """An exponent beyond all bounds is not JSON that can be kept, also where the caller traps nothing."""
    with pytest.raises(ValueError, match="a number too long to keep"):
        hours("1e9999999999999999999")


@pytest.mark.parametrize(("written", "kept"), [("32", "32"), ("32.0", "32"), ("3.2e1", "32"), ("100", "100"),
                                               ("0", "0"), ("0.00", "0"), ("-0.0", "0"), ("0e-7", "0")])  # fmt: skip
def test_one_number_is_kept_in_one_way(written: str, kept: str) -> None:
    """Zeros behind the point, an exponent and the sign of zero say nothing."""
    assert str(hours(written)) == kept


@pytest.mark.parametrize("written", ["0.0000001", "1e-7", "1e-50", "1.5e2"])
def test_a_number_that_is_written_can_be_read_again(written: str) -> None:
    """However small: without an exponent, which text may not have."""
    record = f'{{"kind": "work_resumption", "started_on": "2026-02-02", "hours_per_week": {written}}}'
    case = Case.model_validate_json(f'{{"first_sick_day": "2026-01-05", "records": [{record}]}}')
    assert Case.model_validate_json(case.to_json()) == case
    assert len(case.to_json()) < 1000


def test_a_number_too_small_to_be_hours_is_none() -> None:
    """A few characters of text do not become a million."""
    assert hours("1e-999999") == 0
