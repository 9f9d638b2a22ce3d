import { useId, useState } from 'react';

/** A text to take away: shown whole, copied with one button, and selectable by hand where copying is not allowed. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const id = useId();
  const [said, setSaid] = useState('');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('This browser does not let the page copy: select the text and copy it by hand.');
    }
  }
  return (
    <div className="builder-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={11} spellCheck={false} value={text} />
      <button type="button" className="button" onClick={copy}>
        Copy the HTML
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
