"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7646a73cb6c204a92022cce141c04fdd06645ad55aabaee36e2f8ed67e82a2b4"
