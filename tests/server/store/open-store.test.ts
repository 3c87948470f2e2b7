import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemRandom } from '../../../src/base/random.ts';
import { openStore } from '../../../src/server/store/open-store.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingkar-open-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('opens a folder anew as the same relay', async () => {
  const place = { kind: 'sqlite', folder: join(folder, 'made') } as const;
  const first = await openStore(place, systemRandom);
  const identity = await first.identity();
  await first.close();
  const second = await openStore(place, systemRandom);
  expect(await second.identity()).toEqual(identity);
  await second.close();
});

it('forgets in memory', async () => {
  const [first, second] = [
    await openStore({ kind: 'memory' }, systemRandom),
    await openStore({ kind: 'memory' }, systemRandom),
  ];
  expect(await first.identity()).not.toEqual(await second.identity());
});

it('says that a database does not answer, instead of waiting for it', async () => {
  const place = { kind: 'postgres', address: 'postgres://nobody@127.0.0.1:1/nothing' } as const;
  await expect(openStore(place, systemRandom)).rejects.toThrow();
});
