/* SPDX-License-Identifier: MIT */
/*
 * Runs the fuzz target that it is linked with without a fuzzer: fuzz_NAME reads
 * tests/fuzz/seeds/NAME, small inputs and whatever once made it fail.
 */
#include <string.h>

#include "fuzz/fuzz.h"
#include "support/files.h"
#include "support/tap.h"

int main(int argc, char **argv)
{
	const char *name = argc ? strrchr(argv[0], '_') : NULL;
	struct tap results = { 0 };
	struct arena arena;
	arena_init(&arena);
	const char *directory = arena_printf(&arena, "tests/fuzz/seeds/%s", name ? name + 1 : "");
	struct paths seeds = files_in(&arena, directory, "");
	for (size_t i = 0; i < seeds.count; i++) {
		struct str seed = file_read(&arena, seeds.items[i]);
		int result = LLVMFuzzerTestOneInput((const uint8_t *)seed.ptr, seed.len);
		tap(&results, result == 0, "%s", seeds.items[i]);
	}
	arena_release(&arena);
	return tap_end(&results);
}
