/** Reads no further than the limit, whatever the request says of its own length. [SV11] */

/** The body; undefined where it is longer than `most` bytes. */
export async function limitedBody(request: Request, most: number): Promise<Uint8Array | undefined> {
  const said = Number(request.headers.get('Content-Length') ?? 0);
  if (said > most) return undefined;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as { readonly done: boolean; readonly value?: Uint8Array };
    if (done || !value) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(value);
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
