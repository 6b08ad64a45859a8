"""Some events of a table that is too large to be sent whole, in the columns of any payload."""

from __future__ import annotations

from typing import Any

from dashboard.payload.numbers import tables
from dashboard.payload.texts import told_tables
from events.index.listing.asked import Listed
from events.translations import told_in


def listed(found: Listed, lang: str) -> dict[str, Any]:
    """Give what a page adds to its tables, and the order of these events in time."""
    held = tables(found.collection)
    own = told_tables(told_in(found.collection, lang), held["events"]["id"], lang)
    return {"numbers": held, "texts": own, "order": found.order, "after": found.after}
