/**
 * When an answer is over: taken, or its connection gone. An answer that waits for its turn behind others on one connection is not told when that
 * closes, and one whose connection closed already is never told again.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** One listener a connection: there may be hundreds of answers on it. */
const waiting = new WeakMap<Socket, Set<() => void>>();

/** Calls `over` once. False where it is over already; then it is not called. */
export function onceOver(socket: Socket, answer: ServerResponse, over: () => void): boolean {
  if (socket.destroyed || answer.destroyed) return false;
  const those = waiting.get(socket) ?? new Set();
  if (!waiting.has(socket)) {
    waiting.set(socket, those);
    socket.once('close', () => {
      for (const end of [...those]) end();
    });
  }
  const end = () => {
    if (those.delete(end)) over();
  };
  those.add(end);
  answer.once('close', end);
  return true;
}
