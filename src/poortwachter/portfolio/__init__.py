"""Many cases at once: columns in, columns out, by any library that speaks Arrow (poortwachter[portfolio]).

Asks of each case what is asked of one, and decides nothing itself. May import every room but the command. What it needs
of other libraries is loaded on first use.
"""
