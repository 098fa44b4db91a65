"""Other ways of running the same text of the law: the proof. Private. May import ``engine`` and what is below it."""
