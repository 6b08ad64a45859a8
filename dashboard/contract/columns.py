"""The payload: a collection as numbers, ids and dates, and as texts of one language.

The JSON Schema and the TypeScript types beside this file are made from it
(`python -m dashboard.contract`). Every column is a list with one entry a row; a reference to a
row of another table is its position. Days are integers since 1970-01-01, inclusive. Coordinates
are longitude, latitude in WGS 84 degrees; bounds are west, south, east, north.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, NotRequired, TypedDict

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
    eras: Eras
    tours: Tours
    steps: Steps
    related: Related
    release: Release


class ThemeTexts(TypedDict):
    """Beside `Payload.themes`."""

    title: list[str]
    letter: list[str]


class EventTexts(TypedDict):
    """Beside `Payload.events`."""

    title: list[str]
    summary: list[str]
    significance: Annotated[list[str], Meta(description="why it matters, or empty")]
    aliases: Annotated[list[str], Meta(description="titles in other languages, for the search")]


class PlaceTexts(TypedDict):
    """Beside `Payload.places`."""

    name: list[str]
    aliases: Annotated[list[str], Meta(description="other names, in any language, for the search")]
    coordinates_from: list[str]


class ClaimTexts(TypedDict):
    """Beside `Payload.claims`."""

    claim: list[str]
    attributed_to: Annotated[list[str], Meta(description="whose voice, if not the source's own")]
    locator: list[str]


class SourceTexts(TypedDict):
    """Beside `Payload.sources`."""

    title: list[str]
    short: list[str]
    publisher: list[str]
    voice: Annotated[list[str], Meta(description="whose voice it is, if not its own")]
    written: Annotated[list[str], Meta(description="when, where that is no date")]
    note: list[str]
    cited: Annotated[dict[str, list[str]], Meta(description="by citation style, the first at once")]


class ActorTexts(TypedDict):
    """Beside `Payload.actors`."""

    name: list[str]
    offices: Annotated[list[list[str]], Meta(description="with their dates")]
    spellings: Annotated[list[list[str]], Meta(description="other than the name")]
    summary: list[str]


class TakeTexts(TypedDict):
    """Beside `Payload.takes`."""

    role: Annotated[list[str], Meta(description="as what, or empty")]


class Glossary(TypedDict):
    """Words that are explained."""

    term: list[str]
    spellings: Annotated[list[list[str]], Meta(description="other forms that are explained")]
    aliases: Annotated[list[str], Meta(description="terms in other languages, for the search")]
    meaning: list[str]
    source: list[Row | None]


class EraTexts(TypedDict):
    """Beside `Payload.eras`."""

    title: list[str]
    summary: list[str]
    boundary: list[str]


class StepTexts(TypedDict):
    """Beside `Payload.steps`; of a tour's own, its title and aims."""

    title: list[str]
    text: list[str]
    question: Annotated[list[str], Meta(description="or empty")]
    answer: Annotated[list[str], Meta(description="that is expected, or empty")]


class FileTexts(TypedDict):
    """Beside `Payload.files`."""

    title: list[str]


class Fields(TypedDict):
    """What else a file says of its events, in its own words; in the order of events."""

    event: list[Row]
    name: Annotated[list[str], Meta(description="of a column, as the file calls it")]
    value: list[str]


class Interpretations(TypedDict):
    """How rows were read, where that is not literal; in the order of events."""

    event: list[Row]
    text: list[str]


class ToldRows(TypedDict):
    """Some rows of a file, as many as are told of."""

    where: Annotated[list[str], Meta(description="row, column and what stands there")]
    why: list[str]
    more: Annotated[int, Meta(description="lines that are not told of")]


class Notes(TypedDict):
    """What was made of a file where it does not say it literally."""

    heading: list[str]
    n: Annotated[list[int], Meta(description="how often")]
    examples: list[list[str]]


class FileReport(TypedDict):
    """How one file was read."""

    file: str
    format: str
    account: Annotated[str, Meta(description="what became of all its rows")]
    left_out: ToldRows
    aside: Annotated[ToldRows, Meta(description="rows that hold no event")]
    notes: Notes


class Report(TypedDict):
    """How the files were read; without files where all was literal."""

    said: Annotated[str, Meta(description="in brief, as the way to the whole of it")]
    files: list[FileReport]


class CitationPart(TypedDict):
    """Either a text as it is, or the name of what only the reader knows."""

    text: NotRequired[str]
    of: NotRequired[Annotated[str, Meta(description="url, day, month or year of access")]]


class CitationStyle(TypedDict):
    """A citation of the atlas in one style."""

    parts: list[CitationPart]
    months: Annotated[list[str], Meta(description="as this style writes them, January first")]


class Cite(TypedDict):
    """How the atlas itself is cited."""

    item: Annotated[dict[str, Any], Meta(description="CSL-JSON without address and date of access")]
    styles: dict[str, CitationStyle]


class Citations(TypedDict):
    """In the styles that come only when they are asked for."""

    sources: Annotated[dict[str, list[str]], Meta(description="for `SourceTexts.cited`")]
    styles: Annotated[dict[str, CitationStyle], Meta(description="for `Cite.styles`")]


class Original(TypedDict):
    """Texts that are not in the language of the page."""

    lang: Annotated[str, Meta(description="in which they are, BCP 47; empty where all is told")]
    name: Annotated[str, Meta(description="of that language, in the language of the page")]
    whole: Annotated[bool, Meta(description="nothing of the collection is translated")]
    title: Annotated[list[Row], Meta(description="events whose title is not")]
    summary: list[Row]
    significance: list[Row]
    claim: Annotated[list[Row], Meta(description="claims that are not")]


class Texts(TypedDict):
    """The words of one language: the page's own, and those of the collection."""

    lang: str
    locale: Annotated[str, Meta(description="BCP 47, for plurals, lists and numbers")]
    words: dict[str, str]
    dates: Annotated[dict[str, Any], Meta(description="phrases that dates are said with")]
    title: str
    description: str
    examples: Annotated[list[str], Meta(description="what one might search for")]
    views: list[str]
    original: Original
    themes: ThemeTexts
    events: EventTexts
    places: PlaceTexts
    claims: ClaimTexts
    sources: SourceTexts
    actors: ActorTexts
    takes: TakeTexts
    files: FileTexts
    fields: Fields
    interpretations: Interpretations
    report: Report
    glossary: Glossary
    styles: Annotated[dict[str, str], Meta(description="citation style: what people call it")]
    eras: EraTexts
    steps: StepTexts
    related: Annotated[list[str], Meta(description="why, beside `Payload.related`")]
    cite: Cite


@dataclass(frozen=True, eq=False)
class Atlas:
    """One collection in one language: all that a view is made from."""

    numbers: Payload
    texts: Texts
    areas: dict[str, Any]
    """Outlines of the places without a point, as GeoJSON; `properties.id` is a place."""
