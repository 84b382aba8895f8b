#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# damage.pl HOW ID: damages the loose object of that id in .git, in one of these ways.
use strict;
use warnings;
use Compress::Zlib;

my ($how, $id) = @ARGV;
my $path = '.git/objects/' . substr($id, 0, 2) . '/' . substr($id, 2);
if ($how eq 'missing') {
	unlink($path) or die "$path: $!\n";
	exit 0;
}
open(my $file, '<:raw', $path) or die "$path: $!\n";
my $packed = do { local $/; <$file> };
close($file);
my ($header, $body) = split(/\0/, uncompress($packed), 2);
my ($type, $size) = split(/ /, $header);

my %ways = (
	'truncated' => sub { substr($packed, 0, length($packed) / 2) },
	'cut by a byte' => sub { substr($packed, 0, -1) },
	'empty' => sub { '' },
	'garbage' => sub { 'x' x length($packed) },
	'a flipped bit' => sub { my $x = $packed; substr($x, length($x) / 2, 1) ^= "\x10"; $x },
	'other content' => sub { compress("$type $size\0" . ('x' x $size)) },
	'other type' => sub { compress(($type eq 'blob' ? 'tree' : 'blob') . " $size\0$body") },
	'too small a size' => sub { compress("$type " . int($size / 2) . "\0$body") },
	'a tiny size' => sub { compress("$type 1\0$body") },
	'too large a size' => sub { compress("$type " . ($size * 2) . "\0$body") },
	'an enormous size' => sub { compress("$type 99999999999\0$body") },
	'no size' => sub { compress("$type\0$body") },
	'more behind it' => sub { $packed . 'more' },
);
my $damage = $ways{$how} or die "no such damage: $how\n";
chmod(0644, $path);
open($file, '>:raw', $path) or die "$path: $!\n";
print $file $damage->();
close($file) or die "$path: $!\n";
