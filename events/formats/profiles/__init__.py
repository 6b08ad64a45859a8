"""Tables whose columns a tool or a data set has fixed."""

from events.formats.profiles import (
    acled,
    emdat,
    gdelt,
    lp_tsv,
    my_maps,
    own_table,
    timelinejs,
    ucdp_ged,
    wikidata,
)
from events.formats.profiles.gdelt import header_of
from events.records import Records

PROFILES = (own_table, timelinejs, acled, ucdp_ged, emdat, gdelt, lp_tsv, my_maps, wikidata)
"""Asked one after another; the first that matches the header is applied."""


def applied(records: Records) -> Records:
    """Read a table as the tool or data set means it whose columns it has; any other stays."""
    header = [str(column) for column in records.rows.columns]
    profile = next((one for one in PROFILES if one.matches(header)), None)
    if profile is None and wikidata.is_answer(records.rows):
        profile = wikidata
    return profile.applied(records) if profile else records


__all__ = ["PROFILES", "applied", "header_of"]
