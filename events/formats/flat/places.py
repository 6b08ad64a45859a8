"""Places of flat rows: by name from the gazetteer, or by their own coordinates."""

from collections.abc import Iterable

import pandas as pd

from events.schema import EVENT_PLACES, PLACES
from events.slugs import numbered, slugify
from geodata.gazetteer import load_gazetteer


def place_tables(full: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Make the tables `places` and `event_places`; coordinates win over a name."""
    own = (full["lat"] != "") | (full["lon"] != "")
    ids = full["place"].map(_ids_by_name(full.loc[~own, "place"].unique()))
    places = _own_places(full[own])
    ids = ids.where(~own, places["id"].reindex(full.index))
    event_places = pd.DataFrame({"event_id": full["id"], "place_id": ids, "role": full["role"]})
    return {
        "event_places": event_places[list(EVENT_PLACES.columns)],
        "places": places.drop_duplicates("id").reindex(columns=list(PLACES.columns), fill_value=""),
    }


def _ids_by_name(names: Iterable[str]) -> dict[str, str]:
    """Find names in the gazetteer; one it does not know stands for itself."""
    gazetteer = load_gazetteer()
    return {name: gazetteer.find(name) or name for name in names}


def _own_places(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each place with coordinates, repeated for each event there."""
    name = rows["place"].where(rows["place"] != "", rows["lat"] + ", " + rows["lon"])
    spot = name + "|" + rows["lat"] + "|" + rows["lon"]
    slugs = pd.Series(
        {key: f"point-{slugify(text)}" for key, text in zip(spot, name, strict=True)}, dtype=str
    )
    return rows[["lat", "lon", "precision"]].assign(
        id=spot.map(numbered(slugs)), name=name, kind="place", coordinates_from="given in the file"
    )
