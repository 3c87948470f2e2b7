import type { Language } from '../../base/language.ts';
import type { ReportWords } from '../../app/report-writing.ts';
import { loadWords } from '../../text/load-words.ts';

export type SpokenReport = ReportWords & { readonly language: Language };

type Source = {
  readonly reports: { readonly page: ReportWords['report'] };
  readonly ending: { readonly decisions: ReportWords['decisions'] };
  readonly summary: { readonly page: ReportWords['page'] };
  readonly forms: { readonly feedback: ReportWords['feedback'] };
  readonly resources: { readonly outcomes: ReportWords['outcomes']; readonly served: ReportWords['served'] };
};

/** What a report needs of all words of a language. */
export function spokenIn(language: Language, { reports, summary, forms, resources, ending }: Source): SpokenReport {
  return {
    language,
    report: reports.page,
    page: summary.page,
    outcomes: resources.outcomes,
    served: resources.served,
    decisions: ending.decisions,
    feedback: forms.feedback,
  };
}

/** The words of the other language are fetched before the page changes, so that it never stands empty. */
export async function loadSpoken(language: Language): Promise<SpokenReport> {
  return spokenIn(language, await loadWords(language));
}
