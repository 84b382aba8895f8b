/* SPDX-License-Identifier: MIT */
/*
 * The door to libgit2, opened only when a repository is needed: linked in the ordinary way its 17
 * shared objects would more than double the time and memory of checking one file by hand. The
 * functions are called through struct libgit2, whose types are those of <git2.h>.
 */
#ifndef GIT_LIBGIT2_H
#define GIT_LIBGIT2_H

#include <git2.h>

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
	void *library; /* NULL: not loaded */
#define LIBGIT2_MEMBER(name) __typeof__(git_##name) *name;
	LIBGIT2_FUNCTIONS(LIBGIT2_MEMBER)
#undef LIBGIT2_MEMBER
};

/* Loads and initialises libgit2. Returns 0, or -1 when this machine has none that fits. */
int libgit2_init(struct libgit2 *git2);
void libgit2_release(struct libgit2 *git2);

#endif
