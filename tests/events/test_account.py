"""An account says what the collection that it stands for would."""

import csv
from pathlib import Path
from random import Random

import pytest

from events.load import BUNDLED, accounted, load
from events.problems import CollectionError
from tests.bench.scale.check import HEADER, rows

SEEDS = 6
ODD = (
    *("", "n/a", "4 May 1961", "13/02/1961", "1961-13", "[1961..1963]", "<b>fair</b>"),
    *("95", "48,85", "N45.76", "0", "A fair (May 1926)", "EV00000001", 'says "no"', "a\nline"),
)


def written(path: Path, seed: int) -> Path:
    """Write a table of a conflict data set's shape, of which some cells are odd."""
    chance = Random(seed)
    kept = sorted(chance.sample(range(len(HEADER)), chance.randrange(4, len(HEADER) + 1)))
    odd = chance.choice((0, 0.02, 0.2))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([HEADER[n] for n in kept])
        for row in rows(chance.choice((1, 40)), seed):
            cells = [chance.choice(ODD) if chance.random() < odd else row[n] for n in kept]
            writer.writerow(cells)
    return path


def told(sources: list[Path] | None, whole: bool) -> object:
    """Give an account, or that of the collection itself, or why there is none."""
    try:
        one = load(sources) if whole else accounted(sources)
    except CollectionError as error:
        return str(error)
    counts = (one.events, one.places, one.claims, one.sources, one.eras)
    return (
        *(one.name, [count if isinstance(count, int) else len(count) for count in counts]),
        *(one.notes, one.translation_notes, one.readings),
    )


def test_an_account_is_that_of_the_collection(tmp_path: Path) -> None:
    files = [written(tmp_path / f"{seed}.csv", seed) for seed in range(SEEDS)]
    said = [told([file], whole=False) for file in files]

    assert said == [told([file], whole=True) for file in files]
    assert sum(isinstance(one, tuple) for one in said) > 3


@pytest.mark.parametrize("beside", [False, True])
def test_folders_and_several_sources_have_one_too(tmp_path: Path, beside: bool) -> None:
    sources = [BUNDLED, written(tmp_path / "more.csv", 1)] if beside else None

    assert told(sources, whole=False) == told(sources, whole=True)
