import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimView, DerivationView, DerivedFigure } from '../../views/explanation/derivation-view.ts';
import type { ExplainedStep } from '../../views/explanation/explained-figure.ts';
import type { FactoryLine } from '../../views/list/factory-line.ts';
import { caveatMark, markedRemarks } from '../../words/figure-cell.ts';
import { Text } from '../cells.tsx';
import type { RowDetail } from '../protocol.ts';
import type { PanelStore } from '../panel-store.ts';
import { Twistie } from '../twistie.tsx';
import { visible } from '../panel-words.ts';
import { History } from './history.tsx';

interface DerivationProps {
  readonly factory: FactoryLine;
  readonly detail: RowDetail | undefined;
  /** The edition whose list this is. */
  readonly edition: string;
  /** How high it was, for as long as it is not here. */
  readonly height: number;
  readonly store: PanelStore;
}

/** How the figures of a factory came about, step by step, and what others claim. */
export const Derivation = ({ factory, detail, edition, height, store }: DerivationProps): ComponentChild => {
  if (!detail) return <div class="derivation" style={{ minHeight: `${height}px` }} />;
  const {
    history,
    chances,
    derivation: { figures, claims, sources },
  } = detail;
  return (
    <section class="derivation" aria-label={`Derivation of ${visible(factory.name)}`}>
      {history.length > 1 && <History history={history} current={edition} store={store} />}
      {chances !== undefined && <p class="chances">{chances}</p>}
      {claims.length > 0 && <Claims claims={claims} store={store} />}
      <table class="steps" aria-label="Steps">
        <thead class="spoken">
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Figure</th>
            <th scope="col">Range</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        {figures.map((figure) => (
          <FigureSteps key={figure.measure} figure={figure} store={store} />
        ))}
      </table>
      {sources.length > 0 && <Sources sources={sources} />}
    </section>
  );
};

interface FigureStepsProps {
  readonly figure: DerivedFigure;
  readonly store: PanelStore;
}

/** Up to so many steps are all shown; of more, those of the figure itself, each to be opened. */
const shownWhole = 16;

const FigureSteps = ({ figure, store }: FigureStepsProps): ComponentChild => {
  const steps = 'steps' in figure ? figure.steps : [];
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set([0]));
  const folds = steps.length > shownWhole;
  const toggle = (index: number): void =>
    setOpened(new Set(opened.has(index) ? [...opened].filter((each) => each !== index) : [...opened, index]));
  return (
    <tbody>
      <tr>
        <th colSpan={4} scope="rowgroup">
          <div class="headline">
            <strong>{figure.label}</strong> <Headline figure={figure} />
          </div>
        </th>
      </tr>
      {(folds ? unfoldedSteps(steps, opened) : [...steps.keys()]).map((index) => {
        const step = steps[index];
        if (!step) return null;
        const fold =
          folds && isParent(steps, index)
            ? { isOpen: opened.has(index), toggle: () => toggle(index) }
            : undefined;
        return <StepLine key={index} step={step} fold={fold} store={store} />;
      })}
    </tbody>
  );
};

const Headline = ({ figure }: Pick<FigureStepsProps, 'figure'>): ComponentChild => {
  if ('absent' in figure) return <span class="quiet">— {visible(figure.absent)}</span>;
  const { text, range, formula, legend, steps } = figure;
  const notes = [...(steps.length > 1 ? [legend] : []), ...markedRemarks(figure)].filter(
    (note) => note !== '',
  );
  return (
    <>
      {text}
      {caveatMark(figure)}
      {range !== '' && <span class="quiet"> ({range})</span>}
      {steps.length > 1 && ` = ${formula}`}
      <span class="quiet">{notes.map((note) => ` · ${visible(note)}`)}</span>
    </>
  );
};

interface StepLineProps {
  readonly step: ExplainedStep;
  /** Whether what it is made of is shown, where that can be folded. */
  readonly fold: { readonly isOpen: boolean; readonly toggle: () => void } | undefined;
  readonly store: PanelStore;
}

const StepLine = ({ step, fold, store }: StepLineProps): ComponentChild => (
  <tr>
    <th scope="row" style={{ paddingInlineStart: `${step.depth * 16}px` }}>
      {fold && (
        <Twistie isOpen={fold.isOpen} label={`Steps of ${visible(step.label)}`} onClick={fold.toggle} />
      )}
      {visible(step.label)}
    </th>
    <td class="numeric" title={step.range}>
      {step.text}
    </td>
    <td class="quiet">{step.range}</td>
    <td>
      <From at={step.at} store={store} />
    </td>
  </tr>
);

const Claims = ({
  claims,
  store,
}: {
  readonly claims: readonly ClaimView[];
  readonly store: PanelStore;
}): ComponentChild => (
  <ul class="claims" aria-label="Claims">
    {claims.map(({ claimed, computed, ratio, at }, index) => (
      <li key={index}>
        <strong>Claimed</strong> <Text>{claimed}</Text>
        <span class="quiet"> · {visible(computed)}</span>
        {ratio !== undefined && ` · ${ratio}`} <From at={at} store={store} />
      </li>
    ))}
  </ul>
);

/** The file and line that something comes from, and the number of its source. */
const From = ({ at, store }: Pick<ExplainedStep, 'at'> & { readonly store: PanelStore }): ComponentChild =>
  at && (
    <>
      <button class="link" title={visible(at.file)} onClick={() => store.open(at.file, at.path)}>
        {visible(at.file.replace(/^.*\//, ''))}
        {at.found && `:${at.line}`}
      </button>
      {at.source !== undefined && <span class="quiet"> [{at.source}]</span>}
    </>
  );

const Sources = ({ sources }: Pick<DerivationView, 'sources'>): ComponentChild => (
  <ol class="sources" aria-label="Sources">
    {sources.map(({ title, date, url }, index) => (
      <li key={index}>
        <span class="quiet">[{index + 1}]</span>{' '}
        {url === undefined ? (
          <Text>{title}</Text>
        ) : (
          <a href={url}>
            <Text>{title}</Text>
          </a>
        )}
        {date !== undefined && <span class="quiet">, {date}</span>}
      </li>
    ))}
  </ol>
);

type Steps = readonly Pick<ExplainedStep, 'depth'>[];

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
