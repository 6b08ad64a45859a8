"""Formats of maps and their makers."""
