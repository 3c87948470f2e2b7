/** Reads no further than the limit, whatever the request says of its own length, and waits no longer than a slow link may need. [SV11] */

/** `tooLarge`: longer than allowed. `cut`: it broke off, or came too slowly. */
export type LimitedBody = { readonly bytes: Uint8Array } | { readonly fault: 'tooLarge' | 'cut' };

export interface Patience {
  /** Milliseconds that any body has. */
  readonly first: number;
  /** Milliseconds more for each byte: so a page over a poor link arrives, and a trickle ends. */
  readonly perByte: number;
}

/** A minute, and a second more for each four kilobytes. */
export const PATIENCE: Patience = { first: 60_000, perByte: 1 / 4 };

export async function limitedBody(request: Request, most: number, patience = PATIENCE): Promise<LimitedBody> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) return { fault: 'tooLarge' };
  const reader = request.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  if (!reader) return { bytes: new Uint8Array() };
  const began = performance.now();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const left = began + patience.first + length * patience.perByte - performance.now();
    const part = await nextPart(reader, left);
    const fault = part === 'cut' ? part : length + (part?.length ?? 0) > most ? 'tooLarge' : undefined;
    if (fault) {
      void reader.cancel().catch(() => undefined);
      return { fault };
    }
    if (part === undefined || part === 'cut') break;
    parts.push(part);
    length += part.length;
  }
  return { bytes: parts.length === 1 && parts[0] ? parts[0] : new Uint8Array(Buffer.concat(parts)) };
}

/** The next part, undefined at the end; `cut` where it broke off or did not come in so many milliseconds. */
async function nextPart(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  within: number,
): Promise<Uint8Array | undefined | 'cut'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'cut'>((resolve) => {
    timer = setTimeout(() => resolve('cut'), Math.max(0, within));
  });
  // Whoever hangs up in the middle of a body has done us no harm: it is no fault of ours, and not to be logged as one.
  const read = reader.read().then(
    ({ value }) => value,
    () => 'cut' as const,
  );
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
}
