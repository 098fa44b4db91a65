"""Days without law: calendar days, months, the work calendar of the Algemene termijnenwet, counted days.

Nothing here knows what a sickness case is. May import the ground floor only: errors, frozen classes, the version.
"""
