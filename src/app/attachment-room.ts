/** How much of the tablet attachments may take. */
type Estimate = () => Promise<StorageEstimate>;

/** Kept free for what is written: text outranks every attachment. */
const ROOM_FOR_TEXT = 64 * 1024 * 1024;
/** Padding and the browser's own keeping come on top of the bytes. */
const HEAVIER = 1.2;

/** The browser's word on its space, where it gives one. */
export function storageEstimate(): Estimate | undefined {
  const storage = (navigator as { storage?: StorageManager }).storage;
  return storage && (() => storage.estimate());
}

/** Bytes that may still become attachments, by the browser's word, which may be a fixed one; undefined where it does not say. [AT9] */
export async function roomForAttachments(estimate: Estimate | undefined): Promise<number | undefined> {
  const { usage, quota } = (await estimate?.()) ?? {};
  if (usage === undefined || quota === undefined) return undefined;
  return Math.max(0, Math.floor((quota - usage - ROOM_FOR_TEXT) / HEAVIER));
}
