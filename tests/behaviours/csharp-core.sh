#!/usr/bin/env bash
# Builds FOLDER/driver-core.exe and FOLDER/driver-csharp-core, which runs it on Microsoft's CoreCLR.
set -euo pipefail
mcs -langversion:7 -warn:4 -warnaserror -r:System.Data.dll -out:"$1/driver-core.exe" bindings/csharp/*.cs tests/behaviours/driver.cs
printf '#!/usr/bin/env bash\n. tools/install.sh\n. tools/dotnet.sh\nwant_dotnet && core "%s" "$@"\n' "$1/driver-core.exe" >"$1/driver-csharp-core"
chmod +x "$1/driver-csharp-core"
