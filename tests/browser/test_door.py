"""The door for a page in a browser: one question as JSON in, one answer as JSON out."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import Case, assess, label
from poortwachter.browser import reply
from poortwachter.browser.door import ASKS
from poortwachter.browser.files import FILES
from poortwachter.browser.intake import STEPS_SHOWN
from poortwachter.browser.shown import PARTS
from poortwachter.export.report import report_html
from poortwachter.testing import cases

EXAMPLES = Path(__file__).parents[2] / "examples" / "cases"
AS_OF = "2026-11-25"
PLAIN: Final[dict[str, Any]] = {"first_sick_day": "2026-01-05"}


def ask(what: str, /, **given: Any) -> dict[str, Any]:
    """Ask as the page does."""
    question = {"ask": what, "lang": "nl", "as_of": AS_OF, "case": PLAIN, **given}
    found: dict[str, Any] = json.loads(reply(json.dumps(question)))
    return found


class Page(HTMLParser):
    """What stands in a piece of HTML: its elements with their attributes, and its text."""

    VOID: Final = frozenset({"input", "meta", "br"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def whole(**given: Any) -> dict[str, Any]:
    """The whole page."""
    return ask("page", parts=[*PARTS], steps=[*STEPS_SHOWN], **given)


# --- the page ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "", "NL", None, 5, ["nl"], {}])
def test_a_language_that_there_is_not(language: object) -> None:
    """It is refused as the assistants refuse it, in Dutch, and no answer is given in another one."""
    found = ask("page", lang=language, parts=["answer"])
    assert list(found) == ["problems"]
    (problem,) = found["problems"]
    assert problem["path"] == ["lang"]
    assert '"nl", "en"' in problem["text"]


def test_without_a_language() -> None:
    """Dutch."""
    question = {"ask": "words"}
    assert json.loads(reply(json.dumps(question))) == ask("words")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_well_formed_and_says_nothing_but_the_answer(language: str) -> None:
    """Every part and step is whole HTML; no script, no style beside that of the picture, no handler."""
    found = whole(lang=language)
    for html in (*found["parts"].values(), *found["steps"].values()):
        page = Page(html)
        assert not {tag for tag, _ in page.elements} & {"script", "iframe", "object", "img"}
        assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
        assert not [name for _, attributes in page.elements for name in attributes if name == "style"]


def test_a_plain_case_is_held_as_it_was_told() -> None:
    """The shorthand of the first sick day becomes an absence, and nothing is added."""
    assert ask("page")["case"] == {"schema": "poortwachter.case/1", "absences": [{"first_day": "2026-01-05"}]}


@settings(max_examples=30)
@given(cases())
def test_what_the_page_holds_is_the_case(case: Case) -> None:
    """Any case comes back with the same facts."""
    facts = json.loads(case.to_json())
    found = ask("page", case=facts, as_of=max(case.last_day_that_happened, date(2024, 1, 1)).isoformat())
    if "problems" not in found:
        assert Case.model_validate(found["case"]).facts_sha256() == case.facts_sha256()


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.json")))
def test_every_example_can_be_shown(name: str) -> None:
    """Every part and every step of every example, and each reason that a part offers."""
    case = Case.model_validate_json((EXAMPLES / name).read_text(encoding="utf-8"))
    as_of = case.last_day_that_happened.isoformat()
    found = whole(case=json.loads(case.to_json()), as_of=as_of)
    page = Page("".join(found["parts"].values()))
    subjects = {attributes["data-why"] for _, attributes in page.elements if "data-why" in attributes}
    assert subjects
    for subject in sorted(map(str, subjects))[:6]:
        assert "problems" not in ask("proof", case=found["case"], as_of=as_of, subject=subject), subject


def test_the_steps_ask_what_the_law_asks_now() -> None:
    """What is not on file is asked with its article and last day; what is on file is not asked again."""
    asked = Page(ask("page", steps=["documents"])["steps"]["documents"])
    kinds = [attributes["data-kind"] for _, attributes in asked.elements if "data-kind" in attributes]
    assert kinds[0] == "problem_analysis"
    assert "Art. 2 lid 2 RPEZ, art. 2 lid 3 RPEZ, uiterste datum ma 16-02-2026" in asked.text
    case = {**PLAIN, "records": [{"kind": "problem_analysis", "dated": "2026-02-10"}]}
    again = Page(ask("page", case=case, steps=["documents"])["steps"]["documents"])
    assert "problem_analysis" not in [attributes.get("data-kind") for _, attributes in again.elements]


def test_a_finding_explains_itself_by_its_name() -> None:
    """What is pressed is what the signal says, and it asks for that signal."""
    page = Page(ask("page", parts=["test"])["parts"]["test"])
    for found in answer().risk.findings:
        (button,) = [attributes for _, attributes in page.elements if attributes.get("data-why") == found.id]
        assert button["aria-label"] == f"{label(found, 'nl')}: waarom?"


def test_every_control_has_a_label() -> None:
    """A control without a name is no use to who cannot see the page."""
    case = json.loads((EXAMPLES / "shortened-sanction.json").read_text(encoding="utf-8"))
    case["leaves"] = [{"kind": "parental", "first_day": "2023-01-02", "last_day": "2023-01-06"}]
    for html in whole(case=case, as_of="2025-07-01")["steps"].values():
        page = Page(html)
        named = {attributes.get("for") for tag, attributes in page.elements if tag == "label"}
        for tag, attributes in page.elements:
            if tag in ("input", "select") and attributes.get("type") != "checkbox":
                assert attributes["id"] in named
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(ids) == len(set(ids))


# --- changing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "value", "form", "held"),
    [
        (["absences", 0, "last_day"], "2026-03-01", "day", {"first_day": "2026-01-05", "last_day": "2026-03-01"}),
        (["absences", 0, "last_day"], "", "day", {"first_day": "2026-01-05"}),
        (
            ["leaves", 0],
            {"kind": "care", "first_day": "2026-06-01", "last_day": "2026-06-05", "same_cause": ""},
            "object",
            {"kind": "care", "first_day": "2026-06-01", "last_day": "2026-06-05"},
        ),
        (["birth_date"], "1990-05-01", "day", "1990-05-01"),
        (["employment", "employees"], "12", "whole", 12),
        (["employment", "safety_net"], "yes", "choice", "yes"),
    ],
)
def test_a_change(path: list[str | int], value: object, form: str, held: object) -> None:
    """A fact is set, taken out where it is empty, or added to a list."""
    found: Any = ask("change", path=path, value=value, form=form)["case"]
    for step in path[:-1] if isinstance(held, dict) and path[-1] == "last_day" else path:
        found = found[step]
    assert found == held


def test_facts_of_a_record() -> None:
    """A record by its kind and day, its fields, and out again."""
    case = ask("change", path=["records", 0], value={"kind": "work_resumption", "day": "2026-05-04"}, form="object")[
        "case"
    ]
    assert case["records"] == [{"kind": "work_resumption", "started_on": "2026-05-04"}]
    case = ask("change", case=case, path=["records", 0, "hours_per_week"], value="12,5", form="number")["case"]
    case = ask("change", case=case, path=["records", 0, "structural"], value="no", form="truth")["case"]
    assert case["records"][0] | {"structural": False, "hours_per_week": "12.5"} == case["records"][0]
    assert ask("change", case=case, path=["records", 0], value=None)["case"]["records"] == []


def test_what_a_letter_states() -> None:
    """A day below a record that has no such part yet."""
    case = {**PLAIN, "records": [{"kind": "sanction_decision", "sent_on": "2026-06-01"}]}
    found = ask(
        "change", case=case, path=["records", 0, "states", "last_day_of_sanction"], value="2028-06-01", form="day"
    )
    assert found["case"]["records"][0]["states"] == {"last_day_of_sanction": "2028-06-01"}


@pytest.mark.parametrize(
    ("path", "value", "form", "where"),
    [
        (["absences", 0, "last_day"], "2025-12-31", "day", ["absences", 0, "last_day"]),
        (["absences", 0, "first_day"], "2026-02-30", "day", ["absences", 0, "first_day"]),
        (["employment", "employees"], "twaalf", "whole", ["employment", "employees"]),
        (["absences", 0, "hersteld"], "2026-03-01", "day", ["absences", 0, "hersteld"]),
        ([], "x", "text", ["path"]),
        ([True], "x", "text", ["path"]),
        (["absences", 5, "last_day"], "2026-03-01", "day", ["path"]),
        (["absences", "x"], "2026-03-01", "day", ["path"]),
        (["case_id", "x"], "2026-03-01", "day", ["case_id"]),
    ],
)
def test_a_wrong_change_is_refused_where_it_is(
    path: list[object], value: object, form: str, where: list[object]
) -> None:
    """The answer says what is wrong at which fact, and holds no case."""
    found = ask("change", path=path, value=value, form=form)
    assert found["problems"][0]["path"] == where
    assert "case" not in found


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (["absences", 0, "last_day"], "2025-12-01",
         "01-12-2025; verwacht: een dag op of na 05-01-2026 (eerste ziektedag)"),
        (["leaves", 0], {"kind": "parental", "first_day": "2026-03-03", "last_day": "2026-03-01"},
         "01-03-2026; verwacht: een dag op of na 03-03-2026 (eerste dag)"),
        (["absences", 1], {"first_day": "2026-01-07"}, "07-01-2026; verwacht: geen verzuim na verzuim 1"),
        (["birth_date"], "2020-02-30", '"2020-02-30"; verwacht'),
    ],
)  # fmt: skip
def test_a_refusal_speaks_as_people_do(path: list[object], value: object, said: str) -> None:
    """Without codes, and with days as they are written in Dutch; what is no day stays as it was given."""
    found = ask("change", path=path, value=value, form="object" if isinstance(value, dict) else "day")
    assert found["problems"][0]["text"].startswith(said)


def test_a_line() -> None:
    """A fact as people write it becomes a record, and the answer says what it changes."""
    found = ask("add_line", line="plan van aanpak 12-02-2026", parts=["to_do"])
    assert found["case"]["records"] == [{"kind": "action_plan", "dated": "2026-02-12"}]
    assert "Plan van aanpak" in Page(found["changed"]).text
    ended = ask("add_line", line="laatste ziektedag 01-02-2026", parts=["to_do"])
    assert ended["case"]["absences"] == [{"first_day": "2026-01-05", "last_day": "2026-02-01"}]
    assert ask("add_line", line="brief van oma, 12-02-2026")["problems"][0]["text"].startswith(
        "dit stuk kennen we niet"
    )


def test_an_answer_to_a_question() -> None:
    """It is a record of the day of assessment, and the question is no longer put."""
    before = ask("questions")["html"]
    (question, *_) = [a["data-question"] for _, a in Page(before).elements if "data-question" in a]
    case = ask("answer_question", question=question, value="yes")["case"]
    assert case["records"] == [{"kind": "answer", "dated": AS_OF, "question": question, "value": "yes"}]
    assert f'data-question="{question}"' not in ask("questions", case=case)["html"]


# --- plans ------------------------------------------------------------------------------------------------------------


def test_the_reason_behind_a_day() -> None:
    """Step by step, with articles that link to the law, and what another reading would move."""
    found = ask("proof", subject="problem_analysis")
    assert found["title"] == "Probleemanalyse: ma 16-02-2026"
    links = [str(a["href"]) for tag, a in Page(found["html"]).elements if tag == "a"]
    assert any(link.startswith("https://wetten.overheid.nl/jci1.3:c:BWBR0013540&artikel=2&lid=2&g=") for link in links)
    assert "data-reading" in found["html"]


def test_another_reading_is_used() -> None:
    """What was chosen is what the answer reckons with."""
    chosen = {"problem_analysis_day": "end_of_week_six"}
    assert ask("proof", subject="problem_analysis", readings=chosen)["title"].endswith("zo 15-02-2026")
    assert "problem_analysis_day" in ask("readings")["html"]


def later(*subjects: str, weeks: int = 1, **given: Any) -> dict[str, Any]:
    """Ask what comes later, with the switches of these acts on."""
    return ask("later", subjects=[*subjects], weeks=weeks, **given)


def switches(found: dict[str, Any]) -> dict[str | None, bool]:
    """The acts that can be supposed to come later, and whether their switch is on."""
    boxes = [attrs for name, attrs in Page(found["html"]).elements if name == "input"]
    assert all(attrs["role"] == "switch" for attrs in boxes)
    return {attrs["value"]: "checked" in attrs for attrs in boxes}


def test_what_comes_later() -> None:
    """An application that comes a week after its last day moves wage and WIA by seven days."""
    found = later("wia_application")
    assert "+7" in Page(found["found"]).text
    assert [key for key, is_on in switches(found).items() if is_on] == ["wia_application"]
    assert later(weeks=0)["problems"][0]["path"] == ["weeks"]
    assert later(weeks=53)["problems"][0]["path"] == ["weeks"]
    assert "found" in later(weeks=52)


def test_off_returns() -> None:
    """With no switch on nothing is supposed; an act that the case no longer asks is no longer supposed either."""
    found = later()
    assert found["found"] == ""
    assert "wia_application" in switches(found)
    assert not any(switches(found).values())
    assert later("nothing") == found


def test_what_comes_later_together() -> None:
    """Two acts that are both on are supposed together: the plan follows the analysis, and is later itself."""
    text = Page(later("problem_analysis", "action_plan", weeks=2)["found"]).text
    assert "Verondersteld: Probleemanalyse, ma 02-03-2026; Plan van aanpak, ma 16-03-2026." in text


def test_what_is_on_file_is_moved_not_doubled() -> None:
    """A record that is supposed to be later leaves its own day, and keeps what else it says."""
    records = [{"kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"}]
    found = later("problem_analysis", weeks=2, case={**PLAIN, "records": records})
    assert "gedaan op di 10-02-2026" in Page(found["html"]).text
    text = Page(found["found"]).text
    assert "di 10-03-2026" in text  # the plan: two weeks after the analysis of 24 February
    assert "ma 16-02-2026" in text


def test_one_record_that_shows_two_acts_is_moved_once() -> None:
    """The first-year evaluation is a periodic evaluation too."""
    case = {**PLAIN, "records": [{"kind": "first_year_evaluation", "dated": "2026-11-20"}]}
    both = [key or "" for key in switches(later(case=case)) if (key or "").startswith(("periodic", "first_year"))]
    assert len(both) > 1
    assert "problems" not in later(*both, case=case)


def test_the_repair() -> None:
    """A plan for a running sanction, and the refusal where there is none."""
    case = json.loads((EXAMPLES / "published-gap.json").read_text(encoding="utf-8"))
    assert "problems" in ask("repair", received_on="2026-12-01")
    case = {"first_sick_day": "2024-01-01", "records": [{"kind": "sanction_decision", "sent_on": "2025-10-01"}]}
    assert [ask("page", case=one, as_of="2026-01-10")["sanctioned"] for one in (PLAIN, case)] == [False, True]
    found = ask("repair", case=case, as_of="2026-01-10", received_on="2026-02-02")
    assert "22-02-2026" in Page(found["html"]).text  # receipt is day 1 of UWV's three weeks


def test_what_is_late_comes_first_where_this_week_asks_nothing() -> None:
    """Or *Deze week: niets* would stand above nine acts that are late."""
    shown = [
        Page(ask("page", case={"first_sick_day": day}, parts=["to_do"], steps=[])["parts"]["to_do"]).text
        for day in ("2024-12-02", "2025-12-01")
    ]
    assert [text.index("Te laat") < text.index("Deze week") for text in shown] == [True, False]


@pytest.mark.parametrize("step", STEPS_SHOWN)
def test_what_was_not_told_is_not_shown_as_told(step: str) -> None:
    """A choice that nobody made stands on *left open* or *unknown*: a browser shows the first one where none is."""
    shown = Page(ask("page", parts=[], steps=[step])["steps"][step]).elements
    chosen: list[dict[str, str | None]] = []
    for name, attrs in shown:
        if name == "select" and "data-set" in attrs:
            chosen.append({})
        elif name == "option" and chosen and (not chosen[-1] or "selected" in attrs):
            chosen[-1] = attrs
    assert {attrs["value"] for attrs in chosen} <= {"", "unknown"}
    assert bool(chosen) is (step in ("course", "employment"))


def test_what_the_law_asks_first_is_asked_first() -> None:
    """The days of the acts that are asked for stand in the order in which they are due."""
    shown = Page(ask("page", parts=[], steps=["documents"])["steps"]["documents"])
    kinds = [attrs["data-kind"] for name, attrs in shown.elements if name == "input" and "data-kind" in attrs]
    assert kinds[:5] == [
        "problem_analysis", "action_plan", "evaluation", "first_year_evaluation", "second_track_start",
    ]  # fmt: skip
    assert "reintegration_report" in kinds[5:]


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["case", *FILES])
def test_a_file(what: str) -> None:
    """Each has a name with its ending, a type and a text, and is the same when it is made again."""
    found = ask("file", what=what)
    assert found == ask("file", what=what)
    assert found["name"].startswith("poortwachter-2026-01-05")
    assert found["text"]


def test_the_case_file_is_read_by_the_library() -> None:
    """What is saved is opened again, here and elsewhere, with the same facts."""
    case = ask("page")["case"] | {"case_id": "HR/2026:7"}
    found = ask("file", what="case", case=case)
    assert found["name"] == "poortwachter-HR-2026-7.json"
    assert Case.model_validate_json(found["text"]).case_id == "HR/2026:7"
    assert ask("open", text=found["text"])["case"] == case


def test_the_report_is_that_of_the_library() -> None:
    """The page has no report of its own."""
    assert ask("file", what="report")["text"] == report_html(answer(), language="nl")


def answer() -> Any:
    """The answer of the library for the plain case."""
    return assess(Case.model_validate(PLAIN), as_of=date.fromisoformat(AS_OF))


def test_the_data_is_that_of_the_library() -> None:
    """And neither has it data of its own."""
    assert ask("assess")["answer"] == json.loads(answer().to_json())


# --- what goes wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '"x"', '{"ask": "page", "ask": "page"}', '{"ask": "page"}', '{"ask": 7}', "null"]
)
def test_no_question(text: str) -> None:
    """What is no question is refused, never raised."""
    assert json.loads(reply(text))["problems"]


@pytest.mark.parametrize("text", ["", "geen json", "{}", '{"absences": []}', '{"naam": "Voornaam Achternaam"}'])
def test_a_broken_file(text: str) -> None:
    """A file that is no case says what is wrong, and repeats nothing private."""
    found = ask("open", text=text)
    assert found["problems"]
    assert "Achternaam" not in json.dumps(found)


@pytest.mark.parametrize("day", ["", None, "gisteren", "2026-02-30", 20260101])
def test_no_day_of_assessment(day: object) -> None:
    """A day of assessment that is none is refused by its name."""
    assert ask("page", as_of=day)["problems"][0]["path"] == ["as_of"]


def test_a_fault_tells_nothing() -> None:
    """A fault of ours is named by its type and by the line where it came up alone."""
    assert "TypeError" not in json.dumps(ask("words"))
    found = ask("page", parts=7)
    assert re.match(r"\(TypeError, browser/door\.py:[0-9]+\)", found["problems"][0]["text"])


@settings(max_examples=30)
@given(
    st.fixed_dictionaries(
        {"ask": st.sampled_from(sorted(ASKS)), "lang": st.sampled_from(["nl", "en", "de"])},
        optional={
            "case": st.one_of(
                st.none(), st.dictionaries(st.text(max_size=3), st.integers(), max_size=2), st.just(PLAIN)
            ),
            "as_of": st.sampled_from([AS_OF, "1900-01-01", "x"]),
            "path": st.lists(st.one_of(st.integers(-2, 3), st.sampled_from(["absences", "records", "x"])), max_size=3),
            "value": st.one_of(
                st.none(), st.text(max_size=5), st.dictionaries(st.text(max_size=3), st.text(max_size=3))
            ),
            "form": st.sampled_from(["day", "number", "whole", "truth", "object"]),
            "subject": st.sampled_from(["wia", "x", ""]),
            "weeks": st.integers(-1, 99),
        },
    )
)
def test_any_question_is_answered(question: dict[str, Any]) -> None:
    """Whatever is asked, the answer is JSON, and an error in it is no fault of ours."""
    found = json.loads(reply(json.dumps(question)))
    assert isinstance(found, dict)
    assert not [one for one in found.get("problems", ()) if "Error)" in one["text"]]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("what", "given"),
    [
        ("add_line", {"case": {"first_sick_day": "2026-01-05"}, "line": "burn-out vastgesteld, 10-02-2026"}),
        ("assess", {"case": {"first_sick_day": "2027-01-05"}}),
        ("assess", {"case": {"first_sick_day": "2026-01-05", "records": [{"kind": "xyzzyx", "dated": "2026-02-01"}]}}),
    ],
)
def test_a_refusal_names_no_command(what: str, given: dict[str, Any], language: str) -> None:
    """Who has only the page has no options of a command."""
    (problem,) = ask(what, lang=language, **given)["problems"]
    assert not re.search(r"--|poortwachter |as_at", problem["text"])
