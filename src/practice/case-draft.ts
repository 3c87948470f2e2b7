/** The case record of one member [K5]: their own matters, their own excerpts, and nobody else's name. */
import { wholeAttachments } from './attachment.ts';
import { isDate } from './calendar.ts';
import { heldSessions, turnout } from './group-history.ts';
import { dayOf } from './session-day.ts';
import { inTime } from './in-time.ts';
import { attendanceSources, closing, ownNotes, progress } from './period-drafts.ts';
import { memberExcerpts } from './member-excerpts.ts';
import {
  plain,
  source,
  written,
  type DraftParagraph,
  type RecordDraft,
  type RecordMatter,
  type RecordPhrases,
  type RecordWish,
} from './record-draft.ts';
import { referralsInTime } from './referral.ts';
import { toldVersions } from './told-versions.ts';

const ALWAYS = { from: '', to: '' };

export function caseDraft(matter: RecordMatter, wish: RecordWish, say: RecordPhrases): RecordDraft {
  const { member } = wish;
  const person = matter.members.find(({ id }) => id === member);
  const sessions = heldSessions(matter.sessions);
  const ids = new Set(matter.sessions.map(({ id }) => id));
  const { there, marked } = turnout(matter, sessions, member);
  const own = memberExcerpts(matter.members, member);
  const inOwnWords = (paragraph: DraftParagraph | undefined) =>
    paragraph && { ...paragraph, cells: { text: own(paragraph.cells['text'] ?? '') } };
  const field = (section: string, name: 'needs' | 'strengths' | 'cautions') =>
    person &&
    plain(section, own(toldVersions(person.item, name).join('\n\n')), [source('member', member, name)], member);
  const contacts = matter.contacts
    .filter((contact) => contact.member === member)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : inTime('madeAt')(a, b)));
  const referrals = referralsInTime(matter.referrals.filter((referral) => referral.member === member));
  const besides = new Set([member, ...[...contacts, ...referrals].map(({ id }) => id)]);
  const attachments = wholeAttachments(matter.attachments).filter(({ parent }) => besides.has(parent));
  const days = sessions.map(dayOf).filter(isDate);
  return {
    code: 'K5',
    title: [say.titles.K5, say.nameOf(member)].filter(Boolean).join(' · '),
    member,
    from: person && isDate(person.joinedOn) ? person.joinedOn : (days[0] ?? ''),
    to: person && isDate(person.leftOn) ? person.leftOn : (days.at(-1) ?? ''),
    sessions: sessions.map(({ id }) => id),
    paragraphs: written([
      person && plain('identity', say.identity(person), [source('member', member)], member),
      person && (person.consentTo.trim() !== '' || isDate(person.consentOn))
        ? plain(
            'consent',
            say.consent(own(toldVersions(person.item, 'consentTo').join('\n\n')), person.consentOn),
            [source('member', member, 'consentTo')],
            member,
          )
        : undefined,
      field('assessment', 'needs'),
      field('assessment', 'strengths'),
      ...progress(matter, member, ALWAYS, say, 'aims').map(inOwnWords),
      ...ownNotes(matter, ids, wish, 'excerpts', say, own),
      ...contacts.map((contact) =>
        plain(
          'contacts',
          [
            say.contact(contact),
            ...(['person', 'problem', 'place', 'process', 'said'] as const).map((name) =>
              own(toldVersions(contact.item, name).join('\n')),
            ),
          ]
            .filter(Boolean)
            .join('\n'),
          [source('contact', contact.id)],
          member,
        ),
      ),
      field('risks', 'cautions'),
      ...referrals.map((referral) =>
        plain('referrals', own(say.referral(referral, false)), [source('referral', referral.id)], member),
      ),
      person && isDate(person.joinedOn)
        ? plain('course', say.joined(person.joinedOn), [source('member', member, 'joinedOn')], member)
        : undefined,
      marked === 0
        ? undefined
        : plain('course', say.turnout(there, marked), attendanceSources(matter, ids, member), member),
      ...closing(matter, member, say, 'termination').map(inOwnWords),
      // A file may be called after anybody: the index stands on the copy for the file alone.
      ...attachments.map((attachment) =>
        plain('attachments', own(say.attachment(attachment)), [source('attachment', attachment.id)], member, true),
      ),
    ]),
  };
}
