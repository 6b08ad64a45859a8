"""Raw rows to problems: every rule, in one go."""

from events.problems import Problem
from events.raw import RawCollection
from events.rules.actors import check_actors
from events.rules.bibliography import check_sources
from events.rules.chronology import check_dates, check_eras, check_limits
from events.rules.geography import check_event_places, check_places
from events.rules.glossary import check_glossary, check_significance
from events.rules.history import check_history
from events.rules.media import check_media
from events.rules.outset import check_outset
from events.rules.shape import check_metadata, check_shape
from events.rules.testimony import check_attested, check_references
from events.rules.themes import check_event_themes, check_themes
from events.rules.tours import check_tours
from events.rules.voices import check_voices
from events.schema import METADATA_FILE, SOURCES_FILE, TABLES
from geodata.gazetteer import Gazetteer, load_gazetteer

_FILE_ORDER = [METADATA_FILE, *(schema.file for schema in TABLES.values()), SOURCES_FILE]


def validate(raw: RawCollection, gazetteer: Gazetteer | None = None) -> list[Problem]:
    """Find every problem, in the order of files and rows.

    The gazetteer is the packaged one where none is given.
    """
    gazetteer = gazetteer or load_gazetteer()
    found = [
        *raw.problems,
        *check_metadata(raw),
        *check_themes(raw),
        *check_shape(raw),
        *check_event_themes(raw),
        *check_dates(raw),
        *check_limits(raw),
        *check_attested(raw),
        *check_voices(raw),
        *check_references(raw),
        *check_actors(raw),
        *check_glossary(raw),
        *check_significance(raw),
        *check_event_places(raw, gazetteer),
        *check_places(raw, gazetteer),
        *check_eras(raw),
        *check_tours(raw),
        *check_outset(raw),
        *check_media(raw),
        *check_sources(raw),
        *check_history(raw),
    ]
    return sorted(dict.fromkeys(found), key=_order)


def _order(problem: Problem) -> tuple[int, int]:
    known = problem.file in _FILE_ORDER
    return (_FILE_ORDER.index(problem.file) if known else -1, problem.row or 0)
