/* SPDX-License-Identifier: MIT */
#include "base/trouble.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/escape.h"

/* In one write, so that lines of several processes do not mix. */
static void print_line(struct str text)
{
	char *line = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&line, &size);
	if (!memory)
		out_of_memory();
	fputs("pmcheck: ", memory);
	escape_print(memory, text);
	fputc('\n', memory);
	if (fclose(memory) != 0)
		out_of_memory();
	fflush(stdout);
	fwrite(line, 1, size, stderr);
	free(line);
}

int trouble(const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		out_of_memory();
	char *text = xmalloc((size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	print_line(str_of(text));
	free(text);
	return -1;
}
