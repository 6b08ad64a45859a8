"""Pictures, sounds and links of the events, and where their files are served."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from dashboard.contract.columns import Media, MediaTexts
from dashboard.payload.cells import Index, texts
from events.collection import Collection
from events.media.addresses import origin_of
from events.media.content import FOLDER, Content, Known

DIGITS = 12


def media_columns(media: pd.DataFrame, event_at: Index) -> Media:
    """Give the media, in their order."""
    return {
        "event": [event_at[name] for name in media["event_id"]],
        "kind": list(media["kind"]),
        "file": list(media["file"]),
        "address": addresses(media),
        "width": media["width"].tolist(),
        "height": media["height"].tolist(),
        "url": list(media["url"]),
        "fetch": media["fetch"].tolist(),
        "licence": list(media["licence"]),
    }


def media_texts(media: pd.DataFrame) -> MediaTexts:
    """Give what is said of the same media."""
    return {
        "alt": texts(media["alt"]),
        "caption": texts(media["caption"]),
        "credit": texts(media["credit"]),
    }


def addresses(media: pd.DataFrame) -> list[str]:
    """Name the files by their content, relative to the page; empty where there is none."""
    return [
        f"{FOLDER}/{digest[:DIGITS]}.{ending}" if digest else ""
        for digest, ending in zip(media["digest"], media["ending"], strict=True)
    ]


def origins(media: Media) -> list[str]:
    """Name the sites that a reader's browser may ask for a picture or a sound."""
    pairs = zip(media["url"], media["fetch"], strict=True)
    return sorted({origin_of(url) for url, fetch in pairs if fetch})


def media_files(collection: Collection) -> Mapping[str, Content]:
    """Give the files that are here by their addresses."""
    pairs = zip(addresses(collection.media), collection.media["file"], strict=True)
    found = {address: collection.media_files[name] for address, name in pairs if address}
    return {name: one for name, one in found.items() if not isinstance(one, Known)}
