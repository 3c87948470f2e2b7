import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarySheet } from '../../src/app/summary-sheet.ts';
import { amendmentKind } from '../../src/practice/amendment.ts';
import { attendanceKind } from '../../src/practice/attendance.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { groupKind } from '../../src/practice/group.ts';
import { markKind } from '../../src/practice/mark.ts';
import { memberKind } from '../../src/practice/member.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { BY_CHOICE, sessionSummary, type ByChoice, type ToldSession } from '../../src/practice/session-summary.ts';
import { stepKind } from '../../src/practice/step.ts';
import { techniqueRunKind } from '../../src/practice/technique-run.ts';
import { summary as words } from '../../src/text/en/summary.ts';
import { madeView, seen, writtenApart } from './made-view.ts';
import { BEGUN, MINUTE, toldSession } from './told-session.ts';

const NOW = BEGUN + 10_000 * MINUTE;

describe('the summary for the file', () => {
  const summary = sessionSummary(toldSession(), { reader: 'file' }, NOW);

  it('tells where and when, who leads, and how the aims stand', () => {
    expect(summary).toMatchObject({
      number: 4,
      of: 12,
      date: '2026-11-23',
      place: ['Rumah Bu Sari'],
      status: 'closed',
      facilitators: ['Ratna Widyasari', 'Arif Nugraha'],
      purpose: ['Mendengar tanpa menghakimi'],
    });
    expect(summary.aims).toEqual([
      { texts: ['Setiap orang didengar, juga Sari'], mark: 'met', otherMarks: [], notes: ['Sari bercerita'] },
      { texts: ['Kedua'], mark: '', otherMarks: [], notes: [] },
    ]);
  });

  it('lists whoever belonged to the group that day, with reasons and newcomers', () => {
    expect(summary.attendance).toEqual([
      { who: 'Sari Dewi', presence: 'present', otherPresences: [], reasons: [], isNew: false },
      { who: 'Wulan', presence: '', otherPresences: [], reasons: [], isNew: false },
      { who: 'Yosef Lamawuran', presence: 'excused', otherPresences: [], reasons: ['Sakit gigi'], isNew: true },
    ]);
    expect(summary.counts).toEqual({ present: 1, late: 0, absent: 0, excused: 1, unmarked: 1 });
  });

  it('tells the day it was held on when that is not the planned one, and who was new on it', () => {
    const told = toldSession();
    const moved = { ...told, session: { ...told.session, date: '2026-11-25' } };
    const { date, attendance } = sessionSummary(moved, { reader: 'file' }, NOW);
    expect(date).toBe('2026-11-23');
    expect(attendance.filter(({ isNew }) => isNew).map(({ who }) => who)).toEqual(['Yosef Lamawuran']);
  });

  it('calls nobody new on the day the group begins but those who came in by the way', () => {
    const told = toldSession();
    const members = told.members.map((member, index) => ({
      ...member,
      joinedOn: '2026-11-23',
      leftOn: '',
      addedAt: index === 0 ? BEGUN + MINUTE : BEGUN - MINUTE,
    }));
    const { attendance } = sessionSummary({ ...told, members }, { reader: 'file' }, NOW);
    expect(attendance.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('joins the plan with what really ran', () => {
    expect(
      summary.programme.map(({ title, plannedAt, begunAt, minutes, skipped }) => [
        title,
        plannedAt,
        begunAt,
        minutes,
        skipped,
      ]),
    ).toEqual([
      ['Pembukaan', '16:00', BEGUN, 12, false],
      ['Bermain peran', '16:10', BEGUN + 12 * MINUTE, 50, false],
      ['Gambar', '16:40', null, null, true],
    ]);
    expect(summary.techniques).toEqual(['X1']);
    expect(summary.materials).toEqual(['Lilin']);
  });

  it('names techniques led beside the plan, those of a private card for the file alone', () => {
    const runs = ['X4', 'X5', 'X1', 'X4'].map((code, at) =>
      madeView(techniqueRunKind, `r${at}`, { code, begunAt: BEGUN + at }),
    );
    const led = { ...toldSession(), runs: runs.reverse() };
    expect(sessionSummary(led, { reader: 'file' }, NOW).techniques).toEqual(['X1', 'X4', 'X5']);
    expect(sessionSummary(led, { reader: 'members' }, NOW).techniques).toEqual(['X1', 'X4']);
  });

  it('tells the members’ copy of no private card that stood on the agenda', () => {
    const told = toldSession();
    const session = {
      ...told.session,
      blocks: told.session.blocks.map((block) => (block.technique === 'X1' ? { ...block, technique: 'X5' } : block)),
    };
    const planned = { ...told, session };
    expect(sessionSummary(planned, { reader: 'file' }, NOW).techniques).toEqual(['X5']);
    const copy = sessionSummary(planned, { reader: 'members' }, NOW);
    expect(copy.techniques).toEqual([]);
    expect(copy.programme.map(({ technique }) => technique)).toEqual(['', '', 'X10']);
  });

  it('tells nothing of a clock nobody tapped', () => {
    const told = toldSession();
    const without = { ...told, entries: told.entries.filter(({ act }) => act === '') };
    const blocks = sessionSummary(without, { reader: 'file' }, NOW).programme;
    expect(blocks.every(({ begunAt, minutes, skipped }) => begunAt === null && minutes === null && !skipped)).toBe(
      true,
    );
  });

  it('tells the journal in order of time, without the taps on the clock', () => {
    expect(summary.course.map(({ texts }) => texts[0])).toEqual([
      'Lingkaran tenang',
      'Sarinya berkata kepada Yosef: “Telepon 081234567890.”',
      'Temui Wulan di rumah',
    ]);
    expect(summary.course[1]).toMatchObject({ about: ['Sari Dewi', 'Yosef Lamawuran'], tone: 'warm' });
  });

  it('tells this session’s steps, and earlier ones that were open, as they stood at its close', () => {
    expect(summary.steps.map(({ texts, state }) => [texts[0], state])).toEqual([
      ['Mencoba mendengar tiga menit', 'open'],
    ]);
    expect(summary.earlierSteps.map(({ texts, state }) => [texts[0], state])).toEqual([
      ['Menghubungi puskesmas', 'done'],
    ]);
    const later = madeView(stepKind, 's1', { text: 'x', session: 'session', madeAt: BEGUN, doneAt: NOW });
    expect(sessionSummary(toldSession({ steps: [later] }), { reader: 'file' }, NOW).steps[0]?.state).toBe('open');
  });

  it('holds all ten principles, with notes, and leaves single statements aside', () => {
    expect(summary.principles).toHaveLength(10);
    expect(summary.principles[4]).toEqual({ code: 'T5', mark: 'partly', otherMarks: [], notes: ['Yosef menguasai'] });
    expect(summary.principles[0]).toEqual({ code: 'T1', mark: '', otherMarks: [], notes: [] });
  });

  it('tells each amendment with what stood there before', () => {
    expect(summary.amendments.map(({ of, former, texts }) => [of, former, texts])).toEqual([
      ['entry', ['Sarinya berkata kepada Yosef: “Telepon 081234567890.”'], ['Sari berkata kepada Wulan']],
      ['analysis', ['Yosef mencari pengakuan'], ['Yosef lelah']],
      ['attendance', ['Sakit gigi'], ['Ternyata operasi']],
    ]);
  });

  it('tells every version of a text that was written apart', () => {
    const session = toldSession().session;
    const apart = writtenApart(sessionKind, session.item, 'there', { reflection: 'Dari tablet lain' });
    const both = sessionSummary(toldSession({ session: seen(sessionKind, 'session', apart) }), { reader: 'file' }, NOW);
    expect(both.reflection).toEqual(['Dari tablet lain', 'Saya tergesa dengan Sari']);
  });

  it('tells short words written apart as well: place, marks, presence, reason, who, until when, facilitators', () => {
    const told = toldSession();
    const { group, session, attendance, marks, steps } = told;
    const [, excused] = attendance;
    const [t5, ...otherMarks] = marks;
    const [step] = steps;
    const apart: ToldSession = {
      ...told,
      group: seen(
        groupKind,
        'group',
        writtenApart(groupKind, group.item, 'there', { facilitators: ['Ratna Widyasari', 'Maria'] }),
      ),
      session: seen(
        sessionKind,
        'session',
        writtenApart(sessionKind, session.item, 'there', { place: 'Balai', reached: { a1: { mark: 'partly' } } }),
      ),
      attendance: [
        seen(
          attendanceKind,
          't2',
          writtenApart(attendanceKind, excused!.item, 'there', { presence: 'late', reason: 'Hujan' }),
        ),
      ],
      marks: [seen(markKind, 'k1', writtenApart(markKind, t5!.item, 'there', { mark: 'notYet' })), ...otherMarks],
      steps: [seen(stepKind, 's1', writtenApart(stepKind, step!.item, 'there', { who: 'Wulan', due: '2026-12-07' }))],
    };
    const both = sessionSummary(apart, { reader: 'file' }, NOW);
    expect(both.place).toEqual(['Balai', 'Rumah Bu Sari']);
    expect(both.facilitators).toEqual(['Ratna Widyasari', 'Maria', 'Arif Nugraha']);
    expect(both.aims[0]).toMatchObject({ mark: 'partly', otherMarks: ['met'] });
    expect(both.attendance.find(({ who }) => who.startsWith('Yosef'))).toMatchObject({
      presence: 'late',
      otherPresences: ['excused'],
      reasons: ['Hujan', 'Sakit gigi'],
    });
    expect(both.principles[4]).toMatchObject({ mark: 'notYet', otherMarks: ['partly'] });
    expect(both.steps[0]).toMatchObject({ who: ['Wulan', 'Yosef dan Sari'], dues: ['2026-12-07', '2026-11-30'] });
    const members = sessionSummary(apart, { reader: 'members' }, NOW);
    expect(JSON.stringify([members.place, members.steps, members.attendance])).not.toMatch(/Sari|Wulan|Yosef|Hujan/);

    const sheet = JSON.stringify(summarySheet(both, 'en', words.page, NOW));
    for (const text of ['Balai', 'late / excused', 'Hujan / Sakit gigi', 'Wulan', '7 Dec 2026', 'Maria'])
      expect(sheet).toContain(text);
    const { marks: say } = words.page;
    expect(sheet).toContain(`${say.notYet} / ${say.partly}`);
    expect(sheet).toContain(`${say.partly} / ${say.met}`);
  });

  it('tells the reason of a session that did not take place', () => {
    const session = madeView(sessionKind, 'session', { notHeldAt: BEGUN, notHeldReason: 'Banjir' });
    const told = sessionSummary(toldSession({ session, entries: [] }), { reader: 'file' }, NOW);
    expect([told.status, told.notHeldReason]).toEqual(['notHeld', 'Banjir']);
  });

  it('stands an empty session of an empty group', () => {
    const empty = toldSession({
      agency: undefined,
      group: madeView(groupKind, 'group', { name: '' }),
      session: madeView(sessionKind, 'session', { number: null }),
      members: [],
      attendance: [],
      entries: [],
      marks: [],
      steps: [],
      amendments: [],
    });
    const told = sessionSummary(empty, { reader: 'members' }, NOW);
    expect([told.attendance, told.programme, told.course, told.agency.name]).toEqual([[], [], [], '']);
  });

  it('never tells a caution', () => {
    for (const reader of ['file', 'members'] as const)
      expect(JSON.stringify(sessionSummary(toldSession(), { reader }, NOW))).not.toContain('Rahasia besar');
  });

  it('keeps the row of a member who has been deleted since, without a name', () => {
    const told = toldSession();
    const summaryNow = sessionSummary({ ...told, members: told.members.slice(1) }, { reader: 'file' }, NOW);
    expect(summaryNow.attendance.at(-1)).toMatchObject({ who: '', presence: 'present' });
    expect(summaryNow.counts.present).toBe(1);
  });
});

describe('the members’ copy', () => {
  it('leaves out what is the facilitator’s own, and reasons for being away', () => {
    const copy = sessionSummary(toldSession(), { reader: 'members' }, NOW);
    expect([copy.analysis, copy.reflection]).toEqual([[], []]);
    expect(copy.principles.every(({ notes }) => notes.length === 0)).toBe(true);
    expect(copy.principles[4]?.mark).toBe('partly');
    expect(copy.attendance.every(({ reasons }) => reasons.length === 0)).toBe(true);
    expect(copy.course.map(({ kind }) => kind)).toEqual(['statement']);
    expect(copy.course.every(({ tone }) => tone === '')).toBe(true);
    expect(copy.amendments.map(({ of, texts, reason }) => [of, texts, reason])).toEqual([
      ['entry', ['SD berkata kepada WU'], 'Salah orang'],
      ['attendance', [], ''],
    ]);
    expect(JSON.stringify(copy)).not.toMatch(/gigi|operasi|3456/);
  });

  it('speaks of others by initials, and by name only of the one it is for', () => {
    const copy = sessionSummary(toldSession(), { reader: 'members', member: 'm2' }, NOW);
    expect(copy.forMember).toBe('Yosef Lamawuran');
    expect(copy.course[0]).toMatchObject({
      about: ['SD', 'Yosef Lamawuran'],
      texts: ['SD-nya berkata kepada Yosef: “Telepon ….”'],
    });
    expect(copy.place).toEqual(['Rumah SD']);
    expect(copy.steps[0]?.who).toEqual(['Yosef dan SD']);
    expect(copy.programme[0]?.leads).toBe('SD');
  });

  const noted = (id: string, fields: Record<string, unknown>) =>
    madeView(entryKind, id, { at: BEGUN + MINUTE, ...fields });
  const watched = toldSession({
    entries: [
      ...toldSession().entries,
      noted('fight', { kind: 'incident', text: 'Piring dilempar' }),
      noted('tapped', { kind: 'observation', text: 'Menguji saya', code: 'P4a.7' }),
      noted('kindless', { kind: '', text: 'Diam lama' }),
      seen(
        entryKind,
        'apart',
        writtenApart(entryKind, noted('apart', { kind: 'incident', text: 'Pintu dibanting' }).item, 'there', {
          kind: 'statement',
        }),
      ),
    ],
    amendments: [madeView(amendmentKind, 'd', { target: 'entry:fight', text: 'Dua piring', at: BEGUN })],
  });

  it('keeps what was seen, and incidents, to the facilitator, also where only one of two tablets calls it so', () => {
    for (const member of ['', 'm1', 'm2']) {
      const copy = sessionSummary(watched, { reader: 'members', member }, NOW);
      expect(copy.course.map(({ kind }) => kind)).toEqual(['statement']);
      expect(copy.amendments).toEqual([]);
      expect(JSON.stringify(copy)).not.toMatch(/iring|tenang|Menguji|Diam|anting|Temui/);
      expect(copy.heldBack).toEqual({ restricted: 0, observation: 2, incident: 2, followUp: 1, card: 1 });
    }
    const file = sessionSummary(watched, { reader: 'file' }, NOW);
    expect(file.course).toHaveLength(7);
    expect(file.heldBack).toEqual({ restricted: 0, observation: 0, incident: 0, followUp: 0, card: 0 });
  });

  it('tells them where the facilitator wants it for this one copy, and still nothing of a card or a follow-up', () => {
    const texts = (also: readonly ByChoice[]) =>
      sessionSummary(watched, { reader: 'members', also }, NOW).course.flatMap((entry) => entry.texts);
    expect(texts(['incident'])).toEqual(expect.arrayContaining(['Piring dilempar', 'Pintu dibanting']));
    expect(texts(['incident'])).not.toContain('Lingkaran tenang');
    expect(texts(['observation'])).toEqual(expect.arrayContaining(['Lingkaran tenang', 'Diam lama']));
    expect(texts(['observation']).join()).not.toMatch(/iring|anting/);
    expect(texts(BY_CHOICE).join()).not.toMatch(/Menguji|Temui/);
    const both = sessionSummary(watched, { reader: 'members', also: BY_CHOICE }, NOW);
    // How many there are to choose from is told whether they are chosen or not.
    expect(both.heldBack).toEqual({ restricted: 0, observation: 2, incident: 2, followUp: 1, card: 1 });
    expect(both.amendments.map((amendment) => amendment.texts)).toEqual([['Dua piring']]);
  });

  it('tells a member that a principle was amended, and only the file how', () => {
    const amendments = [madeView(amendmentKind, 'p', { target: 'principle:T5', text: 'Sari didiamkan', at: BEGUN })];
    const told = toldSession({ amendments });
    const of = (reader: 'file' | 'members') =>
      sessionSummary(told, { reader }, NOW).amendments.map(({ of: part, who, texts }) => [part, who, texts]);
    expect(of('members')).toEqual([['principle', 'T5', []]]);
    expect(of('file')).toEqual([['principle', 'T5', ['Sari didiamkan']]]);
  });

  it('can leave the journal out', () => {
    expect(sessionSummary(toldSession(), { reader: 'members', withoutCourse: true }, NOW).course).toEqual([]);
    expect(sessionSummary(toldSession(), { reader: 'file', withoutCourse: true }, NOW).course).toHaveLength(3);
  });

  it('leaves out what was added to a deleted entry, to a part only a newer app knows, and to a journal left out', () => {
    const amendments = ['entry:gone', 'entry:e2', 'mark:T5'].map((target) =>
      madeView(amendmentKind, target, { target, text: target, at: BEGUN }),
    );
    const told = toldSession({ amendments });
    const of = (copy: object) => sessionSummary(told, { reader: 'members', ...copy }, NOW).amendments;
    expect(of({}).map(({ texts }) => texts[0])).toEqual(['entry:e2']);
    expect(of({ withoutCourse: true })).toEqual([]);
    expect(sessionSummary(told, { reader: 'file' }, NOW).amendments).toHaveLength(3);
  });

  it('knows a member by a name written apart on another tablet', () => {
    const { item } = madeView(memberKind, 'm1', { name: 'Siti', contact: '081234567890' });
    const apart = writtenApart(memberKind, item, 'there', { name: 'Rohaya', contact: '082198765432' });
    const session = madeView(sessionKind, 'session', { purpose: 'Siti Rohaya 0812 3456 7890 082198765432' });
    const told = toldSession({ session, members: [seen(memberKind, 'm1', apart)] });
    expect(sessionSummary(told, { reader: 'members' }, NOW).purpose).toEqual(['RO RO … …']);
  });

  const NAMES = {
    'an apostrophe': ['Nu’man', "Nu'man", 'Numan'],
    'a hyphen': ['Siti-Aminah', 'Aminah', 'siti aminah'],
    'two letters': ['Li', 'LI', 'li'],
    'one letter': ['Q', 'q'],
    'a way to address': ['Mbah Kromo', 'Kromo', 'mbah kromonya'],
    'parts of two letters': ['Ng Siew Li', 'Ng', 'Siew-Li', 'Bu Li'],
  };
  it.each(Object.entries(NAMES))('leaks no name with %s from any field', (_kind, [name = '', ...forms]) => {
    const members = [madeView(memberKind, 'm', { name, joinedOn: '2026-10-01' })];
    const words = [name, ...forms];
    const letters = new RegExp(
      `(?<!\\p{L})(?:${words.map((word) => word.replace(/^(?:Mbah|mbah|Bu) /u, '')).join('|')})(?!\\p{L})`,
      'u',
    );
    for (const form of words) {
      const plant = `:${form}: ${form}, “${form}”`;
      const fields = {
        group: { group: madeView(groupKind, 'group', { name: plant, serves: plant }) },
        ...Object.fromEntries(
          (['place', 'purpose', 'atmosphere', 'problems', 'nextPlan', 'reflection', 'analysis'] as const).map(
            (field) => [field, { session: madeView(sessionKind, 'session', { [field]: plant }) }],
          ),
        ),
        reason: { session: madeView(sessionKind, 'session', { notHeldAt: 1, notHeldReason: plant }) },
        aims: {
          session: madeView(sessionKind, 'session', {
            aims: { a: { text: plant } },
            reached: { a: { mark: 'met' } },
            reachedNotes: { a: { note: plant } },
          }),
        },
        entries: { entries: [madeView(entryKind, 'e', { at: 1, kind: 'statement', text: plant, about: ['m'] })] },
        steps: {
          steps: [
            madeView(stepKind, 's', { text: plant, who: plant, session: 'session', madeAt: 1 }),
            madeView(stepKind, 't', { text: plant, who: plant, session: 'earlier', madeAt: 1 }),
          ],
        },
        amendments: {
          amendments: ['', 'purpose', 'entry:e1', 'attendance:m'].map((target) =>
            madeView(amendmentKind, `d${target}`, { target, text: plant, reason: plant, at: BEGUN }),
          ),
        },
      };
      for (const [field, more] of Object.entries(fields)) {
        const told = sessionSummary(toldSession({ members, ...more }), { reader: 'members' }, NOW);
        // Codes and names of fields are no text of anyone's.
        const texts = JSON.stringify(told, (key, value: unknown) => (key === 'principles' ? [] : value));
        expect(`${field}: ${texts.match(letters)?.[0] ?? 'nothing'}`).toBe(`${field}: nothing`);
      }
    }
  });

  it('leaks no planted name from any field', () => {
    const name = fc.constantFrom('Zulkarnaen', 'Wiratmaja', 'Qonita', 'Xaverius', 'Brotoseno', 'Kusumawardhani');
    const around = fc.tuple(
      fc.constantFrom('', 'Bu ', '“', '<i>', '(', 'lalu '),
      name,
      fc.constantFrom('', 'nya', '’s', '.', ')', ' pun'),
    );
    const text = fc
      .array(
        around.map((parts) => parts.join('')),
        { minLength: 1, maxLength: 4 },
      )
      .map((parts) => parts.join(' '));
    const members = ['Zulkarnaen Wiratmaja', 'Qonita Xaverius', 'Brotoseno', 'Ayu Kusumawardhani'].map((full, i) =>
      madeView(memberKind, `m${i}`, { name: full, called: full.split(' ')[0] ?? '', needs: full, contact: full }),
    );
    const planted = /zulkarnaen|wiratmaja|qonita|xaverius|brotoseno|kusumawardhani/iu;
    fc.assert(
      fc.property(fc.array(text, { minLength: 12, maxLength: 12 }), (texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = '', l = ''] = texts;
        const told = toldSession({
          members,
          group: madeView(groupKind, 'group', { name: a, serves: b, facilitators: ['Ratna'] }),
          session: madeView(sessionKind, 'session', {
            place: c,
            purpose: d,
            atmosphere: e,
            problems: f,
            reflection: a,
            analysis: b,
            nextPlan: g,
            notHeldAt: 1,
            notHeldReason: h,
            aims: { a: { text: i } },
            reached: { a: { mark: 'met' } },
            reachedNotes: { a: { note: j } },
            blocks: { b: { title: k, minutes: 5, technique: '', material: l, leads: a } },
          }),
          entries: [madeView(entryKind, 'e', { at: 1, kind: 'statement', text: c, about: ['m0', 'm1', 'm2', 'm3'] })],
          steps: [madeView(stepKind, 's', { text: d, who: e, session: 'session', madeAt: 1 })],
        });
        expect(JSON.stringify(sessionSummary(told, { reader: 'members' }, NOW))).not.toMatch(planted);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is the facilitator’s own', () => {
  const told = toldSession();
  const tapped = madeView(entryKind, 'tapped', {
    at: BEGUN + 25 * MINUTE,
    kind: 'observation',
    text: 'Menguji atau menantang saya',
    about: ['m2'],
    code: 'P4a.7',
  });
  const session = seen(
    sessionKind,
    'session',
    writtenApart(sessionKind, told.session.item, 'apart', {
      roles: { R3: {}, R3a: {}, R1: {} },
      rolesNote: 'Terlalu cepat menengahi',
    }),
  );
  const amendments = [
    ...told.amendments,
    madeView(amendmentKind, 'd7', { target: 'roles', text: 'Juga sebagai broker', at: BEGUN + 4000 * MINUTE }),
    madeView(amendmentKind, 'd8', { target: 'entry:tapped', text: 'Keliru melihat', at: BEGUN + 4000 * MINUTE }),
  ];
  const own = { ...told, session, entries: [...told.entries, tapped], amendments };
  const said = ['Menguji', 'Mediator', 'common interests', 'Terlalu cepat', 'broker', 'Keliru melihat'];

  it('stands in the copy for the file: what was tapped, roles with their ways, a note on them', () => {
    const summary = sessionSummary(own, { reader: 'file' }, NOW);
    expect(summary.roles).toEqual([
      { role: 'R1', strategies: [] },
      { role: 'R3', strategies: ['R3a'] },
    ]);
    const sheet = JSON.stringify(summarySheet(summary, 'en', words.page, NOW));
    for (const each of said) expect(sheet).toContain(each);
  });

  it('is nowhere in a members’ copy', () => {
    for (const member of [undefined, 'm2']) {
      const copy = { reader: 'members' as const, ...(member === undefined ? {} : { member }) };
      const sheet = JSON.stringify(summarySheet(sessionSummary(own, copy, NOW), 'en', words.page, NOW));
      for (const each of [...said, words.page.roles]) expect(sheet).not.toContain(each);
    }
  });

  it('is no empty heading where no role was marked', () => {
    const sheet = JSON.stringify(summarySheet(sessionSummary(told, { reader: 'file' }, NOW), 'en', words.page, NOW));
    expect(sheet).not.toContain(words.page.roles);
  });
});
