"""The page without a server: a folder, one file, or a package for a learning platform."""

from dashboard.publish import paper
from dashboard.publish.capture import capture
from dashboard.publish.exports import exports, features, seen
from dashboard.publish.formats import FORMATS, downloads, files
from dashboard.publish.output import PublishError, write

__all__ = [
    "FORMATS",
    "PublishError",
    "capture",
    "downloads",
    "exports",
    "features",
    "files",
    "paper",
    "seen",
    "write",
]
