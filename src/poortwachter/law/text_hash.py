"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1df138b9bc7c749a22b4c0660247b183cf87ce82a7448a76a93bd78a89b9bb80"
