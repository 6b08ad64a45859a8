"""What of a collection is said in one language."""

from __future__ import annotations

from typing import Annotated, Any, NotRequired, TypedDict

from msgspec import Meta

from dashboard.contract.columns.numbers import Row


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


class MediaTexts(TypedDict):
    """Beside `Payload.media`."""

    alt: Annotated[list[str], Meta(description="what is seen or heard, or where a link leads")]
    caption: list[str]
    credit: list[str]


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
    alt: Annotated[list[Row], Meta(description="media whose text alternative is not")]
    caption: list[Row]


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
    media: MediaTexts
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
