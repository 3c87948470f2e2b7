import type { Language } from '../base/language.ts';
import type { Bilingual } from '../content/bilingual.ts';
import type { Tells } from '../practice/paper-reader.ts';
import type { SessionSummary, Told } from '../practice/session-summary.ts';
import { formatsIn, type Formats } from '../text/formats.ts';
import type { SummaryText } from '../text/id/summary.ts';
import { letterheadOf } from './letterhead.ts';
import type { ColumnWidth, Sheet, SheetBlock, SheetText } from './sheet.ts';

/** Whose paper it is: the agency with its address, and the copy. */
interface Headed {
  readonly reader: 'file' | 'members';
  /** Name of the member a copy is for, '' for all. */
  readonly forMember: string;
  readonly agency: SessionSummary['agency'];
  readonly facilitators: readonly string[];
}

/** What every paper about a group shares: head, foot, lines to sign on, and how its pieces are put together. */
export abstract class SheetWriting<Matter extends Headed> {
  protected readonly formats: Formats;

  /** `page`: what every paper of the group says. */
  constructor(
    protected readonly matter: Matter,
    protected readonly language: Language,
    protected readonly page: SummaryText['page'],
  ) {
    this.formats = formatsIn(language);
  }

  protected get file(): boolean {
    return this.matter.reader === 'file';
  }

  protected frame(printedAt: number): Pick<Sheet, 'language' | 'page' | 'letterhead' | 'foot'> & { end: SheetBlock } {
    const { matter, page, file } = this;
    const { agency, forMember } = matter;
    return {
      language: this.language,
      page: matter.reader,
      letterhead: letterheadOf(
        agency,
        file ? page.copyFile : forMember === '' ? page.copyMembers : page.copyMember(forMember),
      ),
      end: this.telling(
        'file',
        this.aside(
          `${file ? page.confidential : page.confidentialMembers} ${page.printed(this.formats.dateTimeOf(printedAt))}`,
        ),
      ),
      foot: { left: file ? page.footFile : page.footMembers, page: page.footPage, of: page.footOf },
    };
  }

  /** A line for each facilitator, and one for whoever signs with them. */
  protected signatures(other: { readonly role: string; readonly name: string }): SheetBlock {
    const { facilitators } = this.matter;
    return {
      is: 'signatures',
      rows: [
        ...(facilitators.length === 0 ? [''] : facilitators).map((name) => ({ role: this.page.facilitator, name })),
        other,
      ],
    };
  }

  protected section(heading: string, ...blocks: readonly SheetBlock[]): SheetBlock {
    return { is: 'section', heading, blocks };
  }

  /** A section of one narrative; `nothing` is said where nobody wrote it. */
  protected narrative(heading: string, told: Told, nothing: string): SheetBlock {
    return this.section(heading, told.length === 0 ? this.aside(nothing) : { is: 'text', text: this.told(told) });
  }

  /** A piece that some readers must not have. */
  protected telling(tells: Tells, block: SheetBlock): SheetBlock {
    return { ...block, tells };
  }

  protected aside(text: string): SheetBlock {
    return { is: 'aside', text };
  }

  /** `long`: its rows may be longer than a page and break. */
  protected table(
    caption: string,
    columns: readonly (readonly [label: string, width: ColumnWidth, tells?: Tells | undefined])[],
    rows: readonly (readonly (string | SheetText)[])[],
    long = false,
  ): SheetBlock {
    return {
      is: 'table',
      caption,
      long,
      columns: columns.map(([label, width, tells]) => ({ label, width, ...(tells && { tells }) })),
      rows: rows.map((row) => row.map((text) => (typeof text === 'string' ? this.plain(text) : text))),
    };
  }

  protected told([first, ...others]: Told, otherwise = ''): SheetText {
    return { text: first ?? otherwise, others, also: this.page.also };
  }

  protected plain(text: string): SheetText {
    return this.told([text]);
  }

  /** Name of a piece of content by its code; the code itself where this app does not know it. */
  protected named(entries: readonly { readonly code: string; readonly name: Bilingual }[], code: string): string {
    return entries.find((entry) => entry.code === code)?.name[this.language] ?? code;
  }
}
