"""The timeline in pixels: of the right size, with words in it, and with a clear error where the extra is not there."""

from __future__ import annotations

import struct
import sys

import pytest

from poortwachter._extras import MissingExtraError
from poortwachter.export.image import timeline_png
from poortwachter.export.picture import drawing
from shown import example

pytest.importorskip("resvg_py")


@pytest.mark.parametrize("times", [1.0, 2.0])
def test_its_size(times: float) -> None:
    """That of the drawing, times what was asked."""
    made = timeline_png(example("gaps"), language="nl", times=times)
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", made[16:24])
    drawn = drawing(example("gaps"), "nl")
    assert (width, height) == pytest.approx((drawn.width * times, drawn.height * times), abs=2)


def test_it_has_words_and_colours() -> None:
    """Another language and another theme give another picture; the same question the same one."""
    made = [
        timeline_png(example("gaps"), language="nl", times=1),
        timeline_png(example("gaps"), language="en", times=1),
        timeline_png(example("gaps"), language="nl", theme="dark", times=1),
    ]
    assert len({*made, timeline_png(example("gaps"), language="nl", times=1)}) == 3


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line that installs it."""
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(MissingExtraError, match=r"poortwachter\[png\]"):
        timeline_png(example("gaps"))
