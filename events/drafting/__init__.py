"""A collection that is still being made: what a person has written, sound or not."""
