"""Whose voice each claim is: of two documents that pass on the same words, one voice is counted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import pandas as pd

from events.testimony.names import Names, folded
from events.texts import texts_of

PROBABLY: Final = "?"
"""Behind a name: whose words they are is a guess."""
COLUMNS: Final = ("voice", "voice_name", "probable")
_SAYING: Final = ("event_id", "source_id", "via", "attributed_to")
_TYPES: Final = {"voice": str, "voice_name": str, "probable": bool}


class Voice(NamedTuple):
    """Somebody who speaks through claims."""

    key: str
    """The same for claims of one voice, within an event."""
    name: str
    """An actor's name, a name as it is written, or empty for a source's own voice."""
    probable: bool


def voiced(claims: pd.DataFrame, sources: Mapping[str, Any], actors: pd.DataFrame) -> pd.DataFrame:
    """Add to claims whose voice each is; actors are rows with id, name and spellings."""
    return pd.concat([claims, claim_voices(claims, sources, Names.of(actors))], axis=1)


def voice_of(name: str, names: Names) -> Voice | None:
    """Tell whose voice a name means, with or without the `?` of a guess; empty is nobody's.

    >>> nobody = Names({}, {})
    >>> voice_of("The Ministry?", nobody) == voice_of("the ministry", nobody)._replace(
    ...     name="The Ministry", probable=True)
    True
    """
    said = name.removesuffix(PROBABLY).strip()
    if not said:
        return None
    actor = names.find(said)
    key = f"actor {actor}" if actor else f"name {folded(said)}"
    return Voice(key, names.shown[actor] if actor else said, name.endswith(PROBABLY))


def source_voices(sources: Mapping[str, Any], names: Names) -> dict[str, Voice]:
    """Give the voice of each CSL-JSON item, by id: as `custom.voice` says, else its own."""
    return {
        source_id: voice_of(stated_voice(item), names)
        or Voice(f"source {source_id}", "", probable=False)
        for source_id, item in sources.items()
    }


def named_voices(sources: Mapping[str, Any], actors: pd.DataFrame) -> dict[str, str]:
    """Name the voices of those sources that say whose it is, a guess with its `?`."""
    voices = source_voices(sources, Names.of(actors))
    return {
        source_id: f"{voice.name}{PROBABLY if voice.probable else ''}"
        for source_id, voice in voices.items()
        if voice.name
    }


def stated_voice(item: Any) -> str:
    """Give `custom.voice` of a CSL-JSON item; empty where it has none."""
    custom = item.get("custom") if isinstance(item, dict) else None
    voice = custom.get("voice") if isinstance(custom, dict) else None
    return voice.strip() if isinstance(voice, str) else ""


def claim_voices(claims: pd.DataFrame, sources: Mapping[str, Any], names: Names) -> pd.DataFrame:
    """Give the voice of each claim, in columns `COLUMNS`; the index is that of the claims.

    It is that of whom the claim is attributed to, else that of its source. Within an event,
    claims that are attributed to nobody and whose sources are joined by `via` have one voice,
    but a source that says whose voice it is keeps that one wherever it was read.
    """
    own = source_voices(sources, names)
    quoted = {name: voice_of(name, names) for name in claims["attributed_to"].unique()}
    columns = [texts_of(claims[name]) for name in _SAYING]
    met = {one: _own(one, own) for column in columns[1:3] for one in dict.fromkeys(column)}
    rows = [
        (event, met[source], met[via] if via else None, quoted[name])
        for event, source, via, name in zip(*columns, strict=True)
    ]
    links: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for event, source, read_in, quote in rows:
        if quote is None and read_in is not None and not source.name:
            links[event].append((source.key, read_in.key))
    root = {event: _roots(pairs) for event, pairs in links.items()}
    voices = [
        quote or (_within(source, root[event]) if event in root else source)
        for event, source, _, quote in rows
    ]
    parts = zip(*voices, strict=True) if voices else ((), (), ())
    frame = {name: [*part] for name, part in zip(COLUMNS, parts, strict=True)}
    return pd.DataFrame(frame, index=claims.index).astype(_TYPES)


def _within(source: Voice, root: Mapping[str, str]) -> Voice:
    return source._replace(key=root.get(source.key, source.key))


def _own(source: str, own: Mapping[str, Voice]) -> Voice:
    return own.get(source) or Voice(f"source {source}", "", probable=False)


def _roots(links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give each key the one key of all that are linked to it, directly or through others."""
    root: dict[str, str] = {}
    for link in links:
        joined = {root.get(key, key) for key in link}
        members = {*link, *(key for key, own in root.items() if own in joined)}
        root.update(dict.fromkeys(members, root.get(link[-1], link[-1])))
    return root
