/* SPDX-License-Identifier: MIT */
/* Link reference definitions: "[label]: target 'title'" at the head of a paragraph, which render as nothing. */
#ifndef TEXT_DEFINITION_H
#define TEXT_DEFINITION_H

#include "base/str.h"

/*
 * Where the text of a paragraph begins whose lines stand in `source` from `at` to `end`: behind the
 * definitions that stand at its head; `at` when there are none.
 */
size_t skip_definitions(struct str source, size_t at, size_t end);

#endif
