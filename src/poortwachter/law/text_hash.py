"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0c463e8f7e96f2554b6673fff2b9aefe6c25595246ceec78fd364fc195ef40c0"
