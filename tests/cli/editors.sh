#!/bin/sh
# SPDX-License-Identifier: MIT
# What editors make of the text report by their own matchers, and the matcher in the README.
. tests/tap.sh
readme=$TOP/README.md
cp tests/documents/nearly-perfect.md "$SCRATCH/with blank.md"
cp tests/documents/cjk.md "$SCRATCH/cjk.md"
cd "$SCRATCH" || exit 2
"$PMCHECK" --min-words=60 cjk.md 'with blank.md' >report
expected=$(sed -n 's/^\(.*\.md\):\([0-9]*\):\([0-9]*\): \([a-z]*\): .*/\1 \2 \3 \4/p' report)

# quickfix EDITOR: what its default 'errorformat' reads, a line each
quickfix() {
	cat >read.vim <<-'END'
		cfile report
		let lines = []
		for entry in getqflist()
			if entry.valid
				let types = {'e': 'error', 'w': 'warning', 'n': 'note', 'i': 'note'}
				call add(lines, bufname(entry.bufnr) .. ' ' .. entry.lnum .. ' ' .. entry.col
					\ .. ' ' .. get(types, tolower(entry.type), matchstr(entry.text, '[a-z]\+')))
			endif
		endfor
		call writefile(lines, 'quickfix')
		qall!
	END
	rm -f quickfix
	"$@" -S read.vim >/dev/null 2>&1 </dev/null
	cat quickfix
}
if command -v vim >/dev/null; then
	is 'vim reads each finding' "$expected" "$(quickfix vim -N -u NONE -i NONE -es)"
else
	skip 'vim' 'no vim'
fi
if command -v nvim >/dev/null; then
	is 'neovim reads each finding' "$expected" "$(quickfix nvim --headless -u NONE -i NONE)"
else
	skip 'neovim' 'no nvim'
fi

if command -v emacs >/dev/null; then
	cat >read.el <<-'END'
		(require 'compile)
		(with-temp-buffer
		  (insert-file-contents "report")
		  (compilation-mode)
		  (compilation--ensure-parse (point-max))
		  (goto-char (point-min))
		  (let ((last nil))
		    (while (< (point) (point-max))
		      (let ((message (get-text-property (point) 'compilation-message)))
		        (when (and message (not (eq message last)))
		          (setq last message)
		          (let ((place (compilation--message->loc message)))
		            (princ (format "%s %s %s %s\n"
		              (caar (compilation--loc->file-struct place))
		              (compilation--loc->line place)
		              (compilation--loc->col place)
		              (nth (compilation--message->type message) '("note" "warning" "error")))))))
		      (forward-char 1))))
	END
	is 'emacs reads each finding' "$expected" "$(emacs -Q --batch -l read.el 2>/dev/null)"
else
	skip 'emacs' 'no emacs'
fi

if command -v python3 >/dev/null; then
	is "VS Code's matcher of the README reads each finding" "$expected" "$(python3 - "$readme" <<'END'
import json, re, sys
readme = open(sys.argv[1], encoding="utf-8").read()
task = json.loads(re.search(r'```json\n(\{\s*"version".*?)\n```', readme, re.S)[1])
pattern = task["tasks"][0]["problemMatcher"]["pattern"]
for line in open("report", encoding="utf-8"):
    found = re.match(pattern["regexp"], line.rstrip("\n"))
    if found:
        print(*(found[pattern[part]] for part in ("file", "line", "column", "severity")))
END
	)"
else
	skip "VS Code's matcher" 'no python3'
fi
tap_end
