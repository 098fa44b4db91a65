"""Where the service keeps cases and answers: two tables, each with text that the library wrote."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine, ForeignKey, Text, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool

from poortwachter import Assessment, Case

__all__ = ["AnswerRow", "CaseRow", "answer_before", "case_of", "cases", "keep_answer", "keep_case", "open_database"]


class Base(DeclarativeBase):
    """The tables."""


class CaseRow(Base):
    """The facts of one case, as ``Case.to_json`` wrote them."""

    __tablename__ = "cases"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    facts: Mapped[str] = mapped_column(Text)


class AnswerRow(Base):
    """What was answered for a case on a day, as ``Assessment.to_json`` wrote it."""

    __tablename__ = "answers"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.case_id"), primary_key=True)
    as_of: Mapped[date] = mapped_column(primary_key=True)
    answer: Mapped[str] = mapped_column(Text)


def open_database(url: str) -> Engine:
    """The database at ``url``, with its tables: ``sqlite:///poortwachter.db`` or ``postgresql://...``."""
    in_memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    engine = create_engine(url, **(in_memory if url == "sqlite://" else {}))
    Base.metadata.create_all(engine)
    return engine


def keep_case(session: Session, case: Case) -> None:
    """Keep the facts of a case, in place of what was kept before."""
    session.merge(CaseRow(case_id=case.case_id, facts=case.to_json()))


def case_of(session: Session, case_id: str) -> Case | None:
    """The facts of a case, ``None`` where it is not kept."""
    row = session.get(CaseRow, case_id)
    return None if row is None else Case.model_validate_json(row.facts)


def cases(session: Session) -> list[Case]:
    """Every case, in the order of their numbers."""
    rows = session.scalars(select(CaseRow).order_by(CaseRow.case_id))
    return [Case.model_validate_json(row.facts) for row in rows]


def keep_answer(session: Session, answer: Assessment) -> None:
    """Keep what was answered for a day, in place of an earlier answer for that day."""
    session.merge(AnswerRow(case_id=answer.case_id, as_of=answer.as_of, answer=answer.to_json()))


def answer_before(session: Session, case_id: str, day: date) -> Assessment | None:
    """The latest answer that was kept for a day before ``day``."""
    kept = select(AnswerRow).where(AnswerRow.case_id == case_id, AnswerRow.as_of < day)
    row = session.scalars(kept.order_by(AnswerRow.as_of.desc()).limit(1)).first()
    return None if row is None else Assessment.from_json(row.answer)
