/** Goes through a store and tells what does not add up. What is signed is checked by the relay, which knows the keys. */
import type { StoreFault } from './relay-store.ts';
import type { SqlDatabase } from './sql-database.ts';

type Fault = StoreFault['fault'];

/** Each answers the spaces at fault, a hundred at most: more would say no more. */
const QUESTIONS: readonly (readonly [Fault, string])[] = [
  [
    'headBehind',
    'select s.space from spaces s where s.head < (select coalesce(max(p.seq), 0) from parcels p where p.space = s.space) limit 100',
  ],
  [
    'wrongBytes',
    `select s.space from spaces s where s.bytes <>
       (select coalesce(sum(length(p.bytes)), 0) from parcels p where p.space = s.space) +
       (select coalesce(sum(length(c.bytes)), 0) from chunks c where c.space = s.space) + s.chain_bytes + s.drop_bytes limit 100`,
  ],
  [
    'wrongBytes',
    `select s.space from spaces s where s.chain_bytes <>
       (select coalesce(sum(length(e.body) + length(e.signature)), 0) from chain_entries e where e.space = s.space)
       or s.drop_bytes <> (select coalesce(sum(length(d.body) + length(d.signature)), 0) from drops d where d.space = s.space) limit 100`,
  ],
  [
    'chainGap',
    `select s.space from spaces s where s.chain <> (select count(*) from chain_entries e where e.space = s.space)
       or s.chain <> (select coalesce(max(e.idx), -1) + 1 from chain_entries e where e.space = s.space) limit 100`,
  ],
  [
    'chainGap',
    'select distinct e.space from chain_entries e where e.space not in (select space from spaces) limit 100',
  ],
  ['presentWrong', 'select distinct p.space from present p where p.space not in (select space from spaces) limit 100'],
  ['storeBroken', 'select distinct p.space from parcels p where p.space not in (select space from spaces) limit 100'],
];

export async function* checkStore(database: SqlDatabase): AsyncGenerator<StoreFault> {
  if (database.dialect === 'sqlite') {
    const rows = await database.reading((sql) => sql.all<{ integrity_check: string }>('pragma integrity_check'));
    for (const { integrity_check: detail } of rows) if (detail !== 'ok') yield { fault: 'storeBroken', detail };
  }
  for (const [fault, question] of QUESTIONS) {
    const rows = await database.reading((sql) => sql.all<{ space: string }>(question));
    for (const { space } of rows) yield { fault, space };
  }
}
