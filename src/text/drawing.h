/* SPDX-License-Identifier: MIT */
/* Code blocks that show rather than tell: the source of a diagram, or a picture drawn in characters. */
#ifndef TEXT_DRAWING_H
#define TEXT_DRAWING_H

#include <stdbool.h>

#include "base/str.h"

/* Whether a code block is a drawing. `info` is what stands after its fence: "mermaid". */
bool code_is_drawing(struct str info, struct str code);
/* Whether text holds a drawing of block or box characters, which need no code block. */
bool text_is_drawing(struct str text);

#endif
