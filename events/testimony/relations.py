"""Related events, and why: as the collection states, or by the same actor or place."""

from typing import Final

import pandas as pd

from events.collection import Collection
from events.schema import POINT_PRECISIONS

KINDS: Final = ("stated", "actor", "place")
"""Why events are related, the strongest reason first."""
COLUMNS: Final = ("event_id", "related_id", "kind", "subject", "reason")


def related_events(collection: Collection, limit: int = 6) -> pd.DataFrame:
    """Relate each event to at most `limit` others, the strongest and nearest in time first.

    The rules: a row of relations.csv, read in both directions; a claim attributed to the same
    actor; the same site or town. Of all who share an actor or a place, an event is related to
    those within `limit` steps before or after it in the order of time.

    Returns
    -------
    DataFrame
        event_id, related_id, kind (of `KINDS`), subject (what they share: an actor's name, a
        place id, or empty), reason (as the collection states it, or empty).
    """
    order = pd.Series(range(len(collection.events)), collection.events.index)
    pairs = pd.concat(
        [
            _stated(collection),
            _by_actor(collection, order, limit),
            _by_place(collection, order, limit),
        ]
    )
    at, other = (pairs[end].map(order).astype("int64") for end in ("event_id", "related_id"))
    ranked = pairs.assign(
        at=at, rank=pairs["kind"].map(KINDS.index), apart=(at - other).abs(), other=other
    ).sort_values(["at", "rank", "apart", "other", "subject"], kind="stable")
    distinct = ranked.drop_duplicates(["event_id", "related_id"])
    return distinct.groupby("event_id").head(limit)[list(COLUMNS)].reset_index(drop=True)


def _stated(collection: Collection) -> pd.DataFrame:
    stated = collection.relations.assign(kind="stated", subject="")
    turned = stated.rename(columns={"event_id": "related_id", "related_id": "event_id"})
    return pd.concat([stated, turned])[list(COLUMNS)]


def _by_actor(collection: Collection, order: pd.Series, reach: int) -> pd.DataFrame:
    claims = collection.claims[collection.claims["attributed_to"] != ""]
    pairs = _neighbours(claims["event_id"], claims["voice_name"], order, reach)
    return pairs.assign(kind="actor", reason="")


def _by_place(collection: Collection, order: pd.Series, reach: int) -> pd.DataFrame:
    points = collection.places[collection.places["precision"].isin(POINT_PRECISIONS)]
    here = collection.event_places[collection.event_places["place_id"].isin(points.index)]
    pairs = _neighbours(here["event_id"], here["place_id"], order, reach)
    return pairs.assign(kind="place", reason="")


def _neighbours(
    event_ids: pd.Series, subjects: pd.Series, order: pd.Series, reach: int
) -> pd.DataFrame:
    """Pair events of one subject that are at most `reach` steps apart in time, both ways."""
    members = pd.DataFrame({"event_id": event_ids, "subject": subjects}).drop_duplicates()
    members = members.sort_values("event_id", key=lambda ids: ids.map(order), kind="stable")
    related = members.groupby("subject", sort=False)["event_id"]
    steps = (step for step in range(-reach, reach + 1) if step)
    pairs = [members.assign(related_id=related.shift(step)) for step in steps]
    return pd.concat(pairs).dropna(subset="related_id")
