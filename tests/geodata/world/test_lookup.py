"""Names as people write them find their place, or say why none is taken."""

import pytest

from geodata.gazetteer import load_gazetteer
from geodata.world import Found, Query, candidates, find_all, outline
from geodata.world.places import with_id
from geodata.world.spellings import is_no_place, key


def found(name: str, country: str = "", **row: str) -> Found:
    return find_all([Query(name, country, **row)])[0]


def taken(name: str, country: str = "", **row: str) -> str:
    place = found(name, country, **row).place
    return str(place) if place else ""


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Lyon", "Lyon (Auvergne-Rhône-Alpes, FR)"),
        ("lyon", "Lyon (Auvergne-Rhône-Alpes, FR)"),
        ("Лион", "Lyon (Auvergne-Rhône-Alpes, FR)"),
        ("Güstrow", "Güstrow (Mecklenburg-Vorpommern, DE)"),
        ("Malmo", "Malmö (Skåne, SE)"),
        ("Lodz", "Łódź (Łódź Voivodeship, PL)"),
        ("Saint Etienne", "Saint-Étienne (Auvergne-Rhône-Alpes, FR)"),
        ("St-Étienne", "Saint-Étienne (Auvergne-Rhône-Alpes, FR)"),
        ("Ndjamena", "N’Djamena (N’Djaména, TD)"),
        ("N'Djaména", "N’Djamena (N’Djaména, TD)"),
        ("Москва", "Moscow (Moscow, RU)"),
        ("Нижний Новгород", "Nizhniy Novgorod (Nizhny Novgorod Oblast, RU)"),
        ("Бамако", "Bamako (Bamako, ML)"),
        ("القاهرة", "Cairo (Cairo, EG)"),
        ("город Боровск", "Borovsk (Kaluga Oblast, RU)"),
        ("City of Güstrow", "Güstrow (Mecklenburg-Vorpommern, DE)"),
        ("München", "Munich (Bavaria, DE)"),
        ("Wien", "Vienna (Vienna, AT)"),
        ("Washington, D.C.", "Washington (District of Columbia, US)"),
        ("Paris, France", "Paris (Île-de-France, FR)"),
        ("Paris, TX", "Paris (Texas, US)"),
        ("Paris (Texas)", "Paris (Texas, US)"),
        ("Springfield (Illinois)", "Springfield (Illinois, US)"),
        ("London, Ontario", "London (Ontario, CA)"),
        ("Saint-Louis, Sénégal", "Saint-Louis (Saint-Louis, SN)"),
        ("BKO", "Bamako-Sénou airport (site, ML)"),
        ("GABS", "Bamako-Sénou airport (site, ML)"),
        ("Charles de Gaulle Airport", "Charles de Gaulle International Airport (airport, FR)"),
        ("Bavaria", "Bavaria (region, Bavaria, DE)"),
        ("Bayern", "Bavaria (region, Bavaria, DE)"),
        ("Georgia, USA", "Georgia (region, Georgia, US)"),
        ("Georgia", "Georgia (country, GE)"),
    ],
)
def test_a_name_finds_its_place(name: str, place: str) -> None:
    assert taken(name) == place


@pytest.mark.parametrize(
    "name",
    ["France", "FR", "FRA", "Francia", "Frankreich", "Франция", "france", "FRANCE"],
)
def test_a_country_is_known_in_six_languages_and_by_its_codes(name: str) -> None:
    one = found(name)
    assert one.place is not None
    assert (one.place.id, one.kind) == ("france", "")


def test_what_the_smaller_gazetteer_has_keeps_its_id() -> None:
    names = ["Bamako", "Tombouctou", "Moscow", "Soviet Union", "Kayes"]
    ids = [one.place.id if one.place else "" for one in find_all([Query(n) for n in names])]
    assert ids == ["bamako", "tombouctou", "moscow", "soviet-union", "kayes"]
    assert all(with_id(place_id) for place_id in load_gazetteer().frame.index)


def test_a_plain_name_says_no_more_and_one_of_several_says_all() -> None:
    assert (found("Güstrow").kind, found("Güstrow").others) == ("", ())
    several = found("Paris")
    assert several.kind == "names in several places"
    assert several.why == "by far the most people"
    assert str(several.others[0]) == "Paris (Texas, US)"


def test_another_name_of_a_large_town_is_noted_and_of_a_village_is_asked() -> None:
    assert found("Anvers").kind == "other names"
    village = found("Seradzice")
    assert village.place is None


def test_a_name_of_many_places_is_asked_with_the_largest() -> None:
    asked = found("Springfield")
    assert asked.place is None
    assert asked.fault.startswith("in several places: Springfield (Missouri, US), ")
    assert asked.fault.endswith("say which in a column country or region")
    assert len(asked.others) == 6


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ({"country": "Chile"}, "San Antonio (Valparaiso, CL)"),
        ({"country": "CL"}, "San Antonio (Valparaiso, CL)"),
        ({"country": "États-Unis", "region": "texas"}, "San Antonio (Texas, US)"),
        ({"region": "TX"}, "San Antonio (Texas, US)"),
    ],
)
def test_country_and_region_of_the_row_decide(row: dict[str, str], place: str) -> None:
    assert taken("San Antonio", **row) == place
    assert found("San Antonio", **row).why.startswith("the row says ")


def test_a_place_that_the_country_lacks_is_not_taken_elsewhere() -> None:
    one = found("Bonn", "Kenya")
    assert one.place is None
    assert one.fault.startswith("not known in Kenya; elsewhere: Bonn (North Rhine-Westphalia, DE)")


def test_the_other_places_of_the_file_decide() -> None:
    file = [Query(name) for name in ("Peoria, Illinois", "Decatur, Illinois", "Springfield")]
    last = find_all(file)[-1]
    assert str(last.place) == "Springfield (Illinois, US)"
    assert last.why == "near the other places of the file"
    assert str(find_all([file[-1]], near=[(-89.6, 39.8)])[0].place) == "Springfield (Illinois, US)"


def test_the_town_in_a_longer_name_is_taken_and_noted() -> None:
    one = found("Bank Street, Güstrow")
    assert str(one.place) == "Güstrow (Mecklenburg-Vorpommern, DE)"
    assert one.kind == "the town that a longer name names"


@pytest.mark.parametrize("name", ["Bamako, Gao, Kidal", "Bamako, Kati", "Paris, Moscow"])
def test_a_list_of_towns_is_not_taken_for_its_first(name: str) -> None:
    assert found(name) == Found(fault=f"names several places: {name}")


@pytest.mark.parametrize("name", ["Kati, Bamako", "Güstrow, Rostock"])
def test_a_larger_town_near_by_may_follow_a_name(name: str) -> None:
    assert taken(name).startswith(name.partition(",")[0])


def test_an_unknown_name_is_told_the_nearest_and_takes_none() -> None:
    assert found("Timbuktuu") == Found(fault="not in the gazetteer; did you mean Timbuktu?")
    assert found("Xyzzyq") == Found(fault="not in the gazetteer")


def test_a_region_without_an_outline_has_no_pin() -> None:
    one = found("England")
    assert (one.place, one.fault) == (
        None,
        "England (region, England, GB): a region, no outline known",
    )
    with_outline = found("Bavaria").place
    assert with_outline is not None
    assert (with_outline.lon, with_outline.lat, with_outline.precision) == (None, None, "region")
    area = outline(with_outline.id)
    assert area is not None
    assert area.bounds == pytest.approx((8.97, 47.27, 13.84, 50.56), abs=0.1)


@pytest.mark.parametrize(
    "text",
    [
        *("?", "", "-", "N/A", "unknown", "place unknown", "lost", "various", "Unknown location"),
        *("lieu inconnu", "perdu", "неизвестно", "утрачен", "desconocido", "varios", "unbekannt"),
        *("verschollen", "desconhecido", "н/д", "k. A."),
    ],
)
def test_words_for_no_place_are_no_names(text: str) -> None:
    assert is_no_place(text)
    assert found(text) == Found(fault="says that there is no place")


@pytest.mark.parametrize("name", ["no", "is", "Nan, Thailand", "Lost Creek", "Nowhere Else"])
def test_names_and_short_words_are_not_taken_for_no_place_or_for_codes(name: str) -> None:
    assert not is_no_place(name)
    place = found(name).place
    assert place is None or place.kind == "town"


def test_a_country_is_noted_where_a_large_town_has_its_name() -> None:
    one = found("França")
    assert one.place is not None
    assert (one.place.id, str(one.others[0])) == ("france", "Franca (São Paulo, BR)")


def test_a_long_text_is_no_name() -> None:
    assert found("(" * 10_000_000).fault.startswith("longer than a name of a place")


@pytest.mark.parametrize("name", ["x" * 200, "\0", "\ufffd" * 9, "a, " * 60, "((((" * 50])
def test_odd_names_are_answered(name: str) -> None:
    assert found(name).place is None


def test_candidates_are_all_places_of_a_name_the_likeliest_first() -> None:
    all_of_them = candidates("Springfield")
    assert len(all_of_them) > 20
    assert len({one.id for one in all_of_them}) == len(all_of_them)
    assert all(len(one.names) <= 8 for one in all_of_them)
    assert candidates("Xyzzyq") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Saint-Étienne", "St Etienne"), ("L’Aquila", "LAquila"), ("Œuf", "oeuf"), ("Ёлка", "Елка")],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("names", "places"),
    [
        ("Reims, Amiens, Dunkerque, Marseille", "FR FR FR FR"),
        ("Sevilla, Cádiz, Toledo, Madrid", "ES ES ES ES"),
        ("London, York, Cambridge", "GB GB GB"),
        ("Saint-Étienne, Lyon, Saint-Denis", "FR FR FR"),
    ],
)
def test_a_village_of_the_name_that_lies_nearer_is_not_meant(names: str, places: str) -> None:
    found = find_all([Query(name) for name in names.split(", ")])
    assert [one.place.country for one in found if one.place] == places.split()
    assert not any("Beauvaisis" in str(one.place) for one in found)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Porto", "Porto (Porto, PT)"),
        ("Buenos Aires", "Buenos Aires (Buenos Aires F.D., AR)"),
        ("Münster", "Münster (North Rhine-Westphalia, DE)"),
    ],
)
def test_a_large_town_goes_before_a_region_of_its_name(name: str, place: str) -> None:
    assert str(found(name).place) == place


def test_a_town_is_asked_about_that_other_languages_give_a_country() -> None:
    assert found("Granada").place is None
    assert (place := found("Grenada").place) and place.kind == "country"


def test_a_town_chosen_by_its_size_gives_way_to_one_beside_the_others() -> None:
    names = ("Tripoli", "Beirut", "Sidon")
    assert [one.place.country for one in find_all([*map(Query, names)]) if one.place] == ["LB"] * 3


@pytest.mark.parametrize("name", ["12 rue de la Paix, 75002 Paris", "75002 Paris", "F-75002 Paris"])
def test_a_postcode_is_no_part_of_the_name(name: str) -> None:
    assert (place := found(name).place) and place.id == "paris"


def test_a_year_tells_old_names_apart_and_no_others():
    years = (1850, 1915, 1930, 2000)
    names = ("Petrograd", "Lyon")
    old, new = (find_all([Query(name, year=year) for year in years]) for name in names)
    assert [bool(one.place) for one in old] == [False, True, False, False]
    assert {str(one.place) for one in new} == {"Lyon (Auvergne-Rhône-Alpes, FR)"}
