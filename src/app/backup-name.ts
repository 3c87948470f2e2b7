import { localDate } from '../practice/calendar.ts';

/** Name of the file: when it was made, and nothing of whose it is. "lingkar-2026-11-25-1743.lingkar" */
export function backupName(moment: number): string {
  const at = new Date(moment);
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join('');
  return `lingkar-${localDate(moment)}-${time}.lingkar`;
}
