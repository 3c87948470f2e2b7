import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/base/result.ts';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { chunkId } from '../../../src/storage/attachment-chunk.ts';
import { draftsOf } from '../../../src/storage/drafts.ts';
import type { RelayPort } from '../../../src/sync/relay-port.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { countedRandom } from '../../server/relay/test-device.ts';
import {
  attach,
  foundOnRelay,
  foundOnTablet,
  letIn,
  RelayInHand,
  type RelayTablet,
} from '../../suites/relay-tablet.ts';

const NAME = 'Ratna Puspita';
/** The name, and words that stand in what is theirs alone. */
const PLANTED = ['Ratna', 'Puspita', 'sepatu-merah', 'surat-dokter'];

let folder = '';
let store: RelayStore;
let inHand: RelayInHand;

beforeEach(async () => {
  globalThis.localStorage = memoryLocalStorage();
  folder = mkdtempSync(join(tmpdir(), 'lingkar-erased-'));
  store = await openStore({ kind: 'sqlite', folder }, countedRandom);
  inHand = await RelayInHand.over(store);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** A group of three tablets, with a member of whom much is written, everywhere the same. */
async function gathered(
  thirdRole: 'facilitator' | 'coFacilitator' = 'coFacilitator',
  bend?: (port: RelayPort) => RelayPort,
) {
  const rini = await inHand.tablet('Rini');
  const group = must(await rini.commands.groups.add({ name: 'Teras Sore' }));
  const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
  const [ratna = '', budi = ''] = must(await rini.commands.members.add(group, [{ name: NAME }, { name: 'Budi' }]));
  const session = must(await rini.commands.sessions.plan(group, { number: 1, purpose: `Mendengar ${NAME}` }));
  must(await rini.commands.journal.note(session, { text: 'Ia membeli sepatu-merah', about: [ratna] }));
  must(await rini.commands.journal.note(session, { text: `${NAME} menolong Budi`, about: [ratna, budi] }));
  const attachment = await attach(rini, { kind: 'member', id: ratna }, 'surat-dokter.txt', 'surat-dokter');
  const sari = await inHand.tablet('Sari', bend);
  const dodi = await inHand.tablet('Dodi');
  await letIn(rini, sari, [space]);
  await letIn(rini, dodi, [space], thirdRole);
  const tablets = [rini, sari, dodi];
  const chunks = (id: string) => {
    const keys = rini.notebook.keyring.known(space)!;
    return { attachment: id, chunk: chunkId(keys, id, 0) };
  };
  const attachments = [chunks(attachment)];
  return {
    rini,
    sari,
    dodi,
    group,
    space,
    ratna,
    budi,
    session,
    attachments,
    attached: (id: string) => attachments.push(chunks(id)),
    async meet(some: readonly RelayTablet[] = tablets) {
      for (let i = 0; i < 4; i += 1) for (const { round } of some) await round();
    },
    async erase({ commands }: RelayTablet) {
      must(await commands.erasures.toTrash('member', ratna));
      must(await commands.erasures.member(ratna, 'asked'));
    },
    async left(some: readonly RelayTablet[] = tablets): Promise<Readonly<Record<string, readonly string[]>>> {
      const left: Record<string, readonly string[]> = {};
      for (const tablet of some) left[tablet.name] = await foundOnTablet(tablet, PLANTED);
      left['relay'] = await foundOnRelay(store, rini, space, PLANTED, attachments);
      return left;
    },
  };
}

const NOWHERE = { Rini: [], Sari: [], Dodi: [], relay: [] };

describe('a member who is erased for good, once all tablets have met the relay [SH15]', () => {
  it('is found wherever they were looked for, before', async () => {
    const { left, meet } = await gathered();
    await meet();
    for (const [place, found] of Object.entries(await left()))
      for (const word of PLANTED)
        expect(
          found.some((one) => one.endsWith(word)),
          `${place}: ${word}`,
        ).toBe(true);
  });

  it('is nowhere any more', async () => {
    const { rini, erase, meet, left } = await gathered();
    await meet();
    await erase(rini);
    await meet();
    expect(await left()).toEqual(NOWHERE);
  });

  it('takes along what others wrote of them without network', async () => {
    const { rini, sari, dodi, session, ratna, budi, erase, meet, left, attached } = await gathered();
    await meet();
    for (const { commands, notebook } of [sari, dodi]) {
      must(await commands.journal.note(session, { text: 'Lagi-lagi sepatu-merah', about: [ratna] }));
      must(await commands.journal.note(session, { text: `Budi dan ${NAME} tertawa`, about: [budi] }));
      must(
        await commands.goals.add((await notebook.database.rowsOf('group').toArray())[0]!.id, {
          text: 'sepatu-merah',
          member: ratna,
        }),
      );
      must(await draftsOf(notebook).at(`member/${ratna}`).keep({ needs: 'sepatu-merah' }));
      must(
        await draftsOf(notebook)
          .at(`note/${session}`)
          .keep({ text: `Hari ini ${NAME} diam` }),
      );
    }
    must(await sari.commands.sessions.change(session, { purpose: `Menemani ${NAME}` }));
    attached(await attach(dodi, { kind: 'member', id: ratna }, 'surat-dokter.txt', 'surat-dokter'));
    await erase(rini);
    await meet();
    expect(await left()).toEqual(NOWHERE);
    expect(await draftsOf(sari.notebook).all(`note/${session}`)).toEqual([{ text: 'Hari ini N.N. diam' }]);
    for (const { queries } of [rini, sari, dodi]) {
      const texts = (await queries.sessions.entries(session)).map(({ text }) => text).sort();
      expect(texts).toEqual(['Budi dan N.N. tertawa', 'Budi dan N.N. tertawa', 'N.N. menolong Budi']);
      expect((await queries.sessions.one(session))?.purpose).toMatch(/(Menemani|Mendengar) N\.N\./);
    }
  });

  it('is not kept by parcels whose words somebody replaced long ago', async () => {
    const { rini, sari, dodi, session, erase, meet, left } = await gathered();
    must(await sari.commands.sessions.change(session, { reflection: `${NAME} datang terlambat` }));
    await meet();
    must(await dodi.commands.sessions.change(session, { reflection: 'Seorang datang terlambat' }));
    await meet();
    await erase(rini);
    await meet();
    expect(await left()).toEqual(NOWHERE);
    expect((await sari.queries.sessions.one(session))?.reflection).toBe('Seorang datang terlambat');
  });

  it('is not kept by parcels of a tablet that was removed', async () => {
    const { rini, sari, dodi, space, session, ratna, budi, erase, meet, left } = await gathered();
    must(await dodi.commands.journal.note(session, { text: 'sepatu-merah', about: [ratna] }));
    must(await dodi.commands.journal.note(session, { text: `${NAME} dan Budi`, about: [budi] }));
    must(await dodi.commands.sessions.change(session, { reflection: `${NAME} datang terlambat` }));
    await meet();
    must(await sari.commands.sessions.change(session, { reflection: 'Seorang datang terlambat' }));
    await meet();
    expect(await rini.shared.removeDevice(space, dodi.notebook.identity.device)).toBe(true);
    await meet();
    await erase(sari);
    await meet();
    expect(await left([rini, sari])).toEqual({ Rini: [], Sari: [], relay: [] });
    // Nothing is lost to whoever comes in now.
    const nina = await inHand.tablet('Nina');
    await letIn(rini, nina, [space]);
    await nina.round();
    expect((await nina.queries.sessions.entries(session)).map(({ text }) => text).sort()).toEqual([
      'N.N. dan Budi',
      'N.N. menolong Budi',
    ]);
    expect((await nina.queries.sessions.one(session))?.reflection).toBe('Seorang datang terlambat');
  });

  it('is not kept by parcels of a tablet that never heard of it, once that is removed', async () => {
    const { rini, sari, dodi, space, session, budi, erase, meet, left } = await gathered();
    must(await dodi.commands.journal.note(session, { text: `${NAME} dan Budi`, about: [budi] }));
    must(await dodi.commands.sessions.change(session, { reflection: `${NAME} datang terlambat` }));
    await meet();
    await erase(sari);
    await meet([rini, sari]);
    expect(await rini.shared.removeDevice(space, dodi.notebook.identity.device)).toBe(true);
    await meet([rini, sari]);
    expect(await left([rini, sari])).toEqual({ Rini: [], Sari: [], relay: [] });
  });

  it.each([['before'], ['after']])(
    'is not kept by parcels that a tablet sent while it was being removed, %s they were erased',
    async (when) => {
      const { rini, sari, dodi, space, session, ratna, attached, erase, meet, left } = await gathered('facilitator');
      await meet();
      if (when === 'after') await erase(rini);
      expect(await rini.shared.removeDevice(space, dodi.notebook.identity.device)).toBe(true);
      must(await dodi.commands.journal.note(session, { text: `${NAME}, kata Dodi`, about: [ratna] }));
      attached(await attach(dodi, { kind: 'member', id: ratna }, 'dua.txt', 'surat-dokter, kedua'));
      expect(await dodi.round()).toMatchObject({ trouble: undefined });
      await meet([rini, sari]);
      if (when === 'before') {
        await erase(sari);
        await meet([rini, sari]);
      }
      expect(await left([rini, sari])).toEqual({ Rini: [], Sari: [], relay: [] });
    },
  );

  it('is nowhere after a co-facilitator erased them, who may not ask the relay', async () => {
    const { sari, dodi, session, budi, erase, meet, left } = await gathered();
    must(await sari.commands.journal.note(session, { text: `${NAME} dan Budi`, about: [budi] }));
    await meet();
    await erase(dodi);
    await meet();
    expect(await left()).toEqual(NOWHERE);
  });

  it('leaves no piece of what a co-facilitator attached and erased before any facilitator met it', async () => {
    const { rini, sari, dodi, space, ratna, attached, erase, meet, left } = await gathered();
    attached(await attach(dodi, { kind: 'member', id: ratna }, 'dua.txt', 'surat-dokter, kedua'));
    await dodi.round();
    expect((await left([dodi]))['relay']).not.toEqual([]);
    await erase(dodi);
    await dodi.round();
    await meet();
    expect(await left()).toEqual(NOWHERE);
    for (const { shared } of [rini, sari]) expect(await shared.attachmentsInDoubt(space)).toEqual([]);
  });

  it('is nowhere though somebody sent words of them while they were erased', async () => {
    let meanwhile: () => Promise<void> = () => Promise.resolve();
    const { rini, sari, dodi, session, ratna, budi, erase, meet, left } = await gathered('coFacilitator', (port) => ({
      ...port,
      push: async (...asked) => {
        await meanwhile();
        return port.push(...asked);
      },
    }));
    await meet();
    must(await dodi.commands.sessions.change(session, { reflection: 'Sore yang tenang' }));
    await meet();
    must(await sari.commands.journal.note(session, { text: 'sepatu-merah', about: [ratna] }));
    must(await sari.commands.journal.note(session, { text: `${NAME} dan Budi`, about: [budi] }));
    must(await sari.commands.sessions.change(session, { reflection: `Sore ${NAME}` }));
    meanwhile = async () => {
      meanwhile = () => Promise.resolve();
      await erase(rini);
      await rini.round();
    };
    await sari.round();
    // Takes the words in, and sends them on in an item of its own, before the tablet that wrote them hears of it.
    await dodi.round();
    must(await dodi.commands.sessions.change(session, { atmosphere: 'hangat' }));
    await dodi.round();
    await rini.round();
    await meet();
    expect(await left()).toEqual(NOWHERE);
  });

  it('is nowhere after two erased them without knowing of each other', async () => {
    const { rini, sari, dodi, space, session, budi, erase, meet, left } = await gathered('facilitator');
    must(await dodi.commands.journal.note(session, { text: `${NAME} dan Budi`, about: [budi] }));
    await meet();
    await erase(rini);
    await erase(sari);
    await meet();
    expect(await left()).toEqual(NOWHERE);
    const nina = await inHand.tablet('Nina');
    await letIn(rini, nina, [space]);
    await nina.round();
    expect((await nina.queries.sessions.entries(session)).map(({ text }) => text).sort()).toEqual([
      'N.N. dan Budi',
      'N.N. menolong Budi',
    ]);
  });

  it('is nowhere for a supervisor either, whose comments on what is theirs go too', async () => {
    const { rini, sari, dodi, space, group, ratna, session, erase, meet, left } = await gathered('facilitator');
    expect(await rini.shared.changeRole(space, dodi.notebook.identity.device, 'supervisor')).toBe(true);
    await meet();
    const goal = must(await sari.commands.goals.add(group, { text: 'sepatu-merah', member: ratna }));
    await meet();
    must(await dodi.commands.comments.write(group, { kind: 'goal', id: goal }, { text: 'Mengapa sepatu-merah?' }));
    must(await dodi.commands.comments.write(group, { kind: 'session', id: session }, { text: `Apa kabar ${NAME}?` }));
    await erase(rini);
    await meet();
    expect(await left()).toEqual(NOWHERE);
  });
});

describe('a group that is erased for good', () => {
  it('takes along what others wrote in it without network', async () => {
    const { rini, sari, dodi, group, session, ratna, meet, left } = await gathered();
    await meet();
    const late = must(await sari.commands.sessions.plan(group, { number: 2, purpose: `Menemani ${NAME}` }));
    must(await sari.commands.journal.note(late, { text: 'sepatu-merah', about: [ratna] }));
    must(await sari.commands.journal.note(session, { text: 'surat-dokter' }));
    must(await dodi.commands.members.add(group, [{ name: 'Ratna kedua' }]));
    must(await rini.commands.erasures.toTrash('group', group));
    must(await rini.commands.erasures.group(group, 'asked'));
    await meet();
    expect(await left()).toEqual(NOWHERE);
  });
});
