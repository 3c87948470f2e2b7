import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { LIMITS, PROTOCOL, PROTOCOL_HEADER } from '../../src/protocol/limits.ts';
import * as messages from '../../src/protocol/relay-messages.ts';
import { relayProblemSchema, RELAY_PROBLEMS } from '../../src/protocol/relay-problem.ts';
import { nameOf } from './made-parcels.ts';

const takes = (schema: v.GenericSchema, value: unknown) => v.is(schema, value);
const bytes = (length: number) => toBase64Url(new Uint8Array(length));

describe('names in messages [PR1]', () => {
  it('have one text each: neither longer, nor shorter, nor with spare bits', () => {
    const names = (chunk: unknown) => takes(messages.chunkNamesSchema, { chunks: [chunk] });
    expect(names(nameOf(1))).toBe(true);
    const other = `${nameOf(1).slice(0, -1)}${nameOf(1).endsWith('Q') ? 'R' : 'B'}`;
    for (const wrong of [other, '', nameOf(1).slice(1), `${nameOf(1)}A`, `${nameOf(1).slice(1)}=`, 1, null])
      expect(names(wrong)).toBe(false);
  });
});

describe('versions and limits [PR12 PR13]', () => {
  it('says its version in a header of its own', () => {
    expect([PROTOCOL_HEADER, PROTOCOL]).toEqual(['Lingkar-Protocol', 1]);
  });

  it('passes over unknown fields of an answer', () => {
    const about = { relay: nameOf(1), history: nameOf(2), oldest: 1, newest: 1, now: 5 };
    expect(v.parse(messages.aboutRelaySchema, { ...about, later: true })).toEqual(about);
    expect(takes(messages.aboutRelaySchema, { ...about, relay: 'x' })).toBe(false);
  });

  it('takes a letter of 16 KiB and no longer one, 1,000 names of chunks, 128 entries', () => {
    const offer = (length: number) => takes(messages.mailboxPutSchema, { offer: bytes(length), expires: 1 });
    expect([offer(LIMITS.letter), offer(LIMITS.letter + 3)]).toEqual([true, false]);
    const answer = (length: number) => takes(messages.mailboxAnswerSchema, { answer: bytes(length) });
    expect([answer(LIMITS.letter), answer(LIMITS.letter + 3)]).toEqual([true, false]);
    const chunks = (length: number) =>
      takes(messages.chunkNamesSchema, { chunks: Array.from({ length }, (_, i) => nameOf(i)) });
    expect([chunks(1_000), chunks(1_001)]).toEqual([true, false]);
    const entry = (length: number) => ({ body: bytes(length), signature: bytes(64) });
    const entries = (count: number, length: number) =>
      takes(messages.chainAppendSchema, { after: 0, entries: Array.from({ length: count }, () => entry(length)) });
    expect([entries(128, 10), entries(129, 10)]).toEqual([true, false]);
    expect([entries(1, LIMITS.chainEntry), entries(1, LIMITS.chainEntry + 3)]).toEqual([true, false]);
  });
});

describe('problems [PR15]', () => {
  it('are a kind with a status, and nothing but numbers beside it', () => {
    for (const [problem, status] of Object.entries(RELAY_PROBLEMS)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(takes(relayProblemSchema, { problem })).toBe(true);
    }
    expect(takes(relayProblemSchema, { problem: 'slowDown', retryAfter: 3 })).toBe(true);
    expect(v.parse(relayProblemSchema, { problem: 'noRoom', index: 7 })).toEqual({ problem: 'noRoom', index: 7 });
    expect(v.parse(relayProblemSchema, { problem: 'broken', message: 'words' })).toEqual({ problem: 'broken' });
    for (const wrong of [{}, { problem: 'other' }, { problem: 'slowDown', retryAfter: '3' }, '<html>'])
      expect(takes(relayProblemSchema, wrong)).toBe(false);
    expect(RELAY_PROBLEMS).toMatchObject({ tooLarge: 413, otherProtocol: 426, slowDown: 429, noRoom: 507 });
  });
});
