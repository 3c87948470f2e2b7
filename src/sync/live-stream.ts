/** Hints of the relay as server-sent events, over fetch, for EventSource cannot send a token. Coming again is left to the engine. [SY1] */
import { liveHintSchema } from '../protocol/relay-messages.ts';
import { isType, nextPart, readJson } from './read-answer.ts';
import { utf8 } from '../base/bytes.ts';
import type { Answer } from './relay-port.ts';
import { endedBy, options, type WebPorts } from './relay-request.ts';

export interface LiveHint {
  readonly space: string;
  readonly head: number;
}

/** The relay says something every half minute at least, if only that it is there; a link that died silently tells nothing for longer. */
const SILENCE = 90_000;
const LONGEST_LINE = 10_000;

/** Calls `told` for each hint, and `lost` once when the stream is over or never began. Answers how to end it, after which neither is called. */
export function openLiveStream(
  ports: WebPorts,
  token: () => Promise<Answer<string>>,
  told: (hint: LiveHint) => void,
  lost: () => void,
): () => void {
  const ending = endedBy(ports.signal);
  let over = false;
  void listen(ports, token, ending.signal, (hint) => over || told(hint)).finally(() => {
    ending.done();
    ending.end();
    if (!over) lost();
    over = true;
  });
  return () => {
    over = true;
    ending.end();
  };
}

async function listen(
  ports: WebPorts,
  token: () => Promise<Answer<string>>,
  signal: AbortSignal,
  told: (hint: LiveHint) => void,
): Promise<void> {
  const proved = await token();
  if (!proved.ok || signal.aborted) return;
  try {
    const response = await ports.fetch(
      `${ports.base}/live`,
      options({ method: 'GET', token: proved.value }, undefined, signal),
    );
    const reader = response.body?.getReader();
    if (!reader || !response.ok || !isType((name) => response.headers.get(name), 'text/event-stream')) return;
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const part = await nextPart(reader, SILENCE, ports.timers);
      if (part === 'late' || part.done) return;
      text += decoder.decode(part.value, { stream: true });
      const lines = text.split(/\r\n|\n|\r/);
      text = lines.pop() ?? '';
      if (text.length > LONGEST_LINE) return;
      for (const line of lines) {
        const hint = line.startsWith('data:') ? readJson(liveHintSchema, utf8(line.slice('data:'.length))) : undefined;
        if (hint) told(hint);
      }
    }
  } catch {
    // Broken off, or called off: either way the stream is over.
  }
}
