"""What an organisation adds to the law, and what another country asks, as data: packs, and the answers that they give.

A pack is TOML in the language of :mod:`poortwachter.packs.language`. It stands beside the law and never changes what
the law answers. May import ``answer`` and what is below it; it knows no ``planning``, beside it.
"""
