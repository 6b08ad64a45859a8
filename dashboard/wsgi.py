"""The WSGI application of the collection that the environment names."""

import os
import sys

from dashboard.app import app_of
from dashboard.settings import Settings, SettingsError
from dashboard.workshop.app import beside
from events.problems import CollectionError

try:
    _settings = Settings.from_env(os.environ)
    _sources = (_settings.source,) if _settings.source else None
    _app = app_of(_sources, _settings, world=_settings.world)
    if _settings.workshop:
        beside(_app, _settings, _sources or ())
    server = _app.server
except (CollectionError, SettingsError) as error:
    sys.exit(f"atlas: {error}")
