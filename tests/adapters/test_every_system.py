"""Each vendor's sample becomes a case, an answer, a calendar and a list of reminders; and they become messages."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import runpy
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

from poortwachter import Case, CaseError, assess, audit, digests, reminders
from poortwachter.adapters import Ask, Conversion, afas, from_rows, nmbrs, sivi, visma
from poortwachter.export.calendar import calendar_ics
from poortwachter.text.reminders import digest_text

EXAMPLES = Path(__file__).parents[2] / "examples"
SAMPLES = EXAMPLES / "systems"
MESSAGES: dict[str, Any] = runpy.run_path(str(EXAMPLES / "messages" / "messages.py"))
AS_OF, SINCE = date(2026, 2, 2), date(2025, 9, 1)
LEADS = {"case_manager": (14, 3), "line_manager": (7,)}


def sample(name: str) -> Any:
    """The parsed sample of a system."""
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a sample."""
    data = sample(name)
    return list(data.get("data", [data]) if isinstance(data, dict) else data)


SIVI: dict[str, Any] = {"end_is": "first_day_recovered", "processing": {"01": "tells"}, "test_messages": True}
ODOO = {"employment": "employee_id", "kind": "work_entry_type_id", "state": "state",
        "first_day": "request_date_from", "last_day": "request_date_to"}  # fmt: skip
FRAPPE = {"employment": "employee", "kind": "leave_type", "state": "status", "first_day": "from_date",
          "last_day": "to_date", "reported_on": "posting_date"}  # fmt: skip
BAMBOO = {"kind": "timeOffTypeId", "state": "status", "first_day": "start", "last_day": "end"}
SYSTEMS: Mapping[str, Callable[[], Conversion]] = {
    "afas_rows": lambda: afas.read(sample("afas-profit_illness"), end_is="last_sick_day"),
    "afas_element": lambda: afas.read(sample("afas-hr_illness"), end_is="last_sick_day", hours="hours"),
    "nmbrs": lambda: nmbrs.read(sample("nmbrs-absence_list"), percentage_is="absent"),
    "visma": lambda: visma.read(sample("visma-illness")),
    "sivi": lambda: sivi.read([path.read_bytes() for path in sorted(SAMPLES.glob("sivi-*.xml"))], **SIVI),
    "odoo": lambda: from_rows(rows("odoo-hr_leave"), columns=ODOO, end_is="last_sick_day", sickness_types=[3],
                              states=["validate"]),
    "frappe": lambda: from_rows(rows("frappe-leave_application"), columns=FRAPPE, end_is="last_sick_day",
                                sickness_types=["Sick Leave"], states=["Approved"]),
    "bamboohr": lambda: from_rows(rows("bamboohr-time_off_request"), columns=BAMBOO, end_is="last_sick_day",
                                  sickness_types=[2], states=["approved"]),
}  # fmt: skip


def starts(calendar: bytes) -> list[date]:
    """The day of each event."""
    events: Any = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    return [event["DTSTART"].dt for event in events]


@pytest.mark.parametrize("system", SYSTEMS)
def test_from_sample_to_reminder(system: str) -> None:
    """Case, answer, audit, calendar, reminders: the whole way, with every question that the source leaves."""
    found = SYSTEMS[system]()
    assert found.refused == ()
    (item,) = found.converted
    assert item.asks
    case = Case.model_validate_json(item.case.to_json())
    assert case == item.case
    answer = assess(case.as_at(AS_OF), as_of=AS_OF)
    assert answer.milestones
    assert audit(case.as_at(AS_OF), as_of=AS_OF).items
    days = starts(calendar_ics(answer, language="nl"))
    running = answer.case_state == "running"
    assert bool(days) is running
    told = reminders(case.as_at(AS_OF), as_of=AS_OF, since=SINCE, lead_times=LEADS)
    assert bool(told) is running
    assert {one.act_by for one in told} <= set(days)


PAGE = (EXAMPLES.parent / "docs" / "systems.md").read_text(encoding="utf-8")
SECTIONS = {
    "## AFAS": ("afas_rows", "afas_element"), "## Nmbrs": ("nmbrs",), "## Visma Verzuim": ("visma",),
    "## SIVI Verzuimmeldingen": ("sivi",), "## Any other system, or a sheet": ("odoo", "frappe", "bamboohr"),
}  # fmt: skip


@pytest.mark.parametrize("section", SECTIONS)
def test_the_page_says_what_maps_what_does_not_and_what_to_ask(section: str) -> None:
    """Of each system, and whatever a sample leaves to be asked is named."""
    part = PAGE.split(f"{section}\n")[1].split("\n## ")[0]
    assert "Not read: " in part
    listed = set(re.findall(r"`(\w+)`", part.split("To ask: ")[1].split("\n")[0])) & {ask.value for ask in Ask}
    for system in SECTIONS[section]:
        assert {ask.value for item in SYSTEMS[system]().converted for ask in item.asks} <= listed


class TestMessages:
    """The example that makes messages: built and not sent."""

    CASES = (
        Case(first_sick_day="2026-01-05", case_id="2026-0017"),
        Case(first_sick_day="2026-01-05", case_id="2026-0018"),
    )
    TOLD = MESSAGES["night"](CASES, date(2026, 2, 1), date(2026, 2, 2))

    def test_a_mail_for_each_recipient(self) -> None:
        """One mail a role and day, the same however often it is built, and nothing in it but numbers and days."""
        addresses = {"case_manager": "a@example.org"}
        first, again = (list(MESSAGES["mails"](digests(self.TOLD), addresses)) for _ in range(2))
        (mail,) = first
        assert mail.as_bytes() == again[0].as_bytes()
        assert mail["To"] == "a@example.org"
        assert mail.get_content() == digest_text(digests(self.TOLD)[0], "nl")
        assert list(MESSAGES["mails"](digests(self.TOLD), {})) == []

    def test_a_webhook_is_signed_and_can_be_repeated(self) -> None:
        """Whoever receives it can tell who sent it, and that it came before."""
        (digest,) = digests(self.TOLD)
        headers, body = MESSAGES["webhook"](digest, b"secret")
        assert headers["X-Signature-256"] == f"sha256={hmac.new(b'secret', body, hashlib.sha256).hexdigest()}"
        assert headers == MESSAGES["webhook"](digest, b"secret")[0]
        assert [item["case_id"] for item in json.loads(body)["reminders"]] == ["2026-0017", "2026-0018"]

    def test_a_calendar_tells_each_duty_once(self) -> None:
        """Two reminders of one duty are one event, confidential, on the last working day."""
        made = MESSAGES["agenda"]([*self.TOLD, *self.TOLD], "en")
        assert starts(made) == [date(2026, 2, 16)] * 2
        assert made.count(b"CLASS:CONFIDENTIAL") == 2

    def test_it_runs(self, capsys: pytest.CaptureFixture[str]) -> None:
        """As the page says."""
        MESSAGES["main"]()
        out = capsys.readouterr().out
        assert "Message-ID:" in out
        assert "BEGIN:VCALENDAR" in out


@pytest.mark.parametrize(
    ("read", "name"),
    [
        (lambda data: afas.read(data, end_is="last_sick_day"), "rows"),
        (nmbrs.read, "AbsenceList"),
        (visma.read, "data"),
    ],
)
def test_the_answer_of_another_system_is_no_answer_without_sickness(read: Any, name: str) -> None:
    """Where the list of a system is not there it is refused; an empty one is an answer."""
    for other in ({"Rows": [{"x": 1}]}, {}):
        with pytest.raises(CaseError) as caught:
            read(other)
        assert name in caught.value.problems[0].expected
    answers: list[Any] = [{name: []}, {name: None}, []]
    for empty in answers:
        assert read(empty).converted == ()
