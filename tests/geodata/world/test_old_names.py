"""Old names mean what they meant in the year of the row; where they meant two, they ask."""

import pytest

from geodata.world import Found, Query, find_all
from geodata.world.old import ALWAYS, rows
from geodata.world.places import with_id


def found(name: str, year: int | None = None, country: str = "") -> Found:
    return find_all([Query(name, country, year=year)])[0]


@pytest.mark.parametrize(
    ("name", "year", "place"),
    [
        *((name, 1935, "mali") for name in ("French Sudan", "Soudan français", "Sudán francés")),
        *((name, 1935, "mali") for name in ("Französisch-Sudan", "Sudão Francês")),
        ("Французский Судан", 1950, "mali"),
        ("Sudanese Republic", 1959, "mali"),
        ("Haute-Volta", 1970, "burkina-faso"),
        ("Верхняя Вольта", 1970, "burkina-faso"),
        ("Dahomey", 1960, "benin"),
        ("СССР", 1970, "soviet-union"),
        ("URSS", 1970, "soviet-union"),
        ("Sowjetunion", 1970, "soviet-union"),
        ("Zaire", 1980, "democratic-republic-of-the-congo"),
        ("Gold Coast", 1950, "ghana"),
        ("Portuguese Guinea", 1963, "guinea-bissau"),
        ("Tanganyika", 1961, "tanzania"),
        ("Ceylon", 1960, "sri-lanka"),
        ("Siam", 1900, "thailand"),
        ("Siam", 1947, "thailand"),
        ("Persia", 1910, "iran"),
        ("Northern Rhodesia", 1960, "zambia"),
        ("East Pakistan", 1970, "bangladesh"),
        ("Yugoslavia", 1970, "yugoslavia"),
        ("Yugoslavia", 2000, "serbia-and-montenegro"),
        ("Tchécoslovaquie", 1968, "czechoslovakia"),
        ("Leningrad", 1941, "saint-petersburg"),
        ("Ленинград", 1941, "saint-petersburg"),
        ("Константинополь", 1453, "istanbul"),
        ("Léopoldville", 1960, "kinshasa"),
    ],
)
def test_a_name_means_what_it_meant_then(name: str, year: int, place: str) -> None:
    one = found(name, year)
    assert one.place is not None
    assert (one.place.id, one.kind) == (place, "old names")
    assert name in one.why


@pytest.mark.parametrize(
    ("name", "year", "said"),
    [
        ("Soudan", 1935, "Anglo-Egyptian Sudan"),
        ("Congo", 1970, "Brazzaville"),
        ("Congo", None, "Kinshasa"),
        ("Korea", 1960, "since 1948"),
        ("Germany", 1961, "no outline of it is packaged"),
        ("ГДР", 1970, "no outline of it is packaged"),
        ("Vietnam", 1960, "South Vietnam"),
        ("Ottoman Empire", 1900, "no outline of it is packaged"),
        ("Salisbury", 1970, "now Harare"),
        ("Gold Coast", None, "Queensland"),
        ("French Sudan", 1975, "1920–1960; the row is of 1975"),
        ("URSS", 1995, "1922–1991; the row is of 1995"),
        ("French Sudan", 1910, "1890–1902"),
        ("Siam", 1942, "now Thailand, until 1939; now Thailand, 1945–1949"),
        ("Yugoslavia", 1992, "1992–2003"),
    ],
)
def test_what_is_not_sure_is_asked(name: str, year: int | None, said: str) -> None:
    one = found(name, year)
    assert one.place is None
    assert said in one.fault


@pytest.mark.parametrize(
    ("name", "year", "country", "place"),
    [
        ("Soudan", 1985, "", "sudan"),
        ("Germany", 1995, "", "germany"),
        ("Germany", None, "", "germany"),
        ("Vietnam", 1990, "", "vietnam"),
        ("Salisbury", 1970, "Rhodesia", "geonames-890299"),
        ("Salisbury", 1970, "England", "geonames-2638664"),
        ("Berlin", 1961, "Germany", "berlin"),
        ("Moscow", 1970, "URSS", "moscow"),
        ("Kayes", 1935, "Soudan", "kayes"),
        ("Gold Coast", 2000, "", "geonames-2165087"),
    ],
)
def test_the_name_of_today_and_the_country_of_the_row_count(
    name: str, year: int | None, country: str, place: str
) -> None:
    one = found(name, year, country)
    assert one.place is not None
    assert one.place.id == place


def test_every_old_name_says_its_years_its_meaning_and_its_source() -> None:
    for row in rows():
        assert row.first <= row.last
        assert row.last <= 2026 or row.last == ALWAYS
        assert row.meaning
        assert "://" in row.source


def test_every_place_that_an_old_name_means_is_known() -> None:
    assert [row for row in rows() if row.place and with_id(row.place) is None] == []


def test_the_source_of_an_old_name_is_told_with_the_coordinates() -> None:
    place = found("Zaire", 1980).place
    assert place is not None
    assert "Zaire (now the Democratic Republic of the Congo, 1971–1997)" in place.coordinates_from
