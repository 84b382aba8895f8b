#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# What git itself says is staged here, in the form of listing.c: path, size and bytes of each regular
# file that `git diff --cached` names. Another way than the program's: the porcelain for the list, the
# index's own entries for modes, and one `git cat-file` for each blob.
use strict;
use warnings;
use IO::Handle;
use IPC::Open2;

$ENV{GIT_NO_REPLACE_OBJECTS} = 1;
$ENV{GIT_OPTIONAL_LOCKS} = 0;
delete @ENV{qw(GIT_LITERAL_PATHSPECS GIT_NOGLOB_PATHSPECS)};    # ":/" is one

sub git {
	open(my $pipe, '-|', 'git', @_) or die "cannot run git: $!\n";
	binmode($pipe);
	local $/;
	my $output = <$pipe>;
	close($pipe) or exit 2;
	return $output // '';
}

my %mode;
for (split(/\0/, git('-c', 'core.quotePath=false', 'ls-files', '-s', '-z', '--full-name', ':/'))) {
	my ($mode, $id, $stage, $path) = /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s or die "unknown line: $_\n";
	$mode{$path} = [ $mode, $id ] if $stage == 0;
}
my @names = split(/\0/, git(qw(-c diff.relative=false diff --cached --name-only -z --no-renames),
	'--diff-filter=AMT'));
my @files = grep { $mode{$_} and $mode{$_}[0] =~ /^100/ } @names;
binmode(STDOUT);
exit 0 unless @files;
my $pid = open2(my $answers, my $questions, 'git', 'cat-file', '--batch');
binmode($answers);
for my $path (@files) {
	print $questions "$mode{$path}[1]\n";
	$questions->flush();
	my ($size) = <$answers> =~ / blob (\d+)$/ or exit 2;
	my $bytes = '';
	while (length($bytes) < $size + 1) {
		read($answers, $bytes, $size + 1 - length($bytes), length($bytes)) or exit 2;
	}
	print $path, "\0", $size, "\0", substr($bytes, 0, $size), "\0";
}
