"""The packed gazetteer: as large as it may be, whole, and made of what it says."""

import zipfile

import numpy as np
import pytest

from geodata.layers import DATA
from geodata.world import store
from geodata.world.places import Spot

FOLDER = DATA / "world"
LARGEST = 12_000_000
KINDS = {"town": 234_000, "airport": 10_000, "region": 3_800, "country": 230, "former state": 5}


def test_it_is_small_enough() -> None:
    files = [*FOLDER.iterdir(), DATA / "old_names.csv"]
    assert sum(path.stat().st_size for path in files) <= LARGEST


@pytest.mark.parametrize(("kind", "least"), KINDS.items())
def test_it_has_the_whole_world(kind: str, least: int) -> None:
    numbers = [n for n, text in enumerate(store.texts("kind")) if text.startswith(f"{kind}\t")]
    assert np.isin(store.column("kind"), numbers).sum() >= least


def test_columns_blocks_and_index_fit_each_other() -> None:
    count = len(store.column("kind"))
    assert all(len(store.column(name)) == count for name in ("lon", "lat", "region", "geonameid"))
    assert store.line(count - 1).name
    with pytest.raises((KeyError, IndexError)):
        store.line(count + store.BLOCK)
    for one in store.texts("names")[::40]:
        found = store.numbers(one)
        assert max(found.strong + found.weak) < count


def test_points_lie_on_the_earth_and_areas_have_none() -> None:
    lon, lat = store.column("lon"), store.column("lat")
    nowhere = lon == store.NOWHERE
    assert (nowhere == (lat == store.NOWHERE)).all()
    assert np.abs(lon[~nowhere]).max() <= 180 * store.PER_DEGREE
    assert np.abs(lat[~nowhere]).max() <= 90 * store.PER_DEGREE
    kinds = {Spot(int(n), True).precision for n in np.flatnonzero(nowhere)[::50]}
    assert kinds <= {"region", "country"}


def test_ids_are_the_same_for_the_same_place_and_no_two_places_share_one() -> None:
    numbers = store.column("geonameid")
    assert len(np.unique(numbers[numbers > 0])) == (numbers > 0).sum()


def test_the_archive_is_sound_and_dates_from_no_day_of_its_own() -> None:
    with zipfile.ZipFile(FOLDER / "places.zip") as archive:
        members = archive.infolist()
        assert {member.date_time for member in members} == {(2026, 1, 1, 0, 0, 0)}
        assert all(member.file_size < 4_000_000 for member in members)
