"""A fault of ours is told with the place where it came up, and with nothing of what was given."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn

import pytest

from poortwachter._faults import fault_at
from poortwachter.cli import commands, main
from poortwachter.text.dates import day_text

GAPS = str(Path(__file__).parents[2] / "examples" / "levels" / "gaps.json")


def test_the_place_is_the_innermost_of_the_library() -> None:
    """Not where the test called it, nor inside another library."""
    with pytest.raises(AttributeError) as caught:
        day_text(None, "nl")  # type: ignore[arg-type]
    assert re.fullmatch(r"AttributeError, text/dates\.py:[0-9]+", fault_at(caught.value))


def test_what_never_was_in_the_library_has_no_place() -> None:
    """The kind alone."""
    assert fault_at(KeyError("secret")) == "KeyError"


@pytest.mark.parametrize(("language", "said"), [("nl", "een fout van ons"), ("en", "a fault of ours")])
def test_a_crash_names_its_place(
    language: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that it can be reported without the case; what it says itself is not repeated."""

    def broken(*given: object) -> NoReturn:
        raise KeyError("secret")

    monkeypatch.setattr(commands, "into_file", broken)
    assert main(["assess", GAPS, "--as-of", "2027-03-15", "--lang", language]) == 3
    told = capsys.readouterr().err
    assert re.search(r"\(KeyError, cli/commands\.py:[0-9]+\)", told)
    assert said in told
    assert "secret" not in told
