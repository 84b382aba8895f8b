/* SPDX-License-Identifier: MIT */
#include "support/tap.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool tap(struct tap *tap, bool passed, const char *format, ...)
{
	tap->count++;
	tap->failed += !passed;
	printf("%sok %zu - ", passed ? "" : "not ", tap->count);
	va_list args;
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
	/* What was found must not be lost when the next case crashes. */
	fflush(stdout);
	return passed;
}

void tap_explain(const char *title, const char *data, size_t size)
{
	while (size) {
		const char *end = memchr(data, '\n', size);
		size_t length = end ? (size_t)(end - data) : size;
		printf("#\t%s: %.*s\n", title, (int)length, data);
		length += end != NULL;
		data += length;
		size -= length;
	}
	fflush(stdout);
}

int tap_end(const struct tap *tap)
{
	printf("1..%zu\n", tap->count);
	return tap->failed ? 1 : 0;
}
