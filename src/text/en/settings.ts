import type { SettingsText } from '../id/settings.ts';

export const settings: SettingsText = {};
