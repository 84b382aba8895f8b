/* SPDX-License-Identifier: MIT */
/* The least that a program could do: reads the files that it is given and parses them. */
#include <stdio.h>
#include <stdlib.h>

#include <cmark.h>

enum { CHUNK = 65536 };

static int parse_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file) {
		perror(path);
		return 2;
	}
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
	static char chunk[CHUNK];
	for (size_t size; (size = fread(chunk, 1, sizeof chunk, file));)
		cmark_parser_feed(parser, chunk, size);
	cmark_node_free(cmark_parser_finish(parser));
	cmark_parser_free(parser);
	fclose(file);
	return 0;
}

int main(int argc, char **argv)
{
	int status = 0;
	for (int i = 1; i < argc; i++)
		status |= parse_file(argv[i]);
	return status;
}
