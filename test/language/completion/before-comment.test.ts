import { assertCompletions } from '../../support/edit-properties.ts';

describe('what is offered right before a comment', () => {
  it('leaves the comment one', () => {
    for (const where of [23, 24, 25]) assertCompletions('catalog.yaml', where);
  });
});
