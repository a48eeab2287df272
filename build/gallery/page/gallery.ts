import * as v from 'valibot';
import { languages, terminalModes } from '../../../preload/contract/index.ts';
import { scenarioGroups } from '../scenarios.ts';
import { looks, readChoice, sizes, writeChoice, type Choice } from './choice.ts';
import { StepReportSchema } from './report.ts';

/** The gallery: the choice stands in the address, and everything on the page is drawn from there. */

const all = Object.values(scenarioGroups).flat();
const looksForm = find('looks', HTMLFormElement);
const searchBox = find('find', HTMLInputElement);
const list = find('scenarios', HTMLElement);
const steps = find('steps', HTMLElement);
const stage = find('stage', HTMLElement);
const screen = find('screen', HTMLIFrameElement);

function find<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The gallery has no element with the id ${id}.`);
}

/** The choice in the address, with a scenario that there is. */
function current(): Choice {
  const choice = readChoice(location.search);
  const known = all.find(({ name }) => name === choice.scenario) ?? all[0];
  return { ...choice, scenario: known?.name ?? '' };
}

function go(change: Partial<Choice>): void {
  history.pushState(null, '', `/${writeChoice({ ...current(), ...change })}`);
  draw();
}

function drawChoices(
  name: keyof Choice,
  legend: string,
  values: readonly (readonly [string, string])[],
): void {
  const choices = make('div', { className: 'choices' });
  for (const [value, text] of values) {
    const input = make('input', { type: 'radio', name, value });
    const label = make('label', {});
    label.append(input, text);
    choices.append(label);
  }
  const fieldset = make('fieldset', {});
  fieldset.append(make('legend', { textContent: legend }), choices);
  looksForm.append(fieldset);
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}

function build(): void {
  drawChoices(
    'size',
    'Size',
    sizes.map((size) => [size, size.replace('x', ' × ')]),
  );
  drawChoices(
    'theme',
    'Theme',
    looks.map((look) => [look, look]),
  );
  drawChoices('language', 'Language', [
    ['scenario', 'as written'],
    ...languages.map((one) => [one, one] as const),
  ]);
  drawChoices('mode', 'Mode', [
    ['scenario', 'as written'],
    ...terminalModes.map((one) => [one, one] as const),
  ]);
  for (const [group, scenarios] of Object.entries(scenarioGroups)) {
    list.append(make('h3', { className: 'group', textContent: group }));
    for (const { name } of scenarios) list.append(make('a', { textContent: name, title: name }));
  }
  find('count', HTMLElement).textContent = `${all.length} scenarios`;
}

/** Draws the page from its address; the screen is loaded anew only when its own address has changed. */
function draw(): void {
  const choice = current();
  document.title = `${choice.scenario} · gallery`;
  find('title', HTMLElement).textContent = choice.scenario;
  for (const input of looksForm.querySelectorAll('input'))
    input.checked = new Map<string, string>(Object.entries(choice)).get(input.name) === input.value;
  for (const link of list.querySelectorAll('a')) {
    link.href = `/${writeChoice({ ...choice, scenario: link.textContent })}`;
    if (link.textContent === choice.scenario) {
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView({ block: 'nearest' });
    } else link.removeAttribute('aria-current');
  }
  const address = `/renderer/index.html${writeChoice(choice)}`;
  find('alone', HTMLAnchorElement).href = address;
  if (screen.getAttribute('src') !== address) {
    steps.replaceChildren();
    // Not src: that would write a second entry into the history for each choice.
    screen.setAttribute('src', address);
    screen.contentWindow?.location.replace(address);
  }
  fit();
}

/** Shows the screen as large as the window allows, and never larger than it is. */
function fit(): void {
  const [width = 0, height = 0] = current().size.split('x').map(Number);
  const margin = 24;
  const scale = Math.min(
    1,
    (stage.clientWidth - 2 * margin) / width,
    (stage.clientHeight - 2 * margin) / height,
  );
  Object.assign(screen.style, {
    width: `${width}px`,
    height: `${height}px`,
    transform: `scale(${scale})`,
    insetBlockStart: `${(stage.clientHeight - height * scale) / 2}px`,
    insetInlineStart: `${(stage.clientWidth - width * scale) / 2}px`,
  });
  find('scale', HTMLElement).textContent = `${width} × ${height} at ${Math.round(scale * 100)} %`;
}

function filter(): void {
  const wanted = searchBox.value.trim().toLowerCase();
  let heading: HTMLElement | null = null;
  for (const entry of list.children) {
    if (!(entry instanceof HTMLElement)) continue;
    if (entry.matches('h3')) {
      heading = entry;
      heading.hidden = true;
      continue;
    }
    entry.hidden = !entry.textContent.toLowerCase().includes(wanted);
    if (!entry.hidden && heading !== null) heading.hidden = false;
  }
}

function move(by: number): void {
  const index = all.findIndex(({ name }) => name === current().scenario);
  go({ scenario: all.at((index + by) % all.length)?.name ?? '' });
}

/** Says which steps the page played to get here, and why some could not be. */
function showSteps(message: unknown): void {
  const report = v.safeParse(StepReportSchema, message);
  if (!report.success) return;
  const { steps: played, finished, notes } = report.output;
  const failed = played.filter(({ problem }) => problem !== null).length;
  const sum =
    failed > 0 ? `${failed} of ${played.length} steps could not be played` : `${played.length} steps played`;
  const heading = finished
    ? played.length === 0
      ? 'No steps: this is how it opens'
      : sum
    : 'Playing the steps …';
  const lines = make('ol', {});
  for (const { text, problem } of played) {
    const line = make('li', { textContent: problem === null ? text : `${text}: ${problem}` });
    line.classList.toggle('bad', problem !== null);
    lines.append(line);
  }
  steps.replaceChildren(
    make('strong', { textContent: heading }),
    lines,
    ...notes.map((textContent) => make('p', { textContent })),
  );
}

build();
looksForm.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) go({ [target.name]: target.value });
});
list.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  event.preventDefault();
  go({ scenario: event.target.textContent });
});
searchBox.addEventListener('input', filter);
find('before', HTMLButtonElement).addEventListener('click', () => move(-1));
find('after', HTMLButtonElement).addEventListener('click', () => move(1));
find('again', HTMLButtonElement).addEventListener('click', () => screen.contentWindow?.location.reload());
addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
  if (origin === location.origin) showSteps(data);
});
addEventListener('popstate', draw);
addEventListener('resize', fit);
draw();
