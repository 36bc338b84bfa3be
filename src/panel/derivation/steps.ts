import type { StepView } from '../../views/explanation/derivation-view.ts';

type Steps = readonly Pick<StepView, 'depth'>[];

/** The indices of the steps that are shown while only the `opened` ones show what they are made of. */
export function unfoldedSteps(steps: Steps, opened: ReadonlySet<number>): readonly number[] {
  const shown: number[] = [];
  let hiddenBelow = Infinity;
  steps.forEach(({ depth }, index) => {
    if (depth > hiddenBelow) return;
    shown.push(index);
    hiddenBelow = opened.has(index) ? Infinity : depth;
  });
  return shown;
}

/** Whether a step is made of others. */
export function isParent(steps: Steps, index: number): boolean {
  const [step, next] = [steps[index], steps[index + 1]];
  return step !== undefined && next !== undefined && next.depth > step.depth;
}
