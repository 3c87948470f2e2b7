import { describe, expect, it } from 'vitest';
import { FIGURES, ratiosOf, worse } from '../../scripts/bench/figures.mjs';
import { pageWith, readKept } from '../../scripts/bench/kept-figures.mjs';

const STARTED = { cold_start_blank_ms_4x: 200, cold_start_offline_ms_4x: 300, cold_start_ratio_to_blank_4x: 1.5 };

describe('ratios, which hold on any machine', () => {
  it('are a figure beside its reference of the same run, or beside the start of the blank page', () => {
    expect(
      ratiosOf({ ...STARTED, open_group_large_ms_4x: 400, heap_mb_idle: 8, heap_mb_blank: 1, backup_mb_s: 9 }),
    ).toEqual({
      cold_start_offline_ms_4x: 1.5,
      cold_start_ratio_to_blank_4x: 1.5,
      open_group_large_ms_4x: 2,
      heap_mb_idle: 8,
    });
    expect(ratiosOf({ open_group_large_ms_4x: 400 })).toEqual({});
  });

  it('are worse from a fifth on, whichever way is worse', () => {
    const kept = { ...STARTED, sync_push_ratio_to_pouchdb: 3 };
    expect(worse({ ...kept, cold_start_ratio_to_blank_4x: 1.79, sync_push_ratio_to_pouchdb: 2.51 }, kept)).toEqual([]);
    expect(worse({ cold_start_ratio_to_blank_4x: 1.81, sync_push_ratio_to_pouchdb: 2.49 }, kept)).toEqual([
      { name: 'cold_start_ratio_to_blank_4x', now: 1.81, then: 1.5 },
      { name: 'sync_push_ratio_to_pouchdb', now: 2.49, then: 3 },
    ]);
    // The same on a machine of half the speed.
    expect(worse({ cold_start_blank_ms_4x: 400, cold_start_offline_ms_4x: 600 }, kept)).toEqual([]);
    expect(worse({ open_group_large_ms_4x: 9, cold_start_blank_ms_4x: 1 }, kept)).toEqual([]);
  });
});

describe('the page of the numbers', () => {
  const { kept, page } = readKept();

  it('explains every figure', () => {
    for (const name of Object.keys(FIGURES)) expect(page, name).toContain(`\`${name}\``);
  });

  it('shows the figures that are kept, and no others', () => {
    expect(pageWith(page, kept)).toBe(page);
    expect(Object.keys(kept.figures)).not.toEqual([]);
    expect(() => pageWith('no table', kept)).toThrow('no place for the table');
  });
});
