import { sayAtOnce } from './announce/speak';

/**
 * Says above the pre-rendered page that the live map could not start, and offers another try. Plain DOM: it
 * must work when nothing else has.
 */
export function showStartProblem(root: HTMLElement, text: string, retry: () => Promise<void>): void {
  const notice = document.createElement('div');
  notice.className = 'notice notice--problem';
  notice.dataset.problem = '';
  const message = document.createElement('p');
  message.textContent = `${text} The map below was drawn when this page was made and does not react.`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--secondary';
  button.textContent = 'Try again';
  button.addEventListener('click', () => {
    notice.remove();
    void retry();
  });
  notice.append(message, button);
  root.before(notice);
  sayAtOnce(message.textContent);
}
