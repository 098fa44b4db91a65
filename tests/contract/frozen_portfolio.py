"""Write the frozen columns of a portfolio anew: only for an addition; read the difference before it is committed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from poortwachter import portfolio_schemas

__all__ = ["FROZEN", "shape"]

FROZEN: Final = Path(__file__).parent / "portfolio-1.json"


def shape(columns: Any) -> list[Any]:
    """Names and kinds without words."""
    return [[column["name"], column["kind"], *([shape(column["of"])] if "of" in column else [])] for column in columns]


if __name__ == "__main__":
    found = {name: shape(columns) for name, columns in portfolio_schemas().items()}
    FROZEN.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
