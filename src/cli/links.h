/* SPDX-License-Identifier: MIT */
/*
 * Whether the relative links of a document lead to something, asked where the document comes from:
 * here the working tree. Other sources (an index, a commit) answer with a function of their own.
 */
#ifndef CLI_LINKS_H
#define CLI_LINKS_H

#include <pmcheck.h>

/* Who answers for one kind of source. */
struct link_source {
	/* As pmcheck_host.path; `document` is the path of the document that links. NULL: unknown. */
	enum pmcheck_path (*find)(void *context, const char *document, const char *path);
	void *context;
};

/*
 * The working tree's answer, `context` is not used. Unknown where a missing file says nothing: out of
 * the repository that holds the document, in a submodule, in a sparse checkout, for standard input.
 */
enum pmcheck_path links_in_tree(void *context, const char *document, const char *path);

#endif
