# SPDX-License-Identifier: MIT
#
# make              the program and the library, in build/
# make check        every test, in under two minutes; TESTS=… only those
# make check-matrix what is staged in every kind of repository, beside git's own answer
# make check-hooks  beside real hook managers, which npm fetches, and Git LFS
# make check-snippets the README's snippets for hook managers, which npm fetches
# make check-formats the formats by their public validators, from the npm registry
# make check-threads many files by several threads, watched by clang's thread sanitizer
# make check-pictures  the pictures as browsers and others see them
# make install      PREFIX, DESTDIR and the GNU directory variables are heeded; so does uninstall
# make dist deb     a tarball of the last commit; a Debian package; check-packages tests both
# make bench        what a check costs beside a bare parse of the same bytes
# make bench-git    what the hook costs in repositories of 1,000 to 500,000 files
# make fuzz         ten minutes of libFuzzer (FUZZ_SECONDS=…), with clang
# make coverage     lines and branches of src/ that the tests run
# make valgrind     the tests under valgrind
# make tidy analyzer shellcheck     clang-tidy, gcc -fanalyzer, shellcheck
#
# DEV=1             warnings are errors
# SANITIZE=1        address and undefined behaviour, in build-sanitize/
# BUILD=dir         where the build goes
# CC CFLAGS CPPFLAGS LDFLAGS LDLIBS     yours; what the project needs is added to them

PREFIX ?= /usr/local
exec_prefix ?= $(PREFIX)
bindir ?= $(exec_prefix)/bin
libdir ?= $(exec_prefix)/lib
includedir ?= $(PREFIX)/include
pkgconfigdir ?= $(libdir)/pkgconfig
datarootdir ?= $(PREFIX)/share
mandir ?= $(datarootdir)/man
docdir ?= $(datarootdir)/doc/pmcheck
bashcompletiondir ?= $(datarootdir)/bash-completion/completions
zshcompletiondir ?= $(datarootdir)/zsh/site-functions
fishcompletiondir ?= $(datarootdir)/fish/vendor_completions.d
BUILD ?= build$(if $(SANITIZE),-sanitize)

CC ?= cc
OBJCOPY ?= objcopy
INSTALL ?= install
PKG_CONFIG ?= pkg-config
CFLAGS ?= -O2 -g
comma := ,
JOBS ?= $(shell getconf _NPROCESSORS_ONLN)
FUZZ_SECONDS ?= 600

# Text as one word of the shell, whatever is in it.
quoted = '$(subst ','\'',$(1))'

library_deps = libcmark libutf8proc
program_deps = $(library_deps) jansson
dep_cflags := $(shell $(PKG_CONFIG) --cflags $(program_deps) libgit2)
program_libs := -pthread $(shell $(PKG_CONFIG) --libs $(program_deps))
version := $(shell sed -n 's/^.define PMCHECK_VERSION "\(.*\)"/\1/p' include/pmcheck.h)

warnings = -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wconversion -Wshadow \
	-Wstrict-prototypes -Wmissing-prototypes
hardening = -fstack-protector-strong -fPIE \
	$(if $(SANITIZE)$(filter -O0,$(CFLAGS)),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
sanitizers = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
all_cflags = -std=c11 -D_POSIX_C_SOURCE=200809L -Iinclude -Isrc -I$(BUILD) \
	-include src/base/banned.h $(warnings) $(hardening) $(dep_cflags) $(if $(DEV),-Werror) \
	$(if $(SANITIZE),$(sanitizers) -DARENA_MALLOC) $(CPPFLAGS) $(CFLAGS)
# The program and the tests see more of the system than the library: realpath(), wait4(), and d_type,
# which POSIX has since 2024.
program_cflags = -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE
test_cflags = -Itests -D_DEFAULT_SOURCE
elf_ldflags := $(if $(filter Darwin,$(shell uname)),,-pie -Wl,-z,relro,-z,now,--as-needed)
all_ldflags = $(elf_ldflags) $(if $(SANITIZE),$(sanitizers)) $(LDFLAGS)
link = $(CC) $(CFLAGS) $(all_ldflags) $(libgit2_ldflags) -o $@ $^ $(program_libs) $(libgit2_libs) \
	$(LDLIBS)

# libgit2 comes in one of two ways (src/git/libgit2.h): the needed parts linked from its archive where
# that works, else loaded at run time. LIBGIT2=loaded asks for the second.
ifneq ($(MAKECMDGOALS),clean)
-include $(BUILD)/libgit2.mk
endif
LIBGIT2 ?= loaded
libgit2_archives := $(filter-out -lssh2 -lmbedtls -lmbedx509 -lrt, \
	$(shell $(PKG_CONFIG) --static --libs libgit2))
ifeq ($(LIBGIT2),linked)
libgit2_ldflags = -Wl,--gc-sections
libgit2_libs = -Wl,-Bstatic $(libgit2_archives) -Wl,-Bdynamic
else
# What libgit2 is to find in the program, where the linker can say so
libgit2_ldflags := $(if $(findstring export-dynamic-symbol,$(shell $(CC) -Wl,--help 2>/dev/null)), \
	$(patsubst %,-Wl$(comma)--export-dynamic-symbol=mbedtls_x509_crt_parse_%,file path))
libgit2_libs = $(if $(filter Linux,$(shell uname)),-ldl)
endif

library_sources := $(wildcard src/*.c src/base/*.c src/text/*.c src/time/*.c src/rules/*.c)
libgit2_unused = src/git/libgit2_$(if $(filter linked,$(LIBGIT2)),loaded,linked).c
program_sources := $(filter-out $(libgit2_unused),$(wildcard src/git/*.c src/report/*.c \
	src/picture/*.c src/cli/*.c))
test_sources := $(wildcard tests/test_*.c tests/*/test_*.c)
fuzz_sources := $(wildcard tests/fuzz/fuzz_*.c)
support_sources := $(wildcard tests/support/*.c)
bench_sources := $(wildcard tests/bench/*.c)
git_tool_sources := tests/git/support/listing.c
sources := $(library_sources) $(program_sources) $(test_sources) $(fuzz_sources) \
	$(support_sources) $(bench_sources) \
	$(git_tool_sources) $(tool_sources) tests/fuzz/replay.c
tool_sources := $(wildcard docs/generator/*.c)
manuals := pmcheck.1 pmcheck-config.5 pmcheck-rules.7
completions := pmcheck.bash pmcheck.zsh pmcheck.fish
documents := $(manuals:%=$(BUILD)/man/%) $(completions:%=$(BUILD)/completions/%)
scripts := install.sh .ci/run packaging/deb.sh $(wildcard hooks/* tests/*.sh tests/*/*.sh tests/*/*/*.sh)

library_objects := $(library_sources:%.c=$(BUILD)/%.o)
program_objects := $(program_sources:%.c=$(BUILD)/%.o)
support_objects := $(support_sources:%.c=$(BUILD)/%.o)
test_programs := $(test_sources:%.c=$(BUILD)/%)
fuzz_programs := $(fuzz_sources:%.c=$(BUILD)/%)
bench_programs := $(bench_sources:%.c=$(BUILD)/%)
git_tools := $(git_tool_sources:%.c=$(BUILD)/%)
TESTS ?= $(test_programs) $(fuzz_programs) \
	$(filter-out tests/run.sh tests/tap.sh tests/coverage.sh,$(wildcard tests/*.sh tests/*/*.sh))

all: $(BUILD)/pmcheck $(BUILD)/libpmcheck.a $(documents)

$(BUILD)/pmcheck: $(program_objects) $(library_objects)
	$(link)

# One object whose names are hidden but for the API's; where the tools cannot, all objects as they are.
$(BUILD)/libpmcheck.a: $(library_objects)
	@rm -f $@
	if $(CC) -r -nostdlib -o $(BUILD)/libpmcheck.o $^ && \
		$(OBJCOPY) --localize-hidden $(BUILD)/libpmcheck.o; \
	then $(AR) rcs $@ $(BUILD)/libpmcheck.o; else $(AR) rcs $@ $^; fi

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(all_cflags) $(extra_cflags) -MMD -MP -c -o $@ $<

# Manual pages and completions, from templates and the tables of the program.
$(BUILD)/generate: $(tool_sources:%.c=$(BUILD)/%.o) \
		$(filter-out %/cli/main.o,$(program_objects)) $(library_objects)
	$(link)

$(tool_sources:%.c=$(BUILD)/%.o): extra_cflags = -Idocs/generator

$(documents): $(BUILD)/%: docs/% $(BUILD)/generate
	@mkdir -p $(@D)
	$(BUILD)/generate <$< >$@.new && mv $@.new $@

# The scripts of hooks/ as string literals, for `pmcheck hook install` to write.
$(BUILD)/hooks/%.inc: hooks/%
	@mkdir -p $(@D)
	sed 's/[\\"]/\\&/g; s/.*/"&\\n"/' $< >$@

$(BUILD)/src/git/hook_shim.o: $(BUILD)/hooks/pre-commit.inc $(BUILD)/hooks/pre-receive.inc

# The library may become part of somebody's shared object.
$(library_objects): extra_cflags = -fPIC -fvisibility=hidden
# Huge pages are no part of POSIX.
pages_cflags = -D_DEFAULT_SOURCE
$(BUILD)/src/base/pages.o: extra_cflags += $(pages_cflags)
$(program_objects): extra_cflags = $(program_cflags)
$(BUILD)/tests/%.o: extra_cflags = $(test_cflags)

$(BUILD)/libgit2.mk: src/git/libgit2_linked.c src/git/libgit2.h Makefile
	@mkdir -p $(@D)
	@printf '#include "git/libgit2.h"\nint main(void) { struct libgit2 git2; %s }\n' \
		'return libgit2_init(&git2);' >$(BUILD)/probe.c
	@if $(CC) $(dep_cflags) -Isrc -Wl,--gc-sections -o $(BUILD)/probe $(BUILD)/probe.c $< \
		-Wl,-Bstatic $(libgit2_archives) -Wl,-Bdynamic 2>/dev/null && $(BUILD)/probe; \
	then echo 'LIBGIT2 ?= linked'; else echo 'LIBGIT2 ?= loaded'; fi >$@

# Rewritten when the compiler or its flags change, so that all is built again.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' $(call quoted,$(CC) $(all_cflags)) >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

# ---- tests -------------------------------------------------------------------------------------

# What tests link: every object but main's.
$(BUILD)/internal.a: $(filter-out %/cli/main.o,$(library_objects) $(program_objects)) \
		$(support_objects)
	@rm -f $@
	$(AR) rcs $@ $^

$(test_programs): %: %.o $(BUILD)/internal.a
	$(link) $(shell $(PKG_CONFIG) --libs cmocka)

$(git_tools): %: %.o $(BUILD)/internal.a
	$(link)

$(fuzz_programs): %: %.o $(BUILD)/tests/fuzz/replay.o $(BUILD)/internal.a
	$(link)

check: all $(test_programs) $(fuzz_programs) $(git_tools)
	@BUILD='$(BUILD)' JOBS='$(JOBS)' CC='$(CC)' OVERRIDES='$(MAKEOVERRIDES)' sh tests/run.sh $(TESTS)

# Every kind of repository and 500 random ones: half an hour.
check-matrix: all $(git_tools)
	@BUILD='$(BUILD)' ALL=1 SEEDS=500 JOBS='$(JOBS)' sh tests/run.sh \
		tests/git/long/matrix.sh tests/git/random.sh tests/git/failures.sh

# Fetches lefthook, husky and simple-git-hooks by npm. Scripts of theirs would put hooks in this repository.
check-hooks: all
	npm install --silent --ignore-scripts --no-audit --no-fund --no-save \
		--prefix $(BUILD)/managers lefthook husky simple-git-hooks
	@BUILD='$(BUILD)' sh tests/run.sh tests/git/long/managers.sh tests/git/long/lfs.sh

# The tarball and the Debian package, built twice.
check-packages:
	@BUILD='$(BUILD)' sh tests/run.sh tests/packaging/long/packages.sh

# The README's snippets for hook managers, which npm fetches.
check-snippets: all
	@BUILD='$(BUILD)' sh tests/run.sh tests/git/long/snippets.sh

# The formats of reports by their public validators, which npm installs.
check-formats: all
	@BUILD='$(BUILD)' JOBS='$(JOBS)' sh tests/run.sh tests/formats/long/validate.sh

# What two threads touch at a time is told on stderr, and the test fails.
check-threads:
	$(MAKE) BUILD=build-threads CC=clang CFLAGS='-O1 -g -fsanitize=thread' \
		TESTS=tests/cli/many.sh check

# What other programs make of the pictures: xmllint, rsvg-convert, Chromium, mermaid of npm.
check-pictures: all
	@BUILD='$(BUILD)' sh tests/run.sh tests/picture/render/render.sh

check-layers:
	@sh tests/layers.sh

check-headers: $(BUILD)/flags
	@BUILD='$(BUILD)' sh tests/headers.sh

shellcheck:
	shellcheck -x $(scripts)

valgrind:
	$(MAKE) BUILD=build-valgrind CFLAGS='-O1 -g' CPPFLAGS='$(CPPFLAGS) -DARENA_MALLOC' CUT_STEP=97 \
		WRAPPER='valgrind -q --error-exitcode=99 --leak-check=full' check

coverage:
	$(MAKE) BUILD=build-coverage CFLAGS='-O0 -g --coverage' check
	@sh tests/coverage.sh build-coverage $(library_sources) $(program_sources)

tidy: $(BUILD)/flags
	@printf '%s\n' $(library_sources) | \
		xargs -P $(JOBS) -I % clang-tidy --quiet % -- $(all_cflags) $(pages_cflags)
	@printf '%s\n' $(program_sources) | \
		xargs -P $(JOBS) -I % clang-tidy --quiet % -- $(all_cflags) $(program_cflags)
	@printf '%s\n' $(filter tests/%,$(sources)) | \
		xargs -P $(JOBS) -I % clang-tidy --quiet % -- $(all_cflags) $(test_cflags)

analyzer:
	$(MAKE) BUILD=build-analyzer CC=gcc CFLAGS='-O1 -g -fanalyzer -Werror' all

fuzz:
	$(MAKE) BUILD=build-fuzz CC=clang CPPFLAGS='$(CPPFLAGS) -DARENA_MALLOC' SANITIZE=1 \
		CFLAGS='-O1 -g -fsanitize=fuzzer-no-link' $(fuzz_sources:tests/fuzz/fuzz_%.c=run-fuzz-%)

run-fuzz-%: $(BUILD)/tests/fuzz/fuzz_%.o $(library_objects) $(support_objects)
	$(CC) $(all_ldflags) -fsanitize=fuzzer -o $(BUILD)/fuzz_$* $^ $(program_libs)
	@mkdir -p $(BUILD)/corpus/$*
	$(BUILD)/fuzz_$* -max_total_time=$(FUZZ_SECONDS) -timeout=5 -max_len=16384 \
		-artifact_prefix=$(BUILD)/ $(BUILD)/corpus/$* tests/fuzz/seeds/$* tests/documents

$(bench_programs): %: %.o $(BUILD)/internal.a
	$(link)

bench: all $(bench_programs)
	@BUILD='$(BUILD)' sh tests/bench/run

bench-git: all $(bench_programs)
	@BUILD='$(BUILD)' sh tests/bench/git

# ---- installing --------------------------------------------------------------------------------

staged = $(call quoted,$(DESTDIR)$(1))

install: all
	$(INSTALL) -d $(call staged,$(bindir)) $(call staged,$(libdir)) $(call staged,$(includedir)) \
		$(call staged,$(pkgconfigdir))
	$(INSTALL) -m 755 $(BUILD)/pmcheck $(call staged,$(bindir))
	$(INSTALL) -m 644 $(BUILD)/libpmcheck.a $(call staged,$(libdir))
	$(INSTALL) -m 644 include/pmcheck.h $(call staged,$(includedir))
	printf '%s\n' $(call quoted,prefix=$(PREFIX)) $(call quoted,libdir=$(libdir)) \
		$(call quoted,includedir=$(includedir)) '' 'Name: pmcheck' \
		'Description: Checks postmortems against their format' \
		'Version: $(version)' 'Requires: $(library_deps)' \
		'Libs: -L$${libdir} -lpmcheck' 'Cflags: -I$${includedir}' >$(BUILD)/pmcheck.pc
	$(INSTALL) -m 644 $(BUILD)/pmcheck.pc $(call staged,$(pkgconfigdir))
	$(INSTALL) -d $(foreach section,1 5 7,$(call staged,$(mandir)/man$(section))) \
		$(call staged,$(bashcompletiondir)) $(call staged,$(zshcompletiondir)) \
		$(call staged,$(fishcompletiondir)) $(call staged,$(docdir))
	$(foreach page,$(manuals),$(INSTALL) -m 644 $(BUILD)/man/$(page) \
		$(call staged,$(mandir)/man$(subst .,,$(suffix $(page)))) &&) :
	$(INSTALL) -m 644 $(BUILD)/completions/pmcheck.bash $(call staged,$(bashcompletiondir)/pmcheck)
	$(INSTALL) -m 644 $(BUILD)/completions/pmcheck.zsh $(call staged,$(zshcompletiondir)/_pmcheck)
	$(INSTALL) -m 644 $(BUILD)/completions/pmcheck.fish $(call staged,$(fishcompletiondir))
	$(INSTALL) -m 644 docs/report.schema.json $(call staged,$(docdir))

uninstall:
	rm -f $(call staged,$(bindir)/pmcheck) $(call staged,$(libdir)/libpmcheck.a) \
		$(call staged,$(includedir)/pmcheck.h) $(call staged,$(pkgconfigdir)/pmcheck.pc) \
		$(foreach page,$(manuals),$(call staged,$(mandir)/man$(subst .,,$(suffix $(page)))/$(page))) \
		$(call staged,$(bashcompletiondir)/pmcheck) $(call staged,$(zshcompletiondir)/_pmcheck) \
		$(call staged,$(fishcompletiondir)/pmcheck.fish) $(call staged,$(docdir)/report.schema.json)
	-rmdir $(call staged,$(docdir)) 2>/dev/null

# ---- packages ----------------------------------------------------------------------------------

# What the last commit holds, the same bytes each time.
dist:
	@mkdir -p $(BUILD)
	git archive --format=tar --prefix=pmcheck-$(version)/ HEAD | gzip -9n \
		>$(BUILD)/pmcheck-$(version).tar.gz

deb_arch = $(shell dpkg --print-architecture)
deb_make = $(MAKE) --no-print-directory BUILD=$(BUILD)/deb LIBGIT2=loaded

# A distribution mends its libgit2 for all programs at once, so it is not linked here.
deb:
	+$(deb_make) all
	@rm -rf $(BUILD)/deb/stage
	+$(deb_make) -s install DESTDIR=$(BUILD)/deb/stage PREFIX=/usr \
		libdir=/usr/lib/$(shell dpkg-architecture -qDEB_HOST_MULTIARCH) \
		zshcompletiondir=/usr/share/zsh/vendor-completions
	packaging/deb.sh $(BUILD)/deb/stage $(version) $(BUILD)/pmcheck_$(version)_$(deb_arch).deb

clean:
	rm -rf build build-*

-include $(sources:%.c=$(BUILD)/%.d)

.SECONDARY:
.PHONY: all check check-matrix check-hooks check-snippets check-packages check-formats check-threads \
	check-pictures check-layers check-headers shellcheck valgrind coverage \
	tidy analyzer fuzz bench bench-git install uninstall dist deb clean FORCE
