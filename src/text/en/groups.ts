import type { GroupsText } from '../id/groups.ts';

export const groups: GroupsText = {};
