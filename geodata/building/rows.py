"""The tables kept by hand: which places the atlas names, and what it calls them."""

from pathlib import Path

import pandas as pd


def table(name: str) -> pd.DataFrame:
    """Return a table of ``tables/`` as text, "" where a cell is empty."""
    path = Path(__file__).parent / "tables" / f"{name}.csv"
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def region_table() -> pd.DataFrame:
    """Return the table of regions with the ISO 3166-1 code of the country of each."""
    rows = table("regions")
    return rows.assign(country=rows["iso_3166_2"].str[:2])
