import { mount } from 'svelte';
import Blank from './Blank.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('no place to draw the page');
mount(Blank, { target });
void navigator.serviceWorker.register('/sw.js');
