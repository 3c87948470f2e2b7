export interface QrPath {
  /** Modules of a side, the quiet margin with them. */
  readonly size: number;
  /** SVG path of the dark modules, one unit each. */
  readonly path: string;
}

/** ISO/IEC 18004: four light modules around the code, or readers may not find it. */
const QUIET = 4;

/** The code of a text. The encoder is fetched when the first one is asked for. */
export async function qrPath(text: string): Promise<QrPath> {
  const { encodeQR } = await import('qr');
  const rows = encodeQR(text, 'raw', { border: QUIET, ecc: 'medium' });
  const runs: string[] = [];
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      runs.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
  return { size: rows.length, path: runs.join('') };
}
