export const groups = {};

export type GroupsText = typeof groups;
