/* SPDX-License-Identifier: MIT */
#include "cli/pool.h"

#include <pthread.h>
#include <stdlib.h>

#include <pmcheck.h>

#include "cli/source.h"
#include "cli/world.h"

enum {
	BATCH = 16, /* documents that are taken at a time: a lock for each would cost more than it */
	AHEAD = 32, /* batches that may wait to be reported */
};

/* Where checked documents wait for their turn. */
struct batch {
	struct checked checked[BATCH];
	bool ready;
};

/* A thread with time zones of its own: those of a report must last as long as the report. */
struct worker {
	pthread_t thread;
	struct pool *pool;
	struct world world;
};

struct pool {
	const struct listing *listing;
	struct worker *workers;
	size_t worker_count;
	pthread_mutex_t lock; /* of all below */
	pthread_cond_t room;  /* a batch became free, */
	pthread_cond_t ready; /* or the next one ready */
	size_t begun, handed; /* batches */
	struct batch batches[AHEAD];
	size_t next; /* document to be handed over; not shared */
};

static struct checked check(struct worker *worker, const struct listed *listed)
{
	struct checked checked = { .report = NULL };
	if (source_try(listed->path, pmcheck_config_max_bytes(listed->config), &checked.bytes) < 0)
		return checked;
	const struct pmcheck_host host = world_host(&worker->world);
	worker->world.links.find = links_in_tree;
	worker->world.document = listed->path;
	const struct pmcheck_input input = {
		.path = listed->path,
		.data = checked.bytes.ptr,
		.size = checked.bytes.len,
	};
	checked.report = pmcheck_check(&input, listed->config, &host);
	return checked;
}

static void check_batch(struct worker *worker, size_t index, struct batch *batch)
{
	const struct listing *listing = worker->pool->listing;
	for (size_t i = 0; i < BATCH && index * BATCH + i < listing->list.count; i++)
		batch->checked[i] = check(worker, &listing->list.items[index * BATCH + i]);
}

static void *work(void *context)
{
	struct worker *worker = context;
	struct pool *pool = worker->pool;
	pthread_mutex_lock(&pool->lock);
	while (pool->begun * BATCH < pool->listing->list.count) {
		if (pool->begun - pool->handed >= AHEAD) {
			pthread_cond_wait(&pool->room, &pool->lock);
			continue;
		}
		size_t index = pool->begun++;
		pthread_mutex_unlock(&pool->lock);
		struct batch *batch = &pool->batches[index % AHEAD];
		check_batch(worker, index, batch);
		pthread_mutex_lock(&pool->lock);
		batch->ready = true;
		if (index == pool->handed)
			pthread_cond_signal(&pool->ready);
	}
	pthread_cond_broadcast(&pool->room);
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

struct pool *pool_new(const struct listing *listing, size_t threads)
{
	struct pool *pool = xmalloc(sizeof *pool);
	*pool = (struct pool){
		.listing = listing,
		.workers = xmalloc(threads * sizeof *pool->workers),
		.lock = PTHREAD_MUTEX_INITIALIZER,
		.room = PTHREAD_COND_INITIALIZER,
		.ready = PTHREAD_COND_INITIALIZER,
	};
	for (; pool->worker_count < threads; pool->worker_count++) {
		struct worker *worker = &pool->workers[pool->worker_count];
		*worker = (struct worker){ .pool = pool };
		if (pthread_create(&worker->thread, NULL, work, worker) != 0)
			break;
	}
	if (pool->worker_count > 0)
		return pool;
	pool_free(pool);
	return NULL;
}

/* Waits for the batch whose turn it is. */
static void await(struct pool *pool, const struct batch *batch)
{
	pthread_mutex_lock(&pool->lock);
	while (!batch->ready)
		pthread_cond_wait(&pool->ready, &pool->lock);
	pthread_mutex_unlock(&pool->lock);
}

/* Gives its room to the next one. */
static void give_back(struct pool *pool, struct batch *batch)
{
	pthread_mutex_lock(&pool->lock);
	batch->ready = false;
	pool->handed++;
	pthread_cond_signal(&pool->room);
	pthread_mutex_unlock(&pool->lock);
}

struct checked pool_next(struct pool *pool)
{
	size_t index = pool->next++;
	struct batch *batch = &pool->batches[index / BATCH % AHEAD];
	if (index % BATCH == 0)
		await(pool, batch);
	struct checked checked = batch->checked[index % BATCH];
	if (pool->next % BATCH == 0)
		give_back(pool, batch);
	return checked;
}

void checked_release(struct checked *checked)
{
	if (!checked->report)
		return;
	pmcheck_report_free(checked->report);
	free((char *)checked->bytes.ptr);
}

void pool_free(struct pool *pool)
{
	for (size_t i = 0; i < pool->worker_count; i++)
		pthread_join(pool->workers[i].thread, NULL);
	for (size_t i = 0; i < pool->worker_count; i++)
		world_release(&pool->workers[i].world);
	pthread_cond_destroy(&pool->ready);
	pthread_cond_destroy(&pool->room);
	pthread_mutex_destroy(&pool->lock);
	free(pool->workers);
	free(pool);
}
