"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

<<<<<<< HEAD
TEXT_SHA256: Final = "9ddb652c16463fb9d06b124d6f417ff1181dbd9ad2829b689c3d54a3ed4ac7fd"
=======
TEXT_SHA256: Final = "f887059c4fbf9285c34b316a9688ed9c117434fedb80c9d776ab00b70eba19f2"
>>>>>>> next
