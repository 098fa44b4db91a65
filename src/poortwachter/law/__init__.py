"""The law as data: one file per statute, rules in the order of their articles."""
