/** The explorer, wired to its address. */
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/card/badges.css';
import '../../components/card/card.css';
import '../../components/card/card-content.css';
import '../../components/explore/explore.css';
import { render } from 'preact';
import { ExploreApp } from './ExploreApp.tsx';

const root = document.getElementById('root');
if (root !== null) render(<ExploreApp />, root);
