/**
 * Everything Learn shows, in the order in which it can be studied. Large: fetched when Learn is opened, and never
 * imported by what is on the screen before.
 */
import { groupAims } from './aims.ts';
import type { Bilingual } from './bilingual.ts';
import { capacities } from './capacities.ts';
import { casework } from './casework.ts';
import { community } from './community.ts';
import type { ContentEntry } from './content-entry.ts';
import { definitions } from './definitions.ts';
import { groupEndings } from './endings.ts';
import { fieldsOfPractice } from './fields-of-practice.ts';
import { functions } from './functions.ts';
import { guidance } from './guidance.ts';
import { influences } from './influences.ts';
import type { LibraryChapter, LibraryEntry, LibraryPart, LibraryShelf } from './library-entry.ts';
import { comingAbout, groupOrigins } from './origins.ts';
import { principles } from './principles.ts';
import { processQuestions } from './process-questions.ts';
import { programmeMedia } from './programme-media.ts';
import { recordPurposes } from './record-purposes.ts';
import { recordingMatters } from './recording.ts';
import { records } from './records.ts';
import { roles } from './roles.ts';
import { groupStages } from './stages.ts';
import { studyOfAims } from './study/aims.ts';
import { studyOfCapacities } from './study/capacities.ts';
import { studyOfCasework } from './study/casework.ts';
import { studyOfCommunity } from './study/community.ts';
import { studyOfDefinitions } from './study/definitions.ts';
import { studyOfEndings } from './study/endings.ts';
import { studyOfFieldsOfPractice } from './study/fields-of-practice.ts';
import { studyOfFunctions } from './study/functions.ts';
import { studyOfGuidance } from './study/guidance.ts';
import { studyOfInfluences } from './study/influences.ts';
import { studyOfOrigins } from './study/origins.ts';
import { studyOfPrinciples } from './study/principles.ts';
import { studyOfRecordPurposes } from './study/record-purposes.ts';
import { studyOfRecording } from './study/recording.ts';
import { studyOfRecords } from './study/records.ts';
import { studyOfRoles } from './study/roles.ts';
import { studyOfStages } from './study/stages.ts';
import { studyOfTasks } from './study/tasks.ts';
import { studyOfTechniques } from './study/techniques.ts';
import { studyOfValues } from './study/values.ts';
import type { Study } from './study.ts';
import { tasks } from './tasks.ts';
import { techniques } from './techniques.ts';
import { values } from './values.ts';

interface Short extends ContentEntry {
  readonly meaning: Bilingual;
  readonly author?: string;
  readonly parts?: readonly LibraryPart[];
  readonly principles?: readonly string[];
}

/** One page. `lead`: paragraphs before those of the study, from what other screens show of the entry. */
function page(short: Short, study: Study, lead: readonly Bilingual[] = [], parts = short.parts): LibraryEntry {
  return {
    code: short.code,
    source: short.source,
    name: short.name,
    gist: study.gist ?? short.meaning,
    ...(short.author === undefined ? {} : { author: short.author }),
    about: [...lead, ...study.about],
    ...(study.partsTitle === undefined ? {} : { partsTitle: study.partsTitle }),
    parts: parts ?? [],
    practice: study.practice,
    example: study.example,
    care: study.care,
    principles: short.principles ?? [],
    related: study.related,
    usedIn: study.usedIn,
    alsoCalled: study.alsoCalled ?? [],
  };
}

const OBSERVABLE: Bilingual = { id: 'Yang dapat diamati', en: 'What can be observed' };

const pagesOfPrinciples = principles.map((entry) => ({
  ...page(
    entry,
    studyOfPrinciples[entry.code],
    [entry.meaning],
    entry.statements.map(({ code, reflection }) => ({ code, meaning: reflection })),
  ),
  partsTitle: OBSERVABLE,
}));
const pagesOfTasks = tasks.map((entry) => page(entry, studyOfTasks[entry.code]));
const pagesOfTechniques = techniques.map((entry) =>
  page(
    entry,
    studyOfTechniques[entry.code],
    [entry.meaning, entry.helpsWhen],
    entry.code === 'X10' ? programmeMedia : undefined,
  ),
);

/** The shelves, their chapters, and the pages in them. */
export const library: readonly LibraryShelf[] = [
  {
    code: 'ground',
    title: { id: 'Dasar', en: 'Ground' },
    chapters: [
      {
        code: 'definitions',
        title: { id: 'Pengertian', en: 'Definitions' },
        intro: {
          id: 'Apa itu pekerjaan sosial kelompok, menurut mereka yang membentuknya, dan dari mana asalnya.',
          en: 'What social group work is, in the words of those who shaped it, and where it comes from.',
        },
        sections: [{ entries: definitions.map((entry) => page(entry, studyOfDefinitions[entry.code])) }],
      },
      {
        code: 'aims',
        title: { id: 'Tujuan', en: 'Aims' },
        intro: {
          id: 'Untuk apa sebuah kelompok ada. Biasanya satu atau dua di antara lima ini.',
          en: 'What a group may be there for. Usually it is one or two of these five.',
        },
        sections: [{ entries: groupAims.map((entry) => page(entry, studyOfAims[entry.code])) }],
      },
      {
        code: 'capacities',
        title: { id: 'Kemampuan yang tumbuh', en: 'Capacities that grow' },
        intro: {
          id: 'Empat kemampuan manusia yang dapat berkembang di dalam kelompok yang didampingi dengan baik.',
          en: 'Four human capacities that can develop in a group that is well accompanied.',
        },
        sections: [{ entries: capacities.map((entry) => page(entry, studyOfCapacities[entry.code])) }],
      },
      {
        code: 'values',
        title: { id: 'Nilai', en: 'Values' },
        intro: {
          id: 'Keyakinan yang mendasari semua metode pekerjaan sosial, dan bagaimana ia terlihat di ruangan.',
          en: 'The convictions on which all methods of social work rest, and how they show in the room.',
        },
        sections: [{ entries: values.map((entry) => page(entry, studyOfValues[entry.code])) }],
      },
    ],
  },
  {
    code: 'leading',
    title: { id: 'Mendampingi kelompok', en: 'Leading a group' },
    chapters: [
      {
        code: 'principles',
        title: { id: 'Prinsip', en: 'Principles' },
        intro: {
          id: 'Sepuluh prinsip Trecker, dan dua lensa lain yang memandang hal yang sama. Pakailah yang Anda pelajari; Lingkar mengenal ketiganya.',
          en: 'Trecker’s ten principles, and two other lenses on the same matter. Use the one you were trained on; Lingkar knows all three.',
        },
        sections: [
          { title: { id: 'Sepuluh prinsip Trecker', en: 'Trecker’s ten principles' }, entries: pagesOfPrinciples },
          {
            title: { id: 'Sembilan cara memengaruhi proses', en: 'Nine ways of influencing the process' },
            entries: influences.map((entry) => page(entry, studyOfInfluences[entry.code])),
          },
          {
            title: { id: 'Enam prinsip bimbingan', en: 'Six principles of guidance' },
            entries: guidance.map((entry) => page(entry, studyOfGuidance[entry.code])),
          },
        ],
      },
      {
        code: 'tasks',
        title: { id: 'Tugas dan fungsi', en: 'Tasks and functions' },
        intro: {
          id: 'Apa yang dikerjakan seorang pekerja sosial kelompok, seperti dirinci oleh perhimpunannya di Amerika, dan di mana ia berdiri.',
          en: 'What a group worker does, as set out by the American Association of Group Workers, and where they stand.',
        },
        sections: [
          { title: { id: 'Sepuluh tugas', en: 'Ten tasks' }, entries: pagesOfTasks.slice(0, 10) },
          {
            title: { id: 'Tiga tugas khas pekerjaan kelompok', en: 'Three tasks peculiar to group work' },
            entries: pagesOfTasks.slice(10),
          },
          {
            title: { id: 'Fungsi', en: 'Functions' },
            entries: functions.map((entry) => page(entry, studyOfFunctions[entry.code])),
          },
        ],
      },
      {
        code: 'process',
        title: { id: 'Proses pertolongan', en: 'The helping process' },
        intro: {
          id: 'Dari bagaimana kelompok terbentuk sampai ia berakhir, dengan pertanyaan pada setiap tahap.',
          en: 'From how a group came about to how it ends, with the questions of every stage.',
        },
        sections: [
          {
            title: { id: 'Asal-usul kelompok', en: 'How groups come about' },
            entries: [
              page(comingAbout, studyOfOrigins.P0),
              ...groupOrigins.map((entry) => page(entry, studyOfOrigins[entry.code], [entry.meaning])),
            ],
          },
          {
            title: { id: 'Lima tahap', en: 'Five stages' },
            entries: groupStages.map((entry) =>
              page(
                entry,
                studyOfStages[entry.code],
                [],
                processQuestions.filter(({ stage }) => stage === entry.code),
              ),
            ),
          },
          {
            title: { id: 'Lima alasan berakhir', en: 'Five reasons to end' },
            entries: groupEndings.map((entry) => page(entry, studyOfEndings[entry.code])),
          },
        ],
      },
      {
        code: 'techniques',
        title: { id: 'Teknik', en: 'Techniques' },
        intro: {
          id: 'Sepuluh cara bekerja, dengan langkah dan peringatannya.',
          en: 'Ten ways of working, with their steps and their warnings.',
        },
        sections: [
          {
            title: { id: 'Dikerjakan bersama kelompok', en: 'Done together with the group' },
            entries: pagesOfTechniques.slice(0, 4),
          },
          {
            title: { id: 'Di tangan fasilitator', en: 'In the facilitator’s hand' },
            entries: pagesOfTechniques.slice(4, 9),
          },
          {
            title: { id: 'Kegiatan sebagai media', en: 'Activities as media' },
            entries: pagesOfTechniques.slice(9),
          },
        ],
      },
      {
        code: 'roles',
        title: { id: 'Peran', en: 'Roles' },
        intro: {
          id: 'Bagian yang dapat Anda ambil, masing-masing dengan strateginya, dan semboyan di balik semuanya.',
          en: 'The parts you may take, each with its strategies, and the motto behind them all.',
        },
        sections: [{ entries: roles.map((entry) => page(entry, studyOfRoles[entry.code])) }],
      },
    ],
  },
  {
    code: 'writing',
    title: { id: 'Mencatat', en: 'Writing down' },
    chapters: [
      {
        code: 'records',
        title: { id: 'Catatan dan gunanya', en: 'Records and their purposes' },
        intro: {
          id: 'Enam jenis catatan, enam guna catatan, dan apa yang berlaku bagi semuanya.',
          en: 'Six kinds of record, six purposes of records, and what holds for all of them.',
        },
        sections: [
          {
            title: { id: 'Enam jenis catatan', en: 'Six kinds of record' },
            entries: records.map((entry) => page(entry, studyOfRecords[entry.code])),
          },
          {
            title: { id: 'Untuk apa mencatat', en: 'What records are for' },
            entries: recordPurposes.map((entry) => page(entry, studyOfRecordPurposes[entry.code])),
          },
          {
            title: { id: 'Yang berlaku bagi semuanya', en: 'What holds for all of them' },
            entries: recordingMatters.map((entry) => page(entry, studyOfRecording[entry.code])),
          },
        ],
      },
    ],
  },
  {
    code: 'around',
    title: { id: 'Di sekitar kelompok', en: 'Around the group' },
    chapters: [
      {
        code: 'casework',
        title: { id: 'Pertolongan perorangan', en: 'Casework beside the group' },
        intro: {
          id: 'Bagi percakapan berdua dengan seorang anggota, di samping kelompoknya.',
          en: 'For the talk of two with a member, beside the group.',
        },
        sections: [{ entries: casework.map((entry) => page(entry, studyOfCasework[entry.code])) }],
      },
      {
        code: 'community',
        title: { id: 'Pengorganisasian masyarakat', en: 'Community organisation' },
        intro: {
          id: 'Bagi kelompok yang ingin mengubah sesuatu di sekitarnya.',
          en: 'For groups that want to change something around them.',
        },
        sections: [{ entries: community.map((entry) => page(entry, studyOfCommunity[entry.code])) }],
      },
      {
        code: 'fields',
        title: { id: 'Enam bidang praktik', en: 'Six fields of practice' },
        intro: {
          id: 'Di mana saja pekerja sosial bekerja, dan bagaimana bidang-bidang itu menyentuh kelompok Anda.',
          en: 'Where social workers practise, and how those fields touch your group.',
        },
        sections: [{ entries: fieldsOfPractice.map((entry) => page(entry, studyOfFieldsOfPractice[entry.code])) }],
      },
    ],
  },
];

export const libraryChapters: readonly LibraryChapter[] = library.flatMap(({ chapters }) => chapters);

/** Every page, in the order of the chapters. */
export const libraryEntries: readonly LibraryEntry[] = libraryChapters.flatMap(entriesOf);

const byCode = new Map(libraryEntries.map((entry) => [entry.code.toLowerCase(), entry]));
const chapterByCode = new Map(libraryChapters.map((chapter) => [chapter.code, chapter]));
const chapterByEntry = new Map(
  libraryChapters.flatMap((chapter) => entriesOf(chapter).map(({ code }) => [code, chapter] as const)),
);

/** The pages of a chapter, in order. */
export function entriesOf(chapter: LibraryChapter): readonly LibraryEntry[] {
  return chapter.sections.flatMap(({ entries }) => entries);
}

/** The page of a code; capitals do not matter, for people type codes into addresses. */
export function libraryEntry(code: string): LibraryEntry | undefined {
  return byCode.get(code.toLowerCase());
}

export function libraryChapter(code: string): LibraryChapter | undefined {
  return chapterByCode.get(code);
}

/** The chapter a page stands in. */
export function chapterOf(entry: LibraryEntry): LibraryChapter | undefined {
  return chapterByEntry.get(entry.code);
}

/** The pages before and after in the same chapter. */
export function neighboursOf(entry: LibraryEntry): { previous?: LibraryEntry; next?: LibraryEntry } {
  const chapter = chapterOf(entry);
  const pages = chapter ? entriesOf(chapter) : [];
  const at = pages.indexOf(entry);
  const [previous, next] = [pages[at - 1], pages[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

const MOST_RELATED = 8;

/** What to read next: what the page names itself, then pages that name it. Principles and lenses stand apart. */
export function relatedTo(entry: LibraryEntry): readonly LibraryEntry[] {
  const named = entry.related.flatMap((code) => libraryEntry(code) ?? []);
  const naming = libraryEntries.filter(({ related }) => related.includes(entry.code));
  const apart = new Set([entry, ...sameMatter(entry)]);
  return [...new Set([...named, ...naming])].filter((one) => !apart.has(one)).slice(0, MOST_RELATED);
}

/** The same matter seen through the other lenses: principles of a lens, or lenses of a principle. */
export function sameMatter(entry: LibraryEntry): readonly LibraryEntry[] {
  if (entry.principles.length > 0) return entry.principles.flatMap((code) => libraryEntry(code) ?? []);
  return libraryEntries.filter((one) => one.principles.includes(entry.code));
}
