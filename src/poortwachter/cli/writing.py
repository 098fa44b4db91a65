"""Where an answer goes: to standard output, plain or coloured, or into a file that is not replaced unasked."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from .._whole import in_place_of
from ..errors import why_of
from ..text.first_screen import Line, Style
from ..text.mistakes import MistakeError

if TYPE_CHECKING:
    from rich.text import Text

__all__ = ["coloured", "plain", "screen_width", "write_file", "write_new", "write_whole"]

_WIDTH: Final = 80
_WIDEST: Final = 100
_STYLES: Final = {
    Style.TITLE: "bold",
    Style.HEAD: "bold cyan",
    Style.LATE: "red",
    Style.PLAIN: "",
    Style.QUIET: "dim",
}


def screen_width(stream: TextIO | None = None) -> int:
    """How many signs fit on a line: of the terminal that a stream is, standard output by default; else 80."""
    shown = stream or sys.stdout
    if shown is None or not shown.isatty():
        return _WIDTH
    return min(shutil.get_terminal_size((_WIDTH, 24)).columns, _WIDEST)


def plain(lines: Iterable[Line]) -> str:
    """The lines as text."""
    return "".join(f"{line.text}\n" for line in lines)


def coloured(lines: Iterable[Line]) -> str:
    """The lines for a terminal with colours; plain where there is none, or ``rich`` is not installed."""
    lines = tuple(lines)
    if sys.stdout is None or not sys.stdout.isatty():
        return plain(lines)
    try:
        from rich.console import Console
        from rich.text import Text
    except ImportError:
        return plain(lines)
    console = Console(width=screen_width(), highlight=False)
    with console.capture() as captured:
        for line in lines:
            console.print(_linked(line, Text(line.text, style=_STYLES[line.style])), no_wrap=True, crop=False)
    return captured.get()


def _linked(line: Line, text: Text) -> Text:
    """The article of a line leads to its text, in a terminal that has links."""
    if line.link is not None and line.text.endswith(line.link[0]):
        text.stylize(f"link {line.link[1]}", len(line.text) - len(line.link[0]))
    return text


def write_new(path: Path, content: bytes, *, force: bool) -> None:
    """Write a whole file, or none.

    Raises:
        FileExistsError: there is such a file, and ``force`` does not say to replace it.
        OSError: it cannot be written.
    """
    if force:
        write_whole(path, content)
        return
    file = path.open("xb")
    try:
        with file:
            file.write(content)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one go: whoever reads it finds the old text or the new one.

    Raises:
        OSError: it cannot be written; what was there is still there.
    """
    with in_place_of(path) as beside:
        beside.write_bytes(content)


def write_file(path: Path, content: bytes, *, force: bool) -> None:
    """Write a whole file, or none, or say why not.

    Raises:
        MistakeError: it is there already, or cannot be written.
    """
    try:
        write_new(path, content, force=force)
    except FileExistsError:
        raise MistakeError("file_exists", name=path) from None
    except (OSError, ValueError) as error:
        raise MistakeError("file_unwritable", name=path, why=why_of(error)) from None
