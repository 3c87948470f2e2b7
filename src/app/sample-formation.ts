import type { Language } from '../base/language.ts';
import { sampleFormation } from '../content/sample-formation.ts';
import { firstPlaces } from '../practice/agenda.ts';
import { formationKind } from '../practice/formation.ts';
import { AGREEMENT_SECTIONS, groupAgreementKind, presentWords } from '../practice/group-agreement.ts';
import { groupKind } from '../practice/group.ts';
import { signatureKind } from '../practice/signature.ts';
import { signatories } from '../practice/signers.ts';
import { memberKind } from '../practice/member.ts';
import type { Place, Writing } from '../storage/writing.ts';

/**
 * How the sample group was formed, with its agreement: signed on `day`, at `signedAt`, by its facilitators and by all
 * who belonged to it then. `place`: the group.
 */
export async function fillSampleFormation(
  writing: Writing,
  place: Place,
  language: Language,
  day: string,
  signedAt: number,
): Promise<void> {
  const { client, consent, kindOfGroup, openness, answers, elements, agreement } = sampleFormation;
  const keys = elements.map(() => writing.newId());
  const ofElements = (words: (element: (typeof elements)[number]) => string) =>
    Object.fromEntries(elements.map((element, index) => [keys[index] ?? '', { text: words(element) }]));
  await writing.put(formationKind, await writing.derivedId(place.space, 'formation', place.parent), place, {
    client,
    consent,
    kindOfGroup,
    openness,
    answers: Object.fromEntries(Object.entries(answers).map(([code, text]) => [code, { text: text[language] }])),
    elements: ofElements(({ text }) => text[language]),
    elementResources: ofElements(({ resources }) => resources[language]),
    elementAims: ofElements(({ aim }) => aim[language]),
    elementPlaces: firstPlaces(keys),
  });
  const id = await writing.derivedId(place.space, 'groupAgreement', place.parent, '1');
  const sections = Object.fromEntries(
    AGREEMENT_SECTIONS.map((name) => [name, agreement[name].map((sentence) => sentence[language]).join('\n')]),
  );
  await writing.put(groupAgreementKind, id, place, { version: 1, begunAt: signedAt, ...sections });
  const group = await writing.read(groupKind, place.parent);
  const written = await writing.read(groupAgreementKind, id);
  if (!group || !written) throw new Error('a sample without its group');
  const wording = writing.newId();
  await writing.put(groupAgreementKind, id, place, {
    wordings: { [wording]: { at: signedAt, ...presentWords(group, written) } },
  });
  const members = await writing.children(memberKind, place.parent);
  const there = members.filter(({ joinedOn }) => joinedOn <= day);
  for (const { person, name, role } of signatories(group, there, [], day)) {
    const signature = await writing.derivedId(place.space, 'signature', id, person);
    const signed = { person, name, role, way: 'spoken' as const, signedAt, wording };
    await writing.put(signatureKind, signature, { space: place.space, parent: id }, signed);
  }
}
