import { SearchDesk, type SearchRequest } from './search-desk.ts';

const desk = new SearchDesk((report) => self.postMessage(report));

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => desk.hear(data));
