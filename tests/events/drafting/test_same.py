"""A file that is opened as a draft is the collection that the file itself is."""

from __future__ import annotations

import json

import pytest

from events.drafting.checking import checked
from events.drafting.making import made
from events.drafting.opening import opened
from events.load import load
from events.problems import CollectionError, UnreadableError
from tests.events.drafting.same import differing, rowless
from tests.events.formats.profiles.test_opening import FILES as PROFILES
from tests.events.formats.test_malformed import CASES
from tests.events.formats.tools.test_opening import FILES as TOOLS

SQUARE = [[[2, 48], [3, 48], [3, 49], [2, 49], [2, 48]]]
AREA = {
    "type": "Feature",
    "properties": {"name": "Fair", "start": "1961", "end": "1963"},
    "geometry": {"type": "Polygon", "coordinates": SQUARE},
}
SHAPES = {
    "words.csv": "What,When\nFair,about 1961\nFlood,before May 1968\nStrike,18-21 March 1961\n",
    "mixed.csv": "What,When\nFair,03/04/1961\nFlood,25/04/1961\n",
    "bce.csv": "name,date,lat,lon\nTemple,447 BCE - 432 BCE,37.97,23.73\nWall,0043 BC,1,2\n",
    "comma.csv": "Titre;Date;Latitude;Longitude\nPont;mars 1961;48,85;2,35\nRue;1962;48,8;2,3\n",
    "dms.csv": 'title,date,coordinates\nFair,1961,"48°51\'N 2°21\'E"\nFlood,1962,"1, 2"\n',
    "parts.csv": "title,year,month,day,lat,lon\nFair,1961,3,18,1,2\nFlood,1961,,,3,4\n",
    "span.csv": "title,start,end,place\nFair,1961,1963,Lyon\nFlood,1965,1964,Lyon\n",
    "hijri.csv": "title,hijri date,place\nFair,1380,Lyon\nFlood,12 Ramadan 1381,Lyon\n",
    "angles.csv": "title,date,lat deg,lat min,lon deg,lon min\nFair,1961,48,51,2,21\n",
    "sorted.csv": "title,date,kind,source,status\n"
    "Fair,1961,Sport,The Times,disputed\nFlood,1962,,,\nStrike,soon,Work; Rights,BBC,reported\n",
    "doubled.csv": "id,title,date,lat,lon\n"
    "A 1,Fair,1961,1,2\na-1,Flood,1962,1,2\n,Strike,1963,1,2\n",
    "twice.csv": "title,date,place\nFair,1961,Lyon\nFair,1961,Lyon\n",
    "long.csv": f"title,date\n{'A very long title of many words ' * 9},[1960-09-22..1976-12-31]\n",
    "untitled.csv": "date,place\n1961,Lyon\n1962,Paris\n",
    "journey.csv": "title,date,origin,destination\n"
    "Trip,1961,Lyon,Paris\nWay back,1962,Paris,Lyon\n",
    "two.csv": "title,date,place\nFair,1961,Lyon; Paris\nFlood,1962,Nowhere at all\n",
    "lost.csv": "title,date,place\nFair,1961,Lyon\nRemark,soon,\n,,\nFlood,1962,\n",
    "Спорт.csv": "title,date,theme\nИгры,1961,Спорт\nМатч,1962,Футбол\n",
    "nine.csv": "title,date,theme\n" + "".join(f"E{n},1961,T{n}\n" for n in range(12)),
    "area.geojson": json.dumps({"type": "FeatureCollection", "features": [AREA]}),
    "rows.jsonl": '{"title": "Fair", "date": "1961", "lat": 1, "lon": 2}\n',
}
MADE = {**SHAPES, **PROFILES, **TOOLS}
FILES = {
    **{
        name: (name, text if isinstance(text, str) else json.dumps(text))
        for name, text in MADE.items()
    },
    **{name: (file, content) for name, (file, content, *_) in [*CASES.items()][::3]},
}


@pytest.mark.parametrize("name", FILES)
def test_a_draft_gives_what_its_file_gives(tmp_path, name):
    file, content = FILES[name]
    path = tmp_path / file
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    try:
        collection = load(path)
    except CollectionError:
        assert _shown(path) is None
        return
    draft = opened(path)
    again = made(checked(json.loads(json.dumps(draft.draft)))).collection
    assert again is not None
    assert differing(collection, again) == []
    told = {*rowless([*draft.notes, *again.notes])}
    assert {*rowless(collection.notes)} == {one for one in told if "long cells" not in one}


def _shown(path):
    """Give what is shown of a file of which nothing can be shown: a report, or nothing."""
    try:
        return opened(path).made.collection
    except UnreadableError as error:
        assert "\n" not in str(error)
        return None
