import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props<T> {
  label: string;
  placeholder?: string;
  /** Suggestions for what is typed; null where they are still on their way. */
  items: T[] | null;
  show: (item: T) => ComponentChildren;
  onType: (text: string) => void;
  onPick: (item: T) => void;
  /** What is said where nothing is found. */
  nothing?: string;
  class?: string;
  shortcut?: boolean;
}

/** A text box with suggestions, worked by mouse or by keyboard (ARIA's combobox with a list). */
export function Combobox<T>({ label, placeholder, items, show, onType, onPick, nothing, class: name, shortcut }: Props<T>) {
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => setAt(-1), [items]);
  useLayoutEffect(() => {
    if (!shortcut) return;
    const focus = (e: KeyboardEvent) => {
      const typing = e.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);
      if (e.key !== '/' || typing || e.ctrlKey || e.metaKey || e.altKey) return;
      e.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [shortcut]);

  const pick = (item: T) => {
    setText('');
    onType('');
    setOpen(false);
    onPick(item);
  };
  const key = (e: KeyboardEvent) => {
    const n = items?.length ?? 0;
    if (e.key === 'ArrowDown' && n) setAt((at + 1) % n);
    else if (e.key === 'ArrowUp' && n) setAt((at - 1 + n) % n);
    else if (e.key === 'Enter' && n) pick(items![Math.max(at, 0)]!);
    else if (e.key === 'Escape') {
      setText('');
      onType('');
      setOpen(false);
    } else return;
    e.preventDefault();
  };
  const shown = open && text.trim() !== '' && items !== null;
  return (
    <div class={`combobox ${name ?? ''}`}>
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        placeholder={placeholder ?? label}
        autocomplete="off"
        spellcheck={false}
        dir={text ? 'auto' : undefined}
        value={text}
        onInput={(e) => {
          setText(e.currentTarget.value);
          setOpen(true);
          onType(e.currentTarget.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={key}
      />
      <ul role="listbox" id={`${id}-list`} aria-label={label} hidden={!shown}>
        {shown && items.length === 0 && nothing && (
          <li role="option" aria-disabled="true" aria-selected="false" class="nothing">
            {nothing}
          </li>
        )}
        {shown &&
          items.map((item, i) => (
            <li
              key={i}
              role="option"
              id={`${id}-${i}`}
              aria-selected={i === at}
              onPointerDown={(e) => e.preventDefault()}
              onClick={() => pick(item)}
              onPointerEnter={() => setAt(i)}
            >
              {show(item)}
            </li>
          ))}
      </ul>
    </div>
  );
}
