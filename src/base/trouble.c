/* SPDX-License-Identifier: MIT */
#include "base/trouble.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/escape.h"

static FILE *open_memory(char **text, size_t *size)
{
	FILE *memory = open_memstream(text, size);
	if (!memory)
		out_of_memory();
	return memory;
}

static void close_memory(FILE *memory)
{
	if (fclose(memory) != 0)
		out_of_memory();
}

/* In one write, so that lines of several processes do not mix. */
static void print_line(struct str text)
{
	char *line = NULL;
	size_t size = 0;
	FILE *memory = open_memory(&line, &size);
	fputs("pmcheck: ", memory);
	escape_print(memory, text);
	fputc('\n', memory);
	close_memory(memory);
	fflush(stdout);
	fwrite(line, 1, size, stderr);
	free(line);
}

int trouble(const char *format, ...)
{
	char *text = NULL;
	size_t size = 0;
	FILE *memory = open_memory(&text, &size);
	va_list args;
	va_start(args, format);
	vfprintf(memory, format, args);
	va_end(args);
	close_memory(memory);
	print_line((struct str){ text, size });
	free(text);
	return -1;
}
