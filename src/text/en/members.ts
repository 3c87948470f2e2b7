import type { MembersText } from '../id/members.ts';

export const members: MembersText = {};
