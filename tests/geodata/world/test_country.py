"""A country that the row names holds its place, whether we know it or not."""

from geodata.world import Query, find_all


def test_a_country_that_nobody_knows_holds_no_place_that_we_know():
    (found,) = find_all([Query("Paris", country="Freedonia")])
    assert found.place is None
    assert found.fault.startswith("not known in Freedonia; elsewhere: Paris (")


def test_a_part_of_a_country_holds_its_towns():
    (found,) = find_all([Query("Plymouth", country="England")])
    assert found.place is not None
    assert found.place.country == "GB"
