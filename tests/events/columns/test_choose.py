"""Which column is read as which field: names first, cells beside them, and what is asked for."""

from __future__ import annotations

import pytest

from events.columns.choose import Chosen, choose
from events.problems import UnreadableError
from tests.events.columns.conftest import Table


def said(chosen: Chosen) -> list[str]:
    return [str(note) for note in chosen.notes]


def test_own_names_are_read_without_a_word(table: Table) -> None:
    chosen = choose(table("title,date,lat,lon\nMill,1921,53.48,-2.24"))
    assert dict(chosen.column) == {"title": "title", "date": "date", "lat": "lat", "lon": "lon"}
    assert not chosen.notes


def test_other_names_are_noted(table: Table) -> None:
    chosen = choose(table("Événement,Quand,Y,X\nPont ouvert,1961-07-14,48.8,2.3"))
    assert dict(chosen.column) == {"title": "Événement", "date": "Quand", "lat": "Y", "lon": "X"}
    assert said(chosen) == [
        "a.csv Événement: column read as title",
        "a.csv Quand: column read as date",
        "a.csv Y: column read as latitude",
        "a.csv X: column read as longitude",
    ]


def test_columns_that_tell_nothing_are_left(table: Table) -> None:
    chosen = choose(table("title,date,guests\nFair,1921,300"))
    assert "guests" not in chosen.column.values()


class TestAsked:
    def test_goes_before_everything(self, table: Table) -> None:
        rows = table("title,headline,date\nA,B,1921", {"title": "title"})
        assert choose(rows, {"title": "headline"}).column["title"] == "headline"

    def test_is_found_in_another_case(self, table: Table) -> None:
        assert choose(table("Titre,Année\nA,1921"), {"date": "année "}).column["date"] == "Année"

    def test_takes_a_column_from_the_field_that_its_name_speaks_of(self, table: Table) -> None:
        chosen = choose(table("title,notes,date\nA,B,1921"), {"place": "notes"})
        assert (chosen.column["place"], "summary" in chosen.column) == ("notes", False)

    def test_one_date_shuts_out_the_other_dates(self, table: Table) -> None:
        chosen = choose(table("name,start,end,prize\nA,1921,1930,1929"), {"date": "prize"})
        assert {"start", "end"}.isdisjoint(chosen.column)

    def test_no_column_is_no_field(self, table: Table) -> None:
        assert "theme" not in choose(table("title,date,type\nA,1921,x"), {"theme": ""}).column

    def test_a_column_that_is_not_there_is_named_with_the_nearest(self, table: Table) -> None:
        with pytest.raises(UnreadableError) as raised:
            choose(table("Headline,When\nA,1921"), {"title": "Headlin"})
        assert str(raised.value) == (
            'a.csv "Headlin": there is no such column; did you mean "Headline"?'
        )

    def test_a_column_that_is_nowhere_near_lists_what_there_is(self, table: Table) -> None:
        with pytest.raises(UnreadableError, match="no such column; there are Headline, When"):
            choose(table("Headline,When\nA,1921"), {"title": "zzz"})

    def test_a_field_that_is_none_is_named_with_the_nearest(self, table: Table) -> None:
        with pytest.raises(UnreadableError, match='no field of an event; did you mean "title"'):
            choose(table("Headline,When\nA,1921"), {"titel": "Headline"})


def test_the_format_goes_before_the_names(table: Table) -> None:
    chosen = choose(table("title,date,Text\nA,1921,B", {"Text": "title", "title": ""}))
    assert chosen.column["title"] == "Text"


class TestSeveral:
    def test_the_fullest_title_is_taken_and_the_others_are_named(self, table: Table) -> None:
        rows = "title_en,title_fr,date\n,Foire,1921\n,Pont,1922\nMill,Moulin,1923"
        chosen = choose(table(rows))
        assert chosen.column["title"] == "title_fr"
        assert chosen.candidates["title"] == ("title_en",)
        assert said(chosen) == ["a.csv title_fr: column read as title: instead of title_en"]

    def test_of_dates_as_full_the_plain_name_is_taken(self, table: Table) -> None:
        chosen = choose(table("name,birth_date,death_date,date\nA,1821,1890,1850"))
        assert chosen.column["date"] == "date"
        assert set(chosen.candidates["date"]) == {"birth_date", "death_date"}

    def test_of_nine_dates_the_fullest_is_taken(self, table: Table) -> None:
        rows = table(
            """name,born_date,died_date,stay_from,stay_to,prize_year
            Ana,1821-03-01,1890-02-02,,,
            Bo,1822-03-01,,1850,1851,
            Cy,1823-03-01,,,,1870"""
        )
        chosen = choose(rows)
        assert chosen.column["date"] == "born_date"
        assert said(chosen)[-1] == (
            "a.csv born_date: column read as date: "
            "instead of died_date, stay_from, stay_to, prize_year"
        )
        assert {"start", "end", "year"}.isdisjoint(chosen.column)

    def test_the_coordinates_of_one_place_stay_together(self, table: Table) -> None:
        rows = table("name,date,home_lat,site_lat,site_lon,home_lon\nA,1921,1.5,2.5,3.5,4.5")
        chosen = choose(rows)
        assert (chosen.column["lat"], chosen.column["lon"]) == ("home_lat", "home_lon")

    def test_a_longer_text_is_the_summary(self, table: Table) -> None:
        chosen = choose(table("title,date,notes,description\nA,1921,ok,A mill with two wheels"))
        assert chosen.column["summary"] == "description"

    def test_what_has_two_to_thirty_words_sorts(self, table: Table) -> None:
        rows = table("title,date,type,group\nA,1921,x,One\nB,1922,x,Two\nC,1923,x,One")
        assert choose(rows).column["theme"] == "group"

    def test_of_a_year_in_two_calendars_the_common_one_counts(self, table: Table) -> None:
        chosen = choose(table("name,AH,AD\nBattle,463,1071"))
        assert (chosen.column["year"], chosen.calendar) == ("AD", "")

    def test_a_year_of_one_other_calendar_says_which(self, table: Table) -> None:
        chosen = choose(table("name,Year AH\nBattle,463"))
        assert (chosen.column["year"], chosen.calendar) == ("Year AH", "islamic")


class TestDates:
    def test_begin_and_end_are_a_span(self, table: Table) -> None:
        chosen = choose(table("content,start,end\nKingdom,-700,-400"))
        assert dict(chosen.column) == {"title": "content", "start": "start", "end": "end"}

    def test_begin_and_end_go_before_a_date_no_fuller(self, table: Table) -> None:
        chosen = choose(table("title,date,start,end\nA,1921-1923,1921,1923"))
        assert {"start", "end"} <= set(chosen.column)
        assert "date" not in chosen.column

    def test_a_plain_date_that_is_fuller_begins_what_has_an_end(self, table: Table) -> None:
        chosen = choose(table("title,date,start,end\nA,1921,,1923\nB,1922,,\nC,1923,1923,"))
        assert (chosen.column["date"], chosen.column["end"]) == ("date", "end")
        assert "start" not in chosen.column

    def test_the_two_sides_of_something_are_a_span_where_nothing_is_surer(
        self, table: Table
    ) -> None:
        assert choose(table("name,stay from,stay to\nA,1850,1851")).column["start"] == "stay from"
        chosen = choose(table("name,date,page from,page to\nA,1850,12,14"))
        assert {"start", "end"}.isdisjoint(chosen.column)

    def test_parts_of_a_date_stand_beside_their_year(self, table: Table) -> None:
        chosen = choose(table("title,Year,Month,Day,decade\nA,1611,June,3,\nB,,,,1540"))
        assert {"year", "month", "day", "decade"} <= set(chosen.column)

    def test_a_month_without_a_year_is_no_date(self, table: Table) -> None:
        chosen = choose(table("title,date,month\nA,1921,5"))
        assert "month" not in chosen.column

    def test_a_year_beside_a_full_date_is_left(self, table: Table) -> None:
        chosen = choose(table("event_date,year,notes\n02 January 2021,2021,A"))
        assert "year" not in chosen.column

    def test_a_year_in_words_is_a_date(self, table: Table) -> None:
        assert choose(table("title,year\nA,c. 1921\nB,1922-1925")).column["date"] == "year"

    def test_year_and_end_year_are_parts(self, table: Table) -> None:
        chosen = choose(table("title,Year,End Year\nA,1942,1944"))
        assert (chosen.column["year"], chosen.column["end_year"]) == ("Year", "End Year")

    def test_a_clock_time_of_the_end_is_no_end(self, table: Table) -> None:
        assert "end" not in choose(table("title,date,End Time\nA,1921-05-03,12:25")).column

    def test_an_empty_column_is_no_date(self, table: Table) -> None:
        assert choose(table("title,date,when\nA,,1921")).column["date"] == "when"

    def test_the_words_beside_a_date_are_kept(self, table: Table) -> None:
        chosen = choose(table("title,date,display date\nA,2014,Sep-14"))
        assert (chosen.column["date"], chosen.column["display_date"]) == ("date", "display date")

    def test_the_time_of_an_export_is_left_aside(self, table: Table) -> None:
        chosen = choose(table("title,timestamp,date\nA,1014940800,1921\nB,1014940800,1922"))
        assert chosen.column["date"] == "date"

    def test_a_timestamp_alone_is_the_date(self, table: Table) -> None:
        assert choose(table("name,timestamp\nA,2018-05-31 12:25:22")).column["date"] == "timestamp"

    def test_a_time_with_a_day_is_a_date(self, table: Table) -> None:
        assert choose(table("name,time\nEclipse,2018/05/31 12:25:22")).column["date"] == "time"

    def test_a_time_of_the_day_is_none(self, table: Table) -> None:
        chosen = choose(table("name,date,time\nEclipse,2018-05-31,12:25"))
        assert (chosen.column["date"], chosen.column["time"]) == ("date", "time")

    def test_data_is_a_date_only_if_it_reads_as_one(self, table: Table) -> None:
        assert choose(table("título,data,local\nA,1921-05-01,Évora")).column["date"] == "data"
        assert "date" not in choose(table("title,data\nA,some words\nB,more words")).column

    def test_a_date_column_that_cannot_be_read_is_still_the_date(self, table: Table) -> None:
        assert choose(table("title,date\nA,soon\nB,later")).column["date"] == "date"


class TestPlaces:
    def test_a_place_column_of_pairs_holds_coordinates(self, table: Table) -> None:
        chosen = choose(table('title,date,location\nA,1921,"48.8, 2.3"'))
        assert chosen.column["coordinates"] == "location"

    def test_a_place_column_of_pictures_is_no_place(self, table: Table) -> None:
        chosen = choose(table("title,date,location\nA,1921,images/x.jpg"))
        assert "place" not in chosen.column
        assert chosen.column["image"] == "location"

    def test_x_and_y_of_metres_are_a_grid(self, table: Table) -> None:
        chosen = choose(table("title,date,X,Y,zone\nA,1921,712345,1398765,30N"))
        assert (chosen.column["easting"], chosen.column["northing"]) == ("X", "Y")
        assert "lat" not in chosen.column

    def test_metres_called_lat_and_lon_are_a_grid_too(self, table: Table) -> None:
        chosen = choose(table("title,date,lat,lon,crs\nA,1921,1398765,712345,EPSG:32630"))
        assert (chosen.column["northing"], chosen.column["zone"]) == ("lat", "crs")

    def test_one_of_a_pair_alone_is_no_grid(self, table: Table) -> None:
        chosen = choose(table("title,date,lat,lon\nA,1921,48.8,2352221"))
        assert (chosen.column["lat"], chosen.column["lon"]) == ("lat", "lon")

    def test_a_name_can_say_the_grid(self, table: Table) -> None:
        assert choose(table("title,date,x_l93,y_l93\nA,1921,652381,6862047")).crs == "EPSG:2154"

    def test_a_name_can_put_longitude_first(self, table: Table) -> None:
        assert choose(table('title,date,lonlat\nA,1921,"2.3, 48.8"')).longitude_first
        assert not choose(table('title,date,latlon\nA,1921,"48.8, 2.3"')).longitude_first

    def test_minutes_and_sides_may_stand_in_columns_of_their_own(self, table: Table) -> None:
        header = "title,lat_deg,lat_min,lat_sec,lat_dir,lon_deg,lon_min,lon_dir"
        chosen = choose(table(f"{header}\nA,12,39,1,N,8,0,W"))
        assert (chosen.column["lat"], chosen.column["lon"]) == ("lat_deg", "lon_deg")
        assert chosen.beside["lat"] == ("lat_min", "lat_sec", "lat_dir")
        assert chosen.beside["lon"] == ("lon_min", "lon_dir")
        assert "a.csv lat_dir: column read as part of latitude" in said(chosen)

    def test_a_side_may_stand_under_its_letters(self, table: Table) -> None:
        chosen = choose(table("title,Lat,N/S,Lon,E/W\nA,8.8,S,13.2,E"))
        assert dict(chosen.beside) == {"lat": ("N/S",), "lon": ("E/W",)}

    def test_the_least_latitude_of_a_box_is_no_minute(self, table: Table) -> None:
        assert not choose(table("title,lat,lon,lat_min,lat_max\nA,48.8,2.3,48,49")).beside

    def test_half_a_pair_is_no_place(self, table: Table) -> None:
        assert "lat" not in choose(table("title,date,lat\nA,1921,48.8")).column

    def test_from_and_to_of_words_are_a_journey(self, table: Table) -> None:
        chosen = choose(table("title,date,from,to\nVoyage,1921,Lisboa,Porto"))
        assert (chosen.column["origin"], chosen.column["destination"]) == ("from", "to")

    def test_from_and_to_of_dates_are_a_span(self, table: Table) -> None:
        chosen = choose(table("title,from,to\nStay,1921,1923"))
        assert (chosen.column["start"], chosen.column["end"]) == ("from", "to")


class TestValues:
    def test_ones_own_words_for_status_are_kept_for_the_card(self, table: Table) -> None:
        chosen = choose(table("title,date,status\nA,1921,reviewed\nB,1922,open"))
        assert "status" not in chosen.column.values()

    def test_our_words_for_status_are_it(self, table: Table) -> None:
        assert choose(table("title,date,status\nA,1921,disputed")).column["status"] == "status"

    def test_a_tag_is_a_day_in_german_and_a_word_in_english(self, table: Table) -> None:
        assert choose(table("Titel,Jahr,Monat,Tag\nA,1921,5,3")).column["day"] == "Tag"
        assert choose(table("title,date,tag\nA,1921,Fair\nB,1922,Mill")).column["theme"] == "tag"

    def test_first_and_last_name_stand_for_a_title(self, table: Table) -> None:
        chosen = choose(table("First name,Last name,Born\nAna,Silva,1821"))
        assert {"first_name", "last_name"} <= set(chosen.column)
        assert "title" not in chosen.column

    def test_a_column_without_a_name_that_counts_rows_is_no_id(self, table: Table) -> None:
        assert "id" not in choose(table(",title,date\n1,A,1921\n2,B,1922")).column

    def test_a_code_that_many_rows_share_is_no_id(self, table: Table) -> None:
        rows = "title,date,{}\nA,1921,7\nB,1922,7\nC,1923,7"
        assert "id" not in choose(table(rows.format("Nr"))).column
        assert choose(table(rows.format("id"))).column["id"] == "id"

    def test_a_title_of_long_texts_is_a_summary(self, table: Table) -> None:
        chosen = choose(table(f"headline,content,date\nA,{'word ' * 60},1921"))
        assert chosen.column["summary"] == "content"

    def test_what_is_unknown_does_not_fill_a_column(self, table: Table) -> None:
        rows = table("title,date,place,ville\nA,1921,NA,Lyon\nB,1922,N/A,Lyon\nC,1923,Ici,Lyon")
        assert choose(rows).column["place"] == "ville"


class TestWithoutAName:
    def test_a_title_is_what_differs_from_row_to_row(self, table: Table) -> None:
        rows = table("Vorgang,Datum,Farbe\nBrücke gebaut,1921,rot\nMühle brennt,1922,rot")
        chosen = choose(rows)
        assert chosen.column["title"] == "Vorgang"
        assert "a.csv Vorgang: column read as title" in said(chosen)

    def test_where_there_is_a_text_no_title_is_guessed(self, table: Table) -> None:
        rows = table("actor,date,notes\nStudents,1921,They marched\nFarmers,1922,They met")
        assert "title" not in choose(rows).column

    def test_where_there_are_kind_and_place_no_title_is_guessed(self, table: Table) -> None:
        rows = table("actor,date,type,place\nThe guards,1921,Fire,Ici\nThe crew,1922,Flood,Ici")
        assert "title" not in choose(rows).column

    @pytest.mark.parametrize("cells", ["ab_007,ab_008", "3 mai 1961,4 mai 1961", "1,2"])
    def test_codes_dates_and_numbers_are_no_titles(self, table: Table, cells: str) -> None:
        first, second = cells.split(",")
        assert "title" not in choose(table(f"foo,date\n{first},1921\n{second},1922")).column

    def test_dates_are_found_by_how_they_look(self, table: Table) -> None:
        rows = table("title,Inauguré le\nA,1961-07-14\nB,1975-02-03\nC,1988-01-01")
        assert choose(rows).column["date"] == "Inauguré le"

    def test_bare_numbers_are_no_dates(self, table: Table) -> None:
        rows = table("title,visitors,lat,lon\nA,1961,48.8,2.3\nB,1975,48.7,2.2")
        assert "date" not in choose(rows).column

    def test_coordinates_are_found_by_how_they_look(self, table: Table) -> None:
        rows = table('title,date,Fundstelle\nA,1921,"48.8566, 2.3522"\nB,1922,"48.85, 2.36"')
        assert choose(rows).column["coordinates"] == "Fundstelle"


def test_a_table_without_rows_is_read_by_its_names(table: Table) -> None:
    assert choose(table("title,date,lat,lon")).column["lat"] == "lat"


def test_of_a_very_wide_table_the_first_columns_are_looked_at(table: Table) -> None:
    header = ["title", "date", *(f"c{n}" for n in range(3_000)), "place"]
    row = ["Fair", "1921", *["x"] * 3_000, "Ici"]
    assert "place" not in choose(table(f"{','.join(header)}\n{','.join(row)}")).column


TABLES = {
    "title date lat lon summary": """Intitulé;Date;Latitude;Longitude;Descriptif
        Foire;3 mai 1871;48,8;2,3;Une foire sur la place""",
    "title start end place theme": """Название;Дата начала;Дата окончания;Место;Тип
        Ярмарка;1921;1923;Ярославль;Праздник
        Пожар;1922;;Кострома;Бедствие""",
    "title year month day place lat lon": """Ereignis;Jahr;Monat;Tag;Ort;Breitengrad;Längengrad
        Brand der Mühle;1866;Mai;3;Güstrow;53,79;12,17""",
    "title date place country theme": """Título;Fecha;Lugar;País;Categoría
        Feria;3 de mayo de 1871;Ávila;España;Fiesta
        Incendio;1872;Toledo;España;Desastre""",
    "title date place summary": """Nome;Data;Local;Descrição
        Feira;3 de maio de 1871;Évora;Uma feira na praça""",
    "title coordinates": """name;WKT
        Fair;POINT(2.3 48.8)""",
    "title lat lon": """name;xcoord;ycoord
        Fair;2.3;48.8""",
    "title date coordinates": """itemLabel;date;coord
        Fair;1921-05-03T00:00:00Z;Point(2.3 48.8)""",
    "title date lat lon id": """objectid;event name;event date;decimalLatitude;decimalLongitude
        1;Fair;1921;48.8;2.3""",
    "title year end_year place": """Object title;begin year;end year;findspot location
        Bowl;1200;1300;Ravenna""",
}
"""Fields, and a table of which a column is each of them and no other."""


@pytest.mark.parametrize("fields", TABLES)
def test_tables_as_people_write_them(table: Table, fields: str) -> None:
    text = TABLES[fields].replace(",", ".").replace(";", ",")
    assert set(choose(table(text)).column) == set(fields.split())


class TestOfATableThatNamesNone:
    @pytest.mark.parametrize(
        ("row", "names"),
        [("Strike,1961,Lyon", "title date place"), ("Lyon,1961,Strike", "place date title")],
    )
    def test_title_and_place_are_found_by_their_cells(
        self, table: Table, row: str, names: str
    ) -> None:
        more = [row.replace("Strike", "The flood").replace("Lyon", "Paris")]
        rows = table("\n".join(["column 1,column 2,column 3", row, *more]), {"column 2": "date"})
        of = {column: field for field, column in choose(rows).column.items()}
        assert " ".join(of[str(column)] for column in rows.rows) == names

    def test_texts_that_name_no_places_are_no_places(self, table: Table) -> None:
        rows = table("column 1,column 2\nThe flood,red\nThe fire,blue", {"column 1": "title"})
        assert "place" not in choose(rows).column


@pytest.mark.parametrize("cells", [("04/12", "05/11"), ("3:2", "1:0"), ("40x60", "30x20")])
def test_two_whole_numbers_are_no_coordinates(table: Table, cells: tuple[str, str]) -> None:
    rows = "\n".join(f"{cell};A fair,1961" for cell in cells)
    assert "coordinates" not in choose(table(f"code;title,date\n{rows}".replace(";", ","))).column


class TestOfSomethingElse:
    def test_a_span_of_other_years_than_the_date_is_of_something_else(self, table: Table) -> None:
        rows = table("Title,BeginDate,EndDate,Date\nA,(1841),(1918),1896\nB,(1944),(2001),1987")
        chosen = choose(rows)
        assert (chosen.column["date"], "end" in chosen.column) == ("Date", False)

    def test_the_day_on_which_a_record_was_changed_is_no_date(self, table: Table) -> None:
        rows = table("name,lat,lon,modification date\nA,45.1,4.1,2019-02-26")
        assert "date" not in choose(rows).column


def test_a_first_column_that_differs_in_each_row_is_the_title(table: Table) -> None:
    rows = table("Museum,Opened,City,Port\nLouvre,1793,Paris,Le Havre\nPrado,1819,Madrid,El Ferrol")
    assert choose(rows).column["title"] == "Museum"


def test_a_column_that_is_called_title_is_the_title_however_long_it_is(table: Table) -> None:
    long = "The council of the valley meets in the town hall " * 5
    chosen = choose(table(f"title,summary,date\n{long},Short,1961\n{long}2,Short too,1962"))
    assert (chosen.column["title"], chosen.column["summary"]) == ("title", "summary")
