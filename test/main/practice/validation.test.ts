import { expect, test } from 'vitest';
import { validateBody } from '../../../main/practice/validation.ts';

test.each([
  [{}],
  [{ name: 'Acme Corp' }],
  [{ email: '', name: '', phone: '' }],
  [{ email: 'account@example.com', name: 'Zoë 漢', phone: 'by heart' }],
])('%j is taken', (body) => {
  expect(validateBody(body)).toEqual({ ok: true, fields: body });
});

test.each<[unknown, string[]]>([
  [null, ['body must be an object']],
  [[], ['body must be an object']],
  ['text', ['body must be an object']],
  [undefined, ['body must be an object']],
  [{ email: 'nonsense' }, ['email must be an email']],
  [{ email: 7, phone: null }, ['email must be a string', 'phone must be a string']],
  [{ name: 'x'.repeat(501) }, ['name must be shorter than or equal to 500 characters']],
  [{ id: 'x', name: 'Acme' }, ['property id should not exist']],
])('%j is refused with the reasons', (body, messages) => {
  expect(validateBody(body)).toEqual({ ok: false, messages });
});
