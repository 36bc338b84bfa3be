import type { Node } from '../../document/node.ts';
import type { Hardware, Price } from '../entries.ts';
import type { Report } from '../problem.ts';
import { Reader } from './reader.ts';

/** Reads a hardware file. Undefined where what every accelerator must have is missing. */
export function readHardware(id: string, root: Node | undefined, report: Report): Hardware | undefined {
  const reader = new Reader(root, report);
  const [peak, memory, system] = [reader.map('peak'), reader.map('memory'), reader.map('system')];
  memory.quantity('capacity', 'bytes');
  memory.quantity('bandwidth', 'bytesPerSecond');
  peak.quantity('fp4', 'flops');
  const name = reader.text('name');
  const vendor = reader.text('vendor');
  const kind = reader.text('kind');
  const released = reader.day('released');
  const hardware = {
    id,
    aliases: reader.texts('aliases'),
    fp16: peak.quantity('fp16', 'flops'),
    fp8: peak.quantity('fp8', 'flops'),
    int8: peak.quantity('int8', 'ops'),
    tdp: reader.quantity('tdp', 'power'),
    systemName: system.text('name'),
    systemAccelerators: system.quantity('accelerators', 'count'),
    systemPower: system.quantity('power', 'power'),
    prices: readPrices(reader),
    sources: reader.sources(),
  };
  if (name === undefined || vendor === undefined || kind === undefined || released === undefined)
    return undefined;
  return { ...hardware, name, vendor, kind, released };
}

function readPrices(reader: Reader): readonly Price[] {
  const prices = reader.items('prices').flatMap((item) => {
    const price = item.quantity('price', 'money');
    const since = item.day('since');
    return price ? [{ since, price, source: item.text('source') }] : [];
  });
  const day = (price: Price): string => price.since ?? '';
  return prices.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
