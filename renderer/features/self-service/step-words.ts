import type { Dictionary } from '../../i18n/dictionary.ts';
import type { VisitStep } from './step.ts';

/** The heading of a customer's screen and the sentence under it. */
export function screenWords(
  step: VisitStep,
  text: Dictionary,
): { readonly title: string; readonly what: string } {
  const words = text.selfService;
  switch (step.name) {
    case 'attract':
      return { title: words.attract.title, what: words.attract.text };
    case 'language':
      return words.language;
    case 'question':
      return words.questions[step.field];
    case 'review':
      return words.review;
    case 'saving':
      return words.saving;
    case 'looks-like':
      return words.looksLike;
    case 'ask-staff':
      return words.askStaff;
    case 'done':
      return words.done;
    case 'waiting':
      return words.waiting;
    case 'failed':
      return words.trouble;
    case 'unsure':
      return words.unsure;
    case 'scan':
      return words.own.scan;
    case 'looking':
      return words.own.looking;
    case 'own':
      return words.own;
    case 'own-failed':
      return step.found ? words.own.failed : words.own.notFound;
  }
}
