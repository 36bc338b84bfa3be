// node --import ./scripts/host/tsx.mjs scripts/panel-sizes.ts --out FOLDER [--theme NAME] [SIZE…]
// The panel at the sizes at which people use it, in a browser by itself: 480x800, 600x300 and so on.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FromPanel } from '../src/panel/protocol.ts';
import { pictureNames } from '../src/pictures/picture-name.ts';
import { openPanel } from '../test/panel/support/panel-page.ts';
import { shippedPanel } from '../test/panel/support/shipped-panel.ts';
import { dress } from '../test/panel/support/themes.ts';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, theme: { type: 'string', default: 'dark' } },
  allowPositionals: true,
});
if (values.out === undefined) throw new Error('Say where to: --out FOLDER');
const usual = [320, 480, 700, 1100, 1600].flatMap((width) => [`${width}x300`, `${width}x800`]);
mkdirSync(values.out, { recursive: true });

async function takeAll(folder: string, theme: string): Promise<void> {
  const panel = await openPanel();
  try {
    const shipped = shippedPanel('2026H2', '2026H1');
    const { list, detail, changes, picture } = shipped;
    const second = list.rows[1]?.factory.id ?? '';
    for (const size of positionals.length > 0 ? positionals : usual) {
      const [width = 480, height = 800] = size.split('x').map(Number);
      await panel.page.setViewportSize({ width, height });
      await panel.load('fresh');
      await dress(panel.page, theme);
      await panel.show(list);
      const take = async (view: string): Promise<void> => {
        const path = join(folder, `${size}-${view}-${theme}.png`);
        await panel.page.screenshot({ path });
        console.log(path);
      };
      await take('table');
      await panel.page.locator(`tr[data-factory="${second}"] .twistie`).click();
      await panel.send(detail(second));
      await take('open');
      if (height < 400) continue;
      await panel.page.locator('#tab-comparison').click();
      await panel.send(changes);
      await take('changes');
      const said: FromPanel[] = [];
      await panel.page.locator('#tab-totals').click();
      await panel.send(shipped.totals('country'));
      await take('totals');
      await panel.page.getByRole('combobox', { name: 'Sum by' }).selectOption('owner');
      await panel.send(shipped.totals('owner'));
      await take('owners');
      for (const as of ['shares', 'areas'] as const) {
        await panel.page.getByRole('combobox', { name: 'As' }).selectOption(as);
        await panel.page.waitForTimeout(50);
        said.push(...(await panel.said()));
        await panel.send(await shipped.totalsPicture(as, 'owner', said));
        await take(as);
      }
      for (const name of pictureNames) {
        await panel.page.locator(`#tab-${name}`).click();
        await panel.page.waitForTimeout(50);
        said.push(...(await panel.said()));
        await panel.send(picture(name, said));
        await take(name);
      }
    }
  } finally {
    await panel.close();
  }
}

void takeAll(values.out, values.theme);
