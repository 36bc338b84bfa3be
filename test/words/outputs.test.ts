import { assertHarmless } from '../support/hostile-outputs.ts';

describe('what a stranger wrote, in everything that is shown or published', () => {
  for (const text of [
    '\uD800 alone, \u202Edef\u202C and \u{E0041}',
    '![x](https://evil.example/p.png) [run](command:aiFactories.explain)',
    '<img src=x onerror=alert(1)>{{ x }} $(alert) @user #12',
    'a\r\n::error file=x::y',
    '_www. _GH-12',
  ]) {
    for (const isWrong of [false, true]) {
      it(`acts nowhere: ${JSON.stringify(text)}${isWrong ? ', where an id should stand' : ''}`, async () => {
        await assertHarmless(text, isWrong);
      });
    }
  }
});
