/* SPDX-License-Identifier: MIT */
/*
 * The incident card as SVG: no scripts, no references, fonts of the system, light and dark as the
 * reader's. It is well-formed whatever the document's text is.
 */
#ifndef PICTURE_CARD_H
#define PICTURE_CARD_H

#include <stdio.h>

#include "picture/incident.h"

/* The first line of every card, by which one is known again. */
#define CARD_MARK "<!-- drawn by pmcheck timeline -->"

/* Prints the card. A failed write is left in ferror(out). */
void card_print(FILE *out, const struct incident *incident);

#endif
