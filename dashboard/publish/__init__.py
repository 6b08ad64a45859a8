"""The page without a server: a folder, one file, or a package for a learning platform."""

from dashboard.publish import paper
from dashboard.publish.capture import capture
from dashboard.publish.carrying import carried
from dashboard.publish.exports import exports, features, seen
from dashboard.publish.formats import FORMATS, downloads, files, told_of_media
from dashboard.publish.output import PublishError, write
from dashboard.publish.vast import check_kind, is_vast, write_site

__all__ = [
    "FORMATS",
    "PublishError",
    "capture",
    "carried",
    "check_kind",
    "downloads",
    "exports",
    "features",
    "files",
    "is_vast",
    "paper",
    "seen",
    "told_of_media",
    "write",
    "write_site",
]
