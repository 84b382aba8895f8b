#!/bin/sh
# SPDX-License-Identifier: MIT
# Beside real hook managers, installed before and after ours. MANAGERS is a folder with the programs
# of lefthook, husky and simple-git-hooks (npm); pre-commit is looked for in PATH.
# `make check-hooks` runs it.
. tests/tap.sh

PATH=$PATH:${MANAGERS:-$BUILD/managers/node_modules/.bin}
export PATH CI=1
mkdir "$SCRATCH/bin" && ln -s "$PMCHECK" "$SCRATCH/bin/pmcheck"
PATH=$SCRATCH/bin:$PATH

hook() {
	pmcheck hook "$@"
}

fresh() {
	cd "$SCRATCH" || exit 2
	chmod -R u+rwx 'it is' 2>/dev/null
	rm -rf 'it is' && git init -q 'it is' && cd 'it is' || exit 2
	echo text >notes.txt && git add . && git commit -q -m first
}

hooks() {
	find .git/hooks -type f ! -name '*.sample' -exec sha256sum {} + | LC_ALL=C sort
}

# stopped NAME, passes NAME: what a commit of a bad postmortem does.
stage_bad() {
	echo "# Bad $(date +%N)" >bad.md && git add -A
}

stopped() {
	stage_bad
	said=$(git commit -m bad 2>&1)
	is "$1: a bad postmortem is stopped" 1 "$?"
	has "$1: by our finding" 'bad.md:1:1: error' "$said"
	git rm -qf bad.md
}

passes() {
	stage_bad
	is "$1: it passes, as status says" 0 "$(status git commit -m bad)"
	git rm -qf bad.md && git commit -q --no-verify -m gone
}

runs() {
	date +%N >notes.txt && git add -A
	has "$1" "$2" "$(git commit -m notes 2>&1)"
}

# ---- pre-commit

if command -v pre-commit >/dev/null; then
	config() {
		cat >.pre-commit-config.yaml <<-END
			repos:
			  - repo: local
			    hooks:
			      - id: theirs
			        name: theirs
			        entry: echo theirs ran
			        language: system
			        verbose: true
			        pass_filenames: false
			        always_run: true
		END
	}
	ours='
      - id: pmcheck
        name: pmcheck
        entry: pmcheck --staged
        language: system
        pass_filenames: false
        always_run: true'
	fresh && config && pre-commit install >/dev/null
	before=$(hooks)
	is 'pre-commit first: refused' 1 "$(status hook install)"
	has 'pre-commit first: says what to add' 'id: pmcheck' "$(hook install 2>&1)"
	is 'pre-commit first: nothing changed' "$before" "$(hooks)"
	is 'pre-commit first: status' 1 "$(status hook status --hook=pre-commit)"
	passes 'pre-commit first'
	echo "$ours" >>.pre-commit-config.yaml
	stopped 'pre-commit, with the snippet'
	ok 'pre-commit, with the snippet: status' hook status --hook=pre-commit
	config
	ok 'pre-commit first: --chain' hook install --chain
	ok 'pre-commit first: --chain: status' hook status
	stopped 'pre-commit first: --chain'
	runs 'pre-commit first: --chain: it runs too' 'theirs ran'
	hook uninstall >/dev/null
	is 'pre-commit first: uninstall' "$before" "$(hooks)"

	fresh && config && hook install >/dev/null
	before=$(hooks)
	pre-commit install >/dev/null
	ok 'pre-commit second: status' hook status
	stopped 'pre-commit second'
	runs 'pre-commit second: it runs too' 'theirs ran'
	ok 'pre-commit second: install again' hook install
	pre-commit uninstall >/dev/null
	is 'pre-commit second: and gone again' "$before" "$(hooks)"
	pre-commit install >/dev/null
	hook uninstall >/dev/null
	is 'pre-commit second: ours gone: status' 1 "$(status hook status)"
	runs 'pre-commit second: ours gone' 'theirs ran'

	fresh && config && pre-commit install >/dev/null && hook install --chain >/dev/null
	pre-commit install >/dev/null
	ok 'pre-commit around ours around pre-commit: status' hook status
	stopped 'pre-commit around ours around pre-commit'
	runs 'pre-commit around ours around pre-commit: it runs once' 'theirs ran'

	fresh && cp "$TOP/.pre-commit-hooks.yaml" "$TOP/LICENSE" . && git add . &&
		git commit -q --no-verify -m hooks
	ok 'the manifest is valid' pre-commit validate-manifest .pre-commit-hooks.yaml
	echo '# Bad' >bad.md && git add .
	said=$(pre-commit try-repo . pmcheck --files bad.md 2>&1)
	is 'pre-commit try-repo' 1 "$?"
	has 'pre-commit try-repo: our finding' 'bad.md:1:1: error' "$said"
	cp "$TOP/tests/documents/perfect.md" bad.md && git add .
	ok 'pre-commit try-repo: a good one' pre-commit try-repo . pmcheck --files bad.md
	echo '# Read me' >README.md && git add .
	ok 'pre-commit try-repo: no postmortem' pre-commit try-repo . pmcheck --files bad.md README.md
else
	skip 'pre-commit' 'it is not installed'
fi

# ---- lefthook

if command -v lefthook >/dev/null; then
	config() {
		printf 'pre-commit:\n  commands:\n    theirs:\n      run: echo theirs ran\n' >lefthook.yml
	}
	fresh && config && lefthook install >/dev/null 2>&1
	before=$(hooks)
	is 'lefthook first: refused' 1 "$(status hook install)"
	has 'lefthook first: says what to add' 'run: pmcheck --staged' "$(hook install 2>&1)"
	is 'lefthook first: nothing changed' "$before" "$(hooks)"
	is 'lefthook first: status' 1 "$(status hook status --hook=pre-commit)"
	passes 'lefthook first'
	printf '    pmcheck:\n      run: pmcheck --staged\n' >>lefthook.yml
	stopped 'lefthook, with the snippet'
	ok 'lefthook, with the snippet: status' hook status --hook=pre-commit
	fresh && config && lefthook install >/dev/null 2>&1
	before=$(hooks)
	ok 'lefthook first: --chain' hook install --chain
	stopped 'lefthook first: --chain'
	ok 'lefthook first: --chain: status' hook status
	hook uninstall >/dev/null
	is 'lefthook first: uninstall' "$before" "$(hooks)"

	fresh && config && hook install >/dev/null && lefthook install >/dev/null 2>&1
	is 'lefthook second: status' 1 "$(status hook status --hook=pre-commit)"
	has 'lefthook second: status knows where ours is' 'pre-commit.old' "$(hook status)"
	passes 'lefthook second'
	hook uninstall >/dev/null
	is 'lefthook second: uninstall finds ours' 0 "$(find .git/hooks -name '*.old' | grep -c .)"
else
	skip 'lefthook' 'it is not installed'
fi

# ---- husky

if command -v husky >/dev/null; then
	fresh && echo '{"name":"x"}' >package.json && husky >/dev/null && mkdir -p .husky
	echo 'echo theirs ran' >.husky/pre-commit
	before=$(find .husky -type f -exec sha256sum {} +)
	is 'husky first: refused' 1 "$(status hook install)"
	has 'husky first: says what to add' 'add this to .husky/pre-commit' "$(hook install 2>&1)"
	is 'husky first: nothing changed' "$before" "$(find .husky -type f -exec sha256sum {} +)"
	is 'husky first: status' 1 "$(status hook status --hook=pre-commit)"
	passes 'husky first'
	echo 'pmcheck --staged' >>.husky/pre-commit
	stopped 'husky, with the line'
	ok 'husky, with the line: status' hook status --hook=pre-commit

	fresh && hook install >/dev/null && echo '{"name":"x"}' >package.json && husky >/dev/null
	is 'husky second: status' 1 "$(status hook status)"
	passes 'husky second'
	hook uninstall >/dev/null
	is 'husky second: uninstall finds ours' '' "$(hooks)"
else
	skip 'husky' 'it is not installed'
fi

# ---- simple-git-hooks

if command -v simple-git-hooks >/dev/null; then
	config() {
		echo '{"name":"x","simple-git-hooks":{"pre-commit":"echo theirs ran'"$1"'"}}' >package.json
	}
	fresh && config '' && simple-git-hooks >/dev/null
	before=$(hooks)
	is 'simple-git-hooks first: refused' 1 "$(status hook install)"
	has 'simple-git-hooks first: says what to add' 'pmcheck --staged' "$(hook install 2>&1)"
	is 'simple-git-hooks first: nothing changed' "$before" "$(hooks)"
	is 'simple-git-hooks first: status' 1 "$(status hook status --hook=pre-commit)"
	passes 'simple-git-hooks first'
	config ' && pmcheck --staged'
	is 'simple-git-hooks, before it is run: status' 1 "$(status hook status --hook=pre-commit)"
	simple-git-hooks >/dev/null
	ok 'simple-git-hooks, with the line: status' hook status --hook=pre-commit
	stopped 'simple-git-hooks, with the line'
	config '' && simple-git-hooks >/dev/null
	ok 'simple-git-hooks first: --chain' hook install --chain
	stopped 'simple-git-hooks first: --chain'
	runs 'simple-git-hooks first: --chain: it runs too' 'theirs ran'
	hook uninstall >/dev/null
	is 'simple-git-hooks first: uninstall' "$before" "$(hooks)"

	fresh && hook install >/dev/null && config '' && simple-git-hooks >/dev/null
	is 'simple-git-hooks second: status, for it removes ours' 1 "$(status hook status)"
	passes 'simple-git-hooks second'
else
	skip 'simple-git-hooks' 'it is not installed'
fi

# ---- a poisoned environment

fresh && hook install >/dev/null
for setting in GIT_TRACE=1 'GIT_EXTERNAL_DIFF=false' 'CDPATH=/' 'IFS=x' 'ENV=/nowhere' 'LC_ALL=xx' \
	'GREP_OPTIONS=-v' 'POSIXLY_CORRECT=1' 'BASH_ENV=/nowhere' 'TMPDIR=/nowhere' 'PWD=/nowhere' \
	'GIT_CONFIG_PARAMETERS='"'core.quotepath'='false'" 'GIT_CONFIG_COUNT=0' 'GIT_PREFIX=x/'; do
	stage_bad
	is "poison: $setting" 1 "$(status env "$setting" git commit -m bad)"
	git rm -qf bad.md
	echo "$setting" >notes.txt && git add -A
	is "poison: $setting, good" 0 "$(status env "$setting" git commit -m good)"
done
stage_bad
is 'an empty environment' 1 "$(status env -i "$(command -v git)" -c user.name=a -c user.email=a@b.c \
	commit -m bad)"
tap_end
