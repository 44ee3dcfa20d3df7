# Each target is one command from a fresh checkout with Rust and a C compiler.

PREFIX ?= /usr/local
DESTDIR ?=
VERSION := $(shell sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
MAJOR := $(firstword $(subst ., ,$(VERSION)))
LIB := $(DESTDIR)$(PREFIX)/lib

.PHONY: help demo test bench bench-check bindings windows test-windows linux test-linux test-deb dist test-dist test-reliability deny fuzz coverage mutants abi install clean

help:
	@echo 'make demo              构建并启动模拟平台，运行 C 示例'
	@echo '                       build, start the sandbox, run the C example'
	@echo 'make test              运行全部测试'
	@echo '                       run all tests'
	@echo 'make bench             与 C、Java、C#、Pascal 手写实现比较，写入 docs/PERFORMANCE.md'
	@echo '                       compare with hand-written C, Java, C# and Pascal; write docs/PERFORMANCE.md'
	@echo 'make bench-check       同样比较，若有指标变差则失败'
	@echo '                       compare, and fail if a figure is worse than recorded'
	@echo 'make windows           构建用于 Windows 7 及以上版本的 DLL（Debian 12，首次需 root）'
	@echo '                       build the DLLs for Windows 7 and later (Debian 12, as root the first time)'
	@echo 'make test-windows      检查这些 DLL，并在 Wine 下运行'
	@echo '                       inspect the DLLs and run them under Wine'
	@echo 'make linux             构建用于 glibc 2.17 及以上 Linux 的库与程序：x86-64、ARM64（Debian 12）'
	@echo '                       build library and programs for Linux with glibc 2.17 and later: x86-64, ARM64 (Debian 12)'
	@echo 'make test-linux        检查这些文件并运行，ARM64 借助 qemu'
	@echo '                       inspect and run them, ARM64 under qemu'
	@echo 'make test-deb          检查 Debian 软件包，并装入一个空的 Debian（需 root）'
	@echo '                       inspect the Debian packages and install them in an empty Debian (as root)'
	@echo 'make dist              打包 SDK：库、idcas 程序、各语言封装、示例、模拟平台、手册；另有 deb 软件包（LINUX=x86_64 时不含 ARM64）'
	@echo '                       pack the SDK: libraries, the program, bindings, examples, sandbox, manual; and deb packages (LINUX=x86_64: without ARM64)'
	@echo 'make test-dist         打包两次并比对，再用包内文件构建、运行各示例'
	@echo '                       pack it twice, then build and run each example from it'
	@echo 'make test-reliability  高负载、异常调用、资源不足（MODE=long、MODE=asan、MODE=races）'
	@echo '                       load, hostile calls, a machine short of resources (MODE=long, MODE=asan)'
	@echo 'make deny              依赖的许可证、重复版本与已知漏洞'
	@echo '                       licences, duplicates and known vulnerabilities of the dependencies'
	@echo 'make fuzz              模糊测试，每个目标 60 秒（SECONDS_EACH=600 可延长）'
	@echo '                       hostile bytes, 60 seconds for each target (SECONDS_EACH=600 for longer)'
	@echo 'make coverage          测试覆盖的代码行比例'
	@echo '                       the share of lines that the tests run'
	@echo 'make mutants           变异测试：逐个改动关键代码中的表达式，测试应能发现'
	@echo '                       change expressions of the most critical code; the tests should notice'
	@echo 'make bindings          根据接口目录与导出函数重新生成文件'
	@echo '                       generate what is derived from the catalogue and the exports'
	@echo 'make abi               把新增的导出、返回码、配置项与操作记入 abi/1.json'
	@echo '                       record in abi/1.json what is new in exports, codes, keys and operations'
	@echo 'make install           将库、头文件、pkg-config 文件和 idcas 程序安装到 PREFIX（LINUX=x86_64 或 aarch64：取 make linux 构建的文件）'
	@echo '                       install library, header, pkg-config file and the program idcas under PREFIX (LINUX=x86_64 or aarch64: those of make linux)'
	@echo 'make clean             删除构建结果'
	@echo '                       delete what was built'

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

linux:
	@tools/linux/build.sh

test-linux:
	@tests/linux/run.sh

test-deb:
	@tests/deb/run.sh

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

# Twice, since the header is derived from the exports that the first run writes.
bindings:
	cargo run --quiet -p idcas-bindgen
	cargo run --quiet -p idcas-bindgen

abi:
	cargo run --quiet -p idcas-bindgen -- abi

# What `make install` installs: built here for this machine, or one of those that `make linux` built.
LINUX ?=
BUILT := $(if $(LINUX),target/linux/linux-$(LINUX),target/release)

install:
	$(if $(LINUX),tools/linux/build.sh $(LINUX),tools/release.sh --program)
	install -d '$(LIB)/pkgconfig' '$(DESTDIR)$(PREFIX)/include' '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 $(BUILT)/libidcas.so '$(LIB)/libidcas.so.$(VERSION)'
	ln -sf libidcas.so.$(VERSION) '$(LIB)/libidcas.so.$(MAJOR)'
	ln -sf libidcas.so.$(MAJOR) '$(LIB)/libidcas.so'
	install -m 755 $(BUILT)/idcas '$(DESTDIR)$(PREFIX)/bin/idcas'
	install -m 644 include/idcas.h '$(DESTDIR)$(PREFIX)/include/idcas.h'
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' tools/idcas.pc.in > '$(LIB)/pkgconfig/idcas.pc'

clean:
	cargo clean
