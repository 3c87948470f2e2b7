/** Puts the closing record of a group, or of one member, into the words of one language, ready to be drawn. */
import type { Language } from '../base/language.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { groupEndings } from '../content/endings.ts';
import { evaluationQuestions } from '../content/ending-questions.ts';
import { techniques } from '../content/techniques.ts';
import type { ClosingSummary } from '../practice/closing-summary.ts';
import { ANSWERS, type Answer } from '../practice/ending.ts';
import type { Told } from '../practice/session-summary.ts';
import type { EndingText } from '../text/id/ending.ts';
import type { ResourcesText } from '../text/id/resources.ts';
import type { SummaryText } from '../text/id/summary.ts';
import { evidenceWords } from './evidence-words.ts';
import type { Sheet, SheetBlock } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';

export interface ClosingWords {
  readonly ending: EndingText;
  /** What every paper of the group says: head, signatures, confidentiality, foot. */
  readonly page: SummaryText['page'];
  readonly outcomes: ResourcesText['outcomes'];
}

/** `nameOf`: how a member is called in the file. `printedAt`: milliseconds since 1970 UTC. */
export function closingSheet(
  summary: ClosingSummary,
  language: Language,
  words: ClosingWords,
  nameOf: (member: string) => string,
  printedAt: number,
): Sheet {
  return new ClosingWriting(summary, language, words, nameOf).sheet(printedAt);
}

class ClosingWriting extends SheetWriting<ClosingSummary> {
  constructor(
    summary: ClosingSummary,
    language: Language,
    readonly words: ClosingWords,
    readonly nameOf: (member: string) => string,
  ) {
    super(summary, language, words.page);
  }

  sheet(printedAt: number): Sheet {
    const { matter: summary, words, file } = this;
    const { record } = words.ending;
    const { end, ...frame } = this.frame(printedAt);
    return {
      ...frame,
      title: summary.leaver === null ? record.title : record.titleFarewell,
      subtitles: [summary.leaver ?? '', summary.group.name].filter(Boolean),
      notice: summary.decision.made.length === 0 ? record.draft : '',
      blocks: [
        this.#head(),
        ...this.#decision(),
        ...this.#attendance(),
        ...(summary.leaver === null ? [this.#aims(), ...this.#evaluation()] : []),
        ...(file ? [this.telling('reading', this.#elements())] : []),
        this.narrative(record.gains, summary.gains, record.nothing),
        this.narrative(record.generalising, summary.generalising, record.nothing),
        ...(file
          ? [
              this.telling('reading', this.narrative(record.feelings, summary.feelings, record.nothing)),
              this.telling('reading', this.#readiness()),
            ]
          : []),
        ...this.#followUp(),
        ...this.#referrals(),
        ...this.#farewells(),
        this.signatures({ role: words.page.supervisor, name: '' }),
        end,
      ],
    };
  }

  #head(): SheetBlock {
    const { matter: summary, formats } = this;
    const { record } = this.words.ending;
    const { from, to } = summary.period;
    const period =
      from === ''
        ? ''
        : to === '' || to === from
          ? formats.date(from)
          : record.fromTo(formats.date(from), formats.date(to));
    const sessions = [
      record.heldOf(summary.held, summary.notHeld.length),
      summary.planned === null ? '' : record.planned(summary.planned),
    ].filter(Boolean);
    const rows: [string, Told][] = [
      [record.period, [period]],
      [record.sessions, [sessions.join('; '), ...this.#notHeld()]],
      [record.serves, summary.group.serves],
      [record.purpose, summary.group.purpose],
      [this.words.page.techniques, [formats.list(summary.techniques.map((code) => this.named(techniques, code)))]],
      [record.facilitators, [formats.list(summary.facilitators)]],
    ];
    return {
      is: 'facts',
      rows: rows.map(([label, [first = '', ...more]]) => ({
        label,
        value: label === record.sessions ? this.plain([first, ...more].join('\n')) : this.told([first, ...more]),
      })),
    };
  }

  /** One line for each that did not take place and says why. */
  #notHeld(): readonly string[] {
    const { matter: summary, formats, words } = this;
    return summary.notHeld
      .filter(({ reason }) => reason.length > 0)
      .map(({ number, date, reason }) =>
        [number === null ? '' : words.ending.session(number), formats.date(date), reason.join(' / ')]
          .filter(Boolean)
          .join(' · '),
      );
  }

  #decision(): SheetBlock[] {
    const { formats } = this;
    const { ending } = this.words;
    const { record } = ending;
    const { made, on, reasons, why, newPlanned, newEndsOn, leavesOn, leavesBecause } = this.matter.decision;
    const dates = (days: Told) => days.map((day) => formats.date(day)).join(' / ');
    const term = [newPlanned.map((n) => record.planned(n)).join(' / '), dates(newEndsOn)].filter(Boolean);
    const lines = [
      made.length === 0
        ? record.notKnown
        : record.decisionOn(made.map((one) => ending.decisions[one]).join(' / '), formats.date(on)),
      reasons.length === 0 || made.includes('leave')
        ? ''
        : `${record.reasons}: ${formats.list(reasons.map((code) => this.named(groupEndings, code)))}`,
      made.includes('extend') && term.length > 0 ? `${record.newTerm}: ${term.join(', ')}` : '',
      made.includes('leave') && leavesOn.length > 0 ? `${ending.leavesOn} ${dates(leavesOn)}` : '',
      made.includes('leave') && leavesBecause.length > 0 ? `${ending.leavesBecause}: ${leavesBecause.join(' / ')}` : '',
    ].filter(Boolean);
    return [
      this.section(
        record.decision,
        { is: 'text', text: this.plain(lines.join('\n')) },
        ...(why.length > 0 ? [{ is: 'text', text: this.told(why) } as const] : []),
      ),
    ];
  }

  #attendance(): SheetBlock[] {
    const { matter: summary, formats } = this;
    const { record } = this.words.ending;
    const { there, marked } = summary.turnout;
    return [
      this.section(
        record.attendance,
        { is: 'text', text: this.plain(marked === 0 ? record.noMarks : record.turnout(there, marked)) },
        ...(summary.attendance.length === 0 || (summary.leaver !== null && summary.attendance.length === 1)
          ? []
          : [
              {
                is: 'roll' as const,
                narrow: false,
                rows: summary.attendance.map(({ who, turnout, leftOn }) => ({
                  who: who || this.words.ending.someone,
                  state: turnout.marked === 0 ? record.noMarks : record.thereOf(turnout.there, turnout.marked),
                  remark: leftOn === '' ? '' : record.leftOn(formats.date(leftOn)),
                })),
              },
            ]),
      ),
    ];
  }

  #aims(): SheetBlock {
    const { aims } = this.matter;
    const { record, sessionNoNumber } = this.words.ending;
    if (aims.length === 0) return this.section(record.aims, this.aside(record.noAims));
    const of = (mark: string) => aims.filter((aim) => aim.mark === mark).length;
    return this.section(
      record.aims,
      { is: 'text', text: this.plain(record.aimsSum(of('met'), of('partly'), of('notYet'), of(''))) },
      this.table(
        record.aims,
        [
          [record.of, 'slim'],
          [record.aim, 'wide'],
          [record.reached, 'middle'],
        ],
        aims.map(({ number, texts, mark }) => [
          this.plain(number === null ? sessionNoNumber : String(number)),
          this.told(texts),
          this.plain(this.words.page.marks[mark || 'open']),
        ]),
        aims.length > 30,
      ),
    );
  }

  #evaluation(): SheetBlock[] {
    const { formats } = this;
    const { record, themes } = this.words.ending;
    const { on, present, counts, turns, ballots, voices } = this.matter.evaluation;
    const asked = evaluationQuestions.filter(({ code }) =>
      ANSWERS.some((answer) => (counts[code]?.[answer] ?? []).length > 0),
    );
    const when = [
      on.length === 0 ? '' : record.evaluatedOn(on.map((day) => formats.date(day)).join(' / ')),
      ...present.map((n) => record.presentThen(n)),
    ].filter(Boolean);
    const numbers = (all: readonly number[] = []) => all.map((n) => formats.number(n)).join(' / ') || '–';
    return [
      this.section(
        record.evaluation,
        ...(when.length === 0 ? [] : [{ is: 'text', text: this.plain(when.join(' ')) } as const]),
        ...(asked.length === 0
          ? turns === 0
            ? [this.aside(record.notKnown)]
            : []
          : [
              this.#answers(
                record.evaluation,
                asked.map(({ code, statement }) => [statement, (answer) => numbers(counts[code]?.[answer])]),
              ),
            ]),
        ...(turns === 0
          ? []
          : [
              { is: 'text', text: this.plain(record.onTablet(turns)) } as const,
              this.#answers(
                record.onTablet(turns),
                evaluationQuestions.map(({ code, statement }) => [
                  statement,
                  (answer) => formats.number(ballots[code]?.[answer] ?? 0),
                ]),
              ),
            ]),
      ),
      ...(voices.length === 0
        ? []
        : [
            this.section(
              record.voices,
              this.table(
                record.voices,
                [
                  [this.words.ending.theme, 'middle'],
                  [record.voices, 'wide'],
                ],
                voices.map(({ theme, texts, who }) => [
                  this.plain(themes[theme]),
                  this.told(texts.map((text) => [record.quote(text), who].filter(Boolean).join(' – '))),
                ]),
                true,
              ),
            ),
          ]),
    ];
  }

  /** Sentences, and how many gave each answer to them. */
  #answers(
    caption: string,
    rows: readonly (readonly [sentence: Bilingual, said: (answer: Answer) => string])[],
  ): SheetBlock {
    const { record, answers } = this.words.ending;
    return this.table(
      caption,
      [
        [record.statement, 'wide'],
        ...ANSWERS.map((answer) => [answers[answer], answer === 'partly' ? 'middle' : 'slim'] as const),
      ],
      rows.map(([sentence, said]) => [
        this.plain(sentence[this.language]),
        ...ANSWERS.map((answer) => this.plain(said(answer))),
      ]),
    );
  }

  #elements(): SheetBlock {
    const { record, weights } = this.words.ending;
    return this.section(
      record.analysis,
      this.table(
        record.analysis,
        [
          [record.element, 'broad'],
          [record.weight, 'middle'],
          [record.ground, 'wide'],
        ],
        this.matter.elements.map(({ code, marks, notes, evidence }) => [
          this.plain(this.named(groupEndings, code)),
          this.plain(marks.map((one) => weights[one]).join(' / ') || record.notKnown),
          this.plain(
            [
              ...notes,
              ...evidence.map((one) => evidenceWords(one, this.words.ending, this.formats, this.language, this.nameOf)),
            ].join('\n'),
          ),
        ]),
        true,
      ),
    );
  }

  #readiness(): SheetBlock {
    const { readiness } = this.matter;
    const { record, readiness: words, someone } = this.words.ending;
    if (readiness.length === 0) return this.section(record.readiness, this.aside(record.nobody));
    return this.section(
      record.readiness,
      this.table(
        record.readiness,
        [
          [record.member, 'broad'],
          [record.ready, 'middle'],
          [record.note, 'wide'],
        ],
        readiness.map(({ who, marks, notes }) => [
          this.plain(who || someone),
          this.plain(marks.map((one) => words[one]).join(' / ') || record.notKnown),
          this.told(notes),
        ]),
        readiness.length > 20,
      ),
    );
  }

  #followUp(): SheetBlock[] {
    const { followUp } = this.matter;
    const { file } = this;
    const { page, ending } = this.words;
    if (followUp.length === 0) {
      return file ? [this.section(ending.record.followUp, this.aside(ending.record.noSteps))] : [];
    }
    return [
      this.section(
        ending.record.followUp,
        this.table(
          ending.record.followUp,
          [
            [page.what, 'wide'],
            [page.who, 'middle'],
            [page.due, 'middle'],
            [page.state, 'middle'],
          ],
          followUp.map(({ kind, texts, who, dues, state }) => [
            texts.length === 0 ? this.plain(page.stepKinds[kind]) : this.told(texts),
            this.told(who),
            dues.length === 0
              ? this.plain(ending.record.notKnown)
              : this.told(dues.map((due) => this.formats.date(due))),
            this.plain(page.stepStates[state]),
          ]),
        ),
      ),
    ];
  }

  #referrals(): SheetBlock[] {
    const { referrals } = this.matter;
    const { page, ending, outcomes } = this.words;
    if (referrals.length === 0) return [];
    return [
      this.section(
        ending.record.referrals,
        this.table(
          ending.record.referrals,
          [
            [ending.record.member, 'broad'],
            [ending.record.referredTo, 'wide'],
            [page.when, 'middle'],
            [page.state, 'middle'],
          ],
          referrals.map(({ who, to, firstOn, outcome }) => [
            this.plain(who || ending.someone),
            to.length === 0 ? this.plain(ending.record.notKnown) : this.told(to),
            this.plain(firstOn === '' ? ending.record.notKnown : this.formats.date(firstOn)),
            this.plain(outcome === '' ? ending.referralOpen : outcomes[outcome]),
          ]),
        ),
      ),
    ];
  }

  #farewells(): SheetBlock[] {
    const { farewells } = this.matter;
    const { record, facts, someone } = this.words.ending;
    if (farewells.length === 0) return [];
    return [
      this.section(record.farewells, {
        is: 'text',
        text: this.plain(
          farewells
            .map(({ who, leftOn, reason }) =>
              facts.leftBecause(
                who || someone,
                leftOn === '' ? record.notKnown : this.formats.date(leftOn),
                reason || facts.noReason,
              ),
            )
            .join('\n'),
        ),
      }),
    ];
  }
}
