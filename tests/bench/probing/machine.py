"""What the figures were measured on."""

from __future__ import annotations

import json
import os
import platform
import re
import tomllib
from datetime import date
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.rivals.bundles import HERE, ROOT

CPU = Path("/proc/cpuinfo")
RENDERER = """() => {
  const gl = document.createElement("canvas").getContext("webgl2");
  const names = gl?.getExtension("WEBGL_debug_renderer_info");
  return names ? gl.getParameter(names.UNMASKED_RENDERER_WEBGL) : "no WebGL2";
}"""


def machine(browser: Browser, gpu: bool) -> dict[str, str]:
    """What there is, by the name of the part."""
    page = browser.new_page()
    drawn = page.evaluate(RENDERER)
    page.close()
    return {
        "date": date.today().isoformat(),
        "processor": f"{processor()}, {os.cpu_count()} cores",
        "load when the run began": f"{os.getloadavg()[0]:.1f}",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "browser": f"Chromium {browser.version}, headless",
        "graphics": f"{'with a GPU' if gpu else 'without a GPU'}: {drawn}",
        "versions": ", ".join(f"{name} {number}" for name, number in versions().items()),
    }


def processor() -> str:
    """Name that the processor gives itself."""
    said = CPU.read_text("utf-8") if CPU.exists() else ""
    named = re.search(r"^model name\s*: (.+)$", said, re.M)
    return named[1] if named else platform.processor() or platform.machine()


def draws_in_software(renderer: str) -> bool:
    """Whether this is the name of a renderer that uses no GPU.

    >>> draws_in_software("ANGLE (Google, Vulkan (SwiftShader Device (Subzero)))")
    True
    """
    return any(name in renderer for name in ("SwiftShader", "llvmpipe", "no WebGL2"))


def versions() -> dict[str, str]:
    """Version of each program, by its name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    packages = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
    installed = {name: version(name) for name in ("dash", "plotly")}
    return {project["name"]: project["version"], **packages, **installed}
