"""What is written: events of a collection, with the view that they are seen in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from events.collection import Collection


@dataclass(frozen=True)
class Export:
    """Events of a collection, and how they were chosen."""

    collection: Collection
    events: tuple[str, ...]
    """Ids, in the order of time."""
    view: str
    """In words: which events these are."""
    address: str = ""
    """Where the view is seen; empty where it is seen nowhere."""
    in_window: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Event id -> `certain` or `possible`, of a window of time; empty without one."""
    lang: str = "en"
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What a file says to people in its language, by key; without any it speaks plain English."""

    def said(self, key: str, plain: str | None = None, **values: object) -> str:
        """Say a key; without its words `plain`, or the id that the key ends in."""
        known = self.words.get(key, key.rpartition(".")[2] if plain is None else plain)
        return known.format(**values) if values else known

    def headed(self, name: str, text: str) -> str:
        """Set a text after what it is."""
        return f"{name}{self.said('file.then', ': ')}{text}"

    @property
    def source_ids(self) -> list[str]:
        """Ids of the sources that speak of the events, in the order of the collection."""
        claims = self.collection.claims
        cited = claims[claims["event_id"].isin(self.events)]
        used = {*cited["source_id"], *cited["via"]}
        return [name for name in self.collection.sources if name in used]


def whole(
    collection: Collection,
    lang: str = "en",
    view: str = "",
    words: Mapping[str, str] = MappingProxyType({}),
) -> Export:
    """Take all of a collection along; `view` says so in another language."""
    events = tuple(map(str, collection.events.index))
    said = view or f"all {len(events)} events"
    return Export(collection, events, said, lang=lang, words=words)
