"""The tools for assistants: typed by the contract, read-only, and nothing private in or out."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import httpx
import jsonschema
import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.shared.memory import create_connected_server_and_client_session
from pydantic import AnyUrl

import poortwachter
from poortwachter import Case
from poortwachter.assistants import TOOLS, called
from poortwachter.assistants.schemas import CASE_RESOURCE, case_schema
from poortwachter.assistants.serving import INSTRUCTIONS, LOOPBACK, local_app, main, server

EXAMPLES = Path(__file__).parents[2] / "examples"
GAPS: dict[str, Any] = json.loads((EXAMPLES / "levels" / "gaps.json").read_text(encoding="utf-8"))
SANCTIONED: dict[str, Any] = json.loads((EXAMPLES / "levels" / "sanctioned.json").read_text(encoding="utf-8"))
DAY = "2027-03-15"
LATER = "2028-03-06"
WAGE = {"amount": "3500", "period": "month", "holiday_allowance_percent": "8", "employer_charges_percent": "20"}
PAY = {"amount": "3500", "period": "month", "hours_per_week": 36}
TERMS = {"waiting_days": 2, "ladder": [{"weeks": 52, "percent": 100}, {"weeks": 52, "percent": "87.5"}]}
CALLS: list[tuple[str, dict[str, Any]]] = [
    ("timeline", {"first_sick_day": "2026-01-05"}),
    ("assess", {"case": GAPS, "as_of": DAY, "packs": ["employer"]}),
    ("explain", {"case": GAPS, "as_of": DAY, "subject": "wia"}),
    ("compare_readings", {"case": GAPS, "as_of": DAY}),
    ("wage", {"case": GAPS, "as_of": DAY, "first_day": "2027-03-01", "last_day": "2027-03-31", "wage": WAGE}),
    ("wage", {"case": GAPS, "as_of": DAY, "first_day": "2027-03-01", "last_day": "2027-03-31", "pay": PAY}),
    ("wage", {"case": GAPS, "as_of": DAY, "first_day": "2027-03-01", "last_day": "2027-03-31", "terms": TERMS}),
    ("repair", {"case": SANCTIONED, "as_of": LATER, "received_on": LATER}),
    ("what_if", {"case": GAPS, "as_of": DAY, "add": [{"kind": "evaluation", "dated": "2027-03-10"}]}),
    ("law", {"of": "rules", "word": "RPEZ"}),
]


@pytest.mark.parametrize("name", ["explain", "compare_readings"])
def test_a_tool_that_knows_no_packs_takes_a_case_with_their_events(name: str) -> None:
    """Its answer is of the law alone."""
    event = {"kind": "event", "name": "defence.contact", "on": "2026-02-03"}
    asked = {"as_of": DAY, "subject": "wia"}
    with_event = called(name, {**asked, "case": {**GAPS, "records": [*GAPS["records"], event]}})
    assert with_event == called(name, {**asked, "case": GAPS})


@pytest.mark.parametrize("said", ["second_track", "start spoor 2", "Start of the second track"])
def test_a_subject_as_the_pages_call_it(said: str) -> None:
    """As the command takes it: who asks has read the page."""
    asked = {"case": GAPS, "as_of": DAY}
    assert called("explain", {**asked, "subject": said}) == called("explain", {**asked, "subject": "second_track"})
    assert called("compare_readings", {**asked, "subject": said}).answer is not None


@pytest.mark.parametrize(("name", "arguments"), CALLS, ids=[name for name, _ in CALLS])
def test_each_tool(name: str, arguments: dict[str, Any]) -> None:
    """Asked by its schema and answered by its schema, with articles, what is unknown, and that it decides nothing."""
    tool = next(item for item in TOOLS if item.name == name)
    before = json.dumps(arguments)
    jsonschema.validate({**arguments, "language": "en"}, tool.asked)
    found = called(name, {**arguments, "language": "en"})
    assert found.answer is not None, found.text
    jsonschema.validate(found.answer, tool.gives)
    assert found.answer["articles"]
    assert found.answer["no_decision"] in found.text
    assert isinstance(found.answer["unknown"], list)
    assert json.dumps(arguments) == before
    assert called(name, {**arguments, "language": "en"}) == found
    dutch = called(name, arguments)
    assert dutch.answer is not None
    assert dutch.text != found.text
    assert dutch.answer["unknown"] == found.answer["unknown"]


def test_the_case_of_a_tool_is_that_of_the_contract() -> None:
    """One tool has it whole, the others by name, and the resource for whoever reads it."""
    by_name = {tool.name: tool for tool in TOOLS}
    whole = by_name["assess"].asked["properties"]["case"]
    assert whole["properties"] == case_schema()["properties"]
    assert by_name["assess"].asked["$defs"] == case_schema()["$defs"]
    assert by_name["wage"].asked["properties"]["case"]["properties"].keys() == whole["properties"].keys()
    assert {name for name, _ in CALLS} == by_name.keys()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"case": {**GAPS, "diagnosis": "made up"}, "as_of": DAY}, "no_place_for_this"),
        ({"case": GAPS, "as_of": DAY, "naam": "Voornaam Achternaam"}, "no_place_for_this"),
        ({"case": GAPS, "as_of": DAY, "diagnose": "verzonnen"}, "no_place_for_this"),
        ({"case": {**GAPS, "case_id": "123456782"}, "as_of": DAY}, "personal_number"),
        ({"case": GAPS, "as_of": "vandaag"}, "day_format"),
        ({"case": GAPS}, "missing"),
        ({"case": GAPS, "as_of": DAY, "what": 1}, "unknown_key"),
        ({"case": GAPS, "as_of": DAY, "language": "fr"}, "option"),
        ({"case": GAPS, "as_of": DAY, "language": ["nl"]}, "option"),
        ({"case": GAPS, "as_of": DAY, "packs": [3]}, "not_a_pack"),
        ({"case": GAPS, "as_of": DAY, "readings": {"late_days": 3}}, "unknown_reading"),
        ({"case": GAPS, "as_of": DAY, "packs": "defence"}, "list_expected"),
        ({"case": GAPS, "as_of": DAY, "packs": ["defense"]}, "unknown_pack"),
        ({"case": "Voornaam Achternaam is ziek", "as_of": DAY}, "model_type"),
        ({"case": GAPS, "as_of": "2026-01-04"}, "after_as_of"),
    ],
)
def test_what_is_refused(arguments: dict[str, Any], code: str) -> None:
    """As everywhere, in the words of the library, and without the value."""
    found = called("assess", arguments)
    assert found.answer is None
    assert code in {problem.code for problem in found.problems}
    for private in ("Jan", "Achternaam", "made up", "verzonnen", "123456782"):
        assert private not in found.text


@pytest.mark.parametrize(
    "change",
    [{"add": [3]}, {"add": {}}, {"without": [3]}, {"set": {"what": 1}}, {"set": []}, {"without": ["naam"]}, {}],
)
def test_a_change_that_is_none(change: dict[str, Any]) -> None:
    """Refused in words, and no fault of ours."""
    assert called("what_if", {"case": GAPS, "as_of": DAY, **change}).problems


@pytest.mark.parametrize(("name", "remedy"), [("table", "use one of these"), ("languag", "did you mean 'language'?")])
def test_an_argument_that_the_tool_does_not_have(name: str, remedy: str) -> None:
    """It is no fact of a case that another system could keep."""
    found = called("law", {name: "rules", "language": "en"})
    assert (found.answer, remedy in found.text) == (None, True)


def test_a_case_that_is_no_object() -> None:
    """It is refused by the name of its argument."""
    found = called("assess", {"case": "{}", "as_of": "2026-03-02"})
    assert [problem.path for problem in found.problems] == [("case",)]


def test_the_articles_are_those_of_the_rows() -> None:
    """What is asked with a word cites what stands in the rows of that word, and nothing else."""
    found = called("law", {"of": "rules", "word": "plan van aanpak"})
    assert found.answer is not None
    assert "art. 4 lid 1 RPEZ" in found.answer["articles"]
    assert [article for article in found.answer["articles"] if article not in found.text] == []
    assert called("law", {"of": "rules", "word": "no such word"}).answer["articles"] == []  # type: ignore[index]


@pytest.mark.parametrize(("language", "told"), [("nl", "staat in geen rij van"), ("en", "stands in no row of")])
def test_a_word_that_stands_in_no_row(language: str, told: str) -> None:
    """That is said, in the place of the table too, with the tables in which it stands; the word is not repeated."""
    found = called("law", {"of": "rules", "word": "JANSEN", "language": language})
    assert found.answer is not None
    said = found.answer["answer"]["markdown"]
    assert said in found.text
    assert said.endswith(f'{told} "rules".')
    assert "JANSEN" not in found.text
    other = called("law", {"of": "planned", "word": "UP-R05", "language": language})
    assert other.answer is not None
    assert other.answer["answer"]["markdown"].endswith(': "signals".')


def test_a_case_of_another_country() -> None:
    """Its answer has a schema of its own, which the tool holds too."""
    case = {"first_sick_day": "2026-01-05", "jurisdiction": "be"}
    found = called("assess", {"case": case, "as_of": "2026-03-23", "packs": ["belgium"]})
    assert found.answer is not None
    jsonschema.validate(found.answer, next(tool for tool in TOOLS if tool.name == "assess").gives)
    assert found.answer["answer"]["schema"].startswith("poortwachter.abroad")


def test_no_date_is_filled_in() -> None:
    """Without a day of assessment there is no answer: no clock is read."""
    assert all("as_of" in tool.asked["required"] for tool in TOOLS if "case" in tool.asked["properties"])
    assert "never invent" in INSTRUCTIONS


# --- with the client of the package -----------------------------------------------------------------------------------

Talk = Callable[[ClientSession], Awaitable[None]]


def in_memory(talk: Talk) -> None:
    """Talk to the server in this process."""

    async def run() -> None:
        async with create_connected_server_and_client_session(server()) as session:
            await talk(session)

    anyio.run(run)


def test_a_client_lists_and_calls() -> None:
    """The client checks each answer by the schema of its tool; a refusal is an error with its words."""

    async def talk(session: ClientSession) -> None:
        listed = (await session.list_tools()).tools
        assert [item.name for item in listed] == [tool.name for tool in TOOLS]
        assert all(item.annotations is not None and item.annotations.readOnlyHint for item in listed)
        for name, arguments in CALLS:
            result = await session.call_tool(name, arguments)
            assert not result.isError
            assert result.structuredContent == called(name, arguments).answer
        result = await session.call_tool("assess", {"case": {**GAPS, "naam": "Voornaam Achternaam"}, "as_of": DAY})
        assert result.isError
        assert "Achternaam" not in result.model_dump_json()
        assert "BSN" in result.model_dump_json()
        assert (await session.call_tool("assess", {"case": 3, "as_of": DAY})).isError
        assert (await session.call_tool("decide", {})).isError

    in_memory(talk)


def test_a_client_reads_the_contract() -> None:
    """The schemas are resources."""

    async def talk(session: ClientSession) -> None:
        listed = (await session.list_resources()).resources
        assert CASE_RESOURCE in {str(item.uri) for item in listed}
        (part,) = (await session.read_resource(AnyUrl(CASE_RESOURCE))).contents
        assert json.loads(part.model_dump()["text"]) == case_schema()

    in_memory(talk)


def test_a_fault_of_ours_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message of an error could hold what was given."""

    def fails(data: object) -> Case:
        raise RuntimeError("Voornaam Achternaam")

    monkeypatch.setattr(Case, "model_validate", fails)

    async def talk(session: ClientSession) -> None:
        result = await session.call_tool("assess", {"case": GAPS, "as_of": DAY})
        assert result.isError
        assert "(RuntimeError, assistants/" in result.model_dump_json()
        assert "Achternaam" not in result.model_dump_json()

    in_memory(talk)


def test_on_standard_input_and_output() -> None:
    """As an assistant starts it."""
    source = str(Path(poortwachter.__file__).parents[1])
    started = StdioServerParameters(
        command=sys.executable,
        args=["-m", "poortwachter.assistants"],
        env={**os.environ, "PYTHONPATH": source},
    )

    async def run() -> None:
        async with stdio_client(started) as (read, write), ClientSession(read, write) as session:
            hello = await session.initialize()
            assert hello.instructions == INSTRUCTIONS
            result = await session.call_tool("timeline", {"first_sick_day": "2026-01-05"})
            assert result.structuredContent is not None
            assert result.structuredContent["answer"]["wia"]["first_day"] == "2028-01-03"

    anyio.run(run)


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1:8000", 200), ("localhost:8000", 200), ("example.org", 421)])
def test_over_http_this_machine_only(host: str, status: int) -> None:
    """A page elsewhere that points a name of its own at this machine is refused."""
    app = local_app()
    who = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    hello = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": who}

    async def run() -> None:
        async with app.router.lifespan_context(app):
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
                headers = {"accept": "application/json, text/event-stream"}
                response = await client.post("/mcp/", json=hello, headers=headers)
                assert response.status_code == status

    anyio.run(run)


def test_it_listens_on_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the port."""
    import uvicorn

    said: dict[str, Any] = {}
    monkeypatch.setattr(uvicorn, "run", lambda app, **options: said.update(options))
    assert main(["--port", "8765"]) == 0
    assert (said["host"], said["port"], LOOPBACK) == ("127.0.0.1", 8765, "127.0.0.1")


def test_a_day_of_a_pack_is_proved() -> None:
    """By the key that the answer gives, with the packs of that answer, of Dutch law and of another country."""
    asked = {"case": {"first_sick_day": "2026-01-05"}, "as_of": "2026-03-02", "language": "en"}
    found = called("explain", {**asked, "subject": "defence.transfer_decision", "packs": ["defence"]})
    assert found.answer is not None
    assert found.answer["answer"]["conclusion"] == "2026-07-05"
    jsonschema.validate(found.answer, next(tool.gives for tool in TOOLS if tool.name == "explain"))
    law = called("explain", {**asked, "subject": "wia", "packs": ["defence"]})
    assert law == called("explain", {**asked, "subject": "wia"})
    abroad = {**asked, "case": {"first_sick_day": "2026-01-05", "jurisdiction": "be"}}
    assert called("explain", {**abroad, "subject": "belgium.plan_b", "packs": ["belgium"]}).problems
    assert called("explain", {**abroad, "subject": "belgium.fm_wait_6", "packs": ["belgium"]}).answer is not None


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("tool", "more", "path"),
    [
        ("assess", {"as_of": "2025-03-02"}, ("absences", 0, "first_day")),
        ("assess", {"as_of": None}, ("as_of",)),
        ("explain", {"as_of": DAY}, ("subject",)),
        ("what_if", {"as_of": DAY}, ("changes",)),
        ("what_if", {"as_of": DAY, "add": [{"kind": "evaluation", "dated": "2027-03-01"}, "spoor 2"]}, ("add", 1)),
        ("what_if", {"as_of": DAY, "without": ["what"]}, ("without", 0)),
        ("what_if", {"as_of": DAY, "without": ["plan"], "set": {"what": 1}}, ("set", "what")),
        ("wage", {"as_of": DAY, "first_day": DAY, "last_day": DAY, "pay": {"amount": 1}}, ("pay", "period")),
        ("wage", {"as_of": DAY, "first_day": DAY, "last_day": DAY, "terms": {"percent_after": 1}},
         ("terms", "percent_after")),
        ("repair", {"as_of": DAY, "received_on": DAY, "case": {"first_sick_day": "2026-01-05", "jurisdiction": "be"}},
         ("jurisdiction",)),
    ],
)  # fmt: skip
def test_a_refusal_is_of_the_tool(tool: str, more: dict[str, Any], path: tuple[Any, ...], language: str) -> None:
    """It names the argument, and no option of the command or call of the library, which an assistant has not."""
    arguments = {"case": GAPS, "language": language, **more}
    found = called(tool, {name: value for name, value in arguments.items() if value is not None})
    assert path in [problem.path for problem in found.problems]
    assert not re.search(r"--|as_at|assess\(|Without|Setting", found.text)


def test_the_terms_of_a_wage_decide_its_percentage() -> None:
    """Without them an assistant would tell the legal minimum to whoever is promised more."""
    asked = {"case": GAPS, "as_of": DAY, "first_day": "2027-03-01", "last_day": "2027-03-31", "pay": PAY}
    found = called("wage", {**asked, "terms": TERMS}).answer
    assert found is not None
    assert [part["percentage"] for part in found["answer"]["wage_periods"]] == ["87.5"]
    assert [line["amount"] for line in found["answer"]["amounts"]["lines"]] == ["3062.50"]


def test_what_is_not_known_is_told_with_a_wage_and_a_repair() -> None:
    """As with every answer about a case."""
    case = {name: value for name, value in SANCTIONED.items() if name != "employment"}
    asked = {"case": case, "as_of": LATER}
    answer = called("assess", asked).answer
    assert answer is not None
    for name, more in (("wage", {"first_day": LATER, "last_day": LATER}), ("repair", {"received_on": LATER})):
        found = called(name, {**asked, **more})
        assert found.answer is not None, found.text
        assert set(answer["unknown"]) <= set(found.answer["unknown"])


@pytest.mark.parametrize("of", ["rules", "readings", "signals", "planned"])
def test_a_table_of_the_law_is_not_padded(of: str) -> None:
    """Columns as wide as their widest cell were three quarters of what an assistant had to read."""
    assert not re.search(" {2,}|-{4,}", called("law", {"of": of}).text)
