"""Names that are still typed find what they may become."""

import pytest

from geodata.world import suggested


def told(text: str, country: str = "", limit: int = 8) -> list[str]:
    return [str(place) for place in suggested(text, country, limit)]


@pytest.mark.parametrize(
    ("text", "country", "first"),
    [
        ("Mos", "", "Moscow (Moscow, RU)"),
        ("моск", "", "Moscow (Moscow, RU)"),
        ("lyo", "", "Lyon (Auvergne-Rhône-Alpes, FR)"),
        ("Mali", "", "Mali (country, ML)"),
        ("Georgia", "", "Georgia (country, GE)"),
        ("Georgia", "US", "Georgia (region, Georgia, US)"),
        ("Paris", "", "Paris (Île-de-France, FR)"),
        ("Paris", "United States", "Paris (Texas, US)"),
        ("Paris, Ontario", "", "Paris (Ontario, CA)"),
        ("San", "Mali", "San (Ségou, ML)"),
        ("Saint", "", "Saint Petersburg (St.-Petersburg, RU)"),
        ("Leningrad", "", "Saint Petersburg (St.-Petersburg, RU)"),
        ("Soviet", "", "Soviet Union (former state)"),
        ("東京", "", "Tokyo (Tokyo, JP)"),
        ("LHR", "", "London Heathrow Airport (airport, GB)"),
        ("Bamakoo", "", "Bamako (Bamako, ML)"),
    ],
)
def test_the_likeliest_comes_first(text, country, first):
    assert told(text, country)[0] == first


def test_two_letters_are_looked_for_as_they_are():
    assert told("Mo") != told("Mos")
    assert all("Moscow" not in one for one in told("Mo"))


@pytest.mark.parametrize("text", ["", "?", " ", "zzzzqq", "x" * 500, "\t\n", "9" * 190])
def test_what_is_no_name_finds_nothing_or_little(text):
    assert len(told(text)) <= 1


def test_there_are_no_more_than_are_asked_for_and_each_is_one():
    found = told("san", limit=30)
    assert len(found) == 30
    assert len({place.id for place in suggested("san", limit=30)}) == 30
