import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './host.ts';

render(<App host={connect()} />, document.body);
