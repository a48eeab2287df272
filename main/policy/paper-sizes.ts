import type { Paper } from '../../preload/contract/index.ts';

/** Width and height of a page, in millimetres. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The page that a card is laid out on. A roll has no height: it is as long as a card with a long name needs, and the
 * printer cuts there. A6 is ISO 216.
 */
export const pageSizes: Readonly<Record<Paper, PageSize>> = {
  'receipt-58': { width: 58, height: 110 },
  'receipt-80': { width: 80, height: 130 },
  a6: { width: 105, height: 148 },
};
