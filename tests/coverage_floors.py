"""Hold the measured coverage, lines and branches together, to a floor for the whole and for named parts.

``python tests/coverage_floors.py coverage.json`` prints the modules that are covered worst, and fails below a floor.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import NamedTuple

FLOORS: Mapping[str, float] = {
    "poortwachter": 98,
    "poortwachter.counting": 100,
    "poortwachter.law.stages": 100,
    "poortwachter.engine": 100,
    "poortwachter.lanes": 100,
    "poortwachter.packs": 98,
}
"""Percentages, by package or module. One that is not there yet is named and asks nothing."""

WORST = 12


class Covered(NamedTuple):
    """How much of a module ran: lines and branches."""

    ran: int
    of: int

    @property
    def percent(self) -> float:
        """Of what can run; a module without statements is covered."""
        return 100.0 if self.of == 0 else 100 * self.ran / self.of


def module(path: str) -> str:
    """The dotted name of a file of the package, wherever it is installed."""
    parts = PurePath(path.replace("\\", "/")).with_suffix("").parts
    start = len(parts) - 1 - parts[::-1].index("poortwachter")
    return ".".join(parts[start:]).removesuffix(".__init__")


def modules(report: Path) -> dict[str, Covered]:
    """Every module of a JSON report."""
    found: dict[str, Covered] = {}
    for path, data in json.loads(report.read_text(encoding="utf-8"))["files"].items():
        total = data["summary"]
        found[module(path)] = Covered(
            total["covered_lines"] + total["covered_branches"], total["num_statements"] + total["num_branches"]
        )
    return found


def part(name: str, found: Mapping[str, Covered]) -> Covered | None:
    """A package with all that is below it, or a module; ``None`` where there is none of that name."""
    below = [covered for key, covered in found.items() if key == name or key.startswith(f"{name}.")]
    if not below:
        return None
    return Covered(sum(covered.ran for covered in below), sum(covered.of for covered in below))


def judged(found: Mapping[str, Covered], floors: Mapping[str, float]) -> tuple[list[str], bool]:
    """A line for each floor, and whether all of them hold."""
    lines, holds = [], True
    for name, floor in floors.items():
        covered = part(name, found)
        if covered is None:
            lines.append(f"{name}: not there yet")
        else:
            enough = covered.ran * 100 >= floor * covered.of
            holds = holds and enough
            lines.append(f"{name}: {covered.percent:.2f}%, floor {floor:g}%{'' if enough else ': TOO LOW'}")
    return lines, holds


def main() -> int:
    """Exit status 1 below a floor."""
    found = modules(Path(sys.argv[1]))
    worst = sorted((covered.percent, name) for name, covered in found.items() if covered.percent < 100)
    sys.stdout.writelines(f"{percent:6.2f}%  {name}\n" for percent, name in worst[:WORST])
    lines, holds = judged(found, FLOORS)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
