#!/bin/sh
# GDAL on dates in KML and GeoJSON: a year is nothing, a month is a day, a BCE day stops the file.
#
# Expected: KML's years and months are read as what they are, or as text; a day before the year 1
#           is read, or left as text.
# Happens:  `<when>1961</when>` is missing without a word, `<begin>1961-03</begin>` is the 1st of
#           March. In GeoJSON one `-0043-03-15` among days makes geopandas fail on the whole file;
#           with six digits, as ISO 8601 allows and JavaScript asks, it stays text. A text ends
#           where it has a zero character.
# We:       write whole days as first and last day in KML, and no BCE time; six digits and a sign
#           in GeoJSON; `[-0043-03-15]` where every date is a whole day; � for a zero character.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyogrio==0.13.0 geopandas==1.2.0

cat > look.py <<'END'
import json
import sys

import geopandas as gpd
import pyogrio

HEAD = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
POINT = "<Point><coordinates>1,2</coordinates></Point></Placemark>"
TIMES = (
    "<TimeStamp><when>1961</when></TimeStamp>",
    "<TimeSpan><begin>1961-03</begin></TimeSpan>",
    "<TimeSpan><begin>1950-01-01</begin></TimeSpan>",
)


def kml():
    marks = "".join(f"<Placemark>{time}{POINT}" for time in TIMES)
    frame = gpd.read_file(f"{HEAD}{marks}</Document></kml>".encode())
    return [str(frame["timestamp"][0])[:10], str(frame["begin"][1])[:10]]


def geojson(*values):
    features = [
        {
            "type": "Feature",
            "properties": {"start": value},
            "geometry": {"type": "Point", "coordinates": [0, 0]},
        }
        for value in values
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features})
    try:
        return [str(value)[:13] for value in gpd.read_file(text)["start"]]
    except ValueError as error:
        return [str(error)]


print("pyogrio", pyogrio.__version__, "GDAL", pyogrio.__gdal_version_string__)
seen = [
    kml(),
    geojson("-0043-03-15", "1961-06-30"),
    geojson("-000043-03-15", "1961-06-30"),
    geojson("before \0 after"),
]
print(seen)
expected = [
    ["NaT", "1961-03-01"],
    ["year -43 is out of range"],
    ["-000043-03-15", "1961-06-30"],
    ["before "],
]
if seen != expected:
    sys.exit("changed: GDAL reads these dates otherwise")
END
venv/bin/python look.py
