"""XML read as it comes, so that a large file is never held as a tree; what is not on the list is dropped at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, Final, TypeGuard
from xml.etree.ElementTree import ParseError, XMLParser

from .._limits import LIMITS
from ..errors import NOT_SHOWN, Path, PoortwachterError
from ._reading import refuse

__all__ = ["Text", "is_text", "parsed", "streamed"]

Text = str | bytes | IO[bytes]
"""A text, or a file that is open for reading bytes; a file is read in pieces."""

_PIECE: Final = 1 << 16
_DEEPEST: Final = LIMITS["xml.depth"]
_LONGEST: Final = LIMITS["xml.value"]
LEFT_ASIDE: Final = "-"
"""What stands for a field that is not read: its name is reported, its value is never kept."""

Shape = Mapping[str, Any]
"""Which fields are read: a name with ``None`` is a value, with a mapping an element with fields of its own."""


def is_text(given: Text | Iterable[Text]) -> TypeGuard[Text]:
    """Whether this is one text, and no list of them."""
    return isinstance(given, str | bytes) or hasattr(given, "read")


def chunks(text: Text) -> Iterator[str | bytes]:
    """The text in pieces."""
    if isinstance(text, str | bytes):
        yield text
        return
    while piece := text.read(_PIECE):
        yield piece


def parsed(text: Text, at: Path, *, namespace: str, root: str, shape: Shape) -> dict[str, Any]:
    """The fields of ``shape`` below the root element, as nested dicts; repeated elements are a list.

    Raises:
        CaseError: no well-formed XML, another root, a DOCTYPE, or XML that is nested deeper than such messages are.
    """
    target = _Fields(at, namespace, root, shape)
    for _ in _fed(target, text, at):
        pass
    return target.found


def streamed(
    text: Text, at: Path, *, namespace: str, root: str, shape: Shape, each: tuple[str, ...]
) -> Iterator[tuple[dict[str, Any], ...]]:
    """Every element at the path ``each`` as it ends: the fields of the root, of what holds the element, and its own.

    It is dropped when the next one is asked for, so that no more than one of them and one piece of the text is held.

    Raises:
        CaseError: as for :func:`parsed`.
    """
    target = _Fields(at, namespace, root, shape, each)
    for _ in _fed(target, text, at):
        while target.ended:
            yield target.ended.popleft()


def _fed(target: _Fields, text: Text, at: Path) -> Iterator[None]:
    """Feed the text to the parser, and stop after each piece."""
    parser = XMLParser(target=target)
    try:
        for piece in chunks(text):
            parser.feed(piece)
            yield
        parser.close()
    except ParseError as error:
        line, column = error.position
        raise refuse("xml", at, NOT_SHOWN, line=line, column=column + 1) from None
    except PoortwachterError:
        raise
    except (LookupError, ValueError):  # an encoding that there is not, or that the parser does not read
        raise refuse("xml", at, NOT_SHOWN, line=1, column=1) from None
    yield


class _Fields:
    """Takes what the parser meets; keeps the values that the shape names and nothing else."""

    def __init__(self, at: Path, namespace: str, root: str, shape: Shape, each: tuple[str, ...] = ()) -> None:
        self._each, self._names = each, list[str]()
        self.ended: deque[tuple[dict[str, Any], ...]] = deque()
        self._at, self._prefix, self._namespace, self._root = at, f"{{{namespace}}}", namespace, root
        self.found: dict[str, Any] = {}
        self._open: list[tuple[dict[str, Any], Shape]] = [(self.found, shape)]
        self._depth = self._skipped = 0
        self._name: str | None = None
        self._text: list[str] = []

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse a document type: entities can blow up or read files."""
        raise refuse("doctype", self._at, NOT_SHOWN)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth == 1:
            if tag != f"{self._prefix}{self._root}":
                raise refuse("message_kind.release", self._at, NOT_SHOWN, namespace=self._namespace)
        elif self._depth > _DEEPEST:
            raise refuse("xml.deep", self._at, NOT_SHOWN, most=_DEEPEST)
        elif self._skipped or self._name is not None:
            self._skipped += 1
        else:
            self._enter(tag.removeprefix(self._prefix))

    def _enter(self, name: str) -> None:
        fields, shape = self._open[-1]
        if name not in shape:
            self._skipped = 1
            fields.setdefault(name, LEFT_ASIDE)
        elif shape[name] is None:
            self._name, self._text = name, []
        else:
            below: dict[str, Any] = {}
            fields.setdefault(name, []).append(below)
            self._open.append((below, shape[name]))
            self._names.append(name)

    def data(self, text: str) -> None:
        """Text of an element; only that of a value that is read is kept."""
        if self._name is not None and not self._skipped:
            self._text.append(text)
            if sum(map(len, self._text)) > _LONGEST:
                raise refuse("xml.long", (*self._at, self._name), NOT_SHOWN, most=_LONGEST)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        if self._skipped:
            self._skipped -= 1
        elif self._name is not None:
            self._open[-1][0][self._name] = "".join(self._text)
            self._name = None
        elif self._depth:
            below, _ = self._open.pop()
            if self._each and tuple(self._names) == self._each:
                self.ended.append((*(fields for fields, _ in self._open), below))
                self._open[-1][0][self._names[-1]].pop()
            self._names.pop()

    def close(self) -> None:
        """The end of the text."""
