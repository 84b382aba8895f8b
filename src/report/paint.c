/* SPDX-License-Identifier: MIT */
#include "report/paint.h"

void paint(FILE *out, bool color, enum paint paint)
{
	static const char *const sequences[] = {
		[PAINT_NONE] = "\033[0m",
		[PAINT_STRONG] = "\033[1m",
		[PAINT_FAINT] = "\033[2m",
		[PAINT_ERROR] = "\033[1;31m",
		[PAINT_WARNING] = "\033[1;35m", /* yellow is hard to read on white */
		[PAINT_NOTE] = "\033[1;36m",
		[PAINT_GOOD] = "\033[1;32m",
	};
	if (color)
		fputs(sequences[paint], out);
}

enum paint paint_of(enum pmcheck_severity severity)
{
	switch (severity) {
	case PMCHECK_ERROR:
		return PAINT_ERROR;
	case PMCHECK_WARNING:
		return PAINT_WARNING;
	case PMCHECK_NOTE:
	case PMCHECK_OFF:
		break;
	}
	return PAINT_NOTE;
}
