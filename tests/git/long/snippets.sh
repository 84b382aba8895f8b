#!/bin/sh
# SPDX-License-Identifier: MIT
# The README's snippets for hook managers stop the commit of a bad postmortem and let a good one pass.
# `make check-snippets` fetches the managers by npm. None is ever installed below a repository but the
# one of the test: some put their hooks into whatever repository they are in.
. tests/tap.sh
perfect=$TOP/tests/documents/perfect.md
readme=$TOP/README.md
mkdir "$tap_root/tools" "$SCRATCH/bin"
cp tests/git/long/managers.json "$tap_root/tools/package.json"
(cd "$tap_root/tools" && npm install --ignore-scripts --no-audit --no-fund) >"$SCRATCH/npm" 2>&1
result $? 'the managers can be installed'
ln -s "$PMCHECK" "$SCRATCH/bin/pmcheck"
PATH=$SCRATCH/bin:$tap_root/tools/node_modules/.bin:$PATH
CI=1
export PATH CI

# snippet NAME: the block of the README that follows the line that names the file.
snippet() {
	awk -v name="\`$1\`" 'index($0, name) { found = 1 }
		found && /^```/ { if (inside) exit; inside = 1; next }
		found && inside' "$readme"
}

fresh() {
	rm -rf "$SCRATCH/repository" && git init -q "$SCRATCH/repository" && cd "$SCRATCH/repository" || exit 2
	git commit -q --allow-empty -m first
}

works() {
	echo '# Bad' >bad.md && git add bad.md
	is "$1: a bad postmortem is stopped" 1 "$(status git commit -m bad)"
	has "$1: by our finding" 'not-a-postmortem' "$(git commit -m bad 2>&1)"
	git rm -qf bad.md
	cp "$perfect" good.md && git add good.md
	ok "$1: a good one passes" git commit -m good
}

fresh
# shellcheck disable=SC2094 # names a block of the README, no file
snippet lefthook.yml >lefthook.yml
ok 'lefthook install' lefthook install
works lefthook

fresh
# shellcheck disable=SC2094 # as before
mkdir .husky && snippet .husky/pre-commit >.husky/pre-commit
ok 'husky' husky
works husky

fresh
# shellcheck disable=SC2094 # as before
snippet .lintstagedrc.json >.lintstagedrc.json
git add .lintstagedrc.json && git commit -qm rc
printf '#!/bin/sh\nexec lint-staged\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
works lint-staged

if command -v pre-commit >/dev/null; then
	git init -q "$SCRATCH/ours"
	cp "$TOP/.pre-commit-hooks.yaml" "$SCRATCH/ours"
	(cd "$SCRATCH/ours" && git add . && git commit -qm hooks)
	fresh
	printf 'repos:\n- repo: %s\n  rev: %s\n  hooks: [{ id: pmcheck }]\n' "'file://$(echo "$SCRATCH/ours" |
		sed "s/'/''/g")'" "$(git -C "$SCRATCH/ours" rev-parse HEAD)" >.pre-commit-config.yaml
	git add . && git commit -qm config
	ok 'pre-commit install' pre-commit install
	works pre-commit
else
	skip 'pre-commit' 'no pre-commit'
fi
tap_end
