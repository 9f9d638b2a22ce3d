import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { catchmentSentences, supplyNotes } from '../../domain/telling/access-sentences';
import { lacksOutputAreas, noOutputAreas } from '../../domain/words/refusals';

interface AccessNotesProps {
  readonly dataset: Dataset;
  readonly access: Choices['access'];
}

/** What the chosen distance does to reachable supply, and what its figures leave out. */
export function AccessNotes({ dataset, access }: AccessNotesProps) {
  if (lacksOutputAreas(dataset))
    return <p className="hint">{noOutputAreas(dataset, 'how many hours people can reach')}</p>;
  const notes = [
    ...catchmentSentences(dataset, access).map(({ text }) => text),
    ...supplyNotes(dataset, access),
  ];
  return notes.map((text) => (
    <p key={text} className="hint">
      {text}
    </p>
  ));
}
