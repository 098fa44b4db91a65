"""The proofs of the example cases as text; ``python tests/proofs/example_proofs.py`` writes them anew.

Read what changed, against the article that each step cites, before it is committed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from poortwachter import Case, assess
from poortwachter.text.proof import proof_page

__all__ = ["AS_OF", "FOLDER", "SUBJECTS", "proofs"]

FOLDER: Final = Path(__file__).parent
CASES: Final = FOLDER.parent.parent / "examples" / "cases"
SUBJECTS: Final = ("waiting_period", "wia_application", "sanction", "wage_continuation", "dismissal_ban", "wia")

AS_OF: Final[Mapping[str, date]] = {
    "published-gap": date(2023, 11, 1),
    "rbdha-2023-7853": date(2020, 2, 1),
    "rbdha-2025-13380": date(2022, 12, 8),
    "rbobr-2017-4648": date(2016, 8, 1),
    "rbzwb-2021-3082": date(2019, 3, 4),
    "running-2026": date(2026, 11, 21),
    "shortened-sanction": date(2025, 7, 1),
    "uwv-memo-2017-02-02": date(2019, 7, 1),
}
"""The example cases, each with a day on which something is at stake."""


def proofs(name: str) -> str:
    """The English proofs of one example case, one after the other."""
    case = Case.model_validate_json((CASES / f"{name}.json").read_text(encoding="utf-8"))
    answer = assess(case, as_of=AS_OF[name])
    return "\n".join(proof_page(answer.explain(subject), "en") for subject in SUBJECTS)


def main() -> None:
    """Write every proof."""
    for name in AS_OF:
        (FOLDER / f"{name}.txt").write_text(proofs(name), encoding="utf-8")


if __name__ == "__main__":
    main()
