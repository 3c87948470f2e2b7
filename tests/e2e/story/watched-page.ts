import { expect, type Page } from '@playwright/test';

/** Everything that must never come up while a facilitator works. */
export interface Watched {
  readonly complaints: readonly string[];
  /** Fails with all that came up: errors, dialogs of scripts, breaches of the security policy, foreign addresses. */
  nothingWrong(): void;
}

/** The browser's own word about a server that is not there; the app has to live with it. */
const NO_SERVER = /net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|FAILED|EMPTY_RESPONSE|CONNECTION_RESET)/;

export async function watched(page: Page): Promise<Watched> {
  const complaints: string[] = [];
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !NO_SERVER.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['localhost', '127.0.0.1', ''].includes(hostname)) complaints.push(`asked: ${protocol}//${hostname}`);
  });
  return { complaints, nothingWrong: () => expect(complaints).toEqual([]) };
}

/** A dialog of the system cannot be answered here: the file goes into the downloads. */
export async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
}
