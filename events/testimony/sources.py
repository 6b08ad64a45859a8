"""What stands behind each event: its status, its independent voices, and whether it is context."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import pandas as pd

from events.testimony.status import derived_status, independent_voices
from events.texts import texts_of

_TELLING: Final = ("event_id", "voice", "stance")


def attested(events: pd.DataFrame, claims: pd.DataFrame, sources: Mapping[str, Any]) -> Any:
    """Add the columns status, independent and context to events; claims have their voices."""
    told = tellings(claims)
    outside = context_events(claims, sources)
    names = texts_of(events.index.to_series())
    said = [told.get(event, frozenset()) for event in names]
    status = {one: derived_status(one) for one in {*said}}
    independent = {one: independent_voices(one) for one in status}
    return events.assign(
        status=[status[one] for one in said],
        independent=[independent[one] for one in said],
        context=[event in outside for event in names],
    )


def tellings(claims: pd.DataFrame) -> dict[str, frozenset[tuple[str, str]]]:
    """Give what is told of each event: voices and their stances."""
    events, voices, stances = (texts_of(claims[name]) for name in _TELLING)
    pairs = [*zip(voices, stances, strict=True)]
    alone = {pair: frozenset({pair}) for pair in pairs}
    found: dict[str, frozenset[tuple[str, str]]] = {}
    for event, pair in zip(events, pairs, strict=True):
        found[event] = found[event] | alone[pair] if event in found else alone[pair]
    return found


def context_events(claims: pd.DataFrame, sources: Mapping[str, Any]) -> set[str]:
    """Name the events of which only outside references speak; none where all are such."""
    outside = _outside(sources)
    is_outside = claims["source_id"].isin(outside).groupby(claims["event_id"]).all()
    return set() if is_outside.all() else {*map(str, is_outside.index[is_outside])}


def _outside(sources: Mapping[str, Any]) -> Iterable[str]:
    return [name for name, item in sources.items() if item.get("custom", {}).get("outside")]
