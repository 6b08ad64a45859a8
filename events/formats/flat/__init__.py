"""Rows with event, place and source side by side, to the tables of a collection."""
