import { expect, it } from 'vitest';
import './stand-ins.ts';
import { wrongSeeds } from './run-seeds.ts';

const { course } = await import('./scenario.ts');

it(
  'tablets that work apart, die, lose requests, are put back, removed and updated are equal in the end, and no text is missing: seeds 251 to 500 [SY3 SY5 SY6 SY8 SY9 SY10 SY11 SY13 SV4 SV6]',
  { timeout: 600_000 },
  async () => expect(await wrongSeeds(course, 251, 250)).toEqual([]),
);
