#!/usr/bin/env bash
# Debian packages from what tools/linux/build.sh built, into target/dist/deb: libidcas0, libidcas-dev and idcas, for the
# architectures given (x86_64 and aarch64 where there is none). They install on Debian, UOS and Kylin alike: glibc 2.17 is
# enough. The same sources give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/install.sh
want dpkg-deb dpkg
want help2man help2man || { echo "help2man is missing and could not be installed" >&2; exit 77; }

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
major=${version%%.*}
out=$PWD/target/dist/deb
rm -rf "$out"
mkdir -p "$out"
# When a package was made says nothing: this is when Debian 12, the oldest that it is tested on, was released.
export SOURCE_DATE_EPOCH=1686355200
maintainer='idcas <idcas@localhost>'

# shellcheck disable=SC2034 # read by name
declare -A summaries=(
    [libidcas0]="connects hospital information systems to an image archive - library"
    [libidcas-dev]="connects hospital information systems to an image archive - headers"
    [idcas]="checks, inspects and calls a regional medical-image archive"
)
declare -A texts=(
    [libidcas0]="tokens, encryption, signatures and requests of IDCAS"
    [libidcas-dev]="the header, the pkg-config file and the linker's name of the library"
    [idcas]="a program that checks a configuration, says why a link is refused, calls any operation and has a workbench in the browser, and a sandbox of the platform"
)

documents() { # PACKAGE FOLDER
    local folder=$2/usr/share/doc/$1
    install -d "$folder"
    {
        echo "idcas ($version) stable; urgency=medium"
        echo
        echo "  * See CHANGELOG.md of this version."
        echo
        echo " -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
    } | gzip -9n >"$folder/changelog.gz"
    {
        echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
        echo "Upstream-Name: idcas"
        echo
        echo "Files: *"
        echo "Copyright: the authors of idcas"
        echo "License: MIT or Apache-2.0"
        echo
        echo "License: MIT or Apache-2.0"
        echo " At your option, Apache-2.0 as in /usr/share/common-licenses/Apache-2.0, or:"
        sed 's/^$/./; s/^/ /' LICENSE-MIT
        echo " ."
        echo " What is linked in, and its licences: $(basename "$folder")/LICENSES-DEPENDENCIES.gz"
    } >"$folder/copyright"
    # The licences of what is linked in are those of the zip.
    cargo metadata --format-version 1 --locked | python3 tools/dist/licences.py "$3" "$triple" | gzip -9n >"$folder/LICENSES-DEPENDENCIES.gz"
    # A package of a project that has no mailbox.
    install -d "$2/usr/share/lintian/overrides"
    printf '%s\n' "$1: bogus-mail-host Maintainer *" "$1: bogus-mail-host-in-debian-changelog *" >"$2/usr/share/lintian/overrides/$1"
}

control() { # PACKAGE SECTION DEPENDS FOLDER
    local installed
    installed=$(du -k -s --apparent-size "$4" | cut -f 1)
    install -d "$4/DEBIAN"
    {
        echo "Package: $1"
        echo "Source: idcas"
        echo "Version: $version"
        echo "Architecture: $debian"
        echo "Maintainer: $maintainer"
        echo "Installed-Size: $installed"
        echo "Depends: $3"
        echo "Section: $2"
        echo "Priority: optional"
        [ "$2" = utils ] || echo "Multi-Arch: same"
        echo "Description: ${summaries[$1]}"
        echo "IDCAS is a regional archive of medical images and reports in China. This package holds ${texts[$1]}." | fmt -w 76 | sed 's/^/ /'
    } >"$4/DEBIAN/control"
    (cd "$4" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$4/DEBIAN/md5sums"
}

pack() { # FOLDER
    find "$1" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
    find "$1" -type d -exec chmod 755 {} +
    dpkg-deb --root-owner-group -Zxz --build "$1" "$out" >/dev/null
    rm -rf "$1"
}

packages() { # ARCHITECTURE DEBIAN'S
    local debian=$2 triple=$1-unknown-linux-gnu multiarch=$1-linux-gnu built=target/linux/linux-$1 folder
    local libraries=usr/lib/$multiarch

    folder=$out/libidcas
    install -d "$folder/$libraries" "$folder/DEBIAN"
    install -m 644 "$built/libidcas.so" "$folder/$libraries/libidcas.so.$version"
    ln -s "libidcas.so.$version" "$folder/$libraries/libidcas.so.$major"
    documents libidcas0 "$folder" idcas
    echo "libidcas $major libidcas0 (>= $version)" >"$folder/DEBIAN/shlibs"
    echo "activate-noawait ldconfig" >"$folder/DEBIAN/triggers"
    control libidcas0 libs "libc6 (>= 2.17), ca-certificates" "$folder"
    pack "$folder"

    install -d "$folder/$libraries/pkgconfig" "$folder/usr/include"
    ln -s "libidcas.so.$major" "$folder/$libraries/libidcas.so"
    install -m 644 include/idcas.h "$folder/usr/include/"
    sed -e 's|@PREFIX@/lib|/usr/lib|' -e 's|@PREFIX@|/usr|' -e "s|@VERSION@|$version|" -e "s|^libdir=.*|libdir=\${prefix}/lib/$multiarch|" \
        tools/idcas.pc.in >"$folder/$libraries/pkgconfig/idcas.pc"
    chmod 644 "$folder/$libraries/pkgconfig/idcas.pc"
    documents libidcas-dev "$folder" idcas
    control libidcas-dev libdevel "libidcas0 (= $version)" "$folder"
    pack "$folder"

    install -d "$folder/usr/bin" "$folder/usr/share/man/man1"
    install -m 755 "$built"/{idcas,idcas-sandbox} "$folder/usr/bin/"
    gzip -9n <"$out/idcas.1" >"$folder/usr/share/man/man1/idcas.1.gz"
    gzip -9n <"$out/idcas-sandbox.1" >"$folder/usr/share/man/man1/idcas-sandbox.1.gz"
    documents idcas "$folder" idcas-cli
    control idcas utils "libc6 (>= 2.17), ca-certificates" "$folder"
    pack "$folder"
}

[ $# != 0 ] || set -- x86_64 aarch64
manual() { # PROGRAM SUMMARY
    LANG=C help2man --no-info --no-discard-stderr --name="$2" --version-string="$version" "target/linux/linux-x86_64/$1" >"$out/$1.1"
}
manual idcas "${summaries[idcas]}"
manual idcas-sandbox "simulates the platform's side of a regional medical-image archive"
for architecture in "$@"; do
    case $architecture in
    x86_64) packages x86_64 amd64 ;;
    aarch64) packages aarch64 arm64 ;;
    *) echo "no such architecture here: $architecture" >&2; exit 1 ;;
    esac
done
rm "$out"/*.1
