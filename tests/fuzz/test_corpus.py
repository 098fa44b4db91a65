"""The seeds of the fuzzer: each door says something of each, and the same when it is asked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from doors import CORPUS, SECRET, TARGETS

SEEDS = sorted(path for path in CORPUS.rglob("*") if path.is_file())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_seed(seed: Path) -> None:
    """And what is cut off in the middle, or has a byte turned round, is refused in words."""
    said, data = TARGETS[seed.parent.name], seed.read_bytes()
    assert said(data) == said(data)
    for place in range(0, len(data), max(1, len(data) // 12)):
        assert said(data[:place]) is not None
        assert said(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :]) is not None


def test_every_door_has_seeds() -> None:
    """None is forgotten, and the secret that no refusal may repeat stands in some."""
    assert {path.parent.name for path in SEEDS} == set(TARGETS)
    assert any(SECRET.encode() in path.read_bytes() for path in SEEDS)
