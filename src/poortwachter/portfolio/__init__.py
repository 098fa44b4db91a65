"""Many cases at once: columns in, columns out, by any library that speaks Arrow (poortwachter[portfolio]).

Asks of each case what is asked of one, and decides nothing itself. What it needs of other libraries is loaded on first
use. May import ``export`` and what is below it.
"""
