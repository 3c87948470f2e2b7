/**
 * The names of the notebooks on this tablet, in a second place besides IndexedDB: read at once for the unlock screen,
 * before the database code is even loaded, and proof that a notebook existed should the browser ever evict it. [ST8]
 */
export interface NotebookMarker {
  readonly id: string;
  /** As the facilitator called it. The one text that stands in the clear, since it is picked before unlocking. */
  readonly name: string;
  readonly sample: boolean;
}

const KEY = 'lingkar.notebooks';

/** What the marker says; empty when there is none or the browser denies it. */
export function readMarkers(): readonly NotebookMarker[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter(isMarker) : [];
  } catch {
    return [];
  }
}

/** Answers false when the browser denies it; the notebooks themselves do not depend on it. */
export function writeMarkers(markers: readonly NotebookMarker[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(markers.map(({ id, name, sample }) => ({ id, name, sample }))));
    return true;
  } catch {
    return false;
  }
}

function isMarker(value: unknown): value is NotebookMarker {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    typeof value.id === 'string' &&
    typeof value.name === 'string'
  );
}
