// @ts-check
// Lets Node load TypeScript and JSX, of src/ and test/ alike.
import * as commonjs from 'tsx/cjs/api';
import * as modules from 'tsx/esm/api';
import { fromRoot } from './paths.mjs';

process.env['TSX_TSCONFIG_PATH'] ??= fromRoot('test/tsconfig.run.json');
commonjs.register();
modules.register();
