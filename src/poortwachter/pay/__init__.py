"""What wage is owed on which days, and what it could cost.

May import ``answer`` and what is below it; it knows no ``review``, beside it.
"""
