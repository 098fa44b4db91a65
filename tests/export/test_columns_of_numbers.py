"""A column of numbers stands to the right, and one that holds anything else does not."""

from __future__ import annotations

import pytest

from poortwachter.export._markup import html_text
from poortwachter.export._table import table


@pytest.mark.parametrize(
    ("column", "number"),
    [
        (("1", "12"), True),
        (("1.234", "0"), True),
        (("1,234.50", "-3"), True),
        (("", "7"), True),
        (("12%", "7%"), True),
        (("", ""), False),
        (("1", "12 te laat"), False),
        (("...", "1"), False),
        (("05-01-2026", "1"), False),
    ],
)
def test_a_column_of_numbers(column: tuple[str, str], number: bool) -> None:
    """Cells without a number do not count; the head stands where its numbers stand."""
    made = html_text(table(("", "how many"), [["a", column[0]], ["b", column[1]]]))
    assert ('<th scope="col" class="number">how many</th>' in made) is number
    assert made.count("number") == (3 if number else 0)
