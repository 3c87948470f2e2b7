import type { AppPlace } from '../content/app-uses.ts';
import type { Route } from './routes.ts';

/** What is at hand for the links of the library, by id. */
export interface Present {
  readonly group: string | undefined;
  readonly session: string | undefined;
}

/** The way to a place of the app: with the present group or session, else to where one can be chosen. */
export function wayToPlace(place: AppPlace, { group, session }: Present): Route {
  const toGroup: Route = group === undefined ? { screen: 'groups' } : { screen: 'group', group };
  switch (place) {
    case 'group':
      return toGroup;
    case 'editGroup':
    case 'formation':
    case 'agreement':
    case 'members':
    case 'course':
    case 'progress':
    case 'sociogram':
    case 'beside':
    case 'ending':
    case 'records':
    case 'forms':
    case 'handedOn':
      return group === undefined ? toGroup : { screen: place, group };
    case 'calendar':
      return group === undefined ? { screen: place } : { screen: place, group };
    case 'plan':
    case 'run':
    case 'techniques':
    case 'pass':
    case 'wrapUp':
    case 'summary':
      return session === undefined ? toGroup : { screen: place, session };
    case 'groups':
    case 'newGroup':
    case 'activities':
    case 'templates':
    case 'resources':
    case 'settings':
    case 'backup':
    case 'trash':
    case 'agency':
      return { screen: place };
  }
}
