import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { certificateFile } from '../../src/app/certificate-file.ts';
import { certificatePage } from '../../src/app/certificate-page.ts';
import { ending } from '../../src/text/id/ending.ts';
import { DOT } from '../practice/logo-of-a-dot.ts';

vi.mock('../../src/app/certificate.css?raw', () => ({ default: '.certificate{}' }));

const nasty = '<img src=x onerror=alert(1)> "& Sari';
const certificate = { member: 'm1', name: nasty, from: '2026-10-05', to: '2026-11-16', attended: 6 };
const wishes = { publicName: '', title: '', withAttendance: false, facilitators: ['Ratna', ' ', 'Arif', 'Third'] };

it('tells name and period, and neither group nor attendance unless they are wished', () => {
  const plain = certificatePage(certificate, undefined, wishes, 'id', ending.certificate);
  expect(plain).toMatchObject({ title: 'Sertifikat', part: ending.certificate.partUnnamed, group: '' });
  expect(plain.sentences).toEqual(['yang berlangsung 5 Okt 2026 sampai 16 Nov 2026']);
  expect(plain.signatures.map(({ name }) => name)).toEqual(['Ratna', 'Arif', '']);
  const full = certificatePage(
    certificate,
    undefined,
    { ...wishes, publicName: 'Teras', title: 'Piagam', withAttendance: true },
    'id',
    ending.certificate,
  );
  expect(full).toMatchObject({ title: 'Piagam', part: ending.certificate.part, group: 'Teras' });
  expect(full.sentences).toContain(ending.certificate.attended(6));
});

it('one day is told as one day, and no day not at all', () => {
  const sentences = (from: string, to: string) =>
    certificatePage({ ...certificate, from, to }, undefined, wishes, 'id', ending.certificate).sentences;
  expect(sentences('2026-10-05', '2026-10-05')).toEqual(['yang berlangsung 5 Okt 2026']);
  expect(sentences('', '')).toEqual([]);
});

it('a file holds what people wrote as text, may neither run nor fetch, and names nobody in its head', () => {
  const pages = [certificatePage(certificate, undefined, wishes, 'id', ending.certificate)];
  const html = certificateFile(pages, 'portrait', 'Sertifikat', { fonts: [] });
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.querySelectorAll('img, script, link')).toHaveLength(0);
  expect(page.querySelector('.name')?.textContent).toBe(nasty);
  expect(page.head.textContent).not.toContain('Sari');
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(html).toContain('size: A4 portrait');
  expect(readFileSync('src/app/certificate.css', 'utf8')).not.toMatch(/url\(/);
});

it('bears the logo of the agency, as data', () => {
  const agency = { name: 'Yayasan', unit: '', address: '', logo: DOT };
  const page = certificatePage(certificate, agency, wishes, 'id', ending.certificate);
  const html = certificateFile([page], 'landscape', 'Sertifikat', { fonts: [] });
  const images = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img')];
  expect(images.map((image) => image.getAttribute('src'))).toEqual([DOT]);
});
