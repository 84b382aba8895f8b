/* SPDX-License-Identifier: MIT */
/*
 * The incident as a Mermaid gantt chart in a fenced block, for those who want text in the repository.
 * What Mermaid would read as its own (colons, semicolons, number signs) is written as entities.
 */
#ifndef PICTURE_GANTT_H
#define PICTURE_GANTT_H

#include <stdio.h>

#include "picture/incident.h"

/* Prints the block. A failed write is left in ferror(out). */
void gantt_print(FILE *out, const struct incident *incident);

#endif
