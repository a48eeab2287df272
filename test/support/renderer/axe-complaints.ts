import axe from 'axe-core';

/** What axe finds wrong, as readable lines; text has to reach 7:1 (large text 4.5:1), not only AA. */
export async function findComplaints(): Promise<string[]> {
  const level = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The texts that are read aloud only stand outside of every landmark on purpose.
    rules: { region: { enabled: false } },
  });
  const text = await axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } });
  return [...level.violations, ...text.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
  );
}
