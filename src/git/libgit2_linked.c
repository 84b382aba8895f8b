/* SPDX-License-Identifier: MIT */
/*
 * libgit2 linked from its archive, without its network. What follows stands in for the parts that
 * speak TLS, SSH and HTTP, so that the linker leaves them and their libraries out: loading those
 * takes four times as long as all that is done with libgit2 here. The names are libgit2's own and
 * private; where they do not fit its version, the Makefile finds out and has it loaded instead.
 */
#include "git/libgit2.h"

#include <git2/sys/transport.h>

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
