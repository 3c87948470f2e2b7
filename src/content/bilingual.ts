/** One text in both languages of the app, kept side by side so that neither can be forgotten. Read it as `text[language]`. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}
