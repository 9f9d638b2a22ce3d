/*
 * Runs before the first paint, in a file of its own because the page's policy allows no script in it: takes the welcome
 * away for who has hidden it. The key is that of `load/preference.ts`, which it may not import: it stands alone.
 */
try {
  const folder = new URL('./', document.baseURI).pathname;
  if (localStorage.getItem(`digital-inclusion-map:welcome-hidden:${folder}`) !== null)
    document.documentElement.classList.add('returning');
} catch {
  // nothing is kept here: it is shown
}
