import type { ComponentChild } from 'preact';

interface ChoiceOption {
  readonly value: string;
  readonly text: string;
  /** What options that stand together are called. */
  readonly group?: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
}

/** A choice among a few, with its label before it. */
export const Choice = ({ label, value, options, onChoose }: ChoiceProps): ComponentChild => (
  <label>
    <span class="quiet">{label}</span>
    <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {grouped(options).map(({ group, among }) => {
        const items = among.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ));
        return group === undefined ? (
          items
        ) : (
          <optgroup key={group} label={group}>
            {items}
          </optgroup>
        );
      })}
    </select>
  </label>
);

/** Options by what they are called together, in their order. */
function grouped(
  options: readonly ChoiceOption[],
): readonly { readonly group: string | undefined; readonly among: readonly ChoiceOption[] }[] {
  return [...new Set(options.map(({ group }) => group))].map((group) => ({
    group,
    among: options.filter((option) => option.group === group),
  }));
}
