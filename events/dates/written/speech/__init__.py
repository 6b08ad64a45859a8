"""Dates in words: tokens, one date of them, and what is said of one or several."""
