/** A hardware file to fill in: what every accelerator must have, as far as its id tells. */
export function hardwareTemplate(id: string, lineBreak: string): string {
  const words = id.split('-');
  const vendor = vendors[words[0] ?? ''];
  const name = words.map((word) => vendors[word] ?? nameOf(word)).join(' ');
  const lines = [
    `name: ${name}`,
    vendor === undefined ? 'vendor:' : `vendor: ${vendor}`,
    'kind: gpu   # gpu | superchip | apu | tpu | npu | wafer-scale',
    'released:',
    'peak:   # dense, per accelerator',
    '  fp16:',
    '  fp8:',
    'tdp:',
    'sources:',
    '  - {id: datasheet, title: , supports: [released, peak, tdp]}',
    '',
  ];
  return lines.join(lineBreak);
}

function nameOf(word: string): string {
  return /\d/.test(word) || word.length < 4
    ? word.toUpperCase()
    : word.charAt(0).toUpperCase() + word.slice(1);
}

const vendors: Readonly<Partial<Record<string, string>>> = {
  amazon: 'Amazon',
  amd: 'AMD',
  baidu: 'Baidu',
  cerebras: 'Cerebras',
  google: 'Google',
  huawei: 'Huawei',
  intel: 'Intel',
  meta: 'Meta',
  microsoft: 'Microsoft',
  nvidia: 'NVIDIA',
  tesla: 'Tesla',
};
