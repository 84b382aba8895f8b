/* SPDX-License-Identifier: MIT */
/* What changed from one text to another, as a unified diff that `git apply` and `patch -p1` take. */
#ifndef CLI_DIFF_H
#define CLI_DIFF_H

#include <stdio.h>

#include "base/str.h"

/* Prints nothing when the texts are equal. `escaped`: for the eye, control characters made visible. */
void diff_print(FILE *out, const char *path, struct str old, struct str new, bool escaped);

#endif
