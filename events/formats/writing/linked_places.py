"""Events as Linked Places 1.1: a feature for each, named after its places."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlsplit, urlunsplit

from events.collection import Collection
from events.formats.writing.about import about, loses
from events.formats.writing.export import Export
from events.formats.writing.geojson import dumped, properties
from events.formats.writing.maps.shapes import member
from events.formats.writing.maps.spans import timespans
from events.formats.writing.records import Record, by_id, records
from events.formats.writing.registry import ExportError

_CONTEXT: Final = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/"
    "linkedplaces-context-v1.1.jsonld"
)
_RELATED: Final = "gvp:tgn3000_related_to"
Json = dict[str, Any]


def write(export: Export) -> bytes:
    """Write a FeatureCollection of JSON-LD; `properties` hold all that the format has no word for.

    Raises
    ------
    ExportError
        Without events: the format asks for one feature at least.
    """
    if not export.events:
        raise ExportError("no events; Linked Places asks for one at least")
    content = {
        "type": "FeatureCollection",
        "@context": _CONTEXT,
        **about(export),
        "loses": loses(export, ".lpf.json"),
        "features": _features(export),
    }
    return dumped(content)


def _features(export: Export) -> list[Json]:
    collection, links = export.collection, _relations(export)
    places = by_id(collection.places)
    titles = {theme.id: _title(theme.title, export.lang) for theme in collection.themes}
    found = records(export)
    return [
        {
            "@id": _address(export, record["id"]),
            "type": "Feature",
            "properties": {**said, "ccodes": _countries(places, record)},
            **_when(record),
            "names": _names(collection, record),
            "types": [
                {"label": record["theme"], "sourceLabels": [{"label": titles[record["theme"]]}]}
            ],
            "geometry": _geometry(places, record),
            "links": _links(collection, record),
            "relations": links.get(record["id"], []),
            "descriptions": _descriptions(record, export.lang),
            **_depictions(record),
        }
        for record, said in zip(found, properties(found), strict=True)
    ]


def _address(export: Export, event: str) -> str:
    """Name an event by the address of its card, where there is one."""
    if not export.address:
        return event
    parts = urlsplit(export.address)
    return urlunsplit((*parts[:3], f"event={quote(event)}", ""))


def _title(titles: Any, lang: str) -> str:
    return str(titles.get(lang) or next(iter(titles.values())))


def _when(record: Record) -> Json:
    spans = timespans(record["date"])
    return {"when": {"timespans": spans, "label": record["date"]}} if spans else {}


def _countries(places: Mapping[str, Json], record: Record) -> list[str]:
    codes = (str(places[place["id"]]["country"]) for place in record["places"])
    return list(dict.fromkeys(code for code in codes if len(code) == 2))


def _names(collection: Collection, record: Record) -> list[Json]:
    """Name the places of an event, or the event where it has none; the sources attest them."""
    names = dict.fromkeys(place["name"] for place in record["places"]) or [record["title"]]
    cited = [_citation(collection, one["id"], one["citation"]) for one in record["sources"]]
    return [{"toponym": name, "citations": cited} for name in names]


def _citation(collection: Collection, source: str, cited: str) -> Json:
    url = collection.sources[source].get("URL")
    return {"label": cited, **({"@id": url} if url else {})}


def _geometry(places: Mapping[str, Json], record: Record) -> Json | None:
    """Give the shape of each place, with where its coordinates are from."""
    shapes = []
    for name in dict.fromkeys(place["id"] for place in record["places"]):
        place = places[name]
        shape = place["geometry"]
        if shape is not None and not shape.is_empty:
            origin = [{"label": place["coordinates_from"]}] if place["coordinates_from"] else []
            shapes += [{**one, "citations": origin} for one in _parts(member(shape))]
    return {"type": "GeometryCollection", "geometries": shapes} if shapes else None


def _parts(shape: Json | None) -> list[Json]:
    """Put no collection within a collection, which RFC 7946 advises against."""
    if shape is None:
        return []
    return shape["geometries"] if shape["type"] == "GeometryCollection" else [shape]


def _links(collection: Collection, record: Record) -> list[Json]:
    urls = (collection.sources[source["id"]].get("URL") for source in record["sources"])
    return [{"type": "subjectOf", "identifier": url} for url in dict.fromkeys(filter(None, urls))]


def _relations(export: Export) -> dict[str, list[Json]]:
    """Give what the collection states of two events, both of which are here."""
    found: dict[str, list[Json]] = {}
    held = set(export.events)
    for row in export.collection.relations.to_dict("records"):
        if {row["event_id"], row["related_id"]} <= held:
            relation = {
                "relationType": _RELATED,
                "relationTo": _address(export, row["related_id"]),
                "label": row["reason"],
            }
            found.setdefault(row["event_id"], []).append(relation)
    return found


def _depictions(record: Record) -> Json:
    """Give the pictures that have an address."""
    found = [
        {"@id": one["url"], "title": one["alt"], **_licensed(one["licence"])}
        for one in record["media"]
        if one["kind"] == "image" and one["url"]
    ]
    return {"depictions": found} if found else {}


def _licensed(licence: str) -> Json:
    return {"license": licence} if licence else {}


def _descriptions(record: Record, lang: str) -> list[Json]:
    """Give the summary, and what each source says."""
    cited = {source["id"]: source["citation"] for source in record["sources"]}
    summary = [{"value": record["summary"], "lang": lang}] if record["summary"] else []
    said = [{"value": c["claim"], "source": cited[c["source"]]} for c in record["claims"]]
    return [*summary, *said]
