/** What can be done from the search: the ways of the app, by their names and by other words for them. */
import { askedWords, foldedWords } from '../practice/search/folded-words.ts';
import type { SearchText } from '../text/id/search.ts';
import type { Route } from './routes.ts';

export type CommandName = keyof SearchText['commands'];

export interface SearchCommand {
  readonly name: CommandName;
  readonly label: string;
  /** Where it leads; undefined for what is done at once. */
  readonly route: Route | undefined;
}

/** `group`: the one at hand, whose ways are among them; undefined where there is none. */
export function searchCommands(words: SearchText, group: string | undefined): readonly SearchCommand[] {
  return (Object.keys(words.commands) as CommandName[]).flatMap((name) => {
    const route = routeOf(name, group);
    return route === null ? [] : [{ name, label: words.commands[name][0], route }];
  });
}

/** Those whose words all begin as what was typed does, the ones named so first. None for nothing typed. */
export function matchingCommands(
  commands: readonly SearchCommand[],
  words: SearchText,
  typed: string,
): readonly SearchCommand[] {
  const asked = askedWords(typed);
  if (asked.length === 0) return [];
  const ranked = commands.flatMap((command) => {
    const named = foldedWords(command.label).split(' ');
    const also = [...named, ...foldedWords(words.commands[command.name][1]).split(' ')];
    const held = (among: readonly string[]) => asked.every((word) => among.some((one) => one.startsWith(word)));
    return held(named) ? [{ command, rank: 0 }] : held(also) ? [{ command, rank: 1 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ command }) => command);
}

/** null where it needs a group and there is none. */
function routeOf(name: CommandName, group: string | undefined): Route | undefined | null {
  switch (name) {
    case 'lock':
    case 'cover':
      return undefined;
    case 'newSession':
    case 'addMembers':
    case 'newRecord':
    case 'members':
    case 'progress':
    case 'course':
    case 'records':
    case 'groupReport':
    case 'sharing':
      return group === undefined ? null : { screen: name, group };
    default:
      return { screen: name };
  }
}
