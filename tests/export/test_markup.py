"""HTML as it is written: the standard library writes the same, and no text becomes a tag."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from poortwachter.export._markup import clean, html_text, tag

_TEXTS = st.text(alphabet="ab<>&\"' \n\té\u202e\x00", max_size=6)
_NAMES = st.sampled_from(["p", "br", "style", "svg", "input", "td"])
_TREES = st.recursive(
    st.builds(lambda name, text, value: tag(name, text, class_=value), _NAMES, _TEXTS, _TEXTS),
    lambda inner: st.builds(lambda name, parts: tag(name, *parts), _NAMES, st.lists(inner | _TEXTS, max_size=3)),
    max_leaves=6,
)


@given(_TREES)
def test_html_is_what_the_standard_library_writes(tree: ElementTree.Element) -> None:
    """Escapes, elements that hold nothing, styles as they stand, and what follows an element."""
    assert html_text(tree) == ElementTree.tostring(tree, encoding="unicode", method="html")


def test_what_turns_the_text_is_left_out_line_by_line() -> None:
    """A tab and the end of a line stay, on a line with a control character too."""
    assert clean("a\u202eb\n\tc\x00d\n") == "ab\n\tcd\n"
