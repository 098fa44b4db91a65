"""Mutation testing: the rules are made wrong in one place at a time, and a test must fail each time.

``python tests/mutation/mutate.py --sample 100`` makes a sample of the mutants, the same for the same seed; ``--all``
makes every one, which takes days. Each runs the tests of its own room with ``-x``. What lives is a gap in the tests,
or stands in ``equivalent.txt`` with the reason why no answer can differ.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

ROOT: Final = Path(__file__).parents[2]
SOURCE: Final = ROOT / "src" / "poortwachter"
EQUIVALENT: Final = Path(__file__).parent / "equivalent.txt"
LONGEST: Final = 600
"""Seconds after which a mutant that goes round for ever is dead."""

ROOMS: Final[Mapping[str, tuple[str, ...]]] = {
    "counting": ("tests/counting", "tests/law/test_joining.py", "tests/pay/test_wages.py"),
    "law": ("tests/law", "tests/engine", "tests/answer/test_conformance.py", "tests/conformance"),
    "engine": ("tests/engine", "tests/answer/test_conformance.py", "tests/law", "tests/conformance"),
    "lanes": ("tests/lanes", "tests/proofs", "tests/answer/test_explain.py"),
    "review": ("tests/review", "tests/signals", "tests/rulings"),
    "pay": ("tests/pay",),
}
"""The rooms that decide, and the tests of each, those first that find most."""
LEFT_OUT: Final = ("law/text_hash.py", "law/signals", "law/instruments.py", "law/planned.py")
"""Words, sources and the hash of the text itself."""


class Mutant(NamedTuple):
    """One change: in which file, which function, what became what; and the file as it is then."""

    file: str
    function: str
    line: int
    change: str
    text: str

    @property
    def name(self) -> str:
        """What names it, whatever line it stands on."""
        return f"{self.file} {self.function}: {self.change}"


_COMPARED: Final[Mapping[type, type]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_RECKONED: Final[Mapping[type, type]] = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.BitAnd: ast.BitOr}


def _changes(node: ast.AST) -> Iterator[Callable[[Any], Any]]:
    """How a node can be wrong: each gives another node, or changes the copy that it is given."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARED:
        yield lambda it: _with(it, ops=[_COMPARED[type(it.ops[0])](), *it.ops[1:]])
    elif isinstance(node, ast.BinOp) and type(node.op) in _RECKONED:
        yield lambda it: _with(it, op=_RECKONED[type(it.op)]())
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield lambda it: it.left
        yield lambda it: it.right
    elif isinstance(node, ast.BoolOp):
        yield lambda it: _with(it, op=ast.Or() if isinstance(it.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield lambda it: it.operand
    elif isinstance(node, ast.IfExp):
        yield lambda it: _with(it, body=it.orelse, orelse=it.body)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield lambda it: ast.Constant(not it.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield lambda it: ast.Constant(it.value + 1)


def _with(node: Any, **fields: Any) -> Any:
    for name, value in fields.items():
        setattr(node, name, value)
    return node


def _inside(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Every expression with the function it stands in; annotations and texts are none."""

    def walk(node: ast.AST, function: str) -> Iterator[tuple[str, ast.AST]]:
        for field, value in ast.iter_fields(node):
            if field in ("annotation", "returns", "type_params", "decorator_list", "bases"):
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    named = child.name if isinstance(child, ast.FunctionDef | ast.ClassDef) else ""
                    inner = f"{function}.{named}".strip(".")
                    yield inner, child
                    yield from walk(child, inner)

    yield from walk(tree, "")


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of one file."""
    text = path.read_text(encoding="utf-8")
    places = list(_inside(ast.parse(text)))
    for number, (function, node) in enumerate(places):
        for way, _ in enumerate(_changes(node)):
            tree = ast.parse(text)
            _, found = list(_inside(tree))[number]
            before = ast.unparse(found)
            changed = list(_changes(found))[way](copy.deepcopy(found))
            after = ast.unparse(ast.fix_missing_locations(changed))
            _Swap(found, changed).visit(tree)
            file = path.relative_to(SOURCE).as_posix()
            made = ast.unparse(ast.fix_missing_locations(tree))
            yield Mutant(file, function or "(module)", getattr(node, "lineno", 0), f"{before} -> {after}", made)


class _Swap(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> Any:
        return self.new if node is self.old else self.generic_visit(node)


def files(room: str) -> list[Path]:
    """The files of a room that decide something."""
    found = sorted((SOURCE / room).rglob("*.py"))
    return [path for path in found if not path.relative_to(SOURCE).as_posix().startswith(LEFT_OUT)]


def sampled(room: str, number: int | None, seed: int) -> list[Mutant]:
    """So many mutants of a room, by chance but the same for the same seed; all where no number is given."""
    paths, chance = files(room), Random(f"{seed} {room}")
    if number is None:
        return [mutant for path in paths for mutant in mutants(path)]
    weights = [path.stat().st_size for path in paths]
    picked = Counter(chance.choices(paths, weights, k=number))
    found = []
    for path in sorted(picked):
        made = list(mutants(path))
        found += chance.sample(made, min(picked[path], len(made)))
    return found


def dies(mutant: Mutant, room: str, place: Path) -> str | None:
    """The test that fails on a mutant; ``None`` where it lives."""
    target = place / "src" / "poortwachter" / mutant.file
    kept = target.read_bytes()
    target.write_text(mutant.text, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(place / "src"), "HYPOTHESIS_PROFILE": "quick",
                   "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip
    try:
        for tests in ROOMS[room]:
            command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", tests]
            done = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=LONGEST
            )
            if done.returncode:
                failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
                return failed[0] if failed else f"{tests} could not be run"
    except subprocess.TimeoutExpired:
        return "took too long"
    finally:
        target.write_bytes(kept)
    return None


def equivalent() -> dict[str, str]:
    """The mutants that change no answer, each with the reason."""
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines() if EQUIVALENT.exists() else []
    return {name: why for name, _, why in (line.partition(" | ") for line in lines if line and line[0] != "#")}


def main() -> int:
    """Make the mutants, run them, and print what died; the status is 1 where one lives without a reason."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sample", type=int, default=10, help="so many mutants of each room")
    parser.add_argument("--all", action="store_true", help="every mutant")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("rooms", nargs="*", default=[*ROOMS])
    given = parser.parse_args()
    known, living, begun = equivalent(), 0, time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        shutil.copytree(ROOT / "src", place / "src", ignore=shutil.ignore_patterns("__pycache__"))
        for room in given.rooms:
            counts: Counter[str] = Counter()
            for mutant in sampled(room, None if given.all else given.sample, given.seed):
                why = known.get(mutant.name)
                killed = None if why else dies(mutant, room, place)
                state = "equivalent" if why else "killed" if killed else "LIVES"
                counts[state] += 1
                print(f"{state}: {mutant.file}:{mutant.line} {mutant.function}: {mutant.change}", flush=True)
            living += counts["LIVES"]
            told = counts["killed"] + counts["LIVES"]
            share = 100 * counts["killed"] / told if told else 100.0
            print(f"{room}: {counts['killed']} of {told} killed ({share:.0f}%), {counts['equivalent']} equivalent")
    print(f"{(time.monotonic() - begun) / 60:.0f} minutes")
    return int(living > 0)


if __name__ == "__main__":
    sys.exit(main())
