"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b43e99562b5df246a4c92181e126807b719d6abeab09733dc7b80e16775ed9eb"
