"""Linked Places as its text has them, as GeoJSON, and as our own reader sees them."""

import json
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
from geojson_pydantic import FeatureCollection
from jsonschema import Draft202012Validator

from events.formats.writing.about import about
from events.formats.writing.linked_places import write
from events.formats.writing.records import records
from events.formats.writing.registry import ExportError

SCHEMA = json.loads(Path(__file__).with_name("linked_places.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


@pytest.fixture
def content(file):
    return json.loads(file(".lpf.json").read_text("utf-8"))


@pytest.fixture
def features(content):
    return {feature["properties"]["id"]: feature for feature in content["features"]}


# Linked Places asks for a collection also of one shape; RFC 7946 only advises against it.
@pytest.mark.filterwarnings("ignore:GeometryCollection should not be used")
def test_it_fits_the_schema_and_is_geojson_too(content):
    Draft202012Validator.check_schema(SCHEMA)
    VALIDATOR.validate(content)
    FeatureCollection.model_validate(content)


def test_it_says_what_it_is(export, content):
    assert about(export).items() <= content.items()
    assert "eras" in content["loses"]


def test_a_feature_is_named_after_its_places_which_the_sources_attest(features):
    visit = features["visit"]
    assert [name["toponym"] for name in visit["names"]] == ["Bamako", "Moscow", "A hall"]
    assert [one["label"] for one in visit["names"][0]["citations"]] == [
        "A digest. (n.d.).",
        "A letter. (n.d.).",
    ]
    assert visit["properties"]["ccodes"] == ["ML", "RU"]
    assert visit["types"] == [{"label": "politics", "sourceLabels": [{"label": "Politics"}]}]


def test_each_shape_says_where_it_is_from(features):
    shapes = features["visit"]["geometry"]["geometries"]
    assert shapes[2]["coordinates"] == [37.62, 55.75]
    assert shapes[2]["citations"] == [{"label": "hand-entered: for the example"}]


def test_descriptions_are_the_summary_and_what_each_source_says(features):
    summary, first, _ = features["visit"]["descriptions"]
    assert summary == {"value": "Two sides tell it differently.", "lang": "en"}
    assert first == {"value": "They met.", "source": "A digest. (n.d.)."}


@pytest.mark.parametrize(
    ("event", "spans"),
    [
        ("ides", [{"start": {"in": "-0043-03-15"}, "end": {"in": "-0043-03-15"}}]),
        ("reign", [{"start": {"in": "-0043"}, "end": {"in": "0014~"}}]),
        (
            "school",
            [
                {"start": {"in": "1961"}, "end": {"in": "1961"}},
                {"start": {"in": "1964"}, "end": {"in": "1964"}},
            ],
        ),
        ("strait", [{"start": {"latest": "1976-12-31"}}]),
        ("air-base", [{"start": {"latest": "1976-12-31"}, "end": {"in": "1976"}}]),
        ("decade", [{"start": {"earliest": "1960-01-01", "latest": "1969-12-31"}}]),
        ("open", [{"start": {"in": "1960"}, "end": {"earliest": "1960-01-01"}}]),
        ("spring", [{"start": {"earliest": "1961-03-01", "latest": "1961-05-31"}}]),
    ],
)
def test_spans_say_of_a_date_what_they_can(event, spans, features):
    when = features[event]["when"]
    assert when["timespans"] == spans
    assert when["label"] == features[event]["properties"]["date"]


def test_what_led_to_what_is_a_relation(features):
    assert features["visit"]["relations"] == [
        {
            "relationType": "gvp:tgn3000_related_to",
            "relationTo": "embassy",
            "label": "The embassy arranged the visit.",
        }
    ]


def test_an_event_is_named_by_the_address_of_its_card(export):
    seen = replace(export, address="https://atlas.example/a/?from=1961&lang=fr#top")
    features = json.loads(write(seen))["features"]
    assert features[0]["@id"] == f"https://atlas.example/a/?event={export.events[0]}"


def test_gdal_reads_it_as_geojson(export, file):
    frame = gpd.read_file(file(".lpf.json"))
    assert list(frame["date"]) == [record["date"] for record in records(export)]


def test_nothing_is_written_of_no_events(export):
    with pytest.raises(ExportError, match="asks for one at least"):
        write(replace(export, events=()))
