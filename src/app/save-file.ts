/** Hands a file to the tablet: into its downloads, or to another app where the browser can share files. */

/** Addresses of files that may still be read, and what gives each back in time. */
const addresses = new Map<string, ReturnType<typeof setTimeout>>();

/** Puts the file into the downloads. Its name holds no practice data: other apps see it. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the file after the click has returned; a minute is longer than it ever took.
  addresses.set(
    address,
    setTimeout(() => forget(address), 60_000),
  );
}

/** When the notebook is locked: no address leads to what was in it. A download that has not begun by then is lost. */
export function forgetSavedFiles(): void {
  for (const address of addresses.keys()) forget(address);
}

function forget(address: string): void {
  clearTimeout(addresses.get(address));
  addresses.delete(address);
  URL.revokeObjectURL(address);
}

/** Whether this browser can hand a file of that kind to another app. */
export function canShare(type: string, name: string): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [new File([''], name, { type })] });
}

/** 'shared', 'left' when the facilitator closed the share sheet, or 'refused' by the device. */
export async function shareFile(file: File): Promise<'shared' | 'left' | 'refused'> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'refused';
  }
}
