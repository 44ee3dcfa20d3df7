#!/usr/bin/env bash
# The Java package: a jar with the library inside, its own tests with it, how it takes the library out, and the program of its documents
# against the sandbox. Java is used where it is installed; LONG=1 installs it, which takes long.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

jna=/usr/share/java/jna.jar
has_java() {
    { command -v javac >/dev/null || { [ -n "${LONG:-}" ] && want javac default-jdk-headless; }; } &&
        { [ -f $jna ] || { install_packages libjna-java && [ -f $jna ]; }; }
}
if ! { has_java && want python3 python3; }; then
    echo "java tests: 0 passed, 0 failed, 1 skipped: Java or JNA is not installed; LONG=1 installs it"
    exit 77
fi
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
start_sandbox "${SANDBOX:-target/debug/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
# Without what is for debuggers, which would be most of a jar.
library=$out/libidcas.so
strip -o "$library" "${LIBRARY:-target/debug/libidcas.so}" || exit 1
jar=$out/idcas.jar
compile() { javac --release 8 -encoding UTF-8 -Xlint:all,-options,-try -Werror -d "$out/classes" "$@"; }
# From a folder of its own, with a home of its own, and with no library anywhere but in the jar.
mkdir "$out/classes" "$out/home"
run() { env -u IDCAS_LIBRARY -u IDCAS_DIRECTORY -u LD_LIBRARY_PATH -u XDG_CACHE_HOME java -Xlog:disable "-Duser.home=$out/home" "$@"; }
heap="-XX:+UseSerialGC -Xms64m -Xmx64m -XX:+AlwaysPreTouch"

documented() { javac --release 8 -encoding UTF-8 -Xdoclint:all,-missing -Xlint:all,-options -Werror -cp $jna -d "$out/documented" bindings/java/src/main/java/cn/idcas/*.java; }
check "the sources and their documentation" documented
check "the jar" python3 tools/dist/jar.py "$jar" --licences LICENSE-MIT "$library"
again() { python3 tools/dist/jar.py "$out/again.jar" --licences LICENSE-MIT "$library" && cmp "$jar" "$out/again.jar" && cmp "$out/idcas-sources.jar" "$out/again-sources.jar"; }
check "a second one, the same bytes" again
check "the tests compile" compile -cp "$jar:$jna" tests/java/*.java
tests() { run $heap "$@" -cp "$out/classes:$jar:$jna" cn.idcas.Tests "$SANDBOX_CONFIG" "$out/silent.json"; }
check "the tests" tests -XX:TieredStopAtLevel=1
check "the tests where no encoding is UTF-8" env LC_ALL=C bash -c "$(declare -f run tests); out=$out jar=$jar jna=$jna heap='$heap' SANDBOX_CONFIG=$SANDBOX_CONFIG tests -Dfile.encoding=GBK -Djna.encoding=ISO-8859-1"

# How the library is taken out.
load() { run "$@" -cp "$out/classes:$jar:$jna" Load; }
says() { # WORDS JAVA-OPTIONS...
    local words=$1
    shift
    load "$@" | tee "$out/said" | grep -F -- "$words" >/dev/null
    local status=$?
    cat "$out/said"
    return $status
}
hash=$(sha256sum "$library" | cut -c 1-16)
folder=$out/home/.cache/idcas/$hash
check "it was taken out to the cache of the account" cmp "$library" "$folder/libidcas.so"
owner_only() { [ "$(stat -c %a "$folder")" = 700 ] && [ "$(find "$folder" -type f | wc -l)" = 1 ]; }
check "its folder is the account's alone, and nothing else is left in it" owner_only
another_time() { local before after; before=$(stat -c %i "$folder/libidcas.so"); says loaded; after=$(stat -c %i "$folder/libidcas.so"); [ "$before" = "$after" ]; }
check "another process takes the same file" another_time
spoiled() { printf X | dd of="$folder/libidcas.so" conv=notrunc bs=1 seek=5000 status=none && chmod 755 "$folder" && says loaded && cmp "$library" "$folder/libidcas.so" && owner_only; }
check "a changed file is not loaded, but taken out again" spoiled
linked() { rm "$folder/libidcas.so" && ln -s /etc/passwd "$folder/libidcas.so" && says loaded && [ ! -L "$folder/libidcas.so" ] && cmp "$library" "$folder/libidcas.so"; }
check "a link in its place is not followed" linked
race() {
    local process processes=()
    rm -rf "$out/race"
    for process in 1 2 3 4; do
        load "-Didcas.directory=$out/race" >"$out/race.$process" &
        processes+=($!)
    done
    wait "${processes[@]}"
    [ "$(grep -l '^loaded' "$out"/race.[1-4] | wc -l)" = 4 ] && [ "$(find "$out/race" -type f)" = "$out/race/$hash/libidcas.so" ]
}
check "four processes at once" race
no_home() { : >"$out/file" && mkdir "$out/tmp" && says loaded "-Duser.home=$out/file" "-Djava.io.tmpdir=$out/tmp" && find "$out/tmp" -path "*/$hash/libidcas.so" | grep .; }
chinese() {
    mkdir "$out/医院" && cp "$SANDBOX_CONFIG" "$out/医院/配置.json" && LC_ALL=C.UTF-8 says loaded -Dfile.encoding=GBK -Djna.encoding=ISO-8859-1 "-Duser.home=$out/医院" &&
        [ -f "$out/医院/.cache/idcas/$hash/libidcas.so" ] && LC_ALL=C.UTF-8 run -Djna.encoding=ISO-8859-1 -cp "$out/classes:$jar:$jna" cn.idcas.Tests "$out/医院/配置.json" "$out/silent.json" rowsAndIds
}
check "paths in Chinese" chinese
check "without a home the temporary folder has it" no_home
if [ "$(id -u)" = 0 ]; then
    foreign() { mkdir -p "$out/foreign/$hash" && chown -R 65534 "$out/foreign/$hash" && says SecurityException "-Didcas.directory=$out/foreign"; }
    check "another account's folder is refused" foreign
    # Under the names that it would use, in a temporary folder that everybody may write to.
    squatted() {
        mkdir -m 1777 "$out/public" && mkdir "$out/public/idcas-$(id -un)" && chown 65534 "$out/public/idcas-$(id -un)" &&
            says loaded "-Duser.home=$out/file" "-Djava.io.tmpdir=$out/public" && [ "$(find "$out/public" -mindepth 1 -name 'idcas*' | wc -l)" = 1 ] &&
            ! find "$out/public" -name '*.so' | grep .
    }
    check "another account has taken the folder's name" squatted
else
    skip "another account's folder" "it takes root to make one"
fi
check "no folder to write to" says "没有可以存放动态库的目录" "-Didcas.directory=$out/file/x"

# Why a library does not load.
named() { says "$1" "-Didcas.library=$2"; }
check "a library that is named" named "loaded" "$library"
check "a missing one" named "-1301 io 找不到动态库 /no/such/libidcas.so。 / the library /no/such/libidcas.so is missing." /no/such/libidcas.so
head -c 5000 /dev/zero >"$out/damaged.so"
check "a damaged one" named "the library's file is damaged" "$out/damaged.so"
head -c 5000 "$library" >"$out/cut.so"
for each in "other.so 4 \001" "processor.so 18 \267"; do
    read -r name at byte <<<"$each"
    cp "$out/cut.so" "$out/$name"
    # shellcheck disable=SC2059 # the byte is an escape of printf's
    printf "$byte" | dd of="$out/$name" conv=notrunc bs=1 seek="$at" status=none
    check "one for another bitness or processor: $name" named "another bitness or processor than this JVM" "$out/$name"
done
old() { cc -shared -fPIC -o "$out/old.so" -x c - <<<'int idcas_abi_version(void) { return 0; }' && named "older than this package requires" "$out/old.so"; }
check "an old one" old
check "another library" named "not the library of idcas" "$(ldconfig -p | sed -n 's/.*libm\.so\.6.*=> //p' | head -n 1)"
python3 tools/dist/jar.py "$out/empty.jar" >"$out/log"
check "a jar without a library for this platform" env jar="$out/empty.jar" bash -c "$(declare -f run load says); out=$out jna=$jna; says 'the jar has no library for linux-x86-64'"
damage() {
    python3 - "$jar" "$out/wrong.jar" <<'PY'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as jar, zipfile.ZipFile(sys.argv[2], "w") as wrong:
    for name in jar.namelist():
        wrong.writestr(name, jar.read(name) + (b"x" if name.endswith(".so") else b""))
PY
}
damage
check "a damaged jar" env jar="$out/wrong.jar" bash -c "$(declare -f run load says); out=$out jna=$jna; says 'inside the jar is damaged' -Didcas.directory=$out/damaged"
check "without JNA" env bash -c "$(declare -f run load says); out=$out jar=$jar jna=; says 'JNA is missing'"

card=$(patients_card "$out")
sed 's/"password": *"[^"]*"/"password":"wrong"/' "$SANDBOX_CONFIG" >"$out/wrong.json"
example() { run -cp "$out/classes:$jar:$jna" Clinic "$1" "$card" "$out"; }
check "the example compiles" compile -cp "$jar:$jna" examples/java/Clinic.java
check "the example" example "$SANDBOX_CONFIG"
cp "$out/log" "$out/example"
check "it shows the patient's name" grep -q '黄娟' "$out/example"
wrong() { example "$out/wrong.json"; [ $? = 1 ]; }
check "a wrong password" wrong
cp "$out/log" "$out/example"
check "a wrong password is reported" grep -q 'auth_rejected' "$out/example"

# The program of a document, compiled as it says and run.
block() { awk -v wanted="$2" '/^```java$/ {n++; inside = 1; next} /^```$/ {inside = 0} inside && n == wanted' "$1"; } # DOCUMENT NUMBER
program() { # DOCUMENT
    mkdir -p "$out/program" && block "$1" 1 >"$out/program/First.java" &&
        javac --release 8 -encoding UTF-8 -cp "$jar" -d "$out/program" "$out/program/First.java" &&
        run -cp "$out/program:$jar:$jna" First "$SANDBOX_CONFIG" | grep '/clinicview/index.html'
}
# Its other blocks, with what they take for granted.
blocks() { # DOCUMENT
    local folder=$out/blocks
    rm -rf "$folder" && mkdir "$folder"
    {
        echo 'import cn.idcas.*; import java.util.concurrent.CompletableFuture; class Background { void show(int done, int total) { }'
        echo 'void run(IdcasClient client, QueryExamsAllParameters parameters) {'
        block "$1" 2
        echo '} }'
    } >"$folder/Background.java"
    {
        echo 'import cn.idcas.*; @interface Configuration { } @interface Bean { } @interface ConfigurationProperties { String value(); }'
        block "$1" 3
    } >"$folder/IdcasConfiguration.java"
    javac --release 8 -encoding UTF-8 -cp "$jar" -d "$folder" "$folder"/*.java && [ "$(grep -c '^```java$' "$1")" = 3 ]
}
for document in README.md README.zh-CN.md; do
    check "the other blocks of $document" blocks "bindings/java/$document"
    check "the program of $document" program "bindings/java/$document"
done
summary "java tests"
