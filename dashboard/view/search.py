"""What a search finds: every word of it, somewhere in what is said of an event."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Atlas
from dashboard.view.folding import fold
from dashboard.view.speaker import Speaker

_SPACE = re.compile(r"[\s\ufeff]+")


def needles(search: str) -> list[str]:
    """Give the words that are looked for."""
    return [word for word in _SPACE.split(fold(search)) if word]


def found(atlas: Atlas, search: str) -> NDArray[np.bool_]:
    """Tell for each event whether it holds every word of a search."""
    words = needles(search)
    if not words:
        return np.ones(len(atlas.numbers["events"]["id"]), dtype=bool)
    texts = haystacks(atlas)
    return np.array([all(word in text for word in words) for text in texts], dtype=bool)


@lru_cache(maxsize=4)
def haystacks(atlas: Atlas) -> list[str]:
    """Give everything that a reader may look for in an event, folded, one text an event."""
    numbers, texts, speaker = atlas.numbers, atlas.texts, Speaker(atlas.texts)
    said = numbers["events"]["said"]
    parts = [
        [title, summary, speaker.date(numbers, said, i), *speaker.months(numbers, said, i)]
        for i, (title, summary) in enumerate(
            zip(texts["events"]["title"], texts["events"]["summary"], strict=True)
        )
    ]
    for event, place in zip(numbers["links"]["event"], numbers["links"]["place"], strict=True):
        parts[event] += [texts["places"]["name"][place], texts["places"]["aliases"][place]]
    for k, event in enumerate(numbers["claims"]["event"]):
        source = texts["sources"]["title"][numbers["claims"]["source"][k]]
        claims = texts["claims"]
        parts[event] += [claims["claim"][k], claims["attributed_to"][k], source]
    return [fold(" ".join(filter(None, words))) for words in parts]
