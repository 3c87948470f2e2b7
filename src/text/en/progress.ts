import type { ProgressText } from '../id/progress.ts';
import { plural } from '../plural.ts';

export const progress: ProgressText = {
  title: 'Goals and progress',
  ofMember: (name) => `Progress of ${name}`,
  back: 'To the group',
  toMember: 'To the member’s page',
  toGroup: 'Progress of the whole group',
  members: 'Each member',
  membersHint: 'Tap a name to see their goals and pictures.',
  noMembers: 'This group has no members yet.',
  goalCount: (n) => (n === 0 ? 'no goals yet' : plural(n, '1 goal', `${n} goals`)),
  standing: (grade) => `now ${grade}`,
};
