"""Which cells of a table are hidden: those of too few people, and those that would give them away by subtraction."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal
from typing import Final

__all__ = ["ALL", "WHOLE_PERIOD", "hidden_cells"]

ALL: Final = "\0all"
"""The column that adds up the groups."""
WHOLE_PERIOD: Final = "\0whole"
"""The row that adds up the months."""

Cell = tuple[str, str]
Edge = tuple[Hashable, Hashable]


def hidden_cells(sizes: Mapping[Cell, Decimal], least: int, *, rows_add_up: bool) -> frozenset[Cell]:
    """The cells to hide.

    Of a table whose columns add up to :data:`ALL`, and whose rows to :data:`WHOLE_PERIOD`, a hidden cell can be found
    by subtraction unless it lies on a circle of hidden cells that share rows and columns. Cells are hidden until each
    does, the smallest first and sums last, and until what is hidden in a row is of ``least`` people together.

    Args:
        sizes: how many people each cell is of, by row and column; a cell of nobody gives nothing away.
        least: from how many people on a cell is shown.
        rows_add_up: whether the rows add up to one another.
    """
    hidden = {cell for cell, size in sizes.items() if 0 < size < least}
    while True:
        more = _to_hide(sizes, hidden, least, rows_add_up=rows_add_up)
        if more is None:
            return frozenset(hidden)
        hidden.add(more)


def _to_hide(sizes: Mapping[Cell, Decimal], hidden: set[Cell], least: int, *, rows_add_up: bool) -> Cell | None:
    """One more cell to hide; ``None`` where nothing can be found by subtraction any more."""
    for row in sorted({cell[0] for cell in hidden}, key=str):
        inside = [cell for cell in hidden if cell[0] == row and cell[1] != ALL]
        few = sum(sizes[cell] for cell in inside) < least
        if inside and few and (row, ALL) not in hidden:
            found = _smallest(sizes, hidden, (cell for cell in sizes if cell[0] == row))
            if found is not None:
                return found
    for cell in sorted(_bridges(hidden, rows_add_up=rows_add_up), key=str):
        in_row = _smallest(sizes, hidden, (one for one in sizes if one[0] == cell[0]))
        in_column = _smallest(sizes, hidden, (one for one in sizes if one[1] == cell[1])) if rows_add_up else None
        found = in_row or in_column
        if found is not None:
            return found
    return None


def _smallest(sizes: Mapping[Cell, Decimal], hidden: set[Cell], cells: Iterable[Cell]) -> Cell | None:
    shown = [cell for cell in cells if cell not in hidden and sizes[cell]]
    return min(shown, key=lambda cell: (cell[1] == ALL, cell[0] == WHOLE_PERIOD, sizes[cell], str(cell)), default=None)


def _bridges(hidden: set[Cell], *, rows_add_up: bool) -> list[Cell]:
    """The hidden cells that lie on no circle: each is what its row or column leaves over."""
    edges = {cell: _edge(cell, rows_add_up=rows_add_up) for cell in hidden}
    return [cell for cell in hidden if not _connected(edges, cell)]


_FREE: Final = "\0free"


def _edge(cell: Cell, *, rows_add_up: bool) -> Edge:
    """A cell joins its row to its column; columns that add up to nothing are one."""
    return ("row", cell[0]), ("column", cell[1]) if rows_add_up else _FREE


def _connected(edges: Mapping[Cell, Edge], without: Cell) -> bool:
    """Whether the ends of a cell are joined by the other cells."""
    start, goal = edges[without]
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        if here == goal:
            return True
        for cell, (one, other) in edges.items():
            if cell != without and here in (one, other):
                there = other if here == one else one
                if there not in seen:
                    seen.add(there)
                    todo.append(there)
    return False
