"""What the command says: the answer on standard output, what is wrong beside it, and the exit status."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO, TypeAlias

from ..errors import Language, Problem, refused, why_of
from ..text import words
from ..text.refusals import refusal
from ..text.tables import folded
from .statuses import BAD_INPUT, NOT_DONE
from .writing import screen_width, write_file

__all__ = ["Reader", "beside_answer", "complain", "into_file", "reader_of", "say", "sentence", "written"]

Reader: TypeAlias = Callable[[Problem, Language], str]


def reader_of(options: argparse.Namespace) -> Reader:
    """How a refusal is said to who asked: with paths and codes where a program did, and else in words."""
    return Problem.message if getattr(options, "format", None) == "json" else refusal


def complain(
    source: str | None, problems: Iterable[Problem], language: Language, status: int = BAD_INPUT, said: Reader = refusal
) -> int:
    """Say what is wrong, and where it came from; the status."""
    lines = [said(problem, language) for problem in problems]
    if source is not None or len(lines) > 1:
        counted = words(language)["cli.problem" if len(lines) == 1 else "cli.problems"].format(count=len(lines))
        lines = [counted if source is None else f"{source}: {counted}", *(f"  {line}" for line in lines)]
    return say("\n".join(lines), status)


def say(text: str, status: int) -> int:
    """Say it beside the answer, folded to a terminal; in a pipe it is one line a problem. The status."""
    text = f"poortwachter: {text}\n"
    shows = sys.stderr is not None and sys.stderr.isatty()
    beside_answer(folded(text, screen_width(sys.stderr)) if shows else text)
    return status


def beside_answer(text: str) -> None:
    """Write on standard error; one that is closed is no error."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()


def sentence(code: str, language: Language, **details: object) -> str:
    """A line of the command itself."""
    return words(language)[code].format(**details) + "\n"


def into_file(options: argparse.Namespace, content: str | bytes) -> str | bytes:
    """Write into the file that was named, if one was; what is left is for standard output."""
    name = getattr(options, "output", None)
    if name is None:
        return content
    made = content if isinstance(content, bytes) else content.encode()
    write_file(Path(name), made, force=options.force)
    return ""


def written(text: str | bytes) -> int:
    """Write the answer, in UTF-8 in a pipe, and in a terminal as far as it has the signs.

    A reader that stopped reading is no error.
    """
    if sys.stdout is None:
        return NOT_DONE if text else 0
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    try:
        if reconfigure is not None and sys.stdout.isatty():
            reconfigure(errors="replace", newline="\n")
        elif reconfigure is not None:
            reconfigure(encoding="utf-8", newline="\n")
        if isinstance(text, bytes):
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _close(sys.stdout)
        return 0
    except OSError as error:
        _close(sys.stdout)
        return complain("standard output", [refused("not_written", (), why_of(error))], "en", NOT_DONE)
    return 0


def _close(stream: TextIO) -> None:
    """Close a stream that cannot be written, so that the process does not try again at its end."""
    with contextlib.suppress(OSError):
        stream.close()
