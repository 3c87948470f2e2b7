export type Language = 'id' | 'en';

export const LANGUAGES: readonly Language[] = ['id', 'en'];
