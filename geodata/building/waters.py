"""The Niger, the Sénégal and the rivers that feed them."""

from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.building.land import WEST_AFRICA
from geodata.building.rows import table

TOLERANCE = 0.01


def rivers(path: Path) -> gpd.GeoDataFrame:
    """Return the rivers: id, name, name_fr, name_ru, rank (1 the greatest), geometry.

    The file has lost the accents of its names, so names come from our table by river number.
    """
    lines = gpd.read_file(path, columns=["rivernum"]).clip(WEST_AFRICA)
    lines["rivernum"] = lines["rivernum"].astype(int).astype(str)
    merged = lines.dissolve("rivernum").geometry.line_merge().simplify(TOLERANCE)
    names = table("rivers").set_index("rivernum")
    rows = names.assign(rank=pd.to_numeric(names["rank"]), geometry=merged.reindex(names.index))
    return gpd.GeoDataFrame(rows, crs=lines.crs)
