"""What a search finds: every word of it, somewhere in what is said of an event."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Atlas, Texts
from dashboard.view.folding import fold
from dashboard.view.speaker import Speaker
from events.glossary import finder
from events.once import once

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


@once
def haystacks(atlas: Atlas) -> list[str]:
    """Give everything that a reader may look for in an event, folded, one text an event."""
    numbers, texts, speaker = atlas.numbers, atlas.texts, Speaker(atlas.texts)
    said = numbers["events"]["said"]
    parts = [
        [*told, speaker.date(numbers, said, i), *speaker.months(numbers, said, i)]
        for i, told in enumerate(
            zip(*(texts["events"][name] for name in ("title", "summary", "aliases")), strict=True)
        )
    ]
    for event, place in zip(numbers["links"]["event"], numbers["links"]["place"], strict=True):
        parts[event] += [texts["places"]["name"][place], texts["places"]["aliases"][place]]
    for k, event in enumerate(numbers["claims"]["event"]):
        source = texts["sources"]["title"][numbers["claims"]["source"][k]]
        claims = texts["claims"]
        parts[event] += [claims["claim"][k], claims["attributed_to"][k], source]
    for event, actor in zip(numbers["takes"]["event"], numbers["takes"]["actor"], strict=True):
        parts[event] += [texts["actors"]["name"][actor], *texts["actors"]["spellings"][actor]]
    for event, value in zip(texts["fields"]["event"], texts["fields"]["value"], strict=True):
        parts[event].append(value)
    for event, words in enumerate(_explained(atlas)):
        parts[event] += words
    return [fold(" ".join(filter(None, words))) for words in parts]


def _explained(atlas: Atlas) -> list[list[str]]:
    """Give why each event matters, and every form of the glossary's terms in what is told of it."""
    told = atlas.texts["events"]
    terms, others = forms(atlas.texts), atlas.texts["glossary"]["aliases"]
    known = [[*own, other] for own, other in zip(terms, others, strict=True)]
    columns = (told["title"], told["summary"], told["significance"])
    texts = [list(row) for row in zip(*columns, strict=True)]
    for event, claim in zip(
        atlas.numbers["claims"]["event"], atlas.texts["claims"]["claim"], strict=True
    ):
        texts[event].append(claim)
    find = finder(terms)
    return [
        [row[2], *(form for text in row for found in find(text) for form in known[found.term])]
        for row in texts
    ]


def forms(texts: Texts) -> list[list[str]]:
    """Give the forms of each term of the glossary."""
    words = texts["glossary"]
    pairs = zip(words["term"], words["spellings"], strict=True)
    return [[term, *spellings] for term, spellings in pairs]
