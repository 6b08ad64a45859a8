"""Addresses by hand: what a query means, what of it is left out, and how it is written again."""

from __future__ import annotations

from typing import Any

from tests.cases.days import day, last_of

TWO_UNITS = "\N{ALCHEMICAL SYMBOL FOR GOLD}"
"""One code point of two UTF-16 units, four bytes in UTF-8."""
CUT = "ab" * 39 + "c"
"""79 code points: the 80th is the last that a search keeps."""
SIGN = "%F0%9F%9C%9A"

View = dict[str, Any]
Row = tuple[str, View, list[tuple[str, str]], str]


def camera(lat: float, lon: float, zoom: float) -> View:
    return {"view": {"lat": lat, "lon": lon, "zoom": zoom}}


DAYS: list[Row] = [
    ("", {}, [], ""),
    ("?", {}, [], ""),
    ("?from=1968-11&to=1991", {"from": day(1968, 11), "to": last_of(1991)}, [],
     "from=1968-11&to=1991"),
    ("to=1991&from=1968", {"from": day(1968), "to": last_of(1991)}, [], "from=1968&to=1991"),
    ("from=1968-11-19", {"from": day(1968, 11, 19)}, [], "from=1968-11-19"),
    ("from=1968-1-5", {"from": day(1968, 1, 5)}, [], "from=1968-01-05"),
    ("from=1968-11-01&to=1968-11-30", {"from": day(1968, 11), "to": day(1968, 11, 30)}, [],
     "from=1968-11&to=1968-11"),
    ("to=1960-02-29", {"to": day(1960, 2, 29)}, [], "to=1960-02"),
    ("from=1960&to=1960", {"from": day(1960), "to": last_of(1960)}, [], "from=1960&to=1960"),
    ("from=1958&to=2001", {}, [], ""),
    ("from=1958-01-01&to=2001-12-31", {}, [], ""),
    ("from=1800&to=2100", {"from": day(1800), "to": last_of(2100)}, [], "from=1800&to=2100"),
    ("from=968", {"from": day(968)}, [], "from=0968"),
    ("from=0", {"from": day(0)}, [], "from=0000"),
    ("from=-43-3-15", {"from": day(-43, 3, 15)}, [], "from=-0043-03-15"),
    ("from=-12345&to=12345", {"from": day(-12345), "to": last_of(12345)}, [],
     "from=-12345&to=12345"),
    ("from=+1968%20", {"from": day(1968)}, [], "from=1968"),
    ("from=%2B1968", {}, [("from", "+1968")], ""),
    ("from=%C2%A01968", {}, [("from", "\u00a01968")], ""),
    ("from=１９６８", {}, [("from", "１９６８")], ""),
    ("from=1234567", {}, [("from", "1234567")], ""),
    ("from=soon&to=1968-13", {}, [("from", "soon"), ("to", "1968-13")], ""),
    ("from=1900-02-29&to=1961-02-29", {}, [("from", "1900-02-29"), ("to", "1961-02-29")], ""),
    ("from=&to=", {}, [("from", ""), ("to", "")], ""),
    ("from&to", {}, [("from", ""), ("to", "")], ""),
    ("from=1999&to=1968", {}, [("from", "1999")], ""),
    ("from=1968-11-19&to=1968-11-18", {}, [("from", "1968-11-19")], ""),
    ("from=1968-11-19&to=1968-11-19", {"from": day(1968, 11, 19), "to": day(1968, 11, 19)}, [],
     "from=1968-11-19&to=1968-11-19"),
    ("from=2002", {}, [("from", "2002")], ""),
    ("to=1957", {}, [("from", "")], ""),
    ("to=1957&themes=law&from=1999&lang=xx", {"themes": ["law"]},
     [("lang", "xx"), ("from", "1999")], "themes=law"),
]  # fmt: skip

SETS: list[Row] = [
    ("themes=law", {"themes": ["law"]}, [], "themes=law"),
    ("themes=arts,trade", {"themes": ["trade", "arts"]}, [], "themes=trade,arts"),
    ("themes=arts%2Ctrade", {"themes": ["trade", "arts"]}, [], "themes=trade,arts"),
    ("themes=arts,law,trade", {}, [], ""),
    ("themes=law,law,,law,", {"themes": ["law"]}, [], "themes=law"),
    ("themes=law,stars,moons", {"themes": ["law"]}, [("themes", "stars"), ("themes", "moons")],
     "themes=law"),
    ("themes=Law", {}, [("themes", "Law")], ""),
    ("themes= law", {}, [("themes", " law")], ""),
    ("themes=stars,moons", {}, [("themes", "stars,moons")], ""),
    ("themes=,", {}, [("themes", ",")], ""),
    ("themes=", {"themes": []}, [], "themes="),
    ("themes", {"themes": []}, [], "themes="),
    ("layers=", {"layers": []}, [], "layers="),
    ("layers=rivers,arcs,roads", {"layers": ["arcs", "rivers"]}, [("layers", "roads")],
     "layers=arcs,rivers"),
    ("layers=airfields,towns,rivers,regions,areas,arcs", {}, [], ""),
    ("sources=ledger,gazette", {"sources": ["gazette", "ledger"]}, [], "sources=gazette,ledger"),
    ("sources=gazette,attested-2", {"sources": ["attested-2", "gazette"]}, [],
     "sources=attested-2,gazette"),
    ("sources=attested-3", {}, [("sources", "attested-3")], ""),
    ("sources=", {}, [], ""),
    ("place=tamarel,vessar", {"place": ["vessar", "tamarel"]}, [], "place=vessar,tamarel"),
    ("place=nowhere,eve-island", {"place": ["eve-island"]}, [("place", "nowhere")],
     "place=eve-island"),
    ("place=nowhere", {}, [("place", "nowhere")], ""),
    ("place=", {}, [], ""),
    ("actor=tamarel-state,ida-vrenn", {"actor": ["ida-vrenn", "tamarel-state"]}, [],
     "actor=ida-vrenn,tamarel-state"),
    ("event=tour&actor=ida-vrenn&place=vessar",
     {"place": ["vessar"], "actor": ["ida-vrenn"], "event": "tour"}, [],
     "place=vessar&actor=ida-vrenn&event=tour"),
    ("actor=nobody,ida-vrenn", {"actor": ["ida-vrenn"]}, [("actor", "nobody")],
     "actor=ida-vrenn"),
    ("actor=Ida%20Vrenn", {}, [("actor", "Ida Vrenn")], ""),
    ("actor=", {}, [], ""),
    ("show=", {"show": []}, [], "show="),
    ("show=layers,timeline", {"show": ["timeline", "layers"]}, [], "show=timeline,layers"),
    ("show=panel,layers,timeline", {}, [], ""),
    ("show=ribbon", {}, [("show", "ribbon")], ""),
]  # fmt: skip

TEXTS: list[Row] = [
    ("q=fair", {"q": "fair"}, [], "q=fair"),
    ("q=", {}, [], ""),
    ("q", {}, [], ""),
    ("q=+", {"q": " "}, [], "q=%20"),
    ("q=sea+salt%20and%2Bmore", {"q": "sea salt and+more"}, [], "q=sea%20salt%20and%2Bmore"),
    ("q=%D0%81%D0%BB%D0%BA%D0%B0", {"q": "Ёлка"}, [], "q=%D0%81%D0%BB%D0%BA%D0%B0"),
    ("q=Ёлка", {"q": "Ёлка"}, [], "q=%D0%81%D0%BB%D0%BA%D0%B0"),
    ("q=!'()*~-._", {"q": "!'()*~-._"}, [], "q=!'()*~-._"),
    ("q=%21%27%28%29%2A%7E%2D%2E%5F", {"q": "!'()*~-._"}, [], "q=!'()*~-._"),
    ("q=a%26b%3Dc%2Bd", {"q": "a&b=c+d"}, [], "q=a%26b%3Dc%2Bd"),
    ("q=a=b,c;themes=law", {"q": "a=b,c;themes=law"}, [], "q=a%3Db,c%3Bthemes%3Dlaw"),
    ("q=:/?@$", {"q": ":/?@$"}, [], "q=%3A%2F%3F%40%24"),
    ("q=<b>\"[x]\"</b>", {"q": "<b>\"[x]\"</b>"}, [], "q=%3Cb%3E%22%5Bx%5D%22%3C%2Fb%3E"),
    ("q=%3Cscript%3E", {"q": "<script>"}, [], "q=%3Cscript%3E"),
    ("q=%0A%09%00", {"q": "\n\t\0"}, [], "q=%0A%09%00"),
    ("q=%2525", {"q": "%25"}, [], "q=%2525"),
    ("q=100%", {"q": "100%"}, [], "q=100%25"),
    ("q=%zz%4", {"q": "%zz%4"}, [], "q=%25zz%254"),
    ("q=%E9t%E9", {"q": "\ufffdt\ufffd"}, [], "q=%EF%BF%BDt%EF%BF%BD"),
    ("q=%F0%9F%9C", {"q": "\ufffd"}, [], "q=%EF%BF%BD"),
    ("q=%ED%A0%80", {"q": "\ufffd" * 3}, [], "q=" + "%EF%BF%BD" * 3),
    ("q=%C3(", {"q": "\ufffd("}, [], "q=%EF%BF%BD("),
    ("q=" + CUT + "d", {"q": CUT + "d"}, [], "q=" + CUT + "d"),
    ("q=" + CUT + "d" + "e" * 10, {"q": CUT + "d"}, [("q", "e" * 10)], "q=" + CUT + "d"),
    ("q=" + CUT + SIGN + "e" * 10, {"q": CUT + TWO_UNITS}, [("q", "e" * 10)],
     "q=" + CUT + SIGN),
    ("q=" + SIGN * 90, {"q": TWO_UNITS * 80}, [("q", TWO_UNITS * 10)], "q=" + SIGN * 80),
    ("q=" + CUT + "e%CC%81", {"q": CUT + "e"}, [("q", "\u0301")], "q=" + CUT + "e"),
]  # fmt: skip

CAMERAS: list[Row] = [
    ("view=.5,2,3", camera(0.5, 2, 3), [], "view=0.500,2.000,3.00"),
    ("view=5.,2,3", camera(5, 2, 3), [], "view=5.000,2.000,3.00"),
    ("view=0.1234567890123,2,3", camera(0.1234567890123, 2, 3), [], "view=0.123,2.000,3.00"),
    ("view=12.65,-8,7.5", camera(12.65, -8, 7.5), [], "view=12.650,-8.000,7.50"),
    ("view=12.65%2C-8%2C7.5", camera(12.65, -8, 7.5), [], "view=12.650,-8.000,7.50"),
    ("view=85,180,22", camera(85, 180, 22), [], "view=85.000,180.000,22.00"),
    ("view=-85,-180,0", camera(-85, -180, 0), [], "view=-85.000,-180.000,0.00"),
    ("view=012,007,03", camera(12, 7, 3), [], "view=12.000,7.000,3.00"),
    ("view=1.123456789012,2,3", camera(1.123456789012, 2, 3), [], "view=1.123,2.000,3.00"),
    ("view=0.0625,-0.0625,0.125", camera(0.0625, -0.0625, 0.125), [], "view=0.063,-0.063,0.13"),
    ("view=0.1875,-0.1875,0.375", camera(0.1875, -0.1875, 0.375), [], "view=0.188,-0.188,0.38"),
    ("view=-0.125,-0.375,2.5", camera(-0.125, -0.375, 2.5), [], "view=-0.125,-0.375,2.50"),
    ("view=1.0005,12.0005,1.005", camera(1.0005, 12.0005, 1.005), [], "view=1.000,12.001,1.00"),
    ("view=0.9995,-0.9995,2.675", camera(0.9995, -0.9995, 2.675), [], "view=1.000,-1.000,2.67"),
    ("view=-0.0004,0.0004,0.004", camera(-0.0004, 0.0004, 0.004), [], "view=-0.000,0.000,0.00"),
    ("view=-0,0,0", camera(-0.0, 0, 0), [], "view=0.000,0.000,0.00"),
    *(
        (f"view={text}", {}, [("view", meant)], "")
        for text, meant in [
            ("", ""), ("1,2", "1,2"), ("1,2,3,4", "1,2,3,4"), ("1,2,", "1,2,"), (",,", ",,"),
            ("a,b,c", "a,b,c"), ("1_0,5,3", "1_0,5,3"), ("1, 2, 3", "1, 2, 3"),
            ("+1,2,3", " 1,2,3"),
            ("%2B1,2,3", "+1,2,3"), ("1,2,3%0A", "1,2,3\n"), ("1e1,2,3", "1e1,2,3"),
            ("0x1,2,3", "0x1,2,3"), ("Infinity,2,3", "Infinity,2,3"), ("1,inf,3", "1,inf,3"),
            ("NaN,2,3", "NaN,2,3"), ("1;2;3", "1;2;3"),
            ("１,２,３", "１,２,３"), ("0012,2,3", "0012,2,3"), ("--1,2,3", "--1,2,3"),
            ("85.001,0,3", "85.001,0,3"),
            ("95,0,3", "95,0,3"), ("0,180.5,3", "0,180.5,3"), ("0,-181,3", "0,-181,3"),
            ("0,0,22.01", "0,0,22.01"), ("0,0,-1.5", "0,0,-1.5"),
        ]
    ),
]  # fmt: skip

FAIR: View = {
    "tour": "harbour-walk.2", "from": day(1960), "to": last_of(1974), "themes": ["trade", "law"],
    "sources": ["ledger"], "ground": "pale",
}  # fmt: skip
"""What one step of a tour shows."""

OTHERS: list[Row] = [
    ("event=crossing", {"event": "crossing"}, [], "event=crossing"),
    ("event=no-such-event", {}, [("event", "no-such-event")], ""),
    ("event=crossing,tour", {}, [("event", "crossing,tour")], ""),
    ("event=", {}, [("event", "")], ""),
    ("lang=fr", {"lang": "fr"}, [], "lang=fr"),
    ("lang=en", {}, [], ""),
    ("lang=EN", {}, [("lang", "EN")], ""),
    ("lang=", {}, [("lang", "")], ""),
    ("embed=1&play=1", {"embed": True, "play": True}, [], "embed=1&play=1"),
    ("embed=0&play=true", {}, [("embed", "0"), ("play", "true")], ""),
    ("embed=&play", {}, [("embed", ""), ("play", "")], ""),
    ("embed=11", {}, [("embed", "11")], ""),
    ("embed=%201", {}, [("embed", " 1")], ""),
    ("mode=until&to=1968", {"mode": "until", "to": last_of(1968)}, [], "to=1968&mode=until"),
    ("mode=moment&from=1968&to=1968", {"mode": "moment", "from": day(1968), "to": last_of(1968)},
     [], "from=1968&to=1968&mode=moment"),
    ("mode=until&from=1958&to=1968", {"mode": "until", "to": last_of(1968)}, [],
     "to=1968&mode=until"),
    ("mode=until&from=1960&to=1968", {"from": day(1960), "to": last_of(1968)},
     [("mode", "until")], "from=1960&to=1968"),
    ("mode=until&from=1969&to=1968", {"mode": "until"}, [("from", "1969")], "mode=until"),
    ("mode=until&from=soon&to=1968", {"mode": "until", "to": last_of(1968)}, [("from", "soon")],
     "to=1968&mode=until"),
    ("mode=span&to=1968", {"to": last_of(1968)}, [], "to=1968"),
    ("mode=Span", {}, [("mode", "Span")], ""),
    ("map=still", {"map": "still"}, [], "map=still"),
    ("map=live&embed=1", {"map": "live", "embed": True}, [], "embed=1&map=live"),
    ("map=", {}, [("map", "")], ""),
    ("map=Live", {}, [("map", "Live")], ""),
    ("present=1", {"present": True}, [], "present=1"),
    ("scheme=dark", {"scheme": "dark"}, [], "scheme=dark"),
    ("beside=years.1991/2021", {"beside": "years.1991/2021"}, [], "beside=years.1991%2F2021"),
    ("beside=years.1991-01-01/2021-12", {"beside": "years.1991/2021"}, [],
     "beside=years.1991%2F2021"),
    ("beside=years.-43-3-15/968-02", {"beside": "years.-0043-03-15/0968-02"}, [],
     "beside=years.-0043-03-15%2F0968-02"),
    ("beside=years.1968/1968", {"beside": "years.1968/1968"}, [], "beside=years.1968%2F1968"),
    ("beside=years.2021/1991", {}, [("beside", "years.2021/1991")], ""),
    ("beside=years.1991", {}, [("beside", "years.1991")], ""),
    ("beside=years.1968/soon", {}, [("beside", "years.1968/soon")], ""),
    ("beside=years.1968/1991/2021", {}, [("beside", "years.1968/1991/2021")], ""),
    ("beside=source.ledger,gazette", {"beside": "source.gazette,ledger"}, [],
     "beside=source.gazette,ledger"),
    ("beside=source.ledger,rumour", {"beside": "source.ledger"}, [("beside", "rumour")],
     "beside=source.ledger"),
    ("beside=source.rumour", {}, [("beside", "source.rumour")], ""),
    ("beside=source.", {}, [("beside", "source.")], ""),
    ("beside=lang.xx", {}, [("beside", "lang.xx")], ""),
    ("beside=toString.fr", {}, [("beside", "toString.fr")], ""),
    ("beside=", {}, [("beside", "")], ""),
    ("beside=lang.fr&tour=harbour-walk&task=order-7f3a",
     {"beside": "lang.fr", "tour": "harbour-walk", "task": "order-7f3a"}, [],
     "beside=lang.fr&tour=harbour-walk&task=order-7f3a"),
    ("paper=letter,maps,poem", {"paper": ["maps", "letter"]}, [("paper", "poem")],
     "paper=maps,letter"),
    ("tour=harbour-walk.1", {"tour": "harbour-walk.1", "from": day(1968), "to": last_of(1968, 11)},
     [], "tour=harbour-walk.1"),
    ("tour=harbour-walk.2", {**FAIR, **camera(20, 10, 6)}, [], "tour=harbour-walk.2"),
    ("tour=harbour-walk.2&event=first-fair", {**FAIR, "event": "first-fair"}, [],
     "event=first-fair&tour=harbour-walk.2"),
    ("tour=harbour-walk.2&from=1958&sources=&ground=plain&view=1,2,3",
     {**FAIR, "from": day(1958), "sources": [], "ground": "plain", **camera(1, 2, 3)}, [],
     "from=1958&ground=plain&sources=&view=1.000,2.000,3.00&tour=harbour-walk.2"),
    ("tour=harbour-walk.2&from=1975", {**FAIR, "from": day(1958), "to": last_of(2001),
     **camera(20, 10, 6)}, [("from", "1975")], "from=1958&to=2001&tour=harbour-walk.2"),
    ("tour=harbour-walk.3&themes=", {"tour": "harbour-walk.3", "from": day(1960),
     "to": last_of(1974), "place": ["vessar"], "q": "crossing", "layers": [], "themes": []}, [],
     "themes=&tour=harbour-walk.3"),
    ("tour=harbour-walk.4", {}, [("tour", "harbour-walk.4")], ""),
    ("tour=minting.0", {"tour": "minting.0", "to": last_of(1958), **camera(1, 2, 3)}, [],
     "tour=minting.0"),
    ("tour=harbour-walk.x", {}, [("tour", "harbour-walk.x")], ""),
    ("tour=harbour-walk.0001", {}, [("tour", "harbour-walk.0001")], ""),
    ("tour=one-road.1&to=1968", {"to": last_of(1968)}, [("tour", "one-road.1")], "to=1968"),
    ("pin=1.2.0-1a2b3c4d", {"pin": "1.2.0-1a2b3c4d"}, [], "pin=1.2.0-1a2b3c4d"),
    ("pin=0.1.0-rc.1-1a2b3c4d5e6f", {"pin": "0.1.0-rc.1-1a2b3c4d5e6f"}, [],
     "pin=0.1.0-rc.1-1a2b3c4d5e6f"),
    ("pin=1.0%2Bb2_x-1a2b3c4d", {"pin": "1.0+b2_x-1a2b3c4d"}, [], "pin=1.0%2Bb2_x-1a2b3c4d"),
    ("pin=1.0+b2-1a2b3c4d", {}, [("pin", "1.0 b2-1a2b3c4d")], ""),
    ("pin=1.2.0-1A2B3C4D", {}, [("pin", "1.2.0-1A2B3C4D")], ""),
    ("pin=1.2.0-1a2b3c4", {}, [("pin", "1.2.0-1a2b3c4")], ""),
    ("pin=1.2.0-1a2b3c4d%0A", {}, [("pin", "1.2.0-1a2b3c4d\n")], ""),
    ("pin=версия-1a2b3c4d", {}, [("pin", "версия-1a2b3c4d")], ""),
    ("pin=-1a2b3c4d", {}, [("pin", "-1a2b3c4d")], ""),
    ("pin=", {}, [("pin", "")], ""),
    ("utm_source=newsletter&From=1968&Q=fair&=x&themes[]=law", {}, [], ""),
    ("&&q=fair&", {"q": "fair"}, [], "q=fair"),
    ("q=fair&q=tour", {"q": "fair"}, [], "q=fair"),
    ("q=&q=tour", {}, [], ""),
    ("from=soon&from=1968", {}, [("from", "soon")], ""),
    ("from=1968&from=1970&from=soon", {"from": day(1968)}, [], "from=1968"),
    ("%66rom=1968&%71=fair", {"from": day(1968), "q": "fair"}, [], "from=1968&q=fair"),
    (
        "pin=1.2.0-1a2b3c4d&play=1&show=panel&embed=1&lang=fr&view=1,2,3&event=tour&place=vessar"
        "&q=a&sources=ledger&layers=arcs&themes=arts&to=1974&from=1971",
        {
            "from": day(1971), "to": last_of(1974), "themes": ["arts"], "layers": ["arcs"],
            "sources": ["ledger"], "q": "a", "place": ["vessar"], "event": "tour",
            **camera(1, 2, 3), "lang": "fr", "embed": True, "show": ["panel"], "play": True,
            "pin": "1.2.0-1a2b3c4d",
        },
        [],
        "from=1971&to=1974&themes=arts&layers=arcs&sources=ledger&q=a&place=vessar&event=tour"
        "&view=1.000,2.000,3.00&lang=fr&embed=1&show=panel&play=1&pin=1.2.0-1a2b3c4d",
    ),
]  # fmt: skip

WRONG = {
    "from": "soon", "to": "1968-13", "mode": "still", "themes": "stars", "layers": "roads",
    "sources": "rumour", "q": CUT + "de", "place": "nowhere", "event": "no-such-event",
    "view": "95,0,3", "lang": "xx", "embed": "0", "show": "ribbon", "play": "0", "map": "flat",
    "present": "yes", "scheme": "sepia", "beside": "1991", "tour": "Far_away", "task": "guess",
    "pin": "yesterday",
}  # fmt: skip
"""A value of each key that means nothing; of a search, letters beyond the longest."""
SOUND = "from=1968&q=fair&view=1.000,2.000,3.00&lang=fr"


def _all_wrong() -> Row:
    """Every key wrong at once: what is left is the first view, and what fits of the search."""
    left_out = {**WRONG, "q": "e"}
    query = "&".join(f"{key}={value}" for key, value in WRONG.items())
    return query, {"q": CUT + "d"}, [*left_out.items()], f"q={CUT}d"


def _one_wrong(key: str) -> Row:
    """One key wrong beside others that are sound."""
    sound = {"from": day(1968), "q": "fair", **camera(1, 2, 3), "lang": "fr"}
    view = {own: value for own, value in sound.items() if own != key}
    kept = "&".join(part for part in SOUND.split("&") if not part.startswith(f"{key}="))
    return f"{kept}&{key}={WRONG[key]}", view, [(key, WRONG[key])], kept


def cases() -> list[dict[str, Any]]:
    rows = [*DAYS, *SETS, *TEXTS, *CAMERAS, *OTHERS, _all_wrong()]
    rows += [_one_wrong(key) for key in WRONG if key != "q"]
    return [
        {"query": query, "view": view, "ignored": [list(part) for part in ignored], "again": again}
        for query, view, ignored, again in rows
    ]
