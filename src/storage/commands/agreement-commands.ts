import type { Result } from '../../base/result.ts';
import {
  AGREEMENT_SECTIONS,
  groupAgreementKind,
  holdingWords,
  latestAgreement,
  presentWords,
  type GroupAgreement,
} from '../../practice/group-agreement.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { signatureKind, signedAgreement, type Signature } from '../../practice/signature.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';

export type AgreementChanges = Pick<Changes<typeof groupAgreementKind>, (typeof AGREEMENT_SECTIONS)[number]>;

/** Who signs, as it will stand under the agreement. */
export interface Signer {
  /** See `signers`. */
  readonly person: string;
  readonly name: string;
  readonly role: 'facilitator' | 'member';
}

interface Signing {
  readonly agreement: GroupAgreement;
  readonly signatures: readonly Signature[];
}

export function agreementCommands(notebook: Notebook) {
  /** The agreement at hand, begun if there is none yet. */
  async function atHand(writing: Writing, group: string): Promise<Signing> {
    const { space } = await openGroup(writing, group);
    const known = latestAgreement(await writing.children(groupAgreementKind, group));
    if (known) return { agreement: known, signatures: await writing.children(signatureKind, known.id) };
    const id = await writing.derivedId(space, 'groupAgreement', group, '1');
    await writing.put(groupAgreementKind, id, { space, parent: group }, { version: 1, begunAt: writing.now });
    const begun = await writing.read(groupAgreementKind, id);
    if (!begun) throw new Error('an agreement that was just begun');
    return { agreement: begun, signatures: [] };
  }

  async function putSignature(
    writing: Writing,
    group: string,
    { person, name, role }: Signer,
    changes: (signing: Signing, now: Signature | undefined) => Promise<Changes<typeof signatureKind>>,
  ): Promise<string> {
    const signing = await atHand(writing, group);
    const { space, id: parent } = signing.agreement;
    const id = await writing.derivedId(space, 'signature', parent, person);
    const now = await writing.read(signatureKind, id);
    const written = await changes(signing, now);
    await writing.put(signatureKind, id, { space, parent }, { person, name, role, ...written });
    return id;
  }

  /** The words of the agreement as they are signed now, under a key; the same words keep the same key. */
  async function wording(writing: Writing, { agreement }: Signing): Promise<string> {
    const group = await openGroup(writing, agreement.parent);
    const words = presentWords(group, agreement);
    const same = agreement.wordings.find(
      ({ key: _key, at: _at, ...known }) => JSON.stringify(known) === JSON.stringify(inOrderOf(known, words)),
    );
    if (same) return same.key;
    const key = writing.newId();
    await writing.change(groupAgreementKind, agreement.id, { wordings: { [key]: { at: writing.now, ...words } } });
    return key;
  }

  return {
    /** Changes words of the agreement at hand; refused once somebody has signed it. `seen` as in a change. */
    change(group: string, changes: AgreementChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const { agreement, signatures } = await atHand(writing, group);
        if (signedAgreement(agreement.id, signatures))
          writing.refuse({ kind: 'agreementSigned', table: 'groupAgreement', id: agreement.id });
        return writing.change(groupAgreementKind, agreement.id, changes, seen);
      });
    },
    /**
     * Founds the next version with the words of the signed one, which stays as it is. While nobody has signed there is
     * nothing to found; answers the version at hand then.
     */
    renew(group: string): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { agreement, signatures } = await atHand(writing, group);
        if (!signedAgreement(agreement.id, signatures)) return agreement.id;
        const of = await openGroup(writing, group);
        const version = (agreement.version ?? 1) + 1;
        const id = await writing.derivedId(of.space, 'groupAgreement', group, String(version));
        const words = holdingWords(of, agreement, signatures);
        const sections = Object.fromEntries(
          AGREEMENT_SECTIONS.map((name) => [name, [...new Set(words.map((one) => one[name]))].join('\n\n')]),
        );
        const place = { space: of.space, parent: group };
        await writing.put(groupAgreementKind, id, place, { version, begunAt: writing.now, ...sections });
        return id;
      });
    },
    /** Undo of founding a version; refused once somebody has signed it. */
    takeBack(id: string): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        if (signedAgreement(id, await writing.children(signatureKind, id)))
          writing.refuse({ kind: 'agreementSigned', table: 'groupAgreement', id });
        return writing.remove(groupAgreementKind, id);
      });
    },
    /** One stroke of a signature, kept as it was drawn; it does not count as signed yet. */
    stroke(group: string, signer: Signer, points: readonly number[]): Promise<Result<string>> {
      return notebook.command((writing) =>
        putSignature(writing, group, signer, (_signing, now) =>
          Promise.resolve({
            // A tablet whose clock was turned back still draws in order.
            strokes: { [writing.newId()]: { at: nextMoment(writing.now, now), points: [...points] } },
          }),
        ),
      );
    },
    /** Takes strokes away, the last or all of them. */
    unstroke(signature: string, strokes: readonly string[]): Promise<Result<Dot>> {
      return notebook.command((writing) =>
        writing.change(signatureKind, signature, { strokes: Object.fromEntries(strokes.map((key) => [key, null])) }),
      );
    },
    /** Signs, by what was drawn or by word of mouth: from now on the words of the agreement are fixed. */
    sign(group: string, signer: Signer, way: 'drawn' | 'spoken'): Promise<Result<string>> {
      return notebook.command((writing) =>
        putSignature(writing, group, signer, async (signing) => ({
          way,
          signedAt: writing.now,
          wording: await wording(writing, signing),
        })),
      );
    },
    /** Takes a signature back; what was drawn stays on the pad. */
    unsign(signature: string): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(signatureKind, signature, { signedAt: null, way: '' }));
    },
  };
}

function nextMoment(now: number, signature: Signature | undefined): number {
  return Math.max(now, ...(signature?.strokes ?? []).map(({ at }) => at + 1));
}

/** The same words with their names in the order of `known`, so that both can be compared as text. */
function inOrderOf(known: object, words: object): object {
  return Object.fromEntries(Object.keys(known).map((name) => [name, (words as Record<string, unknown>)[name]]));
}
