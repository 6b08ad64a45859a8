"""Whatever is wrong with a file, it opens with its good rows, or a report says in lines why not."""

import codecs
import json

import pytest

from dashboard.cli import main
from events.formats.registry import read
from events.load import load
from events.problems import CollectionError
from tests.events.formats.malformed import (
    GOOD,
    HEAD,
    OLE,
    PLACEMARK,
    added,
    dated,
    feature,
    features,
    kml,
    point,
    replaced,
    sheet,
    table,
    workbook,
    zipped,
)

MARKUP = '<script>alert("x")</script>'
MANIFEST = {"META-INF__manifest_dot_xml": "<manifest/>"}

TABLES = {
    # name: (file, content, events, words of the notes and problems)
    "no value": ("a.csv", table(",,,"), 2, ""),
    "no date": ("a.csv", table("Road,,48.8,2.3"), 3, ""),
    "no place": ("a.csv", table("Road,1962,,"), 3, ""),
    "neither": ("a.csv", table("See the notes below,,,"), 2, ":3"),
    "impossible day": ("a.csv", table("Road,1961-02-30,48.8,2.3"), 3, "1961-02-30"),
    "impossible month": ("a.csv", table("Road,1961-13,48.8,2.3"), 3, "1961-13"),
    "reversed interval": ("a.csv", table("Road,1975/1961,48.8,2.3"), 3, "1975/1961"),
    "date of letters": ("a.csv", table("Road,soon,48.8,2.3"), 3, "soon"),
    "date of digits": ("a.csv", table(f"Road,{'9' * 400},48.8,2.3"), 3, "999"),
    "latitude out of bounds": ("a.csv", table("Road,1961,99.5,2.3"), 3, "99.5"),
    "longitude out of bounds": ("a.csv", table("Road,1961,48.8,1234"), 3, "1234"),
    "no numbers": ("a.csv", table("Road,1961,NaN,NaN"), 3, ""),
    "endless numbers": ("a.csv", table("Road,1961,inf,-inf"), 3, ""),
    "huge numbers": ("a.csv", table("Road,1961,1e999,2"), 3, "1e999"),
    "metres without a grid": ("a.csv", table("Road,1961,5411034,452312"), 3, "5411034"),
    "markup": ("a.csv", table(f"'{MARKUP}',1961,48.8,2.3".replace("'", "")), 3, ""),
    "markup everywhere": ("a.csv", table(",".join(["<b>&amp;</b>"] * 4)), 2, ""),
    "formulas": ("a.csv", table('"=HYPERLINK(1)",=1+1,48.8,2.3'), 3, "=1+1"),
    "null bytes": ("a.csv", table("Ro\0ad,1961,48.8,2.3"), 3, "null bytes"),
    "nothing but null bytes": ("a.csv", b"\0" * 100, 0, "empty"),
    "control letters": ("a.csv", table("Ro\x07ad\x1b[31m,1961,48.8,2.3"), 3, ""),
    "text written both ways": ("a.csv", table("\u202eRoad\u2066,1961,48.8,2.3"), 3, ""),
    "open quote": ("a.csv", table('"Road,1961,48.8,2.3'), 3, "never closed"),
    "open quote at the end": ("a.csv", table()[:-1] + b'\n"Road,1962,1,2', 3, "never closed"),
    "quotes inside": ("a.csv", table('The "Old" Road,1961,48.8,2.3'), 3, ""),
    "short row": ("a.csv", table("Road,1962"), 3, ""),
    "long row": ("a.csv", table("Road,1962,48.8,2.3,more,and more"), 3, "more cells"),
    "very long row": ("a.csv", table(f"Road,1962,48.8,2.3{',x' * 90}"), 2, "94 cells"),
    "unquoted comma": ("a.csv", table("Road, old,1962,48.8,2.3"), 3, "joined again"),
    "names repeated": ("a.csv", table(HEAD.strip()), 2, ""),
    "names doubled": ("a.csv", table(head="title,date,lat,lon,date\n"), 2, "twice"),
    "names missing": ("a.csv", (GOOD * 3).encode(), 3, "no row names the columns"),
    "names alone": ("a.csv", HEAD.encode(), 0, ""),
    "one word": ("a.csv", b"hello", 0, "a.csv"),
    "cut in a row": ("a.csv", table()[:-12], 2, ""),
    "cut in a letter": ("a.csv", table() + "Brü".encode()[:-1] + b",1961,1,2", 3, ""),
    "mixed encodings": (
        "a.csv",
        table("Brücke,1961,1,2") + "Straße,1962,1,2\n".encode("cp1252"),
        4,
        "Windows-1252",
    ),
    "bytes of no encoding": ("a.csv", table() + b"\x81\x8d\x8f,1962,1,2\n", 3, "encoding"),
    "half of a wide letter": ("a.csv", table().decode().encode("utf-16")[:-1], 2, ""),
    "two marks of order": ("a.csv", codecs.BOM_UTF8 * 2 + table(), 2, ""),
    "mixed line ends": (
        "a.csv",
        table().replace(b"\n", b"\r\n", 1).replace(b"\n", b"\r", 1),
        2,
        "",
    ),
    "mixed separators": ("a.csv", table("Road;1962;48.8;2.3"), 3, ""),
    "separator of its own": ("a.csv", b"sep=|\n" + table().replace(b",", b"|"), 2, "bars"),
    "ids missing": ("a.csv", table("Road,1962,1,2,", head="title,date,lat,lon,id\n"), 3, ""),
    "ids doubled": (
        "a.csv",
        b"id,title,date,lat,lon\na,Bridge,1961,1,2\na,Road,1962,1,2\n",
        2,
        "",
    ),
    "long cell": ("a.csv", table(f"{'x' * 10_000_000},1962,48.8,2.3"), 3, "the beginning is kept"),
    "many columns": (
        "a.csv",
        (",".join(f"c{n}" for n in range(20_000)) + "\n" + "1," * 20_000).encode(),
        0,
        "at most 16384",
    ),
    "many quotes": ("a.csv", table('"' * 30_001), 2, ""),
    "many open quotes": ("a.csv", table(*['"Road,1962,48.8,2.3'] * 500), 502, "never closed"),
    "blank lines": ("a.csv", table("", "", "  ") + b"\n" * 5000, 2, ""),
}
CONTAINERS = {
    "empty": ("a.xlsx", b"", 0, "a.xlsx"),
    "table named workbook": ("a.xlsx", table(), 2, "not what its name says"),
    "workbook named table": ("a.csv", workbook(), 1, "not what its name says"),
    "workbook named sheet": ("a.ods", workbook(), 1, "not what its name says"),
    "table named old workbook": ("a.xls", table(), 2, "not what its name says"),
    "password or old workbook": ("a.xlsx", OLE + bytes(600), 0, "protected by a password"),
    "old workbook": ("a.xls", OLE + bytes(600), 0, "save it as .xlsx"),
    "old workbook in XML": ("a.xls", b'<?xml version="1.0"?><Workbook/>', 0, "save it as .xlsx"),
    "binary workbook": ("a.xlsb", zipped(xl__workbook_dot_bin="x"), 0, "save it as .xlsx"),
    "document": ("a.docx", zipped(word__document_dot_xml="x"), 0, "Word document"),
    "numbers": ("a.numbers", zipped(Index__Document_dot_iwa="x"), 0, "export it as CSV"),
    "PDF": ("a.pdf", b"%PDF-1.7\n", 0, "is a PDF"),
    "PDF named table": ("a.csv", b"%PDF-1.7\n", 0, "is a PDF"),
    "picture": ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(50), 0, "is a picture"),
    "web page": ("a.csv", b"<!DOCTYPE html><html></html>", 0, "is a web page"),
    "compressed": ("a.csv", b"\x1f\x8b\x08" + bytes(50), 0, "unpack it first"),
    "unknown ending": ("a.xyz", table(), 0, "expected a folder"),
    "workbook cut off": ("a.xlsx", workbook()[:2000], 0, "broken archive"),
    "workbook without a sheet": (
        "a.xlsx",
        zipped(xl__workbook_dot_xml="<workbook/>"),
        0,
        "broken or cut off",
    ),
    "workbook of bad XML": (
        "a.xlsx",
        replaced(workbook(), "xl/worksheets/sheet1.xml", b"</row>", b"</r>"),
        0,
        "broken or cut off",
    ),
    "workbook with entities": (
        "a.xlsx",
        replaced(workbook(), "xl/worksheets/sheet1.xml", b"<worksheet", b"<!DOCTYPE a><worksheet"),
        0,
        "document type",
    ),
    "workbook with macros": (
        "a.xlsm",
        added(workbook(), "xl/vbaProject.bin", b"nothing"),
        1,
        "macros are never run",
    ),
    "errors in cells": ("a.xlsx", workbook(["Road", "#REF!", 48.8, 2.3]), 2, "error cells"),
    "formula without a result": (
        "a.xlsx",
        workbook(["Road", "=1960+1", 48.8, 2.3]),
        2,
        "without a saved result",
    ),
    "day outside the calendar": (
        "a.xlsx",
        workbook(["Road", 99999999999, 1, 2], change=dated),
        2,
        "error cells",
    ),
    "markup in cells": ("a.xlsx", workbook([MARKUP] * 4), 1, ""),
    "sheet cut off": ("a.ods", sheet("<table:table/>")[:300], 0, "broken archive"),
    "sheet of bad XML": ("a.ods", sheet("<table:table>"), 0, "broken or cut off"),
    "sheet without rows": ("a.ods", sheet("<table:table/>"), 0, "no rows"),
    "sheet with a bad count": (
        "a.ods",
        sheet('<table:table><table:table-row table:number-rows-repeated="x"/></table:table>'),
        0,
        "broken or cut off",
    ),
    "sheet protected": (
        "a.ods",
        zipped(content_dot_xml="x", **{"META-INF__manifest_dot_xml": "<encryption-data/>"}),
        0,
        "password",
    ),
    "archive of nothing": ("a.xlsx", zipped(a_dot_txt="x"), 0, "unpack it first"),
}
SHAPES = {
    "no features": ("a.geojson", b'{"type": "FeatureCollection", "features": []}', 0, "a.geojson"),
    "cut off": ("a.geojson", features()[:-20], 0, "a.geojson"),
    "no geometry": ("a.geojson", features({**feature(), "geometry": None}), 2, ""),
    "empty point": ("a.geojson", features(feature(point())), 2, ""),
    "empty area": ("a.geojson", features(feature({"type": "Polygon", "coordinates": []})), 2, ""),
    "point of words": ("a.geojson", features(feature(point("a", "b"))), 2, ""),
    "unknown shape": ("a.geojson", features(feature({"type": "Circle", "radius": 3})), 2, ""),
    "no number": (
        "a.geojson",
        features(feature(point("N", 1))).replace(b'"N"', b"NaN"),
        2,
        "",
    ),
    "metres without a grid": ("a.geojson", features(feature(point(452312, 5411034))), 2, ""),
    "fourth coordinate": ("a.geojson", features(feature(point(2.3, 48.8, 35, 9))), 2, ""),
    "properties missing": ("a.geojson", features({"type": "Feature", "geometry": None}), 1, ""),
    "feature of nothing": ("a.geojson", features(None, 3, "x", []), 1, ""),
    "impossible day": ("a.geojson", features(feature(date="1961-06-31")), 2, "1961-06-31"),
    "unknown grid": (
        "a.geojson",
        features(crs={"type": "name", "properties": {"name": "EPSG:999999"}}),
        1,
        "system that is not known",
    ),
    "nested deeply": ("a.json", b"[" * 100_000, 0, "nested too deeply"),
    "other JSON": ("a.json", json.dumps({"a": 1}).encode(), 0, "a.json"),
    "map cut off": ("a.kml", kml(PLACEMARK)[:-30], 1, "broken XML"),
    "map with entities": ("a.kml", kml(PLACEMARK, '<!DOCTYPE k [<!ENTITY e "x">]>'), 1, ""),
    "map without places": ("a.kml", kml(""), 0, "a.kml"),
    "map of broken points": (
        "a.kml",
        kml(PLACEMARK + PLACEMARK.replace("2.35,48.85", "here")),
        2,
        "",
    ),
    "map that is an archive": ("a.kmz", zipped(a_dot_txt="x"), 0, "a.kmz"),
    "map archive cut off": ("a.kmz", zipped(doc_dot_kml=kml(PLACEMARK))[:60], 0, "a.kmz"),
    "geopackage of letters": ("a.gpkg", b"SQLite format 3\0" + b"x" * 200, 0, "a.gpkg"),
    "shapes without parts": ("a.shp", b"\0\0\x27\x0a" + bytes(96), 0, "a.shp"),
    "parquet of letters": ("a.parquet", b"PAR1xxxxPAR1", 0, "a.parquet"),
    "calendar cut off": ("a.ics", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x", 0, "a.ics"),
}
KINDS = {"table": TABLES, "container": CONTAINERS, "shape": SHAPES}
CASES = {f"{kind}: {name}": case for kind, of in KINDS.items() for name, case in of.items()}
THROUGH = [*CASES][::6]
"""Cases that go through the whole door too; the others are read by the same registry."""


@pytest.mark.parametrize(("file", "content", "events", "said"), CASES.values(), ids=CASES)
def test_good_rows_are_shown_and_the_rest_is_reported(write, file, content, events, said):
    raw = read(write(file, content))
    problems = [*raw.problems, *(p for one in raw.readings for p in one.left_out)]
    lines = [*map(str, problems), *map(str, raw.notes)]
    assert len(raw["events"].rows) == events, lines
    assert lines or events
    assert said in "\n".join(lines)
    assert not any("Traceback" in line or len(line) > 2000 for line in lines)
    assert all(one.records == accounted(one) for one in raw.readings)


def accounted(one):
    seen = one.shown + one.unplaced + one.undated
    return seen + len(one.aside) + len({problem.row for problem in one.left_out})


@pytest.mark.parametrize("name", THROUGH)
def test_what_can_be_read_can_be_checked(write, name, capsys):
    file, content, events, _ = CASES[name]
    code = main(["check", str(write(file, content))])
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
    assert code in ((0, 1) if events else (1, 2))


def test_there_are_many_ways_to_be_wrong():
    assert len(CASES) >= 80


def test_a_file_that_may_not_be_read_is_said_to_be(tmp_path):
    (tmp_path / "a.csv").symlink_to(tmp_path / "gone.csv")
    with pytest.raises(CollectionError, match="no such file"):
        load(tmp_path / "a.csv")
