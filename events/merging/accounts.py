"""The account of a folder, of which every row is shown."""

from events.dates import is_unknown
from events.raw import RawCollection
from events.reading import Reading


def whole(raw: RawCollection) -> Reading:
    """Account for a checked folder."""
    assert raw.meta is not None
    events, stays = raw["events"].rows, raw["event_places"].rows
    placed = events["id"].isin(stays["event_id"])
    undated = events["date"].map(is_unknown) & placed
    return Reading(
        id=raw.meta["name"],
        file=raw.meta["title"],
        format="folder",
        records=len(events),
        shown=int((placed & ~undated).sum()),
        unplaced=int((~placed).sum()),
        undated=int(undated.sum()),
        notes=raw.notes,
    )
