"""Files that give the small collection actors, words explained and why an event matters."""

ACTORS = """id,name,kind,offices,spellings,summary,source_id
ida-vrenn,Ida Vrenn,person,envoy (1961)|minister (1970),I. Vren|Ида Вренн,She spoke for all.,study
harbour-office,Harbour Office,organisation,,,An office that let the stalls.,
"""
EVENT_ACTORS = """event_id,actor_id,role
embassy,ida-vrenn,envoy
visit,ida-vrenn,
visit,harbour-office,host
"""
GLOSSARY = """id,term,spellings,meaning,source_id
runway,runway,landing strip,The hard strip that aircraft land on.,
mou,MoU,,A paper of understanding.,digest
"""


def add_people(folder):
    """Write the tables, and say why a visit matters."""
    for name, text in [("actors", ACTORS), ("event_actors", EVENT_ACTORS), ("glossary", GLOSSARY)]:
        (folder.path / f"{name}.csv").write_text(text, encoding="utf-8")
    lines = (folder.path / "events.csv").read_text("utf-8").splitlines()
    told = {"visit": "It led to the MoU.,digest"}
    rows = [f"{row},{told.get(row.split(',')[0], ',')}" for row in lines[1:]]
    head = f"{lines[0]},significance,significance_source"
    (folder.path / "events.csv").write_text("\n".join([head, *rows]) + "\n", "utf-8")
    return folder
