import type { Choice, Corrections } from '../../formats/reader/corrections';
import type { TableView } from '../../formats/reader/table-view';
import { ScrollTable } from '../shared/ScrollTable';
import { ChoiceMenu } from './ReadingChoices';
import { columnLetters } from './TablePreview';

interface ColumnListProps {
  readonly view: TableView;
  readonly choices: readonly Choice[];
  readonly onCorrect: (correction: Corrections) => void;
}

/** Every column, how it is taken and why; a menu where it can be taken otherwise. */
export function ColumnList({ view, choices, onCorrect }: ColumnListProps) {
  if (view.columns.length === 0) return null;
  const aside = view.columns.filter(({ role }) => role === 'aside' || role === 'words').length;
  return (
    <details className="add-data-details" open={view.columns.length <= 12}>
      <summary>
        How each of {view.columns.length} columns is taken
        {aside > 0 ? `; ${aside} ${aside === 1 ? 'is' : 'are'} left aside` : ''}
      </summary>
      <ScrollTable label="How each column is taken">
        <table className="figures-table column-list">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Taken as</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {view.columns.map(({ at, title, role, howWords, because }) => {
              const choice = choices.find(({ id }) => id === `column ${at + 1}`);
              return (
                <tr key={at}>
                  <th scope="row">
                    <span className="preview-letter">{columnLetters(at)}</span> {title}
                  </th>
                  <td>
                    {choice && choice.options.length > 1 ? (
                      <ChoiceMenu
                        choice={choice}
                        label={`How is “${title}” taken?`}
                        isQuiet
                        onCorrect={onCorrect}
                      />
                    ) : at === view.key || role === 'key' ? (
                      'where a row belongs'
                    ) : (
                      howWords
                    )}
                  </td>
                  <td>{because}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
