/* SPDX-License-Identifier: MIT */
/*
 * The door to libgit2, whose functions are called through a table with the types of <git2.h>. It is
 * behind one of two walls, which the Makefile chooses: libgit2_linked.c has the parts that are
 * needed in the program itself, libgit2_loaded.c loads the library of the system when a repository
 * is needed. Linked in the ordinary way, libgit2 and the 16 libraries that it brings for a network
 * that is never used would more than double the time and memory of checking one file by hand.
 */
#ifndef GIT_LIBGIT2_H
#define GIT_LIBGIT2_H

#include <git2.h>
#include <stdbool.h>

/* Every function that is used, without its `git_`. */
/* clang-format off */
#define LIBGIT2_FUNCTIONS(F) \
	F(libgit2_init) F(libgit2_shutdown) \
	F(repository_open_ext) F(repository_free) F(repository_path) F(repository_head_unborn) \
	F(repository_odb) F(odb_free) F(odb_hash) F(odb_read_header) \
	F(odb_open_rstream) F(odb_stream_read) F(odb_stream_free) \
	F(odb_read) F(odb_object_data) F(odb_object_size) F(odb_object_type) F(odb_object_free) \
	F(oid_fromraw) F(oid_fromstr) F(oid_tostr) F(oid_equal) \
	F(reference_name_to_id)
/* clang-format on */

struct libgit2 {
	bool ready; /* initialised: the rest is there */
#define LIBGIT2_MEMBER(name) __typeof__(git_##name) *name;
	LIBGIT2_FUNCTIONS(LIBGIT2_MEMBER)
#undef LIBGIT2_MEMBER
};

/* Makes libgit2 ready. Returns 0, or -1 when this machine has none that fits. */
int libgit2_init(struct libgit2 *git2);
void libgit2_release(struct libgit2 *git2);

#endif
