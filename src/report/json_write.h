/* SPDX-License-Identifier: MIT */
/* JSON of hostile text: what jansson builds, valid UTF-8 always and safe to print. */
#ifndef REPORT_JSON_WRITE_H
#define REPORT_JSON_WRITE_H

#include <stdio.h>

#include <jansson.h>

#include "base/str.h"

/*
 * A string of `text`; bytes that are no UTF-8 become U+FFFD. This and what follows may return NULL
 * when out of memory, as jansson does; json_add() and json_push() then abort.
 */
json_t *json_text(struct str text);
/* The same of a NUL-terminated string; null for NULL. */
json_t *json_text_of(const char *text);
json_t *json_number(size_t number);

/* Adds "path", and "path_base64" with the very bytes when the path is not UTF-8. */
void json_add_path(json_t *object, struct str path);

/* Takes a reference of `value` over. */
void json_add(json_t *object, const char *key, json_t *value);
void json_push(json_t *array, json_t *value);

/*
 * Prints a value on one line, without a line end. What could act on a terminal or on a CI runner
 * stands as \uXXXX. A failed write is left in ferror(out).
 */
void json_print(FILE *out, const json_t *value);

#endif
