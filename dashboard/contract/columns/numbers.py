"""What of a collection knows no language: numbers, ids and dates."""

from __future__ import annotations

from typing import Annotated, TypedDict

from msgspec import Meta

Day = int
Row = int
Bounds = list[float]


class Themes(TypedDict):
    """The collection's own themes, one to nine, in the order of the lanes."""

    id: list[str]
    colour: list[str]


class Sayings(TypedDict):
    """Dates as they are said: which form, and one or two moments with precision and mark."""

    form: Annotated[list[int | None], Meta(description="position in `forms`; null is no date")]
    start: list[Day | None]
    start_precision: Annotated[list[int | None], Meta(description="position in `precisions`")]
    start_mark: Annotated[list[int | None], Meta(description="position in `marks`")]
    end: list[Day | None]
    end_precision: list[int | None]
    end_mark: list[int | None]
    parts: Annotated[
        list[list[list[int | None]]],
        Meta(description="of several dates, each as the columns before; else none"),
    ]


class Events(TypedDict):
    """Events in the order of time."""

    id: list[str]
    date: Annotated[list[str], Meta(description="EDTF, for show and download only")]
    said: Sayings
    start_earliest: list[Day]
    start_latest: list[Day]
    end_earliest: list[Day]
    end_latest: list[Day]
    theme: list[Row]
    status: list[Row]
    independent: Annotated[list[int], Meta(description="independent voices that assert it")]
    context: Annotated[
        list[bool], Meta(description="only outside references speak of it: shown, never counted")
    ]
    significance_source: Annotated[list[Row | None], Meta(description="who says why it matters")]
    file: list[Row]


class Members(TypedDict):
    """Dates of the events that have several, in the order of events."""

    event: list[Row]
    start_earliest: list[Day]
    start_latest: list[Day]
    end_earliest: list[Day]
    end_latest: list[Day]
    each: Annotated[list[bool], Meta(description="the event was on each of them, not on one")]


class Links(TypedDict):
    """Which event was where, in which role."""

    event: list[Row]
    place: list[Row]
    role: list[Row]


class Places(TypedDict):
    """Places that events name; an area has no coordinates of its own."""

    id: list[str]
    lon: list[float | None]
    lat: list[float | None]
    precision: list[Row]
    kind: list[str]
    until: Annotated[list[int | None], Meta(description="last year of a state that is gone")]
    country: Annotated[list[str], Meta(description="ISO 3166-1 alpha-2, or empty")]
    part_of: Annotated[list[str], Meta(description="id of a place, or empty")]
    accuracy_km: list[float | None]
    own: Annotated[list[bool], Meta(description="a line or area that is none of the base map")]
    label: Annotated[list[list[float]], Meta(description="where the name stands: lon, lat")]
    bounds: Annotated[list[Bounds], Meta(description="of the largest part")]
    surroundings: Annotated[
        list[float], Meta(description="degrees around a point that give it bearings, else 0")
    ]


class Lines(TypedDict):
    """Places that are lines."""

    place: list[Row]
    lon: Annotated[list[list[float | None]], Meta(description="null lifts the pen")]
    lat: list[list[float | None]]


class Routes(TypedDict):
    """Ways of journeys, one for all events that go the same way, with an arrowhead drawn in."""

    origin: list[Row]
    destination: list[Row]
    events: list[list[Row]]
    lon: Annotated[list[list[float | None]], Meta(description="null lifts the pen")]
    lat: list[list[float | None]]


class Claims(TypedDict):
    """Who says what of an event."""

    event: list[Row]
    source: list[Row]
    stance: list[Row]
    via: Annotated[list[Row | None], Meta(description="the source it was read in")]
    probable: Annotated[list[bool], Meta(description="whose voice it is, is a guess")]


class Sources(TypedDict):
    """Sources in the order of the collection."""

    id: list[str]
    kind: Annotated[list[str], Meta(description="read, cited or outside")]
    url: list[str]
    issued: Sayings
    accessed: Annotated[Sayings, Meta(description="when it was read")]
    probable: Annotated[list[bool], Meta(description="whose voice it is, is a guess")]


class Actors(TypedDict):
    """People, organisations and states."""

    id: list[str]
    kind: list[Row]
    source: Annotated[list[Row | None], Meta(description="of what is said of them")]


class Files(TypedDict):
    """Files that the events are read from; a folder is one."""

    id: list[str]
    under: Annotated[list[bool], Meta(description="laid under the others, and off at the start")]


class Takes(TypedDict):
    """Who took part in which event."""

    event: list[Row]
    actor: list[Row]


class Media(TypedDict):
    """Pictures, sounds and links of events."""

    event: list[Row]
    kind: Annotated[list[str], Meta(description="image, sound or link")]
    file: Annotated[list[str], Meta(description="as the collection names it, or empty")]
    address: Annotated[list[str], Meta(description="of the file beside the page, or empty")]
    width: Annotated[list[int], Meta(description="in pixels, or 0")]
    height: list[int]
    url: Annotated[list[str], Meta(description="of what is elsewhere, or empty")]
    fetch: Annotated[list[bool], Meta(description="it may be asked for, on a press")]
    licence: list[str]


class Eras(TypedDict):
    """Named periods within the span."""

    id: list[str]
    start: list[Day]
    end: list[Day]


class Tours(TypedDict):
    """Lessons to follow."""

    id: list[str]
    minutes: Annotated[list[int | None], Meta(description="that it takes, where that is said")]


class Steps(TypedDict):
    """Steps of the tours, tour by tour; the first of each is the tour's own."""

    tour: list[Row]
    event: list[Row | None]
    start: Annotated[list[Day], Meta(description="of the window")]
    end: list[Day]
    view: Annotated[
        list[list[float] | None],
        Meta(description="latitude, longitude, zoom; else where the event is"),
    ]
    query: Annotated[list[str], Meta(description="what else it sets, as in an address")]
    sources: Annotated[list[list[Row]], Meta(description="that its answer rests on")]


class Related(TypedDict):
    """Pairs of related events, the strongest first."""

    event: list[Row]
    other: list[Row]


class Views(TypedDict):
    """Countries that a reader may want to look at."""

    country: Annotated[list[str], Meta(description="ISO 3166-1 alpha-2")]
    bounds: list[Bounds]


class Changes(TypedDict):
    """Ids of events in which another release differs."""

    added: list[str]
    removed: list[str]
    altered: list[str]


class Release(TypedDict):
    """The data's own version, and what changed since others."""

    pin: str
    released: bool
    since: Annotated[dict[str, Changes], Meta(description="by the pin of the other release")]


class Payload(TypedDict):
    """One collection without any language: what windows, filters and marks are counted from."""

    name: str
    version: str
    hash: Annotated[str, Meta(description="SHA-256 of the content, in hex")]
    languages: list[str]
    span: Annotated[list[Day], Meta(description="first and last day that are shown")]
    unit: Annotated[str, Meta(description="the slider moves by day, month or year")]
    home: Bounds
    views: Views
    themes: Themes
    statuses: list[str]
    roles: list[str]
    stances: list[str]
    precisions: Annotated[list[str], Meta(description="of places")]
    actor_kinds: list[str]
    forms: Annotated[list[str], Meta(description="of dates that are said")]
    moments: Annotated[list[str], Meta(description="precisions of dates that are said")]
    marks: Annotated[list[str], Meta(description="`?`, `~`, `%` of EDTF, or none")]
    events: Events
    members: Members
    links: Links
    places: Places
    lines: Lines
    fold: Annotated[
        list[list[Row]], Meta(description="by half zooms: the place whose mark a place joins")
    ]
    routes: Routes
    claims: Claims
    sources: Sources
    files: Files
    actors: Actors
    takes: Takes
    media: Media
    eras: Eras
    tours: Tours
    steps: Steps
    related: Related
    release: Release
