import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a word was found in a folder: file and encoding. */
export interface Finding {
  readonly word: string;
  readonly file: string;
  readonly encoding: 'utf8' | 'utf16le';
}

/** Looks for every word in every file below a folder, as UTF-8 and as UTF-16LE, the two ways a browser writes text. */
export async function scanned(
  folder: string,
  words: readonly string[],
): Promise<{ readonly files: number; readonly bytes: number; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  let files = 0;
  let bytes = 0;
  const patterns = words.flatMap((word) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({ word, encoding, pattern: Buffer.from(word, encoding) })),
  );
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    files += 1;
    bytes += content.length;
    for (const { word, encoding, pattern } of patterns)
      if (content.includes(pattern)) findings.push({ word, file: path.slice(folder.length + 1), encoding });
  }
  return { files, bytes, findings };
}
