/** For whom a paper is: the group's file, or its members. */
export type SummaryReader = 'file' | 'members';
