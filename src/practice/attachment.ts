/**
 * A photo, a sound, a PDF, any file that stands beside something written. Parent: what it stands beside (a member, a
 * contact, a referral, a session, a record …). The bytes lie in sealed chunks of their own; here stands what they are.
 */
import { choice, count, date, fields, longText, moment, shortText, yesNo } from './field.ts';
import { inTime } from './in-time.ts';
import type { Kind, View } from './kind.ts';

/** No file beyond this is taken in: 50 MB. */
export const LARGEST_ATTACHMENT = 50 * 1024 * 1024;

/** How long what was thrown away stays on the disk, for the undo. [AT5] */
const KEPT_FOR_UNDO_MS = 10 * 60_000;

export const attachmentKind = {
  name: 'attachment' as const,
  schema: 1,
  fields: fields({
    /** What it is, in the facilitator's words; at first the name of the file. */
    name: shortText,
    /** Who made it, or where it came from. */
    source: shortText,
    /** The day it was taken or received. */
    date: date,
    mediaType: shortText,
    bytes: count(0, LARGEST_ATTACHMENT),
    chunks: count(0, LARGEST_ATTACHMENT),
    /** SHA-256 of the bytes, base64url; '' until the last chunk is on the disk. */
    hash: shortText,
    /** A photo once more, so small that a list can show it: JPEG, base64; '' for all else. */
    picture: shortText,
    /** Recorded here, by this app. */
    recorded: yesNo,
    /** Whom a recording lets hear, as asked before it began: all who are heard said yes, or there is only the facilitator. */
    consent: choice('everyone', 'onlyMe'),
    /** Who said yes, how, and up to where, in the facilitator's words. */
    consentNote: longText,
    /** How long a recording plays, in whole seconds. */
    seconds: count(0, 24 * 3600),
    /** Whole only when every chunk is on the disk: nothing else is ever shown as the file. */
    state: choice('writing', 'whole'),
    /** Held back from every reader but the practice file. */
    restricted: yesNo,
    addedAt: moment,
    /** Thrown away then; its chunks go some minutes later, so that the undo finds them. */
    removedAt: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Attachment = View<typeof attachmentKind>;

export type AttachmentSort = 'photo' | 'sound' | 'pdf' | 'other';

export function attachmentSort(mediaType: string): AttachmentSort {
  if (mediaType.startsWith('image/')) return 'photo';
  if (mediaType.startsWith('audio/')) return 'sound';
  return mediaType === 'application/pdf' ? 'pdf' : 'other';
}

const byAdding = inTime('addedAt');

/** The latest first; those thrown away left out. */
export function attachmentsInTime(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter(({ removedAt }) => removedAt === null).sort((a, b) => byAdding(b, a));
}

/** Those that are whole: nothing else is ever told as the file. */
export function wholeAttachments(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachmentsInTime(attachments).filter(({ state }) => state === 'whole');
}

/** So much of the fingerprint stands on paper: enough to tell one file from another, short enough to be compared by eye. */
export function hashBeginning({ hash }: Attachment): string {
  return hash.slice(0, 12);
}

/** Whether it came to a record that was signed already. */
export function cameAfter({ addedAt }: Attachment, lockedAt: number | null): boolean {
  return lockedAt !== null && addedAt !== null && addedAt > lockedAt;
}

/** Whether it was thrown away so long ago that no undo brings it back. */
export function isForgettable({ removedAt }: Attachment, now: number): boolean {
  return removedAt !== null && now - removedAt >= KEPT_FOR_UNDO_MS;
}
