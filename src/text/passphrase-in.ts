import type { Language } from '../base/language.ts';
import { passphrase as english } from './en/passphrase.ts';
import { passphrase as indonesian, type PassphraseText } from './id/passphrase.ts';

/** Needed before a notebook is open, but not for unlocking: both languages come together with the screens that ask. */
export function passphraseIn(language: Language): PassphraseText {
  return language === 'id' ? indonesian : english;
}
