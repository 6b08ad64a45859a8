"""The WSGI application of the collection that the environment names."""

import os
import sys

from dashboard.app import app_of
from dashboard.settings import Settings, SettingsError
from events.problems import CollectionError

try:
    _settings = Settings.from_env(os.environ)
    _sources = (_settings.source,) if _settings.source else None
    server = app_of(_sources, _settings, world=_settings.world).server
except (CollectionError, SettingsError) as error:
    sys.exit(f"atlas: {error}")
