"""Counts by cell of the map, theme and month, as files that a page fetches where it looks."""
