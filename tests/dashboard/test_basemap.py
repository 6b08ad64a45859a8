from __future__ import annotations

import pytest

from dashboard import basemap
from dashboard.state import LAYERS
from geodata.layers import layer

STYLE = basemap.style(traces=["areas", "marks"])
IDS = [layer["id"] for layer in STYLE["layers"]]


@pytest.mark.parametrize("switch", sorted(set(LAYERS) - {"arcs", "areas"}))
def test_every_context_layer_has_style_layers_named_after_it(switch: str) -> None:
    assert any(name.startswith(f"{switch}-") for name in IDS)


def test_no_glyphs_no_sprite() -> None:
    assert not {"glyphs", "sprite"} & STYLE.keys()


def test_every_source_is_used_and_inline() -> None:
    used = {layer.get("source") for layer in STYLE["layers"]} - {None}
    assert used == set(STYLE["sources"])
    assert all(s["data"]["type"] == "FeatureCollection" for s in STYLE["sources"].values())


def test_areas_lie_under_the_borders_and_marks_over_the_labels() -> None:
    order = ["land", "below-areas", "borders-line", "countries-label", "below-marks"]
    assert [name for name in IDS if name in order] == order


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_labels_speak_a_language_that_the_layers_have(language: str) -> None:
    key = "name" if language == "en" else f"name_{language}"
    assert key in layer("towns")["features"][0]["properties"]
    (label,) = [x for x in basemap.style(language)["layers"] if x["id"] == "towns-label"]
    assert f"'{key}'" in str(label["layout"]["text-field"])
