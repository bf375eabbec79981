/** On or off, at once. */
export interface SwitchProps {
  /** What it switches. */
  label: string;
  checked: boolean;
  /** Called with what the reader wants. */
  onChange(checked: boolean): void;
  /** The label is said, not shown. */
  quiet?: boolean;
  hint?: string;
}

export function Switch({ label, checked, onChange, quiet = false, hint }: SwitchProps) {
  return (
    <label class="ui-switch">
      <span class={quiet ? 'ng-hidden' : 'ui-switch-text'}>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
