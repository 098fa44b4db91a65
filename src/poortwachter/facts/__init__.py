"""What happened: a case with its absences, leaves, employment and records, checked at the border and frozen.

Reading, contradictions, filing and the case as it stood on an earlier day are private modules. May import ``counting``
and the ground floor; it knows neither ``rules``, beside it, nor any law.
"""
