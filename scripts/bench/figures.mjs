/**
 * What `npm run bench` reports: each figure with its unit, its budget (the most or the least it may be) and the figures of the
 * references it is to be read beside. A figure that ends in `_4x` was taken with the CPU slowed four times.
 */
export const FIGURES = {
  first_load_gzip_kb: {
    unit: 'kB',
    most: 110,
    blank: 'first_load_blank_gzip_kb',
    dexie: 'first_load_dexie_gzip_kb',
    empty: 'first_load_empty_gzip_kb',
  },
  precache_gzip_kb: { unit: 'kB', most: 900, blank: 'precache_blank_gzip_kb', dexie: 'precache_dexie_gzip_kb' },
  cold_start_offline_ms_4x: {
    unit: 'ms',
    blank: 'cold_start_blank_ms_4x',
    dexie: 'cold_start_dexie_ms_4x',
    empty: 'cold_start_empty_ms_4x',
  },
  cold_start_ratio_to_blank_4x: { unit: '×', most: 1.6 },
  unlock_to_groups_ms_4x: { unit: 'ms', most: 300 },
  tap_attendance_ms_4x_p95: { unit: 'ms', most: 80, blank: 'tap_blank_ms_4x_p95' },
  note_kept_ms_4x_p95: { unit: 'ms', most: 80, blank: 'tap_blank_ms_4x_p95' },
  unlock_to_groups_large_ms_4x: { unit: 'ms', most: 400 },
  open_group_large_ms_4x: { unit: 'ms', most: 200 },
  open_session_large_ms_4x: { unit: 'ms', most: 150 },
  frame_p95_scroll_ms_4x: { unit: 'ms', most: 20 },
  tap_attendance_large_ms_4x_p95: { unit: 'ms', most: 100, blank: 'tap_blank_ms_4x_p95' },
  note_kept_large_ms_4x_p95: { unit: 'ms', most: 100, blank: 'tap_blank_ms_4x_p95' },
  heap_large_mb: { unit: 'MB', most: 120 },
  search_large_ms_4x_p95: { unit: 'ms', most: 60 },
  search_ready_large_s: { unit: 's' },
  search_index_mb: { unit: 'MB' },
  search_learn_ms_4x: { unit: 'ms' },
  heap_mb_idle: { unit: 'MB', most: 12, blank: 'heap_mb_blank', empty: 'heap_mb_empty' },
  heap_mb_after_session: { unit: 'MB' },
  course_picture_ms_4x: { unit: 'ms' },
  sociogram_ms_4x: { unit: 'ms' },
  progress_picture_ms_4x: { unit: 'ms' },
  record_build_ms_4x: { unit: 'ms', most: 2500 },
  docx_ms_4x: { unit: 'ms', most: 2500 },
  backup_mb_s: { unit: 'MB/s' },
  restore_items_s: { unit: '/s' },
  sync_push_items_s: { unit: '/s' },
  sync_push_ratio_to_pouchdb: { unit: '×', least: 2 },
  sync_pull_items_s: { unit: '/s' },
  sync_pull_ratio_to_pouchdb: { unit: '×', least: 2 },
  sync_one_change_p95_ms: { unit: 'ms', most: 15 },
  first_sync_50k_s: { unit: 's' },
  relay_1000_devices_ack_p99_ms: { unit: 'ms' },
  relay_1000_devices_rss_mb: { unit: 'MB', most: 300 },
  day_heap_growth_pct: { unit: '%', most: 5 },
  day_listeners_growth_pct: { unit: '%', most: 5 },
  kill_rounds: { unit: 'kills', least: 200 },
  kill_lost: { unit: 'notes', most: 0 },
  axe_violations: { unit: 'findings', most: 0 },
  lighthouse_performance: { unit: 'of 100', least: 100 },
  lighthouse_accessibility: { unit: 'of 100', least: 100 },
  lighthouse_best_practices: { unit: 'of 100', least: 100 },
};

/** 'OK', 'OVER', 'UNDER', or '' where there is no budget. */
export function verdict(name, value) {
  const { most, least } = FIGURES[name] ?? {};
  if (value === undefined || (most === undefined && least === undefined)) return '';
  if (least !== undefined && value < least) return 'UNDER';
  return most !== undefined && value > most ? 'OVER' : 'OK';
}

const WHOLE = ['ms', 'kills', 'notes', 'findings', 'of 100'];

const shown = (value, unit) => {
  if (value === undefined) return '';
  const digits = unit === '×' ? 2 : WHOLE.includes(unit) ? 0 : 1;
  return `${value.toFixed(digits)} ${unit}`;
};

/** The table for a person, one line per figure that was measured. */
export function tableOf(results) {
  const lines = [['', 'Lingkar', 'Svelte + Dexie', 'blank Svelte page', 'empty page', 'budget', '']];
  for (const [name, { unit, most, least, blank, dexie, empty }] of Object.entries(FIGURES)) {
    if (results[name] === undefined) continue;
    lines.push([
      name,
      shown(results[name], unit),
      shown(results[dexie], unit),
      shown(results[blank], unit),
      shown(results[empty], unit),
      most !== undefined ? `${most} ${unit}` : least !== undefined ? `at least ${least} ${unit}` : '',
      verdict(name, results[name]),
    ]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Names of the figures outside their budget. */
export const outside = (results) =>
  Object.keys(FIGURES).filter((name) => ['OVER', 'UNDER'].includes(verdict(name, results[name])));

/** A machine by itself: what the blank page needs to start in the same run. Figures without a reference of their own are held against it. */
const MACHINE = 'cold_start_blank_ms_4x';

/** Larger is better. */
const isSpeed = ({ unit, least }) => least !== undefined || unit === '/s' || unit === 'MB/s';

/**
 * Of what was measured whatever can be compared between machines: a figure as so many times its reference, taken in the same run. What has none (bytes
 * a second, seconds of a whole sync) is left out: it tells of the machine as much as of the app.
 */
export function ratiosOf(results) {
  const ratios = {};
  for (const [name, { unit, blank }] of Object.entries(FIGURES)) {
    const value = results[name];
    const beside = results[blank] ?? (unit === 'ms' && name.includes('_4x') ? results[MACHINE] : undefined);
    if (value === undefined) continue;
    if (unit === '×') ratios[name] = value;
    else if (beside > 0) ratios[name] = value / beside;
  }
  return ratios;
}

/** By how much a ratio may be worse than the kept one: measured twice on one quiet machine they differ by up to a tenth. */
export const WORSE_MOST = 0.2;

/** Names of the ratios that are worse than those kept by more than that, with both. */
export function worse(results, kept) {
  const before = ratiosOf(kept);
  return Object.entries(ratiosOf(results)).flatMap(([name, now]) => {
    const then = before[name];
    if (then === undefined || then === 0) return [];
    const times = isSpeed(FIGURES[name]) ? then / now : now / then;
    return times > 1 + WORSE_MOST ? [{ name, now, then }] : [];
  });
}
