import { describe, expect, it } from 'vitest';
import { FIGURES, outside, tableOf, verdict } from '../../scripts/bench/figures.mjs';
import { median, percentile } from '../../scripts/bench/percentile.mjs';

describe('the middle and the slow end of what was measured', () => {
  it('takes the middle one, and the mean of two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 10])).toBe(3.5);
  });

  it('takes a measured value, sorted as numbers', () => {
    const forty = Array.from({ length: 40 }, (_, index) => 40 - index);
    expect(percentile(forty, 0.95)).toBe(38);
    expect(percentile([100, 9], 0.5)).toBe(9);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('leaves what it is given as it is, and refuses nothing at all', () => {
    const given = [3, 1, 2];
    median(given);
    percentile(given, 0.95);
    expect(given).toEqual([3, 1, 2]);
    expect(() => median([])).toThrow('nothing was measured');
    expect(() => percentile([], 0.95)).toThrow('nothing was measured');
  });
});

describe('the table of the bench', () => {
  it('says OVER only above the budget, UNDER only below it, and nothing where there is none', () => {
    expect(verdict('cold_start_ratio_to_blank_4x', 1.6)).toBe('OK');
    expect(verdict('cold_start_ratio_to_blank_4x', 1.61)).toBe('OVER');
    expect(verdict('search_index_mb', 9999)).toBe('');
    expect(verdict('kill_lost', 0)).toBe('OK');
    expect(verdict('kill_lost', 1)).toBe('OVER');
    expect(verdict('sync_pull_ratio_to_pouchdb', 1.99)).toBe('UNDER');
    expect(verdict('sync_pull_ratio_to_pouchdb', 2)).toBe('OK');
    const measured = {
      first_load_gzip_kb: 111,
      heap_mb_idle: 3,
      search_index_mb: 9999,
      sync_push_ratio_to_pouchdb: 1,
    };
    expect(outside(measured)).toEqual(['first_load_gzip_kb', 'sync_push_ratio_to_pouchdb']);
  });

  it('puts the references beside each figure and leaves out what was not measured', () => {
    const lines = tableOf({ cold_start_offline_ms_4x: 345.6, cold_start_blank_ms_4x: 234, heap_mb_idle: 12.34 }).split(
      '\n',
    );
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^cold_start_offline_ms_4x +346 ms +234 ms$/);
    expect(lines[2]).toMatch(/^heap_mb_idle +12\.3 MB +12 MB +OVER$/);
  });

  it('names every figure and every budget that the main job asks for', () => {
    const budgets = Object.fromEntries(
      Object.entries(FIGURES).map(([name, { most, least }]) => [name, least === undefined ? most : { least }]),
    );
    expect(budgets).toEqual({
      first_load_gzip_kb: 110,
      precache_gzip_kb: 900,
      cold_start_offline_ms_4x: undefined,
      cold_start_ratio_to_blank_4x: 1.6,
      unlock_to_groups_ms_4x: 300,
      tap_attendance_ms_4x_p95: 80,
      note_kept_ms_4x_p95: 80,
      unlock_to_groups_large_ms_4x: 400,
      open_group_large_ms_4x: 200,
      open_session_large_ms_4x: 150,
      frame_p95_scroll_ms_4x: 20,
      tap_attendance_large_ms_4x_p95: 100,
      note_kept_large_ms_4x_p95: 100,
      heap_large_mb: 120,
      search_large_ms_4x_p95: 60,
      search_ready_large_s: undefined,
      search_index_mb: undefined,
      search_learn_ms_4x: undefined,
      heap_mb_idle: 12,
      heap_mb_after_session: undefined,
      course_picture_ms_4x: undefined,
      sociogram_ms_4x: undefined,
      progress_picture_ms_4x: undefined,
      record_build_ms_4x: 2500,
      docx_ms_4x: 2500,
      backup_mb_s: undefined,
      restore_items_s: undefined,
      sync_push_items_s: undefined,
      sync_push_ratio_to_pouchdb: { least: 2 },
      sync_pull_items_s: undefined,
      sync_pull_ratio_to_pouchdb: { least: 2 },
      sync_one_change_p95_ms: 15,
      first_sync_50k_s: undefined,
      relay_1000_devices_ack_p99_ms: undefined,
      relay_1000_devices_rss_mb: 300,
      day_heap_growth_pct: 5,
      day_listeners_growth_pct: 5,
      kill_rounds: { least: 200 },
      kill_lost: 0,
      axe_violations: 0,
      lighthouse_performance: { least: 100 },
      lighthouse_accessibility: { least: 100 },
      lighthouse_best_practices: { least: 100 },
    });
  });
});
