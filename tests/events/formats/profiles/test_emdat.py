NEW = (
    "DisNo.,Historic,Classification Key,Disaster Group,Disaster Subgroup,Disaster Type,"
    "Disaster Subtype,Event Name,ISO,Country,Subregion,Region,Location,Latitude,Longitude,"
    "Start Year,Start Month,Start Day,End Year,End Month,End Day,Total Deaths\n"
)
OLD = (
    "Dis No,Year,Disaster Type,Disaster Subtype,Event Name,Country,Location,Start Year,"
    "Start Month,Start Day,End Year,End Month,End Day\n"
)


def test_a_flood_without_name_or_pin(read, fields):
    records = read(
        NEW + "1999-0001-FRE,Yes,nat,Natural,Hydrological,Flood,Riverine flood,,FRE,Freedonia,S,R,"
        "South,,,1999,3,,1999,4,,12\n"
    )
    assert records.format == "EM-DAT table"
    assert fields(records, 2) == {
        "id": "1999-0001-FRE",
        "theme": "Flood",
        "country": "Freedonia",
        "year": "1999",
        "month": "3",
        "end_year": "1999",
        "end_month": "4",
        "title": "Riverine flood, South",
        "place": "South",
    }


def test_a_named_storm_of_which_only_the_country_is_known(read, fields):
    records = read(OLD + "1999-0001,1999,Storm,,'Ida',Freedonia,,1999,3,2,1999,3,4\n")
    found = fields(records, 2)
    assert (found["title"], found["day"]) == ("Ida (storm)", "2")
    assert (found["place"], found["place_precision"]) == ("Freedonia", "country")


def test_a_long_list_of_places_stays_out_of_the_title(read, fields):
    places = "; ".join(f"Place {n}" for n in range(9))
    records = read(OLD + f"1999-0001,1999,Flood,,,Freedonia,{places},1999,,,,,\n")
    assert fields(records, 2)["title"] == "Flood, Freedonia"
