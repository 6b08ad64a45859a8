"""Makers of the golden cases: plain Python that uses nothing of the packages under test."""
