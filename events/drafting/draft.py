"""A draft: the cells of a collection as somebody wrote them, with what each column means.

It is what a browser keeps and sends, so it is plain JSON. Nothing in it is judged: a date that
cannot be read is a cell like any other.
"""

from __future__ import annotations

from typing import Any, Final, NotRequired, TypedDict

VERSION: Final = 1
"""Of the form that drafts have."""


class Row(TypedDict):
    """One row of a table."""

    key: str
    """Names the row in its table; it never changes, is never shown and means nothing."""
    cells: dict[str, str]
    """Column -> text; a column without a text may be missing."""


class Column(TypedDict):
    """One column of the events."""

    name: str
    """As its owner calls it, each once."""
    field: str
    """Of `events.columns.fields` or of `OWN_FIELDS`, or `""` for what is only kept on the card."""


class Source(TypedDict):
    """One source."""

    key: str
    item: dict[str, Any]
    """CSL-JSON, with an `id`."""


class Draft(TypedDict):
    """A collection in the making."""

    draft: int
    """`VERSION`."""
    meta: dict[str, Any]
    """As in `datapackage.json`: name, title, description, languages, themes, version, …; all may
    be missing. Of a draft that was opened from a file `sources` names the file; `order` says what
    stands first in its dates of figures, where somebody has said so (`day-first`, …)."""
    columns: list[Column]
    """Of the events, in their order. One of them is always the field `id`, whatever its name."""
    tables: dict[str, list[Row]]
    """`events` by `columns`; the others by the columns of `events.schema.TABLES`. An event that
    rows of `event_places` or `claims` name by its id has these places and claims; any other has
    those that its own cells tell of."""
    sources: list[Source]
    translations: NotRequired[dict[str, dict[str, list[Row]]]]
    """Language -> table -> rows of a translation."""
    geometry: NotRequired[dict[str, dict[str, Any]]]
    """Key of an event -> GeoJSON geometry that its file had, which counts for nothing where the
    event has a `place_id`, or both `lat` and `lon`; key of an own place -> its line or area. No
    place has the key of an event."""
    history: NotRequired[list[Any]]
    """Earlier releases."""


OWN_FIELDS: Final = {
    "significance": "why it matters",
    "significance_source": "who says that it does",
    "place_id": "id of the place that was chosen for the event",
}
"""Fields of a draft's events beside those of `events.columns.fields`."""


class Spot(TypedDict):
    """A place that an event was found to be at."""

    id: str
    name: str
    country: str
    """ISO 3166-1 alpha-2, or empty."""
    region: str
    lat: float | None
    lon: float | None
    """EPSG:4326; both None for an area."""
    precision: str
    role: str
    why: str
    """How it was decided, in words; empty where nothing had to be."""


class Remark(TypedDict):
    """What there is to say of one cell, or of a row."""

    table: str
    key: str
    column: str
    """As the table calls it; empty for the whole row."""
    kind: str
    """`problem` keeps the row from being shown, `unread` a cell, `note` nothing."""
    group: str
    """What remarks of this kind have in common, in words."""
    text: str
    """In words; for a problem, what was expected."""


class Standing(TypedDict):
    """How an event stands among those who tell of it."""

    status: str
    """Of `events.schema.STATUSES`, as its claims give it; empty where it is not known."""
    voices: int
    """Independent ones that assert it."""
    context: bool
    """Whether only outside references speak of it."""


class Understood(Standing):
    """What was understood of one event."""

    key: str
    id: str
    edtf: str
    """Empty where no date was understood."""
    said: dict[str, str]
    """Language -> the date in words: “once, between 1960 and 1976”."""
    days: tuple[int, int, int, int] | None
    """The four days, since 1970-01-01."""
    spots: list[Spot]
    shown: bool
    """Whether the event can be shown."""
