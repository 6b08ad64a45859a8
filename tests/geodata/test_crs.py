import geopandas as gpd
import pytest
from shapely import Point

from geodata.crs import require_wgs84


@pytest.mark.parametrize("crs", ["EPSG:4326", "OGC:CRS84"])
def test_wgs84_comes_back_as_it_was(crs: str) -> None:
    frame = gpd.GeoDataFrame(geometry=[Point(-8, 12.6)], crs=crs)
    assert require_wgs84(frame) is frame


@pytest.mark.parametrize(
    ("crs", "found"), [("EPSG:3857", r"EPSG:3857 \(WGS 84 / Pseudo-Mercator\)"), (None, "no CRS")]
)
def test_another_crs_is_named(crs: str | None, found: str) -> None:
    frame = gpd.GeoDataFrame(geometry=[Point(0, 0)], crs=crs)
    with pytest.raises(ValueError, match=rf"expected .* WGS 84 \(EPSG:4326\), found {found}$"):
        require_wgs84(frame)
