import { defineConfig } from 'vite';
import { referenceConfig } from '../reference-config.ts';

export default defineConfig(referenceConfig(import.meta.dirname));
