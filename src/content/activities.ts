/** The catalogue of programme media (X10): our own activities, three for each medium. */
import type { Activity } from './activity.ts';
import { experienceActivities } from './activities/experience.ts';
import { expressionActivities } from './activities/expression.ts';
import { skillActivities } from './activities/skills.ts';

export const activities: readonly Activity[] = [...expressionActivities, ...experienceActivities, ...skillActivities];
