import { expect, it } from 'vitest';
import { recordPhrases } from '../../src/app/record-phrases.ts';
import { withinSentence } from '../../src/app/within-sentence.ts';
import type { Session } from '../../src/practice/session.ts';
import { words as english } from '../../src/text/en/words.ts';
import { words as indonesian } from '../../src/text/id/words.ts';

it('takes away one full stop at the end and nothing else', () => {
  expect(withinSentence(' Setiap orang didengar. ')).toBe('Setiap orang didengar');
  for (const kept of ['', 'Lalu …', 'Lalu...', 'Sungguh?', 'Pukul 16.00', 'Ya!'])
    expect(withinSentence(kept)).toBe(kept);
});

it('lets no sentence of a record end twice, whatever somebody wrote into it', () => {
  for (const [language, words] of [
    ['id', indonesian],
    ['en', english],
  ] as const) {
    const say = recordPhrases(language, words, []);
    const text = 'Hujan deras.';
    for (const sentence of [
      say.notHeld({ number: 6, date: '2026-11-12', notHeldReason: text } as Session),
      say.aim(text, 'met'),
      say.goal(text, -2, 1),
      say.goal(text, 1, 1),
      say.goalUngraded(text),
      say.left('2026-11-12', text),
    ])
      expect(sentence, language).not.toMatch(/\.[.:;]/u);
  }
});
