import type { Language } from '../../base/language.ts';
import type { SessionTemplate } from '../../content/session-templates.ts';
import type { PlanContent } from '../../practice/next-session.ts';

/** A built-in template in the words of one language, as a new session or an own template takes it over. */
export function builtInPlan(template: SessionTemplate, language: Language): PlanContent {
  return {
    purpose: template.purpose[language],
    plannedMinutes: template.blocks.reduce((sum, { minutes }) => sum + minutes, 0),
    aims: template.aims.map((aim) => aim[language]),
    blocks: template.blocks.map((block) => ({
      title: block.title[language],
      minutes: block.minutes,
      technique: block.technique ?? '',
      material: block.material?.[language] ?? '',
      leads: '',
    })),
  };
}
