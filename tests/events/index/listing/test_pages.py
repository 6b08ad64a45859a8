"""All pages of a list together are the events of `load`, in the order of time."""

from __future__ import annotations

import os
from dataclasses import replace

import duckdb
import numpy as np
import pandas as pd
import pytest

from dashboard.payload.order import in_time
from dashboard.view.folding import fold
from events.index.leaf import counted_by
from events.index.listing.asked import Asked, UnknownCursorError
from events.index.listing.index import opened
from events.load import load
from tests.engines.generated import days_of, generated


@pytest.fixture(scope="module")
def table():
    events = generated(700)
    table = events.table.assign(
        id=[f"EV {n:04}" for n in range(700)],
        title=[f"Élan d’été {n % 9}" for n in range(700)],
    )
    at = np.arange(700)
    table.loc[at % 7 == 3, "date"] = ""
    table.loc[at % 11 == 5, ["latitude", "longitude", "place"]] = [np.nan, np.nan, ""]
    return table.sample(frac=1, random_state=1)


@pytest.fixture(scope="module")
def path(table, tmp_path_factory):
    path = tmp_path_factory.mktemp("listing") / "all events.csv"
    table.to_csv(path, index=False)
    return path


@pytest.fixture(scope="module", params=["beside", "in place"])
def index(path, request):
    """The same by a narrow table beside the rows, and as an engine answers that keeps none."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "in place":
            patch.setattr("events.index.listing.index.Keeping", _NoEngine)
        index = opened(path, fold=fold)
    yield index
    index.close()


class _NoEngine:
    pass


@pytest.fixture(scope="module")
def whole(path):
    return in_time(load(path))


def walked(index, asked, most=50):
    pages, after = [], ""
    while True:
        pages.append(index.page(asked, after, most))
        after = pages[-1].after
        if not after:
            return pages


def ids(pages):
    return [one for page in pages for one in page.order]


def expected(index, whole, table, asked):
    """Tell the same of a collection that is read as a whole."""
    rows = table.set_index(table["id"].str.lower().str.replace(" ", "-")).loc[whole.index]
    kept = pd.Series(True, whole.index)
    if asked.days:
        kept &= days_of(whole["date"]).possible(*asked.days)
    themes, places = [one["id"] for one in index.folded.themes], index.folded.places
    if asked.themes is not None:
        kept &= whole["theme"].isin([themes[k] for k in asked.themes])
    if asked.places:
        kept &= rows["place"].isin([places.name[k] for k in asked.places])
    if asked.sources:
        titles = [index.folded.sources[k]["title"] for k in asked.sources]
        kept &= rows["source"].isin(titles) | (0 in asked.sources)
    for word in fold(asked.q).split():
        kept &= (rows["title"] + " " + rows["place"]).map(fold).str.contains(word, regex=False)
    return list(whole.index[kept])


def asked_at_random(index, seed):
    random = np.random.default_rng(seed)
    first = int(random.integers(-9_000, 19_000))
    days = None if seed % 4 == 0 else (first, first + int(random.choice([0, 40, 4_000])))
    themes = tuple(random.choice(9, 3, replace=False).tolist()) if seed % 3 == 0 else None
    places = random.choice(len(index.folded.places.name), 60, replace=False).tolist()
    q = ["", "été 4", "elan PLACE 1", "nowhere"][seed % 5 % 4]
    sources = tuple(random.choice(60, 9, replace=False).tolist()) if seed % 5 == 1 else ()
    return Asked(days, themes, tuple(places) if seed % 5 == 2 else (), q, sources)


@pytest.mark.parametrize("seed", range(5))
def test_pages_are_what_the_whole_holds(index, whole, table, seed):
    asked = asked_at_random(index, seed)
    right = expected(index, whole, table, asked)
    pages = walked(index, asked, most=max(3, len(right) // 3))
    assert ids(pages) == right
    assert all(len(page.order) == len(pages[0].order) for page in pages[:-1])


def test_a_page_says_of_each_event_what_the_whole_says(index, whole, table):
    page = index.page(Asked(days=(-4_000, 9_000)), most=80)
    told = page.collection.events
    for column in ("title", "date", "start_earliest", "end_latest", "status"):
        assert told.loc[page.order, column].tolist() == whole.loc[page.order, column].tolist()
    rows = table.set_index(table["id"].str.lower().str.replace(" ", "-")).loc[page.order]
    assert [index.folded.places.name[k] for k in page.place] == rows["place"].fillna("").tolist()
    themes = [index.folded.themes[k]["id"] for k in page.theme]
    assert told.loc[page.order, "theme"].tolist() == themes
    stays = page.collection.event_places.set_index("event_id")["place_id"].to_dict()
    where = zip(page.order, page.place, strict=True)
    assert {one: int(at) for one, at in stays.items()} == {
        one: at for one, at in where if one in stays
    }
    assert [theme.id for theme in page.collection.themes] == [
        one["id"] for one in index.folded.themes
    ]


def test_one_event_is_found_by_its_id(index):
    found = index.one("ev-0123")
    assert found is not None
    assert (found.order, found.after) == (["ev-0123"], "")
    assert index.one("ev-9999") is index.one("'; --") is None


def test_nothing_is_an_empty_page(index):
    page = index.page(Asked(q="nowhere"))
    assert (page.order, page.after, len(page.collection.events)) == ([], "", 0)


@pytest.mark.parametrize("after", ["x", "1", "-1.ev-1", "99999.ev-1", "1e3.ev-1"])
def test_a_page_is_only_asked_for_with_what_one_before_it_gave(index, after):
    with pytest.raises(UnknownCursorError, match="expected what the page before gave"):
        index.page(Asked(), after)


@pytest.mark.parametrize(
    "asked", [Asked(q="ete 4"), Asked(places=(3, 5, 8)), Asked(sources=(1, 4, 30))]
)
def test_what_is_found_is_counted_as_it_is_listed(index, whole, table, asked):
    leaf, spans, _, _ = index.found(asked)
    certain, possible = counted_by(leaf, spans, -120, 239, leaf.place * 0, 1)
    window = replace(asked, days=(-3_653, 7_304))
    assert leaf.total == len(expected(index, whole, table, asked))
    assert int(certain[0] + possible[0]) == len(expected(index, whole, table, window))


@pytest.mark.parametrize("asked", [Asked(q="ete 4"), Asked(sources=(2, 9)), Asked(sources=(0, 2))])
def test_what_is_found_is_counted_by_day(index, whole, table, asked):
    months, days = index.counted(asked)
    assert months.leaf.total == days.leaf.total == len(expected(index, whole, table, asked))
    for window in [(-23, 4_000), (500, 500), (-3_653, 7_304)]:
        certain, possible = counted_by(days.leaf, days.spans, *window, days.leaf.place, 1)
        right = expected(index, whole, table, replace(asked, days=window))
        assert int(certain[0] + possible[0]) == len(right)
    certain, possible = counted_by(months.leaf, months.spans, -120, 239, months.leaf.place, 1)
    by_day = counted_by(days.leaf, days.spans, -3_653, 7_304, days.leaf.place, 1)
    assert (int(certain[0]), int(possible[0])) == (int(by_day[0][0]), int(by_day[1][0]))


def test_the_whole_is_counted_by_day(index, whole):
    leaf, spans = index.folded.daily, index.folded.daily_spans
    days = days_of(whole["date"])
    for window in [(-23, 4_000), (500, 500), (-10_000, 20_000), (-600_000, -590_000)]:
        certain, possible = counted_by(leaf, spans, *window, leaf.place, 1)
        right = int(days.certain(*window).sum()), int(days.possible(*window).sum())
        assert (int(certain[0]), int(certain[0] + possible[0])) == right


def test_processes_that_part_ask_by_themselves(index):
    before = index.page(Asked(), most=3).order
    child = os.fork()
    if not child:
        os._exit(0 if index.page(Asked(), most=3).order == before else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert index.page(Asked(), most=3).order == before


@pytest.mark.parametrize("keeping", [None, _NoEngine])
def test_rows_without_ids_are_known_by_their_number_or_by_all_that_they_say(
    table, tmp_path, monkeypatch, keeping
):
    if keeping:
        monkeypatch.setattr("events.index.listing.index.Keeping", keeping)
    some = table.drop(columns="id").head(60)
    some = pd.concat([some, some.head(5), some.head(5)])
    some.to_csv(tmp_path / "some.csv", index=False)
    index = opened(tmp_path / "some.csv")
    found = ids(walked(index, Asked(), most=25))
    assert len(found) == len({*found}) == index.folded.account.events
    assert ids(walked(index, Asked(), most=40)) == found
    for one in found[1::40]:
        assert index.one(one).order == [one]
    assert index.one(f"{found[0]}-99") is None
    index.close()


@pytest.mark.parametrize("form", ["parquet", "table", "query", "two files"])
def test_every_form_of_a_table_is_listed(table, tmp_path, form):
    path = tmp_path / "one.parquet"
    table.head(90).to_parquet(path, index=False)
    if form == "two files":
        table.iloc[90:200].to_parquet(tmp_path / "two.parquet", index=False)
        path = [path, tmp_path / "two.parquet"]
    if form in ("table", "query"):
        with duckdb.connect(str(tmp_path / "own.db")) as own:
            own.execute(f"CREATE TABLE events AS FROM '{path}'")
        some = "query=SELECT * FROM events WHERE id < 'EV 0400'"
        path = f"duckdb://{tmp_path}/own.db?{some if form == 'query' else 'table=events'}"
    index = opened(path)
    page = index.page(Asked(), most=500)
    assert (len(page.order), page.after) == (index.folded.account.events, "")
    events = page.collection.events.loc[page.order]
    known = table.set_index(table["id"].str.lower().str.replace(" ", "-"))["title"]
    assert events["title"].tolist() == known.loc[page.order].tolist()
    index.close()
