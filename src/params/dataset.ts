import { DATASETS } from '#lib/core/datasets/catalog.ts';

export const match = (value: string): boolean => Object.hasOwn(DATASETS, value);
