"""OGC API – Features, Part 1: Core (OGC 17-069r4): the events for programs that read maps."""

from dashboard.server.ogc.routes import ENDPOINT, FOLDER, register
from dashboard.server.ogc.saved import pages

__all__ = ["ENDPOINT", "FOLDER", "pages", "register"]
