import type { SessionBrief } from '../../practice/group-digest.ts';
import type { PaperForm } from '../../practice/paper-form.ts';
import type { Formats } from '../../text/formats.ts';
import type { FormsText } from '../../text/id/forms.ts';

type Told = Pick<SessionBrief, 'number' | 'date'>;

/** A session by number and day. */
export function saidSession({ number, date }: Told, words: FormsText, formats: Formats): string {
  const name = number === null ? words.noNumber : words.session(formats.number(number));
  return [name, formats.date(date)].filter(Boolean).join(' · ');
}

/** Which form it is, and for which sessions. */
export function saidForm(
  { is, sessions }: Pick<PaperForm, 'is' | 'sessions'>,
  known: Readonly<Record<string, Told>>,
  words: FormsText,
  formats: Formats,
): { readonly title: string; readonly sessions: string } {
  const said = sessions.flatMap((id) => {
    const session = known[id];
    return session ? [saidSession(session, words, formats)] : [];
  });
  return { title: words.names[is || 'attendance'], sessions: said.join(', ') };
}
