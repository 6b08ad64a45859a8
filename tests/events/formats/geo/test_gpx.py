import pytest

from events.formats.geo.gpx import read
from tests.events.formats.geo.reading import cells, refused, shapes


def gpx(*features):
    head = '<gpx xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>Walk</name></metadata>'
    return head + "".join(features) + "</gpx>"


def spots(tag, *pairs):
    return "".join(
        f'<{tag} lat="{lat}" lon="{lon}"><ele>9</ele><time>2019-05-0{n}</time></{tag}>'
        for n, (lat, lon) in enumerate(pairs, 1)
    )


def test_a_waypoint_is_a_record(write):
    inside = (
        "<ele>3</ele><time>1961-03-18T10:00:00Z</time><name>A</name><desc>Long</desc>"
        '<link href="https://example.org/a"><text>more</text></link><type>fort</type>'
    )
    found = read(write("a.gpx", gpx(f'<wpt lat="12.5" lon="-8">{inside}</wpt>')))
    assert (found.title, found.format, shapes(found)) == ("Walk", "GPX", {1: "POINT (-8 12.5)"})
    assert cells(found) == {
        "kind": "waypoint",
        "name": "A",
        "desc": "Long",
        "type": "fort",
        "link": "https://example.org/a",
        "start": "1961-03-18T10:00:00Z",
    }
    assert found.meaning["start"] == "start"
    assert found.meaning["kind"] == ""


def test_routes_and_tracks_are_lines_from_the_first_time_to_the_last(write):
    route = f"<rte><name>R</name>{spots('rtept', (1, 1), (2, 2))}</rte>"
    one, other = spots("trkpt", (1, 1), (2, 2), (3, 3)), spots("trkpt", (5, 5), (6, 6))
    track = f"<trk><trkseg>{one}</trkseg><trkseg>{other}</trkseg><trkseg/></trk>"
    found = read(write("a.gpx", gpx(route, track, "<trk/>")))
    assert shapes(found) == {
        1: "LINESTRING (1 1, 2 2)",
        2: "MULTILINESTRING ((1 1, 2 2, 3 3), (5 5, 6 6))",
    }
    assert (cells(found)["start"], cells(found)["end"]) == ("2019-05-01", "2019-05-02")
    assert found.total == 3


def test_a_waypoint_without_numbers_costs_its_place_only(write):
    found = read(write("a.gpx", gpx('<wpt lat="x"><name>A</name></wpt>')))
    assert (found.total, shapes(found)) == (1, {})
    assert found.notes[0].row == 1


@pytest.mark.parametrize("content", ["<gpx/>", "<html><p>x</p></html>"])
def test_what_is_no_gpx_is_said_in_one_line(write, content):
    line = "a.gpx: no waypoints, routes or tracks; expected GPX"
    assert refused(read, write("a.gpx", content)) == line
