/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void check_link(const struct run *run, const struct link *link)
{
	const char *path = link_path(link, run->document->arena);
	if (!path || !*path || run->host->path(run->host->context, path) != PMCHECK_PATH_MISSING)
		return;
	report_source(run, link->begin, link->end,
		run_text(run, link->image ? "the image '%s' is not there"
					  : "the link leads nowhere: '%s' is not there",
			path));
}

static void check(const struct run *run)
{
	const struct links *links = &run->document->markdown.links;
	if (!run->host || !run->host->path)
		return;
	for (size_t i = 0; i < links->list.count; i++)
		check_link(run, &links->list.items[i]);
}

const struct rule rule_link_broken = {
	.check = check,
	.about = {
		.id = "link-broken",
		.severity = PMCHECK_ERROR,
		.summary = "a relative link or image leads to a file that is not there",
		.help = "Mend the path; when the file is there, 'git add' it: a commit has only what is staged.",
		.explanation =
			"The diagram that was never added is seen by its author alone. Links and images "
			"that are relative to the document are looked up where the document comes from: "
			"in the working tree for a file, in the index for what is staged, in the commit "
			"for a range or a push. A folder counts. What stands after ? or # is not looked "
			"at, and addresses with a scheme or a leading / are left alone, as is what lies "
			"outside the repository.",
		.bad = "![The queue](images/no-such-queue.svg)\n",
		.good = "![The queue](https://example.org/queue.svg)\n",
	},
};
