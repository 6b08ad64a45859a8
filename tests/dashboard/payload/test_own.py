"""Lines and areas of a file: as fine as they are small, seen whole, drawn apart from regions."""

import geopandas as gpd
import pytest
from shapely import LineString, Point, box
from shapely.geometry import shape

from dashboard.payload import atlases
from dashboard.payload.own import decimals, is_own, line_columns
from dashboard.payload.places import areas, place_columns
from dashboard.picture.poster import poster
from dashboard.view.camera import reach
from dashboard.view.state import initial
from geodata.gazetteer import load_gazetteer
from tests.dashboard.shaped import DISTRICT, FRONT, ISLANDS, WAYS, YARD, shaped

REGIONS = load_gazetteer().frame.query("precision in ('region', 'country')").head(3)


def places(*shapes, like=REGIONS):
    """Places of a file, each with a shape."""
    rows = like.iloc[[0] * len(shapes)].reset_index(drop=True)
    rows.index = [f"own-{k}" for k in range(len(shapes))]
    return gpd.GeoDataFrame(rows.drop(columns="geometry"), geometry=list(shapes), crs=4326)


@pytest.fixture(scope="module")
def own(collection):
    """An atlas with lines and areas of a file."""
    return atlases(shaped(collection))["en"]


def test_only_what_the_base_map_does_not_draw_is_own():
    assert is_own(REGIONS) == [False] * 3
    assert is_own(places(YARD, FRONT, Point(1, 2))) == [True, True, False]
    assert place_columns(places(YARD, Point(1, 2)))["own"] == [True, False]


def test_a_line_keeps_its_bends_and_lifts_the_pen_between_its_parts():
    drawn = line_columns([Point(0, 0), FRONT, WAYS])
    assert drawn["place"] == [1, 2]
    assert drawn["lon"] == [[-8, -4.123, 1.2], [10, 12, None, 20, 20.5]]
    assert drawn["lat"][1] == [30, 31, None, 30, 44]


def test_its_name_stands_on_the_line():
    (label, apart) = place_columns(places(FRONT, WAYS))["label"]
    assert FRONT.distance(Point(label)) < 0.01
    assert WAYS.geoms[1].distance(Point(apart)) < 0.01, "on its longest part"


@pytest.mark.parametrize("area", [YARD, DISTRICT, ISLANDS], ids=["yard", "district", "islands"])
def test_an_area_is_as_fine_as_it_is_small(area):
    (feature,) = areas(places(area))["features"]
    drawn = shape(feature["geometry"])
    assert drawn.symmetric_difference(area).area / area.area < 0.01
    assert feature["properties"] == {"id": "own-0"}
    assert len(str(feature)) < 3000


def test_a_point_of_no_size_has_the_most_decimals():
    assert decimals(box(5, 5, 5, 5)) == decimals(LineString([(1, 1), (1, 1)])) == 6


def test_own_shapes_are_seen_whole_and_regions_where_their_name_is(own):
    numbers = own.numbers
    links = numbers["links"]
    for row, is_theirs in enumerate(numbers["places"]["own"]):
        if not is_theirs:
            continue
        event = links["event"][links["place"].index(row)]
        west, south, east, north = reach(numbers, event)
        box_ = numbers["places"]["bounds"][row]
        assert west <= box_[0] and south <= box_[1] and box_[2] <= east and box_[3] <= north
        assert east - west >= 2, "never closer than what gives it bearings"


def test_the_picture_strokes_lines_and_outlines_own_areas(own, atlas):
    drawn = poster(own, initial(own.numbers))
    assert drawn.count('class="line" d="M') == 2
    assert drawn.count('class="own" d="M') == 3
    assert 'class="own"' not in poster(atlas, initial(atlas.numbers))
