/* SPDX-License-Identifier: MIT */
/*
 * Functions that nobody needs here, taken away by the compiler: a call of one does not compile. Those
 * that copy without a bound, that read numbers without errors, that know the locale, the local time
 * zone or hidden state. The build includes this file before every other (-include), so it includes
 * the headers that declare them first.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BANNED(function) sorry_##function##_is_a_banned_function

#undef strcpy
#define strcpy(to, from) BANNED(strcpy)
#undef strcat
#define strcat(to, from) BANNED(strcat)
#undef strncpy
#define strncpy(to, from, size) BANNED(strncpy)
#undef strncat
#define strncat(to, from, size) BANNED(strncat)
#undef sprintf
#define sprintf(...) BANNED(sprintf)
#undef vsprintf
#define vsprintf(...) BANNED(vsprintf)

/* Splits in place and remembers where. */
#undef strtok
#define strtok(string, delimiters) BANNED(strtok)

/* No way to tell "0" from an error. */
#undef atoi
#define atoi(string) BANNED(atoi)
#undef atol
#define atol(string) BANNED(atol)
#undef atof
#define atof(string) BANNED(atof)

/* The time of this machine, and a result shared by all threads. */
#undef localtime
#define localtime(time) BANNED(localtime)
#undef gmtime
#define gmtime(time) BANNED(gmtime)
#undef ctime
#define ctime(time) BANNED(ctime)
#undef asctime
#define asctime(tm) BANNED(asctime)
#undef strptime
#define strptime(string, format, tm) BANNED(strptime)

/* Undefined for bytes above 127, and different in each locale: base/str.h has what is needed. */
#undef isalnum
#define isalnum(c) BANNED(isalnum)
#undef isalpha
#define isalpha(c) BANNED(isalpha)
#undef isdigit
#define isdigit(c) BANNED(isdigit)
#undef islower
#define islower(c) BANNED(islower)
#undef isprint
#define isprint(c) BANNED(isprint)
#undef ispunct
#define ispunct(c) BANNED(ispunct)
#undef isspace
#define isspace(c) BANNED(isspace)
#undef isupper
#define isupper(c) BANNED(isupper)
#undef isxdigit
#define isxdigit(c) BANNED(isxdigit)
#undef tolower
#define tolower(c) BANNED(tolower)
#undef toupper
#define toupper(c) BANNED(toupper)

#endif
