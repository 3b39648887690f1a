// One broken drawing of each kind: a check that lets it through is no check.
import assert from 'node:assert/strict';
import test from 'node:test';
import { broken } from '../src/limits.js';
import { validators } from '../src/types.js';

const check = validators();
const plain = (size) => ({ type: 'plain_text', text: 'x'.repeat(size) });
const button = (more = {}) => ({ type: 'button', action_id: 'a', text: plain(75), ...more });
const confirm = (more = {}) => ({ title: plain(100), text: plain(300), confirm: plain(30), deny: plain(30), ...more });
const section = (more) => ({ type: 'section', text: plain(3000), ...more });
const actions = (...elements) => ({ type: 'actions', elements });
const option = (more = {}) => ({ text: plain(75), value: 'v'.repeat(150), ...more });
const select = (more) => ({ type: 'static_select', action_id: 's', options: [option()], ...more });
const input = (element, more = {}) => ({ type: 'input', label: plain(2000), hint: plain(2000), element, ...more });
const typed = (more) => ({ type: 'plain_text_input', action_id: 't', ...more });
const message = (...blocks) => ({ text: 'x', blocks });
const view = (more = {}) => ({ type: 'modal', title: plain(24), submit: plain(24), blocks: [section()], ...more });
const many = (size, one) => Array.from({ length: size }, () => one);

const SOUND = [
  ['message', message({ type: 'header', text: plain(150) }, section({ fields: many(10, plain(20)) }))],
  ['message', message(actions(button({ value: 'v'.repeat(2000), confirm: confirm() })), { type: 'divider' })],
  ['view', view({ private_metadata: 'm'.repeat(3000), blocks: [input(select({ options: many(100, option()) }))] })],
  ['view', view({ blocks: [input(typed({ max_length: 3000, initial_value: 'x'.repeat(3000) }))] })],
  ['options', { options: [option()] }],
];

const TOO_MUCH = {
  'section text 3001': ['message', message(section({ text: plain(3001) }))],
  'empty text': ['message', message(section({ text: plain(0) }))],
  'header 151': ['message', message({ type: 'header', text: plain(151) })],
  'eleven fields': ['message', message(section({ fields: many(11, plain(1)) }))],
  'a field of 2001': ['message', message(section({ fields: [plain(2001)] }))],
  'context of 3001': ['message', message({ type: 'context', elements: [plain(3001)] })],
  'eleven context elements': ['message', message({ type: 'context', elements: many(11, plain(1)) })],
  'fifty-one blocks': ['message', message(...many(51, { type: 'divider' }))],
  'all text together': ['message', message(...many(5, section()))],
  'twenty-six buttons': ['message', message(actions(...many(26).map((_, i) => button({ action_id: `a${i}` }))))],
  'button text 76': ['message', message(actions(button({ text: plain(76) })))],
  'button value 2001': ['message', message(actions(button({ value: 'v'.repeat(2001) })))],
  'action id 256': ['message', message(actions(button({ action_id: 'a'.repeat(256) })))],
  'action id twice': ['message', message(actions(button(), button()))],
  'confirm title 101': ['message', message(actions(button({ confirm: confirm({ title: plain(101) }) })))],
  'confirm text 301': ['message', message(actions(button({ confirm: confirm({ text: plain(301) }) })))],
  'confirm button 31': ['message', message(actions(button({ confirm: confirm({ confirm: plain(31) }) })))],
  'deny button 31': ['message', message(actions(button({ confirm: confirm({ deny: plain(31) }) })))],
  'block id 256': ['message', message(section({ block_id: 'b'.repeat(256) }))],
  'block id twice': ['message', message(...many(2, section({ block_id: 'b' })))],
  'a hundred and one blocks': ['view', view({ blocks: many(101, { type: 'divider' }) })],
  'title 25': ['view', view({ title: plain(25) })],
  'submit 25': ['view', view({ submit: plain(25) })],
  'close 25': ['view', view({ close: plain(25) })],
  'private metadata 3001': ['view', view({ private_metadata: 'm'.repeat(3001) })],
  'callback id 256': ['view', view({ callback_id: 'c'.repeat(256) })],
  'label 2001': ['view', view({ blocks: [input(select(), { label: plain(2001) })] })],
  'hint 2001': ['view', view({ blocks: [input(select(), { hint: plain(2001) })] })],
  'inputs without submit': ['view', view({ submit: undefined, blocks: [input(select())] })],
  'a hundred and one options': ['view', view({ blocks: [input(select({ options: many(101, option()) }))] })],
  'option text 76': ['view', view({ blocks: [input(select({ options: [option({ text: plain(76) })] }))] })],
  'option value 151': ['view', view({ blocks: [input(select({ options: [option({ value: 'v'.repeat(151) })] }))] })],
  'max_length 3001': ['view', view({ blocks: [input(typed({ max_length: 3001 }))] })],
  'typed beyond max_length': ['view', view({ blocks: [input(typed({ max_length: 1, initial_value: 'xx' }))] })],
  'a view beyond 250 KB': ['view', view({ blocks: many(90, section()) })],
  'an App Home of 101 blocks': ['home', { type: 'home', blocks: many(101, { type: 'divider' }) }],
  'an error beyond 3000': ['errors', { response_action: 'errors', errors: { 'why#0': 'x'.repeat(3001) } }],
  'errors without any': ['errors', { response_action: 'errors', errors: {} }],
  'proposal description 76': ['options', { options: [option({ description: plain(76) })] }],
};

const WRONG_TYPE = {
  'no text': ['message', { blocks: [] }],
  'a block of no kind': ['message', message({ type: 'banner' })],
  'a marked header': ['message', message({ type: 'header', text: { type: 'mrkdwn', text: 'x' } })],
  'a button without text': ['message', message(actions({ type: 'button', action_id: 'a' }))],
  'a style of no kind': ['message', message(actions(button({ style: 'loud' })))],
  'a field that Slack does not know': ['message', message({ type: 'divider', colour: 'red' })],
  'a view without title': ['view', view({ title: undefined })],
  'an App Home with a title': ['home', { type: 'home', title: plain(1), blocks: [] }],
  'errors that are no text': ['errors', { response_action: 'errors', errors: { 'why#0': {} } }],
  'an input without label': ['view', view({ blocks: [{ type: 'input', element: select() }] })],
  'an option without text': ['options', { options: [{ value: 'v' }] }],
};

const clean = (drawn) => JSON.parse(JSON.stringify(drawn));

for (const [i, [kind, drawn]] of SOUND.entries()) {
  test(`takes what is just within the limits: ${i + 1}`, () => {
    assert.deepEqual(broken(kind, clean(drawn)), []);
    assert.ok(check[kind](clean(drawn)), JSON.stringify(check[kind].errors));
  });
}
for (const [name, [kind, drawn]] of Object.entries(TOO_MUCH)) {
  test(`refuses ${name}`, () => assert.equal(broken(kind, clean(drawn)).length, 1));
}
for (const [name, [kind, drawn]] of Object.entries(WRONG_TYPE)) {
  test(`Slack's types refuse ${name}`, () => assert.equal(check[kind](clean(drawn)), false));
}
