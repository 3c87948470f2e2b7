/** Puts a community action into the words of one language, ready to be drawn. It is the group's own paper. */
import type { Language } from '../base/language.ts';
import { guidedSheets } from '../content/guided-sheets.ts';
import { agencyHead, type Agency } from '../practice/agency.ts';
import { localDate } from '../practice/calendar.ts';
import type { Group } from '../practice/group.ts';
import { inOrderOfComing, sideAnswer, type Guided } from '../practice/guided.ts';
import { toldWords } from '../practice/noted-parts.ts';
import type { Resource } from '../practice/resource.ts';
import { stepsOf, type Step } from '../practice/step.ts';
import { toldVersions } from '../practice/told-versions.ts';
import { formatsIn } from '../text/formats.ts';
import type { GuidedText } from '../text/id/guided.ts';
import { letterheadOf } from './letterhead.ts';
import type { ColumnWidth, Sheet, SheetBlock, SheetText } from './sheet.ts';

export interface ActionMatter {
  readonly agency: Agency | undefined;
  readonly group: Group;
  readonly sheet: Guided;
  readonly resources: readonly Resource[];
  /** Steps of the group that belong to something; those of others are left out. */
  readonly steps: readonly Step[];
}

/** `printedAt`: milliseconds since 1970 UTC. */
export function actionSheet(
  { agency, group, sheet, resources, steps }: ActionMatter,
  language: Language,
  words: GuidedText['page'],
  printedAt: number,
): Sheet {
  const formats = formatsIn(language);
  const guide = guidedSheets.O3;
  const told = ([text = '', ...others]: readonly string[]): SheetText => ({ text, others, also: words.also });
  const section = (heading: string, ...blocks: readonly SheetBlock[]): SheetBlock => ({
    is: 'section',
    heading,
    blocks,
  });
  const table = (
    caption: string,
    columns: readonly (readonly [string, ColumnWidth])[],
    rows: readonly (readonly SheetText[])[],
  ): SheetBlock =>
    rows.length === 0
      ? { is: 'aside', text: words.nothing }
      : {
          is: 'table',
          caption,
          long: false,
          columns: columns.map(([label, width]) => ({
            label,
            width,
            ...(label === words.contact ? { tells: 'contact' as const } : {}),
          })),
          rows,
        };

  const partners = inOrderOfComing(sheet.partners).map((key) => [
    told(toldWords(sheet.item, sideAnswer('partner', key))),
    told(toldWords(sheet.item, sideAnswer('brings', key))),
  ]);
  const counted = resources
    .filter(({ id }) => sheet.resources.some(({ key }) => key === id))
    .sort((a, b) => formats.compare(a.name, b.name))
    .map((resource) => [told([resource.name]), told(toldVersions(resource.item, 'contact'))]);
  const actions = stepsOf(steps, sheet.id).map((step) => [
    told(toldVersions(step.item, 'text')),
    told([step.who]),
    told([formats.date(step.due)]),
    told([words.states[step.doneAt !== null ? 'done' : step.droppedAt !== null ? 'dropped' : 'open']]),
  ]);
  const facilitators = group.facilitators.map((name) => name.trim()).filter((name) => name !== '');

  return {
    language,
    page: 'action',
    letterhead: letterheadOf(agencyHead(agency), words.copy),
    title: words.title,
    subtitles: [
      sheet.title.trim(),
      [group.name.trim(), sheet.begunAt === null ? '' : words.begun(formats.longDate(localDate(sheet.begunAt)))]
        .filter(Boolean)
        .join(' · '),
    ].filter(Boolean),
    notice: '',
    blocks: [
      ...guide.stages.map((stage) =>
        section(stage.name[language], {
          is: 'facts',
          rows: stage.asks.map((ask) => {
            const texts = toldWords(sheet.item, ask.code);
            return { label: ask.name[language], value: told(texts.length === 0 ? [words.nothing] : texts) };
          }),
        }),
      ),
      section(
        words.partners,
        table(
          words.partners,
          [
            [words.partner, 'wide'],
            [words.brings, 'wide'],
          ],
          partners,
        ),
      ),
      section(
        words.resources,
        table(
          words.resources,
          [
            [words.resource, 'wide'],
            [words.contact, 'wide'],
          ],
          counted,
        ),
      ),
      section(
        words.actions,
        table(
          words.actions,
          [
            [words.what, 'wide'],
            [words.who, 'middle'],
            [words.due, 'middle'],
            [words.state, 'middle'],
          ],
          actions,
        ),
      ),
      {
        is: 'signatures',
        rows: [
          ...(facilitators.length === 0 ? [''] : facilitators).map((name) => ({ role: words.facilitator, name })),
          { role: words.forGroup, name: '' },
        ],
      },
      { is: 'aside', tells: 'file', text: words.printed(formats.dateTimeOf(printedAt)) },
    ],
    foot: { left: words.foot, page: words.footPage, of: words.footOf },
  };
}
