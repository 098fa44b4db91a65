"""Other ways of running the same text of the law: the proof, on numbers that remember how they were made. Private.

May import ``engine`` and what is below it.
"""
