"""The mutants: what can be made wrong in one place of the code, and how the file reads then."""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

__all__ = ["ROOMS", "Mutant", "files", "mutants", "sampled"]

ROOMS: Final[Mapping[str, str]] = {
    "counting": "counting", "stages": "law/stages", "law": "law", "engine": "engine", "lanes": "lanes",
    "answer": "answer", "review": "review", "pay": "pay", "planning": "planning", "packs": "packs",
    "retention": "retention", "figures": "figures", "facts": "facts", "adapters": "adapters", "auditing": "auditing",
    "portfolio": "portfolio",
}  # fmt: skip
"""The rooms that decide, by the folder in which each lives: the stages of the law stand apart from its figures."""
_LEFT_OUT: Final = (
    "law/text_hash.py",
    "law/signals",
    "law/instruments.py",
    "law/planned.py",
    "answer/codes.py",
    "answer/codes_beside.py",
)
"""Words, sources and the hash of the text itself."""
_NO_BEHAVIOUR: Final = ("annotation", "returns", "type_params", "decorator_list", "bases", "keywords")
"""Fields of a definition that say what something is, and not what it does."""


class Mutant(NamedTuple):
    """One change: in which file and function, what became what.

    Attributes:
        file: below the package, with slashes.
        function: the names of what it stands in, or ``(module)``.
        line: where it stands today.
        change: the expression before and after.
        twin: 0, or how many alike stand before it in the same function.
        node: which expression of the file.
        way: which of the ways in which that expression can be wrong.
    """

    file: str
    function: str
    line: int
    change: str
    twin: int
    node: int
    way: int

    @property
    def name(self) -> str:
        """What names it, whatever line it stands on."""
        return f"{self.file} {self.function}: {self.change}" + (f" ({self.twin + 1})" if self.twin else "")

    def text(self, source: Path) -> str:
        """The whole file with this change in it."""
        tree = ast.parse((source / self.file).read_text(encoding="utf-8"))
        _, found = list(_inside(tree))[self.node]
        changed = list(_changes(found))[self.way](copy.deepcopy(found))
        _Swap(found, changed).visit(tree)
        return ast.unparse(ast.fix_missing_locations(tree))


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
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) and not _is_type(node):
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


def _is_type(node: ast.AST) -> bool:
    """Whether an expression names a type, as in ``int | None``, and no clauses: their names are all capitals."""
    if isinstance(node, ast.BinOp):
        return _is_type(node.left) or _is_type(node.right)
    if isinstance(node, ast.Constant):
        return node.value is None
    if isinstance(node, ast.Name):
        return node.id in _TYPES or (node.id[:1].isupper() and not node.id.isupper())
    return isinstance(node, ast.Subscript)


_TYPES: Final = {"int", "str", "float", "bool", "bytes", "date", "object"}


def _with(node: Any, **fields: Any) -> Any:
    for name, value in fields.items():
        setattr(node, name, value)
    return node


def _inside(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Every expression with the function it stands in; annotations, texts and what a type checker reads are none."""

    def walk(node: ast.AST, function: str) -> Iterator[tuple[str, ast.AST]]:
        for field, value in ast.iter_fields(node):
            if field in _NO_BEHAVIOUR and not isinstance(node, ast.Call):
                continue
            if field == "body" and isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    named = child.name if isinstance(child, ast.FunctionDef | ast.ClassDef) else ""
                    inner = f"{function}.{named}".strip(".")
                    yield inner, child
                    yield from walk(child, inner)

    yield from walk(tree, "")


class _Swap(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> Any:
        return self.new if node is self.old else self.generic_visit(node)


def mutants(path: Path, source: Path) -> Iterator[Mutant]:
    """Every mutant of one file, in the order of its text."""
    seen: Counter[tuple[str, str]] = Counter()
    for number, (function, node) in enumerate(_inside(ast.parse(path.read_text(encoding="utf-8")))):
        for way, changed in enumerate(_changes(node)):
            after = ast.unparse(ast.fix_missing_locations(changed(copy.deepcopy(node))))
            change = f"{ast.unparse(node)} -> {after}"
            where = function or "(module)"
            twin = seen[where, change]
            seen[where, change] += 1
            file = path.relative_to(source).as_posix()
            yield Mutant(file, where, getattr(node, "lineno", 0), change, twin, number, way)


def files(room: str, source: Path) -> list[Path]:
    """The files of a room that decide something."""
    others = [folder for folder in ROOMS.values() if folder.startswith(f"{ROOMS[room]}/")]
    left_out = (*_LEFT_OUT, *others)
    found = sorted((source / ROOMS[room]).rglob("*.py"))
    return [path for path in found if not path.relative_to(source).as_posix().startswith(left_out)]


def sampled(room: str, source: Path, number: int | None, seed: int) -> list[Mutant]:
    """So many mutants of a room, by chance but the same for the same seed and text; all where no number is given.

    A larger sample begins with the smaller one.
    """
    made = [mutant for path in files(room, source) for mutant in mutants(path, source)]
    Random(f"{seed} {room}").shuffle(made)
    return made[:number]
