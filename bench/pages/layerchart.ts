import { mount } from 'svelte';
import LayerChart from './LayerChart.svelte';

mount(LayerChart, { target: document.querySelector('#chart')! });
