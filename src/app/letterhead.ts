import type { AgencyHead } from '../practice/agency.ts';
import type { Letterhead } from './sheet.ts';

/** The head of a paper; `copy`: whose copy it is. */
export function letterheadOf({ name, unit, address, contact, logo }: AgencyHead, copy: string): Letterhead {
  return {
    name: [name, unit].filter(Boolean).join(' · '),
    lines: [address.join(' '), contact].filter(Boolean),
    copy,
    ...(logo ? { logo } : {}),
  };
}
