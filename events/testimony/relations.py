"""Related events, and why: as the collection states, or by the same actor or place."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from events.collection import Collection
from events.schema import POINT_PRECISIONS
from events.texts import texts_of

Numbers = NDArray[np.int64]

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
    at = {event: n for n, event in enumerate(texts_of(collection.events.index.to_series()))}
    actors, places = (by(collection, at, limit) for by in (_by_actor, _by_place))
    every = [_stated(collection, at), actors, places]
    pairs = pd.concat(every, ignore_index=True)
    rank = np.repeat([*range(len(KINDS))], [*map(len, every)])
    event, other = pairs["event"].to_numpy(), pairs["other"].to_numpy()
    # Of one kind and one pair, the subject that comes first in the alphabet stands for all.
    subject = pd.factorize(pairs["subject"], sort=True)[0]
    order = np.lexsort((subject, other, np.abs(event - other), rank, event))
    kept = order[_first(event[order], other[order], len(at), limit)]
    return _told(pairs.iloc[kept], [KINDS[k] for k in rank[kept].tolist()], [*at])


def _first(event: Numbers, other: Numbers, count: int, limit: int) -> Numbers:
    """Find the rows, sorted by event, that first name a pair, at most `limit` of an event."""
    rows = np.sort(np.unique(event * count + other, return_index=True)[1])
    firsts = np.searchsorted(event[rows], event[rows])
    kept: Numbers = rows[np.arange(len(rows)) - firsts < limit]
    return kept


def _told(pairs: pd.DataFrame, kinds: list[str], names: list[str]) -> pd.DataFrame:
    ends = {"event_id": pairs["event"], "related_id": pairs["other"]}
    told = {name: [names[at] for at in cells.tolist()] for name, cells in ends.items()}
    texts = {name: texts_of(pairs[name]) for name in ("subject", "reason")}
    columns = {**told, "kind": kinds, **texts}
    return pd.DataFrame({name: columns[name] for name in COLUMNS}, dtype=str)


def _stated(collection: Collection, at: Mapping[str, int]) -> pd.DataFrame:
    rows = collection.relations
    event, other = (_numbers(rows[name], at) for name in ("event_id", "related_id"))
    reasons = texts_of(rows["reason"]) * 2
    return _pairs(np.append(event, other), np.append(other, event), [""] * len(reasons), reasons)


def _by_actor(collection: Collection, at: Mapping[str, int], reach: int) -> pd.DataFrame:
    claims = collection.claims[collection.claims["attributed_to"] != ""]
    return _neighbours(_numbers(claims["event_id"], at), claims["voice_name"], reach)


def _by_place(collection: Collection, at: Mapping[str, int], reach: int) -> pd.DataFrame:
    points = collection.places[collection.places["precision"].isin(POINT_PRECISIONS)]
    here = collection.event_places[collection.event_places["place_id"].isin(points.index)]
    return _neighbours(_numbers(here["event_id"], at), here["place_id"], reach)


def _neighbours(events: Numbers, subjects: pd.Series, reach: int) -> pd.DataFrame:
    """Pair events of one subject that are at most `reach` steps apart in time, both ways."""
    codes, names = pd.factorize(subjects)
    members = np.unique(np.column_stack([codes, events]), axis=0)
    firsts, lasts = [members[:0]], [members[:0]]
    for step in range(1, reach + 1):
        together = members[step:, 0] == members[:-step, 0]
        firsts.append(members[:-step][together])
        lasts.append(members[step:][together])
    first, last = np.concatenate(firsts), np.concatenate(lasts)
    shared = names.to_numpy(dtype=object)[np.append(first[:, 0], last[:, 0])]
    both = np.append(first[:, 1], last[:, 1]), np.append(last[:, 1], first[:, 1])
    return _pairs(*both, shared, [""] * len(shared))


def _numbers(events: pd.Series, at: Mapping[str, int]) -> Numbers:
    return np.array([at[event] for event in texts_of(events)], dtype="int64")


def _pairs(
    event: Numbers, other: Numbers, subject: Sequence[str], reason: Sequence[str]
) -> pd.DataFrame:
    told = {"subject": pd.Series(subject, dtype=str), "reason": pd.Series(reason, dtype=str)}
    return pd.DataFrame({"event": event, "other": other, **told})
