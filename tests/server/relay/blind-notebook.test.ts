import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/base/result.ts';
import { openPostgresStore } from '../../../src/server/store/postgres-store.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { KIND_NAMES, KINDS } from '../../../src/storage/kinds.ts';
import { memoryLocalStorage } from '../../storage/memory-local-storage.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { attach, letIn, RelayInHand } from '../../suites/relay-tablet.ts';
import { RealPostgres } from '../store/real-postgres.ts';
import { countedRandom } from './test-device.ts';

/** Five hundred words that stand nowhere else: twelve letters each, told from their number. */
const PLANTED = Array.from({ length: 500 }, (_, number) => {
  let [rest, word] = [(number + 1) * 2_654_435_761, ''];
  for (let at = 0; at < 12; at += 1) {
    rest = (Math.imul(rest, 1_664_525) + 1_013_904_223) >>> 0;
    word += (at % 2 ? 'aeiou' : 'bdfghjklmnprstvw').charAt((rest >>> 16) % (at % 2 ? 5 : 16));
  }
  return word;
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** All words, in all that a facilitator writes, names and shares; the last one in the name of the tablet that joins. */
async function planted(store: RelayStore): Promise<void> {
  const words = PLANTED.values();
  const word = () => {
    const next = words.next();
    if (next.done) throw new Error('no words left');
    return next.value;
  };
  const inHand = await RelayInHand.over(store);
  const rini = await inHand.tablet(word());
  const { commands } = rini;
  const group = must(await commands.groups.add({ name: word(), purpose: word(), place: word() }));
  const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
  must(await commands.agency.change({ name: word(), address: word() }));
  const members = Array.from({ length: 40 }, () => ({ name: word(), contact: word(), cautions: word() }));
  const [member = ''] = must(await commands.members.add(group, members));
  const session = must(await commands.sessions.plan(group, { number: 1, purpose: word(), place: word() }));
  for (let i = 0; i < 20; i += 1) must(await commands.goals.add(group, { text: word(), member }));
  await attach(rini, { kind: 'member', id: member }, word(), word());
  const sari = await inHand.tablet(word());
  await letIn(rini, sari, [space, rini.notebook.identity.agencySpace]);
  must(await sari.commands.comments.write(group, { kind: 'session', id: session }, { text: word() }));
  must(await sari.commands.sessions.change(session, { reflection: word() }));
  await rini.shared.nameTablet(word());
  for (const text of words) must(await commands.journal.note(session, { text, about: [member] }));
  for (let i = 0; i < 3; i += 1) for (const { round } of [rini, sari]) await round();
  // Else nothing would have come to the relay to be searched.
  const there = new Set((await sari.queries.sessions.entries(session)).map(({ text }) => text));
  expect(PLANTED.slice(-300).every((one) => there.has(one))).toBe(true);
}

/** As they are, and as hex and base64 of either alphabet would hold them wherever they begin. */
function writings(word: string): readonly string[] {
  const bytes = Buffer.from(word);
  const shifted = [0, 1, 2].flatMap((shift) =>
    (['base64', 'base64url'] as const).map((writing) => {
      const text = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString(writing)
        .replaceAll('=', '');
      return text.slice(shift === 0 ? 0 : shift + 1, -1);
    }),
  );
  return [word, bytes.toString('hex'), ...new Set(shifted)];
}

function foundIn(places: readonly Buffer[], words: readonly string[]): readonly string[] {
  return words.filter((word) => writings(word).some((writing) => places.some((place) => place.includes(writing))));
}

/** Names of what Lingkar keeps: a relay that read one would know what kind of thing a parcel is. */
const KINDS_AND_FIELDS = KIND_NAMES.flatMap((kind) => [`"kind":"${kind}"`, ...Object.keys(KINDS[kind].fields)])
  // Shorter ones stand in any bytes by chance, and a few are words of the store's own form.
  .filter((name) => name.length > 9);

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

describe('five hundred words that the app wrote and shared [SV1]', () => {
  it('are in no file of a relay on SQLite, and no kind and no field', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lingkar-blind-'));
    try {
      const store = await openStore({ kind: 'sqlite', folder }, countedRandom);
      await planted(store);
      const files = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)));
      expect(foundIn(files(), [...PLANTED, ...KINDS_AND_FIELDS])).toEqual([]);
      await store.close();
      expect(foundIn(files(), [...PLANTED, ...KINDS_AND_FIELDS])).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  describe('on PostgreSQL', () => {
    let server: RealPostgres;
    beforeAll(async () => {
      server = await RealPostgres.start();
    });
    afterAll(() => server.stop());

    it('are in no row of any table', { timeout: 120_000 }, async () => {
      const store = await openPostgresStore(server.address, someId);
      await planted(store);
      await store.close();
      const client = new pg.Client({ connectionString: server.address });
      await client.connect();
      try {
        const tables = await client.query<{ name: string }>(
          "select table_name as name from information_schema.tables where table_schema = 'public'",
        );
        expect(tables.rows.length).toBeGreaterThan(10);
        const held: Buffer[] = [];
        for (const { name } of tables.rows)
          for (const row of (await client.query<Record<string, unknown>>(`select * from ${name}`)).rows)
            for (const value of Object.values(row))
              held.push(Buffer.isBuffer(value) ? value : Buffer.from(String(value)));
        expect(foundIn([Buffer.concat(held)], [...PLANTED, ...KINDS_AND_FIELDS])).toEqual([]);
      } finally {
        await client.end();
      }
    });
  });

  it('would be found, in whatever writing they lay there', () => {
    for (const writing of ['utf8', 'base64', 'base64url', 'hex'] as const)
      for (const before of ['', 'x', 'xy'])
        expect(
          foundIn([Buffer.from(Buffer.from(`${before}${PLANTED.join(' ')} `).toString(writing))], PLANTED),
        ).toEqual(PLANTED);
    expect(new Set(PLANTED).size).toBe(500);
  });
});
