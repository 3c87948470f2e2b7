/** Puts an empty form into the words of one language, ready to be printed: an attendance list, or feedback sheets to cut apart. */
import type { Language } from '../base/language.ts';
import { questionsOf } from '../content/check-questions.ts';
import { agencyHead, type Agency } from '../practice/agency.ts';
import { MOST } from '../practice/answer.ts';
import { PRESENCES } from '../practice/attendance.ts';
import { shownFormCode } from '../practice/form-code.ts';
import type { Group } from '../practice/group.ts';
import { initialsIn } from '../practice/initials.ts';
import { shownName } from '../practice/member-order.ts';
import type { Member } from '../practice/member.ts';
import { formRows, type PaperForm, type RowNames } from '../practice/paper-form.ts';
import type { Session } from '../practice/session.ts';
import type { FormsText } from '../text/id/forms.ts';
import type { SummaryText } from '../text/id/summary.ts';
import type { ColumnWidth, FormHead, Sheet, SheetBlock } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';

export interface FormPaper {
  readonly form: PaperForm;
  readonly group: Group;
  /** In the order of the columns; undefined for one that was deleted since. */
  readonly sessions: readonly (Session | undefined)[];
  readonly members: readonly Member[];
  readonly agency: Agency | undefined;
}

export interface FormWords {
  readonly forms: FormsText['page'];
  readonly page: SummaryText['page'];
}

/** `printedAt`: milliseconds since 1970 UTC. */
export function paperFormSheet(paper: FormPaper, language: Language, words: FormWords, printedAt: number): Sheet {
  const matter = {
    ...paper,
    ...{ reader: 'file' as const, forMember: '' as const, facilitators: paper.group.facilitators },
    agency: agencyHead(paper.agency),
  };
  return new FormWriting(matter, language, words).sheet(printedAt);
}

/** How each member is called in the rows of a form; those of one name are told apart by their initials. */
export function rowNamesOf(members: readonly Member[], names: RowNames | ''): ReadonlyMap<string, string> {
  const initials = initialsIn(members);
  if (names === 'initials') return initials;
  const called = members.map((member) => (names === 'name' && member.name.trim()) || shownName(member));
  return new Map(
    members.map(({ id }, at) => {
      const name = called[at] ?? '';
      const alike = name !== '' && called.filter((other) => other === name).length > 1;
      return [id, alike ? `${name} (${initials.get(id) ?? ''})` : name];
    }),
  );
}

type Matter = Omit<FormPaper, 'agency'> & {
  readonly reader: 'file';
  readonly forMember: '';
  readonly facilitators: readonly string[];
  readonly agency: ReturnType<typeof agencyHead>;
};

class FormWriting extends SheetWriting<Matter> {
  constructor(
    matter: Matter,
    language: Language,
    readonly words: FormWords,
  ) {
    super(matter, language, words.page);
  }

  sheet(printedAt: number): Sheet {
    const { form, group, sessions } = this.matter;
    const { forms } = this.words;
    const { letterhead } = this.frame(printedAt);
    const feedback = form.is === 'feedback';
    return {
      language: this.language,
      page: 'form',
      letterhead: { ...letterhead, copy: forms.copy },
      title: forms.titles[feedback ? 'feedback' : 'attendance'],
      subtitles: [group.name.trim(), ...(sessions.length === 1 ? [this.#day(sessions[0], 'longDate')] : [])].filter(
        Boolean,
      ),
      notice: '',
      blocks: [
        ...(feedback ? this.#feedback() : this.#attendance()),
        this.aside(forms.printed(this.formats.dateTimeOf(printedAt))),
      ],
      foot: { left: forms.foot, page: forms.footPage, of: forms.footOf },
    };
  }

  #attendance(): readonly SheetBlock[] {
    const { form, sessions, members } = this.matter;
    const { forms } = this.words;
    const names = rowNamesOf(members, form.names);
    const alone = sessions.length === 1;
    const signs = PRESENCES.map((presence) => `${forms.signs[presence]} ${forms.signWords[presence]}`).join(' · ');
    const columns: readonly (readonly [label: string, width: ColumnWidth])[] = alone
      ? PRESENCES.map((presence) => [forms.signs[presence], 'letter'])
      : sessions.map((session) => [this.#day(session, 'shortDate'), 'slim']);
    const remark: readonly (readonly [label: string, width: ColumnWidth])[] = alone ? [[forms.remark, 'wide']] : [];
    const heads = [[forms.row, 'letter'] as const, [forms.name, 'wide'] as const, ...columns, ...remark];
    const table = this.table(
      forms.titles.attendance,
      heads,
      formRows(form).map(({ row, member }) => [
        this.formats.number(row),
        names.get(member) ?? '',
        ...Array.from({ length: heads.length - 2 }, () => ''),
      ]),
      true,
    );
    return [
      this.aside(alone ? forms.tick(signs) : forms.legend(signs)),
      { ...table, form: this.#head(this.#onEachPage()) } as SheetBlock,
      { is: 'signatures', rows: [{ role: forms.signed, name: '' }] },
    ];
  }

  #feedback(): readonly SheetBlock[] {
    const { form } = this.matter;
    const { forms } = this.words;
    const sheets = form.sheets ?? 1;
    const asked = new Set(form.questions);
    return [
      this.aside(forms.instructions(this.formats.number(sheets))),
      {
        is: 'slips',
        // Whoever finds a slip on the way home shall not read whose it was.
        form: this.#head(forms.slipWords),
        names: Array.from({ length: sheets }, (_, at) => forms.slip(this.formats.number(at + 1))),
        asks: questionsOf('out')
          .filter(({ code }) => asked.has(code))
          .map(({ question, low, high }) => ({
            question: question[this.language],
            low: low[this.language],
            high: high[this.language],
          })),
        steps: Array.from({ length: MOST + 1 }, (_, at) => String(at)),
        free: forms.free,
      },
    ];
  }

  /** So that a page that was dropped finds back to the others. */
  #onEachPage(): string {
    const { group, sessions } = this.matter;
    const { forms } = this.words;
    const day = sessions.length === 1 ? this.#day(sessions[0], 'shortDate') : '';
    return [forms.titles.attendance, group.name.trim(), day].filter(Boolean).join(' · ');
  }

  #head(words: string): FormHead {
    return { code: shownFormCode(this.matter.form.code), words };
  }

  #day(session: Session | undefined, form: 'longDate' | 'shortDate'): string {
    const { forms } = this.words;
    if (!session) return '–';
    const { number, date: day } = session;
    return forms.session(
      number === null ? '' : this.formats.number(number),
      day === '' ? forms.undated : this.formats[form](day),
    );
  }
}
