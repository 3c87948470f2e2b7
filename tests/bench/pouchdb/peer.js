/* global PouchDB */
/**
 * The same work as in tests/bench/sync, by PouchDB in this page and express-pouchdb behind it: documents of about 230 bytes, sent and fetched by one
 * replication each, as it is set up out of the box. Nothing is sealed or signed here.
 */
const REMOTE = `${location.origin}/db/peer`;
const TEXT = 'Ani bercerita tentang rumahnya; yang lain mendengarkan dengan sabar. '.repeat(2);

const PROGRESS = { batch_size: 500, batches_limit: 10 };

window.pouchBench = {
  /** Seconds in which `count` documents of this page are on the server. */
  async push(count) {
    const local = new PouchDB('pushing');
    for (let from = 0; from < count; from += 1_000) {
      const docs = Array.from({ length: Math.min(1_000, count - from) }, (_, at) => ({
        _id: crypto.randomUUID(),
        kind: 'entry',
        at: from + at,
        text: TEXT,
      }));
      await local.bulkDocs(docs);
    }
    const begun = performance.now();
    const { docs_written: written } = await local.replicate.to(REMOTE, PROGRESS);
    const took = (performance.now() - begun) / 1_000;
    if (written !== count) throw new Error(`${written} of ${count} documents were sent`);
    return took;
  },
  /** Seconds in which they are in an empty database of this page. */
  async pull(count) {
    const local = new PouchDB('pulling');
    const begun = performance.now();
    const { docs_written: written } = await local.replicate.from(REMOTE, PROGRESS);
    const took = (performance.now() - begun) / 1_000;
    if (written !== count) throw new Error(`${written} of ${count} documents were fetched`);
    return took;
  },
  /** Milliseconds from one change in one database to the same change in another, each time. */
  async changes(times) {
    const [one, other] = [new PouchDB('pushing'), new PouchDB('pulling')];
    const took = [];
    await one.put({ _id: 'one', text: '' });
    for (let n = 0; n < times; n += 1) {
      await one.put({ _id: 'one', _rev: (await one.get('one'))._rev, text: `${TEXT}${n}` });
      const begun = performance.now();
      await one.replicate.to(REMOTE);
      await other.replicate.from(REMOTE);
      took.push(performance.now() - begun);
      if ((await other.get('one')).text !== `${TEXT}${n}`) throw new Error('a change did not arrive');
    }
    return took;
  },
};
