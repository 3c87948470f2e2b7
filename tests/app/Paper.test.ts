import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Paper from '../../src/app/Paper.svelte';
import { summaryFile } from '../../src/app/summary-file.ts';
import { summarySheet } from '../../src/app/summary-sheet.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { sessionSummary, type SummaryCopy } from '../../src/practice/session-summary.ts';
import { summary as words } from '../../src/text/id/summary.ts';
import { madeView, seen, writtenApart } from '../practice/made-view.ts';
import { BEGUN, toldSession } from '../practice/told-session.ts';

function sheet(copy: SummaryCopy = { reader: 'file' }, told = toldSession()) {
  return summarySheet(sessionSummary(told, copy, BEGUN), 'id', words.page, BEGUN);
}

/** Words in the order in which they stand. */
function wordsOf(node: Element): string {
  return node.textContent.replace(/\s+/g, '');
}

describe('a sheet on the screen', () => {
  it('tells the very same as the file', () => {
    const drawn = sheet();
    render(Paper, { sheet: drawn, label: 'Lembar' });
    const file = new DOMParser()
      .parseFromString(summaryFile(drawn, { css: '', fonts: [] }), 'text/html')
      .querySelector('main')!;
    expect(wordsOf(screen.getByRole('article'))).toBe(wordsOf(file));
  });

  it('says its language, what it is, and which running foot it carries', () => {
    render(Paper, { sheet: sheet({ reader: 'members' }), label: 'Lembar' });
    const paper = screen.getByRole('article', { name: 'Lembar' });
    expect(paper.lang).toBe('id');
    expect(paper.className).toContain('sheet-id-members');
  });

  it('shows every version that was written apart, and text as text', () => {
    const session = madeView(sessionKind, 'session', { problems: '<b>ribut</b>', begunAt: BEGUN });
    const apart = writtenApart(sessionKind, session.item, 'there', { problems: 'tenang saja' });
    render(Paper, {
      sheet: sheet({ reader: 'file' }, toldSession({ session: seen(sessionKind, 'session', apart) })),
      label: 'x',
    });
    expect(screen.getByText('<b>ribut</b>')).toBeTruthy();
    expect(screen.getByText('tenang saja')).toBeTruthy();
    expect(screen.getByText(words.page.also)).toBeTruthy();
  });

  it('has no style attribute, which the security policy would refuse', () => {
    render(Paper, { sheet: sheet(), label: 'x' });
    expect(document.querySelectorAll('.printed-sheet [style]')).toHaveLength(0);
  });
});
