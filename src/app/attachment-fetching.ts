/** Bytes of attachments that do not lie on this tablet: why not, and how they come when somebody asks for them. [SY16] */
import type { Attachment } from '../practice/attachment.ts';
import { storageProblem } from '../storage/storage-problem.ts';
import { roomForAttachments, storageEstimate } from './attachment-room.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import type { SyncTrouble } from './syncing.svelte.ts';

/**
 * `coming`: by the next round; `noRoom`: by none while so little is free; `byFile`: by none at all. `out`: this
 * tablet is no longer in, and gets nothing more. `lost`: they can be nowhere else.
 */
export type Absence = 'coming' | 'noRoom' | 'byFile' | 'out' | 'lost';

/** `notThere`: not brought to the relay yet. `unfit`: what the relay holds is something else. */
export type FetchEnd = 'whole' | 'notThere' | 'unfit' | 'noRoom' | { readonly trouble: SyncTrouble };

export async function absenceOf(notebook: OpenNotebook, { space }: Attachment): Promise<Absence> {
  if (notebook.sample) return 'lost';
  const syncing = await notebook.sync();
  const standing = await syncing.shared.space(space);
  if (!standing?.membership) return 'lost';
  if (standing.state === 'out') return 'out';
  if (syncing.connected && standing.state === 'in') return (await syncing.hasRoomForChunks()) ? 'coming' : 'noRoom';
  const devices = [...standing.membership.devices.values()].filter(({ gone }) => !gone);
  return devices.length > 1 ? 'byFile' : 'lost';
}

/** What came stays, however it ends. */
export async function fetchNow(notebook: OpenNotebook, attachment: Attachment): Promise<FetchEnd> {
  const { attachments } = notebook.queries;
  const { here, of } = await attachments.lying(attachment);
  const room = await roomForAttachments(storageEstimate());
  // Asked for by hand or not: the room for words is not touched. [AT9]
  if (room !== undefined && room < ((attachment.bytes ?? 0) * (of - here)) / Math.max(1, of)) return 'noRoom';
  try {
    const syncing = await notebook.sync();
    const end = await syncing.fetchAttachment(attachment.space, attachment.id);
    if (!end.ok) return { trouble: end.trouble };
    const lying = await attachments.lying(attachment);
    if (lying.here === lying.of) return 'whole';
    return end.value.unfit > 0 ? 'unfit' : 'notThere';
  } catch (error) {
    if (storageProblem(error)?.kind === 'storageFull') return 'noRoom';
    throw error;
  }
}
