"""The sources of a draft, and what its cells call them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from events.slugs import SLUG, slugify
from events.texts import mapped


@dataclass(frozen=True)
class Named:
    """Sources by all that names them."""

    items: Sequence[Any]
    """CSL-JSON; their ids are slugs, as far as they have any."""
    by_name: Mapping[str, str]
    """Id, slug or title, folded -> id."""

    @classmethod
    def of(cls, items: Sequence[Mapping[str, Any]]) -> "Named":
        sound = [_with_slug(item) for item in items]
        names: dict[str, str] = {}
        for item, own in zip(sound, items, strict=True):
            for name in (own.get("id"), item.get("id"), own.get("title")):
                if name and isinstance(item.get("id"), str):
                    names.setdefault(_folded(str(name)), item["id"])
        return cls(sound, names)

    def id(self, text: str) -> str:
        """Give the id of what a cell names; the text itself where it is no source of the draft."""
        return self.by_name.get(_folded(text), text)

    def ids(self, cells: pd.Series) -> pd.Series:
        """Give the ids of what the cells of a column name."""
        return mapped(cells, self.id)

    def without(self, positions: Collection[int]) -> "Named":
        """Leave out some items, by their positions."""
        if not positions:
            return self
        kept = [item for n, item in enumerate(self.items) if n not in positions]
        return Named(kept, self.by_name)

    def with_others(self, made: Sequence[Any], used: set[str]) -> list[Any]:
        """Put own items in the place of made ones; then those that no event names.

        The first that was made stands for the file: it is left out where nothing is `used` of it
        and the draft has no such item.
        """
        own = {item["id"]: item for item in reversed(self.items) if item.get("id")}
        file = made[0]["id"]
        kept = made if file in own or file in used else made[1:]
        named = [own.get(item["id"], item) for item in kept]
        taken = {id(item) for item in named}
        return [*named, *(item for item in self.items if id(item) not in taken)]


def _with_slug(item: Mapping[str, Any]) -> dict[str, Any]:
    name = str(item.get("id") or "")
    return {**item, "id": name if SLUG.fullmatch(name) else slugify(name)} if name else {**item}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
