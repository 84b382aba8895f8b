/* SPDX-License-Identifier: MIT */
#include "git/command.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/trouble.h"
#include "base/vec.h"

extern char **environ;

enum {
	CHILD_SECONDS = 30, /* of processor time; listing 500,000 files takes less than one */
};

/* A copy of the environment in which git shows what is stored, and writes nothing on the side. */
static char **environment(struct arena *arena)
{
	static const char *const ours[] = { "GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0" };
	VEC(char *) list = { 0 };
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
		*vec_push(&list, arena) = arena_copy(arena, ours[i], strlen(ours[i]));
	for (char **variable = environ; *variable; variable++) {
		bool overridden = false;
		for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
			overridden |= !strncmp(*variable, ours[i], strcspn(ours[i], "=") + 1);
		if (!overridden)
			*vec_push(&list, arena) = *variable;
	}
	*vec_push(&list, arena) = NULL;
	return list.items;
}

/* Puts a descriptor above the standard three, closed in children; -1 when there is none. */
static int lift(int descriptor)
{
	if (descriptor < 0)
		return -1;
	int lifted = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	close(descriptor);
	return lifted;
}

/* The three descriptors of a child; 0 and 2 may be -1: nothing. */
struct ends {
	int input, output, complaints;
};

static pid_t spawn(struct arena *arena, const char *const *arguments, const struct ends *ends)
{
	VEC(char *) list = { 0 };
	*vec_push(&list, arena) = (char[]){ "git" };
	for (; *arguments; arguments++)
		*vec_push(&list, arena) = arena_copy(arena, *arguments, strlen(*arguments));
	*vec_push(&list, arena) = NULL;

	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	if (ends->input >= 0)
		posix_spawn_file_actions_adddup2(&actions, ends->input, STDIN_FILENO);
	else
		posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, ends->output, STDOUT_FILENO);
	if (ends->complaints >= 0)
		posix_spawn_file_actions_adddup2(&actions, ends->complaints, STDERR_FILENO);
	else
		posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

	/* git reads some damaged objects for ever; the child inherits what it may spend */
	struct rlimit before, limit;
	getrlimit(RLIMIT_CPU, &before);
	limit = before;
	if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > CHILD_SECONDS)
		limit.rlim_cur = CHILD_SECONDS;
	setrlimit(RLIMIT_CPU, &limit);
	pid_t pid = -1;
	int error = posix_spawnp(&pid, "git", &actions, NULL, list.items, environment(arena));
	setrlimit(RLIMIT_CPU, &before);
	posix_spawn_file_actions_destroy(&actions);
	if (!error)
		return pid;
	trouble("cannot run git: %s", error == ENOENT ? "it is not in PATH" : strerror(error));
	return -1;
}

/* Waits for a child; its exit status, or minus the signal that ended it. */
static int reap(pid_t pid)
{
	int status = 0;
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static bool read_all(FILE *file, struct arena *arena, struct str *content)
{
	enum { STEP = 1 << 16 };
	char *data = NULL;
	size_t size = 0, room = 0;
	do {
		if (room - size < STEP) {
			size_t more = room ? room * 2 : (size_t)2 * STEP;
			data = arena_grow(arena, data, room, more);
			room = more;
		}
		size += fread(data + size, 1, room - size - 1, file);
	} while (!feof(file) && !ferror(file));
	data[size] = '\0';
	*content = (struct str){ data, size };
	return !ferror(file);
}

/* The line of git's complaints that says why it gave up: "fatal: …", else the first. */
static const char *complaint_in(FILE *complaints, struct arena *arena)
{
	struct str all = { "", 0 };
	if (complaints)
		rewind(complaints);
	if (!complaints || !read_all(complaints, arena, &all) || !all.len)
		return NULL;
	struct str best = { "", 0 };
	for (size_t at = 0; at < all.len;) {
		const char *end = memchr(all.ptr + at, '\n', all.len - at);
		size_t next = end ? (size_t)(end - all.ptr) : all.len;
		struct str line = str_trim(str_slice(all, at, next));
		bool fatal = str_starts(line, STR("fatal: "));
		if ((!best.len && line.len) || fatal)
			best = line;
		if (fatal)
			break;
		at = next + 1;
	}
	static const struct str prefixes[] = { { "fatal: ", 7 }, { "error: ", 7 } };
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (str_starts(best, prefixes[i]))
			best = str_slice(best, prefixes[i].len, best.len);
	return best.len ? arena_copy(arena, best.ptr, best.len) : NULL;
}

/* The command among the arguments: what follows the settings. */
static const char *command_name(const char *const *arguments)
{
	while (arguments[0][0] == '-' && arguments[1] && arguments[2])
		arguments += 2; /* -c NAME=VALUE */
	return arguments[0];
}

int git_run(struct arena *arena, const char *const *arguments, struct str *output,
	const char **complaint)
{
	int pipes[2];
	if (pipe(pipes)) {
		trouble("cannot run git: %s", strerror(errno));
		return -1;
	}
	int from = lift(pipes[0]);
	struct ends ends = { -1, lift(pipes[1]), -1 };
	FILE *complaints = tmpfile();
	if (complaints)
		ends.complaints = fileno(complaints);
	FILE *answers = from >= 0 ? fdopen(from, "r") : NULL;
	pid_t pid = answers && ends.output >= 0 ? spawn(arena, arguments, &ends) : -1;
	if (ends.output >= 0)
		close(ends.output);
	int status = -1;
	if (pid > 0) {
		bool complete = read_all(answers, arena, output);
		status = reap(pid);
		if (status < 0)
			trouble("git %s was ended by signal %d", command_name(arguments), -status);
		else if (!complete)
			trouble("cannot read from git: %s", strerror(errno));
		status = complete && status >= 0 ? status : -1;
		if (complaint)
			*complaint = complaint_in(complaints, arena);
	}
	if (answers)
		fclose(answers);
	else if (from >= 0)
		close(from);
	if (complaints)
		fclose(complaints);
	return status;
}

int git_query(struct arena *arena, const char *const *arguments, struct str *output)
{
	const char *complaint = NULL;
	int status = git_run(arena, arguments, output, &complaint);
	if (status <= 0)
		return status;
	if (complaint)
		trouble("git: %s", complaint);
	else
		trouble("git %s failed with exit status %d", command_name(arguments), status);
	return -1;
}

int git_service_init(struct git_service *service, struct arena *arena, const char *const *arguments)
{
	int sockets[2] = { -1, -1 }, pipes[2] = { -1, -1 };
	*service = (struct git_service){ .questions = -1 };
	if (!socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) && !pipe(pipes)) {
		service->questions = lift(sockets[0]);
		struct ends ends = { lift(sockets[1]), lift(pipes[1]), -1 };
		int from = lift(pipes[0]);
		service->answers = from >= 0 ? fdopen(from, "r") : NULL;
		service->complaints = tmpfile();
		if (service->complaints)
			ends.complaints = fileno(service->complaints);
		if (service->answers && ends.input >= 0 && ends.output >= 0)
			service->pid = spawn(arena, arguments, &ends);
		close(ends.input);
		close(ends.output);
	} else {
		trouble("cannot run git: %s", strerror(errno));
	}
	if (service->pid > 0)
		return 0;
	service->pid = 0;
	git_service_release(service, arena);
	return -1;
}

const char *git_service_release(struct git_service *service, struct arena *arena)
{
	const char *complaint = NULL;
	if (service->answers) {
		close(service->questions);
		fclose(service->answers);
	}
	if (service->pid > 0) {
		int status = reap(service->pid);
		complaint = complaint_in(service->complaints, arena);
		if (!complaint && status != 0)
			complaint = arena_printf(arena, "git ended with %s %d",
				status < 0 ? "signal" : "exit status",
				status < 0 ? -status : status);
	}
	if (service->complaints)
		fclose(service->complaints);
	*service = (struct git_service){ .questions = -1 };
	return complaint;
}

int git_service_ask(struct git_service *service, const char *text, size_t size)
{
	while (size) {
		ssize_t sent = send(service->questions, text, size, MSG_NOSIGNAL);
		if (sent < 0 && errno == EINTR)
			continue;
		if (sent < 0)
			return -1;
		text += sent;
		size -= (size_t)sent;
	}
	return 0;
}
