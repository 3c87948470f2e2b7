export interface FoundChromium {
  executablePath: string;
  args: string[];
  /** Where it came from, for a line of output. */
  source: string;
}
export interface FoundFirefox {
  executablePath: string;
}
export interface FoundWebkit {
  driverPath: string;
  miniBrowserPath: string;
  xvfbPath: string | undefined;
}
export function onPath(...names: string[]): string | undefined;
export function findChromium(options?: { packaged?: boolean }): Promise<FoundChromium | undefined>;
export function findFirefox(): FoundFirefox | undefined;
export function findWebkit(): FoundWebkit | undefined;
