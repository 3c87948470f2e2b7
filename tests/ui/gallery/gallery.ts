import { mount } from 'svelte';
import '../../../src/app.css';
import '../../../src/print.css';
import Gallery from './Gallery.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('gallery.html has no #app');
mount(Gallery, { target });
