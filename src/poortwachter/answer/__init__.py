"""What comes out: assessment, milestones, periods, the words of the risk, proofs, what is missing or could change.

Risk, documents and next steps are worked out in rooms above and handed in. May import ``lanes``, ``engine`` and what is
below them.
"""
