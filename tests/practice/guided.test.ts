import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidedSheets } from '../../src/content/guided-sheets.ts';
import {
  answered,
  GUIDED_CODES,
  guidedInTime,
  guidedKind,
  inOrderOfComing,
  sideAnswer,
  sidesInTurn,
} from '../../src/practice/guided.ts';
import { madeView } from './made-view.ts';

const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { maxLength: 6 });

describe('the sides of a conflict', () => {
  it('are asked in turn: the same sides each once, and each of them first equally often', () => {
    fc.assert(
      fc.property(keys, fc.nat(40), (sides, stage) => {
        expect([...sidesInTurn(sides, stage)].sort()).toEqual([...sides].sort());
        const first = sides.map((_side, turn) => sidesInTurn(sides, stage + turn)[0]);
        expect([...first].sort()).toEqual([...sides].sort());
      }),
    );
  });

  it('stand in the order of coming, the same on every tablet', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ key: fc.stringMatching(/^[a-z]{2,6}$/), order: fc.nat(3) }), {
          selector: ({ key }) => key,
        }),
        (parts) => {
          expect(inOrderOfComing([...parts].reverse())).toEqual(inOrderOfComing(parts));
        },
      ),
    );
  });
});

describe('what of a stage is answered', () => {
  const asks = [
    { code: 'R3-1', is: 'tick' },
    { code: 'R3-4', is: 'eachSide' },
    { code: 'outcome', is: 'words' },
  ] as const;

  it('counts each side for itself, and no blank words', () => {
    const sheet = madeView(guidedKind, 'g', {
      sides: { s1: { order: 1 }, s2: { order: 2 } },
      done: { 'R3-1': { on: '' } },
      words: { [sideAnswer('R3-4', 's1')]: { text: 'x' }, [sideAnswer('R3-4', 's2')]: { text: '  ' } },
    });
    expect(answered(sheet, asks)).toEqual({ of: 4, done: 2 });
    expect(answered(madeView(guidedKind, 'g', { code: 'R3' }), asks)).toEqual({ of: 2, done: 0 });
  });
});

describe('sheets in time', () => {
  it('show open ones first, the latest on top', () => {
    const sheet = (id: string, begunAt: number, closedAt: number | null) =>
      madeView(guidedKind, id, { begunAt, closedAt });
    const order = guidedInTime([sheet('a', 1, null), sheet('b', 2, 9), sheet('c', 3, null), sheet('d', 4, 9)]);
    expect(order.map(({ id }) => id)).toEqual(['c', 'a', 'd', 'b']);
  });
});

describe('the definitions', () => {
  it.each(GUIDED_CODES)('%s: every question has one name of its own that can be the key of a part', (code) => {
    const { stages } = guidedSheets[code];
    const asks = stages.flatMap((stage) => stage.asks.map((ask) => ask.code));
    expect(new Set(asks).size).toBe(asks.length);
    for (const ask of asks) expect(sideAnswer(ask, 'A'.repeat(22))).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(new Set(stages.map((stage) => stage.code)).size).toBe(stages.length);
    expect(asks).toContain('outcome');
  });

  it('walk the seven techniques, the seven references, the three principles and the four stages, each in order', () => {
    const stages = (code: (typeof GUIDED_CODES)[number]) => guidedSheets[code].stages.map((stage) => stage.code);
    expect(
      stages('R3')
        .filter((code) => /^R3[a-g]$/.test(code))
        .join(),
    ).toBe('R3a,R3b,R3c,R3d,R3e,R3f,R3g');
    expect(stages('R5').slice(0, 3).join()).toBe('R5a,R5b,R5c');
    expect(stages('O3').join()).toBe('O3a,O3b,O3c,O3d');
    const references = guidedSheets.R4.stages.find(({ code }) => code === 'references')?.asks ?? [];
    expect(references.map(({ code }) => code.slice(0, 3)).join()).toBe('R4a,R4b,R4c,R4d,R4e,R4f,R4g');
    for (const code of ['R4', 'R5'] as const) {
      const documents = guidedSheets[code].stages.find((stage) => stage.code === 'documents')?.asks ?? [];
      expect(documents.filter(({ is }) => is === 'tick').length).toBeGreaterThanOrEqual(3);
    }
  });
});
