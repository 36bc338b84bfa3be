import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './host.ts';
import { PanelStore } from './store.ts';

render(<App store={new PanelStore(connect())} />, document.body);
