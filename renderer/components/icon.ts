import type House from '@lucide/svelte/icons/house';

/** An icon as a value, where one list shows several. */
export type Icon = typeof House;
