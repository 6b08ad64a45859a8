"""What stands behind each event: its status, its independent voices, and whether it is context."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from events.testimony.status import derived_status, independent_voices


def attested(events: pd.DataFrame, claims: pd.DataFrame, sources: Mapping[str, Any]) -> Any:
    """Add the columns status, independent and context to events; claims have their voices."""
    told = tellings(claims)
    outside = context_events(claims, sources)
    said = [told.get(str(event), set()) for event in events.index]
    return events.assign(
        status=[derived_status(one) for one in said],
        independent=[independent_voices(one) for one in said],
        context=[event in outside for event in events.index],
    )


def tellings(claims: pd.DataFrame) -> dict[str, set[tuple[str, str]]]:
    """Give what is told of each event: voices and their stances."""
    found: dict[str, set[tuple[str, str]]] = {}
    for event, voice, stance in zip(
        claims["event_id"], claims["voice"], claims["stance"], strict=True
    ):
        found.setdefault(str(event), set()).add((voice, stance))
    return found


def context_events(claims: pd.DataFrame, sources: Mapping[str, Any]) -> set[str]:
    """Name the events of which only outside references speak; none where all are such."""
    outside = _outside(sources)
    is_outside = claims["source_id"].isin(outside).groupby(claims["event_id"]).all()
    return set() if is_outside.all() else {*map(str, is_outside.index[is_outside])}


def _outside(sources: Mapping[str, Any]) -> Iterable[str]:
    return [name for name, item in sources.items() if item.get("custom", {}).get("outside")]
