import '@fontsource-variable/inter/opsz.css';
import { mount } from 'svelte';
import Bare from './Bare.svelte';

const target = document.getElementById('app');
if (target !== null) mount(Bare, { target });
