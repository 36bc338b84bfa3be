/** Why there is no figure. Never 0 for unknown. */
export interface Absent {
  readonly absent: string;
  /** Hardware without the input. */
  readonly missing: readonly string[];
}

/** There is no figure, for this reason. */
export function absent(reason: string, missing: readonly string[] = []): Absent {
  return { absent: reason, missing };
}

/** Whether there is a reason in place of a figure. */
export function isAbsent<T extends object>(figure: T): figure is Extract<T, Pick<Absent, 'absent'>> {
  return 'absent' in figure;
}

/** Remarks of the form `B100 has no price` that say the same of several, as one: `B100 and B300 have no price`. */
export function gather(remarks: Iterable<string>): readonly string[] {
  const subjects = new Map<string, string[]>();
  for (const remark of new Set(remarks)) {
    const [, subject = '', what = remark] = /^(.+?) has (no .+)$/.exec(remark) ?? [];
    subjects.set(what, [...(subjects.get(what) ?? []), subject]);
  }
  return [...subjects].map(([what, [first = '', ...others]]) => {
    if (first === '') return what;
    if (others.length === 0) return `${first} has ${what}`;
    return `${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1) ?? ''} have ${inPlural(what)}`;
  });
}

function inPlural(what: string): string {
  return what.replace('its 16-bit peak understates it', 'their 16-bit peaks understate them');
}
