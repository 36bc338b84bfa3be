import type { Day } from '../../catalog/day.ts';
import { cleanName } from '../text-cell.ts';
import { numberIn } from '../number-cell.ts';
import type { Reporter } from '../report.ts';
import type { Hub, HubFiles, TimelineRow } from './read-hub.ts';
import type { Site } from './site-factory.ts';
import { siteKey } from './sites.ts';
import { stateOn } from './timeline.ts';

/** Says of every row of the three files what became of it. `paths` are those of the factories by the key of the site. */
export function reportRows(
  hub: Hub,
  files: HubFiles,
  paths: ReadonlyMap<string, string>,
  reporter: Reporter,
): void {
  const fate = (file: string, line: number, name: string, site: string, blank: string): void => {
    const path = paths.get(siteKey(site));
    if (path !== undefined) reporter.imported(file, line, name, path);
    else
      reporter.leftOut(
        file,
        line,
        name,
        site === '' ? blank : `“${site}” is no site of the hub’s list or timelines`,
      );
  };
  for (const { line, cells } of hub.sites) {
    const name = cleanName(cells.name.text);
    fate(files.dataCenters.name, line, name, name, '');
  }
  const overridden = overriddenRows(hub.timeline);
  for (const row of hub.timeline) {
    const name = `${row.site} on ${row.date}`;
    const by = overridden.get(row);
    if (by)
      reporter.leftOut(files.timelines.name, row.line, name, `line ${by.line} is of the same site and day`);
    else fate(files.timelines.name, row.line, name, row.site, 'it names no data center');
  }
  for (const { line, site, chip, date } of hub.chips) {
    fate(files.chipQuantities.name, line, `${chip} on ${date}`, site, 'it names no data center');
  }
}

/** Rows that a later row of the same site and day replaces. */
function overriddenRows(timeline: readonly TimelineRow[]): ReadonlyMap<TimelineRow, TimelineRow> {
  const last = new Map<string, TimelineRow>();
  const overridden = new Map<TimelineRow, TimelineRow>();
  for (const row of timeline) {
    const key = `${siteKey(row.site)} ${row.date}`;
    const before = last.get(key);
    if (before) overridden.set(before, row);
    last.set(key, row);
  }
  return overridden;
}

/** Says where what is known of a site does not agree. */
export function remarkOnSite({ name, row, states }: Site, readOn: Day, reporter: Reporter): void {
  for (const { date, itPower, power, equivalents } of states) {
    const watts = Math.max(itPower?.value ?? 0, power?.value ?? 0);
    if (watts > 0 && equivalents?.value === 0) {
      reporter.remark(`${name}: ${watts} MW and 0 H100-equivalents on ${date}; both are kept as stated.`);
    }
  }
  if (!row) {
    reporter.remark(
      `${name} has a timeline and no row in the list of data centers: its owner and place are not known.`,
    );
    return;
  }
  const current = numberIn(row.cells.equivalents);
  const state = stateOn(states, readOn);
  const then = state?.equivalents?.value ?? 0;
  if (current && Math.abs(current.value - then) > 0.01 * Math.max(current.value, then)) {
    const timeline = state ? `${Math.round(then)} on ${readOn}` : `nothing by ${readOn}`;
    reporter.remark(
      `${name}: ${Math.round(current.value)} H100-equivalents now, by its timeline ${timeline}.`,
    );
  }
  if (states.length === 0) reporter.remark(`${name} has no timeline: nothing of it can be ranked.`);
}
