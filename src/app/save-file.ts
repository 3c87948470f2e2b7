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

/**
 * Of the forms this app makes, those that Chromium lets into the share sheet: it goes by a list of endings and types of its own, says of any file that it can
 * be shared, and refuses it only after the tap. (Web Share, "shareable file types"; w3c/web-share issues 142 and 284.)
 */
const SHARED_BY_CHROMIUM = /\.(html|csv|txt)$/;
const SEALED = /\.lingkar$/;

/** Chromium alone tells of itself in this way. */
function isChromium(): boolean {
  return 'userAgentData' in navigator;
}

/** Whether this browser can hand a file of that kind to another app. */
export function canShare(type: string, name: string): boolean {
  if (!('canShare' in navigator)) return false;
  const file = asShared(new File([''], name, { type }));
  return (!isChromium() || SHARED_BY_CHROMIUM.test(file.name)) && navigator.canShare({ files: [file] });
}

/** A sealed file under a name and a type that the share sheet takes. It is known by how it begins, and opens as it is. */
function asShared(file: File): File {
  return isChromium() && SEALED.test(file.name) ? new File([file], `${file.name}.txt`, { type: 'text/plain' }) : file;
}

/** 'shared', 'left' when the facilitator closed the share sheet, or 'refused' by the device. */
export async function shareFile(file: File): Promise<'shared' | 'left' | 'refused'> {
  try {
    await navigator.share({ files: [asShared(file)] });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'refused';
  }
}
