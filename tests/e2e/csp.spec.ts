import { expect, test } from '@playwright/test';
import { freshSample } from './story/founding.ts';
import { textsIn } from './story/texts.ts';
import { watched } from './story/watched-page.ts';

test('everything is served under a policy that lets nothing foreign and nothing inline run, and it holds', async ({
  page,
}) => {
  const { complaints } = await watched(page);
  const policies = new Set<string>();
  page.on('response', (response) => policies.add(response.headers()['content-security-policy'] ?? 'none'));
  await freshSample(page, textsIn('en'));
  expect(policies.size).toBe(1);
  const [policy = ''] = policies;
  for (const rule of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "form-action 'none'",
  ])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/);
  expect(complaints).toEqual([]);

  // Should a text ever become markup by mistake, it neither runs nor tells; and the watch above would have seen it.
  const ran = await page.evaluate(async () => {
    const refused: string[] = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const place = document.createElement('div');
    place.innerHTML =
      '<img src="https://example.org/x.png" onerror="window.itRan = true"><style>body{display:none}</style>';
    document.body.append(place);
    const script = document.createElement('script');
    script.textContent = 'window.itRan = true';
    document.body.append(script);
    await fetch('https://example.org/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { ran: 'itRan' in window, refused: [...new Set(refused)].sort() };
  });
  expect(ran).toEqual({
    ran: false,
    refused: ['connect-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'],
  });
  expect(complaints.filter((complaint) => complaint.includes('security policy')).length).toBeGreaterThanOrEqual(4);
});
