/** What comes in as a line of text: links, scanned and typed codes, values the browser keeps, answers of a server, small files' heads. */
import { beforeAll, describe, expect } from 'vitest';
import { scannedWords, typedInvitation, wordsInText } from '../../src/app/invitation-link.ts';
import { href, parseRoute } from '../../src/app/routes.ts';
import { toBase64Url, utf8 } from '../../src/base/bytes.ts';
import type { Json } from '../../src/base/json.ts';
import { readHeader, writeHeader } from '../../src/crypto/backup-header.ts';
import { readHandOverHeader } from '../../src/crypto/hand-over-header.ts';
import { newRecoveryCode, readCode } from '../../src/crypto/recovery-code.ts';
import { readKeys, writtenKeys } from '../../src/crypto/space-keys.ts';
import { toWords } from '../../src/crypto/words.ts';
import { formCodeFrom, readFormCode, shownFormCode } from '../../src/practice/form-code.ts';
import { logoSize } from '../../src/practice/logo.ts';
import { readDay } from '../../src/practice/member-csv.ts';
import { readChainEntry } from '../../src/protocol/chain-entry.ts';
import { readHead } from '../../src/protocol/device-head.ts';
import { readPulled, readPushed, writePulled } from '../../src/protocol/parcel-pages.ts';
import { readEntries } from '../../src/storage/hand-over/hand-over-contents.ts';
import { readMarkers, writeMarkers } from '../../src/storage/notebook-marker.ts';
import { readTrouble } from '../../src/sync/read-answer.ts';
import { memoryLocalStorage } from '../storage/memory-local-storage.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';
import { fuzzed } from './fuzzed.ts';
import { mutatedBytes, mutatedJson, mutatedText } from './mutator.ts';

const random = seededRandom(77);
const id = () => toBase64Url(random.bytes(16));
const SIX = toWords(random.bytes(12));
const LOGO = `data:image/png;base64,${Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(40, 3)]).toString('base64')}`;

/** Each takes any text at all and answers whether it was one of its own; none may throw. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  address: (text) => {
    const route = parseRoute(text);
    // What is taken for an address leads back to itself, and holds nothing but ids and words of ours.
    if (route.screen !== 'notFound') expect(href(route)).toMatch(/^#\/[A-Za-z0-9_/-]*$/);
    return route.screen !== 'notFound';
  },
  scanned: (text) => scannedWords(text) !== undefined,
  invitation: (text) => [wordsInText(text), typedInvitation(text)][1],
  recovery: readCode,
  formCode: readFormCode,
  day: readDay,
  logo: logoSize,
};
const TEXTS = [
  `#/groups/${id()}/members/${id()}`,
  `#/sessions/${id()}/wrap-up/problems`,
  `https://lingkar.example/#/join/${SIX.join('-')}`,
  SIX.join(' '),
  newRecoveryCode(random),
  shownFormCode(formCodeFrom(random.bytes(60)) ?? ''),
  '23/11/2026',
  LOGO,
];

/** The same for bytes: undefined, a fault or a value, and never an exception. */
const BYTE_READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  backup: readHeader,
  handOver: readHandOverHeader,
  keys: readKeys,
  entries: readEntries,
  pushed: readPushed,
  pulled: readPulled,
  trouble: (bytes) => readTrouble(429, (name) => (name === 'content-type' ? 'application/json' : null), bytes),
};

describe('texts from elsewhere', () => {
  beforeAll(() => {
    globalThis.localStorage = memoryLocalStorage();
  });

  fuzzed('texts', 300, { read: 300 }, (dice) => {
    const text = mutatedText(dice, TEXTS);
    for (const read of Object.values(READERS)) read(text);
    return { size: text.length, outcome: 'read' };
  });

  const header = writeHeader({ file: id(), notebook: id(), slots: [{ kind: 'recovery', salt: id(), wrapped: id() }] });
  const keys = writtenKeys({ epochs: [random.bytes(32), undefined, random.bytes(32)], idKey: random.bytes(32) });
  const page = writePulled({ head: 3, more: false, parcels: [{ seq: 1, bytes: random.bytes(300) }] });

  fuzzed('bytes', 300, { read: 300 }, (dice) => {
    const bytes = mutatedBytes(dice, [header, keys, page, utf8('{"problem":"slowDown","retryAfter":3}')]);
    for (const read of Object.values(BYTE_READERS)) read(bytes);
    return { size: bytes.length, outcome: 'read' };
  });

  fuzzed('json', 300, { read: 300 }, (dice) => {
    const body = {
      v: 1,
      op: 'add',
      device: { device: id(), signingKey: id() },
      role: 'facilitator',
      retryAfter: 1,
      problem: 'slowDown',
    };
    const json = mutatedJson(dice, dice.pick<Json>([body, [body], { epochs: [id(), null], idKey: id() }]));
    const bytes = utf8(json);
    for (const read of Object.values(BYTE_READERS)) read(bytes);
    const inside = toBase64Url(bytes);
    readChainEntry({ body: inside, signature: inside });
    readHead({ head: inside, signature: inside });
    return { size: json.length, outcome: 'read' };
  });

  fuzzed('names of notebooks in the browser', 300, { read: 300 }, (dice) => {
    writeMarkers([{ id: id(), name: 'Ibu Rini', sample: false }]);
    const [marker] = readMarkers();
    const json = mutatedJson(dice, [marker] as unknown as Json);
    localStorage.setItem('lingkar.notebooks', json);
    for (const one of readMarkers()) expect([typeof one.id, typeof one.name]).toEqual(['string', 'string']);
    return { size: json.length, outcome: 'read' };
  });
});
