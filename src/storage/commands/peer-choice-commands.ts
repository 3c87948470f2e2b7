import type { Result } from '../../base/result.ts';
import { peerChoiceKind, type PeerChoice, type PeerQuestion } from '../../practice/peer-choice.ts';
import type { Notebook } from '../notebook.ts';
import { openGroup } from './open-group.ts';

export interface ChoicesOfOne {
  readonly date: string;
  /** Id of the session they are asked in; '' without one. */
  readonly session: string;
  readonly from: string;
  readonly by: 'member' | 'facilitator';
  /** Ids of those chosen, by question; [] for none. A question that is not named was not asked. */
  readonly to: Readonly<Partial<Record<PeerQuestion, readonly string[]>>>;
}

export function peerChoiceCommands(notebook: Notebook) {
  return {
    /** Keeps whom one member chose on a day, all questions at once; asked again on that day, the later answer counts. */
    give(group: string, { date, session, from, by, to }: ChoicesOfOne): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        for (const [question, chosen] of Object.entries(to) as [PeerQuestion, readonly string[]][]) {
          const id = await writing.derivedId(space, 'peerChoice', group, date, question, from);
          const changes = { date, session, question, from, to: chosen, by, at: writing.now };
          await writing.put(peerChoiceKind, id, { space, parent: group }, changes);
        }
      });
    },
    /** Takes back what one member chose on a day, at every question. Answers what was held, for undo. */
    takeBack(group: string, date: string, from: string): Promise<Result<readonly PeerChoice[]>> {
      return notebook.command(async (writing) => {
        await openGroup(writing, group);
        const held = (await writing.children(peerChoiceKind, group)).filter(
          (choice) => choice.date === date && choice.from === from,
        );
        for (const { id } of held) await writing.remove(peerChoiceKind, id);
        return held;
      });
    },
    bringBack(former: readonly PeerChoice[]): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        for (const { id, item } of former) await writing.bringBack(peerChoiceKind, id, item);
      });
    },
  };
}
