/** Why a pack was not added, or not removed: it stays until it is dismissed or something else is tried. */
import { X } from 'lucide';
import type { Refusal } from '../../core/pack/offered-files.ts';
import type { FileProblem } from '../../core/pack/read-parts.ts';
import { Icon } from '../Icon.tsx';
import type { PackNews } from './option-values.ts';
import type { OptionsText } from './options-text.ts';

/** More at once help nobody. */
const MOST_SHOWN = 20;

export interface PackTroubleProps {
  t: OptionsText;
  news: PackNews | null;
  onDismiss(): void;
}

export function PackTrouble({ t, news, onDismiss }: PackTroubleProps) {
  const said = news === null ? null : sayingOf(t, news);
  if (said === null) return null;
  return (
    <div class="ui-trouble">
      <header>
        {/* Said at once; the list beside it waits until the reader comes to it. */}
        <p role="alert">{said}</p>
        <button type="button" aria-label={t('packs.dismiss')} onClick={onDismiss}>
          <Icon icon={X} />
        </button>
      </header>
      {news?.state === 'invalid' && <Problems t={t} problems={news.problems} />}
    </div>
  );
}

/** null: there is no trouble. */
function sayingOf(t: OptionsText, news: PackNews): string | null {
  switch (news.state) {
    case 'refused':
      return t(`packs.refused.${news.refusal.why}`, slotsOf(news.refusal));
    case 'invalid':
      return t('packs.invalid', { count: news.problems.length });
    case 'not-added':
      return t('packs.notAdded', { reason: news.reason });
    case 'not-removed':
      return t('packs.notRemoved', { title: news.title.text, reason: news.reason });
    default:
      return null;
  }
}

function slotsOf({ why: _why, ...slots }: Refusal): Record<string, string | number> {
  return slots;
}

/** What the check says is English, as are the format's words. */
function Problems({ t, problems }: { t: OptionsText; problems: readonly FileProblem[] }) {
  return (
    <>
      <ol>
        {problems.slice(0, MOST_SHOWN).map(({ file, line, path, message, remedy }, index) => (
          <li key={index}>
            <p class="ui-problem-place">
              <bdi>{line === undefined ? file : t('packs.place', { file, line: String(line) })}</bdi>
              {path.length > 0 && <code>{path.join('.')}</code>}
            </p>
            <p lang="en" dir="ltr">
              {message}
            </p>
            <p lang="en" dir="ltr" class="ui-hint">
              {remedy}
            </p>
          </li>
        ))}
      </ol>
      {problems.length > MOST_SHOWN && (
        <p class="ui-hint">{t('packs.more', { count: problems.length - MOST_SHOWN })}</p>
      )}
    </>
  );
}
