import { type HTMLAttributes, useId } from 'react';
import type { FindOption } from './find-options';

interface FindListProps {
  readonly options: readonly FindOption[];
  readonly isListed: boolean;
  readonly highlighted: number;
  readonly menuProps: HTMLAttributes<HTMLElement>;
  readonly itemProps: (option: FindOption, index: number) => HTMLAttributes<HTMLElement>;
}

/** What was found, by kind. Options keep the order and index that the arrow keys walk. */
export function FindList({ options, isListed, highlighted, menuProps, itemProps }: FindListProps) {
  const id = useId();
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <div {...menuProps} className="find-list" hidden={!isListed}>
      {isListed &&
        groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className="find-group">
              {group}
            </div>
            {options.map((option, index) =>
              option.group !== group ? null : (
                <div
                  key={option.key}
                  {...itemProps(option, index)}
                  className={index === highlighted ? 'find-option find-option--highlighted' : 'find-option'}
                  data-row={option.row}
                >
                  <span className="find-label" translate="no">
                    {option.label}
                  </span>
                  {option.detail !== '' && <span className="find-detail">{option.detail}</span>}
                </div>
              ),
            )}
          </div>
        ))}
    </div>
  );
}
