"""What is written in any notation is read as what was meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point

from geodata.written import read_pairs, read_single_cells


def parts(value: float) -> tuple[int, int, float]:
    minutes, seconds = divmod(round(abs(value) * 3600, 2), 60)
    return int(minutes // 60), int(minutes % 60), seconds


def decimal(value: float, _sides: str) -> str:
    return f"{value:.6f}"


def comma(value: float, _sides: str) -> str:
    return f"{value:.6f}".replace(".", ",")


def lettered(value: float, sides: str) -> str:
    return f"{abs(value):.6f}° {sides[value < 0]}"


def led(value: float, sides: str) -> str:
    return f"{sides[value < 0]}{abs(value):.6f}"


def sixtieths(value: float, sides: str) -> str:
    degrees, minutes, seconds = parts(value)
    return f"{degrees}°{minutes:02}′{seconds:05.2f}″{sides[value < 0]}"


def spaced(value: float, sides: str) -> str:
    degrees, minutes, seconds = parts(value)
    return f"{degrees} {minutes:02} {seconds:05.2f} {sides[value < 0]}"


WAYS = (decimal, comma, lettered, led, sixtieths, spaced)
LATITUDES = st.floats(-89.9, 89.9).filter(lambda value: abs(value) > 0.1)
LONGITUDES = st.floats(-179.9, 179.9).filter(lambda value: abs(value) > 0.1)


@settings(deadline=None)
@given(lat=LATITUDES, lon=LONGITUDES, way=st.sampled_from(WAYS))
def test_two_cells(lat: float, lon: float, way) -> None:
    read = read_pairs([way(lat, "NS")], [way(lon, "EW")])[0].shape
    assert isinstance(read, Point)
    assert (read.y, read.x) == pytest.approx((lat, lon), abs=1e-5)


@settings(deadline=None)
@given(
    lat=LATITUDES,
    lon=LONGITUDES,
    way=st.sampled_from(WAYS),
    between=st.sampled_from([", ", "; ", " ", " / ", "|"]),
)
def test_one_cell(lat: float, lon: float, way, between: str) -> None:
    read = read_single_cells([f"{way(lat, 'NS')}{between}{way(lon, 'EW')}"])[0].shape
    assert isinstance(read, Point)
    assert (read.y, read.x) == pytest.approx((lat, lon), abs=1e-5)


@settings(deadline=None)
@given(lat=LATITUDES, lon=LONGITUDES, way=st.sampled_from((lettered, led, sixtieths, spaced)))
def test_one_cell_with_longitude_first(lat: float, lon: float, way) -> None:
    read = read_single_cells([f"{way(lon, 'EW')}, {way(lat, 'NS')}"])[0].shape
    assert isinstance(read, Point)
    assert (read.y, read.x) == pytest.approx((lat, lon), abs=1e-5)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    for spot in (*read_single_cells([text]), *read_pairs([text], ["2.35"])):
        assert spot.shape is None or max(map(abs, spot.shape.bounds)) <= 180
