/** The one field to search with. Escape empties it before it closes anything. */
import { Search } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';

export interface SearchFieldProps {
  label: string;
  value: string;
  onInput(text: string): void;
  /** Takes the focus when it appears: right where searching is what one comes for. */
  first?: boolean;
}

export function SearchField({ label, value, onInput, first = false }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  return (
    <label class="ui-search">
      <Icon icon={Search} />
      <span class="ng-hidden">{label}</span>
      <input
        ref={field}
        type="search"
        value={value}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        data-stop
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '' || event.isComposing) return;
          event.preventDefault();
          onInput('');
        }}
      />
    </label>
  );
}
