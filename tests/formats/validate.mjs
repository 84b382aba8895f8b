// SPDX-License-Identifier: MIT
// usage: node validate.mjs SCHEMAS REPORT...
//
// Validates reports, which are named WHAT.FORMAT, by the public validators of their formats, from the
// node_modules of the current directory. Prints each complaint and ends with 1 when there is one.
//
// GitLab's schema of Code Quality reports comes in no package: ours says what its documentation asks
// for, and that fingerprints are unique is looked at here.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const addFormats = require('ajv-formats').default;
const [schemas, ...reports] = process.argv.slice(2);
const json = (path) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));

function compile(Ajv, schema) {
	const ajv = new Ajv({ strict: false, allErrors: true });
	addFormats(ajv);
	const validate = ajv.compile(schema);
	return (value) => (validate(value) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`));
}

const Draft2020 = require('ajv/dist/2020').default;
const Draft04 = require('ajv-draft-04').default;
const multitool = require.resolve('@microsoft/sarif-multitool-linux/Sarif.Multitool');
const own = json(join(schemas, '../../../docs/report.schema.json'));
const report = compile(Draft2020, own);
const line = compile(Draft2020, { $ref: '#/$defs/line', $defs: own.$defs });
const sarif = compile(Draft2020, json(require.resolve('@microsoft/sarif-multitool-linux/sarif-2.1.0.json')));
const gitlab = compile(Draft2020, json(join(schemas, 'gitlab-code-quality.schema.json')));
const rdjson = compile(Draft04, json(join(schemas, 'rdjson-diagnostic-result.schema.json')));

function run(command, ...args) {
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
	const said = (stdout + stderr).split('\n').filter((text) => /: (warning|error|note) |error/i.test(text));
	return status === 0 ? said : [`${command} ended with ${status}`, ...said];
}

function unique(entries) {
	const count = new Set(entries.map((entry) => entry.fingerprint)).size;
	return count === entries.length ? [] : [`${entries.length} entries, ${count} fingerprints`];
}

const validators = {
	json: (path) => report(json(path)),
	jsonl: (path) =>
		readFileSync(path, 'utf8')
			.split('\n')
			.filter(Boolean)
			.flatMap((text) => line(JSON.parse(text))),
	sarif: (path) => [
		...sarif(json(path)),
		...run(multitool, 'validate', '--rule-kind', 'Sarif;Ghas', path),
	],
	gitlab: (path) => [...gitlab(json(path)), ...unique(json(path))],
	rdjson: (path) => rdjson(json(path)),
	junit: (path) =>
		['junit-jenkins-10.xsd', 'junit-windyroad.xsd'].flatMap((xsd) =>
			run('xmllint', '--huge', '--noout', '--schema', join(schemas, xsd), path),
		),
};

let complaints = 0;
for (const path of reports) {
	const found = validators[path.split('.').pop()](path);
	complaints += found.length;
	console.log(`${found.length ? 'not ok' : 'ok'} - ${path.split('/').pop()}`);
	for (const text of found.slice(0, 20)) console.log(`#	${text.slice(0, 300)}`);
}
process.exit(complaints ? 1 : 0);
