"""What is asked of Python, each as one function that a process of its own runs.

All of them take a folder of their own and who is told of their steps first, and give bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
