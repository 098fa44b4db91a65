"""A file is written whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from poortwachter.cli.writing import write_new

resource = pytest.importorskip("resource")


@pytest.mark.parametrize("force", [False, True])
def test_a_full_disk_leaves_no_piece_of_a_file(force: bool, tmp_path: Path) -> None:
    """A limit on the size of a file stands for the disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="large"):
            write_new(tmp_path / "page.html", bytes(100_000), force=force)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [*tmp_path.iterdir()] == []
