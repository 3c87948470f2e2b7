/** What an attachment stands beside, and where that is found. */
import type { Attachment } from '../practice/attachment.ts';
import { shownName } from '../practice/member-order.ts';
import type { RecordMatter } from '../practice/record-draft.ts';
import { formatsIn } from '../text/formats.ts';
import type { Language } from '../base/language.ts';
import type { Words } from '../text/id/words.ts';
import type { Route } from './routes.ts';

type Matter = Pick<RecordMatter, 'group' | 'members' | 'contacts' | 'referrals' | 'sessions' | 'records'>;

/** Undefined once it is gone. */
export function attachmentPlace(matter: Matter, { parent }: Attachment): Route | undefined {
  const group = matter.group.id;
  const is = (items: readonly { readonly id: string }[]) => items.some(({ id }) => id === parent);
  if (is(matter.members)) return { screen: 'member', group, member: parent };
  if (is(matter.contacts)) return { screen: 'contact', group, contact: parent };
  if (is(matter.referrals)) return { screen: 'referral', group, referral: parent };
  if (is(matter.sessions)) return { screen: 'wrapUp', session: parent };
  return is(matter.records) ? { screen: 'record', group, record: parent } : undefined;
}

/** The same in words; '' once it is gone. */
export function saidPlace(
  matter: Matter,
  { parent }: Attachment,
  language: Language,
  words: Pick<Words, 'records' | 'attachments'>,
): string {
  const formats = formatsIn(language);
  const { records, attachments } = words;
  const nameOf = (id: string) => {
    const member = matter.members.find((one) => one.id === id);
    return (member && shownName(member)) || records.someone;
  };
  const of = <T extends { readonly id: string }>(items: readonly T[]) => items.find(({ id }) => id === parent);
  const member = of(matter.members);
  if (member) return nameOf(member.id);
  const contact = of(matter.contacts);
  if (contact) return attachments.besideContact(nameOf(contact.member));
  const referral = of(matter.referrals);
  if (referral) return attachments.besideReferral(nameOf(referral.member));
  const session = of(matter.sessions);
  if (session) {
    const { number } = session;
    return number === null ? records.say.sessionNoNumber : records.say.session(formats.number(number));
  }
  const record = of(matter.records);
  return record ? record.title.trim() || records.names[record.code || 'K2'] : '';
}
