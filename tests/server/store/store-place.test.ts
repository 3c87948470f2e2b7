import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { storePlaceFrom } from '../../../src/server/store/store-place.ts';

it.each([
  ['the usual folder unless told', {}, { kind: 'sqlite', folder: resolve('/usual') }],
  ['an empty setting is none', { LINGKAR_DATA: ' ', DATABASE_URL: '' }, { kind: 'sqlite', folder: resolve('/usual') }],
  ['another folder', { LINGKAR_DATA: '/var/lib/lingkar' }, { kind: 'sqlite', folder: resolve('/var/lib/lingkar') }],
  ['a database', { DATABASE_URL: 'postgres://a@b/c' }, { kind: 'postgres', address: 'postgres://a@b/c' }],
  ['memory goes before a database', { LINGKAR_DATA: 'memory', DATABASE_URL: 'postgres://a@b/c' }, { kind: 'memory' }],
])('%s', (_name, environment, place) => {
  expect(storePlaceFrom(environment, '/usual')).toEqual(place);
});

it('refuses another address with a sentence that does not repeat it', () => {
  const told = () => storePlaceFrom({ DATABASE_URL: 'mysql://root:secret@db/lingkar' }, '/usual');
  expect(told).toThrow('DATABASE_URL must begin with postgres:// or postgresql://.');
  expect(told).not.toThrow('secret');
});
