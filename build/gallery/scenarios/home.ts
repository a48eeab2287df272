import {
  conflict,
  refusedCreate,
  waitingCreate,
  waitingUpdate,
} from '../../../test/fixtures/sample-unfinished.ts';
import { makeChange } from '../../../test/fixtures/sample-entries.ts';
import { bad, known, locked, mock, noKey, official, practice } from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

const searchLabel = 'Name, phone, e-mail or id';

const search = (text: string): readonly Step[] => [['type', searchLabel, text]];
const waitingMara = makeChange({ draft: { name: 'Mara Wójcik', phone: '+12025550187' } });

export const homeScenarios: readonly Scenario[] = [
  { name: 'home', status: practice, storage: { state: 'this-run' } },
  { name: 'home-official', status: official, known, accounts: 3124 },
  {
    name: 'home-changes',
    face: true,
    status: official,
    known,
    changes: [waitingCreate, waitingUpdate, makeChange(), conflict],
    summary: { line: 'down' },
  },
  { name: 'home-waiting', status: official, known, changes: [waitingCreate, waitingUpdate, makeChange()] },
  { name: 'home-no-key', status: noKey, storage: { state: 'closed' } },
  { name: 'home-no-keychain', status: { ...official, keychain: 'absent' }, storage: { state: 'this-run' } },
  { name: 'home-damaged', status: official, storage: { state: 'damaged' } },
  { name: 'home-full', status: official, known, storage: { full: true } },
  { name: 'home-locked', status: locked, storage: { state: 'locked' } },
  { name: 'home-mock', status: mock },
  { name: 'home-loading', status: 'never' },
  { name: 'home-empty', face: true, status: official },
  { name: 'home-more', status: official, known, steps: [['press', 'Show more']] },
  {
    name: 'search-found',
    face: true,
    status: official,
    known,
    changes: [waitingMara, { ...refusedCreate, draft: { ...refusedCreate.draft, name: 'Tamara Ferreira' } }],
    steps: search('mar'),
  },
  { name: 'search-one', status: official, known, steps: search('nowak@') },
  { name: 'search-id', status: official, known, steps: search('q8w1') },
  { name: 'search-script', status: official, known, steps: search('مارا') },
  { name: 'search-long', status: official, known, steps: search('librerías') },
  { name: 'search-none', face: true, status: official, known, steps: search('Zebulon') },
  { name: 'search-not-an-id', status: official, known, steps: [...search('../x'), ['key', 'Enter']] },
  {
    name: 'search-failed',
    status: official,
    replies: { search: bad('storage-unavailable', { delivery: 'not-sent' }) },
    steps: search('mara'),
  },
  {
    name: 'search-looking',
    status: official,
    known,
    replies: { get: 'never' },
    steps: [...search('mara'), ['press', 'Mara Lindqvist']],
  },
];
