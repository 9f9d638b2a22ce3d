import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import type { AppStore } from '../../state/store';

export interface AlternativeProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly actions: AppStore;
}
