#!/usr/bin/env bash
# Compiles the package and the driver into FOLDER, and makes FOLDER/driver-java, which runs it with the library from FOLDER. Java is told
# of encodings that are not UTF-8, and of a heap that does not grow, so that what grows is the library's.
set -euo pipefail
jna=/usr/share/java/jna.jar
mkdir -p "$1/java"
javac --release 8 -encoding UTF-8 -Xlint:all,-options,-try -Werror -cp $jna -d "$1/java" bindings/java/src/main/java/cn/idcas/*.java tests/behaviours/driver.java
options="-Dfile.encoding=GBK -Djna.encoding=ISO-8859-1 -Xint -XX:+UseSerialGC -Xms32m -Xmx32m -XX:+AlwaysPreTouch -Xlog:disable"
printf '#!/bin/sh\nIDCAS_LIBRARY="%s" exec java %s -cp "%s:%s" cn.idcas.Driver "$@"\n' "$1/libidcas.so" "$options" "$1/java" $jna >"$1/driver-java"
chmod +x "$1/driver-java"
