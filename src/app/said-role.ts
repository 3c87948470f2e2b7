import type { Language } from '../base/language.ts';
import type { KnowledgePart } from '../content/knowledge.ts';
import { roles } from '../content/roles.ts';

const KNOWN: readonly {
  readonly code: string;
  readonly name: KnowledgePart['name'];
  readonly parts?: readonly KnowledgePart[];
}[] = roles;

/** "Mediator: looking for common interests, keeping turns"; codes this app does not know stand as they are. */
export function saidRole(role: string, strategies: readonly string[], language: Language): string {
  const known = KNOWN.find(({ code }) => code === role);
  const used = strategies.map((code) => known?.parts?.find((part) => part.code === code)?.name[language] ?? code);
  return [known?.name[language] ?? role, used.map((name) => name.toLowerCase()).join(', ')].filter(Boolean).join(': ');
}

/** The strategies of a role, as choices. */
export function strategiesOf(role: string, language: Language) {
  return (KNOWN.find(({ code }) => code === role)?.parts ?? []).map(({ code, name, meaning }) => ({
    value: code,
    label: name[language],
    hint: meaning[language],
  }));
}

export function roleName(role: string, language: Language): string {
  return KNOWN.find(({ code }) => code === role)?.name[language] ?? role;
}
