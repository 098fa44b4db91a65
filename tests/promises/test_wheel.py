"""The wheel built twice is the same file: whoever builds it from the same source can compare it byte by byte."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

hatchling = pytest.importorskip("hatchling.builders.wheel")

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="the installed package has no source to build from")


def built(root: Path, directory: Path) -> bytes:
    """The bytes of the wheel of the source in ``root``."""
    (wheel,) = hatchling.WheelBuilder(str(root)).build(directory=str(directory), versions=["standard"])
    return Path(wheel).read_bytes()


def test_built_twice(tmp_path: Path) -> None:
    """From the same files, copied later, elsewhere, with other times and other rights."""
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        for file in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / file, tmp_path / name / file)
        shutil.copytree(ROOT / "src", tmp_path / name / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for path in (tmp_path / "other").rglob("*"):
        if path.is_file():
            os.utime(path, (1_000_000_000, 1_000_000_000))
            path.chmod(0o600)
    one, other = (built(tmp_path / name, tmp_path / f"{name}-built") for name in ("one", "other"))
    assert one == other
