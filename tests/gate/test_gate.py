"""The golden gate on the published cases and on every twentieth block of generated ones; ``make gate`` checks them all.

A change that means to answer otherwise writes ``golden.json`` anew, and says which answers changed and why.
"""

from __future__ import annotations

import pytest

from gate import BLOCKS, EXAMPLES, block_hashes, differing, example_hashes, golden

GOLDEN = golden()


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_published_case(name: str) -> None:
    """A published case is answered, proved and paid as before."""
    kinds = differing(example_hashes(name), GOLDEN["examples"].get(name))
    assert not kinds, (
        f"{name}: {', '.join(kinds)} differ from tests/gate/golden.json; "
        "to see it, run `python tests/gate/gate.py dump DIR` here and on the revision before, then `diff -r`"
    )


@pytest.mark.parametrize("block", BLOCKS[::20])
def test_block(block: int) -> None:
    """A block of a hundred generated cases is answered, proved and paid as before."""
    kinds = differing(block_hashes(block), GOLDEN["blocks"].get(str(block)))
    assert not kinds, (
        f"block {block}: {', '.join(kinds)} differ from tests/gate/golden.json; to see it, run "
        f"`python tests/gate/gate.py dump DIR --blocks {block}` here and on the revision before, then `diff -r`"
    )


def test_nothing_is_kept_that_is_not_asked() -> None:
    """Every hash in the file belongs to a case."""
    assert set(GOLDEN["examples"]) == set(EXAMPLES)
    assert set(GOLDEN["blocks"]) == {str(block) for block in BLOCKS}
