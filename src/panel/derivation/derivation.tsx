import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimView, DerivationView, DerivedFigure } from '../../views/explanation/derivation-view.ts';
import type { ExplainedStep } from '../../views/explanation/explained-figure.ts';
import type { ListHead, ListRow } from '../../views/list/list-view.ts';
import { caveatMark, markedRemarks } from '../../words/shown-figure.ts';
import { Text } from '../cells.tsx';
import type { RowDetail } from '../protocol.ts';
import type { PanelStore } from '../panel-store.ts';
import type { Column } from '../rows/columns.ts';
import { Twistie } from '../twistie.tsx';
import { visible } from '../panel-words.ts';
import { History } from './history.tsx';
import { RankBars } from './rankogram.tsx';

interface DerivationProps {
  readonly name: string;
  /** Its row, where it is ranked. */
  readonly row?: ListRow;
  readonly list: ListHead;
  /** The columns that have no room: what they would say is said here. */
  readonly gone: readonly Column[];
  readonly detail: RowDetail | undefined;
  /** How high it was, for as long as it is not here. */
  readonly height: number;
  readonly store: PanelStore;
}

/** How the figures of a factory came about, step by step, and what others claim. */
export const Derivation = ({
  name,
  row,
  list,
  gone,
  detail,
  height,
  store,
}: DerivationProps): ComponentChild => {
  if (!detail) return <div class="derivation" style={{ minHeight: `${height}px` }} />;
  const {
    history,
    chances,
    rankogram,
    derivation: { figures, claims, sources },
  } = detail;
  return (
    <section class="derivation" aria-label={`Derivation of ${visible(name)}`}>
      {row && <Facts row={row} list={list} gone={gone} />}
      {history.length > 1 && <History history={history} current={list.edition} store={store} />}
      {chances !== undefined && <p class="chances">{chances}</p>}
      {rankogram && <RankBars {...rankogram} />}
      {claims.length > 0 && <Claims claims={claims} store={store} />}
      {/* The roles are said: where it is narrow, the rows are laid out as something else than rows. */}
      <table class="steps" role="table" aria-label="Steps">
        <thead class="spoken" role="rowgroup">
          <tr role="row">
            {['Step', 'Figure', 'Range', 'From'].map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
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

/** What the columns say that have no room. */
const Facts = ({
  row,
  list,
  gone,
}: Pick<DerivationProps, 'list' | 'gone'> & { readonly row: ListRow }): ComponentChild => {
  const facts = gone.flatMap(({ label, words }) => {
    const text = words?.(row, list) ?? '';
    return text === '' ? [] : [{ label, text }];
  });
  if (row.factory.stale !== undefined) facts.unshift({ label: 'Last good version', text: row.factory.stale });
  return (
    facts.length > 0 && (
      <dl class="facts">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>{' '}
            <dd>
              <Text>{text}</Text>
            </dd>
          </div>
        ))}
      </dl>
    )
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
    <tbody role="rowgroup">
      <tr role="row">
        <th colSpan={4} scope="rowgroup" role="rowheader">
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
  <tr role="row" style={{ '--depth': step.depth }}>
    <th scope="row" role="rowheader">
      {fold && (
        <Twistie isOpen={fold.isOpen} label={`Steps of ${visible(step.label)}`} onClick={fold.toggle} />
      )}
      {visible(step.label)}
    </th>
    <td class="numeric" role="cell" title={step.range}>
      {step.text}
    </td>
    <td class="quiet" role="cell">
      {step.range}
    </td>
    <td role="cell">
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
