/**
 * What each kind of record asks for, in the order in which it is read. A section is named by a word of ours; its name on
 * the screen is interface wording. [K1 K2 K3 K4 K5, "Forms"]
 */
import type { RecordCode } from './record.ts';

export interface RecordSection {
  readonly section: string;
  /** Columns of its rows, in order; none: plain paragraphs. */
  readonly columns: readonly string[];
}

const plain = (...sections: readonly string[]): readonly RecordSection[] =>
  sections.map((section) => ({ section, columns: [] }));

export const RECORD_OUTLINES: { readonly [C in RecordCode]: readonly RecordSection[] } = {
  K1: [{ section: 'days', columns: ['when', 'planned', 'target', 'result', 'remarks'] }],
  K2: [
    // Introduction.
    ...plain('identification', 'purpose', 'planBefore', 'climate'),
    // Body: the course in order, beside what it was for the facilitator.
    { section: 'course', columns: ['words', 'nonVerbal', 'feeling', 'skill'] },
    // Conclusion.
    ...plain('changes', 'role', 'assessment', 'nextPlan', 'supervisor'),
  ],
  K3: [
    ...plain('identification', 'purpose', 'planBefore', 'climate', 'episodes', 'turningPoints', 'interventions'),
    { section: 'participation', columns: ['part', 'contribution', 'feeling'] },
    ...plain('changes', 'role', 'assessment', 'nextPlan', 'supervisor'),
  ],
  K4: plain(
    'period',
    'attendance',
    'opening',
    'problems',
    'services',
    'progress',
    'diagnostic',
    'servicePlan',
    'closing',
  ),
  K5: plain(
    'identity',
    'consent',
    'assessment',
    'aims',
    'excerpts',
    'contacts',
    'assistance',
    'risks',
    'referrals',
    'course',
    'termination',
    'attachments',
  ),
};

/** The columns of a section of a record of that kind; none where the section is plain or not known. */
export function columnsOf(code: RecordCode, section: string): readonly string[] {
  return RECORD_OUTLINES[code].find((one) => one.section === section)?.columns ?? [];
}
