"""Who took part in the events, and the words that are explained."""

from __future__ import annotations

import pandas as pd

from dashboard.contract.columns import Actors, ActorTexts, Glossary, Takes
from dashboard.payload.cells import Index, aliases, codes, texts
from events.schema import ACTOR_KINDS


def actor_columns(actors: pd.DataFrame, source_at: Index) -> Actors:
    """Give the actors, in their order."""
    return {
        "id": list(actors.index),
        "kind": codes(actors["kind"], ACTOR_KINDS),
        "source": [source_at.get(name) for name in actors["source_id"]],
    }


def take_columns(takes: pd.DataFrame, event_at: Index, actor_at: Index) -> Takes:
    """Give who took part in which event."""
    return {
        "event": [event_at[name] for name in takes["event_id"]],
        "actor": [actor_at[name] for name in takes["actor_id"]],
    }


def actor_texts(actors: pd.DataFrame) -> ActorTexts:
    """Give what is said of the same actors."""
    return {
        "name": texts(actors["name"]),
        "offices": list(actors["offices"]),
        "spellings": list(actors["spellings"]),
        "summary": texts(actors["summary"]),
    }


def glossary(terms: pd.DataFrame, source_at: Index) -> Glossary:
    """Give the words that are explained, in their order."""
    return {
        "term": texts(terms["term"]),
        "spellings": list(terms["spellings"]),
        "aliases": aliases(terms),
        "meaning": texts(terms["meaning"]),
        "source": [source_at.get(name) for name in terms["source_id"]],
    }
