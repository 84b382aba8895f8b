/* SPDX-License-Identifier: MIT */
#include "git/index.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"

enum {
	HEADER_SIZE = 12, /* "DIRC", version, count of entries */
	ENTRY_FLAGS = 60, /* offset of an entry's flags */
	ENTRY_NAME = 62,  /* of its name, when the flags are not extended */
	FLAG_EXTENDED = 0x4000,
	FLAG_STAGE = 0x3000,
	FLAG_NAME = 0x0fff,   /* the length of the name, or all ones when it is longer */
	EXTENSION_HEADER = 8, /* signature and size */
	PART = 1 << 16, /* bytes that are read at once; no path is as long as that */
};

static uint32_t read_u32(const char *at)
{
	const unsigned char *bytes = (const unsigned char *)at;
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
	       bytes[3];
}

/* The offset after the NUL at or after `at`; 0 when there is none. */
static size_t after_nul(struct str file, size_t at)
{
	const char *nul = memchr(file.ptr + at, '\0', file.len - at);
	return nul ? (size_t)(nul - file.ptr) + 1 : 0;
}

/* The offset after the entry at `at`; 0 when it is cut, or of a merge that is not finished. */
static size_t skip_entry(struct str file, size_t at, uint32_t version)
{
	if (file.len - at <= ENTRY_NAME + sizeof(uint16_t))
		return 0;
	const unsigned char *flag_bytes = (const unsigned char *)file.ptr + at + ENTRY_FLAGS;
	unsigned flags = (unsigned)flag_bytes[0] << 8 | flag_bytes[1];
	if (flags & FLAG_STAGE)
		return 0;
	size_t name = at + ENTRY_NAME + (flags & FLAG_EXTENDED ? sizeof(uint16_t) : 0);
	if (version >= 4) { /* how much of the last name to drop, then the rest; no padding */
		while (name < file.len && (file.ptr[name] & 0x80))
			name++;
		return name < file.len ? after_nul(file, name + 1) : 0;
	}
	size_t length = flags & FLAG_NAME;
	if (length == FLAG_NAME) {
		size_t end = after_nul(file, name);
		if (!end)
			return 0;
		length = end - 1 - name;
	}
	/* one to eight NULs make its size a multiple of eight */
	size_t next = at + ((name - at + length + 8) & ~(size_t)7);
	return next <= file.len ? next : 0;
}

/* Reads `size` bytes from `at` on, or fewer at the end of the file; how many there were. */
static size_t read_part(int file, size_t at, char *data, size_t size)
{
	size_t done = 0;
	while (done < size) {
		ssize_t got = pread(file, data + done, size - done, (off_t)(at + done));
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		done += (size_t)got;
	}
	return done;
}

/*
 * The offset after all entries; 0 when they are not as they should be. They pass through a small
 * buffer: of a large index, to map it would take longer than all the rest.
 */
static size_t skip_entries(int file, uint32_t version, uint32_t count)
{
	char buffer[PART];
	size_t at = HEADER_SIZE;
	while (count) {
		const struct str part = { buffer, read_part(file, at, buffer, sizeof buffer) };
		size_t here = 0, next;
		while (count && (next = skip_entry(part, here, version)) > 0) {
			here = next;
			count--;
		}
		if (!here)
			return 0;
		at += here;
	}
	return at;
}

/* Reads the root of a TREE extension: "\0COUNT SUBTREES\n" and its id. */
static bool read_root(struct str tree, uint32_t count, unsigned char id[SHA1_SIZE])
{
	size_t at = 1;
	uint64_t entries = 0;
	if (tree.len < 2 || tree.ptr[0] != '\0' || !is_digit(tree.ptr[1]))
		return false;
	for (; at < tree.len && is_digit(tree.ptr[at]) && entries <= UINT32_MAX; at++)
		entries = entries * 10 + (uint64_t)(tree.ptr[at] - '0');
	const char *end = memchr(tree.ptr + at, '\n', tree.len - at);
	if (entries != count || !end || tree.len - (size_t)(end + 1 - tree.ptr) < SHA1_SIZE)
		return false;
	memcpy(id, end + 1, SHA1_SIZE);
	return true;
}

/*
 * Whether an extension may be passed over: those with a capital are optional by git's rule, and a
 * sparse index ("sdir") has whole trees as entries, which the cached tree counts as they are.
 */
static bool can_skip(const char *signature)
{
	return is_upper(signature[0]) || !memcmp(signature, "sdir", 4);
}

/* Finds the cached tree among the extensions. */
static bool find_root(struct str extensions, uint32_t count, unsigned char id[SHA1_SIZE])
{
	bool found = false;
	while (extensions.len) {
		if (extensions.len < EXTENSION_HEADER)
			return false;
		const char *signature = extensions.ptr;
		size_t size = read_u32(signature + 4);
		if (size > extensions.len - EXTENSION_HEADER || !can_skip(signature))
			return false;
		struct str body = { signature + EXTENSION_HEADER, size };
		if (!memcmp(signature, "TREE", 4) && !(found = read_root(body, count, id)))
			return false;
		extensions = str_slice(extensions, EXTENSION_HEADER + size, extensions.len);
	}
	return found;
}

static bool find_in_file(int file, size_t size, unsigned char id[SHA1_SIZE])
{
	char header[HEADER_SIZE];
	if (size < HEADER_SIZE + SHA1_SIZE ||
		read_part(file, 0, header, HEADER_SIZE) < HEADER_SIZE ||
		memcmp(header, "DIRC", 4) != 0)
		return false;
	uint32_t version = read_u32(header + 4);
	uint32_t count = read_u32(header + 8);
	size_t end = size - SHA1_SIZE;
	if (version < 2 || version > 4)
		return false;
	size_t at = skip_entries(file, version, count);
	if (!at || at > end)
		return false;
	char *extensions = xmalloc(end - at + 1);
	bool found = read_part(file, at, extensions, end - at) == end - at &&
		     find_root((struct str){ extensions, end - at }, count, id);
	free(extensions);
	return found;
}

int index_root_tree(const char *path, unsigned char id[SHA1_SIZE])
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return -1;
	struct stat status;
	bool found = fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
		     find_in_file(file, (size_t)status.st_size, id);
	close(file);
	return found ? 0 : -1;
}
