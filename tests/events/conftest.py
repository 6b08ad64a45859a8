"""A small valid collection that tests copy and break."""

import json
from pathlib import Path

import pytest

FILES = {
    "events.csv": """id,title,date,theme,status,summary
embassy,An embassy opens,1961~,diplomacy,single-source,The first embassy opens.
air-base,A runway is lengthened,../1976,military,second-hand,Known only to be done by 1976.
visit,A visit to Moscow,2021-09-04,politics,disputed,Two sides tell it differently.
""",
    "event_places.csv": """event_id,place_id,role
embassy,bamako,venue
air-base,mopti-air-base,subject
visit,bamako,origin
visit,moscow,destination
visit,my-hall,venue
""",
    "claims.csv": """event_id,claim,source_id,stance,attributed_to,locator,via
embassy,It opened about 1961.,study,asserts,,p. 3,
air-base,The runway was longer by 1976.,study,reports,a ministry,,digest
visit,They met.,digest,asserts,,par. 2,
visit,They did not meet.,letter,denies,the ministry,,
""",
    "places.csv": """id,name,lat,lon,precision,kind,country,part_of,coordinates_from,accuracy_km
my-hall,A hall,55.75,37.62,site,building,RU,moscow,hand-entered: for the example,1
""",
    "eras.csv": """id,title,start,end,summary,boundary
first,First years,1960-09-22,1968-11-18,The first years.,independence
second,Later years,1968-11-19,..,The years since.,a change of power
""",
    "relations.csv": """event_id,related_id,reason
visit,embassy,The embassy arranged the visit.
""",
    "sources.json": json.dumps(
        [
            {
                "id": "study",
                "type": "report",
                "title": "A study",
                "custom": {"cited-by": ["digest"]},
            },
            {"id": "digest", "type": "webpage", "title": "A digest"},
            {"id": "letter", "type": "article-newspaper", "title": "A letter"},
        ]
    ),
    "datapackage.json": json.dumps(
        {
            "name": "small",
            "title": "A small collection",
            "version": "1.0",
            "themes": [
                {"id": "diplomacy", "title": {"en": "Diplomacy"}, "colour": "#1f3f95"},
                {"id": "military", "title": "Military"},
                {"id": "economy", "title": "Economy"},
                {"id": "education-culture", "title": "Education and culture", "letter": "C"},
                {"id": "politics", "title": "Politics"},
            ],
        }
    ),
}


class Folder:
    """A collection folder on disk, to be broken in one place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name, text in FILES.items():
            (path / name).write_text(text, encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        text = (self.path / file).read_text(encoding="utf-8")
        assert old in text
        (self.path / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, file: str, line: str) -> None:
        with (self.path / file).open("a", encoding="utf-8") as stream:
            stream.write(line + "\n")


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)
