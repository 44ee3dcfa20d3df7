"""Packs a NuGet package that is the same whenever its files are. Usage: nupkg.py VERSION FOLDER NAME=FILE...

A package is a zip with three files of the Open Packaging Conventions beside its own: content types, relationships and
core properties. Links of a README lead into the SDK, where there is none beside it, so they are shown as text.
"""

import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from same_zip import DOS, add

VERSION, FOLDER = sys.argv[1], Path(sys.argv[2])
FILES = dict(argument.split("=", 1) for argument in sys.argv[3:])
ENGLISH = "The regional medical-image cloud archive (IDCAS) for hospital information systems"
CHINESE = "影像云存储共享系统（IDCAS）的 HIS 接入库：查询检查、生成调阅链接、打印报告"

NUSPEC = f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>Idcas</id>
    <version>{VERSION}</version>
    <title>Idcas</title>
    <authors>The idcas contributors</authors>
    <license type="expression">MIT OR Apache-2.0</license>
    <readme>README.md</readme>
    <description>{escape(CHINESE)}。 {escape(ENGLISH)}.</description>
    <tags>IDCAS HIS PACS DICOM hospital 医院 影像 云归档</tags>
    <dependencies>
      <group targetFramework=".NETFramework4.8" />
      <group targetFramework=".NETStandard2.0" />
    </dependencies>
    <frameworkAssemblies>
      <frameworkAssembly assemblyName="System.Data" targetFramework=".NETFramework4.8" />
      <frameworkAssembly assemblyName="System.Xml" targetFramework=".NETFramework4.8" />
    </frameworkAssemblies>
  </metadata>
</package>
"""

RELATIONS = """<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/Idcas.nuspec" Id="R1" />
  <Relationship Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="/package/services/metadata/core-properties/idcas.psmdcp" Id="R2" />
</Relationships>
"""

PROPERTIES = f"""<?xml version="1.0" encoding="utf-8"?>
<coreProperties xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:creator>The idcas contributors</dc:creator>
  <dc:description>{escape(ENGLISH)}.</dc:description>
  <dc:identifier>Idcas</dc:identifier>
  <version>{VERSION}</version>
</coreProperties>
"""


def types(names):
    """The content type of each kind of file; of one without an extension by its name."""
    kinds = sorted({name.rsplit(".", 1)[1] for name in names if "." in name.rsplit("/", 1)[1 if "/" in name else 0]})
    known = {"rels": "application/vnd.openxmlformats-package.relationships+xml",
             "psmdcp": "application/vnd.openxmlformats-package.core-properties+xml"}
    lines = [f'  <Default Extension="{kind}" ContentType="{known.get(kind, "application/octet")}" />' for kind in kinds]
    plain = [name for name in names if "." not in name.rsplit("/", 1)[-1]]
    lines += [f'  <Override PartName="/{name}" ContentType="application/octet" />' for name in sorted(plain)]
    inside = "\n".join(lines)
    return ('<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\n'
            f"{inside}\n</Types>\n")


def content(name, path):
    data = Path(path).read_bytes()
    if name.endswith(".md"):
        text = re.sub(r"!\[[^]]*\]\([^)]*\)\n?", "", data.decode())
        data = re.sub(r"\[([^]]*)\]\((?!https?:|#)[^)]*\)", r"\1", text).encode()
    return data


parts = {name: content(name, path) for name, path in FILES.items()}
parts["Idcas.nuspec"] = NUSPEC.encode()
parts["_rels/.rels"] = RELATIONS.encode()
parts["package/services/metadata/core-properties/idcas.psmdcp"] = PROPERTIES.encode()
parts["[Content_Types].xml"] = types([*parts, "x.rels"]).encode()

FOLDER.mkdir(parents=True, exist_ok=True)
target = FOLDER / f"Idcas.{VERSION}.nupkg"
first = ["[Content_Types].xml", "_rels/.rels", "Idcas.nuspec"]
with zipfile.ZipFile(target, "w") as archive:
    for name in [*first, *sorted(set(parts) - set(first))]:
        add(archive, name, parts[name], system=DOS)
print(f"{target}: {len(parts)} files, {target.stat().st_size} bytes")
