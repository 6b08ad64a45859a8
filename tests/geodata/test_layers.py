import pytest

from geodata.layers import DATA, LAYERS, UnknownLayerError, layer, sources


@pytest.mark.parametrize("name", LAYERS)
def test_every_layer_is_a_feature_collection(name: str) -> None:
    collection = layer(name)
    assert collection["type"] == "FeatureCollection"
    assert collection["features"]


def test_every_packaged_layer_is_named() -> None:
    assert {path.stem for path in DATA.glob("*.geojson")} == set(LAYERS)


def test_a_layer_is_the_caller_s_own() -> None:
    layer("rivers")["features"].clear()
    assert layer("rivers")["features"]


def test_an_unknown_layer_is_told_what_there_is() -> None:
    with pytest.raises(UnknownLayerError, match=r"unknown layer 'roads'; the layers are countries"):
        layer("roads")


def test_every_file_says_what_it_is_made_from() -> None:
    expected = {"registry", "package", "version", "package_licence", "dataset", "licence"}
    for row in sources():
        assert row["made_from"] or "kept by hand" in row["title"]
        for origin in row["made_from"]:
            assert set(origin) == expected
            assert all(origin.values())
