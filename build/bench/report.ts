import { isMet, ratioOf, type Figure } from './figures.ts';

const headings = ['', 'p50', 'p99 or value', 'goal', '', 'plain means', 'ratio'] as const;

/** The figures as a table, a group of lines for each section. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [headings, ...figures.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  return lines
    .map((cells, index) => {
      const begins = index > 0 && figures[index - 1]?.section !== figures[index - 2]?.section;
      return (begins ? '\n' : '') + cells.join('  ').trimEnd();
    })
    .join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { name, p50, value, unit, goal, baseline } = figure;
  const met = isMet(figure);
  const ratio = ratioOf(figure);
  return [
    name,
    p50 === null ? '' : formatNumber(p50),
    `${formatNumber(value)} ${unit}`,
    goal === null ? '' : `${goal.kind === 'below' ? '<' : '>'} ${formatNumber(goal.limit)} ${unit}`,
    met === null ? '' : met ? 'met' : 'not met',
    baseline === null ? '' : `${baseline.name} ${formatNumber(baseline.value)} ${unit}`,
    ratio === null ? '' : ratio.toFixed(2),
  ];
}

function formatNumber(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
}
