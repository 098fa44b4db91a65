"""Which findings a protection covers: by the day since when each of the two holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest
from asked import dossier_of

from poortwachter import FindingState, SignalId, assess
from poortwachter.law.signals import SIGNALS
from poortwachter.review.findings import under_protection
from strategies import running

DAY: Final = date(2026, 10, 31)
FINDING: Final = next(
    finding
    for finding in assess(
        running(date(2026, 1, 5), records=[{"kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"}]),
        as_of=date(2026, 11, 30),
    ).risk.findings
    if finding.state is FindingState.OPEN
)
SCOPES: Final = {"there_on_its_day": (0, -1), "from_its_day": (1, 2), "on_or_after_its_day": (0, 1)}
"""Days after that of the protection on which a finding that it covers can begin."""


@pytest.mark.parametrize("id", [id for id, one in SIGNALS.items() if one.protects and one.protects.scope in SCOPES])
def test_by_its_day(id: str) -> None:
    """The day, and the day on the other side; a finding or a protection of no day is neither."""
    covers = SIGNALS[id].protects
    assert covers is not None
    covered = next(one for one in SIGNALS if one.startswith(covers.ids))
    protection = replace(FINDING, id=SignalId.of(id), since=DAY)
    for days, switched_off in (*((days, True) for days in SCOPES[covers.scope]), (None, False)):
        since = None if days is None else DAY + timedelta(days=days)
        finding = replace(FINDING, id=SignalId.of(covered), since=since)
        assert is_switched_off(finding, protection) is switched_off
        assert not is_switched_off(finding, replace(protection, since=None))
    first, second = SCOPES[covers.scope]
    beside = replace(FINDING, id=SignalId.of(covered), since=DAY + timedelta(days=first - (second - first)))
    assert not is_switched_off(beside, protection)


def is_switched_off(finding: object, protection: object) -> bool:
    """Whether the protection covers it a month later."""
    found = under_protection(finding, [protection], dossier_of("2026-11-30"))  # type: ignore[arg-type, list-item]
    return found.state is FindingState.SWITCHED_OFF
