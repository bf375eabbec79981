/** The style sheets of cards and pages, in the order in which the pages bring them. */
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/card/badges.css';
import '../../components/card/card.css';
import '../../components/card/card-content.css';
import '../../components/names/page-names.css';
import '../../components/popup/popup.css';
import '../../components/options/options.css';
import '../../components/explore/explore.css';
import '../../components/welcome/welcome.css';
