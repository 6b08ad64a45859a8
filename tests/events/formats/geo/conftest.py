"""Map files on disk, and what was read of them."""

import json

import pytest


@pytest.fixture
def geojson(tmp_path):
    def write(*features, name="a.geojson", **members):
        content = {"type": "FeatureCollection", "features": features, **members}
        path = tmp_path / name
        path.write_text(json.dumps(content), "utf-8")
        return path

    return write
