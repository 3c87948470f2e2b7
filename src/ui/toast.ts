/** A short word about what has just happened, with at most one act such as Undo. */
export interface Toast {
  id: string;
  text: string;
  kind?: 'plain' | 'good' | 'problem' | undefined;
  action?: { label: string; run: () => void } | undefined;
  /** Milliseconds until it goes by itself; null stays until dismissed. 8 s without and 15 s with an action. */
  stay?: number | null | undefined;
}

const SHORT = 8_000;
const LONG = 15_000;

/** Milliseconds until it goes by itself, or null when it stays. */
export function stayOf(toast: Toast): number | null {
  return toast.stay === undefined ? (toast.action ? LONG : SHORT) : toast.stay;
}
