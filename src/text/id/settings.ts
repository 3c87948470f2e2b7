export const settings = {};

export type SettingsText = typeof settings;
