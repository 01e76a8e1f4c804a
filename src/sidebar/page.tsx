// The entry of the sidebar page.
import { render } from 'preact';
import { App } from './app.tsx';
import './page.css';
import './controls.css';
import './card.css';
import './card-head.css';
import './day.css';
import './form.css';
import './select.css';
import './load.css';

const root = document.getElementById('page');
if (root) render(<App />, root);
