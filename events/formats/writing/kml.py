"""Events as KML 2.2: a placemark for each, with its time span, its story and its data."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any, Final

from lxml import etree

from events.formats.writing.about import about, labelled, loses
from events.formats.writing.export import Export
from events.formats.writing.maps.colours import Colours
from events.formats.writing.maps.days import is_common
from events.formats.writing.maps.kml_shapes import geometry
from events.formats.writing.maps.shapes import tidy
from events.formats.writing.maps.texts import XML, cleaned
from events.formats.writing.prose import media_lines
from events.formats.writing.records import Claim, Record, geometries, records

_NAMESPACE: Final = "http://www.opengis.net/kml/2.2"
_NAMES: Final = {"title": "", "start": "start_day", "end": "end_day"}
"""Member of a record -> name of its data: none where an element says it without loss, another
where GDAL has a column of that name for the time span."""


def write(export: Export) -> bytes:
    """Write a document; characters that XML forbids become �."""
    root = etree.Element("kml", nsmap={None: _NAMESPACE})
    document = etree.SubElement(root, "Document")
    said = cleaned({**about(export), "loses": loses(export, ".kml")}, XML)
    _text(document, "name", said["title"])
    _text(document, "description", "".join(_paragraphs(export, labelled(export, said))))
    colours = Colours(export.collection.themes)
    for theme in colours:
        document.append(_style(colours, theme))
    document.append(_data(said))
    for record, shape in zip(cleaned(records(export), XML), geometries(export), strict=True):
        document.append(_placemark(export, record, geometry(tidy(shape)), colours))
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return content


def _placemark(export: Export, record: Record, shape: Any, colours: Colours) -> Any:
    placemark = etree.Element("Placemark")
    _text(placemark, "name", record["title"])
    _text(placemark, "description", "".join(_story(export, record)))
    if (span := _span(record)) is not None:
        placemark.append(span)
    _text(placemark, "styleUrl", f"#{colours.key(record['theme'])}")
    named = {_NAMES.get(name, name): _said(value) for name, value in record.items()}
    placemark.append(_data(named))
    if shape is not None:
        placemark.append(shape)
    return placemark


def _span(record: Record) -> Any:
    """Give the first and the last day that an event may have been on.

    They are whole days, as GDAL reads a year alone as nothing. Years before 1 are left out: KML
    does not say whether -0043 is 43 or 44 BCE.
    """
    start, end = record["start"], record["end"]
    if start == end and is_common(start):
        stamp = etree.Element("TimeStamp")
        _text(stamp, "when", start)
        return stamp
    span = etree.Element("TimeSpan")
    for name, day in (("begin", start), ("end", end)):
        if is_common(day):
            _text(span, name, day)
    last_known = is_common(end) or not end
    return span if len(span) and last_known else None


def _story(export: Export, record: Record) -> Iterator[str]:
    """Tell an event in HTML: when, where, how surely, and who says so."""
    said = export.said
    roles = (
        (one["name"], said(f"role.{one['role']}"), said(f"precision.{one['precision']}"))
        for one in record["places"]
    )
    places = ", ".join(f"{name} ({role}, {precision})" for name, role, precision in roles)
    facts = {
        said("file.date", "date"): record["date"],
        said("file.places", "places"): places,
        said("file.status", "status"): said(f"status.{record['status']}"),
    }
    yield from _paragraphs(export, facts)
    if record["summary"]:
        yield f"<p>{escape(record['summary'])}</p>"
    cited = {source["id"]: source["citation"] for source in record["sources"]}
    claims = "".join(
        f"<li>{escape(_claim(export, claim, cited))}</li>" for claim in record["claims"]
    )
    yield f"<ul>{claims}</ul>" if claims else ""
    media = "".join(f"<li>{escape(one)}</li>" for one in media_lines(record))
    yield f"<ul>{media}</ul>" if media else ""


def _claim(export: Export, claim: Claim, cited: dict[str, str]) -> str:
    where = ", ".join(filter(None, (cited[claim["source"]], claim["locator"])))
    stance = export.said(f"stance.{claim['stance']}")
    said = export.headed(f"{claim['voice']}, {stance}", where)
    return f"{claim['claim']} ({said})"


def _paragraphs(export: Export, said: dict[str, str]) -> Iterator[str]:
    for name, value in said.items():
        if value:
            yield f"<p>{export.headed(f'<b>{escape(name)}</b>', escape(value))}</p>"


def _said(value: Any) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _data(said: dict[str, str]) -> Any:
    extended = etree.Element("ExtendedData")
    for name, value in said.items():
        if not name:
            continue
        data = etree.SubElement(extended, "Data", name=name)
        _text(data, "value", value)
    return extended


def _style(colours: Colours, theme: str) -> Any:
    """Draw a theme in its colour; KML wants alpha, blue, green, red."""
    red, green, blue = (colours[theme][at : at + 2] for at in (1, 3, 5))
    style = etree.Element("Style", id=colours.key(theme))
    for kind, alpha in (("IconStyle", "ff"), ("LineStyle", "ff"), ("PolyStyle", "55")):
        _text(etree.SubElement(style, kind), "color", f"{alpha}{blue}{green}{red}")
    return style


def _text(parent: Any, name: str, text: str) -> None:
    etree.SubElement(parent, name).text = text
