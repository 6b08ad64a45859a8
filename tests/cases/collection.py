"""An invented collection that is small enough to count by hand, as tables."""

from __future__ import annotations

FORMS = [
    *("at", "between", "days", "by", "since", "lasted", "ended"),
    *("until", "once", "after", "every", "each", "one"),
]
MOMENTS = ["day", "month", "year", "decade"]
MARKS = ["", "?", "~", "%"]
ROLES = ["venue", "subject", "origin", "staging", "destination"]
STANCES = ["asserts", "denies", "reports", "speculates", "comments", "plans", "dates"]
STATUSES = ["corroborated", "single-source", "second-hand", "disputed", "alleged", "planned"]
PRECISIONS = ["site", "town", "region", "country"]
THEMES = {
    "trade": ("#1F3F95", "Trade and mines", "T"),
    "law": ("#9A3412", "Law", "L"),
    "arts": ("#1F9387", "Arts & letters", "A"),
}
Moment = tuple[str, str, str]
"""What is said of a day: its text, precision and mark."""

EVENTS: list[tuple[str, str, str, list[Moment | None], list[str], str, str, int, str, str]]
# id, EDTF, form, what is said, four days, theme, status, independent, title, summary
EVENTS = [
    (
        "old-mint", "../1958", "until", [None, ("1958-01-01", "year", "")],
        ["1958-01-01", "1958-12-31", "1958-01-01", "1958-12-31"], "trade", "single-source", 1,
        "The old mint stands in Vessar", "Silver & copper; no one knows since when.",
    ),
    (
        "charter", "1958-03-02", "at", [("1958-03-02", "day", ""), None],
        ["1958-03-02"] * 4, "law", "corroborated", 2,
        "The charter of Örlund, in 3 copies", "A <b>charter</b> of “both towns”.",
    ),
    (
        "school-years", "196X", "at", [("1960-01-01", "decade", ""), None],
        ["1960-01-01", "1969-12-31", "1960-01-01", "1969-12-31"], "arts", "second-hand", 0,
        "Школа на пирсе", "A school opens on the pier.",
    ),
    (
        "first-fair", "1960-02-29", "at", [("1960-02-29", "day", ""), None],
        ["1960-02-29"] * 4, "trade", "corroborated", 2,
        "The first fair: crème brûlée & <i>naïveté</i>", "",
    ),
    (
        "crossing", "1968-11~", "at", [("1968-11-01", "month", "~"), None],
        ["1968-11-01", "1968-11-30", "1968-11-01", "1968-11-30"], "trade", "alleged", 0,
        "The crossing to Örlund", "Forty-two chests go by sea.",
    ),
    (
        "return", "1968-12-30/1969-01-02", "days",
        [("1968-12-30", "day", ""), ("1969-01-02", "day", "")],
        ["1968-12-30", "1968-12-30", "1969-01-02", "1969-01-02"], "law", "disputed", 1,
        "The return", "",
    ),
    (
        "tour", "1971/1974", "lasted", [("1971-01-01", "year", ""), ("1974-01-01", "year", "")],
        ["1971-01-01", "1971-12-31", "1974-01-01", "1974-12-31"], "arts", "single-source", 1,
        "The choir on tour", "İlk konser, \"encore\" и песни.",
    ),
    (
        "songbook", "1972?", "at", [("1972-01-01", "year", "?"), None],
        ["1972-01-01", "1972-12-31", "1972-01-01", "1972-12-31"], "arts", "single-source", 1,
        "A songbook is printed", "Printed somewhere in the country; it says किताब.",
    ),
    (
        "watch", "2001-09/..", "since", [("2001-09-01", "month", ""), None],
        ["2001-09-01", "2001-09-30", "2001-12-31", "2001-12-31"], "law", "single-source", 1,
        "The watch of the coast", "It has not ended.",
    ),
]  # fmt: skip

CONTEXT = {"songbook"}
"""Events of which only a reference from outside speaks."""

PLACES: list[tuple[str, float | None, float | None, str, str, str, str, str, list[float]]]
# id, lon, lat, precision, kind, country, part_of, name, bounds of an area
PLACES = [
    ("vessar", 10.0, 20.0, "town", "town", "XA", "dunmark", "Vessar", []),
    ("vessar-mint", 10.06, 20.02, "site", "building", "XA", "vessar", "Mint <No. 7> & yard", []),
    ("vessar-pier", 10.02, 19.99, "site", "port", "XA", "vessar", "Пирс Йорра", []),
    ("orlund", 40.5, 55.75, "town", "town", "XB", "", "Örlund", []),
    ("eve-island", -170.5, -14.25, "site", "island", "", "", "Île d’Ève-42", []),
    ("dunmark", None, None, "region", "region", "XA", "tamarel", "Dunmark", [8, 18, 12, 22]),
    ("tamarel", None, None, "country", "country", "XA", "", "Tamarél", [4, 16, 14, 26]),
]

ALIASES = {"vessar": "Vessarre · Вессар", "orlund": "Орлунд"}
"""Other names of places."""

LINKS = [
    ("old-mint", "vessar-mint", "venue"), ("old-mint", "tamarel", "subject"),
    ("charter", "orlund", "venue"), ("charter", "vessar", "subject"),
    ("charter", "tamarel", "subject"),
    ("school-years", "vessar-pier", "venue"),
    ("first-fair", "vessar", "venue"), ("first-fair", "vessar-pier", "venue"),
    ("crossing", "vessar", "origin"), ("crossing", "orlund", "destination"),
    ("return", "orlund", "origin"), ("return", "vessar", "destination"),
    ("tour", "vessar", "origin"), ("tour", "orlund", "destination"),
    ("tour", "eve-island", "subject"),
    ("songbook", "dunmark", "venue"),
    ("watch", "tamarel", "venue"), ("watch", "dunmark", "subject"),
]  # fmt: skip

STEPS: list[tuple[int, int | None, tuple[str, str], list[float] | None, str, list[int]]]
# tour, event, window, view, query, sources
STEPS = [
    (0, None, ("1958", "2001"), None, "", []),
    (0, 4, ("1968", "1968-11"), None, "", [0]),
    (
        0,
        3,
        ("1960", "1974"),
        [20.0, 10.0, 6.0],
        "themes=trade,law&sources=ledger&ground=pale",
        [0, 2],
    ),
    (0, None, ("1960", "1974"), None, "place=vessar&q=crossing&layers=", []),
    (1, 0, ("1958", "1958"), [1.0, 2.0, 3.0], "", []),
]  # fmt: skip
STEPS_SAID = [
    ["A walk along the harbour", "What the pier has seen.", "", ""],
    ["The crossing", "Chests go by sea to Örlund.", "Who says so?", "The Gazette <alone>."],
    ["The fair", "A fair is held.", "", ""],
    ["Where it began", "Look at Vessar.", "What is missing?", ""],
    ["Coins", "Old ones.", "", ""],
]

SOURCES = [
    # id, kind, url, issued, title, short, publisher, note
    ("gazette", "read", "", ("1969-01-01", "year", ""), "The Örlund Gazette of 1969", "Gazette",
     "Press of Örlund", ""),
    ("memoir", "cited", "", None, "Воспоминания о ярмарке", "Воспоминания", "",
     "One copy is left."),
    ("ledger", "read", "", ("1975-06-01", "month", ""), "Ledger 12/B & notes <draft>",
     "Ledger 12/B", "", ""),
    ("almanac", "outside", "https://almanac.invalid/a?b=1&c=2", ("2002-03-04", "day", ""),
     "Almanac of the coast", "Almanac", "The coast guard", "Looked up for <dates>."),
]  # fmt: skip

CLAIMS = [
    # event, source, stance, via, claim, attributed to, locator
    ("old-mint", "ledger", "asserts", None, "The mint pays in silver.", "", "p. 3"),
    ("charter", "gazette", "asserts", None, "Both towns sign.", "Ida Vrenn", ""),
    ("charter", "almanac", "asserts", None, "The day is kept as a holiday.", "", "s.v. “charter”"),
    ("school-years", "memoir", "reports", "gazette", "В школе сорок два ученика.", "", ""),
    ("first-fair", "gazette", "asserts", None, "A fair on a leap day.", "", "p. 1"),
    ("first-fair", "ledger", "asserts", None, "Stalls are let for the fair.", "", ""),
    ("crossing", "memoir", "speculates", "ledger", "They may have crossed in November.", "", ""),
    ("return", "gazette", "asserts", None, "They come back.", "Ёлка Дуун", "p. 2"),
    ("return", "memoir", "denies", None, "Никто не вернулся.", "", ""),
    ("tour", "ledger", "asserts", None, "Fares for twelve singers.", "Brother Óengus", "f. 9"),
    ("songbook", "almanac", "asserts", None, "A songbook, 1972 or so.", "", ""),
    ("watch", "gazette", "asserts", None, "The watch begins.", "", ""),
    ("watch", "almanac", "comments", "gazette", "It goes on.", "", ""),
]

GUESSED = {"Brother Óengus"}
"""Voices that are a guess."""

ACTORS = [
    # id, kind, source, name, offices, spellings, summary
    ("ida-vrenn", "person", "gazette", "Ida Vrenn", ["envoy (1958)", "judge (1968 to 1970)"],
     ["I. Vren", "Ида Вренн"], "She signs for Vessar & <all>."),
    ("stall-guild", "organisation", None, "Guild of the Stalls", [], [], ""),
    ("coast-guard", "organisation", "almanac", "Coast guard", [], ["Garde côtière d’Ève"],
     "They keep the watch."),
    ("tamarel-state", "state", None, "Tamarél", [], ["Tamarel’"], "A country."),
]  # fmt: skip
ACTOR_KINDS = ["person", "organisation", "state"]

TAKES = [
    ("charter", "ida-vrenn", "signs for Vessar"), ("charter", "tamarel-state", ""),
    ("return", "ida-vrenn", "comes home"),
    ("first-fair", "stall-guild", "lets the stalls"),
    ("watch", "coast-guard", ""), ("watch", "tamarel-state", "pays for it"),
]  # fmt: skip

FILES = {"harbour": "harbour.csv", "choir-book": "Choir <book>.xlsx"}
"""What the events are read from: id and name."""
OF_THE_SECOND = {"school-years", "tour", "songbook"}
"""Events of the second file."""
FIELDS = [
    # event, column, value
    ("charter", "Keeper", "The town hall & <i>its cellar</i>"),
    ("charter", "See also", "https://almanac.invalid/charter?a=1&b=2"),
    ("tour", "Запись", "Forty-two pages"),
]
INTERPRETATIONS = [("charter", "date: 2 March 1958 → 1958-03-02")]
"""Event, and how its row was read."""

SIGNIFICANCE = {
    "charter": ("It is why the towns still meet.", "almanac"),
    "watch": ("A songbook sings of it.", "gazette"),
}
"""Why an event matters, and who says so."""

TITLES = {"tour": "Le chœur en tournée", "watch": "Береговой дозор"}
"""Titles in other languages."""
TERM_ALIASES = {"songbook": "chansonnier · песенник"}
"""Terms in other languages."""
TERMS = [
    # term, other forms, meaning, source
    ("charter", ["founding treaty"], "A paper that founds something & says how.", None),
    ("songbook", ["hymnal", "hymnals"], "A book of songs.", "almanac"),
    ("FAIR", [], "An office that no text names.", None),
]
EXPLAINED = {
    "charter": "charter founding treaty",
    "songbook": "songbook hymnal hymnals chansonnier песенник",
    "watch": "songbook hymnal hymnals chansonnier песенник",
}
"""Forms of the terms that stand in what is told of an event."""

WAYS = [("vessar", "orlund", ["crossing", "tour"]), ("orlund", "vessar", ["return"])]
"""Origin, destination, and the events that go that way."""
LINES = [
    [[10.0, 20.0], [18.6, 33.5], [29.0, 46.0], [40.5, 55.75]],
    [[40.5, 55.75], [29.0, 46.0], [18.6, 33.5], [10.0, 20.0]],
]
