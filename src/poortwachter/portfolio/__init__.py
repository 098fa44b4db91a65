"""Many cases at once: columns in, columns out, by any library that speaks Arrow (poortwachter[portfolio]).

Asks the same questions as one case does and decides nothing itself. May import every room but its neighbours
``adapters``, ``testing`` and ``retention``, and the command.
"""
