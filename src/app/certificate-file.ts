/** Certificates as one file that needs nothing else, drawn like those on the screen. */
import certificateCss from './certificate.css?raw';
import { isLong, RING, type CertificatePage, type Orientation } from './certificate-page.ts';
import { escaped, FILE_POLICY, FILE_TYPEFACE, fontFace, type FileLook } from './summary-file.ts';

/** The text of the file, UTF-8. `title`: of the file, without anything of the practice. */
export function certificateFile(
  pages: readonly CertificatePage[],
  orientation: Orientation,
  title: string,
  { fonts }: Pick<FileLook, 'fonts'>,
): string {
  return `<!doctype html>
<html lang="${pages[0]?.language ?? 'id'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(FILE_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${fonts.map(fontFace).join('\n')}
@page { size: A4 ${orientation}; margin: 0; }
html { background: #e9e4d8; font-family: '${FILE_TYPEFACE}', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
body { margin: 0; }
@media print { html { background: none; } }
${certificateCss}
</style>
</head>
<body>
${pages.map((page) => drawn(page, orientation)).join('\n')}
</body>
</html>
`;
}

function drawn(page: CertificatePage, orientation: Orientation): string {
  const ring = RING.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="6.5"/>`).join('');
  const signed = page.signatures
    .map(
      ({ role, name }) =>
        `<li><span class="role">${escaped(role)}</span><span class="line" dir="auto">${escaped(name)}</span></li>`,
    )
    .join('');
  return `<article class="certificate ${orientation}"><div class="rule">
<header>${page.logo ? `<img class="logo" src="${escaped(page.logo)}" alt="">` : ''}${line('agency', page.agency)}${line('address', page.address)}</header>
<div class="middle"><svg class="ring" viewBox="0 0 100 100" aria-hidden="true">${ring}</svg>
<h2 class="title${long(page.title)}" dir="auto">${escaped(page.title)}</h2>
${line('given', page.given)}${line(`name${long(page.name)}`, page.name)}${line('part', page.part)}${line('group', page.group)}${page.sentences.map((sentence) => line('part', sentence)).join('')}${line('thanks', page.thanks)}</div>
<footer><p class="day">${escaped(page.placeAndDay)}: <span></span></p><ul class="signed">${signed}</ul>${line('copy', page.copy)}</footer>
</div></article>`;
}

function long(text: string): string {
  return isLong(text) ? ' long' : '';
}

function line(kind: string, text: string): string {
  return text === '' ? '' : `<p class="${kind}" dir="auto">${escaped(text)}</p>`;
}
