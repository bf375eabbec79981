/** The options page, wired to the settings. */
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/options/options.css';
import '../../page/marks.css';
import { render } from 'preact';
import { OptionsApp } from './OptionsApp.tsx';

const root = document.getElementById('root');
if (root !== null) render(<OptionsApp />, root);
