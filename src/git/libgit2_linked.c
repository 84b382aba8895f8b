/* SPDX-License-Identifier: MIT */
/*
 * libgit2 linked from its archive, without its network. What follows stands in for the parts that
 * speak TLS, SSH and HTTP, so that the linker leaves them and their libraries out: loading those
 * takes four times as long as all that is done with libgit2 here. Below, it stands in for the part
 * that maps files. The names are libgit2's own and private; where they do not fit its version, the
 * Makefile finds out and has it loaded instead.
 */
#include "git/libgit2.h"

#include <errno.h>
#include <git2/sys/transport.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int git_mbedtls_stream_global_init(void);
int git_mbedtls__set_cert_location(const char *file, const char *path);
int git_mbedtls_stream_new(void **out, const char *host, const char *port);
int git_mbedtls_stream_wrap(void **out, void *inner, const char *host);
int git_transport_ssh_global_init(void);
extern bool git_http__expect_continue;

bool git_http__expect_continue;

int git_mbedtls_stream_global_init(void)
{
	return 0;
}

int git_transport_ssh_global_init(void)
{
	return 0;
}

int git_mbedtls__set_cert_location(const char *file, const char *path)
{
	(void)file;
	(void)path;
	return -1;
}

int git_mbedtls_stream_new(void **out, const char *host, const char *port)
{
	(void)out;
	(void)host;
	(void)port;
	return -1;
}

int git_mbedtls_stream_wrap(void **out, void *inner, const char *host)
{
	(void)out;
	(void)inner;
	(void)host;
	return -1;
}

int git_smart_subtransport_http(git_smart_subtransport **out, git_transport *owner, void *context)
{
	(void)out;
	(void)owner;
	(void)context;
	return -1;
}

int git_smart_subtransport_ssh(git_smart_subtransport **out, git_transport *owner, void *context)
{
	(void)out;
	(void)owner;
	(void)context;
	return -1;
}

int git_transport_ssh_with_paths(git_transport **out, git_remote *owner, void *payload)
{
	(void)out;
	(void)owner;
	(void)payload;
	return -1;
}

/* ---- files as memory: libgit2 maps each loose object. To read a small one takes a seventh of that. */

typedef struct {
	void *data;
	size_t len;
} git_map;

int git__page_size(size_t *size);
int git__mmap_alignment(size_t *size);
int p_mmap(git_map *map, size_t size, int protection, int flags, int file, int64_t offset);
int p_munmap(git_map *map);

enum {
	SMALL = 1 << 16, /* bytes; the cost of copying more is that of mapping it */
	MAP_TO_READ = 1, /* libgit2's own numbers: nothing is ever written here, */
	MAP_FIXED_THERE = 16, /* nor asked for at a certain place */
};

int git__page_size(size_t *size)
{
	long page = sysconf(_SC_PAGE_SIZE);
	*size = page > 0 ? (size_t)page : SMALL;
	return 0;
}

int git__mmap_alignment(size_t *size)
{
	return git__page_size(size);
}

static void *read_small(size_t size, int file, off_t offset)
{
	char *data = malloc(size);
	for (size_t done = 0; data && done < size;) {
		ssize_t got = pread(file, data + done, size - done, offset + (off_t)done);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0) {
			free(data);
			return NULL;
		}
		done += (size_t)got;
	}
	return data;
}

static void *map_large(size_t size, int file, off_t offset)
{
	void *data = mmap(NULL, size, PROT_READ, MAP_SHARED, file, offset);
	return data == MAP_FAILED ? NULL : data;
}

int p_mmap(git_map *map, size_t size, int protection, int flags, int file, int64_t offset)
{
	*map = (git_map){ .data = NULL };
	if (!size || protection != MAP_TO_READ || flags & MAP_FIXED_THERE)
		return -1;
	void *data = size <= SMALL ? read_small(size, file, (off_t)offset)
				   : map_large(size, file, (off_t)offset);
	if (!data)
		return -1;
	map->data = data;
	map->len = size;
	return 0;
}

int p_munmap(git_map *map)
{
	int status = 0;
	if (map->len <= SMALL)
		free(map->data);
	else
		status = munmap(map->data, map->len);
	*map = (git_map){ .data = NULL };
	return status;
}

/* ---- the door */

int libgit2_init(struct libgit2 *git2)
{
	*git2 = (struct libgit2){
#define LIBGIT2_ROW(name) .name = git_##name,
		LIBGIT2_FUNCTIONS(LIBGIT2_ROW)
#undef LIBGIT2_ROW
	};
	git2->ready = git2->libgit2_init() > 0;
	return git2->ready ? 0 : -1;
}

void libgit2_release(struct libgit2 *git2)
{
	if (git2->ready)
		git2->libgit2_shutdown();
	git2->ready = false;
}
