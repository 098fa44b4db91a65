"""What was published stays: public names and how they are called, and every id."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

griffe = pytest.importorskip("griffe")

from names_and_ids import API, ids_now, ids_published, stubs_now  # noqa: E402

DOORS = sorted(path.stem for path in API.glob("*.txt"))
NOW = stubs_now()


def breaks(before: str, after: str) -> list[str]:
    """What a caller of the one would miss in the other."""
    old, new = (griffe.visit("api", Path("api.pyi"), code) for code in (before, after))
    found: Any = griffe.find_breaking_changes(old, new)
    return [f"{one.obj.path.removeprefix('api.')}: {one.kind.value}" for one in found]


@pytest.mark.parametrize("door", DOORS)
def test_no_public_name_breaks(door: str) -> None:
    """A name, a parameter or a field that was published is there, and is called as before."""
    assert breaks((API / f"{door}.txt").read_text(encoding="utf-8"), NOW[door]) == []


def test_the_published_names_are_those_of_today() -> None:
    """An addition is written down, so that the next release can be held to it."""
    assert set(DOORS) == set(NOW)
    assert {door: (API / f"{door}.txt").read_text(encoding="utf-8") for door in DOORS} == NOW


def test_a_break_would_be_seen() -> None:
    """A name gone, a parameter gone, one more that must be given, a field gone; what may be left out is no break."""
    before = "def f(a, *, b=...): ...\nclass C:\n    d = ...\n"
    assert breaks(before, "def f(a, *, b=..., c=...): ...\nclass C:\n    d = ...\n    e = ...\n") == []
    for after in (
        "class C:\n    d = ...\n",
        "def f(a): ...\nclass C:\n    d = ...\n",
        "def f(a, *, b=..., c): ...\nclass C:\n    d = ...\n",
        "def f(a, *, b=...): ...\nclass C:\n    ...\n",
    ):
        assert breaks(before, after)


def test_no_id_goes_and_none_comes_back() -> None:
    """An id is written down when it is published; when it retires it is kept, and is never used again."""
    published, now = ids_published(), ids_now()
    used = {id for id, still in published.items() if still}
    assert now - set(published) == set(), "new: python tests/promises/names_and_ids.py"
    assert used - now == set(), "gone without a word: say it in the changelog, and retire it there"
    assert now & (set(published) - used) == set(), "a retired id came back"


def test_ids_are_many() -> None:
    """The list is of all of them: milestones, signals, readings, records, codes and refusals."""
    kinds = {id.partition(" ")[0] for id in ids_published()}
    assert kinds == {"alternative", "code", "milestone", "pack", "reading", "record", "refusal", "signal", "stage"}
