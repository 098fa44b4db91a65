"""The language in which law is written as data: terms and their verbs, rules, citations, clauses, conditions, readings,
signals and the patterns that they look for, and the catalogue that holds them.

No article stands here, only the words in which articles are written. May import ``counting`` and the ground floor; it
knows no ``facts``.
"""
