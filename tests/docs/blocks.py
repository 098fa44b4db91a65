"""The fenced blocks of the pages, read and run as a reader would; CONTRIBUTING.md tells the convention.

``python tests/docs/blocks.py`` names every example that no longer prints what its page says, doctests included;
with ``--rewrite`` it writes what is printed now into the pages, except where ``...`` leaves something out.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import doctest
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tokenize
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from poortwachter.cli import main as poortwachter

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*/*.md")])


class Block(NamedTuple):
    """One fenced block. ``start`` is the place of its first line inside, in the lines of the page from 0."""

    page: Path
    start: int
    language: str
    name: str
    lines: tuple[str, ...]

    @property
    def label(self) -> str:
        """Where it stands, as a reader counts lines."""
        return f"{self.page.name}:{self.start + 1}"

    @property
    def is_doctest(self) -> bool:
        """Whether its examples are doctests."""
        return any(line.startswith(">>>") for line in self.lines)


class Command(NamedTuple):
    """A command in a console block, and what the page shows that it prints: lines ``start`` to ``end`` of the page."""

    block: Block
    text: str
    start: int
    end: int
    shown: tuple[str, ...]

    @property
    def label(self) -> str:
        """Where it stands, as a reader counts lines."""
        return f"{self.block.page.name}:{self.start}"


class Result(NamedTuple):
    """What stands on a page in lines ``start`` to ``end``, and what stands there when it is run now."""

    label: str
    start: int
    end: int
    shown: tuple[str, ...]
    printed: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether the page is right."""
        return matches(self.shown, self.printed)

    @property
    def cut(self) -> bool:
        """Whether the page leaves something out."""
        return any("..." in line for line in self.shown)


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    opened: tuple[int, str, str] | None = None
    inside: list[str] = []
    for place, line in enumerate(page.read_text(encoding="utf-8").splitlines()):
        if not line.lstrip().startswith("```"):
            inside.append(line)
        elif opened is None:
            language, _, name = line.strip().removeprefix("```").partition(" ")
            opened, inside = (place + 1, language, name.strip()), []
        else:
            yield Block(page, *opened, tuple(inside))
            opened = None
    if opened is not None:
        raise ValueError(f"{page.name}:{opened[0]}: a block that does not end")


def commands(block: Block) -> Iterator[Command]:
    """The commands of a console block, each with the lines up to the next."""
    places = [place for place, line in enumerate(block.lines) if line.startswith("$ ")]
    for place, following in zip(places, [*places[1:], len(block.lines)], strict=True):
        shown = list(block.lines[place + 1 : following])
        while shown and not shown[-1].strip():
            shown.pop()
        start = block.start + place + 1
        yield Command(block, block.lines[place].removeprefix("$ "), start, start + len(shown), tuple(shown))


def matches(shown: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether the lines are the same; ``...`` on a line of its own stands for any lines, and else for any text."""
    pattern = ""
    for line in shown:
        if line.strip() == "...":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*".join(re.escape(part) for part in line.rstrip().split("...")) + r"\n"
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in printed)) is not None


@contextlib.contextmanager
def desk(page: Path) -> Iterator[None]:
    """A temporary working directory with the examples and the files that the page names."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        shutil.copytree(ROOT / "examples", "examples")
        for block in blocks(page):
            if block.language == "json" and block.name:
                Path(block.name).write_text("\n".join(block.lines), encoding="utf-8")
        yield


def run_command(text: str) -> tuple[int, str]:
    """The exit status and standard output: of ``poortwachter`` as it is, of ``make`` without doing what it says."""
    words = shlex.split(text, comments=True)
    if words[0] == "make":
        settings = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
        done = subprocess.run(
            ["make", "--dry-run", *words[1:]], cwd=ROOT, env=settings, capture_output=True, text=True, check=False
        )
        return done.returncode, ""
    if words[0] != "poortwachter":
        raise ValueError(f"{text}: only poortwachter and make can be run; write other commands in the text")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        status = poortwachter(words[1:])
    return status, printed.getvalue()


def run_console(command: Command) -> Result:
    """Run one command. It must succeed; without shown lines its output is not compared."""
    with desk(command.block.page):
        status, output = run_command(command.text)
    if status != 0:
        raise ValueError(f"{command.label}: exit status {status}")
    printed = tuple(line.rstrip() for line in output.splitlines()) if command.shown else ()
    return Result(command.label, command.start, command.end, command.shown, printed)


def run_python(block: Block) -> list[Result]:
    """Run a block without prompts: the comment on the line of an expression must be its ``repr``."""
    source = "\n".join(block.lines) + "\n"
    remarks = {
        token.start[0]: token
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    names: dict[str, Any] = {}
    found: list[Result] = []
    with desk(block.page):
        for node in ast.parse(source).body:
            if not isinstance(node, ast.Expr):
                exec(compile(ast.Module([node], []), block.label, "exec"), names)
                continue
            value = repr(eval(compile(ast.Expression(node.value), block.label, "eval"), names))
            last = node.end_lineno or node.lineno
            if last in remarks:
                line, place = block.lines[last - 1], block.start + last - 1
                before = line[: remarks[last].start[1]]
                label = f"{block.page.name}:{place + 1}"
                found.append(Result(label, place, place + 1, (line,), (f"{before}# {value}",)))
    return found


class _Doctests(doctest.DocTestRunner):
    """Keeps what each example printed."""

    def __init__(self, page: Path) -> None:
        super().__init__(verbose=False)
        self.page, self.found = page, list[Result]()

    def _keep(self, example: doctest.Example, got: str) -> None:
        start = example.lineno + example.source.count("\n")
        shown = example.want.splitlines()
        printed = [line or "<BLANKLINE>" for line in got.splitlines()]
        margin = " " * example.indent
        self.found.append(
            Result(
                f"{self.page.name}:{example.lineno + 1}",
                start,
                start + len(shown),
                tuple(margin + line for line in shown),
                tuple(margin + line for line in printed),
            )
        )

    def report_failure(self, out: Callable[[str], object], test: object, example: doctest.Example, got: str) -> None:
        """An example that prints something else."""
        self._keep(example, got)

    def report_unexpected_exception(
        self, out: Callable[[str], object], test: object, example: doctest.Example, exc_info: Any
    ) -> None:
        """An example that no longer runs cannot be written anew."""
        raise ValueError(f"{self.page.name}:{example.lineno + 1}: {exc_info[1]!r}") from None


def run_doctests(page: Path) -> list[Result]:
    """The doctests of a page that print something else than it says."""
    text = page.read_text(encoding="utf-8")
    runner = _Doctests(page)
    runner.run(doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0), out=lambda _: None)
    return runner.found


def results(page: Path) -> Iterator[Result]:
    """Everything on a page that is run."""
    for block in blocks(page):
        if block.language == "console":
            for command in commands(block):
                yield run_console(command)
        elif block.language == "python" and not block.is_doctest:
            yield from run_python(block)
    yield from run_doctests(page)


def rewrite(page: Path) -> tuple[list[str], list[str]]:
    """Write what is printed now into a page; returns the places written, and those that people must write."""
    lines = page.read_text(encoding="utf-8").splitlines()
    wrong = [result for result in results(page) if not result.fits]
    for result in sorted(wrong, key=lambda result: result.start, reverse=True):
        if not result.cut:
            lines[result.start : result.end] = result.printed
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [result.label for result in wrong if not result.cut], [result.label for result in wrong if result.cut]


def main() -> int:
    """Check or rewrite the pages; exit status 1 while one is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=Path, default=PAGES, help="the pages; all of them by default")
    parser.add_argument("--rewrite", action="store_true", help="write what is printed now into the pages")
    options = parser.parse_args()
    left: list[str] = []
    for page in options.pages:
        if options.rewrite:
            written, by_hand = rewrite(page)
            sys.stdout.writelines(f"{label}: written anew\n" for label in written)
        else:
            by_hand = [result.label for result in results(page) if not result.fits]
        sys.stdout.writelines(f"{label}: does not print what the page says\n" for label in by_hand)
        left += by_hand
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
