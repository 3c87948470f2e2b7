interface Figure {
  name: string;
  value: number;
}
interface Suite {
  suites?: Suite[];
  specs?: {
    tests: { results: { status: string; annotations?: { type: string; description?: string }[] }[] }[];
  }[];
}
export const STORY_FIGURES: readonly string[];
export function figuresOf(report: Suite): Figure[];
export function measureStories(site: {
  results: Record<string, number>;
  wants: (...names: string[]) => boolean;
  app: string;
}): Promise<void>;
