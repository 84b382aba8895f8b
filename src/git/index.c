/* SPDX-License-Identifier: MIT */
#include "git/index.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

enum {
	HEADER_SIZE = 12, /* "DIRC", version, count of entries */
	ENTRY_FLAGS = 60, /* offset of an entry's flags */
	ENTRY_NAME = 62,  /* of its name, when the flags are not extended */
	FLAG_EXTENDED = 0x4000,
	FLAG_STAGE = 0x3000,
	FLAG_NAME = 0x0fff,   /* the length of the name, or all ones when it is longer */
	EXTENSION_HEADER = 8, /* signature and size */
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

static size_t skip_entries(struct str file, uint32_t version, uint32_t count)
{
	size_t at = HEADER_SIZE;
	while (count-- && at)
		at = skip_entry(file, at, version);
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

/* Finds the cached tree among the extensions that begin at `at` and must end at `end`. */
static bool find_root(
	struct str file, size_t at, size_t end, uint32_t count, unsigned char id[SHA1_SIZE])
{
	bool found = false;
	while (at < end) {
		if (end - at < EXTENSION_HEADER)
			return false;
		const char *signature = file.ptr + at;
		size_t size = read_u32(signature + 4);
		at += EXTENSION_HEADER;
		if (size > end - at || !can_skip(signature))
			return false;
		struct str body = { file.ptr + at, size };
		if (!memcmp(signature, "TREE", 4) && !(found = read_root(body, count, id)))
			return false;
		at += size;
	}
	return found;
}

static bool find_in_file(struct str file, unsigned char id[SHA1_SIZE])
{
	if (file.len < HEADER_SIZE + SHA1_SIZE || memcmp(file.ptr, "DIRC", 4) != 0)
		return false;
	uint32_t version = read_u32(file.ptr + 4);
	uint32_t count = read_u32(file.ptr + 8);
	size_t end = file.len - SHA1_SIZE;
	if (version < 2 || version > 4)
		return false;
	size_t at = skip_entries(file, version, count);
	return at && at <= end && find_root(file, at, end, count, id);
}

int index_root_tree(const char *path, unsigned char id[SHA1_SIZE])
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return -1;
	struct stat status;
	void *map = MAP_FAILED;
	if (!fstat(file, &status) && S_ISREG(status.st_mode) && status.st_size > 0)
		map = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
	close(file);
	if (map == MAP_FAILED)
		return -1;
	bool found = find_in_file((struct str){ map, (size_t)status.st_size }, id);
	munmap(map, (size_t)status.st_size);
	return found ? 0 : -1;
}
