/** A file as the browser hands it over; jsdom's own cannot be read in slices. */
export function chosenFile(parts: readonly Uint8Array[], name = 'lingkar-2026-11-23-1600.lingkar'): File {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return {
    name,
    size: bytes.length,
    slice: (from: number, to: number) => ({ arrayBuffer: async () => bytes.slice(from, to).buffer }),
  } as unknown as File;
}
