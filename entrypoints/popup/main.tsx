/** The toolbar popup, wired to the tab it was opened over. */
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/card/badges.css';
import '../../components/names/page-names.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { PopupApp } from './PopupApp.tsx';

const root = document.getElementById('root');
if (root !== null) render(<PopupApp />, root);
