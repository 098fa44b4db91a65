"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "cf177dbcf7bee3d8bfa841eb554eaa78c1c25beeb942acb66c82f504a1f7339d"
