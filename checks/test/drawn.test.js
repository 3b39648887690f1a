// Everything that the Java tests of slack-adapter have drawn, against Slack's types and Slack's documented limits.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { broken } from '../src/limits.js';
import { validators } from '../src/types.js';

const folder = new URL('../../slack-adapter/target/drawn/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const check = validators();

test('everything was drawn: else run mvn verify first', () => {
  for (const chapter of ['parts', 'short', 'long', 'lists', 'form', 'codes']) {
    assert.ok(files.some((name) => name.startsWith(`${chapter}-`)), `nothing of ${chapter} in ${folder.pathname}`);
  }
});

for (const file of files) {
  test(file, () => {
    const { kind, drawn } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    assert.deepEqual(broken(kind, drawn), []);
    assert.ok(check[kind](drawn), JSON.stringify(check[kind].errors));
  });
}
