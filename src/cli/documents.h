/* SPDX-License-Identifier: MIT */
/* The documents that the operands of a command name: files, the postmortems in folders, stdin. */
#ifndef CLI_DOCUMENTS_H
#define CLI_DOCUMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct settings;

/*
 * Gets a document. `named`: an operand names it, rather than a folder that holds it. The bytes live
 * until the call returns.
 */
typedef void documents_visit(void *context, const char *path, struct str bytes, bool named);

/*
 * Visits each document in the order of the operands, those of a folder in the order of their paths.
 * While a document is visited the settings hold the configuration of its project (see project.h).
 * Returns how many troubles there were; each was told, and the other documents are visited still.
 */
size_t documents_each(struct settings *settings, documents_visit *visit, void *context);

#endif
