/* SPDX-License-Identifier: MIT */
/*
 * Memory in large pieces, straight from the system. It comes in huge pages where the system has them
 * for the asking: touching a page for the first time is what large documents spend their time on.
 */
#ifndef BASE_PAGES_H
#define BASE_PAGES_H

#include <stddef.h>

enum { PAGES_LEAST = 2 * 1024 * 1024 }; /* a smaller piece is malloc()'s business */

/* `size` zero bytes, aligned for anything, to be freed by pages_free() with the same size. */
void *pages_alloc(size_t size);
void pages_free(void *memory, size_t size);

#endif
