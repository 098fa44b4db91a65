"""The picture of a timeline: everything in it can be read, and it is well-formed."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from poortwachter import Assessment, Case, assess
from poortwachter.answer.parts import Status
from poortwachter.export._markup import clean, html_text, svg_text, tag
from poortwachter.export._measure import Box, text_width, wrapped
from poortwachter.export._shapes import marker
from poortwachter.export.picture import drawing, picture, timeline_svg
from poortwachter.text import LANGUAGES, Language, words
from poortwachter.text.names import milestone_name
from shown import EXAMPLES, example, made_up

LANGS: tuple[Language, ...] = ("nl", "en")
SVG = "{http://www.w3.org/2000/svg}"


class Tags(HTMLParser):
    """The tags that a browser finds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have any room in common."""
    beside = one.right <= other.left or other.right <= one.left
    return not beside and one.top < other.bottom and other.top < one.bottom


def unreadable(answer: Assessment, language: Language) -> list[str]:
    """Labels that overlap another one, or leave the picture."""
    drawn = drawing(answer, language)
    found = [
        f"{one.text!r} and {other.text!r}"
        for one, other in combinations(drawn.labels, 2)
        if overlap(one.box, other.box)
    ]
    for label in drawn.labels:
        box = label.box
        if box.left < 0 or box.top < 0 or box.right > drawn.width or box.bottom > drawn.height:
            found.append(f"{label.text!r} leaves the picture")
    return found


@pytest.mark.parametrize("language", LANGS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_two_labels_overlap_in_an_example(name: str, language: Language) -> None:
    """Measured from their boxes; and all of them lie in the picture."""
    assert unreadable(example(name), language) == []


def test_no_two_labels_overlap_in_made_up_cases() -> None:
    """A thousand of them in the slow profile."""
    found = [problem for answer in made_up() for language in LANGS for problem in unreadable(answer, language)]
    assert found == []


def test_boxes_that_touch_do_not_overlap() -> None:
    """The test of the labels can fail."""
    assert overlap(Box(0, 0, 10, 10), Box(9, 9, 20, 20))
    assert not overlap(Box(0, 0, 10, 10), Box(10, 0, 20, 10))
    assert not overlap(Box(0, 0, 10, 10), Box(0, 10, 10, 20))


@pytest.mark.parametrize("language", LANGS)
def test_every_milestone_with_a_day_is_drawn(language: Language) -> None:
    """With its name, and a shape for each time that it comes up."""
    answer = example("serious-gaps")
    shown = [item for item in answer.milestones if item.due is not None]
    tree = ElementTree.fromstring(timeline_svg(answer, language=language))
    marks = [item for item in tree.iter() if "mark" in item.get("class", "").split()]
    legend = len({item.status for item in shown})
    assert len(marks) == len(shown) + legend
    text = " ".join(item.text or "" for item in tree.iter(f"{SVG}text"))
    for item in shown:
        assert milestone_name(item.id, language) in text


def test_a_status_has_a_shape_and_a_word_of_its_own() -> None:
    """Where colour cannot be seen, the shape or the word tells it."""
    answer = example("serious-gaps")
    text = timeline_svg(answer, language="nl")
    for status in {item.status for item in answer.milestones if item.due is not None}:
        assert words("nl")[f"status.{status}"] in text
        assert f'class="mark {status.value}"' in text


def test_the_day_of_assessment_is_a_line() -> None:
    """A case that ended long before the day has it at the edge, with an arrow."""
    case = Case.model_validate({"absences": [{"first_day": "2020-01-06", "last_day": "2020-03-01"}]})
    near = assess(case, as_of=date(2020, 4, 1))
    far = assess(case, as_of=date(2026, 4, 1))
    assert 'class="today"' in timeline_svg(near)
    assert "1 Apr 2020</text>" in timeline_svg(near)
    assert "1 Apr 2026 →</text>" in timeline_svg(far)


def test_gap_leave_sanction_and_pending_are_drawn() -> None:
    """Each as a span of its own kind."""
    assert 'class="bar gap"' in timeline_svg(example("published-gap"))
    assert 'class="bar sanction' in timeline_svg(example("sanctioned"))
    leave = Case.model_validate(
        {
            "absences": [{"first_day": "2026-01-05"}],
            "leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-04-01", "last_day": "2026-07-21"}],
        }
    )
    assert 'class="bar leave"' in timeline_svg(assess(leave, as_of=date(2026, 9, 1)))


def test_the_theme_is_auto_light_or_dark_and_paper_is_light() -> None:
    """Without an id, a script or anything from outside."""
    answer = example("clear")
    assert "prefers-color-scheme: dark" in timeline_svg(answer)
    assert "@media" not in timeline_svg(answer, theme="light")
    assert "@media print" in timeline_svg(answer, theme="dark")
    for theme in ("auto", "light", "dark"):
        text = timeline_svg(answer, theme=theme)
        assert "url(" not in text
        assert "<script" not in text
        assert " id=" not in text
        assert text.count("http") == 1


def test_the_same_answer_gives_the_same_bytes() -> None:
    """Nothing is random."""
    answer = example("sanctioned")
    assert timeline_svg(answer, language="nl") == timeline_svg(answer, language="nl")


def test_two_hundred_milestones_still_draw() -> None:
    """Two spells of a day, and an evaluation on every other day of two years."""
    records = [{"kind": "evaluation", "dated": date.fromordinal(date(2024, 1, 15).toordinal() + 3 * n)}
               for n in range(200)]  # fmt: skip
    case = Case.model_validate({"first_sick_day": "2024-01-01", "records": records})
    answer = assess(case, as_of=date(2025, 12, 1))
    assert len(answer.milestones) > 200
    assert unreadable(answer, "nl") == []
    assert svg_text(picture(answer)).count('class="mark') > 200


def test_text_cannot_become_a_tag() -> None:
    """Signs of the markup are escaped; marks that turn the direction and controls are left out."""
    hostile = "<script>&\"'\u202e\u2066\x00\x1b[2J]]>\nnext"
    made = tag("p", hostile, title=hostile)
    for text in (svg_text(made), html_text(made)):
        assert Tags(text).found == ["p"]
        assert "\u202e" not in text
        assert "\x1b" not in text
        assert "\x00" not in text
    assert ElementTree.fromstring(svg_text(made)).text == clean(hostile)


def test_text_is_wrapped_at_spaces() -> None:
    """A word that is too long stands alone."""
    assert wrapped("a bb ccc", 10, text_width("a bb", 10)) == ("a bb", "ccc")
    assert wrapped("overlong x", 10, 5) == ("overlong", "x")
    assert wrapped("", 10, 5) == ()


def test_both_languages_have_every_word() -> None:
    """A picture in one language has the words of the other."""
    for code in LANGUAGES["nl"]:
        assert code in LANGUAGES["en"]


def test_the_picture_stands_in_a_file(tmp_path: Path) -> None:
    """As bytes of UTF-8 that a parser reads."""
    path = tmp_path / "timeline.svg"
    path.write_text(timeline_svg(example("gaps"), language="nl"), encoding="utf-8")
    assert ElementTree.parse(path).getroot().tag == f"{SVG}svg"


def test_every_status_can_be_drawn() -> None:
    """No status is without a shape."""
    shapes = {svg_text(marker(status, 0, 0)).replace(f'mark {status.value}"', "") for status in Status}
    assert len(shapes) >= len(Status) - 2
