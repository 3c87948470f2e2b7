/** "12:40", from an hour on "1:02:40". `ms` must not be negative; seconds of what is left are rounded up, so that it reads 0:00 only when nothing is. */
export function clockFace(ms: number, round: 'up' | 'down'): string {
  const seconds = round === 'up' ? Math.ceil(ms / 1000) : Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Machine form of a duration for `<time datetime>`: "PT12M40S". */
export function isoDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `PT${Math.floor(seconds / 60)}M${seconds % 60}S`;
}
