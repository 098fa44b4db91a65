"""Messages in words: what is to be done and by when, and nothing about the person or the sickness."""

from __future__ import annotations

from datetime import date

from ..planning.reminders import Digest, Reminder
from . import Language, words
from .dates import day_text
from .names import milestone_name

__all__ = ["digest_text", "no_message", "reminder_text"]


def reminder_text(reminder: Reminder, language: Language) -> str:
    """One line; with the number of the case where it has one."""
    line = words(language)[f"reminder.{reminder.about}"].format(
        what=milestone_name(reminder.milestone, language),
        due=day_text(reminder.due, language),
        act_by=day_text(reminder.act_by, language),
    )
    return line if reminder.case_id is None else f"{reminder.case_id}  {line}"


def no_message(since: date, as_of: date, language: Language) -> str:
    """That nobody has to be told anything in a run."""
    days = {"since": day_text(since, language), "as_of": day_text(as_of, language)}
    return words(language)["reminder.none"].format(**days) + "\n"


def digest_text(digest: Digest, language: Language) -> str:
    """All messages to one role on one day, a line each."""
    return "\n".join(reminder_text(item, language) for item in digest.reminders) + "\n"
