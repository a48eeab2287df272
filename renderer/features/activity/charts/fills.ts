/** How the parts of a bar are told apart, whatever their colours: full, striped, dotted. */
const fills = ['full', 'striped', 'dotted'] as const;

export type Fill = (typeof fills)[number];

/** The fill of a series, counted from 0; there are three. */
export function findFill(series: number): Fill {
  return fills[series % fills.length] ?? 'full';
}
