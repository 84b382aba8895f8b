/* SPDX-License-Identifier: MIT */
/* libgit2 as the system has it, loaded when it is needed. */
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

static int find_functions(struct libgit2 *git2, void *library)
{
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
		void *function = dlsym(library, functions[i].name);
		if (!function)
			return -1;
		/* ISO C has no conversion from an object's pointer to a function's. */
		memcpy((char *)git2 + functions[i].member, &function, sizeof function);
	}
	return 0;
}

int libgit2_init(struct libgit2 *git2)
{
	*git2 = (struct libgit2){ .ready = false };
	void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
	if (!library)
		return -1;
	git2->ready = !find_functions(git2, library) && git2->libgit2_init() > 0;
	if (!git2->ready)
		dlclose(library);
	return git2->ready ? 0 : -1;
}

void libgit2_release(struct libgit2 *git2)
{
	if (git2->ready)
		git2->libgit2_shutdown(); /* unloading it would cost time, just before the end */
	git2->ready = false;
}
