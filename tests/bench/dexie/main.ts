import { mount } from 'svelte';
import List from './List.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('no place to draw the page');
mount(List, { target });
void navigator.serviceWorker.register('/sw.js');
