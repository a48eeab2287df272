import type { ApiKeyProblem, BaseUrlProblem, ServerKind } from '../../../preload/contract/index.ts';
import { plural } from '../plural.ts';

export const setUp = {
  title: 'Terminal set-up',
  intro: 'Everything that is chosen for this terminal.',

  server: {
    title: 'Server',
    choices: {
      practice: 'For trying things out. Runs inside this app and forgets everything.',
      mock: 'Published by Final POS. Answers every id with one example record.',
      official: 'The real accounts, at api.finalpos.com.',
      custom: 'Another address that speaks the same API.',
    } satisfies Record<ServerKind, string>,
    urlLabel: 'Address of the server',
    urlHint: 'For example https://pos.example.com',
    problems: {
      'not-a-url': 'This is not a full address. It looks like https://pos.example.com.',
      'not-https': 'The address must begin with https://. Plain http is only for this computer itself.',
      'has-credentials': 'The address must not contain a user name or a password.',
      'has-query': 'The address must not contain a question mark or anything after it.',
      'has-fragment': 'The address must not contain a # or anything after it.',
      'bad-path': 'After the host name the address may have only plain letters, digits and - . _ ~ /.',
      'too-long': 'The address is too long. At most 300 characters fit.',
    } satisfies Record<BaseUrlProblem, string>,
    proxySummary: 'This network needs a proxy',
    proxyLabel: 'Address of the proxy',
    proxyHint: 'For example http://proxy.example.com:8080. Leave it empty for none.',
    proxyProblem: 'A proxy address looks like http://proxy.example.com:8080, without a user name or a path.',
    use: 'Use this server',
    busy: 'Changing the server…',
    inUse: 'In use',
    changed: (server: string) => `This terminal now uses: ${server}.`,
  },

  key: {
    title: 'API key',
    practice: 'The practice server makes its own key each time the app starts. There is nothing to enter.',
    useServerFirst: 'Press “Use this server” first. Each server has its own key.',
    forServer: (server: string) => `For: ${server}`,
    stored: (ending: string | null) =>
      ending === null ? 'A key is in the keychain.' : `A key that ends in ${ending} is in the keychain.`,
    thisRun: (ending: string | null) =>
      ending === null
        ? 'A key is kept until the app closes.'
        : `A key that ends in ${ending} is kept until the app closes.`,
    thisRunReason: 'There is no keychain on this computer, so it has to be entered again at the next start.',
    onlyThisRun: 'There is no keychain on this computer, so a key can only be kept until the app closes.',
    none: 'No key is set for this server.',
    unreadable: 'A key may be stored, but the keychain cannot be read now.',
    label: 'New API key',
    hint: 'From Final POS: Manage, Settings, API Keys. Paste it here; it is never shown again.',
    problems: {
      empty: 'Type or paste the key first.',
      'has-space': 'The key contains a space. Copy the key alone, without anything before or after it.',
      'has-line-break': 'What you pasted has more than one line. Copy the key alone.',
      'not-ascii': 'The key contains a character that no API key has. Copy it again from Final POS.',
      'too-long': 'This is too long for an API key. Check what was copied.',
    } satisfies Record<ApiKeyProblem, string>,
    save: 'Save the key',
    busy: 'Saving the key…',
    saved: 'The key is saved in the keychain.',
    savedThisRun: 'The key is kept until the app closes.',
    enterAgain: 'For safety the key was cleared from this screen. Enter it once more when you try again.',
    forget: 'Forget the key',
    forgotten: 'The key is forgotten.',
    forgetTitle: 'Forget the API key?',
    forgetText: 'Accounts cannot be opened, found or changed on this server until a key is entered again.',
    forgetKeep: 'Keep the key',
  },

  test: {
    title: 'Connection test',
    intro: 'Sends one harmless request and shows how the server answers.',
    run: 'Test the connection',
    busy: 'Testing…',
    good: 'The connection works.',
    goodDetail: (milliseconds: string) => `The server answered in ${milliseconds} ms and takes the key.`,
  },

  customers: {
    title: 'Customers on this terminal',
    known: (count: number) =>
      plural('en', count, {
        one: 'This terminal knows one account.',
        other: (many) => `This terminal knows ${many} accounts.`,
      }),
    intro: 'Accounts seen here can be found again by name, e-mail or phone. They are kept encrypted.',
    thisRun: 'Accounts seen here can be found again by name, e-mail or phone until the app closes.',
    label: 'Forget accounts that were not seen again',
    after: (days: number) =>
      plural('en', days, { one: 'After one day', other: (many) => `After ${many} days` }),
    never: 'Never',
    saved: (days: number) =>
      plural('en', days, {
        one: 'Saved. Accounts that were not seen for a day are forgotten on this terminal; on the server they stay.',
        other: (many) =>
          `Saved. Accounts that were not seen for ${many} days are forgotten on this terminal; on the server they stay.`,
      }),
    savedNever: 'Saved. Accounts are kept on this terminal until a person forgets them.',
    reading: 'Counting…',
    unknown: 'The accounts of this terminal cannot be counted now.',
  },

  /** Before something that unfinished changes depend on is changed. */
  open: {
    count: (count: number) =>
      plural('en', count, {
        one: 'One change is not finished.',
        other: (many) => `${many} changes are not finished.`,
      }),
    serverTitle: 'Change the server all the same?',
    serverText: (count: number) =>
      plural('en', count, {
        one: 'It stays on this terminal and goes on when this server is chosen again.',
        other: 'They stay on this terminal and go on when this server is chosen again.',
      }),
    serverEdit: 'What you typed for an account of the server in use would be lost.',
    serverKeep: 'Keep the server',
    serverGo: 'Change the server',
    key: (count: number) =>
      plural('en', count, {
        one: 'It waits here until a key is entered again.',
        other: 'They wait here until a key is entered again.',
      }),
  },

  appearance: {
    title: 'Colours',
    label: 'Colours',
    hint: 'For everybody who uses this terminal',
    themes: { system: 'Like the computer', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  },

  version: (version: string) => `Version ${version}`,
};
