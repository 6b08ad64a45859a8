"""`imsmanifest.xml`: what a package says of itself to a learning platform."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def scorm(identifier: str, title: str, lang: str, names: Sequence[str]) -> str:
    """Write the manifest of a SCORM 1.2 package; the first file is the one to open."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{identifier}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
    <lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general>
      <title><langstring xml:lang="{lang}">{title}</langstring></title><language>{lang}</language>
    </general></lom>
  </metadata>
  <organizations default="atlas">
    <organization identifier="atlas">
      <title>{title}</title>
      <item identifier="view" identifierref="page"><title>{title}</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="{names[0]}">
{_listed(names)}
    </resource>
  </resources>
</manifest>
"""


def cartridge(identifier: str, title: str, lang: str, names: Sequence[str]) -> str:
    """Write the manifest of a Common Cartridge 1.1; the first file is the one to open."""
    lom = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{identifier}"
  xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lom="{lom}">
  <metadata>
    <schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
    <lom:lom><lom:general>
      <lom:title><lom:string language="{lang}">{title}</lom:string></lom:title>
      <lom:language>{lang}</lom:language>
    </lom:general></lom:lom>
  </metadata>
  <organizations>
    <organization identifier="atlas" structure="rooted-hierarchy">
      <item identifier="root">
        <item identifier="view" identifierref="page"><title>{title}</title></item>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" href="{names[0]}">
{_listed(names)}
    </resource>
  </resources>
</manifest>
"""


WRITERS: dict[str, Callable[[str, str, str, Sequence[str]], str]] = {
    "scorm": scorm,
    "cc": cartridge,
}


def _listed(names: Sequence[str]) -> str:
    return "\n".join(f'      <file href="{name}"/>' for name in names)
