"""Whatever cites an article cites the one that people read against the law: rules, clauses, signals, wage, remedies."""

from __future__ import annotations

from collections import Counter

from cited import CITED, cited_now
from poortwachter.law.catalogue import DUTCH_LAW


def test_each_cites_the_article_that_was_read() -> None:
    """Another article, paragraph or day of a version is read against the text, and written with ``cited.py``."""
    now, read = Counter(cited_now()), Counter(CITED.read_text(encoding="utf-8").splitlines())
    assert sorted((now - read).elements()) == sorted((read - now).elements()) == []


def test_all_law_that_answers_is_in_the_table() -> None:
    """Every article that a rule, a clause, a figure or a signal cites stands there."""
    written = CITED.read_text(encoding="utf-8")
    versions = [
        one for rule in DUTCH_LAW.milestones for one in (*rule.versions, *([rule.at_exit] if rule.at_exit else ()))
    ]
    cited = [item.basis for item in (*versions, *DUTCH_LAW.periods, *DUTCH_LAW.figures, *DUTCH_LAW.clauses)]
    for basis in (*cited, *(signal.basis for signal in DUTCH_LAW.signals.values())):
        assert not basis or f": {', '.join(str(item) for item in basis)}\n" in written
