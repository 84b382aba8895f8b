/* SPDX-License-Identifier: MIT */
#include "git/libgit2.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

/* The library that belongs to the header this was built with. */
#ifdef __APPLE__
#define LIBRARY "libgit2." LIBGIT2_SOVERSION ".dylib"
#else
#define LIBRARY "libgit2.so." LIBGIT2_SOVERSION
#endif

/*
 * git_libgit2_init() has mbedTLS parse the certificates of every authority the system trusts, two
 * thirds of its time, for a network that is never used here. These two, exported by the program,
 * are found before mbedTLS's own. A libgit2 built with another TLS never asks for them.
 */
__attribute__((visibility("default"))) int mbedtls_x509_crt_parse_file(
	void *chain, const char *path);
__attribute__((visibility("default"))) int mbedtls_x509_crt_parse_path(
	void *chain, const char *path);

int mbedtls_x509_crt_parse_file(void *chain, const char *path)
{
	(void)chain;
	(void)path;
	return 0;
}

int mbedtls_x509_crt_parse_path(void *chain, const char *path)
{
	(void)chain;
	(void)path;
	return 0;
}

static const struct {
	const char *name;
	size_t member; /* offset in struct libgit2 */
} functions[] = {
#define LIBGIT2_ROW(name) { "git_" #name, offsetof(struct libgit2, name) },
	LIBGIT2_FUNCTIONS(LIBGIT2_ROW)
#undef LIBGIT2_ROW
};

static int find_functions(struct libgit2 *git2)
{
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
		void *function = dlsym(git2->library, functions[i].name);
		if (!function)
			return -1;
		/* ISO C has no conversion from an object's pointer to a function's. */
		memcpy((char *)git2 + functions[i].member, &function, sizeof function);
	}
	return 0;
}

int libgit2_init(struct libgit2 *git2)
{
	memset(git2, 0, sizeof *git2);
	git2->library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
	if (!git2->library)
		return -1;
	if (!find_functions(git2) && git2->libgit2_init() > 0)
		return 0;
	dlclose(git2->library);
	git2->library = NULL;
	return -1;
}

void libgit2_release(struct libgit2 *git2)
{
	if (!git2->library)
		return;
	git2->libgit2_shutdown(); /* not unloaded: the process ends soon, and unmapping costs time
				   */
	git2->library = NULL;
}
