export const members = {};

export type MembersText = typeof members;
