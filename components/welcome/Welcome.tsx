/** The first page: what it does, a text to try it on, and what becomes of the reader's data. */
import { Compass, CreditCard, Highlighter, PanelTop, Settings } from 'lucide';
import { type Shortcut, ShortcutList } from '../controls/ShortcutList.tsx';
import { Icon } from '../Icon.tsx';
import { optionsText } from '../options/options-text.ts';
import { welcomeText } from './welcome-text.ts';

export interface WelcomeProps {
  /** BCP 47 tag of the interface. */
  language: string;
  theme: 'auto' | 'light' | 'dark';
  /** Tells how to pin the button: only where the browser hides it at first. */
  pinning: boolean;
  shortcuts: readonly Shortcut[];
  onOptions(): void;
  onExplore(): void;
}

export function Welcome({ language, theme, pinning, shortcuts, onOptions, onExplore }: WelcomeProps) {
  const t = welcomeText(language);
  return (
    <div class="ng ui-welcome" lang={language} data-theme={theme === 'auto' ? undefined : theme}>
      <main>
        <header>
          <img src="/icon/newsgloss.svg" alt="" width="64" height="64" />
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </header>
        <section class="ui-try" aria-labelledby="ui-try">
          <h2 id="ui-try">{t('try.heading')}</h2>
          <p class="ui-sample">{t('try.text')}</p>
          <p class="ui-hint">{t('try.hint')}</p>
        </section>
        <section aria-labelledby="ui-how">
          <h2 id="ui-how">{t('how.heading')}</h2>
          <ul class="ui-how">
            <li>
              <Icon icon={Highlighter} size={22} />
              <h3>{t('how.marks')}</h3>
              <p>{t('how.marksText')}</p>
            </li>
            <li>
              <Icon icon={CreditCard} size={22} />
              <h3>{t('how.cards')}</h3>
              <p>{t('how.cardsText')}</p>
            </li>
            <li>
              <Icon icon={PanelTop} size={22} />
              <h3>{t('how.popup')}</h3>
              <p>{t('how.popupText')}</p>
              {pinning && <p class="ui-hint">{t('how.pin')}</p>}
            </li>
          </ul>
        </section>
        <section aria-labelledby="ui-keys">
          <h2 id="ui-keys">{t('keys.heading')}</h2>
          <ShortcutList t={optionsText(language)} shortcuts={shortcuts} />
        </section>
        <section class="ui-privacy" aria-labelledby="ui-privacy">
          <h2 id="ui-privacy">{t('privacy.heading')}</h2>
          <ol>
            <li>{t('privacy.1')}</li>
            <li>{t('privacy.2')}</li>
            <li>{t('privacy.3')}</li>
          </ol>
        </section>
        <p class="ui-buttons">
          <button type="button" class="ui-button ui-primary" onClick={onExplore}>
            <Icon icon={Compass} /> {t('start.explore')}
          </button>
          <button type="button" class="ui-button" onClick={onOptions}>
            <Icon icon={Settings} /> {t('start.options')}
          </button>
        </p>
      </main>
    </div>
  );
}
