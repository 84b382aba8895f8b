/* SPDX-License-Identifier: MIT */
#include "base/pages.h"

#include <stdint.h>
#include <sys/mman.h>

#include "base/arena.h"

enum { HUGE_PAGE = PAGES_LEAST };

static size_t whole_pages(size_t size)
{
	if (size > SIZE_MAX - 2 * (size_t)HUGE_PAGE)
		out_of_memory();
	return (size + HUGE_PAGE - 1) & ~(size_t)(HUGE_PAGE - 1);
}

void *pages_alloc(size_t size)
{
	size_t whole = whole_pages(size), room = whole + HUGE_PAGE;
	char *begin = mmap(NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (begin == MAP_FAILED)
		out_of_memory();
	size_t before = (HUGE_PAGE - (uintptr_t)begin % HUGE_PAGE) % HUGE_PAGE;
	if (before)
		munmap(begin, before);
	munmap(begin + before + whole, HUGE_PAGE - before);
#ifdef MADV_HUGEPAGE
	/* Without them all works as well. */
	(void)madvise(begin + before, whole, MADV_HUGEPAGE);
#endif
	return begin + before;
}

void pages_free(void *memory, size_t size)
{
	munmap(memory, whole_pages(size));
}
