export const LIST: string;
export function listOfFiles(folder: string): string;
export function noteBuiltFiles(root: string): { files: number; digest: string };
export function differingFiles(oneList: string, otherList: string): string[];
