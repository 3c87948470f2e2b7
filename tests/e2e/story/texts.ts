import type { Bilingual } from '../../../src/content/bilingual.ts';
import type { Language } from '../../../src/base/language.ts';
import { start as startEn } from '../../../src/text/en/start.ts';
import { words as wordsEn } from '../../../src/text/en/words.ts';
import { firstRunIn } from '../../../src/text/first-run-in.ts';
import { formatsIn } from '../../../src/text/formats.ts';
import { restoreIn } from '../../../src/text/restore-in.ts';
import { start as startId } from '../../../src/text/id/start.ts';
import { words as wordsId } from '../../../src/text/id/words.ts';
import { passphraseIn } from '../../../src/text/passphrase-in.ts';

/** Everything the app says in one language. The tests look for these words and never for copies of them. */
export function textsIn(language: Language) {
  return {
    language,
    start: language === 'id' ? startId : startEn,
    firstRun: firstRunIn(language),
    passphrase: passphraseIn(language),
    restore: restoreIn(language),
    formats: formatsIn(language),
    say: (words: Bilingual) => words[language],
    ...(language === 'id' ? wordsId : wordsEn),
  };
}

export type Texts = ReturnType<typeof textsIn>;
