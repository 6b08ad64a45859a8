"""Files that somebody might have, each with something wrong in it, made as they are needed."""

import io
import json
import zipfile
from collections.abc import Callable

from openpyxl import Workbook

HEAD = "title,date,lat,lon\n"
GOOD = "Bridge,1961,48.85,2.35\n"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def table(*rows: str, head: str = HEAD) -> bytes:
    """A table with two good rows around those that are given."""
    return "".join([head, GOOD, *(f"{row}\n" for row in rows), GOOD]).encode()


def zipped(**members: str | bytes) -> bytes:
    """An archive; `__` in a name stands for a slash, `_dot_` for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return made.getvalue()


def workbook(*rows: list[object], change: Callable[[Workbook], None] | None = None) -> bytes:
    """A workbook with a good row above those that are given."""
    book = Workbook()
    for row in (["title", "date", "lat", "lon"], ["Bridge", 1961, 48.85, 2.35], *rows):
        book.active.append(row)
    if change:
        change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def replaced(archive: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The same archive with a part of one member replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as had, zipfile.ZipFile(made, "w") as has:
        for member in had.namelist():
            content = had.read(member)
            has.writestr(member, content.replace(old, new) if member == name else content)
    return made.getvalue()


def added(archive: bytes, name: str, content: bytes) -> bytes:
    """The same archive with one member more."""
    made = io.BytesIO(archive)
    with zipfile.ZipFile(made, "a") as more:
        more.writestr(name, content)
    return made.getvalue()


def dated(book: Workbook) -> None:
    """Say that a cell is a day."""
    book.active["B3"].number_format = "yyyy-mm-dd"


def sheet(rows: str) -> bytes:
    """An OpenDocument sheet."""
    body = f"<office:body><office:spreadsheet>{rows}</office:spreadsheet></office:body>"
    return zipped(
        mimetype="application/vnd.oasis.opendocument.spreadsheet",
        **{"META-INF__manifest_dot_xml": "<manifest/>"},
        content_dot_xml=f"<office:document-content {SPACES}>{body}</office:document-content>",
    )


def features(*found: object, **more: object) -> bytes:
    """A collection of features with a good one before those that are given."""
    collection = {"type": "FeatureCollection", "features": [feature(), *found], **more}
    return json.dumps(collection).encode()


def feature(geometry: object = None, **properties: object) -> dict[str, object]:
    """One feature, a good one where nothing else is said."""
    shape = {"type": "Point", "coordinates": [2.35, 48.85]} if geometry is None else geometry
    told = {"title": "Bridge", "date": "1961", **properties}
    return {"type": "Feature", "properties": told, "geometry": shape}


def point(*coordinates: object) -> dict[str, object]:
    return {"type": "Point", "coordinates": [*coordinates]}


def kml(placemarks: str, before: str = "") -> bytes:
    return (
        f'{before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{placemarks}</Document></kml>'
    ).encode()


PLACEMARK = (
    "<Placemark><name>Bridge</name><TimeStamp><when>1961</when></TimeStamp>"
    "<Point><coordinates>2.35,48.85</coordinates></Point></Placemark>"
)
