"""A file that is there is whole: it is written under another name, and takes its place at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["in_place_of"]


@contextmanager
def in_place_of(path: Path) -> Iterator[Path]:
    """Another name to write under, and the file in its place once it is whole.

    Raises:
        OSError: it cannot be written; what was there is still there.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
