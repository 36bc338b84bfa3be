import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './webview-host.ts';
import { PanelStore } from './panel-store.ts';

render(<App store={new PanelStore(connect())} />, document.body);
