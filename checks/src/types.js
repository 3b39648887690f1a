// Slack's own types as a JSON schema, generated anew each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

const here = (path) => new URL(path, import.meta.url).pathname;
const NAMES = { message: 'Message', view: 'View', home: 'Home', errors: 'Errors', options: 'Options' };

export function validators() {
  const schema = createGenerator({
    path: here('drawn.ts'),
    tsconfig: here('../tsconfig.json'),
    type: '*',
    skipTypeCheck: false,
    additionalProperties: false,
  }).createSchema('*');
  mkdirSync(here('../generated'), { recursive: true });
  writeFileSync(here('../generated/schema.json'), JSON.stringify(schema, null, 1));
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addSchema(schema, 'slack');
  return Object.fromEntries(
    Object.entries(NAMES).map(([kind, name]) => [kind, ajv.getSchema(`slack#/definitions/${name}`)]),
  );
}
