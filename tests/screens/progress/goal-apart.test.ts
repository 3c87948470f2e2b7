import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../src/base/json.ts';
import { goalKind } from '../../../src/practice/goal.ts';
import { versionsOf } from '../../../src/practice/item.ts';
import GoalScreen from '../../../src/screens/progress/GoalScreen.svelte';
import { awaitingCount } from '../../../src/storage/sharing/awaiting.ts';
import { got, press } from '../notebook-in-hand.ts';
import { twoTablets, type TwoTablets } from '../sharing/two-tablets.ts';
import { drawScreen } from '../test-app.ts';

let at: TwoTablets;
let goal: string;

const kept = async (field: string): Promise<readonly Json[]> => {
  const found = await at.notebook.read(goalKind, goal);
  return found ? versionsOf(found.item, field).map(({ value }) => value) : [];
};

describe.each([
  ['id', /^Diubah juga oleh Sari, /, 'Pakai yang ini', 'Biarkan yang di atas', 'masih dikerjakan', 'Kerjakan lagi'],
  ['en', /^Also changed by Sari, /, 'Use this one', 'Keep what stands above', 'still worked on', 'Take it up again'],
] as const)('the days and aims of a goal that were set apart, in %s [SH5]', (language, by, use, keep, open, takeUp) => {
  beforeEach(async () => {
    at = await twoTablets(language);
    goal = got(await at.commands.goals.add(at.group, { text: 'Berani berbicara' }));
    await at.meet();
  });

  const draw = () => drawScreen(at, GoalScreen, { screen: 'goal', group: at.group, goal }, at.notebook);

  it('are shown both, and each can be chosen', async () => {
    got(await at.theirs.goals.change(goal, { since: '2026-11-02', aims: ['A1'] }));
    at.clock.turn(60_000);
    got(await at.commands.goals.change(goal, { since: '2026-11-03', aims: ['A2'] }));
    await at.meet();
    await draw();
    await waitFor(() => expect(screen.getAllByText(by)).toHaveLength(2));
    expect(screen.getAllByText(by)[0]?.textContent).toContain(at.app.language.formats.date('2026-11-02'));
    await fireEvent.click(screen.getAllByRole('button', { name: use })[0]!);
    await waitFor(async () => expect(await kept('since')).toEqual(['2026-11-02']));
    await waitFor(() => expect(screen.getAllByText(by)).toHaveLength(1));
    await press(keep);
    await waitFor(async () => expect(await kept('aims')).toEqual([['A2']]));
    await waitFor(async () => expect(await awaitingCount(at.notebook)).toBe(0));
  });

  it('are not decided by taking it up again', async () => {
    got(await at.theirs.goals.change(goal, { until: '2026-11-10' }));
    at.clock.turn(60_000);
    got(await at.commands.goals.change(goal, { until: '2026-11-20' }));
    await at.meet();
    await draw();
    await press(takeUp);
    await waitFor(async () => expect(await kept('until')).toEqual(['', '2026-11-10']));
    expect((await screen.findByText(by)).textContent).toContain(at.app.language.formats.date('2026-11-10'));
  });

  it('are told where one laid it down and the other works on it', async () => {
    got(await at.theirs.goals.change(goal, { until: '' }));
    at.clock.turn(60_000);
    got(await at.commands.goals.change(goal, { until: '2026-11-20' }));
    await at.meet();
    await draw();
    expect((await screen.findByText(by)).textContent).toContain(open);
    await press(use);
    await waitFor(async () => expect(await kept('until')).toEqual(['']));
  });
});
