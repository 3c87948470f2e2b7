import { describe, expect, it } from 'vitest';
import { invitationLink, scannedWords, wordsInText } from '../../src/app/invitation-link.ts';

const words = ['lusab', 'babad', 'gutih', 'tugad', 'dafus', 'zivan'];
const at = { origin: 'https://lingkar.example', pathname: '/app/' };

describe('link of an invitation [CR16]', () => {
  it('carries the words behind the sign that no server is sent', () => {
    const link = invitationLink(words, at);
    expect(link).toBe('https://lingkar.example/app/#/join/lusab-babad-gutih-tugad-dafus-zivan');
    expect(new URL(link).pathname + new URL(link).search).not.toContain('lusab');
    expect(scannedWords(link)).toBe(words.join('-'));
  });

  it('is found in the midst of a message', () => {
    const message = `Silakan: ${invitationLink(words, at)}\nBerlaku sepuluh hari.`;
    expect(wordsInText(message)).toBe(words.join('-'));
  });

  it('takes words without a link, and no code of anything else', () => {
    expect(scannedWords(words.join(' '))).toBe(words.join('-'));
    expect(scannedWords('https://example.org/menu')).toBeUndefined();
    expect(scannedWords(`${at.origin}/#/join/lusab-babad`)).toBeUndefined();
    expect(scannedWords('')).toBeUndefined();
  });
});
