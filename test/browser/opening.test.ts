import { openPalette, openWorkspace, type Host } from './host.ts';

describe('VS Code with the extension', () => {
  let host: Host;
  before(async () => {
    host = await openWorkspace({ file: 'catalog/catalog.yaml' });
  });
  after(() => host.close());

  it('shows a file of the catalog', async () => {
    await host.page.locator('.view-line', { hasText: 'ai-factories/1' }).waitFor();
  });

  it('offers our commands in the palette', async () => {
    const rows = await openPalette(host.page, 'AI Factories: Rerank');
    await rows.getByText('AI Factories: Rerank', { exact: true }).waitFor();
  });
});
