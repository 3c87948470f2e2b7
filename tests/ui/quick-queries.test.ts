import { getQueriesForElement } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';

describe('a query that waits', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells what was drawn, when it gives up', async () => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'words that were drawn' }));
    const page = getQueriesForElement(document.body);
    const error = await page.findByText('others', {}, { timeout: 60, interval: 10 }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'TestingLibraryElementError',
      message: expect.stringMatching(/Unable to find.*others[^]*words that were drawn/) as string,
    });
    expect(() => page.getByText('others')).toThrow(/words that were drawn/);
  });

  it('has what comes meanwhile', async () => {
    const page = getQueriesForElement(document.body);
    const waiting = page.findByRole('button', { name: 'come' });
    await Promise.resolve();
    document.body.append(Object.assign(document.createElement('button'), { textContent: 'come' }));
    expect(await waiting).toBeInstanceOf(HTMLButtonElement);
  });
});
