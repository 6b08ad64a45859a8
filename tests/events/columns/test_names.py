"""What columns are called, in six languages and by the usual programs."""

import pytest

from events.columns.fields import FIELDS
from events.columns.names import field_of
from events.columns.naming.senses import TABLES, sense_of

MORE_NAMES = {
    "title": "Назва Подія Názov Tytuł Titolo Başlık",
    "place": "Місто Miesto Místo Miejsce Luogo Plaats Yer Place_Made",
    "year": "Рік Rok Anno Jaar Yıl",
    "date": "Tarih",
    "start": "Початок Začiatok Początek",
    "display_date": "Date_Made",
    "lat": "Šířka Szerokość Enlem",
    "lon": "Довгота Délka Długość",
}
"""As met in files of other languages, and of museums."""

NAMES = {
    "title": "title Title TITRE intitulé libellé название Titel título headline Event événement "
    "событие Ereignis evento content name Nom itemLabel event_name title_fr name:en",
    "summary": "description Beschreibung описание descripción descrição résumé notes Text texte",
    "date": "date Datum fecha дата When quand dateevent event_date eventDate birth_date death.date "
    "date_of_death Date_de_naissance дата_рождения datetime date1 Datum_(Jahr)",
    "start": "start begin début date_de_début Beginn начало дата_начала inicio fecha_de_inicio "
    "from von с startDate reign_start_date date_from stay_from_date",
    "end": "end fin date_de_fin Ende конец дата_окончания fim fecha_fin to bis до until endDate "
    "date_to reign_end_date End_Date jusqu'à",
    "year": "year année Jahr год año ano start_year Start_Year AD year_AH",
    "end_year": "end_year End_Year annee_fin Endjahr",
    "month": "Month mois Monat месяц mes Start_Month",
    "day": "Day jour Tag день día",
    "decade": "decade décennie десятилетие Jahrzehnt",
    "century": "century siècle век Jahrhundert siglo século",
    "season": "season saison Jahreszeit",
    "display_date": "Display_Date date_text verbatimEventDate date_affichée",
    "time": "Time heure Uhrzeit время",
    "lat": "lat Latitude LATITUDE latitud Breite Breitengrad широта Y site.lat home_geo_lat "
    "decimalLatitude GPS_Latitude ycoord lat_(°) lat_[deg] geo.latitude lat2",
    "lon": "lon lng long Longitude longitud Länge Längengrad долгота X home_geo_lon "
    "decimalLongitude xcoord lon_(°) siteLon",
    "coordinates": "coordinates coords latlon lat_lng the_geom WKT geom geometry geo_point_2d "
    "координаты coordonnées_GPS Koordinaten coordenadas MGRS position",
    "easting": "easting Rechtswert UTM_E",
    "northing": "northing Hochwert UTM_N",
    "place": "place location lieu ville commune Ort Stadt место город lugar ciudad local cidade "
    "deathPlace place_of_birth lieu_de_naissance birth_city",
    "country": "country pays страна Land país country_code",
    "region": "region province Bundesland область",
    "theme": "theme category catégorie тип Kategorie tipo event_type Type group kind",
    "source": "source Quelle источник fuente fonte",
    "url": "url link source_url lien ссылка",
    "image": "image photo Bild фото imagen image_url",
    "id": "id ID event_id uuid идентификатор",
    "first_name": "first_name prénom Vorname",
    "last_name": "last_name surname Nachname фамилия",
    "zone": "zone UTM_Zone fuseau",
    "calendar": "calendar calendrier",
}
"""Field -> names, spaces written as an underscore."""
NONE = (
    "Number_of_guests updated last_modified created_at date_modified Date_de_mise_à_jour "
    "time_precision geo_precision source_type population fatalities sub_event_type actor1 _ °"
)


@pytest.mark.parametrize("field", MORE_NAMES)
def test_names_of_more_languages_are_known(field: str) -> None:
    written = [name.replace("_", " ") for name in MORE_NAMES[field].split()]
    assert {*map(field_of, written)} == {field}


@pytest.mark.parametrize("field", NAMES)
def test_names_of_a_field(field: str) -> None:
    written = {name: name.replace("_", " ") for name in NAMES[field].split()}
    assert {name: field_of(name) for name in written} == dict.fromkeys(written, field)
    assert {name: field_of(spaced) for name, spaced in written.items()} == dict.fromkeys(
        written, field
    )


@pytest.mark.parametrize("name", [*NONE.split(), "", "  ", "1", "x" * 100_000])
def test_names_that_tell_nothing(name: str) -> None:
    assert field_of(name) is None


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_called_by_its_own_name(field: str) -> None:
    assert field_of(field) == field_of(field.replace("_", " ").title()) == field


def test_no_name_stands_for_two_fields() -> None:
    spelled = [
        (name.replace(" ", ""), field)
        for table in ("names", "weak")
        for field, names in TABLES[table].items()
        for name in names
    ]
    assert len({name for name, _ in spelled}) == len(set(spelled))


@pytest.mark.parametrize(
    ("name", "calendar"),
    [
        ("Year AH", "islamic"),
        ("AH", "islamic"),
        ("date (Hijri)", "islamic"),
        ("Date (Julian)", "julian"),
        ("дата юлианский", "julian"),
        ("Date", ""),
        ("AD", ""),
        ("Year CE", ""),
    ],
)
def test_a_name_can_say_the_calendar(name: str, calendar: str) -> None:
    sense = sense_of(name)
    assert sense
    assert sense.calendar == calendar
