from __future__ import annotations

import pytest

from dashboard.page import basemap, emphasis
from dashboard.page.layers import names
from geodata.layers import layer

REGIONS = layer("regions")["features"]
FOCUS = REGIONS[0]["properties"]["country"]
STYLE = basemap.style(focus=FOCUS, traces=["areas", "marks"])
IDS = [layer["id"] for layer in STYLE["layers"]]


@pytest.mark.parametrize("switch", sorted(set(names()) - {"arcs", "areas", "towns", "airfields"}))
def test_every_context_layer_has_style_layers_named_after_it(switch: str) -> None:
    assert any(name.startswith(f"{switch}-") for name in IDS)


def test_no_glyphs_no_sprite() -> None:
    assert not {"glyphs", "sprite"} & STYLE.keys()


def test_every_source_is_used_and_inline() -> None:
    used = {layer.get("source") for layer in STYLE["layers"]} - {None}
    assert used == set(STYLE["sources"])
    assert all(s["data"]["type"] == "FeatureCollection" for s in STYLE["sources"].values())
    assert STYLE["sources"][basemap.PIECES]["data"]["features"] == []


def test_pieces_lie_over_all_that_is_coarser_and_the_events_over_them() -> None:
    order = ["land", "borders-line", "sea-fine", "land-fine", "lakes-fine", "borders-fine"]
    order += ["below-areas", "below-marks"]
    assert [name for name in IDS if name in order] == order


def test_regions_and_rivers_follow_the_country_in_focus() -> None:
    for name in (*basemap.IN_FOCUS, *basemap.AROUND):
        assert STYLE["sources"][name]["data"]["features"], name
        elsewhere = basemap.style(focus="XA")["sources"][name]["data"]["features"]
        nowhere = basemap.style()["sources"][name]["data"]["features"]
        assert elsewhere == nowhere == []


def test_the_warmer_land_is_the_country_in_focus() -> None:
    (warm,) = [layer for layer in STYLE["layers"] if layer["id"] == "focus"]
    assert warm["filter"] == ["==", ["get", "iso_a2"], FOCUS]


def test_packaged_layers_stay_as_they_are() -> None:
    assert emphasis.regions("XA")["features"] == []
    assert layer("regions")["features"] == REGIONS
