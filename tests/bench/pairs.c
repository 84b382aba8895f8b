/* SPDX-License-Identifier: MIT */
/*
 * Runs two commands in turn and compares what they cost: CPU with that of their children, medians
 * of the runs and of the ratios of each pair; peak memory, the largest.
 *
 * usage: pairs COUNT PREPARE COMMAND-A COMMAND-B
 *
 * Commands are words with blanks between; PREPARE ("" for none) runs before each pair. Prints
 * "milliseconds-A milliseconds-B ratio KiB-A KiB-B".
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_WORDS = 32, MOST_PAIRS = 1000 };

struct cost {
	double milliseconds;
	long kibibytes;
};

static void split(char *command, char **words)
{
	size_t count = 0;
	for (char *word = command; *word && count + 1 < MOST_WORDS;) {
		words[count++] = word;
		word += strcspn(word, " ");
		if (*word)
			*word++ = '\0';
	}
	words[count] = NULL;
}

static double milliseconds(const struct timeval *time)
{
	return (double)time->tv_sec * 1e3 + (double)time->tv_usec / 1e3;
}

/* Runs a command with its output thrown away. One that cannot be run ends the program. */
static struct cost run(char *const *words)
{
	pid_t child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_RDWR);
		dup2(null, STDIN_FILENO);
		dup2(null, STDOUT_FILENO);
		execvp(words[0], words);
		_exit(127);
	}
	int status;
	struct rusage usage;
	if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) ||
		WEXITSTATUS(status) > 1) {
		fprintf(stderr, "pairs: cannot run %s\n", words[0]);
		exit(2);
	}
	return (struct cost){ milliseconds(&usage.ru_utime) + milliseconds(&usage.ru_stime),
		usage.ru_maxrss };
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, compare);
	return values[count / 2];
}

static int usage(void)
{
	fputs("usage: pairs COUNT PREPARE COMMAND-A COMMAND-B\n", stderr);
	return 2;
}

int main(int argc, char **argv)
{
	static double times[2][MOST_PAIRS], ratios[MOST_PAIRS];
	char *commands[2][MOST_WORDS], *prepare[MOST_WORDS];
	size_t count = argc == 5 ? strtoul(argv[1], NULL, 10) : 0;
	if (count == 0 || count > MOST_PAIRS)
		return usage();
	split(argv[2], prepare);
	split(argv[3], commands[0]);
	split(argv[4], commands[1]);
	if (!commands[0][0] || !commands[1][0])
		return usage();
	long peak[2] = { 0 };
	for (size_t i = 0; i < count; i++) {
		if (prepare[0])
			run(prepare);
		for (size_t turn = 0; turn < 2; turn++) {
			size_t which = (i + turn) % 2;
			struct cost cost = run(commands[which]);
			times[which][i] = cost.milliseconds;
			if (cost.kibibytes > peak[which])
				peak[which] = cost.kibibytes;
		}
		ratios[i] = times[0][i] / times[1][i];
	}
	printf("%.2f %.2f %.2f %ld %ld\n", median(times[0], count), median(times[1], count),
		median(ratios, count), peak[0], peak[1]);
	return 0;
}
