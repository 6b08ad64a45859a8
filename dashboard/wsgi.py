"""The WSGI application of the collection that the environment names."""

import os
import sys

from dashboard.app import create_app
from dashboard.settings import Settings, SettingsError
from events.load import load
from events.problems import CollectionError

try:
    _settings = Settings.from_env(os.environ)
    server = create_app(load(_settings.source, world=_settings.world), _settings).server
except (CollectionError, SettingsError) as error:
    sys.exit(f"atlas: {error}")
