"""The list that cleans up many files, the worst first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from ..answer.risk import RiskLevel
from ..errors.handed import each_handed
from .items import FileAudit, FileState

__all__ = ["clean_up"]

_WORST_FIRST: Final = (
    RiskLevel.SANCTIONED, RiskLevel.SERIOUS_GAPS, RiskLevel.GAPS, RiskLevel.ATTENTION, RiskLevel.NOT_KNOWN,
    RiskLevel.CLEAR, RiskLevel.NOT_ASSESSED,
)  # fmt: skip


def clean_up(audits: Iterable[FileAudit]) -> tuple[FileAudit, ...]:
    """The files of which something is wrong, unknown or to be asked, the worst first; complete ones are left out.

    First by the level of the risk; of one level by the day by which something must be mended, what can be mended at
    once before it; then by how much is missing, by how much has a fault, and by number.
    """
    return tuple(
        sorted((item for item in each_handed("audits", audits, FileAudit) if not item.is_complete), key=_order)
    )


def _order(item: FileAudit) -> tuple[int, date, int, int, str]:
    first = item.to_mend[0].mend if item.to_mend else None
    missing = sum(one.state is FileState.MISSING for one in item.items)
    day = date.max if first is None else first.last_day or date.min
    return _WORST_FIRST.index(item.level), day, -missing, -len(item.wrong), item.case_id or ""
