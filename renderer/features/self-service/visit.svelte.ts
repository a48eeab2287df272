import type { AccountId, Bridge, Result } from '../../../preload/contract/index.ts';
import { AccountForm } from '../accounts/account-form.svelte.ts';
import type { FormField } from '../../lib/form-field.ts';
import { findPhoneLibrary, loadPhoneLibrary } from '../../lib/phone-library.svelte.ts';
import { AnswerCheck } from './answer-check.svelte.ts';
import { findStepAfterSaving, isWaiting, questionAfter, questionBefore, type VisitStep } from './step.ts';

interface VisitParts {
  readonly bridge: Pick<Bridge, 'account' | 'visit'>;
  /** Makes everything beside the visit forget the person: language, appearance, speech and the like. */
  readonly forget: () => void;
  /** Where phone numbers without a country code are from: ISO 3166, two letters. */
  readonly country?: () => string;
  /** Loads the page anew, where main cannot do it. */
  readonly reload?: () => void;
}

/** One customer's way from the first touch to the code of their account. */
export class Visit {
  #step = $state.raw<VisitStep>({ name: 'attract' });
  #form: AccountForm;
  /** What is said about the answer that is being typed. */
  readonly check = new AnswerCheck();
  /** The question was opened from the review, and leads back there. */
  #correcting = false;
  /** Where the look at one's own account began. */
  #before: VisitStep = { name: 'language' };
  readonly #parts: VisitParts;

  constructor(parts: VisitParts) {
    this.#parts = parts;
    this.#form = $state.raw(this.#newForm());
  }

  get step(): VisitStep {
    return this.#step;
  }

  get form(): AccountForm {
    return this.#form;
  }

  /** The first touch: it only wakes the screen. */
  begin(): void {
    if (this.#step.name === 'attract') this.#show({ name: 'language' });
  }

  /** To the questions; what was typed is still there. */
  ask(field: FormField = 'name'): void {
    this.#correcting = this.#step.name === 'review';
    this.#show({ name: 'question', field });
  }

  /** What was typed here is done with; doubts are shown once before that. */
  next(): void {
    const { step, form } = this;
    if (step.name !== 'question') return;
    if (this.check.passes(form, step.field)) this.#goOn(step.field);
  }

  /** Leaves a question out; only one that nothing was typed at, so that nothing is lost. */
  skip(): void {
    const { step, form } = this;
    if (step.name !== 'question' || form[step.field].trim() !== '') return;
    form[step.field] = '';
    this.#goOn(step.field);
  }

  /** The text of a question was changed: what was said about it no longer holds. */
  edited(field: FormField): void {
    this.#form.edited(field);
    this.check.clear();
    if (this.#step.name === 'question' && this.#step.refused === true) {
      this.#step = { name: 'question', field: this.#step.field };
    }
  }

  back(): void {
    const { step } = this;
    if (step.name === 'question') {
      const before = questionBefore(step.field);
      if (this.#correcting) this.review();
      else this.#show(before === null ? { name: 'language' } : { name: 'question', field: before });
    } else if (step.name === 'ask-staff') this.#show({ name: 'looks-like' });
    else if (step.name === 'looks-like' || step.name === 'failed') this.review();
    else if (step.name === 'review') this.#show({ name: 'question', field: 'phone' });
    else if (step.name === 'scan' || step.name === 'own' || step.name === 'own-failed')
      this.#show(this.#before);
  }

  review(): void {
    this.#correcting = false;
    this.#show({ name: 'review' });
  }

  askStaff(): void {
    this.#show({ name: 'ask-staff' });
  }

  /** Opens the account. `evenIfSimilar`: the customer knows of accounts that look like this one. */
  async save(evenIfSimilar = false): Promise<void> {
    const { form } = this;
    if (form.busy || !form.filled || form.tooLong.length > 0) return;
    form.startSending();
    this.#show({ name: 'saving' });
    if (findPhoneLibrary() === null) await loadPhoneLibrary();
    const result = await this.#parts.bridge.account.create({ draft: form.toDraft(), evenIfSimilar });
    form.busy = false;
    // The visit may have ended meanwhile: nobody else may see how this one went on.
    if (this.#form !== form || this.#step.name !== 'saving') return;
    const step = findStepAfterSaving(result, form, evenIfSimilar);
    // A corrected answer leads back to the review, not through the questions once more.
    this.#correcting = step.name === 'question';
    this.#show(step);
  }

  /** Waits for the customer's card. */
  scan(): void {
    this.#noteWayBack();
    this.#show({ name: 'scan' });
  }

  /** A card was scanned: shows the account of whoever holds it. */
  async showOwn(id: AccountId): Promise<void> {
    if (isWaiting(this.#step)) return;
    // Who scans may be another person than who typed: what was typed must not be found behind their card.
    if (this.#form.unsaved) {
      this.#form = this.#newForm();
      this.#before = { name: 'language' };
    } else this.#noteWayBack();
    const looking: VisitStep = { name: 'looking' };
    this.#show(looking);
    const result = await this.#parts.bridge.account.get(id);
    if (this.#step !== looking) return;
    if (result.ok) this.#show({ name: 'own', lookUp: result.value });
    else this.#show({ name: 'own-failed', found: result.failure.code !== 'not-found' });
  }

  /** Forgets the person at once; the next one begins at the beginning. */
  clear(): void {
    this.#form = this.#newForm();
    this.#before = { name: 'language' };
    this.#correcting = false;
    this.#show({ name: 'attract' });
    this.#parts.forget();
  }

  /** Ends the visit, and has main load the page anew: that is what leaves nothing behind for sure. */
  async end(): Promise<void> {
    this.clear();
    const ended = await this.#parts.bridge.visit
      .end()
      .catch((): Pick<Result<undefined>, 'ok'> => ({ ok: false }));
    if (!ended.ok) (this.#parts.reload ?? reloadPage)();
  }

  #goOn(field: FormField): void {
    const following = this.#correcting ? null : questionAfter(field);
    if (following !== null) this.#show({ name: 'question', field: following });
    else if (this.#form.filled) this.review();
    else this.check.askForOne();
  }

  #noteWayBack(): void {
    const { name } = this.#step;
    if (name === 'scan' || name === 'looking' || name === 'own' || name === 'own-failed') return;
    const finished = name === 'done' || name === 'waiting' || name === 'unsure';
    // The card may be the next person's: what is over must not be come back to.
    if (finished) this.#form = this.#newForm();
    this.#before = finished || name === 'attract' ? { name: 'language' } : this.#step;
  }

  #newForm(): AccountForm {
    const { country } = this.#parts;
    return new AccountForm(null, country === undefined ? {} : { country });
  }

  #show(step: VisitStep): void {
    this.check.clear();
    this.#step = step;
  }
}

function reloadPage(): void {
  location.reload();
}
