// The few assertions that suites need, without node:assert, which the web worker has not.

class AssertionError extends Error {
  override name = 'AssertionError';
  readonly showDiff = true;
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual: unknown, expected: unknown) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

export function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

export function equal<T>(actual: T, expected: T, message = 'expected the same'): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

/** Compares what JSON says of both. */
export function deepEqual<T>(actual: T, expected: T, message = 'expected the same'): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new AssertionError(message, actual, expected);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new AssertionError(`expected ${String(pattern)}`, text, pattern);
}
