// @ts-check
// To the Visual Studio Marketplace, as whoever is signed in to Microsoft Entra: there is no token of the marketplace's own.
import { publish } from './release.mjs';

publish('ai-factories.vsix', (file) => [
  ...['npx', '--no-install', 'vsce', 'publish', '--packagePath', file, '--azure-credential'],
]);
