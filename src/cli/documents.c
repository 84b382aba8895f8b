/* SPDX-License-Identifier: MIT */
#include "cli/documents.h"

#include <stdlib.h>

#include <pmcheck.h>

#include "cli/listing.h"
#include "cli/settings.h"

size_t documents_each(struct settings *settings, documents_visit *visit, void *context)
{
	struct pmcheck_config *options = settings->config;
	struct listing listing;
	listing_init(&listing, settings);
	for (size_t i = 0; i < listing.list.count; i++) {
		const struct listed *listed = &listing.list.items[i];
		struct str bytes;
		if (listed_read(listed, &bytes) < 0) {
			listing.troubles++;
			continue;
		}
		settings->config = listed->config;
		visit(context, listing_name(&listing, listed), bytes, listed->named);
		settings->config = options;
		free((char *)bytes.ptr);
	}
	size_t troubles = listing.troubles;
	listing_release(&listing);
	return troubles;
}
