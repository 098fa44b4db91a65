"""Errors for authors: file, line, key and remedy."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import poortwachter
from poortwachter import PackError, pack_named, pack_schema, read_pack
from poortwachter.packs.reading import SHIPPED
from poortwachter.text import LANGUAGES, words
from poortwachter.text.pack_shown import pack_show
from poortwachter.text.refusals import refusal
from read_as_dutch import amiss

DATA = Path(poortwachter.__file__).parent / "packs" / "data"

GOOD = """id = "mine"
version = "2026.1"
nl = "Van mij"
en = "Mine"
about_nl = "Proef."
about_en = "Trial."
jurisdiction = "nl"

[[roles]]
id = "hr"
nl = "HR"
en = "HR"
party = "employer"

[[facts]]
name = "mine.size"
nl = "Grootte"
en = "Size"
type = "number"

[[milestones]]
id = "call"
nl = "Gesprek"
en = "Talk"
trigger = { clock = "law" }
due = { after = { days = 14 } }
who = "hr"
authority = "policy"

[[milestones]]
id = "again"
nl = "Nog een"
en = "Another"
trigger = { milestone = "call" }
due = { after = { days = 14 } }
who = "hr"
authority = "policy"
"""


def problems(old: str, new: str) -> list[tuple[str, int, str]]:
    """Code, line and key of each problem after one change."""
    assert old in GOOD
    with pytest.raises(PackError) as error:
        read_pack(GOOD.replace(old, new, 1), file="mine.toml")
    assert all(str(item).startswith(f"mine.toml:{item.line_number}: ") for item in error.value.problems)
    assert all(item.remedy and item.expected for item in error.value.problems)
    return [(item.code, item.line_number, item.key) for item in error.value.problems]


def test_a_good_pack() -> None:
    """Reads, and its hash follows what it says and not how it is written."""
    assert read_pack(GOOD).sha256 == read_pack("# a remark\n" + GOOD).sha256
    assert read_pack(GOOD).sha256 != read_pack(GOOD.replace("days = 14", "days = 15", 1)).sha256


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('{ clock = "law" }', '{ clock = "lwa" }', ("unknown_trigger", 25, "milestones[0].trigger.clock")),
        ('{ clock = "law" }', "{ }", ("unknown_trigger", 25, "milestones[0].trigger")),
        ('{ clock = "law" }', '{ clock = "law", moment = "met" }', ("unknown_moment", 25, "milestones[0].trigger")),
        ('{ clock = "law" }', '{ event = "mine.calling" }', ("unknown_trigger", 25, "milestones[0].trigger.event")),
        ('{ clock = "law" }', '{ milestone = "again" }', ("circle", 22, "milestones[0].id")),
        ('{ clock = "law" }', '{ record = "plan" }', ("unknown_trigger", 25, "milestones[0].trigger.record")),
        ('{ clock = "law" }', '{ law = "plan" }', ("unknown_trigger", 25, "milestones[0].trigger.law")),
        ('{ clock = "law" }', '{ every_year = "02-30" }', ("impossible_date", 25, "milestones[0].trigger.every_year")),
        ('{ clock = "law" }', "{ day = 2026-02-30 }", ("impossible_date", 25, "trigger")),
        ("{ days = 14 }", "14", ("offset_without_unit", 26, "milestones[0].due.after[0]")),
        ("{ days = 14 }", "{ days = 14, weeks = 2 }", ("offset_without_unit", 26, "milestones[0].due.after[0]")),
        ("{ days = 14 }", "{ months = 1 }", ("month_rule", 26, "milestones[0].due.after[0]")),
        ("{ days = 14 }", '{ days = 1, month_rule = "last_day" }', ("month_rule", 26, "milestones[0].due.after[0]")),
        ("{ days = 14 }", '{ months = 1, month_rule = "by_reading" }',
         ("rule_of_no_reading", 26, "milestones[0].due.after[0].month_rule")),
        ("{ after = { days = 14 } }", '{ after = { days = 14 }, move = "by_reading" }',
         ("rule_of_no_reading", 26, "milestones[0].due.move")),
        ("{ after = { days = 14 } }", '{ after = { days = 14 }, move = "next_working_day" }',
         ("unknown_calendar", 26, "milestones[0].due")),
        ("{ days = 14 }", "{ days = 99999 }", ("impossible_date", 26, "milestones[0].due.after[0]")),
        ("{ days = 14 }", "{ days = 1.5 }", ("int_from_float", 26, "milestones[0].due.after[0].days")),
        ("{ days = 14 }", "{ working_days = 3 }", ("unknown_calendar", 26, "milestones[0].due.after[0]")),
        ("{ days = 14 }", '{ parameter = "x" }', ("unknown_parameter", 26, "milestones[0].due.after[0].parameter")),
        ('id = "again"', 'id = "call"', ("id_twice", 31, "milestones[1].id")),
        ('who = "hr"', 'who = "hrm"', ("unknown_role", 27, "milestones[0].who")),
        ('name = "mine.size"', 'name = "yours.size"', ("foreign_name", 16, "facts[0].name")),
        ('authority = "policy"', 'authority = "law"', ("enum", 28, "milestones[0].authority")),
        ('authority = "policy"', 'authority = "policy"\nduee = 1', ("unknown_key", 29, "milestones[0].duee")),
        ('authority = "policy"', 'authority = "policy"\ndays = 1', ("unknown_key", 29, "milestones[0].days")),
        ('authority = "policy"', 'authority = "policy"\napplies_when = [{}]',
         ("condition_on_nothing", 29, "milestones[0].applies_when[0]")),
        ('authority = "policy"', 'authority = "policy"\napplies_when = [{ all_of = [] }]',
         ("condition_on_nothing", 29, "milestones[0].applies_when[0]")),
        ('authority = "policy"', 'authority = "policy"\napplies_when = [{ fact = "mine.size" }]',
         ("condition_on_nothing", 29, "milestones[0].applies_when[0]")),
        ('authority = "policy"', 'authority = "policy"\napplies_when = [{ fact = "mine.sze", below = 2 }]',
         ("unknown_fact", 29, "milestones[0].applies_when[0].fact")),
        ('authority = "policy"', 'authority = "policy"\nin_force = { from = 2026-02-01, until = 2026-01-01 }',
         ("impossible_date", 29, "milestones[0].in_force")),
        ("due = { after = { days = 14 } }", "", ("no_day", 21, "milestones[0]")),
        ('party = "employer"', 'party = "boss"', ("literal_error", 13, "roles[0].party")),
        ('version = "2026.1"', "version = 2026", ("string_type", 2, "version")),
        ('en = "Mine"', "", ("missing", 1, "en")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_placed(old: str, new: str, found: tuple[str, int, str]) -> None:
    """One change, one problem, on its line."""
    assert found in problems(old, new)


@pytest.mark.parametrize(
    ("trigger", "remedy"),
    [
        ('{ clock = "law", moment = "met" }', "use one of these moments"),
        ('{ record = "action_plan", moment = "met" }', "write the trigger without moment"),
    ],
)
def test_a_moment_that_a_trigger_does_not_have(trigger: str, remedy: str) -> None:
    """Another one where it has any."""
    with pytest.raises(PackError) as caught:
        read_pack(GOOD.replace('{ clock = "law" }', trigger))
    assert remedy in [problem.remedy for problem in caught.value.problems]


def test_a_key_of_another_table_is_told_where_it_stands() -> None:
    """It is no slip of the pen; and a list is not short of what is wrong in it."""
    with pytest.raises(PackError) as caught:
        read_pack(GOOD + IN_STEPS.format(100).replace("length = { days = 1 }", "days = 1"))
    told = {problem.path[-1]: problem.remedy for problem in caught.value.problems}
    assert told.keys() == {"days", "length"}
    assert told["days"] == "write it inside length"


ONE_DAY = "{ after = { days = 14 } }"
IN_STEPS = """[[ladders]]
id = "x"
nl = "x"
en = "x"
clock = "law"
steps = [{{ nl = "a", en = "a", length = {{ days = 1 }}, percent = {} }}]"""
READING = """[[readings]]
id = "x"
question_nl = "x"
question_en = "x"
why = "x"
alternatives = [{ id = "a", nl = "a", en = "a" }, { id = "b", nl = "b", en = "b" }]"""
EVENT = """[[events]]
name = "mine.e"
nl = "e"
en = "e"
outcomes = [{}]

[[procedures]]
id = "p"
nl = "p"
en = "p"
starts = [{{ event = "mine.e", outcome = "{}" }}]"""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('{ clock = "law" }', "{ day = 12 }", "day_expected"),
        ('{ clock = "law" }', '{ clock = "law", outcome = "yes" }', "outcome_without_event"),
        ('{ clock = "law" }', '{ record = "action_plan", moment = "met" }', "unknown_moment"),
        ("{ days = 14 }", '{ days = 14, calendar = "x" }', "calendar_without_working_days"),
        (ONE_DAY, "{ earliest_of = [], from = { day = 2026-01-01 } }", "two_ways_to_a_day"),
        (ONE_DAY, "{ earliest_of = [] }", "day_from_nothing"),
        (ONE_DAY, "{ after = { days = 1 }, before = { days = 1 } }", "after_and_before"),
        (ONE_DAY, '{ after = { days = 1 }, calendar = "x" }', "calendar_without_move"),
        (ONE_DAY, '{ by_reading = "x", readings = { a = {} } }', "unknown_reading"),
        (f"due = {ONE_DAY}", 'no_day = "no_last_day"\nrepeat = { every = { weeks = 1 } }', "repeat_without_due"),
        ('authority = "policy"', 'authority = "policy"\napplies_when = [{ earlier = {} }]', "earlier_without_than"),
        ('authority = "policy"', 'authority = "policy"\napplies_when = [{ answer = "q" }]', "condition_on_nothing"),
        ('authority = "policy"', 'authority = "policy"\nmet_by = [{}]', "unknown_act"),
        ('authority = "policy"', 'authority = "policy"\nmet_by = [{ record = "action_plan", reading = "r" }]',
         "reading_without_is"),
        *(
            ("[[milestones]]", f"{text}\n\n[[milestones]]", code)
            for text, code in (
                ('[[calendars]]\nid = "x"\ncountry = "NL"\nworking_week = []', "no_working_day"),
                ('[[clocks]]\nid = "x"\nnl = "x"\nen = "x"\nwindows = [{}]', "offset_without_unit"),
                (IN_STEPS.format("true"), "percent"),
                (IN_STEPS.format('"1,5"'), "percent"),
                (READING, "reading_of_nothing"),
                (EVENT.format('"yes"', "yse"), "unknown_outcome"),
                (EVENT.format("", "yes"), "unknown_outcome"),
                ('[[facts]]\nname = "mine.c"\nnl = "c"\nen = "c"\ntype = "choice"', "choice_without_values"),
                (READING + '\n\n[[clocks]]\nid = "c"\nnl = "c"\nen = "c"\nwindows = [{ joins_gap_days = 1 }]\n'
                 'alternatives = [{ reading = "x", is = "c" }]', "unknown_alternative"),
            )
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(old: str, new: str, code: str) -> None:
    """With its own code, on a line of the file."""
    assert code in {found for found, _, _ in problems(old, new)}


def test_a_day_for_each_alternative_of_a_reading() -> None:
    """The one that is missing is named."""
    text = GOOD.replace("[[milestones]]", f"{READING}\n\n[[milestones]]", 1)
    one = text.replace(ONE_DAY, '{ by_reading = "x", readings = { a = {} } }', 1)
    with pytest.raises(PackError, match=r"a day for each alternative of x; missing: b"):
        read_pack(one)
    wrong = text.replace(ONE_DAY, '{ by_reading = "x", readings = { a = {}, b = {}, c = {} } }', 1)
    with pytest.raises(PackError, match=r"an alternative of the reading x: a, b"):
        read_pack(wrong)


def test_an_error_of_a_pack_holds_its_place_and_both_languages() -> None:
    """For a host that shows it in its own way."""
    with pytest.raises(PackError) as error:
        read_pack(GOOD.replace('who = "hr"', 'who = "hrm"', 1), file="mine.toml")
    context = error.value.problems[0].context()
    assert (context["file"], context["line_number"]) == ("mine.toml", 27)
    assert context["nl"]["remedy"] != context["remedy"]


@pytest.mark.parametrize(("name", "begins"), [("tyni", "tyni: name"), (3, "name")])
def test_what_stands_on_no_line_names_none(name: Any, begins: str) -> None:
    """A pack that does not ship has a name and no lines."""
    with pytest.raises(PackError) as error:
        pack_named(name)
    (problem,) = error.value.problems
    assert str(error.value).startswith(f"{begins}: ")
    assert ":0" not in "".join(refusal(problem, language) for language in LANGUAGES)


def test_text_that_is_no_toml() -> None:
    """The line is named."""
    assert problems('who = "hr"', "who = hr")[0][:2] == ("not_toml", 27)
    with pytest.raises(PackError, match=r"mine.toml:1: who: .*Invalid value"):
        read_pack("who = hr", file="mine.toml")


def test_a_near_name_is_proposed() -> None:
    """What was probably meant."""
    with pytest.raises(PackError, match=r"did you mean 'hr'\?"):
        read_pack(GOOD.replace('who = "hr"', 'who = "hrr"', 1))
    with pytest.raises(PackError, match=r"did you mean 'due'\?"):
        read_pack(GOOD.replace("due = ", "duee = ", 1))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            'name = "mine.size"',
            'name = "mine.size"\nid = "size"',
            "one of the keys en, name, nl, presumed, type, values",
        ),
        ("due = { after", "due = { weeks = 2, after", "one of the keys after, "),
    ],
)
def test_a_key_of_another_table(before: str, after: str, said: str) -> None:
    """A key that other tables have is no key here: the keys of this table are told, and never the same key again."""
    assert before in GOOD
    with pytest.raises(PackError) as caught:
        read_pack(GOOD.replace(before, after, 1))
    (problem,) = caught.value.problems
    assert problem.code == "unknown_key"
    assert said in str(problem)
    assert "did you mean" not in str(problem)


def test_values_of_a_pack_that_is_extended() -> None:
    """Only parameters that it has."""
    with pytest.raises(PackError, match=r"own.toml:3: values.contact: .*did you mean 'contact_interval'"):
        read_pack('extends = "defence"\n[values]\ncontact = { weeks = 2 }\n', file="own.toml")
    with pytest.raises(PackError, match=r"own.toml:1: extends: .defense.; .*did you mean 'defence'"):
        read_pack('extends = "defense"\n', file="own.toml")


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_fits_the_schema_for_editors(name: str) -> None:
    """Read as TOML, and held against the JSON schema by another library."""
    data = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json.dumps(data, default=str)), pack_schema())
    pack = pack_named(name)
    assert pack.id == name
    assert len(pack.sha256) == 64


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_set_is_dutch_on_a_dutch_page(name: str) -> None:
    """By its name and its length; what the source says of it stands on the English page."""
    pack = pack_named(name)
    heads = {language: words(language)["pack.parameters"] + ":" for language in LANGUAGES}
    shown = {language: pack_show(pack, language).partition(heads[language])[2] for language in LANGUAGES}
    lines = shown["nl"].partition("\n\n")[0].splitlines()[1:]
    assert len(lines) == len(pack.parameters)
    assert {line: found for line in lines if (found := amiss(line.partition(": ")[2]))} == {}
    assert all(item.about in shown["en"] for item in pack.parameters)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_source_is_named_in_dutch_on_a_dutch_page(name: str) -> None:
    """By its Dutch title where it has one; on the English page by its own."""
    pack = pack_named(name)
    for language in LANGUAGES:
        shown = pack_show(pack, language).partition(words(language)["pack.sources"] + ":")[2].splitlines()
        titles = [item.title_nl or item.title if language == "nl" else item.title for item in pack.sources]
        lines = [line.partition(" <")[0] for line in shown if line.startswith("- ")]
        assert lines == [f"- {item.id}: {title}" for item, title in zip(pack.sources, titles, strict=True)]
    alike = [item.title for item in pack.sources if item.title_nl is None]
    assert all(re.search("re-integratie|Re-integratie|Werk", title) for title in alike), "say it in Dutch too"


OWN = """extends = "defence"

[[calendars]]
id = "barracks"
country = "NL"

[[milestones]]
id = "letter"
nl = "Brief"
en = "Letter"
trigger = { clock = "law" }
due = { after = { weeks = 1 } }
who = "commandant"
authority = "policy"
"""


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (OWN, "own.toml:13: milestones[0].who: "),
        (OWN.replace("weeks = 1", "week = 1"), "own.toml:12: milestones[0].due.after[0].week: "),
        (OWN.replace('"NL"', "31"), "own.toml:5: calendars[0].country: "),
    ],
)
def test_what_is_wrong_in_what_is_added_has_its_own_place(text: str, begins: str) -> None:
    """Not its place in the pack that is extended, of which the author sees nothing."""
    with pytest.raises(PackError) as refused:
        read_pack(text, file="own.toml")
    assert [str(problem)[: len(begins)] for problem in refused.value.problems] == [begins]


def test_an_id_that_the_pack_that_is_extended_has_is_told_where_it_comes_again() -> None:
    """On the line of the author."""
    again = OWN.replace('id = "letter"', 'id = "contact"').replace("commandant", "line_commander")
    with pytest.raises(PackError) as refused:
        read_pack(again, file="own.toml")
    assert [problem.line_number for problem in refused.value.problems] == [8]
