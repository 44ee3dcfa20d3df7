# Each target is one command from a fresh checkout with Rust and a C compiler.

PREFIX ?= /usr/local
DESTDIR ?=
VERSION := $(shell sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
MAJOR := $(firstword $(subst ., ,$(VERSION)))
LIB := $(DESTDIR)$(PREFIX)/lib

.PHONY: help demo test bench bench-check bindings windows test-windows dist test-dist test-reliability deny fuzz coverage mutants abi install clean

help:
	@echo 'make demo      build, start the sandbox, run the C example against it'
	@echo 'make test      everything that checks the project'
	@echo 'make bench     compare with C, Java, C# and Pascal by hand, and write docs/PERFORMANCE.md'
	@echo 'make bench-check  compare, and fail where a figure is worse than there'
	@echo 'make windows   the DLLs for Windows 7 and later (Debian 12, as root the first time)'
	@echo 'make test-windows  look into them and run them under Wine'
	@echo 'make dist      pack the SDK: libraries, bindings, examples, sandbox, manual'
	@echo 'make test-dist pack it twice, and build and run each example from it'
	@echo 'make test-reliability  load, hostile calls, a machine that lacks something (MODE=long, MODE=asan)'
	@echo 'make deny      licences, duplicates and known vulnerabilities of what is linked in'
	@echo 'make fuzz      hostile bytes, 60 seconds a target (SECONDS_EACH=600 for longer)'
	@echo 'make coverage  how many of the lines the tests run'
	@echo 'make mutants   whether the tests find each change of an expression, where everything else trusts it'
	@echo 'make bindings  write what is derived from the catalogue and the exports'
	@echo 'make abi       record in abi/1.json what is new in exports, codes, keys and operations'
	@echo 'make install   install library, header and pkg-config file under PREFIX'

demo:
	@tools/demo.sh

test:
	@tools/test.sh

bench:
	@benches/run.sh write

bench-check:
	@benches/run.sh check

windows:
	@tools/windows/build.sh

test-windows:
	@tests/windows/run.sh

dist:
	@tools/dist/run.sh

test-dist:
	@tests/dist/run.sh

MODE ?= ordinary
test-reliability:
	@tests/reliability/run.sh $(MODE)

deny:
	@tools/deny/run.sh

coverage:
	@tools/coverage.sh

mutants:
	@tools/mutants.sh

SECONDS_EACH ?= 60
fuzz:
	@tools/fuzz.sh $(SECONDS_EACH)

# Twice: the header is derived from the exports that the first run writes.
bindings:
	cargo run --quiet -p idcas-bindgen
	cargo run --quiet -p idcas-bindgen

abi:
	cargo run --quiet -p idcas-bindgen -- abi

install:
	tools/release.sh
	install -d '$(LIB)/pkgconfig' '$(DESTDIR)$(PREFIX)/include'
	install -m 755 target/release/libidcas.so '$(LIB)/libidcas.so.$(VERSION)'
	ln -sf libidcas.so.$(VERSION) '$(LIB)/libidcas.so.$(MAJOR)'
	ln -sf libidcas.so.$(MAJOR) '$(LIB)/libidcas.so'
	install -m 644 include/idcas.h '$(DESTDIR)$(PREFIX)/include/idcas.h'
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' tools/idcas.pc.in > '$(LIB)/pkgconfig/idcas.pc'

clean:
	cargo clean
