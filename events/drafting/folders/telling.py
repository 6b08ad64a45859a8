"""What other tables say of each event, told in a cell that is only there to be read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pandas as pd

from events.raw import RawCollection
from geodata.gazetteer import load_gazetteer

_BETWEEN = "; "


def places_told(raw: RawCollection, events: pd.Series) -> pd.Series:
    """Name the places of each event."""
    own = raw["places"].rows
    names = {
        **load_gazetteer().frame["name"].to_dict(),
        **dict(zip(own["id"], own["name"], strict=True)),
    }
    return _told(events, raw["event_places"].rows, "place_id", names)


def sources_told(raw: RawCollection, events: pd.Series) -> pd.Series:
    """Name the sources of each event by their titles."""
    items = [item for item in raw.sources or [] if isinstance(item, Mapping)]
    titles = {str(item.get("id", "")): str(item.get("title", "")) for item in items}
    return _told(events, raw["claims"].rows, "source_id", titles)


def _told(
    events: pd.Series, rows: pd.DataFrame, column: str, names: Mapping[str, str]
) -> pd.Series:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for event, one in zip(rows["event_id"], rows[column], strict=True):
        found[event][names.get(one) or one] = None
    return events.map(lambda event: _joined(found.get(event, ())))


def _joined(names: Iterable[str]) -> str:
    return _BETWEEN.join(filter(None, names))
