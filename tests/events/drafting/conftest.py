"""Collections of every kind, written as folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Lay = Callable[[Mapping[str, bytes]], Path]

TABLE = """id,title,date,place,theme,Class
school,A school opens,May 1961,Bamako,Learning,7b
flood,The river floods,1967~,"Mopti; Ségou",Nature,7b
assembly,A regional assembly,44 BC,Bavaria,Law,7a
"""
"""A person's own table: dates in words, a region that is in no gazetteer of ours, a column more."""

AREAS = """{"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"title": "A reserve", "date": "1961", "place": "Reserve"},
  "geometry": {"type": "Polygon", "coordinates": [[[-8.1, 12], [-7, 12], [-7, 13], [-8.1, 12]]]}},
 {"type": "Feature", "properties": {"title": "A road", "date": "1962", "place": "Road"},
  "geometry": {"type": "LineString", "coordinates": [[-8, 12.6], [-4, 14.5]]}}
]}"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "class.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    path = tmp_path / "areas.geojson"
    path.write_text(AREAS, "utf-8")
    return path


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lay files out in a folder."""

    def laid(files: Mapping[str, bytes]) -> Path:
        folder = tmp_path / "laid"
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder

    return laid
