export const wrapUp = {};

export type WrapUpText = typeof wrapUp;
