"""The example service, through HTTP, and its nightly job: as a user of the documentation builds it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine

from app import create_app
from nightly import run
from poortwachter import Assessment, Case, Changes, Explanation, assess
from storage import open_database

FACTS: dict[str, Any] = {
    "first_sick_day": "2026-01-05",
    "records": [
        {"id": "pa", "kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"},
        {"id": "plan", "kind": "action_plan", "dated": "2026-02-20"},
    ],
}


class Client:
    """Asks the service through HTTP, one request at a time."""

    def __init__(self, engine: Engine) -> None:
        self.app = create_app(engine)

    def get(self, path: str, **options: Any) -> httpx.Response:
        return asyncio.run(self._ask("GET", path, options))

    def put(self, path: str, **options: Any) -> httpx.Response:
        return asyncio.run(self._ask("PUT", path, options))

    def post(self, path: str, **options: Any) -> httpx.Response:
        return asyncio.run(self._ask("POST", path, options))

    async def _ask(self, method: str, path: str, options: dict[str, Any]) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url="http://service") as client:
            return await client.request(method, path, **options)


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = open_database("sqlite://")
    yield engine
    engine.dispose()


@pytest.fixture
def client(engine: Engine) -> Client:
    client = Client(engine)
    assert client.put("/cases/HR-1", json=FACTS).status_code == 204
    return client


def test_the_answer_is_the_answer(client: Client) -> None:
    """The same JSON as the library writes, and it reads back."""
    got = client.get("/cases/HR-1/answer", params={"as_of": "2026-06-01"})
    here = assess(Case.model_validate({**FACTS, "case_id": "HR-1"}), as_of=date(2026, 6, 1))
    assert got.text == here.to_json()
    assert Assessment.from_json(got.text) == here
    brief = client.get("/cases/HR-1/brief", params={"as_of": "2026-06-01"})
    assert brief.text == here.to_json(detail="brief")


def test_the_facts_come_back(client: Client) -> None:
    assert Case.model_validate_json(client.get("/cases/HR-1").text).case_id == "HR-1"
    assert client.get("/cases/HR-2").status_code == 404


def test_what_is_wrong_comes_back_with_its_path_and_a_remedy(client: Client) -> None:
    got = client.put("/cases/HR-2", json={"first_sick_day": "2026-01-05", "records": [{"kind": "action_plan"}]})
    assert got.status_code == 422
    (line,) = got.json()["detail"]
    assert line["loc"] == ["body", "records", 0, "dated"]
    assert line["ctx"]["remedy"]
    later = client.get("/cases/HR-1/answer", params={"as_of": "2025-06-01"})
    assert later.status_code == 422
    (problem,) = later.json()["detail"]
    assert {"type", "loc", "msg", "ctx"} <= problem.keys()


def test_a_key_given_twice_is_refused(client: Client) -> None:
    """Through a framework that parses first the last one would win in silence."""
    twice = '{"first_sick_day": "2026-01-05", "first_sick_day": "2026-02-05"}'
    got = client.put("/cases/HR-2", content=twice, headers={"content-type": "application/json"})
    assert got.status_code == 422
    assert "key_twice" in got.text
    assert client.get("/cases/HR-2").status_code == 404


def test_a_step_is_marked_as_done(client: Client) -> None:
    """From the act of a step to the record that fulfils it, without knowing the law."""
    day = {"as_of": "2026-06-01"}
    steps = client.get("/cases/HR-1/steps", params={**day, "language": "nl"}).json()
    step = next(item for item in steps if item["key"] == "periodic_evaluation")
    assert step == {
        "key": "periodic_evaluation", "what": "Periodieke evaluatie", "who": "werkgever", "act_by": "2026-04-03",
        "overdue": True, "record_kind": "evaluation", "day_field": "dated", "fields": {}, "wants": [],
    }  # fmt: skip
    done = {"act": "periodic_evaluation", "day": "2026-05-28"}
    assert client.post("/cases/HR-1/done", json=done).status_code == 204
    keys = {item["key"] for item in client.get("/cases/HR-1/steps", params=day).json()}
    assert "periodic_evaluation" not in keys


def test_a_step_that_is_marked_twice_is_done_once(client: Client) -> None:
    """A second press of the button records nothing."""
    done = {"act": "periodic_evaluation", "day": "2026-04-07"}
    assert [client.post("/cases/HR-1/done", json=done).status_code for _ in range(2)] == [204, 204]
    assert len(Case.model_validate_json(client.get("/cases/HR-1").text).records) == 3


@pytest.mark.parametrize(
    ("path", "facts", "place"),
    [
        ("/cases/123456782", None, ["case_id"]),
        ("/cases/Voornaam van Achternaam", None, ["case_id"]),
        ("/cases/HR-1/done", {"act": "periodic_evaluation", "day": "1900-01-01"}, ["records", 2, "dated"]),
        (
            "/cases/HR-1/done",
            {"act": "periodic_evaluation", "day": "2026-04-07", "fields": {"naam": "x"}},
            ["records", 2, "naam"],
        ),
    ],
)
def test_what_is_refused_within_a_route(client: Client, path: str, facts: Any, place: list[str | int]) -> None:
    """It comes back as the rest does, and nothing is kept."""
    before = client.get("/cases/HR-1").text
    got = client.put(path, json=FACTS) if facts is None else client.post(path, json=facts)
    assert got.status_code == 422
    assert [item["loc"] for item in got.json()["detail"]] == [place]
    assert "Vries" not in got.text
    assert client.get("/cases/HR-1").text == before


def test_changes_and_a_proof(client: Client) -> None:
    got = client.get("/cases/HR-1/changes", params={"before": "2026-02-12", "after": "2026-02-25"})
    found = Changes.from_json(got.text)
    assert [(item.key, item.kind.value) for item in found.changed if item.key == "action_plan"] == [
        ("action_plan", "met")
    ]
    proof = client.get("/cases/HR-1/proof/wia_application", params={"as_of": "2026-06-01"})
    assert Explanation.from_json(proof.text).conclusion == date(2027, 10, 17)
    assert client.get("/cases/HR-1/proof/nothing", params={"as_of": "2026-06-01"}).status_code == 404


def test_no_internal_type_is_in_the_schema_of_the_service(client: Client) -> None:
    """What a generated client sees is the contract."""
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert {"Assessment", "Milestone", "Changes", "Explanation", "Case"} <= schemas.keys() | {"Case-Input", "Case"}
    assert not {"Answered", "Asked", "CaseFile", "Run", "Standing", "Filed", "Chosen"} & schemas.keys()
    assert "overdue" in json.dumps(schemas["Status"])


def test_the_nightly_job_reports_what_changed(client: Client, engine: Engine) -> None:
    """Nothing on the first night; then what became overdue, once; then what was done."""
    assert run(engine, date(2026, 4, 1), "nl") == []
    assert "HR-1: Periodieke evaluatie: te laat geworden" in run(engine, date(2026, 4, 7), "nl")
    assert run(engine, date(2026, 4, 8), "nl") == []
    client.post("/cases/HR-1/done", json={"act": "periodic_evaluation", "day": "2026-04-08"})
    assert "HR-1: Periodic evaluation: done" in run(engine, date(2026, 4, 9), "en")


def test_the_report_is_in_words(client: Client, engine: Engine) -> None:
    """Findings and levels as people call them, and refusals in the language of the report."""
    client.put("/cases/HR-2", json={"first_sick_day": "2026-11-04"})
    run(engine, date(2026, 4, 1), "nl")
    lines = run(engine, date(2026, 5, 30), "nl")
    assert any(line.startswith("HR-1: Meer dan zes weken tussen twee evaluaties") for line in lines)
    assert "HR-1: loonsanctierisico: niveau gewijzigd (niets gevonden -> aandacht)" in lines
    assert any("HR-2: " in line and "verwacht: een dag op of voor de peildatum" in line for line in lines)
    client.post("/cases/HR-1/done", json={"act": "periodic_evaluation", "day": "2026-05-29"})
    assert all("UP-" not in line for line in [*lines, *run(engine, date(2026, 6, 1), "nl")])


def test_a_case_that_cannot_be_answered_stops_no_other(client: Client, engine: Engine) -> None:
    client.put("/cases/HR-0", json={"first_sick_day": "2026-05-04"})
    lines = run(engine, date(2026, 4, 20), "nl")
    assert [line for line in lines if line.startswith("HR-0: ")]
    assert run(engine, date(2026, 4, 21), "nl")[0].startswith("HR-0: ")
