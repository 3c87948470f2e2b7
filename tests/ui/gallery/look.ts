/**
 * Takes pictures of the gallery at every size and theme: `npx tsx tests/ui/gallery/look.ts [folder]`.
 * Without a folder they land in a new one among the system's temporary files.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, type Look } from './inspect.ts';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'gallery-'));
mkdirSync(folder, { recursive: true });

const looks: Look[] = [];
for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1280, 800],
    [800, 1280],
    [390, 844],
    [320, 640],
  ] as const) {
    for (const open of ['', 'dialog', 'sheet', 'toasts'] as const) looks.push({ width, height, theme, open });
  }
}
const complaints = await inspect(looks, folder);
process.stdout.write(
  [...complaints, `${looks.length} pictures in ${folder}, ${complaints.length} complaints`, ''].join('\n'),
);
process.exitCode = complaints.length === 0 ? 0 : 1;
