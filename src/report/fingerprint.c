/* SPDX-License-Identifier: MIT */
#include "report/fingerprint.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"

/* What several findings have in common, and how many there were; an empty place counts none. */
struct fingerprint_seen {
	uint64_t hash;
	size_t count;
};

/* FNV-1a, with a NUL as the end of `s`. */
static uint64_t hash_on(uint64_t hash, struct str s)
{
	const uint64_t prime = 0x100000001B3;
	for (size_t i = 0; i < s.len; i++)
		hash = (hash ^ (unsigned char)s.ptr[i]) * prime;
	return hash * prime;
}

static uint64_t hash_of(struct str path, const struct pmcheck_finding *finding, uint64_t seed)
{
	uint64_t hash = hash_on(0xCBF29CE484222325 ^ seed, path);
	hash = hash_on(hash, str_of(finding->rule->id));
	return hash_on(hash, str_of(finding->message));
}

static struct fingerprint_seen *find(const struct fingerprints *fingerprints, uint64_t hash)
{
	size_t mask = fingerprints->room - 1;
	size_t at = (size_t)(hash ^ hash >> 32) & mask;
	while (fingerprints->seen[at].count > 0 && fingerprints->seen[at].hash != hash)
		at = (at + 1) & mask;
	return &fingerprints->seen[at];
}

static void grow(struct fingerprints *fingerprints)
{
	struct fingerprints larger = {
		.count = fingerprints->count,
		.room = fingerprints->room ? fingerprints->room * 2 : 64,
	};
	larger.seen = xmalloc(larger.room * sizeof *larger.seen);
	memset(larger.seen, 0, larger.room * sizeof *larger.seen);
	for (size_t i = 0; i < fingerprints->room; i++)
		if (fingerprints->seen[i].count > 0)
			*find(&larger, fingerprints->seen[i].hash) = fingerprints->seen[i];
	free(fingerprints->seen);
	*fingerprints = larger;
}

/* How many alike were there before. */
static size_t count_before(struct fingerprints *fingerprints, uint64_t hash)
{
	if (fingerprints->count * 2 >= fingerprints->room)
		grow(fingerprints);
	struct fingerprint_seen *seen = find(fingerprints, hash);
	fingerprints->count += seen->count == 0;
	seen->hash = hash;
	return seen->count++;
}

void fingerprint_next(struct fingerprints *fingerprints, struct str path,
	const struct pmcheck_finding *finding, char fingerprint[FINGERPRINT_ROOM])
{
	uint64_t hash = hash_of(path, finding, 0);
	uint64_t other = hash_of(path, finding, count_before(fingerprints, hash) + 1);
	snprintf(fingerprint, FINGERPRINT_ROOM, "%016" PRIx64 "%016" PRIx64, hash, other);
}

void fingerprints_release(struct fingerprints *fingerprints)
{
	free(fingerprints->seen);
	*fingerprints = (struct fingerprints){ .seen = NULL };
}
