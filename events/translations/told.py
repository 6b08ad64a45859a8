"""A collection told in another language, as far as it is translated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from events.schema import TABLES
from events.spellings import parts
from events.testimony.voices import PROBABLY
from events.translations.bound import COLLECTION, SOURCES, TRANSLATED
from events.translations.matching import Matches

if TYPE_CHECKING:
    from events.collection import Collection
    from events.raw import RawCollection

Texts = Mapping[str, pd.DataFrame]
"""Table -> its translated texts, empty where there is none: by id, or by place in the table; steps
of lessons by lesson and number."""
_BY_PLACE: Final = ("claims", "event_actors", "relations", "media")
_LISTS: Final = ("offices", "spellings")
ALIASES: Final = "aliases"
"""The column of what a row is called in other languages; only a collection that is told has it."""
_JOINT: Final = " · "
_ACTOR: Final = "actor "


def translated(raw: RawCollection, matches: Matches) -> dict[str, Texts]:
    """Give the translated texts of a collection, by language."""
    return {
        lang: {name: _by_key(raw, name, one.texts) for name, one in tables.items() if one.file}
        for lang, tables in matches.items()
    }


def _by_key(raw: RawCollection, table: str, texts: pd.DataFrame) -> pd.DataFrame:
    if table in _BY_PLACE:
        places = raw[table].rows.index.get_indexer(texts.index)
        return texts.set_axis(pd.Index(places))
    if table in TABLES:
        rows = raw[table].rows.loc[texts.index]
        keys = [rows[name] for name in TRANSLATED[table].keys]
        if len(keys) > 1:
            return texts.set_axis(pd.MultiIndex.from_arrays([keys[0], keys[1].astype(int)]))
        return texts.set_axis(pd.Index(keys[0]))
    ids = [str(item["id"]) for item in raw.sources or []] if table == SOURCES else [COLLECTION]
    return texts.set_axis(pd.Index([ids[at] for at in texts.index]))


def told_in(collection: Collection, lang: str) -> Collection:
    """Tell a collection in a language; what is not translated stays as it is."""
    if not collection.translations:
        return collection
    texts = collection.translations.get(lang, {})
    actors = _over(collection.actors, texts.get("actors"))
    told = _descriptor(collection, texts.get(COLLECTION))
    return replace(
        collection,
        told_from=collection.written,
        title=told["title"],
        meta=told,
        events=_called(
            _over(collection.events, texts.get("events")), collection, "events", "title"
        ),
        claims=_claims(collection.claims, texts.get("claims"), actors),
        places=_over(_named(collection), _without_names(texts.get("places"))),
        eras=_over(collection.eras, texts.get("eras")),
        actors=_spelled(actors, collection),
        event_actors=_over(collection.event_actors, texts.get("event_actors")),
        relations=_over(collection.relations, texts.get("relations")),
        glossary=_called(
            _over(collection.glossary, texts.get("glossary")), collection, "glossary", "term"
        ),
        media=_over(collection.media, texts.get("media")),
        tours=_tours(collection.tours, texts.get("tours")),
        sources=_sources(collection.sources, texts.get(SOURCES)),
        voices=_voices(collection, actors),
    )


def _over(frame: Any, texts: pd.DataFrame | None) -> Any:
    """Put translated texts in the place of those that they translate."""
    if texts is None or texts.empty:
        return frame
    changed: dict[str, pd.Series] = {}
    for name in texts:
        cells = texts[name].reindex(frame.index).fillna("")
        own = frame[name]
        shown = [
            (parts(new) if name in _LISTS else new) if new else old
            for new, old in zip(cells, own, strict=True)
        ]
        changed[str(name)] = pd.Series(shown, frame.index, dtype=own.dtype)
    return frame.assign(**changed)


def _claims(claims: pd.DataFrame, texts: pd.DataFrame | None, actors: pd.DataFrame) -> Any:
    """Name voices as the language does: an actor by its name, others by what translates them."""
    told = _over(claims, texts)
    names = actors["name"].to_dict()
    shown = [
        names.get(voice.removeprefix(_ACTOR), name)
        if voice.startswith(_ACTOR)
        else (said.removesuffix(PROBABLY).strip() if name and said != was else name)
        for voice, name, said, was in zip(
            claims["voice"],
            claims["voice_name"],
            told["attributed_to"],
            claims["attributed_to"],
            strict=True,
        )
    ]
    return told.assign(
        attributed_to=claims["attributed_to"],
        voice_name=pd.Series(shown, claims.index, dtype=claims["voice_name"].dtype),
    )


def _named(collection: Collection) -> Any:
    """Name places in every language beside each other, as the packaged ones are."""
    places = collection.places
    for lang, tables in collection.translations.items():
        texts, column = tables.get("places"), f"name_{lang}"
        if texts is not None and not texts.empty:
            names = texts["name"].reindex(places.index).fillna("")
            was = places[column].fillna("") if column in places else ""
            places = places.assign(**{column: names.where(names != "", was)})
    return places


def _without_names(texts: pd.DataFrame | None) -> pd.DataFrame | None:
    return None if texts is None else texts.drop(columns="name")


def _spelled(actors: pd.DataFrame, collection: Collection) -> pd.DataFrame:
    """Keep the names of other languages among the spellings, so that a search finds them."""
    others = _others(collection, "actors", "name", actors)
    pairs = zip(actors["name"], actors["spellings"], others, strict=True)
    spelled = [
        [one for one in dict.fromkeys([*own, *more]) if one != name] for name, own, more in pairs
    ]
    return actors.assign(spellings=pd.Series(spelled, actors.index, dtype=object))


def _called(frame: Any, collection: Collection, table: str, column: str) -> Any:
    """Keep what rows are called in other languages beside them."""
    others = _others(collection, table, column, frame)
    return frame.assign(**{ALIASES: pd.Series(map(_JOINT.join, others), frame.index, dtype=str)})


def _others(collection: Collection, table: str, column: str, told: pd.DataFrame) -> list[list[str]]:
    """Give the names of rows in every language but the one that is told, each once."""
    own: pd.Series = getattr(collection, table)[column]
    tables = (texts[table] for texts in collection.translations.values() if table in texts)
    names = [own, *(texts[column].reindex(own.index).fillna("") for texts in tables)]
    rows = zip(told[column], *names, strict=True)
    return [[one for one in dict.fromkeys(row) if one and one != name] for name, *row in rows]


def _tours(tours: pd.DataFrame, texts: pd.DataFrame | None) -> Any:
    if texts is None or texts.empty:
        return tours
    keyed = tours.set_index(["tour", "number"], drop=False)
    return _over(keyed, texts).reset_index(drop=True)


def _sources(items: dict[str, dict[str, Any]], texts: pd.DataFrame | None) -> Any:
    if texts is None:
        return items
    short, notes = texts["short"].to_dict(), texts["note"].to_dict()
    return {
        name: _item(item, {"title-short": short.get(name), "note": notes.get(name)})
        for name, item in items.items()
    }


def _item(item: dict[str, Any], told: Mapping[str, str | None]) -> dict[str, Any]:
    return {**item, **{key: text for key, text in told.items() if text}}


def _voices(collection: Collection, actors: pd.DataFrame) -> dict[str, str]:
    """Name the voices of sources after the actors that they are."""
    named = dict(zip(collection.actors["name"], actors["name"], strict=True))

    def said(voice: str) -> str:
        name = voice.removesuffix(PROBABLY)
        return f"{named.get(name, name)}{voice[len(name) :]}"

    return {source: said(voice) for source, voice in collection.voices.items()}


def _descriptor(collection: Collection, texts: pd.DataFrame | None) -> dict[str, Any]:
    rows = [] if texts is None else texts.to_dict("records")
    told = {str(key): text for row in rows for key, text in row.items() if text}
    return {**collection.meta, "title": collection.title, **told}
