/** The JSON Schema of the open export, told from the kinds themselves. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import type { Kind } from '../../src/practice/kind.ts';
import { KIND_NAMES, KINDS } from '../../src/storage/kinds.ts';
import { EXPORT_FORMAT, EXPORT_SCHEMA, EXPORT_VERSION } from '../../src/storage/open-export.ts';

type Schema = Readonly<Record<string, unknown>>;

const versions = (value: Schema): Schema => ({
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['value', 'at', 'by'],
    additionalProperties: false,
    properties: { value, at: { $ref: '#/$defs/moment' }, by: { type: 'string' } },
  },
});

const anyVersions = versions({});

/** Checks that only a program can make (is this text a date?) are left out: the schema is then wider, never narrower. */
function valueOf(schema: GenericSchema): Schema {
  const { $schema: _, ...value } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return value;
}

function itemOf(kind: Kind): Schema {
  return {
    type: 'object',
    required: ['kind', 'id', 'space', 'parent', 'fields', 'parts', 'unknown'],
    additionalProperties: false,
    properties: {
      kind: { const: kind.name },
      id: { type: 'string' },
      space: { type: 'string' },
      parent: { type: 'string' },
      fields: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(kind.fields).map(([name, { schema }]) => [name, versions(valueOf(schema))]),
        ),
      },
      parts: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(kind.parts).map(([name, schema]) => [
            name,
            { type: 'object', additionalProperties: versions(valueOf(schema)) },
          ]),
        ),
      },
      unknown: { type: 'object', additionalProperties: anyVersions },
    },
  };
}

export function exportSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Open export of a Lingkar notebook',
    type: 'object',
    required: [
      '$schema',
      'format',
      'version',
      'madeAt',
      'notebook',
      'facilitator',
      'items',
      'drafts',
      'unread',
      'counts',
      'whole',
    ],
    additionalProperties: false,
    properties: {
      $schema: { const: EXPORT_SCHEMA },
      format: { const: EXPORT_FORMAT },
      version: { const: EXPORT_VERSION },
      madeAt: { $ref: '#/$defs/moment' },
      notebook: { type: 'string' },
      facilitator: {
        type: 'object',
        required: ['id', 'name'],
        additionalProperties: false,
        properties: { id: { type: 'string' }, name: { type: 'string' } },
      },
      items: { type: 'array', items: { oneOf: KIND_NAMES.map((name) => ({ $ref: `#/$defs/${name}` })) } },
      drafts: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'value'],
          additionalProperties: false,
          properties: { id: { type: 'string' }, value: {} },
        },
      },
      files: {
        type: 'array',
        items: {
          type: 'object',
          required: ['attachment', 'mediaType', 'bytes', 'sha256', 'chunks', 'whole'],
          additionalProperties: false,
          properties: {
            attachment: { type: 'string' },
            mediaType: { type: 'string' },
            bytes: { type: ['integer', 'null'] },
            sha256: { type: 'string' },
            chunks: { type: 'array', items: { type: 'string' } },
            whole: { type: 'boolean' },
          },
        },
      },
      unread: {
        type: 'array',
        items: {
          type: 'object',
          required: ['kind', 'id', 'why'],
          additionalProperties: false,
          properties: {
            kind: { type: 'string' },
            id: { type: 'string' },
            why: { enum: ['sealBroken', 'newerThanApp'] },
            item: { type: 'object' },
          },
        },
      },
      counts: {
        type: 'object',
        required: KIND_NAMES,
        additionalProperties: false,
        properties: Object.fromEntries(KIND_NAMES.map((name) => [name, { type: 'integer', minimum: 0 }])),
      },
      whole: { const: true },
    },
    $defs: {
      moment: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$` },
      ...Object.fromEntries(KIND_NAMES.map((name) => [name, itemOf(KINDS[name])])),
    },
  };
}
