"""How packs are drawn: a clock, some events, and milestones that wait for the clock, an event or each other."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from ..packs.language import Pack

__all__ = ["packs"]

Part = dict[str, Any]

_NAMES: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_ROLES: Final[tuple[Part, ...]] = (
    {"id": "employer", "nl": "werkgever", "en": "employer", "party": "employer"},
    {"id": "board", "nl": "het bestuur", "en": "the board", "party": "other"},
)


@st.composite
def packs(draw: st.DrawFn, *, jurisdiction: str = "nl", most: int = 4) -> Pack:
    """A valid pack with milestones of its own.

    Args:
        draw: given by Hypothesis.
        jurisdiction: the country whose law it stands beside; ``"nl"`` for a policy beside Dutch law. Of another
            country it is that country's law.
        most: so many milestones at most, six or fewer; one at least.

    >>> from hypothesis import find
    >>> [milestone.id for milestone in find(packs(), lambda pack: True).milestones]
    ['first']
    """
    names = _NAMES[: draw(st.integers(1, most))]
    events = [f"made.{name}_letter" for name in names if draw(st.booleans())]
    return Pack.model_validate(
        {
            "id": "made", "version": "2026.1", "nl": "Verzonnen", "en": "Made up", "about_nl": "Verzonnen.",
            "about_en": "Made up.", "jurisdiction": jurisdiction, "kind": "policy" if jurisdiction == "nl" else "law",
            "roles": _ROLES, "clocks": [draw(_clock())], "events": [_event(name) for name in events],
            "milestones": [draw(_milestone(place, names[:place], events)) for place in range(len(names))],
        }
    )  # fmt: skip


def _event(name: str) -> Part:
    return {"name": name, "nl": "brief", "en": "letter", "outcomes": ["yes", "no"]}


@st.composite
def _clock(draw: st.DrawFn) -> Part:
    window: Part = {"joins_gap_days": draw(st.sampled_from((0, 6, 27)))}
    gaps = draw(st.sampled_from(("count", "do_not_count")))
    return {"id": "clock", "nl": "klok", "en": "clock", "windows": [window], "gap_days": gaps}


@st.composite
def _milestone(draw: st.DrawFn, place: int, before: tuple[str, ...], events: list[str]) -> Part:
    """One milestone, which waits for none but those before it."""
    triggers: list[Part] = [{"clock": "clock"}]
    triggers += [{"milestone": name} for name in before]
    triggers += [{"event": name, **outcome} for name in events for outcome in ({}, {"outcome": "yes"})]
    found: Part = {
        "id": _NAMES[place], "nl": f"Mijlpaal {place + 1}", "en": f"Milestone {place + 1}",
        "trigger": draw(st.sampled_from(triggers)), "who": draw(st.sampled_from(("employer", "board"))),
        "authority": "policy", "nature": draw(st.sampled_from(("duty", "option"))),
    }  # fmt: skip
    if draw(st.integers(0, 5)) == 5:
        return {**found, "no_day": "without_delay"}
    return {**found, "due": {"after": draw(_LENGTHS)}, "on_recovery": draw(st.sampled_from(("ends", "continues")))}


_LENGTHS: Final = st.one_of(
    st.builds(lambda number: {"weeks": number}, st.integers(1, 104)),
    st.builds(lambda number: {"days": number}, st.integers(1, 60)),
    st.builds(lambda number: {"clock_days": number}, st.integers(1, 728)),
    st.builds(
        lambda number, rule: {"months": number, "month_rule": rule},
        st.integers(1, 24),
        st.sampled_from(("last_day", "next_month")),
    ),
)
