import { createContext } from 'svelte';
import type { AppState } from './app-state.svelte.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';

/** The app: language, theme, toasts, router, lock. Everywhere below App.svelte. */
export const [useApp, provideApp] = createContext<AppState>();

/** The unlocked notebook. Only below the screen outlet, which is not drawn while locked. */
export const [useNotebook, provideNotebook] = createContext<OpenNotebook>();
