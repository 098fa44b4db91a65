"""The language in which law is written as data: terms, rules, citations, readings, signals and patterns of findings.

No article stands here, only the words in which articles are written. May import ``counting``.
"""
