"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4cd606edb288460cc31a895bcc2edb470d0d020f38dd6aac523446275fd27a58"
