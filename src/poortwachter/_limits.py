"""How much is read: what is larger is refused at once, in words. Each number stands here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["LIMITS"]

LIMITS: Final[Mapping[str, int]] = {
    "case.characters": 16_000_000,
    "json.characters": 200_000_000,
    "json.depth": 200,
    "case.absences": 10_000,
    "case.leaves": 1_000,
    "case.records": 10_000,
    "case.pack_facts": 1_000,
    "names.looked_up": 200,
    "pack.characters": 250_000,
    "page.rows": 20_000,
    "sheet.rows": 1_048_576,
    "workbook.unpacked": 500_000_000,
    "xml.depth": 20,
    "xml.value": 200,
}
"""The most that is read, by name; each is still read itself.

Characters are bytes where bytes are given. ``case`` is one case, ``json`` any other file in JSON; after
``names.looked_up`` unknown names the nearest of ours is no longer sought; ``workbook.unpacked`` is in bytes.
"""
