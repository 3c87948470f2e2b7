/**
 * Draws the icon of the app, a ring of people seen from above who sit in a circle, one of them the facilitator: as SVG
 * and, in a headless Chromium, as the PNG files that devices want. Run by hand when the drawing changes; the files
 * are committed. `node scripts/draw-icons.mjs`
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from './find-browsers.mjs';

const FOLDER = new URL('../public/icons/', import.meta.url);
const GROUND = '#1f5a54';
const MEMBER = '#f6f2ea';
const FACILITATOR = '#f2b35e';
const PEOPLE = 8;

const round = (number) => Math.round(number * 10) / 10;

/** A person at the given angle: a head towards the middle, shoulders behind it. */
function person(index, scale) {
  const angle = (index / PEOPLE) * 2 * Math.PI + Math.PI / 2;
  const at = (radius, turn = 0) =>
    `${round(256 + Math.cos(angle + turn) * radius * scale)} ${round(256 + Math.sin(angle + turn) * radius * scale)}`;
  const colour = index === 0 ? FACILITATOR : MEMBER;
  const [x, y] = at(138).split(' ');
  const shoulders = `M${at(172, -0.235)}A${round(176 * scale)} ${round(176 * scale)} 0 0 1 ${at(172, 0.235)}`;
  return (
    `<circle cx="${x}" cy="${y}" r="${round(28 * scale)}" fill="${colour}"/>` +
    `<path d="${shoulders}" fill="none" stroke="${colour}" stroke-width="${round(26 * scale)}" stroke-linecap="round"/>`
  );
}

/** `scale` is the share of the drawing's own size, `corner` the radius of the ground's corners. */
function drawing({ scale, corner }) {
  const people = Array.from({ length: PEOPLE }, (_, index) => `  ${person(index, scale)}`).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <rect width="512" height="512" rx="${corner}" fill="${GROUND}"/>
${people}
</svg>
`;
}

const plain = drawing({ scale: 1.12, corner: 112 });
// Android cuts a maskable icon to any shape inside the middle 80 %; iOS rounds the corners of a full square itself.
const masked = drawing({ scale: 0.9, corner: 0 });
const square = drawing({ scale: 1.08, corner: 0 });

await mkdir(FOLDER, { recursive: true });
await writeFile(new URL('lingkar.svg', FOLDER), plain);

const found = await findChromium();
if (found === undefined) throw new Error('No Chromium was found to draw the PNG files with.');
const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args });
for (const [name, svg, size] of [
  ['lingkar-192.png', plain, 192],
  ['lingkar-512.png', plain, 512],
  ['lingkar-maskable-192.png', masked, 192],
  ['lingkar-maskable-512.png', masked, 512],
  ['apple-touch-icon.png', square, 180],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: new URL(name, FOLDER).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
