/**
 * Where the file of a backup goes: straight into a place the facilitator picks, where the browser can do that, else into
 * the downloads. Either way nothing that calls itself whole stands there before the last byte is written. [BK9]
 */
import { saveFile } from './save-file.ts';

export const BACKUP_TYPE = 'application/octet-stream';

export interface FileForm {
  readonly type: string;
  readonly ending: `.${string}`;
}

const SEALED: FileForm = { type: BACKUP_TYPE, ending: '.lingkar' };

/** What came in the way at the place the file goes to; the notebook has no part in it. */
export class TargetProblem extends Error {
  constructor(readonly kind: 'targetFull' | 'targetLost') {
    super(kind);
    this.name = 'TargetProblem';
  }
}

export interface BackupTarget {
  write(bytes: Uint8Array): Promise<void>;
  /** The last byte is written. Answers the file as it now lies there, to be read back. */
  finish(): Promise<File>;
  /** Takes away what was begun. */
  abandon(): Promise<void>;
  /** Whether the facilitator picked its place; else it went into the downloads. */
  readonly picked: boolean;
}

type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

/**
 * Asks for a place where the browser can, at once and within the tap: it allows that to a tap only. Undefined when the
 * facilitator closed the picker.
 */
export async function chooseTarget(name: string, form: FileForm = SEALED): Promise<BackupTarget | undefined> {
  const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (!picker) return downloadTarget(name, form);
  try {
    const types = [{ accept: { [form.type]: [form.ending] } }];
    return await pickedTarget(await picker.call(window, { suggestedName: name, types }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Refused by the device or its administrator: the downloads are still there.
    return downloadTarget(name, form);
  }
}

async function pickedTarget(handle: FileSystemFileHandle): Promise<BackupTarget> {
  // The picker leaves an empty file at a new place; one that held something before stays as it was until the end.
  const empty = (await handle.getFile()).size === 0;
  const stream = await handle.createWritable();
  return {
    picked: true,
    write: (bytes) => throughTarget(() => stream.write(bytes as Uint8Array<ArrayBuffer>)),
    finish: () =>
      throughTarget(async () => {
        await stream.close();
        return handle.getFile();
      }),
    async abandon() {
      await stream.abort().catch(() => undefined);
      const removable = handle as FileSystemFileHandle & { remove?: () => Promise<void> };
      if (empty) await removable.remove?.().catch(() => undefined);
    },
  };
}

/** Bytes that wait to be handed to the browser, which puts what is large onto the disk by itself. */
const HANDED_OVER_AT = 4_000_000;

function downloadTarget(name: string, { type }: FileForm): BackupTarget {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  let blobs: Blob[] = [];
  const handOver = () => {
    blobs.push(new Blob(parts));
    parts = [];
    waiting = 0;
  };
  return {
    picked: false,
    async write(bytes) {
      parts.push(bytes as Uint8Array<ArrayBuffer>);
      waiting += bytes.length;
      if (waiting >= HANDED_OVER_AT) handOver();
    },
    async finish() {
      handOver();
      const file = new File(blobs, name, { type });
      blobs = [];
      saveFile(file);
      return file;
    },
    async abandon() {
      parts = [];
      blobs = [];
    },
  };
}

async function throughTarget<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new TargetProblem(full ? 'targetFull' : 'targetLost');
  }
}
