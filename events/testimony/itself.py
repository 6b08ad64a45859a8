"""A collection as a work that can be cited itself."""

from typing import Any

from events.collection import Collection
from events.once import once
from events.testimony.contents import content_hash


def atlas_item(collection: Collection) -> dict[str, Any]:
    """Describe a collection in CSL-JSON: title with version, authors, and its day where known.

    The day is that on which this very content was released.
    """
    item = {
        "id": f"{collection.name}-{collection.version}",
        "type": "webpage",
        "title": f"{collection.title}, version {collection.version}",
        "version": collection.version,
        "author": [{"literal": name} for name in _authors(collection.meta)],
    }
    day = released_on(collection.written)
    return {**item, "issued": {"date-parts": [[*map(int, day.split("-"))]]}} if day else item


@once
def released_on(collection: Collection) -> str:
    """Give the day of the release that a collection is, ISO 8601; empty where none is known.

    Content that was changed since its version was released has no day yet.
    """
    if not collection.releases:
        return ""
    content = content_hash(collection)
    return next((one.date for one in collection.releases if one.hash == content), "")


def _authors(meta: dict[str, Any]) -> list[str]:
    people = [person for person in meta.get("contributors", []) if isinstance(person, dict)]
    return [str(person["title"]) for person in people if person.get("title")]
