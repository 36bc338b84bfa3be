import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './webview-host.ts';
import { PanelStore } from './panel-store.ts';
import { rowHeight } from './table/virtual-rows.ts';

render(<App store={new PanelStore(connect(), Math.ceil(innerHeight / rowHeight))} />, document.body);
