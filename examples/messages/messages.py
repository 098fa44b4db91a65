"""Messages on their way: a mail for each recipient, the body of a webhook, a calendar. Built, and never sent.

Run it: ``python examples/messages/messages.py`` prints what one night would send about one made-up case.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage

from icalendar import Calendar, Event

from poortwachter import Case, Digest, Language, Reminder, digests, reminders
from poortwachter.text.reminders import digest_text, reminder_text

SENDER = "poortwachter@example.org"
LEADS = {"case_manager": (14, 3), "line_manager": (7,), "director": (-7,)}
"""How many calendar days before the last working day each role is told; with a minus after it."""
SUBJECTS: Mapping[Language, str] = {"nl": "Poortwachter: {count} te doen", "en": "Poortwachter: {count} to do"}


def mails(found: Iterable[Digest], addresses: Mapping[str, str], language: Language = "nl") -> Iterator[EmailMessage]:
    """One mail for each role and day; a role that nobody has gets none.

    Its Message-ID comes from the ids of its messages, so that a mail that is built again is the same mail.
    """
    for digest in found:
        if digest.role not in addresses:
            continue
        mail = EmailMessage()
        mail["From"], mail["To"] = SENDER, addresses[digest.role]
        mail["Subject"] = SUBJECTS[language].format(count=len(digest.reminders))
        mail["Message-ID"] = f"<{digest_id(digest)}@example.org>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(digest_text(digest, language))
        yield mail


def digest_id(digest: Digest) -> str:
    """The same for the same messages, whenever they are put together."""
    ids = "\n".join(item.id for item in digest.reminders)
    return hashlib.sha256(ids.encode()).hexdigest()[:32]


def webhook(digest: Digest, secret: bytes) -> tuple[dict[str, str], bytes]:
    """The headers and the body of a webhook: the messages as data, signed, with a key by which a repeat is known."""
    body = digest.to_json().encode()
    headers = {
        "Content-Type": "application/json",
        "Idempotency-Key": digest_id(digest),
        "X-Signature-256": f"sha256={hmac.new(secret, body, hashlib.sha256).hexdigest()}",
    }
    return headers, body


def agenda(found: Iterable[Reminder], language: Language = "nl") -> bytes:
    """A calendar with a whole-day event on the last working day of each duty, told once however often it is said."""
    calendar = Calendar()
    calendar.add("prodid", f"-//example//messages//{language.upper()}")
    calendar.add("version", "2.0")
    for item in {(one.case_id, one.key): one for one in found}.values():
        event = Event()
        event.add("uid", f"{hashlib.sha256(f'{item.case_id}/{item.key}'.encode()).hexdigest()[:32]}@example.org")
        event.add("dtstamp", datetime.combine(item.day, time(), UTC))
        event.add("dtstart", item.act_by)
        event.add("dtend", item.act_by + timedelta(days=1))
        event.add("summary", reminder_text(item, language))
        event.add("class", "CONFIDENTIAL")
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def night(cases: Iterable[Case], since: date, today: date) -> tuple[Reminder, ...]:
    """Every message of one run, about any number of cases."""
    return tuple(item for case in cases for item in reminders(case, since=since, as_of=today, lead_times=LEADS))


def main() -> None:
    """Print what one night would send."""
    case = Case(first_sick_day=date(2026, 1, 5), case_id="2026-0017")
    told = night([case], date(2026, 2, 1), date(2026, 2, 2))
    for mail in mails(digests(told), {"case_manager": "casemanager@example.org"}):
        print(mail.as_string())
    for digest in digests(told):
        headers, body = webhook(digest, b"a secret of the two of you")
        print(headers["Idempotency-Key"], json.loads(body)["role"])
    print(agenda(told).decode())


if __name__ == "__main__":
    main()
