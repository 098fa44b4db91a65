"""Answers to show: the examples on their last day, and made-up cases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from hypothesis import settings
from pydantic import ValidationError

from generated import generated
from poortwachter import Assessment, Case, CaseError, assess

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = {
    path.stem: path for room in ("cases", "levels") for path in sorted((ROOT / "examples" / room).glob("*.json"))
}
HALFWAY: Final = date(2027, 3, 15)


@cache
def example(name: str) -> Assessment:
    """An example, answered on its last day but not before it has run for a while."""
    case = Case.model_validate_json(EXAMPLES[name].read_bytes())
    return assess(case, as_of=max(case.last_day_that_happened, HALFWAY))


def made_up() -> Iterator[Assessment]:
    """Made-up cases that can be answered: a thousand in the slow profile, fewer otherwise."""
    profile = settings.default or settings()
    for number in range(profile.max_examples // 2):
        made = generated(7 * number)
        try:
            yield assess(Case.model_validate(made.data), as_of=made.as_of, readings=made.readings)
        except (ValidationError, CaseError):
            continue
