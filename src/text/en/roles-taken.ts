import type { RolesTakenText } from '../id/roles-taken.ts';
import { plural } from '../plural.ts';

export const rolesTaken: RolesTakenText = {
  title: 'Roles I took',
  text: 'For yourself; never in a members’ copy. Any of it may be passed over.',
  open: (taken) =>
    taken === 0 ? 'Mark roles and their strategies' : `Mark roles and their strategies (${taken} taken)`,
  roles: 'Roles',
  strategies: (role) => `In which ways: ${role}`,
  note: 'Note on the roles',

  course: 'Roles from session to session',
  courseText: 'The figure says how many strategies were marked; a tick, that the role was taken without one.',
  role: 'Role',
  total: 'In all',
  timesOf: (times, of) => `${times} of ${of}`,
  cellNone: 'not taken',
  cellTaken: 'taken',
  cellStrategies: (n) => `taken with ${plural(n, '1 strategy', `${n} strategies`)}`,
  often: 'Strategies used most',
  times: (name, n) => `${name} (${plural(n, 'once', `${n} times`)})`,
  never: 'Never marked yet',
};
