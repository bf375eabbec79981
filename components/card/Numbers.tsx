/** The numbers of a claim, written and drawn: a breakdown as a bar of its parts, 62 = 33 + 25 + 4. */
import type { CardQuantity } from '../../core/card/card-data.ts';
import { numberFormat } from '../formatters.ts';
import { useCard } from './card-context.ts';
import { formatQuantity } from './format-number.ts';

interface Breakdown {
  total: CardQuantity;
  parts: CardQuantity[];
}

/** Breakdowns with a total and at least one part; everything else stands alone. */
function readBreakdowns(quantities: readonly CardQuantity[]): {
  breakdowns: Breakdown[];
  single: CardQuantity[];
} {
  const groups = Map.groupBy(quantities, (quantity) => quantity.breakdown?.id);
  const breakdowns: Breakdown[] = [];
  const single: CardQuantity[] = [...(groups.get(undefined) ?? [])];
  for (const [id, group] of groups) {
    if (id === undefined) continue;
    const total = group.find((quantity) => quantity.breakdown?.part === 'total');
    const parts = group.filter((quantity) => quantity !== total);
    if (total && parts.length > 0) breakdowns.push({ total, parts });
    else single.push(...group);
  }
  return { breakdowns, single };
}

function BreakdownBar({ total, parts }: Breakdown) {
  const { t, language } = useCard();
  const written = (quantity: CardQuantity): string => formatQuantity(quantity, language, t);
  const sum = parts.reduce((so, part) => so + part.value, 0);
  // Parts that exceed the total are drawn against their own sum; what is missing is drawn as such.
  const whole = Math.max(total.value, sum);
  const missing = total.value - sum;
  const segments = parts.map((part) => ({ value: part.value, text: written(part), label: part.label }));
  return (
    <figure class="ng-numbers">
      <figcaption>
        <strong class="ng-number">{written(total)}</strong>{' '}
        <span lang={total.label.lang}>{total.label.text}</span>
      </figcaption>
      <div class="ng-bar" aria-hidden="true">
        {segments.map(({ value, text }, index) => (
          <span key={index} class={`ng-part-${index % 4}`} style={{ flexGrow: value / whole }}>
            {text}
          </span>
        ))}
        {missing > 0 && <span class="ng-part-missing" style={{ flexGrow: missing / whole }} />}
      </div>
      <ul class="ng-parts">
        {segments.map(({ text, label }, index) => (
          <li key={index}>
            <span class={`ng-swatch ng-part-${index % 4}`} aria-hidden="true" />
            <strong>{text}</strong> <span lang={label.lang}>{label.text}</span>
          </li>
        ))}
        {missing > 0 && (
          <li>
            <span class="ng-swatch ng-part-missing" aria-hidden="true" />
            <strong>{numberFormat(language).format(missing)}</strong> {t('number.remainder')}
          </li>
        )}
      </ul>
    </figure>
  );
}

export function Numbers({ quantities }: { quantities: readonly CardQuantity[] }) {
  const { t, language } = useCard();
  const { breakdowns, single } = readBreakdowns(quantities);
  return (
    <>
      {breakdowns.map((breakdown) => (
        <BreakdownBar key={breakdown.total.breakdown?.id} {...breakdown} />
      ))}
      {single.length > 0 && (
        <ul class="ng-quantities">
          {single.map((quantity, index) => (
            <li key={index}>
              <strong class="ng-number">{formatQuantity(quantity, language, t)}</strong>{' '}
              <span lang={quantity.label.lang}>{quantity.label.text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
