/** Puts a record, draft or signed, on paper in the words of one language. */
import type { Language } from '../base/language.ts';
import { isDate, localDate } from '../practice/calendar.ts';
import { attachmentSort, cameAfter, hashBeginning, wholeAttachments, type Attachment } from '../practice/attachment.ts';
import type { Group } from '../practice/group.ts';
import type { Tells } from '../practice/paper-reader.ts';
import { amendmentsOf, recordParts, toldCell, type RecordPart } from '../practice/record-body.ts';
import { PLAIN_CELL, type PracticeRecord, type RecordParagraph } from '../practice/record.ts';
import type { SessionSummary, Told } from '../practice/session-summary.ts';
import type { AttachmentsText } from '../text/id/attachments.ts';
import type { RecordsText } from '../text/id/records.ts';
import type { SummaryText } from '../text/id/summary.ts';
import type { ColumnWidth, Sheet, SheetBlock, SheetText } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';

export interface RecordPaper {
  readonly reader: 'file';
  readonly forMember: '';
  readonly agency: SessionSummary['agency'];
  readonly facilitators: readonly string[];
  readonly group: Group;
  readonly record: PracticeRecord;
  /** Keys of paragraphs whose source was marked as restricted since they were taken from it. */
  readonly restricted: ReadonlySet<string>;
  readonly nameOf: (member: string) => string;
  /** How long a case record is kept: the day it may go, or so many years from leaving; undefined where nothing is set. */
  readonly kept?: { readonly until: string; readonly years: number } | undefined;
  /** What stands beside the record itself. */
  readonly attachments: readonly Attachment[];
}

export interface RecordWords {
  readonly records: RecordsText;
  readonly attachments: AttachmentsText;
  /** What every paper of the group says: head, signatures, confidentiality, foot. */
  readonly page: SummaryText['page'];
}

/** What of a record some readers must not have. */
const TELLS: Readonly<Record<string, Tells>> = {
  identification: 'place',
  identity: 'identity',
  consent: 'restricted',
  assessment: 'reading',
  diagnostic: 'reading',
  role: 'reading',
  supervisor: 'reading',
  risks: 'restricted',
  contacts: 'restricted',
};

/** Columns that hold what the facilitator felt and thought. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(['feeling', 'skill', 'remarks']);

const WIDTHS: Readonly<Record<string, ColumnWidth>> = {
  who: 'middle',
  when: 'middle',
  planned: 'wide',
  target: 'wide',
  result: 'wide',
  remarks: 'wide',
  words: 'wide',
  nonVerbal: 'broad',
  feeling: 'middle',
  skill: 'middle',
  part: 'middle',
  contribution: 'wide',
};

/** `printedAt`: milliseconds since 1970 UTC. */
export function recordSheet(paper: RecordPaper, language: Language, words: RecordWords, printedAt: number): Sheet {
  return new RecordWriting(paper, language, words).sheet(printedAt);
}

class RecordWriting extends SheetWriting<RecordPaper> {
  constructor(
    paper: RecordPaper,
    language: Language,
    readonly words: RecordWords,
  ) {
    super(paper, language, words.page);
  }

  sheet(printedAt: number): Sheet {
    const { record, group, nameOf } = this.matter;
    const { records } = this.words;
    const { end, ...frame } = this.frame(printedAt);
    const code = record.code || 'K2';
    return {
      ...frame,
      title: records.names[code],
      subtitles: [record.member === '' ? '' : nameOf(record.member), group.name].filter(Boolean),
      notice: record.lockedAt === null ? records.page.draft : '',
      blocks: [
        this.#head(),
        ...recordParts(record).map((part) => this.#part(part)),
        ...this.#amended(),
        ...this.#beside(),
        this.#signed(),
        this.aside(records.page.perception),
        end,
      ],
    };
  }

  #head(): SheetBlock {
    const { record, facilitators, kept } = this.matter;
    const { page } = this.words.records;
    const [from, to] = [record.from, record.to].map((day) => (isDate(day) ? this.formats.date(day) : ''));
    const period = from && to && from !== to ? page.fromTo(from, to) : from || to || '';
    const rows: readonly (readonly [string, string])[] = [
      [this.words.records.recordTitle, record.title],
      [page.period, period],
      [this.page.facilitators, this.formats.list(facilitators)],
      [page.keptUntil, kept === undefined ? '' : kept.until ? this.formats.date(kept.until) : page.keptFor(kept.years)],
    ];
    return {
      is: 'facts',
      rows: rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value: this.plain(value) })),
    };
  }

  #part({ section, columns, paragraphs }: RecordPart): SheetBlock {
    const { records } = this.words;
    const heading =
      section === 'course' && columns.length === 0 ? records.courseOfCase : (records.sections[section] ?? section);
    const shown = paragraphs.filter(({ key }) =>
      (columns.length === 0 ? [PLAIN_CELL] : columns).some((column) => this.#cell(key, column).length > 0),
    );
    const tells = TELLS[section];
    const block: SheetBlock =
      shown.length === 0
        ? this.section(heading, this.aside(records.notYet))
        : columns.length === 0
          ? this.section(heading, ...shown.map((paragraph) => this.#paragraph(paragraph)))
          : this.section(heading, ...this.#runs(shown).map((rows) => this.#rows(heading, columns, rows)));
    return tells === undefined ? block : { ...block, tells };
  }

  #isRestricted({ key, restricted }: RecordParagraph): boolean {
    return restricted || this.matter.restricted.has(key);
  }

  #paragraph(paragraph: RecordParagraph): SheetBlock {
    const { key, sources } = paragraph;
    // What a summary takes over from an earlier one is how its facilitator understood things then.
    const reading = sources.some(({ kind }) => kind === 'record');
    return {
      ...(this.#isRestricted(paragraph)
        ? { tells: 'restricted' as const }
        : reading
          ? { tells: 'reading' as const }
          : {}),
      is: 'text',
      text: this.told([this.#withAmendments(key, PLAIN_CELL), ...this.#cell(key, PLAIN_CELL).slice(1)]),
    };
  }

  #rows(caption: string, columns: readonly string[], paragraphs: readonly RecordParagraph[]): SheetBlock {
    const { records } = this.words;
    const some = paragraphs.some(({ who }) => who !== '');
    // Who speaks stands before the words: four columns leave each of them room on a page. [K2b]
    const before = some && columns[0] === 'words';
    const named = some && !before;
    const table = this.table(
      caption,
      [
        ...(named ? [[records.who, 'middle'] as const] : []),
        ...columns.map((column) => {
          const label = before && column === 'words' ? records.whoAndWords : (records.columns[column] ?? column);
          return [label, WIDTHS[column] ?? 'broad'] as const;
        }),
      ],
      paragraphs.map(({ key, who }) => [
        ...(named ? [this.#who(who)] : []),
        ...columns.map((column, index): SheetText => {
          const [, ...others] = this.#cell(key, column);
          const said = index === 0 ? this.#withAmendments(key, column) : (this.#cell(key, column)[0] ?? '');
          const name = before && index === 0 ? this.#who(who) : '';
          return this.told([[name, said].filter(Boolean).join(': '), ...others]);
        }),
      ]),
      true,
    );
    if (table.is !== 'table') return table;
    const marked = table.columns.map((column, index) =>
      OWN_COLUMNS.has(columns[index - (named ? 1 : 0)] ?? '') ? { ...column, tells: 'reading' as const } : column,
    );
    return {
      ...table,
      columns: marked,
      ...(paragraphs.some((one) => this.#isRestricted(one)) ? { tells: 'restricted' as const } : {}),
    };
  }

  #who(who: string): string {
    return who === '' ? '' : who === 'facilitator' ? this.words.records.facilitator : this.matter.nameOf(who);
  }

  #cell(key: string, column: string): Told {
    return toldCell(this.matter.record, key, column);
  }

  /** The former words, and below them what was amended, with day and name. */
  #withAmendments(key: string, column: string): string {
    return [this.#cell(key, column)[0] ?? '', ...this.#amendmentLines(key)].filter(Boolean).join('\n');
  }

  #amendmentLines(key: string): readonly string[] {
    const { records } = this.words;
    return amendmentsOf(this.matter.record, key).map(({ text, reason, by, at }) =>
      [
        `[${records.amendedOn(this.formats.date(localDate(at)), by)}] ${text}`,
        reason === '' ? '' : records.because(reason),
      ]
        .filter(Boolean)
        .join('\n'),
    );
  }

  #amended(): SheetBlock[] {
    const lines = this.#amendmentLines('');
    if (lines.length === 0) return [];
    const section = this.section(
      this.words.records.amendTitle,
      ...lines.map((line): SheetBlock => ({ is: 'text', text: this.plain(line) })),
    );
    // Nobody can tell what an amendment of the whole touches: it stays on the copy for the file.
    return [this.telling('restricted', section)];
  }

  /** The index of what stands beside it. A file may be called after anybody: for the copy in the file alone. */
  #beside(): SheetBlock[] {
    const { attachments: words } = this.words;
    const { record } = this.matter;
    const whole = wholeAttachments(this.matter.attachments);
    if (whole.length === 0) return [];
    const { columns } = words;
    const table = this.table(
      words.besideRecord,
      [
        [columns.kind, 'slim'],
        [columns.what, 'broad'],
        [columns.date, 'slim'],
        [columns.source, 'broad'],
        [columns.hash, 'middle'],
      ],
      whole.map((one) => [
        words.sorts[attachmentSort(one.mediaType)],
        [one.name.trim() || words.unnamed, cameAfter(one, record.lockedAt) ? words.cameAfter : '']
          .filter(Boolean)
          .join('\n'),
        this.formats.date(one.date),
        one.source.trim(),
        hashBeginning(one),
      ]),
      true,
    );
    return [this.telling('restricted', this.section(words.besideRecord, table))];
  }

  /** Whoever signed, with the day; a line for those who have not. */
  #signed(): SheetBlock {
    const { record } = this.matter;
    const { records } = this.words;
    if (record.signed.length === 0) return this.signatures({ role: this.page.supervisor, name: '' });
    const signed = [...record.signed].sort((a, b) => a.at - b.at);
    return {
      is: 'signatures',
      rows: [
        ...signed.map(({ name, role, on }) => ({
          role: records.roles[role] ?? role,
          name,
          said: isDate(on) ? records.signed(this.formats.date(on)) : '',
        })),
        ...(signed.some(({ role }) => role === 'supervisor') ? [] : [{ role: this.page.supervisor, name: '' }]),
      ],
    };
  }

  /** Rows in order, cut where restricted ones begin or end: these must be able to stay out by themselves. */
  #runs(paragraphs: readonly RecordParagraph[]): readonly (readonly RecordParagraph[])[] {
    const found: RecordParagraph[][] = [];
    for (const paragraph of paragraphs) {
      const before = found.at(-1);
      const [first] = before ?? [];
      if (before && first && this.#isRestricted(first) === this.#isRestricted(paragraph)) before.push(paragraph);
      else found.push([paragraph]);
    }
    return found;
  }
}
