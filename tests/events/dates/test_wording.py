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
    ("../1976", "by 1976", "au plus tard en 1976", "не позднее 1976 года"),
    (
        "../1976-03-01",
        "by 1 Mar 1976",
        "au plus tard le 1er mars 1976",
        "не позднее 1 марта 1976 года",
    ),
    ("../196X", "by the 1960s", "au plus tard dans les années 1960", "не позднее 1960-х годов"),
    ("2022/..", "since 2022", "depuis 2022", "с 2022 года"),
    ("2022-02/..", "since Feb 2022", "depuis février 2022", "с февраля 2022 года"),
    (
        "2022-02-02/..",
        "since 2 Feb 2022",
        "depuis le 2 février 2022",
        "со 2 февраля 2022 года",
    ),
    ("2022~/..", "since about 2022", "depuis environ 2022", "примерно с 2022 года"),
    ("1960/1991", "between 1960 and 1991", "entre 1960 et 1991", "между 1960 и 1991 годами"),
    (
        "1960~/1991?",
        "between about 1960 and possibly 1991",
        "entre environ 1960 et peut-être 1991",
        "между примерно 1960 и, возможно, 1991 годами",
    ),
    (
        "2020-08/2021-05",
        "between Aug 2020 and May 2021",
        "entre août 2020 et mai 2021",
        "между августом 2020 года и маем 2021 года",
    ),
    (
        "196X/1976",
        "between the 1960s and 1976",
        "entre les années 1960 et 1976",
        "между 1960-ми годами и 1976 годом",
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
        "between 100 BC and 44 BC",
        "entre 100 av. J.-C. et 44 av. J.-C.",
        "между 100 годом до н. э. и 44 годом до н. э.",
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
        ("1960~/1991", "between about 1960 and 1991"),
        ("1960/1961-05-04", "between 1960 and 4 May 1961"),
        ("1960/1960-05", "between 1960 and May 1960"),
        ("1960-05/1960", "between May 1960 and 1960"),
        ("1961/1961", "1961"),
        ("1971/197X~", "between 1971 and about the 1970s"),
        ("2022-01~/..", "since about Jan 2022"),
        ("2021-12-23/..", "since 23 Dec 2021"),
    ],
)
def test_more_dates_in_english(edtf, english):
    assert words(edtf) == english


@pytest.mark.parametrize(
    ("edtf", "english"),
    [("1961-03", "Mar 1961"), ("1961-04~", "about Apr 1961"), ("../1961-06", "by Jun 1961")],
)
def test_months_are_short_as_in_cldr(edtf, english):
    assert words(edtf) == english


def test_a_language_without_phrases_is_refused():
    with pytest.raises(KeyError):
        words("1961", "xx")


WINDOWS = [
    # first, last, English, French, Russian
    ((1960, 1, 1), (1991, 12, 31), "1960 to 1991", "1960 – 1991", "1960 год – 1991 год"),
    ((1960, 1, 1), (1960, 12, 31), "1960", "1960", "1960 год"),
    ((1960, 3, 1), (1960, 3, 31), "Mar 1960", "mars 1960", "март 1960 года"),
    ((1960, 3, 1), (1960, 3, 1), "1 Mar 1960", "1er mars 1960", "1 марта 1960 года"),
    (
        (1968, 11, 19),
        (1976, 10, 31),
        "19 Nov 1968 to 31 Oct 1976",
        "19 novembre 1968 – 31 octobre 1976",
        "19 ноября 1968 года – 31 октября 1976 года",
    ),
    (
        (2021, 11, 1),
        (2021, 12, 31),
        "Nov 2021 to Dec 2021",
        "novembre 2021 – décembre 2021",
        "ноябрь 2021 года – декабрь 2021 года",
    ),
    (
        (2021, 1, 1),
        (2021, 5, 4),
        "1 Jan 2021 to 4 May 2021",
        "1er janvier 2021 – 4 mai 2021",
        "1 января 2021 года – 4 мая 2021 года",
    ),
    ((1960, 3, 1), (1960, 3, 15), "1 Mar 1960 to 15 Mar 1960", None, None),
    ((1960, 1, 1), (1960, 1, 31), "Jan 1960", "janvier 1960", "январь 1960 года"),
    ((1960, 12, 31), (1960, 12, 31), "31 Dec 1960", None, None),
    ((-43, 1, 1), (14, 12, 31), "44 BC to 14", "44 av. J.-C. – 14", "44 год до н. э. – 14 год"),
    ((-43, 1, 1), (-43, 3, 15), "1 Jan 44 BC to 15 Mar 44 BC", None, None),
    ((1000, 1, 1), (10000, 5, 31), "1000 to May 10000", None, None),
]


@pytest.mark.parametrize(("first", "last", "english", "french", "russian"), WINDOWS)
def test_windows_in_words(first, last, english, french, russian):
    window = day_number(*first), day_number(*last)
    assert say_window(*window, "en") == english
    assert say_window(*window, "fr") == (french or say_window(*window, "fr"))
    assert say_window(*window, "ru") == (russian or say_window(*window, "ru"))
