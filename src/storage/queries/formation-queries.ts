import { candidateKind, type Candidate } from '../../practice/candidate.ts';
import { formationKind, type Formation } from '../../practice/formation.ts';
import { groupAgreementKind, type GroupAgreement } from '../../practice/group-agreement.ts';
import type { GroupDigest } from '../../practice/group-digest.ts';
import { groupKind, type Group } from '../../practice/group.ts';
import { memberKind, type Member } from '../../practice/member.ts';
import { signatureKind, type Signature } from '../../practice/signature.ts';
import { groupDigest } from '../digest-writing.ts';
import type { Notebook } from '../notebook.ts';

/** A group with all that was found out on the way to its agreement. */
export interface WholeFormation {
  readonly group: Group;
  readonly digest: GroupDigest;
  readonly formation: Formation | undefined;
  readonly candidates: readonly Candidate[];
  readonly members: readonly Member[];
  readonly agreements: readonly GroupAgreement[];
  /** Of all versions. */
  readonly signatures: readonly Signature[];
}

/** How far a group has come on the way. */
export interface FormationProgress {
  readonly begun: boolean;
  /** Somebody has signed an agreement. */
  readonly signed: boolean;
}

export function formationQueries(notebook: Notebook) {
  return {
    /** Without the candidates: the page of the group asks no more than this. */
    async progress(id: string): Promise<FormationProgress> {
      const group = await notebook.read(groupKind, id);
      if (!group) return { begun: false, signed: false };
      const [formation, agreements] = await Promise.all([
        notebook.derivedId(group.space, 'formation', id).then((formation) => notebook.read(formationKind, formation)),
        notebook.children(groupAgreementKind, id),
      ]);
      const signatures = await notebook.childrenOfAll(
        signatureKind,
        agreements.map((agreement) => agreement.id),
      );
      return {
        begun: formation !== undefined || agreements.length > 0,
        signed: signatures.some(({ signedAt }) => signedAt !== null),
      };
    },
    async whole(id: string): Promise<WholeFormation | undefined> {
      const group = await notebook.read(groupKind, id);
      if (!group) return undefined;
      const [digest, formation, candidates, members, agreements] = await Promise.all([
        groupDigest(notebook, id),
        notebook.derivedId(group.space, 'formation', id).then((formation) => notebook.read(formationKind, formation)),
        notebook.children(candidateKind, id),
        notebook.children(memberKind, id),
        notebook.children(groupAgreementKind, id),
      ]);
      const signatures = await notebook.childrenOfAll(
        signatureKind,
        agreements.map((agreement) => agreement.id),
      );
      return { group, digest, formation, candidates, members, agreements, signatures };
    },
  };
}
