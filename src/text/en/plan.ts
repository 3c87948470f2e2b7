import type { PlanText } from '../id/plan.ts';

export const plan: PlanText = {};
