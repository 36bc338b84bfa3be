// node --import ./scripts/host/tsx.mjs scripts/small-picture.ts [FROM.png] [TO.webp] [WIDTH]
// A picture of the docs, small enough to go into the package: it is what the page of the extension shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from './host/paths.mjs';
import { openPage } from './host/page.mjs';

const [
  from = fromRoot('docs/images/editor-and-top20.png'),
  to = fromRoot('packaging/vscode/editor-and-top20.webp'),
  width = '800',
] = process.argv.slice(2);

async function main(): Promise<void> {
  const { page, close } = await openPage();
  const shrunk = await page.evaluate(
    async ([picture = '', wide]) => {
      const image = new Image();
      image.src = picture;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Number(wide);
      canvas.height = Math.round((image.naturalHeight / image.naturalWidth) * canvas.width);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser draws nothing.');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', 0.45);
    },
    [`data:image/png;base64,${readFileSync(from, 'base64')}`, width],
  );
  writeFileSync(to, Buffer.from(shrunk.slice(shrunk.indexOf(',') + 1), 'base64'));
  await close();
}

void main().then(() => process.exit());
