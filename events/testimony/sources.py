"""Who says so: how many independent sources, and how each is cited."""

import pandas as pd


def independent_count(claims: pd.DataFrame) -> int:
    """Count sources that do not lean on each other: those joined by `via` are one.

    >>> claims = pd.DataFrame({"source_id": ["a", "b", "c"], "via": ["", "a", ""]})
    >>> independent_count(claims)
    2
    """
    groups: list[set[str]] = []
    for source_id, via in zip(claims["source_id"], claims["via"], strict=True):
        joined = {source_id, via} - {""}
        apart = [group for group in groups if not group & joined]
        groups = [*apart, joined.union(*(group for group in groups if group & joined))]
    return len(groups)


def independent_counts(claims: pd.DataFrame) -> pd.Series:
    """Count independent sources for each event that has claims, by event id."""
    counts = {
        event_id: independent_count(rows)
        for event_id, rows in claims.groupby("event_id", sort=False)
    }
    return pd.Series(counts, name="independent_sources", dtype="int64")
