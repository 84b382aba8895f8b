/* SPDX-License-Identifier: MIT */
#include "picture/measure.h"

#include "base/utf8.h"

enum {
	FIRST = ' ',
	LAST = '~',
	WIDE = 1250, /* emoji */
	EM = 1000,
	OTHER = 700, /* letters of other alphabets */
};

/* Thousandths of an em, from ' ' to '~'. */
static const short plain[] = { 318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,
	318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
	1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787,
	695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550,
	635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634,
	592, 818, 592, 592, 525, 636, 337, 636, 838 };
static const short bold[] = { 348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415,
	380, 365, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
	1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850,
	770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593,
	716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712,
	652, 924, 645, 652, 582, 712, 365, 712, 838 };

static double width_of(uint32_t code, struct font font)
{
	int width = OTHER;
	if (code >= FIRST && code <= LAST)
		width = (font.bold ? bold : plain)[code - FIRST];
	else if (unicode_columns(code) == 2)
		width = unicode_is_ideograph(code) ? EM : WIDE;
	else if (unicode_columns(code) == 0)
		width = 0;
	else if (code >= 0x2000) /* dashes, arrows, signs */
		width = EM;
	return width * font.size / EM;
}

double measure(struct str text, struct font font)
{
	double width = 0;
	uint32_t code;
	for (size_t at = 0; at < text.len;) {
		at += utf8_next(text, at, &code);
		width += width_of(code, font);
	}
	return width;
}

/* How many bytes of `text` fit into `room`. */
static size_t fitting(struct str text, struct font font, double room)
{
	uint32_t code;
	for (size_t at = 0; at < text.len;) {
		size_t length = utf8_next(text, at, &code);
		room -= width_of(code, font);
		if (room < 0)
			return at;
		at += length;
	}
	return text.len;
}

static struct str with_ellipsis(struct arena *arena, struct str text)
{
	text = str_trim(text);
	while (text.len && strchr(",.;:-", text.ptr[text.len - 1]))
		text.len--;
	return str_of(arena_printf(arena, "%.*s\xE2\x80\xA6", (int)text.len, text.ptr));
}

struct str measure_cut(struct arena *arena, struct str text, struct font font, double room)
{
	size_t length = fitting(text, font, room);
	if (length == text.len)
		return text;
	length = fitting(text, font, room - measure(STR("\xE2\x80\xA6"), font));
	/* rather after a whole word, unless that is far back */
	for (size_t at = length; at > length / 2 && text.ptr[length] != ' '; at--)
		if (text.ptr[at] == ' ')
			length = at;
	return with_ellipsis(arena, str_slice(text, 0, length));
}

/* Where the line that begins at text.ptr ends: at the last blank that fits, or within a long word. */
static size_t line_end(struct str text, struct font font, double room)
{
	size_t length = fitting(text, font, room), end = length;
	if (length == text.len)
		return length;
	while (end && text.ptr[end] != ' ')
		end--;
	if (end)
		return end;
	uint32_t code;
	return length ? length : utf8_next(text, 0, &code);
}

size_t measure_wrap(struct arena *arena, struct str text, struct font font, double room,
	struct str *lines, size_t most)
{
	size_t count = 0;
	text = str_trim(text);
	while (text.len && count + 1 < most) {
		size_t end = line_end(text, font, room);
		lines[count++] = str_trim(str_slice(text, 0, end));
		text = str_trim(str_slice(text, end, text.len));
	}
	if (text.len)
		lines[count++] = measure_cut(arena, text, font, room);
	return count;
}

size_t digits_of(size_t number)
{
	return number < 10 ? 1 : 1 + digits_of(number / 10);
}
