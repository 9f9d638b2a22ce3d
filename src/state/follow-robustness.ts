import type { StoreApi } from 'zustand/vanilla';
import type { RankDrawer } from '../domain/model/rank-drawer';
import { needsRobustness, robustnessInput, sameRanking } from '../domain/sureness/robustness-input';
import type { AppStore } from './store';

const IN_STEPS =
  'This browser does not let the page compute in the background, so the rankings are drawn in small steps. They come out the same, only later.';

/** Has the draws made whenever what they depend on changed and something shows them. Returns a function that stops it. */
export function followRobustness(store: StoreApi<AppStore>, drawer: RankDrawer): () => void {
  let told = false;
  let asked: { readonly choices: AppStore['choices']; readonly dataset: AppStore['dataset'] } | null = null;

  async function update(): Promise<void> {
    const { choices, dataset, robustness } = store.getState();
    if (robustness.isCurrent || !needsRobustness(choices)) return;
    if (asked && asked.dataset === dataset && sameRanking(dataset, asked.choices, choices)) return;
    const mine = { choices, dataset };
    asked = mine;
    const result = await drawer.draw(robustnessInput(dataset, choices));
    if (asked === mine) asked = null;
    const now = store.getState();
    if (drawer.isInSteps() && !told) {
      told = true;
      now.notify({ tone: 'information', text: IN_STEPS });
    }
    if (!result) return;
    // Of other weights than those on screen: what is on its way takes its place.
    if (now.dataset === dataset && sameRanking(dataset, now.choices, choices)) now.setRobustness(result);
  }
  void update();
  return store.subscribe(() => void update());
}
