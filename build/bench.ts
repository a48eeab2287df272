import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureDrain } from './bench/drain.ts';
import { isMet, ratioOf, type Figure } from './bench/figures.ts';
import { readBenchOptions, usage, type BenchOptions } from './bench/options.ts';
import { measureProcesses } from './bench/processes.ts';
import { formatTable } from './bench/report.ts';
import { measureSave } from './bench/save.ts';
import { measureScreens } from './bench/screens.ts';
import { measureSearch } from './bench/search.ts';
import { root } from './checks/run-command.ts';

async function measure({ only, accounts, changes }: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  if (only.includes('search')) figures.push(...(await measureSearch(accounts)));
  if (only.includes('save')) figures.push(...(await measureSave()));
  if (only.includes('drain')) figures.push(...(await measureDrain(changes)));
  if (only.includes('open') || only.includes('memory'))
    figures.push(...(await measureProcesses(accounts[0])).filter(({ section }) => only.includes(section)));
  if (only.includes('screens')) figures.push(...(await measureScreens()));
  return figures;
}

/** Programs that wanted to run in the last minute, this one among them; 0 on Windows, which does not tell. */
function load(): number {
  return loadavg()[0] ?? 0;
}

function writeReport(figures: readonly Figure[], loadBefore: number): void {
  const folder = join(root, 'out');
  mkdirSync(folder, { recursive: true });
  const report = {
    at: new Date().toISOString(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
    loadBefore,
    figures: figures.map((figure) => ({ ...figure, met: isMet(figure), ratio: ratioOf(figure) })),
  };
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
}

if (import.meta.main) {
  const request = readBenchOptions(process.argv.slice(2));
  if (request.kind === 'help') {
    console.log(usage);
  } else if (request.kind === 'refused') {
    console.error(`${request.reason}\n\n${usage}`);
    process.exitCode = 2;
  } else {
    const loadBefore = load();
    const figures = await measure(request.options);
    writeReport(figures, loadBefore);
    console.log(formatTable(figures));
    if (loadBefore > availableParallelism() / 2)
      console.log(
        `\nOther programs were running (load ${loadBefore.toFixed(1)} on ${availableParallelism()} cores): ` +
          'the times, the 99th percentiles most of all, are theirs too.',
      );
    console.log('\nThe same as JSON: out/bench.json');
  }
}
