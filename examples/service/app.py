"""The service: facts in, answers out. It decides nothing about the law, and never asks what day it is."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from poortwachter import (
    Act,
    Assessment,
    Case,
    Changes,
    Explanation,
    Language,
    PoortwachterError,
    UnknownIdError,
    assess,
    changes,
    label,
    parse_json,
)
from storage import case_of, keep_case

__all__ = ["create_app"]


class Route(APIRoute):
    """A route that refuses JSON in which a key comes twice: the framework would keep the last of the two in silence."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()

        async def read(request: Request) -> Response:
            body = await request.body()
            try:
                parse_json(body or "null")
            except ValidationError as error:
                raise RequestValidationError(error.errors()) from None
            return await handler(request)

        return read


class Done(BaseModel):
    """An act that was done: the act of a next step, its day, and the fields that the step gives or wants."""

    act: Act
    day: date
    fields: dict[str, Any] = {}


class Step(BaseModel):
    """A next step, in words."""

    key: str
    what: str
    who: str
    act_by: date | None
    overdue: bool
    record_kind: str | None
    day_field: str | None
    fields: dict[str, Any]
    wants: list[str]


router = APIRouter(route_class=Route)


def session(request: Request) -> Iterator[Session]:
    """One transaction a request."""
    with Session(request.app.state.engine) as opened, opened.begin():
        yield opened


Db = Annotated[Session, Depends(session)]
Day = Annotated[date, Query(description="The day of assessment, inclusive.")]


def create_app(engine: Engine) -> FastAPI:
    """The service on a database."""
    app = FastAPI(title="A service with poortwachter")
    app.state.engine = engine
    app.include_router(router)
    app.add_exception_handler(ValidationError, refused)
    app.add_exception_handler(PoortwachterError, refused)
    return app


def refused(request: Request, error: Exception) -> Response:
    """What the library refuses, wherever a route meets it, comes back as a list, each with its path and a remedy."""
    assert isinstance(error, ValidationError | PoortwachterError)
    return JSONResponse({"detail": jsonable_encoder(error.errors())}, 422)


def kept(db: Session, case_id: str) -> Case:
    """The case, or the answer that there is none."""
    case = case_of(db, case_id)
    if case is None:
        raise HTTPException(404, "no such case")
    return case


def answered(db: Session, case_id: str, day: date) -> Assessment:
    """The answer for a day, by the facts that had happened by then."""
    return assess(kept(db, case_id).as_at(day), as_of=day)


@router.put("/cases/{case_id}", status_code=204)
def put_case(case_id: str, case: Case, db: Db) -> None:
    """Keep the facts of a case. What is wrong with them comes back as a list, each with its path and a remedy."""
    keep_case(db, case.model_copy(update={"case_id": case_id}))


@router.get("/cases/{case_id}")
def get_case(case_id: str, db: Db) -> Response:
    """The facts of a case."""
    return Response(kept(db, case_id).to_json(), media_type="application/json")


@router.get("/cases/{case_id}/answer")
def get_answer(case_id: str, as_of: Day, db: Db) -> Assessment:
    """The whole answer; the schema of the service holds its schema."""
    return answered(db, case_id, as_of)


@router.get("/cases/{case_id}/brief")
def get_brief(case_id: str, as_of: Day, db: Db) -> Response:
    """The answer without what is the same for every case."""
    return Response(answered(db, case_id, as_of).to_json(detail="brief"), media_type="application/json")


@router.get("/cases/{case_id}/steps")
def get_steps(case_id: str, as_of: Day, db: Db, language: Language = "nl") -> list[Step]:
    """What to do next, in words, and the record that would show it."""
    found = []
    for step in answered(db, case_id, as_of).next_steps:
        shows = next((one for one in step.fulfilled_by if not one.amends), None)
        what, who = label(step, language), label(step.by_whom, language)
        found.append(
            Step(
                key=step.key, what=what, who=who, act_by=step.act_by, overdue=step.overdue,
                record_kind=None if shows is None else shows.kind, day_field=None if shows is None else shows.day,
                fields={} if shows is None else dict(shows.fields), wants=[] if shows is None else [*shows.wants],
            )
        )  # fmt: skip
    return found


@router.post("/cases/{case_id}/done", status_code=204)
def mark_as_done(case_id: str, done: Done, db: Db) -> None:
    """Record that an act was done; twice the same is once."""
    case = kept(db, case_id)
    shows = next((one for one in done.act.fulfilled_by if not one.amends), None)
    if shows is None:
        raise HTTPException(422, "no new record shows this act: change the record on file")
    record = {"kind": shows.kind, shows.day: done.day, **dict(shows.fields), **done.fields}
    later = case.model_copy(update={"records": (*case.records, record)})
    if later.records[-1] not in case.records:
        keep_case(db, later)


@router.get("/cases/{case_id}/changes")
def get_changes(case_id: str, before: date, after: date, db: Db) -> Changes:
    """What is different on one day from another, by the facts that had happened by then."""
    return changes(answered(db, case_id, before), answered(db, case_id, after))


@router.get("/cases/{case_id}/proof/{subject}")
def get_proof(case_id: str, subject: str, as_of: Day, db: Db) -> Explanation:
    """The proof of a milestone, a period or a finding."""
    try:
        return answered(db, case_id, as_of).explain(subject)
    except UnknownIdError as error:
        raise HTTPException(404, jsonable_encoder(error.errors())) from None
