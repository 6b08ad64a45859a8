import pytest

from events.dates import DateError, day_number, say_window, words

SAID = [
    # edtf, English, French, Russian
    ("1961", "1961", "1961", "1961 год"),
    ("1968-11", "Nov 1968", "novembre 1968", "ноябрь 1968 года"),
    ("2021-09-04", "4 Sept 2021", "4 septembre 2021", "4 сентября 2021 года"),
    ("1960-05-01", "1 May 1960", "1er mai 1960", "1 мая 1960 года"),
    ("196X", "1960s", "années 1960", "1960-е годы"),
    ("1961~", "about 1961", "vers 1961", "около 1961 года"),
    ("1968-11~", "about Nov 1968", "vers novembre 1968", "около ноября 1968 года"),
    (
        "2021-09-04~",
        "about 4 Sept 2021",
        "vers le 4 septembre 2021",
        "около 4 сентября 2021 года",
    ),
    ("1961?", "possibly 1961", "peut-être 1961", "возможно, 1961 год"),
    ("1968-11?", "possibly Nov 1968", "peut-être novembre 1968", "возможно, ноябрь 1968 года"),
    (
        "196X%",
        "possibly about the 1960s",
        "peut-être vers les années 1960",
        "возможно, около 1960-х годов",
    ),
    ("1961-XX", "1961", "1961", "1961 год"),
    ("1968-11-XX", "Nov 1968", "novembre 1968", "ноябрь 1968 года"),
    ("19XX", "between 1900 and 1999", "entre 1900 et 1999", "между 1900 и 1999 годами"),
    (
        "[..1976]",
        "by 1976, perhaps earlier",
        "au plus tard en 1976, peut-être plus tôt",
        "не позднее 1976 года, возможно, раньше",
    ),
    (
        "[1960-09-22..1976-12-31]",
        "once, between September 1960 and 1976",
        "une fois, entre septembre 1960 et 1976",
        "один раз, между сентябрём 1960 года и 1976 годом",
    ),
    (
        "{1961,1964}",
        "in 1961 and in 1964",
        "en 1961 et en 1964",
        "в 1961 году и в 1964 году",
    ),
    (
        "[1961,1964]",
        "in 1961 or in 1964",
        "en 1961 ou en 1964",
        "в 1961 году или в 1964 году",
    ),
    (
        "../1976-03-01",
        "until 1 Mar 1976, since when is not known",
        "jusqu’au 1er mars 1976, depuis une date inconnue",
        "до 1 марта 1976 года, с какого времени – неизвестно",
    ),
    (
        "../196X",
        "until the 1960s, since when is not known",
        "jusqu’aux années 1960, depuis une date inconnue",
        "до 1960-х годов, с какого времени – неизвестно",
    ),
    ("2022/..", "at least since 2022", "au moins depuis 2022", "по крайней мере с 2022 года"),
    (
        "2022-02/..",
        "at least since Feb 2022",
        "au moins depuis février 2022",
        "по крайней мере с февраля 2022 года",
    ),
    (
        "2022-02-02/..",
        "at least since 2 Feb 2022",
        "au moins depuis le 2 février 2022",
        "по крайней мере со 2 февраля 2022 года",
    ),
    (
        "2022~/..",
        "at least since about 2022",
        "au moins depuis environ 2022",
        "по крайней мере примерно с 2022 года",
    ),
    ("1960/1991", "from 1960 to 1991", "de 1960 à 1991", "с 1960 года по 1991 год"),
    (
        "1960~/1991?",
        "from about 1960 to possibly 1991",
        "d’environ 1960 à peut-être 1991",
        "с примерно 1960 года по, возможно, 1991 год",
    ),
    (
        "2020-08/2021-05",
        "from Aug 2020 to May 2021",
        "d’août 2020 à mai 2021",
        "с августа 2020 года по май 2021 года",
    ),
    (
        "196X/1976",
        "from the 1960s to 1976",
        "des années 1960 à 1976",
        "с 1960-х годов по 1976 год",
    ),
    ("2019-06-25/2019-06-30", "25–30 Jun 2019", "du 25 au 30 juin 2019", "25–30 июня 2019 года"),
    (
        "2019-06-28/2019-07-02",
        "28 Jun – 2 Jul 2019",
        "du 28 juin au 2 juillet 2019",
        "с 28 июня по 2 июля 2019 года",
    ),
    (
        "2018-12-02/2019-01-01",
        "2 Dec 2018 – 1 Jan 2019",
        "du 2 décembre 2018 au 1er janvier 2019",
        "со 2 декабря 2018 года по 1 января 2019 года",
    ),
    ("-0043-03-15", "15 Mar 44 BC", "15 mars 44 av. J.-C.", "15 марта 44 года до н. э."),
    (
        "-0099/-0043",
        "from 100 BC to 44 BC",
        "de 100 av. J.-C. à 44 av. J.-C.",
        "с 100 года до н. э. по 44 год до н. э.",
    ),
]


@pytest.mark.parametrize(
    ("edtf", "english", "french", "russian"), SAID, ids=[row[0] for row in SAID]
)
def test_dates_in_words(edtf, english, french, russian):
    assert words(edtf) == english
    assert words(edtf, "fr") == french
    assert words(edtf, "ru") == russian


def test_words_for_what_is_no_date_are_refused():
    with pytest.raises(DateError):
        words("1961-13")


@pytest.mark.parametrize(
    ("edtf", "english"),
    [
        ("1970-01-01", "1 Jan 1970"),
        ("1960-02-29", "29 Feb 1960"),
        ("1964-02", "Feb 1964"),
        ("1961%", "possibly about 1961"),
        ("2021-09-04?", "possibly 4 Sept 2021"),
        ("1961-?05-04", "possibly 4 May 1961"),
        ("196X~", "about the 1960s"),
        ("1961-XX-XX", "1961"),
        ("1961-1X", "between 1 Oct 1961 and 31 Dec 1961"),
        ("1961-02-2X", "between 20 Feb 1961 and 28 Feb 1961"),
        ("196X-02-29", "between 29 Feb 1960 and 29 Feb 1968"),
        ("1960~/1991", "from about 1960 to 1991"),
        ("1960/1961-05-04", "from 1960 to 4 May 1961"),
        ("1960/1960-05", "from 1960 to May 1960"),
        ("1960-05/1960", "from May 1960 to 1960"),
        ("1961/1961", "1961"),
        ("1971/197X~", "from 1971 to about the 1970s"),
        ("2022-01~/..", "at least since about Jan 2022"),
        ("2021-12-23/..", "at least since 23 Dec 2021"),
    ],
)
def test_more_dates_in_english(edtf, english):
    assert words(edtf) == english


@pytest.mark.parametrize(
    ("edtf", "english"),
    [
        ("1961-03", "Mar 1961"),
        ("1961-04~", "about Apr 1961"),
        ("../1961-06", "until Jun 1961, since when is not known"),
    ],
)
def test_months_are_short_as_in_cldr(edtf, english):
    assert words(edtf) == english


def test_a_language_without_phrases_is_refused():
    with pytest.raises(KeyError):
        words("1961", "xx")


WINDOWS = [
    # first, last, English, French, Russian
    ((1960, 1, 1), (1991, 12, 31), "1960 to 1991", "1960 – 1991", "1960 – 1991"),
    ((1960, 1, 1), (1960, 12, 31), "1960", "1960", "1960"),
    ((1960, 3, 1), (1960, 3, 31), "Mar 1960", "mars 1960", "март 1960"),
    ((1960, 3, 1), (1960, 3, 1), "1 Mar 1960", "1er mars 1960", "1 мар. 1960"),
    (
        (1968, 11, 19),
        (1976, 10, 31),
        "19 Nov 1968 to 31 Oct 1976",
        "19 nov. 1968 – 31 oct. 1976",
        "19 нояб. 1968 – 31 окт. 1976",
    ),
    (
        (2021, 11, 1),
        (2021, 12, 31),
        "Nov 2021 to Dec 2021",
        "nov. 2021 – déc. 2021",
        "нояб. 2021 – дек. 2021",
    ),
    (
        (2021, 1, 1),
        (2021, 5, 4),
        "1 Jan 2021 to 4 May 2021",
        "1er janv. 2021 – 4 mai 2021",
        "1 янв. 2021 – 4 мая 2021",
    ),
    ((1960, 3, 1), (1960, 3, 15), "1 Mar 1960 to 15 Mar 1960", None, None),
    ((1960, 1, 1), (1960, 1, 31), "Jan 1960", "janv. 1960", "янв. 1960"),
    ((1960, 12, 31), (1960, 12, 31), "31 Dec 1960", None, None),
    ((-43, 1, 1), (14, 12, 31), "44 BC to 14", "44 av. J.-C. – 14", "44 до н. э. – 14"),
    ((-43, 1, 1), (-43, 3, 15), "1 Jan 44 BC to 15 Mar 44 BC", None, None),
    ((1000, 1, 1), (10000, 5, 31), "1000 to May 10000", None, None),
]


@pytest.mark.parametrize(("first", "last", "english", "french", "russian"), WINDOWS)
def test_windows_in_words(first, last, english, french, russian):
    window = day_number(*first), day_number(*last)
    assert say_window(*window, "en") == english
    assert say_window(*window, "fr") == (french or say_window(*window, "fr"))
    assert say_window(*window, "ru") == (russian or say_window(*window, "ru"))
