import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

/** What a printer would put on paper, as text: one string per page, read back by pdftotext. */
export async function printedPages(page: Page): Promise<readonly string[]> {
  return pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

/** The text of each page of a PDF. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lingkar-print-'));
  try {
    const file = join(folder, 'print.pdf');
    await writeFile(file, pdf);
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']);
    return stdout.split('\f').filter((text, index, all) => index < all.length - 1 || text.trim() !== '');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Words as they follow each other, whatever lines they were broken into. */
export function running(text: string): string {
  return text.replace(/\s+/g, ' ');
}
