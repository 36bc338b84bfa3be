import type { Node } from '../../document/node.ts';
import type { Hardware, Price } from '../entries.ts';
import type { Report } from '../problem.ts';
import { aboveZero, Reader } from './reader.ts';

/** Reads a hardware file. Undefined where what every accelerator must have is missing. */
export function readHardware(id: string, root: Node | undefined, report: Report): Hardware | undefined {
  const reader = new Reader(root, report);
  const [peak, memory, system] = [reader.map('peak'), reader.map('memory'), reader.map('system')];
  memory.quantity('capacity', 'bytes');
  memory.quantity('bandwidth', 'bytesPerSecond');
  peak.quantity('fp4', 'flops', aboveZero);
  const name = reader.text('name');
  const vendor = reader.text('vendor');
  const kind = reader.text('kind');
  const released = reader.day('released');
  const hardware = {
    id,
    aliases: reader.texts('aliases'),
    fp16: peak.quantity('fp16', 'flops', aboveZero),
    fp8: peak.quantity('fp8', 'flops', aboveZero),
    int8: peak.quantity('int8', 'ops', aboveZero),
    tdp: reader.quantity('tdp', 'power', aboveZero),
    system: {
      name: system.text('name'),
      accelerators: system.quantity('accelerators', 'count', aboveZero),
      power: system.quantity('power', 'power', aboveZero),
      prices: readPrices(system),
    },
    prices: readPrices(reader),
    overhead: reader.quantity('overhead', 'ratio', aboveZero),
    server: reader.quantity('server', 'ratio', aboveZero),
    sources: reader.sources(),
  };
  if (name === undefined || vendor === undefined || kind === undefined || released === undefined)
    return undefined;
  return { ...hardware, name, vendor, kind, released };
}

function readPrices(reader: Reader): readonly Price[] {
  const prices = reader.items('prices').flatMap((item) => {
    const price = item.quantity('price', 'money', aboveZero);
    const since = item.day('since');
    return price ? [{ since, price, source: item.text('source') }] : [];
  });
  const day = (price: Price): string => price.since ?? '';
  return prices.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
