import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SpeechHabit } from '../../../preload/contract/index.ts';
import { Speech } from '../../../renderer/environment/speech.svelte.ts';
import { FakeSynthesis, FakeUtterance, makeVoice } from '../../support/renderer/fake-synthesis.ts';

let habit: SpeechHabit;
let headphones: boolean | null;
let locale: string;
let synthesis: FakeSynthesis;

function makeSpeech(): Speech {
  return new Speech({
    habit: () => habit,
    headphones: () => headphones,
    locale: () => locale,
    synthesis,
  });
}

beforeEach(() => {
  habit = 'on';
  headphones = null;
  locale = 'en-US';
  synthesis = new FakeSynthesis('de-DE', 'en-GB', 'en-US', 'ar-SA');
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
});
afterEach(() => vi.unstubAllGlobals());

describe('when it speaks', () => {
  test.each([
    ['off', null, false],
    ['off', true, false],
    ['headphones', null, false],
    ['headphones', false, false],
    ['headphones', true, true],
    ['on', false, true],
  ] as const)('%s, headphones %s: %s', (chosen, plugged, expected) => {
    habit = chosen;
    headphones = plugged;
    expect(makeSpeech().on).toBe(expected);
  });

  test('a person switches it, for their visit only', () => {
    habit = 'off';
    const speech = makeSpeech();
    speech.toggle();
    expect(speech.on).toBe(true);
    speech.reset();
    expect(speech.on).toBe(false);
  });

  test('a person silences what the store switched on', () => {
    const speech = makeSpeech();
    speech.toggle();
    speech.speak('Hello.');
    expect(synthesis.said).toEqual([]);
  });
});

describe('what it says', () => {
  test('one text at a time: a new one ends the one before', () => {
    const speech = makeSpeech();
    speech.speak('What is your name?');
    expect(synthesis.said).toEqual([{ text: 'What is your name?', lang: 'en-US' }]);
    const before = synthesis.ended;
    speech.speak('What is your phone number?');
    expect(synthesis.ended).toBe(before + 1);
    expect(synthesis.said.at(-1)?.text).toBe('What is your phone number?');
  });

  test('the screen once more, not the control that was named in passing', () => {
    const speech = makeSpeech();
    speech.speak('What is your name?');
    speech.name('Next. Button.');
    speech.repeat();
    expect(synthesis.said.map(({ text }) => text)).toEqual([
      'What is your name?',
      'Next. Button.',
      'What is your name?',
    ]);
  });

  test('nothing of the person before', () => {
    const speech = makeSpeech();
    speech.speak('Your name: Mara');
    const before = synthesis.ended;
    speech.reset();
    expect(synthesis.ended).toBe(before + 1);
    speech.repeat();
    expect(synthesis.said).toHaveLength(1);
  });

  test('in the language of the words, with the very voice where there is one', () => {
    expect(makeSpeech().voice?.lang).toBe('en-US');
    locale = 'en-AU';
    expect(makeSpeech().voice?.lang).toBe('en-GB');
    locale = 'ar-u-ca-gregory-nu-latn';
    expect(makeSpeech().voice?.lang).toBe('ar-SA');
  });

  test('nothing without a voice of that language, nor through the network', () => {
    locale = 'fr';
    const speech = makeSpeech();
    expect(speech.wanted).toBe(true);
    expect(speech.on).toBe(false);
    speech.speak('Bonjour.');
    expect(synthesis.said).toEqual([]);
    synthesis.voices = [makeVoice('fr-FR', false)];
    expect(makeSpeech().on).toBe(false);
  });

  test('voices that are found later are used', () => {
    synthesis = new FakeSynthesis();
    const speech = makeSpeech();
    expect(speech.on).toBe(false);
    synthesis.find('en_US');
    expect(speech.on).toBe(true);
  });

  test('on a computer that cannot speak at all it is quiet', () => {
    const speech = new Speech({
      habit: () => 'on',
      headphones: () => null,
      locale: () => 'en',
      synthesis: null,
    });
    speech.speak('Hello.');
    expect(speech.on).toBe(false);
  });
});
