import { describe, expect, it } from 'vitest';
import { href, parseRoute } from '../../src/app/routes.ts';
import { wayToPlace } from '../../src/app/way-to-place.ts';
import { appPlaces, type AppPlace } from '../../src/content/app-uses.ts';

const group = 'gggggggggggggggggggggg';
const session = 'sssssssssssssssssssssQ';
const places = Object.keys(appPlaces) as AppPlace[];

describe('the way from the library to a place of the app', () => {
  it.each(places)('%s: an address that exists, with whatever is at hand', (place) => {
    for (const present of [
      { group, session },
      { group, session: undefined },
      { group: undefined, session: undefined },
    ]) {
      const way = wayToPlace(place, present);
      expect(parseRoute(href(way))).toEqual(way);
      expect(way.screen).not.toBe('notFound');
    }
    expect(wayToPlace(place, { group, session }).screen).toBe(place);
  });

  it('goes to the group where there is no session, and to the list where there is no group', () => {
    for (const place of ['plan', 'run', 'techniques', 'wrapUp', 'summary'] as const) {
      expect(wayToPlace(place, { group, session: undefined })).toEqual({ screen: 'group', group });
      expect(wayToPlace(place, { group: undefined, session: undefined })).toEqual({ screen: 'groups' });
    }
    for (const place of ['group', 'editGroup', 'members'] as const)
      expect(wayToPlace(place, { group: undefined, session: undefined })).toEqual({ screen: 'groups' });
  });
});
