import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../src/storage/database.ts';
import { RowIsThere, type SyncTables } from '../../src/storage/sharing/sync-tables.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

function row(id: string, changes: Partial<Row> = {}): Row {
  return { id, space: 'one', parent: 'p', dirty: 1, size: 1, sealed: bytes(1), ...changes };
}

/** What every implementation of the port must do, the one over IndexedDB and the one in memory alike. */
export function syncTablesSuite(
  name: string,
  open: () => Promise<{ tables: SyncTables; close(): Promise<void> }>,
): void {
  describe(`${name} as tables of sharing [SH1]`, () => {
    let tables: SyncTables;
    let close: () => Promise<void>;

    beforeEach(async () => {
      ({ tables, close } = await open());
    });

    afterEach(() => close());

    it('answers rows in the order asked, and nothing where there is none', async () => {
      await tables.write((at) => at.putRows('member', [row('a'), row('b')]));
      const rows = await tables.read((at) => at.rows('member', ['b', 'x', 'a']));
      expect(rows.map((one) => one?.id)).toEqual(['b', undefined, 'a']);
      expect(await tables.read((at) => at.rows('session', ['a']))).toEqual([undefined]);
    });

    it('adds rows that are not there, and undoes the whole transaction where one is', async () => {
      await tables.write((at) => at.addRows('member', [row('a', { n: 1 }), row('b')]));
      const adding = tables.write(async (at) => {
        await at.putLocals('syncs', [{ id: 'one', sealed: bytes(1) }]);
        await at.addRows('member', [row('c'), row('a', { n: 2 }), row('d')]);
      });
      await expect(adding).rejects.toThrow(RowIsThere);
      const rows = await tables.read((at) => at.rows('member', ['a', 'b', 'c', 'd']));
      expect(rows).toMatchObject([{ n: 1 }, { id: 'b' }, undefined, undefined]);
      expect(await tables.read((at) => at.local('syncs', 'one'))).toBeUndefined();
      await tables.write((at) => at.addRows('session', [row('a')]));
      expect(await tables.read((at) => at.rows('session', ['a']))).toMatchObject([{ id: 'a' }]);
    });

    it('keeps of a page that rows were cut out of only what is theirs', async () => {
      const page = new Uint8Array(100_000).fill(7);
      await tables.write(async (at) => {
        await at.putRows('member', [row('a', { sealed: page.subarray(10, 30) })]);
        await at.putChunks([row('c', { sealed: page.subarray(30, 60) })]);
      });
      const [member] = await tables.read((at) => at.rows('member', ['a']));
      const [chunk] = await tables.read((at) => at.chunks(['c']));
      for (const [kept, length] of [
        [member, 20],
        [chunk, 30],
      ] as const) {
        expect(kept?.sealed).toEqual(new Uint8Array(length).fill(7));
        expect(kept?.sealed.buffer.byteLength).toBe(length);
      }
    });

    it('finds rows by parent and by space', async () => {
      await tables.write((at) =>
        at.putRows('member', [row('a'), row('b', { parent: 'q' }), row('c', { space: 'two' })]),
      );
      const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).sort();
      expect(ids(await tables.read((at) => at.rowsUnder('member', 'p')))).toEqual(['a', 'c']);
      expect(ids(await tables.read((at) => at.rowsIn('member', 'one')))).toEqual(['a', 'b']);
    });

    it('hands out what is unsent of a space above a number, the lowest first, and no more than asked', async () => {
      await tables.write((at) =>
        at.putRows('member', [
          row('a', { n: 30 }),
          row('b', { n: 4 }),
          row('c', { n: 12 }),
          row('clean', { n: 5, dirty: 0 }),
          row('unnumbered'),
          row('other', { n: 6, space: 'two' }),
        ]),
      );
      const ids = async (after: number, most: number) =>
        (await tables.read((at) => at.unsent('member', 'one', after, most))).map(({ id }) => id);
      expect(await ids(0, 10)).toEqual(['b', 'c', 'a']);
      expect(await ids(4, 10)).toEqual(['c', 'a']);
      expect(await ids(0, 2)).toEqual(['b', 'c']);
    });

    it('keeps local rows by the beginning of their ids, in order', async () => {
      const sealed = bytes(7);
      await tables.write((at) =>
        at.putLocals('seen', [
          { id: 'b/2', sealed },
          { id: 'a/1', sealed },
          { id: 'b/1', sealed },
          { id: 'ba', sealed },
        ]),
      );
      expect((await tables.read((at) => at.locals('seen', 'b/'))).map(({ id }) => id)).toEqual(['b/1', 'b/2']);
      expect(await tables.read((at) => at.localIds('seen', ''))).toEqual(['a/1', 'b/1', 'b/2', 'ba']);
      await tables.write((at) => at.deleteLocals('seen', ['b/1', 'nothing']));
      expect(await tables.read((at) => at.local('seen', 'b/1'))).toBeUndefined();
      expect((await tables.read((at) => at.local('seen', 'b/2')))?.sealed).toEqual(sealed);
    });

    it('keeps chunks, tells which are there and which are unsent, and drops those of a parent', async () => {
      await tables.write((at) => at.putChunks([row('c1'), row('c2', { dirty: 0 }), row('c3', { parent: 'q' })]));
      expect([...(await tables.read((at) => at.chunksThere(['c2', 'x', 'c3'])))].sort()).toEqual(['c2', 'c3']);
      expect([...(await tables.read((at) => at.chunksUnsent('one')))].sort()).toEqual(['c1', 'c3']);
      await tables.write((at) => at.deleteChunksUnder(['p']));
      expect(await tables.read((at) => at.chunks(['c1', 'c3']))).toMatchObject([undefined, { id: 'c3' }]);
    });

    it('undoes everything of a transaction that throws', async () => {
      await tables.write((at) => at.putRows('member', [row('a', { n: 1 })]));
      const failing = tables.write(async (at) => {
        await at.putRows('member', [row('a', { n: 2 }), row('b')]);
        await at.putLocals('syncs', [{ id: 'one', sealed: bytes(1) }]);
        throw new Error('in the middle');
      });
      await expect(failing).rejects.toThrow('in the middle');
      expect(await tables.read((at) => at.rows('member', ['a', 'b']))).toMatchObject([{ n: 1 }, undefined]);
      expect(await tables.read((at) => at.local('syncs', 'one'))).toBeUndefined();
    });

    it('runs transactions that write one after the other', async () => {
      const add = () =>
        tables.write(async (at) => {
          const [before] = await at.rows('member', ['a']);
          await at.putRows('member', [row('a', { n: (before?.n ?? 0) + 1 })]);
        });
      await Promise.all(Array.from({ length: 10 }, add));
      expect(await tables.read((at) => at.rows('member', ['a']))).toMatchObject([{ n: 10 }]);
    });
  });
}
