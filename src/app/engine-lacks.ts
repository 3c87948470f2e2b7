/** What a browser may lack; Lingkar works without each of them, and says what is different then. */
export type Lack =
  | 'serviceWorker'
  | 'persist'
  | 'estimate'
  | 'databases'
  | 'wakeLock'
  | 'clipboard'
  | 'print'
  | 'savePicker'
  | 'shareFiles'
  | 'camera'
  | 'sound';

/** The parts of `window` that are looked at; passed in, so that a test can take them away. */
export interface Engine {
  readonly navigator: Partial<
    Pick<Navigator, 'serviceWorker' | 'storage' | 'wakeLock' | 'clipboard' | 'canShare' | 'mediaDevices'>
  >;
  readonly indexedDB?: Partial<Pick<IDBFactory, 'databases'>>;
  readonly print?: unknown;
  readonly showSaveFilePicker?: unknown;
  readonly MediaRecorder?: unknown;
}

export function engineLacks(page: Engine): readonly Lack[] {
  // Read from the page itself: what browsers define on `window`, such as MediaRecorder, is not enumerable and is missing in a copy.
  const { navigator, indexedDB } = page;
  const storage: Partial<StorageManager> = navigator.storage ?? {};
  const there: Record<Lack, boolean> = {
    serviceWorker: navigator.serviceWorker !== undefined,
    persist: typeof storage.persist === 'function',
    estimate: typeof storage.estimate === 'function',
    databases: typeof indexedDB?.databases === 'function',
    wakeLock: navigator.wakeLock !== undefined,
    clipboard: navigator.clipboard !== undefined,
    print: typeof page.print === 'function',
    savePicker: page.showSaveFilePicker !== undefined,
    shareFiles: navigator.canShare !== undefined,
    camera: navigator.mediaDevices !== undefined,
    sound: navigator.mediaDevices !== undefined && page.MediaRecorder !== undefined,
  };
  return (Object.keys(there) as Lack[]).filter((part) => !there[part]);
}

export type InstallWay = 'ios' | 'safariMac' | 'firefoxAndroid' | 'firefoxDesktop' | 'menu';

/** How this browser installs an app when it makes no offer by itself. An iPad calls itself a Mac, but has a touch screen. */
export function installWay(userAgent: string, touchPoints: number): InstallWay {
  const mac = userAgent.includes('Macintosh');
  if (/iPad|iPhone|iPod/.test(userAgent) || (mac && touchPoints > 1)) return 'ios';
  if (userAgent.includes('Firefox')) return userAgent.includes('Android') ? 'firefoxAndroid' : 'firefoxDesktop';
  if (mac && userAgent.includes('Safari') && !/Chrom|Edg/.test(userAgent)) return 'safariMac';
  return 'menu';
}

/**
 * Whether this browser clears what a page kept once nobody came to it for seven days on which the browser was used. Safari does, to keep pages from
 * following people; an app on the home screen or in the Dock is not counted among pages. [WebKit: Tracking Prevention]
 */
export function clearsUnvisited(way: InstallWay, installed: boolean): boolean {
  return !installed && (way === 'ios' || way === 'safariMac');
}
