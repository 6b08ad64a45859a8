"""What a view holds: examples, with the sentence that says each."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from tests.cases import events
from tests.cases.collection import CONTEXT, EVENTS, FILES, THEMES
from tests.cases.days import first_last

WHOLE = "1958 to 2001"
Example = dict[str, Any]
"""Keys of the address, with `says`, and `said`: what the sentence holds beside the count."""

WINDOWS: list[Example] = [
    {"says": "all events, in all years", "said": WHOLE},
    {"says": "a month", "from": "1968-11", "to": "1968-11", "said": "Nov 1968"},
    {"says": "a part of that month", "from": "1968-11-10", "to": "1968-11-20",
     "said": "10 Nov 1968 to 20 Nov 1968"},
    {"says": "from a day to the end of a month", "from": "1968-11-19", "to": "1976-10",
     "said": "19 Nov 1968 to 31 Oct 1976"},
    {"says": "the first day of what lasted", "from": "1968-12-30", "to": "1968-12-30",
     "said": "30 Dec 1968"},
    {"says": "the day before", "from": "1968-12-29", "to": "1968-12-29",
     "said": "29 Dec 1968"},
    {"says": "both bounds are days of the window", "from": "1960-02-29", "to": "1960-02-29",
     "said": "29 Feb 1960"},
    {"says": "the two days after", "from": "1960-03-01", "to": "1960-03-02",
     "said": "1 Mar 1960 to 2 Mar 1960"},
    {"says": "a day between the first and the last of what lasted", "from": "1969-01-02",
     "to": "1969-01-02", "said": "2 Jan 1969"},
    {"says": "the day after it ended", "from": "1969-01-03", "to": "1969-01-03",
     "said": "3 Jan 1969"},
    {"says": "a decade whole", "from": "1960", "to": "1969", "said": "1960 to 1969"},
    {"says": "a decade but a day", "from": "1960-01-02", "to": "1969",
     "said": "2 Jan 1960 to 31 Dec 1969"},
    {"says": "what may have begun long before", "from": "1800", "to": "1900",
     "said": "1800 to 1900"},
    {"says": "what has not ended", "from": "2050", "to": "2060", "said": "2050 to 2060"},
    {"says": "within an interval of years", "from": "1972", "to": "1973", "said": "1972 to 1973"},
    {"says": "nothing at all", "from": "1980", "to": "1990", "said": "1980 to 1990"},
    {"says": "within one year both ends have a month", "from": "1968-06", "to": "1968",
     "said": "Jun 1968 to Dec 1968"},
]  # fmt: skip

FILTERS: list[Example] = [
    {"says": "one theme", "themes": ["law"], "said": f"{WHOLE}, law"},
    {"says": "two themes", "themes": ["trade", "arts"],
     "said": f"{WHOLE}, trade and mines and arts & letters"},
    {"says": "no theme", "themes": [], "said": f"{WHOLE}, no theme"},
    {"says": "one file of two", "files": ["harbour"], "said": f"{WHOLE}, from harbour.csv"},
    {"says": "another", "files": ["choir-book"], "said": f"{WHOLE}, from Choir <book>.xlsx"},
    {"says": "no file", "files": [], "said": f"{WHOLE}, from no file"},
    {"says": "a file and a theme", "files": ["choir-book"], "themes": ["law", "arts"],
     "said": f"{WHOLE}, law and arts & letters, from Choir <book>.xlsx"},
    {"says": "a source by its own claims and by what was read in it", "sources": ["ledger"],
     "said": f"{WHOLE}, according to Ledger 12/B"},
    {"says": "a source that others quote", "sources": ["gazette"],
     "said": f"{WHOLE}, according to Gazette"},
    {"says": "two sources together", "sources": ["memoir", "almanac"],
     "said": f"{WHOLE}, according to Воспоминания and Almanac"},
    {"says": "three sources together", "sources": ["memoir", "ledger", "almanac"],
     "said": f"{WHOLE}, according to Воспоминания, Ledger 12/B and Almanac"},
    {"says": "more sources are counted", "sources": ["gazette", "memoir", "ledger", "almanac"],
     "said": f"{WHOLE}, according to Gazette and 3 more sources"},
    {"says": "two independent voices, of which none is denied", "sources": ["attested-2"],
     "said": f"{WHOLE}, according to at least two independent voices"},
    {"says": "agreement goes before single sources", "sources": ["attested-2", "almanac"],
     "said": f"{WHOLE}, according to at least two independent voices and Almanac"},
    {"says": "context is found by its own source", "sources": ["almanac"], "themes": ["arts"],
     "said": f"{WHOLE}, arts & letters, according to Almanac"},
    {"says": "and hidden by any other", "sources": ["ledger"], "themes": ["arts"],
     "said": f"{WHOLE}, arts & letters, according to Ledger 12/B"},
]  # fmt: skip

SEARCHES: list[Example] = [
    {"says": "no blank narrows", "q": " \t ", "words": [],
     "said": f"{WHOLE}, nothing to look for in “ \t ”"},
    {"says": "nor does what cannot be seen", "q": "\u00ad\u0301", "words": [],
     "said": f"{WHOLE}, nothing to look for in “\u00ad\u0301”"},
    {"says": "in a title", "q": "crossing", "words": ["crossing"]},
    {"says": "case does not count", "q": "CROSSING", "words": ["crossing"]},
    {"says": "accents do not count, here", "q": "creme brulee", "words": ["creme", "brulee"]},
    {"says": "or there", "q": "fáïr", "words": ["fair"]},
    {"says": "accents written apart", "q": "Orlu\u0308nd", "words": ["örlund"]},
    {"says": "Cyrillic, whose Й is a letter", "q": "ЙОРРА", "words": ["йорра"]},
    {"says": "and no И", "q": "иорра", "words": ["иорра"]},
    {"says": "any apostrophe", "q": "d'eve", "words": ["d’ève"]},
    {"says": "any dash", "q": "forty–two", "words": ["forty-two"]},
    {"says": "the name of a place in another language", "q": "вессар", "words": ["Вессар"]},
    {"says": "another spelling of it", "q": "vessarre", "words": ["vessarre"]},
    {"says": "a voice", "q": "елка", "words": ["Ёлка"]},
    {"says": "another voice", "q": "oengus", "words": ["Óengus"]},
    {"says": "another spelling of who took part", "q": "вренн", "words": ["вренн"]},
    {"says": "a spelling with an apostrophe", "q": "cotiere d'eve", "words": ["cotiere", "d'eve"]},
    {"says": "another form of a word that is explained", "q": "treaty", "words": ["treaty"]},
    {"says": "a title in another language", "q": "CHŒUR tournee", "words": ["CHŒUR", "tournee"]},
    {"says": "and in another script", "q": "ДОЗОР", "words": ["дозор"]},
    {"says": "a term in another language", "q": "песенник", "words": ["песенник"]},
    {"says": "and of one in why it matters", "q": "hymnal", "words": ["hymnal"]},
    {"says": "what else a file says", "q": "cellar", "words": ["cellar"]},
    {"says": "why it matters", "q": "still meet", "words": ["still", "meet"]},
    {"says": "marks that take room of their own", "q": "कतब", "words": ["कतब"]},
    {"says": "a dotted capital", "q": "ilk", "words": ["İlk"]},
    {"says": "in a summary", "q": "forty-two", "words": ["forty-two"]},
    {"says": "the name of a place", "q": "ève-42", "words": ["ève-42"]},
    {"says": "the name of an area", "q": "tamarel", "words": ["Tamarél"]},
    {"says": "the title of a source", "q": "ledger 12/b", "words": ["ledger", "12/b"]},
    {"says": "the title of a source in Cyrillic", "q": "ВОСПОМИНАНИЯ", "words": ["воспоминания"]},
    {"says": "a claim", "q": "сорок два", "words": ["сорок", "два"]},
    {"says": "the date in words", "q": "nov 1968", "words": ["nov", "1968"]},
    {"says": "a month in full", "q": "December 1968", "words": ["december", "1968"]},
    {"says": "another date in words", "q": "1960s", "words": ["1960s"]},
    {"says": "words in any order, each anywhere", "q": "örlund choir",
     "words": ["choir", "örlund"]},
    {"says": "a part of a word", "q": "choo", "words": ["choo"]},
    {"says": "one word alone is not enough", "q": "fair atlantis", "words": ["fair", "atlantis"]},
    {"says": "no hit", "q": "atlantis", "words": ["atlantis"]},
    {"says": "markup is text", "q": "<b>charter</b>", "words": ["<b>charter</b>"]},
    {"says": "quotation marks", "q": "\"encore\"", "words": ["\"encore\""]},
    {"says": "a pattern is text", "q": "c.arter", "words": ["c.arter"]},
    {"says": "braces are text", "q": "{n}", "words": ["{n}"]},
    {"says": "a replacement is text", "q": "$& $1", "words": ["$&", "$1"]},
    {"says": "a backslash is text", "q": "\\1", "words": ["\\1"]},
    {"says": "a no-break space parts words", "q": "mint\u00a0silver", "words": ["mint", "silver"]},
    {"says": "an ideographic space too", "q": "mint\u3000silver", "words": ["mint", "silver"]},
    {"says": "a byte-order mark too", "q": "\ufeffmint\ufeffsilver", "words": ["mint", "silver"]},
    {"says": "a next line too", "q": "mint\x85silver", "words": ["mint", "silver"]},
    {"says": "a unit separator too", "q": "mint\x1fsilver\x1c", "words": ["mint", "silver"]},
    {"says": "a zero-width space does not", "q": "mint\u200bsilver", "words": ["mintsilver"]},
]  # fmt: skip

PLACES: list[Example] = [
    {"says": "a town stands for its sites", "place": ["vessar"], "said": f"{WHOLE}, at Vessar"},
    {"says": "a site for itself", "place": ["vessar-pier"], "said": f"{WHOLE}, at Пирс Йорра"},
    {"says": "an area for itself, not for what is in it", "place": ["dunmark"],
     "said": f"{WHOLE}, at Dunmark"},
    {"says": "two places", "place": ["orlund", "tamarel"],
     "said": f"{WHOLE}, at Örlund and Tamarél"},
    {"says": "more places", "place": ["vessar-mint", "orlund", "eve-island"],
     "said": f"{WHOLE}, at Mint <No. 7> & yard and 2 more places nearby"},
]  # fmt: skip

ACTORS: list[Example] = [
    {"says": "who took part", "actor": ["ida-vrenn"], "said": f"{WHOLE}, with Ida Vrenn"},
    {"says": "either of two", "actor": ["stall-guild", "coast-guard"],
     "said": f"{WHOLE}, with any of Guild of the Stalls and Coast guard"},
    {"says": "more actors", "actor": ["ida-vrenn", "stall-guild", "coast-guard", "tamarel-state"],
     "said": f"{WHOLE}, with any of Ida Vrenn and 3 others"},
    {"says": "an actor at a place", "actor": ["ida-vrenn"], "place": ["orlund"], "to": "1960",
     "said": "1958 to 1960, at Örlund, with Ida Vrenn"},
    {"says": "an actor and a search", "actor": ["ida-vrenn"], "q": "charter",
     "words": ["charter"], "said": f"{WHOLE}, with Ida Vrenn, matching “charter”"},
]  # fmt: skip

TOGETHER: list[Example] = [
    {"says": "theme, window and place", "from": "1968-11", "to": "1991", "themes": ["arts", "law"],
     "place": ["orlund"], "said": "Nov 1968 to 1991, law and arts & letters, at Örlund"},
    {"says": "source and search", "sources": ["gazette"], "q": "fair", "words": ["fair"],
     "said": f"{WHOLE}, according to Gazette, matching “fair”"},
    {"says": "everything", "from": "1958", "to": "1960", "themes": ["trade", "law"],
     "sources": ["ledger", "almanac"], "q": "vessar", "words": ["vessar"], "place": ["vessar"],
     "said": "1958 to 1960, trade and mines and law, according to Ledger 12/B and Almanac, "
             "at Vessar, matching “vessar”"},
    {"says": "the place alone leaves nothing", "themes": ["arts"], "place": ["vessar-mint"],
     "said": f"{WHOLE}, arts & letters, at Mint <No. 7> & yard"},
    {"says": "layers, an open card and a camera hold no events back", "layers": [],
     "event": ["tour"], "view": ["1", "2", "3"], "said": WHOLE},
]  # fmt: skip

CHOICES = (
    *("from", "to", "themes", "layers", "files", "sources"),
    *("q", "place", "actor", "event", "view"),
)


def cases() -> list[dict[str, Any]]:
    searches = [{"said": _searched(row["q"]), **row} for row in SEARCHES]
    return [_case(row) for row in [*WINDOWS, *FILTERS, *searches, *PLACES, *ACTORS, *TOGETHER]]


def _searched(q: str) -> str:
    return f"{WHOLE}, matching “{q}”"


def _case(row: Example) -> dict[str, Any]:
    everywhere = _passing(row)
    here = everywhere & events.at_places(row["place"]) if row.get("place") else everywhere
    flags, anywhere = (_flags(row, names) for names in (here, everywhere))
    counted = [flag for flag, name in zip(flags, events.IDS, strict=True) if name not in CONTEXT]
    certain, possible = counted.count(2), counted.count(1)
    context = sum(map(bool, flags)) - certain - possible
    count = f"{certain + possible} event{'' if certain + possible == 1 else 's'}"
    counts = ((certain, "certain"), (possible, "possible"))
    sure = ", ".join(f"{n} {how}" for n, how in counts if n)
    sure = f": {sure}" if sure else ""
    beside = f", and {context} of context" if context else ""
    return {
        "says": row["says"],
        "query": _query(row),
        "flags": flags,
        "certain": certain,
        "possible": possible,
        "context": context,
        "status": f"{count}, {row['said']}{sure}{beside}.",
        "anywhere": anywhere,
    }


def _passing(row: Example) -> set[str]:
    names = {event[0] for event in EVENTS if event[5] in row.get("themes", THEMES)}
    names &= events.of_files(row.get("files", FILES))
    if row.get("sources"):
        names &= events.of_sources(row["sources"])
    if row.get("actor"):
        names &= events.of_actors(row["actor"])
    return names & events.found(row["words"]) if "words" in row else names


def _flags(row: Example, names: set[str]) -> list[int]:
    a, b = first_last(row.get("from", "1958"))[0], first_last(row.get("to", "2001"))[1]
    return [events.flag(name, a, b) if name in names else 0 for name in events.IDS]


def _query(row: Example) -> str:
    chosen = {key: row[key] for key in CHOICES if key in row}
    texts = {k: v if isinstance(v, str) else ",".join(v) for k, v in chosen.items()}
    return "&".join(f"{key}={quote(text, safe=',')}" for key, text in texts.items())
