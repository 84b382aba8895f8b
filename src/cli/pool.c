/* SPDX-License-Identifier: MIT */
#include "cli/pool.h"

#include <pthread.h>
#include <stdlib.h>

#include <pmcheck.h>

#include "cli/world.h"

enum {
	AHEAD = 64, /* documents that may wait to be reported */
};

struct pool {
	const struct pool_job *job;
	pthread_mutex_t lock;   /* of all below */
	pthread_cond_t room;    /* one that waited was reported */
	size_t begun, reported; /* documents */
	bool reporting;         /* some thread is at it */
	/* Where checked documents wait for their turn. */
	struct waiting {
		struct checked checked;
		bool ready;
	} waiting[AHEAD];
};

/* A thread with time zones of its own: those of a report must last as long as the report. */
struct worker {
	pthread_t thread;
	struct pool *pool;
	struct world world;
};

static struct checked check(struct worker *worker, const struct listed *listed)
{
	struct checked checked = { .report = NULL };
	if (listed_try(listed, &checked.bytes) < 0)
		return checked;
	worker->world.links.find = links_in_tree;
	checked.report = world_check(&worker->world, listed->config, listed->path, checked.bytes);
	if (worker->pool->job->facts)
		(void)pmcheck_facts(checked.report); /* with the time zones of this thread */
	return checked;
}

static void hand_over(struct pool *pool, size_t index, const struct checked *checked)
{
	pool->job->report(pool->job->context, &pool->job->listing->list.items[index], checked);
	if (!checked->report)
		return;
	pmcheck_report_free(checked->report);
	free((char *)checked->bytes.ptr);
}

/* Reports what is ready and has its turn, with the lock held; leaves it to who is at it already. */
static void report_ready(struct pool *pool)
{
	struct waiting *next;
	if (pool->reporting)
		return;
	pool->reporting = true;
	while ((next = &pool->waiting[pool->reported % AHEAD])->ready) {
		pthread_mutex_unlock(&pool->lock);
		hand_over(pool, pool->reported, &next->checked);
		pthread_mutex_lock(&pool->lock);
		next->ready = false;
		pool->reported++;
		pthread_cond_signal(&pool->room);
	}
	pool->reporting = false;
}

static void *work(void *context)
{
	struct worker *worker = context;
	struct pool *pool = worker->pool;
	pthread_mutex_lock(&pool->lock);
	while (pool->begun < pool->job->listing->list.count) {
		if (pool->begun - pool->reported >= AHEAD) {
			pthread_cond_wait(&pool->room, &pool->lock);
			continue;
		}
		size_t index = pool->begun++;
		struct waiting *waiting = &pool->waiting[index % AHEAD];
		pthread_mutex_unlock(&pool->lock);
		waiting->checked = check(worker, &pool->job->listing->list.items[index]);
		pthread_mutex_lock(&pool->lock);
		waiting->ready = true;
		report_ready(pool);
	}
	pthread_cond_broadcast(&pool->room);
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

/* Works by `count` threads, or as many as there are to be had. */
static void work_by(struct pool *pool, struct worker *workers, size_t count)
{
	size_t begun = 1;
	workers[0] = (struct worker){ .pool = pool };
	for (; begun < count; begun++) {
		workers[begun] = (struct worker){ .pool = pool };
		if (pthread_create(&workers[begun].thread, NULL, work, &workers[begun]) != 0)
			break;
	}
	work(&workers[0]);
	for (size_t i = 1; i < begun; i++)
		pthread_join(workers[i].thread, NULL);
	for (size_t i = 0; i < begun; i++)
		world_release(&workers[i].world);
}

void pool_run(const struct pool_job *job)
{
	struct pool pool = {
		.job = job,
		.lock = PTHREAD_MUTEX_INITIALIZER,
		.room = PTHREAD_COND_INITIALIZER,
	};
	const size_t count = job->listing->list.count;
	size_t threads = job->threads < count ? job->threads : count;
	threads += threads == 0;
	struct worker *workers = xmalloc(threads * sizeof *workers);
	work_by(&pool, workers, threads);
	pthread_cond_destroy(&pool.room);
	pthread_mutex_destroy(&pool.lock);
	free(workers);
}
