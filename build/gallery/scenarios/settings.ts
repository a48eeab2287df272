import { waitingCreate, waitingUpdate } from '../../../test/fixtures/sample-unfinished.ts';
import { bad, good, noKey, official, practice } from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

const openSetUp: Step = ['press', 'Terminal set-up'];

export const setUpScenarios: readonly Scenario[] = [
  { name: 'set-up', face: true, status: official, accounts: 3124, steps: [openSetUp] },
  {
    name: 'set-up-practice',
    status: practice,
    storage: { state: 'this-run' },
    steps: [openSetUp],
    scrollToEnd: true,
  },
  {
    name: 'set-up-custom',
    status: noKey,
    storage: { state: 'closed' },
    steps: [
      openSetUp,
      ['choose', 'Own server'],
      ['type', 'Address of the server', 'http://pos.example.com'],
      ['press', 'Use this server'],
    ],
  },
  {
    name: 'set-up-key',
    status: official,
    replies: { testConnection: good({ status: 404, milliseconds: 183 }) },
    steps: [openSetUp, ['type', 'New API key', 'two words'], ['press', 'Test the connection']],
    scrollToEnd: true,
  },
  {
    name: 'set-up-retention',
    status: official,
    accounts: 3124,
    steps: [openSetUp, ['press', 'Customers on this terminal'], ['choose', 'After 90 days']],
  },
  {
    name: 'set-up-server-open',
    status: official,
    changes: [waitingCreate, waitingUpdate],
    steps: [openSetUp, ['choose', 'Practice server'], ['press', 'Use this server']],
  },
  {
    name: 'set-up-key-open',
    status: official,
    changes: [waitingCreate, waitingUpdate],
    steps: [openSetUp, ['press', 'Forget the key']],
  },
  {
    name: 'set-up-refused',
    status: official,
    storage: { state: 'this-run' },
    replies: { chooseServer: bad('changes-open', { delivery: 'not-sent', openChanges: 2 }) },
    steps: [openSetUp, ['choose', 'Practice server'], ['press', 'Use this server']],
  },
];
