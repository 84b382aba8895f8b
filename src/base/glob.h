/* SPDX-License-Identifier: MIT */
/*
 * Patterns of paths by the rules of .gitattributes: a pattern without a slash matches the last part
 * of a path at any depth; with one it matches the whole path from the top. * and ? do not match a
 * slash, [a-z] is one character of a set, a backslash takes the next character as it is, and a
 * double star as a whole part matches any folders: at the end of a pattern all that is inside.
 */
#ifndef BASE_GLOB_H
#define BASE_GLOB_H

#include "base/str.h"

/* Whether `path`, parts split by '/', without a leading one, matches. */
bool glob_match(struct str pattern, struct str path);

#endif
