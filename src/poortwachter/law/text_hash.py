"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "54c2591763b58897ee0bdc68838e39f478979d7c125bbcc8af85b40e423828a9"
