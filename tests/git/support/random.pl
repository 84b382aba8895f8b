#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# random.pl SEED: makes a repository in the current directory by random steps that SEED decides, and
# commits now and then; the hook of states.sh compares at each commit. Prints the steps.
use strict;
use warnings;

my $state = shift // die "usage: random.pl SEED\n";
$state = ($state * 2654435761) % 4294967296;

# xorshift, the same on every machine and perl
sub below {
	my $limit = shift;
	$state ^= ($state << 13) & 0xffffffff;
	$state ^= $state >> 17;
	$state ^= ($state << 5) & 0xffffffff;
	$state &= 0xffffffff;
	return $state % $limit;
}

sub pick { return $_[below(scalar @_)] }

sub git {
	print join(' ', 'git', map { /[^\w.\/=,-]/ ? "'$_'" : $_ } @_), "\n";
	open(my $saved, '>&', \*STDERR);
	open(STDERR, '>', '/dev/null');
	my $status = system('git', @_);
	open(STDERR, '>&', $saved);
	return $status == 0;
}

my @folders = ('', '', 'a/', 'a/b/', 'A/', 'docs/', 'docs/2024/', 'x y/', "q'/");
my @names = ('one', 'two', 'three', 'four', 'a', 'b', 'README', 'incident report', '-x', 'ü');
my @ends = ('.md', '.md', '.md', '.markdown', '.txt', '');

sub path { return pick(@folders) . pick(@names) . pick(@ends) }

sub fill {
	my $path = shift;
	my $folder = $path;
	if ($folder =~ s{/[^/]*$}{}) {
		my $made = '';
		for (split('/', $folder)) {
			$made .= $made eq '' ? $_ : "/$_";
			mkdir($made);
		}
	}
	return if -d $path or -l $path;
	open(my $file, '>', $path) or return;
	my $lines = pick(0, 1, 2, 10, 60);
	print $file "line ", below(1000), " of a document\n" for 1 .. $lines;
	print $file "no end" if below(5) == 0;
	close($file);
	print "write $path\n";
}

sub tracked {
	my @all = split(/\0/, qx(git ls-files -z));
	return @all ? pick(@all) : path();
}

my @steps = (
	(sub { fill(path()) }) x 6,
	(sub { fill(tracked()) }) x 4,
	(sub { git('add', '--', path()) }) x 2,
	(sub { git('add', '-A') }) x 4,
	(sub { git('add', '-u') }) x 2,
	sub { git('add', '-N', '--', path()) },
	sub { git('rm', '-q', '--cached', '--', tracked()) },
	sub { git('rm', '-q', '-f', '--', tracked()) },
	sub { git('mv', '--', tracked(), path()) },
	sub { git('update-index', pick('--chmod=+x', '--chmod=-x'), '--', tracked()) },
	sub { git('update-index', pick('--assume-unchanged', '--no-assume-unchanged'), '--', tracked()) },
	sub { git('update-index', pick('--skip-worktree', '--no-skip-worktree'), '--', tracked()) },
	sub { git('update-index', '--index-version', pick(2, 3, 4)) },
	sub { git('update-index', pick('--split-index', '--no-split-index')) },
	sub { git('update-index', pick('--untracked-cache', '--no-untracked-cache')) },
	sub { my $path = path(); unlink($path); symlink(pick('a', 'nowhere', 'one.md'), $path) },
	sub { git('reset', '-q', '--', tracked()) },
	sub { git('reset', '-q', pick('--soft', '--mixed', '--hard'), 'HEAD~1') },
	sub { git('gc', '-q') if below(4) == 0 },
	sub { git('checkout', '-q', '-b', 'b' . below(1000)) },
	sub { git('stash', '-q') and git('stash', 'pop', '-q') },
);

my @commits = (
	([]) x 4, ['-a'], ['-a'], ['--amend'], ['--amend', '-a'], ['--allow-empty'], 'only', 'include',
);

git('init', '-q', '.');
for my $round (1 .. 4) {
	pick(@steps)->() for 1 .. 4 + below(8);
	if (below(4) == 0) {
		print "compare\n";
		system('sh', "$ENV{TOP}/tests/git/support/compare.sh");
	}
	my $commit = pick(@commits);
	my @options = ref($commit) ? @$commit : ("--$commit", '--', tracked());
	git('commit', '-q', '-m', 'm', @options);
}
