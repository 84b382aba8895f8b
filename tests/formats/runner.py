# SPDX-License-Identifier: MIT
"""What a terminal and a CI runner would do with the reports named as arguments.

Lines are looked at as GitHub's runner does: one that begins with `::` after blanks is a command, and so
is `##[` anywhere in a line. Only reports named *.github may hold commands, annotations of known files.
Prints what is wrong, nothing else.
"""
import re
import sys
import unicodedata

ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
LEGACY = re.compile(r"##(vso|teamcity)?\[", re.IGNORECASE)
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}


def unescape(text):
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def command(line):
    """(name, properties, data) of a workflow command, or None."""
    line = line.strip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    info, data = line[2:].split("::", 1)
    name, _, rest = info.partition(" ")
    properties = dict(pair.partition("=")[::2] for pair in rest.split(",") if pair)
    return name, {key: unescape(value) for key, value in properties.items()}, unescape(data)


def complaints(path, line):
    if ACTS.search(line):
        yield "a character that acts: " + unicodedata.name(ACTS.search(line)[0], "control")
    if LEGACY.search(line):
        yield "a command of old"
    found = command(line)
    if not path.endswith(".github"):
        if line.strip().startswith("::"):
            yield "a command"
    elif found:
        name, properties, data = found
        if name not in ("error", "warning", "notice"):
            yield "the command " + name
        if set(properties) != PROPERTIES or not properties["line"].isdigit():
            yield "properties " + repr(properties)
        elif not properties["file"].endswith(".md") or not re.fullmatch("[a-z-]+", properties["title"]):
            yield "a file or rule " + repr(properties)
        if re.search("[\r\n]", data):
            yield "data of several lines"


for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as report:
        for number, line in enumerate(re.split("\r\n|\r|\n", report.read()), 1):
            for complaint in complaints(path, line):
                print(f"{path}:{number}: {complaint}: {line[:120]!r}")
