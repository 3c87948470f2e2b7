/**
 * The bytes of attachments within the open export: one entry each, its chunks in order as Base64 (RFC 4648 §4), so that no
 * file stands in memory as a whole. What turns out not to be whole says so at its end.
 */
import { toBase64Url } from '../base/bytes.ts';
import { RunningHash } from '../crypto/running-hash.ts';
import { attachmentKind, type Attachment } from '../practice/attachment.ts';
import type { Notebook } from './notebook.ts';
import { attachmentQueries } from './queries/attachment-queries.ts';

/** Files that are whole, thrown away ones too: the trash goes along. In the same order each time. */
export async function filesToExport(notebook: Notebook): Promise<readonly Attachment[]> {
  const whole = (await notebook.all(attachmentKind)).filter(({ state }) => state === 'whole');
  return whole.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Yields after each chunk; answers the id of those that were not whole, or undefined when the notebook was locked meanwhile. */
export async function* exportFiles(
  notebook: Notebook,
  files: readonly Attachment[],
  sink: (text: string) => Promise<void>,
): AsyncGenerator<void, readonly string[] | undefined, void> {
  const queries = attachmentQueries(notebook);
  const broken: string[] = [];
  await sink('"files":[');
  for (const [at, file] of files.entries()) {
    const { id, mediaType, bytes, hash } = file;
    const head = JSON.stringify({ attachment: id, mediaType, bytes, sha256: hash });
    await sink(`${at === 0 ? '' : ','}\n${head.slice(0, -1)},"chunks":[`);
    const running = new RunningHash();
    let length = 0;
    let whole = true;
    for (let index = 0; whole && index < (file.chunks ?? 0); index += 1) {
      if (notebook.locked) return undefined;
      const part = await queries.chunk(file, index);
      if (part) {
        running.add(part);
        length += part.length;
        await sink(`${index === 0 ? '' : ','}"${toBase64(part)}"`);
      } else whole = false;
      yield;
    }
    whole &&= length === bytes && running.end() === hash;
    if (!whole) broken.push(id);
    await sink(`],"whole":${String(whole)}}`);
  }
  await sink('\n],\n');
  return broken;
}

function toBase64(bytes: Uint8Array): string {
  const text = toBase64Url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
