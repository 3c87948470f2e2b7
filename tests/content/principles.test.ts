import { describe, expect, it } from 'vitest';
import { principles } from '../../src/content/principles.ts';

describe.each(principles)('$code $name.en', (principle) => {
  it('has three to five statements, numbered under its code', () => {
    const { statements } = principle;
    expect(statements.length).toBeGreaterThanOrEqual(3);
    expect(statements.length).toBeLessThanOrEqual(5);
    expect(statements.map((statement) => statement.code)).toEqual(
      statements.map((_, index) => `${principle.code}.${index + 1}`),
    );
  });

  it('asks each statement as a question, before and after the meeting', () => {
    for (const { code, planning, reflection } of principle.statements) {
      for (const words of [planning.id, planning.en, reflection.id, reflection.en]) {
        expect(words, code).toMatch(/\?$/);
        expect(words.length, code).toBeLessThan(140);
      }
      expect(planning.id, code).toMatch(/\bsaya\b/);
      expect(planning.en, code).toMatch(/^(Have|Am|Do) I\b/);
      expect(reflection.en, code).not.toBe(planning.en);
    }
  });

  it('explains itself in two or three sentences', () => {
    for (const words of [principle.meaning.id, principle.meaning.en]) {
      const sentences = words.split(/(?<=[.?!]) /).length;
      expect(sentences, words).toBeGreaterThanOrEqual(2);
      expect(sentences, words).toBeLessThanOrEqual(3);
    }
  });
});
