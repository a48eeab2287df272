import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { describeError, classifyError, StoreError } from '../../../../main/store/files/store-error.ts';

/** An error of the library's own class, with another code and text. */
function sqliteError(code: string, message = ''): unknown {
  try {
    openConnection(':memory:', null).exec('no SQL');
  } catch (error) {
    const changed = { code: { value: code }, message: { value: message } };
    return Object.create(Object.getPrototypeOf(error) as object, changed);
  }
  return null;
}

describe('an error is judged by its code', () => {
  test.each([
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_IOERR_SHORT_READ', 'damaged'],
    ['SQLITE_IOERR_READ', 'damaged'],
    ['SQLITE_IOERR_DATA', 'damaged'],
    ['SQLITE_FULL', 'full'],
    ['SQLITE_IOERR_SHMSIZE', 'full'],
    ['SQLITE_IOERR_FSYNC', 'refused'],
    ['SQLITE_IOERR_WRITE', 'refused'],
    ['SQLITE_IOERR', 'refused'],
    ['SQLITE_CANTOPEN', 'refused'],
    ['SQLITE_READONLY_DBMOVED', 'refused'],
    ['SQLITE_BUSY', 'refused'],
    ['SQLITE_CONSTRAINT_TRIGGER', 'defect'],
    ['SQLITE_ERROR', 'defect'],
    ['SQLITE_MISUSE', 'defect'],
  ])('%s is %s', (code, trouble) => {
    expect(classifyError(sqliteError(code))).toBe(trouble);
  });

  test('an error of the system too', () => {
    const errorOf = () => {
      try {
        readFileSync('/nowhere/at/all');
      } catch (error) {
        return error;
      }
      return null;
    };
    expect(classifyError(errorOf())).toBe('refused');
    expect(describeError(errorOf())).toBe('ENOENT');
    expect(classifyError(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe('full');
    expect(classifyError(Object.assign(new Error(), { code: 'EDQUOT' }))).toBe('full');
  });

  test('anything else is a defect', () => {
    expect(classifyError(new TypeError('x'))).toBe('defect');
    expect(classifyError('SQLITE_FULL')).toBe('defect');
    expect(classifyError(Object.assign(new Error(), { code: 'SQLITE_FULL' }))).toBe('defect');
    expect(classifyError(new StoreError('newer', 'newer-schema'))).toBe('newer');
  });
});

test('what is told of an error is a code, whatever its text is', () => {
  expect(describeError(sqliteError('SQLITE_CONSTRAINT_UNIQUE', 'Ada Example'))).toBe(
    'SQLITE_CONSTRAINT_UNIQUE',
  );
  expect(describeError(sqliteError('SQLITE_CONSTRAINT_TRIGGER', 'change-order'))).toBe('change-order');
  expect(describeError(sqliteError('SQLITE_CONSTRAINT_TRIGGER', 'Ada'))).toBe('SQLITE_CONSTRAINT_TRIGGER');
  expect(describeError(new Error('Ada Example'))).toBe('unforeseen');
  expect(describeError('Ada Example')).toBe('unforeseen');
});
