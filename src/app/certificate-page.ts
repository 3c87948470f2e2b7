/** A certificate before it is drawn: all words chosen, nothing styled. */
import type { Language } from '../base/language.ts';
import type { Agency } from '../practice/agency.ts';
import type { Certificate } from '../practice/certificates.ts';
import { formatsIn } from '../text/formats.ts';
import type { EndingText } from '../text/id/ending.ts';

export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export interface CertificatePage {
  readonly language: Language;
  readonly agency: string;
  readonly address: string;
  /** As `logoPicture` has it; absent for none. */
  readonly logo?: string;
  readonly title: string;
  readonly given: string;
  readonly name: string;
  /** Between the name and the signatures, in order; the name of the group stands by itself. */
  readonly part: string;
  readonly group: string;
  readonly sentences: readonly string[];
  readonly thanks: string;
  readonly placeAndDay: string;
  /** Which copy it is; '' while it has not left. */
  readonly copy: string;
  readonly signatures: readonly { readonly role: string; readonly name: string }[];
}

export interface CertificateWishes {
  readonly publicName: string;
  readonly title: string;
  readonly withAttendance: boolean;
  readonly facilitators: readonly string[];
}

export function certificatePage(
  certificate: Certificate,
  agency: (Pick<Agency, 'name' | 'unit' | 'address'> & Partial<Pick<Agency, 'logo'>>) | undefined,
  { publicName, title, withAttendance, facilitators }: CertificateWishes,
  language: Language,
  words: EndingText['certificate'],
): CertificatePage {
  const formats = formatsIn(language);
  const { name, from, to, attended } = certificate;
  const period =
    from === ''
      ? ''
      : to === '' || to === from
        ? words.on(formats.date(from))
        : words.from(formats.date(from), formats.date(to));
  const named = facilitators.map((one) => one.trim()).filter((one) => one !== '');
  return {
    language,
    agency: [agency?.name ?? '', agency?.unit ?? ''].filter(Boolean).join(' · '),
    address: agency?.address.trim().replace(/\s*\n\s*/gu, ', ') ?? '',
    ...(agency?.logo ? { logo: agency.logo } : {}),
    title: title.trim() || words.title,
    given: words.given,
    name,
    part: publicName.trim() === '' ? words.partUnnamed : words.part,
    group: publicName.trim(),
    sentences: [period, withAttendance && attended > 0 ? words.attended(attended) : ''].filter(Boolean),
    thanks: words.thanks,
    placeAndDay: words.placeAndDay,
    copy: '',
    signatures: [
      ...(named.length === 0 ? [''] : named.slice(0, 2)).map((one) => ({ role: words.facilitator, name: one })),
      { role: words.agency, name: '' },
    ],
  };
}

/** A ring of people, as the mark of the app has it: centres of its dots in a square of 100. */
export const RING: readonly { readonly x: number; readonly y: number }[] = Array.from({ length: 12 }, (_, index) => {
  const angle = (index / 12) * 2 * Math.PI - Math.PI / 2;
  return { x: Math.round(500 + 400 * Math.cos(angle)) / 10, y: Math.round(500 + 400 * Math.sin(angle)) / 10 };
});

const LONGER_THAN_A_LINE = 34;

/** A name or a title that would not stand on one line in its largest letters. */
export function isLong(text: string): boolean {
  return text.length > LONGER_THAN_A_LINE;
}
