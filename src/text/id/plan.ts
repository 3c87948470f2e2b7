export const plan = {};

export type PlanText = typeof plan;
